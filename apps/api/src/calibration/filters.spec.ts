import type { Calibration, CountedForecast, CountedForecasts } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenReport } from '@test/kit/given.js';
import { type GivenResult, givenResults } from '@test/kit/results.js';

let api: TestApp;
let admin: Caller;
let colleague: Caller;
let reportId: string;
let given: readonly GivenResult[];

beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-06-15T12:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
  colleague = await api.colleague(admin, 'analyst');
  reportId = (await givenReport(admin)).id;
  given = Array.from({ length: 60 }, (_, i) => outcome(i));
  await givenResults(api.db, admin, given);
});
afterAll(() => api.close());

/** Sixty outcomes that differ in everything one may filter by; every twelfth closes only after now. */
function outcome(i: number): GivenResult {
  return {
    statement: i === 0 ? '=HYPERLINK("http://example.test","The ferry runs")' : `The ferry runs, case ${i}`,
    chance: (5 * ((i * 7) % 21)) / 100,
    happened: i % 3 === 0,
    close:
      i % 12 === 11 ? '2026-09-30' : ['2025-11-03', '2026-01-31', '2026-02-01', '2026-06-15', '2026-06-14'][i % 5]!,
    days: [10, 90, 300][i % 3]!,
    ownerId: (i % 4 === 0 ? colleague : admin).session!.person.id,
    ...(i % 2 === 0 && { topic: i % 10 === 0 ? '@harbour' : 'bridge' }),
    ...(i % 5 === 0 && { importance: 'high' as const }),
    ...(i % 6 === 0 && { term: 'likely' }),
    ...(i % 7 === 0 && { reportId }),
  };
}

const shown = async (query: string, caller = admin): Promise<Calibration> =>
  (await caller.get(`/calibration?${query}`).expect(200)).body;

/** Every forecast behind a number, over pages of seven. */
async function behind(query: string, caller = admin): Promise<CountedForecast[]> {
  const found: CountedForecast[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: CountedForecasts = (await caller.get(`/calibration/forecasts?${query}&limit=7${after}`).expect(200))
      .body;
    expect(page.items.length).toBeLessThanOrEqual(7);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
  return found;
}

const past = ({ close }: GivenResult): boolean => close < '2026-06-15';
const mine = ({ ownerId }: GivenResult): boolean => ownerId === admin.session!.person.id;

describe('the filters of GET /calibration', () => {
  it.each<[string, () => string, (given: GivenResult) => boolean]>([
    ['nothing', () => '', past],
    ['what closes later too', () => 'early=true', () => true],
    ['one’s own', () => 'scope=me', (each) => past(each) && mine(each)],
    ['an analyst', () => `analyst=${colleague.session!.person.id}`, (each) => past(each) && !mine(each)],
    ['a report', () => `report=${reportId}`, (each) => past(each) && each.reportId !== undefined],
    ['a topic', () => 'topic=bridge', (each) => past(each) && each.topic === 'bridge'],
    ['importance', () => 'importance=high', (each) => past(each) && each.importance === 'high'],
    ['no importance', () => 'importance=normal', (each) => past(each) && each.importance === undefined],
    ['a short horizon', () => 'horizon=short', (each) => past(each) && each.days === 10],
    ['a long horizon', () => 'horizon=long', (each) => past(each) && each.days === 300],
    ['a term', () => 'term=likely', (each) => past(each) && each.term === 'likely'],
    ['a period', () => 'from=2026-01-31&to=2026-02-01', ({ close }) => close >= '2026-01-31' && close <= '2026-02-01'],
    ['a period to a month’s end', () => 'to=2026-01-31', ({ close }) => close <= '2026-01-31'],
    [
      'an analyst and a topic',
      () => `analyst=${colleague.session!.person.id}&topic=bridge&early=true`,
      (each) => !mine(each) && each.topic === 'bridge',
    ],
    [
      'one’s own of an importance and a period',
      () => 'scope=me&importance=normal&from=2026-01-01',
      (each) => past(each) && mine(each) && each.importance === undefined && each.close >= '2026-01-01',
    ],
    ['another kind', () => 'kind=number', () => false],
  ])(
    '%s: the figures, and the forecasts behind them, are those that a plain count gives',
    async (_case, query, fits) => {
      const expected = given.filter(fits);
      const { n, score, basis } = await shown(query());
      expect(n.counted).toBe(expected.length);
      expect(basis).toMatchObject({ questions: expected.length, beliefs: expected.length });
      const rows = await behind(query());
      const key = (chance: number | null, happened: boolean | null, close: string) => `${close} ${chance} ${happened}`;
      expect(rows.map((row) => key(row.chance, row.happened, row.closedOn)).sort()).toEqual(
        expected.map((each) => key(each.chance, each.happened, each.close)).sort(),
      );
      const losses = expected.map(({ chance, happened }) => (chance - Number(happened)) ** 2);
      if (losses.length === 0) expect(score).toBeNull();
      else expect(score!.mean).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / losses.length, 9);
    },
  );

  it('counts what closes later only as early, and marks it where it is asked for', async () => {
    const later = given.filter(({ close }) => close === '2026-09-30').length;
    const today = given.filter(({ close }) => close === '2026-06-15').length;
    expect((await shown('')).n.early).toBe(later + today);
    expect((await behind('early=true')).filter(({ early }) => early)).toHaveLength(later + today);
    expect((await behind('')).some(({ early }) => early)).toBe(false);
  });

  it('answers a workspace with nothing of another', async () => {
    const stranger = await api.stranger();
    for (const query of ['early=true', `report=${reportId}`, `analyst=${admin.session!.person.id}`, 'topic=bridge']) {
      expect((await shown(query, stranger)).n).toMatchObject({ counted: 0, reports: 0, early: 0, void: 0, open: 0 });
      expect(await behind(query, stranger)).toEqual([]);
    }
    expect((await stranger.get('/calibration/table.csv?chart=results').expect(200)).text.trimEnd()).not.toContain('\n');
  });
});

