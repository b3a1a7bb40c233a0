import { ApiProblem } from '@app/api-client';
import { lineReader, type Progress, refusalOf } from './readingLines.js';

const reading = (...chunks: string[]) => {
  const seen: Progress[] = [];
  const reader = lineReader((progress) => seen.push(progress));
  let all = '';
  for (const chunk of chunks) {
    all += chunk;
    reader.take(all);
  }
  return { seen, reader };
};

describe('lineReader', () => {
  it('tells every line once, however the answer is cut', () => {
    const { seen, reader } = reading(
      '{"stage":"file","done":0.',
      '5,"page":1,"pages":2}\n{"sta',
      'ge":"judgements","done":0}\n',
    );
    expect(seen).toEqual([
      { stage: 'file', done: 0.5, page: 1, pages: 2 },
      { stage: 'judgements', done: 0 },
    ]);
    expect(() => reader.end()).toThrow(/broke off/);
  });

  it('ends with the report', () => {
    expect(reading('{"stage":"file","done":1}\n', '{"report":{"number":7}}\n').reader.end()).toEqual({ number: 7 });
  });

  it('throws the refusal that came as the last line', () => {
    const { reader } = reading(
      '{"problem":{"code":"file-without-text","status":422,"title":"The file holds no text"}}\n',
    );
    expect(() => reader.end()).toThrow(ApiProblem);
    expect(() => reader.end()).toThrow('The file holds no text');
  });
});

describe('refusalOf', () => {
  it('reads a problem document', () =>
    expect(refusalOf(413, '{"code":"file-too-large","title":"Too large","detail":"26 MiB came"}')).toMatchObject({
      code: 'file-too-large',
      status: 413,
      detail: '26 MiB came',
    }));
  it.each(['<p>Bad gateway</p>', '', '{}'])('makes one of %j', (body) =>
    expect(refusalOf(502, body)).toMatchObject({ code: 'unexpected', status: 502 }),
  );
});
