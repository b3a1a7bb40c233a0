import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { extract } from './index.js';

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly phraseStart: number;
  readonly phraseEnd: number;
}

interface Gold {
  readonly publishedOn: string;
  readonly judgements: readonly {
    readonly id: string;
    readonly label: 'must' | 'may';
    readonly statement: string;
    readonly mentions: readonly GoldMention[];
    readonly dueDate: string | null;
  }[];
}

const folder = resolve(process.cwd(), '../shared/report');
const here = existsSync(`${folder}/russia-iran.txt`) && existsSync(`${folder}/russia-iran.gold.json`);

if (!here) {
  it('seed report: skipped, ../shared is not here', () => {
    expect(here).toBe(false);
  });
}

describe.runIf(here)('seed report', () => {
  const text = here ? readFileSync(`${folder}/russia-iran.txt`, 'utf8') : '';
  const gold: Gold = here
    ? JSON.parse(readFileSync(`${folder}/russia-iran.gold.json`, 'utf8'))
    : { publishedOn: '2024-02-13', judgements: [] };
  const { judgements } = extract(text, { publishedOn: gold.publishedOn });
  const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
    one.start < other.end && other.start < one.end;
  const states = (mention: (typeof judgements)[number]['mentions'][number], wanted: GoldMention): boolean =>
    overlaps(mention, wanted) && overlaps(mention.phrase, { start: wanted.phraseStart, end: wanted.phraseEnd });
  const finding = (id: string) => {
    const wanted = gold.judgements.find((judgement) => judgement.id === id)!;
    return judgements.filter((judgement) =>
      judgement.mentions.some((mention) => wanted.mentions.some((place) => states(mention, place))),
    );
  };
  const musts = gold.judgements.filter((judgement) => judgement.label === 'must');

  it('finds each of the ten judgements once, with every place that states it', () => {
    expect(musts).toHaveLength(10);
    for (const { id, mentions } of musts) {
      const found = finding(id);
      expect(found, id).toHaveLength(1);
      expect(
        found[0]!.mentions.map(({ start, end, phrase }) => [start, end, phrase.start, phrase.end]),
        id,
      ).toEqual(mentions.map((place) => [place.start, place.end, place.phraseStart, place.phraseEnd]));
      expect(found[0]!.strength, id).toBe('firm');
    }
  });

  it('proposes nothing that is no judgement of the report', () => {
    const labelled = gold.judgements.flatMap((judgement) => judgement.mentions);
    const wrong = judgements.filter(({ mentions }) =>
      mentions.some((mention) => !labelled.some((place) => overlaps(mention, place))),
    );
    expect(wrong.map((judgement) => judgement.mentions[0]!.quote)).toEqual([]);
  });

  it('dates what the report dates, and names the assumption behind "near future"', () => {
    expect(finding('6000-drones')[0]!.horizon).toEqual({ text: 'by 2025', due: '2025-12-31', origin: 'sentence' });
    expect(finding('astara-rasht')[0]!.horizon).toEqual({ text: 'by 2028', due: '2028-12-31', origin: 'inherited' });
    for (const id of ['strategic-ties', 'remain-pragmatic']) {
      expect(finding(id)[0]!.horizon).toMatchObject({
        text: 'in the near future',
        due: '2025-02-13',
        origin: 'assumed',
        assumption: { months: 12 },
      });
    }
    for (const { id, dueDate } of musts) {
      const due = finding(id)[0]!.horizon;
      if (due?.origin !== 'assumed') expect(due?.due ?? null, id).toBe(dueDate);
    }
  });

  it('gives each proposition the band it was stated with', () => {
    const band = (id: string) => finding(id)[0]!.band;
    expect(band('closer-cooperation')).toEqual({ lo: 0.55, hi: 0.8 });
    expect(band('strategic-ties')).toEqual({ lo: 0.2, hi: 0.45 });
    expect(band('6000-drones')).toEqual({ lo: 0.2, hi: 0.45 });
    expect(band('missile-breakthrough')).toEqual({ lo: 0.2, hi: 0.45 });
    expect(band('economic-growth')).toBeNull();
    expect(finding('missile-breakthrough')[0]).toMatchObject({ term: 'probably not', polarity: 'negated' });
    expect(finding('missile-breakthrough')[0]!.condition).toMatch(/^Delivering/);
  });

  it('drafts statements without hedge and connective', () => {
    const labelled = (id: string) => gold.judgements.find((judgement) => judgement.id === id)!.statement;
    const drafted = (id: string) => finding(id)[0]!.statement;
    expect(drafted('strategic-ties').startsWith(labelled('strategic-ties'))).toBe(true);
    expect(drafted('6000-drones')).toBe(labelled('6000-drones'));
    expect(drafted('astara-rasht')).toBe('The project misses the planned deadline (by 2028)');
  });
});
