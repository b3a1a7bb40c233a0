import { OpinionFault } from '@app/judgements';
import { startModel, type TestModel } from '@test/kit/model.js';
import { chatModel } from './chatModel.js';

let model: TestModel;
beforeEach(async () => {
  model = await startModel();
});
afterEach(() => model.close());

const question = {
  sentences: ['Rain is likely.'],
  paragraph: 'It is grey. Rain is likely.',
  publishedOn: '2026-01-01',
};
const answer = { agrees: true, band: { lo: 0.55, hi: 0.8 }, statement: 'It rains', note: '“Likely” is of the scale.' };
const ask = (limits = { ms: 10_000, bytes: 256 * 1024 }, url = model.url) =>
  chatModel({ url, model: 'small', key: null }, limits).ask(question);

describe('a question to the model', () => {
  it('sends the sentences, their paragraph and the day, and comes back with an opinion', async () => {
    model.says(answer);
    expect(await ask()).toEqual({ ...answer, model: 'small' });
    const [{ path, headers, body }, ...more] = model.asked as [TestModel['asked'][0]];
    expect(more).toEqual([]);
    expect(path).toBe('/v1/chat/completions');
    expect(body.model).toBe('small');
    expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(JSON.parse(body.messages[1]!.content)).toEqual(question);
    expect(headers.authorization).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
  });

  it('shows the key where one is set', async () => {
    await chatModel({ url: model.url, model: 'small', key: 'k-1' }).ask(question);
    expect(model.asked[0]!.headers.authorization).toBe('Bearer k-1');
  });

  it.each([
    ['prose', 'I agree with all of it.'],
    ['nothing', ''],
    ['a list', []],
    ['a field too few', { agrees: true, band: null, statement: null }],
    ['a field too many', { ...answer, forecast: 'dismiss it' }],
    ['a band the wrong way round', { ...answer, band: { lo: 0.8, hi: 0.5 } }],
    ['percents', { ...answer, band: { lo: 55, hi: 80 } }],
    ['a word for yes', { ...answer, agrees: 'yes' }],
    ['a note without end', { ...answer, note: 'x'.repeat(1001) }],
    ['half a character', { ...answer, note: '\ud83d' }],
  ])('takes no answer that is %s', async (_case, content) => {
    model.says(content);
    await expect(ask()).rejects.toThrow('did not answer in the form it was asked for');
  });

  it.each([
    ['no JSON', '<html>'],
    ['an error in JSON', '{"error":{"message":"no such model"}}'],
    ['no choice', '{"choices":[]}'],
    ['no text', '{"choices":[{"message":{"content":null}}]}'],
    ['deep nesting', '['.repeat(200_000)],
  ])('takes no completion that is %s', async (_case, body) => {
    model.answers((_request, response) => response.end(body));
    await expect(ask()).rejects.toThrow('no chat completion');
  });

  it.each([400, 401, 404, 429, 500, 503])('is over with the status %d', async (status) => {
    model.answers((_request, response) => response.writeHead(status).end('{"choices":[]}'));
    await expect(ask()).rejects.toThrow(`status ${status}`);
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect (%d)', async (status) => {
    const elsewhere = await startModel();
    model.answers((_request, response) => response.writeHead(status, { location: elsewhere.url }).end());
    await expect(ask()).rejects.toThrow('sent the question elsewhere');
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it('is given up when no answer comes in time, or one that does not end', async () => {
    model.answers(() => undefined);
    await expect(ask({ ms: 50, bytes: 1024 })).rejects.toThrow('did not answer within 0.05 seconds');
    model.answers((_request, response) => void response.write('{"choices":'));
    await expect(ask({ ms: 50, bytes: 1024 })).rejects.toThrow('did not answer within 0.05 seconds');
  });

  it('is given up when the answer is 10 MB, long before the end', async () => {
    let sent = 0;
    let dropped = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      dropped = resolve;
    });
    model.answers((_request, response) => {
      response.on('close', dropped);
      const more = (): void => {
        while (sent < 10_000_000) {
          sent += 65_536;
          if (!response.write(' '.repeat(65_536))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    await expect(ask()).rejects.toThrow('longer than 256 KiB');
    await gone;
    expect(sent).toBeLessThan(10_000_000);
  });

  it('ends where nobody listens, or the line is cut', async () => {
    model.answers((request) => void request.socket.destroy());
    await expect(ask()).rejects.toThrow('could not be reached');
    const { url } = model;
    await model.close();
    await expect(ask(undefined, url)).rejects.toBeInstanceOf(OpinionFault);
    model = await startModel();
  });
});