describe('GET /calibration/forecasts', () => {
  it('gives behind every bar, word and quarter as many as it says', async () => {
    const { curve, words, quarters } = await shown('early=true');
    for (const { from, to, n, happened } of curve!.histogram) {
      const rows = await behind(`early=true&bin=${from}-${to}`);
      expect([from, rows.length, rows.filter((row) => row.happened).length]).toEqual([from, n, happened]);
    }
    for (const { id, n } of words) expect([id, (await behind(`early=true&word=${id}`)).length]).toEqual([id, n]);
    for (const { from, n } of quarters) expect(await behind(`early=true&quarter=${from}`)).toHaveLength(n);
    expect(quarters.map(({ from }) => from)).toEqual(['2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01']);
  });

  it('gives behind each of three coarse groups as many as it says', async () => {
    const { groups } = await shown('scope=me&importance=normal&horizon=short&early=true');
    expect(groups).toHaveLength(3);
    for (const { from, to, n } of groups) {
      const query = `scope=me&importance=normal&horizon=short&early=true&bin=${from.toFixed(6)}-${to === 1 ? 1 : to.toFixed(6)}`;
      expect([from, (await behind(query)).length]).toEqual([from, n]);
    }
  });

  it('refuses a bar, word, cursor or scope that it cannot read, and says where', async () => {
    for (const [query, at] of [
      ['bin=a-b', 'bin'],
      ['word=perchance', 'word'],
      ['scope=desk', 'desk'],
      ['from=yesterday', 'from'],
    ]) {
      expect((await admin.get(`/calibration/forecasts?${query}`).expect(400)).body.errors[0].at).toBe(at);
    }
    await admin.get('/calibration/forecasts?cursor=nonsense').expect(400);
    await api.nobody.get('/calibration/forecasts').expect(401);
  });
});

describe('GET /calibration/table.csv', () => {
  const table = async (chart: string) =>
    (await admin.get(`/calibration/table.csv?early=true&chart=${chart}`).expect(200)).text.trimEnd().split('\r\n');

  it('says of each chart what the answer says', async () => {
    const { curve, words, quarters } = await shown('early=true');
    const bins = curve!.histogram.map((bin) => [bin.from, bin.to, bin.n, bin.happened, bin.meanGiven ?? ''].join());
    expect(await table('reliability')).toEqual(['from,to,n,happened,mean_given', ...bins]);
    expect(await table('words')).toHaveLength(words.length + 1);
    expect((await table('quarters')).slice(1).map((line) => line.split(',')[0])).toEqual(
      quarters.map(({ from }) => from),
    );
    expect(await table('results')).toHaveLength(given.length + 1);
  });

  it('is text to a spreadsheet, also where a statement or topic looks like a formula', async () => {
    const lines = await table('results');
    expect(lines.filter((line) => line.includes(`"'=HYPERLINK(""http://example.test""`))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(`"'@harbour"`))).toHaveLength(6);
    expect(lines.some((line) => /(^|,)"?[=+@]/.test(line))).toBe(false);
  });
});
