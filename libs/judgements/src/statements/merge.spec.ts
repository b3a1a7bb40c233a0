import { extract } from '../index.js';
import { merged } from './merge.js';

const publishedOn = '2025-03-10';
const read = (...paragraphs: string[]) =>
  extract(paragraphs.join('\n\n'), { publishedOn, format: 'markdown' }).judgements;

type Pair = readonly [one: string, other: string];

/** Said again: word for word, in the words of a summary, with another word of the same level, with or without its date. */
const same: readonly Pair[] = [
  ['A flood is highly likely.', 'A flood is highly likely.'],
  [
    'Trade between Norvania and Osterland is likely to grow.',
    'Trade between Osterland and Norvania will probably grow.',
  ],
  ['The pact is unlikely to survive.', 'The pact will probably not survive.'],
  ['Trade is likely to double by 2026.', 'Trade will probably double.'],
  ['The truce will probably collapse.', 'It is likely that the truce will collapse.'],
  ['The truce will very likely collapse.', 'It is highly likely that the truce collapses.'],
  ['There is little chance of a truce.', 'A truce is unlikely.'],
  ['The chances of a truce this year are slim.', 'A truce is unlikely this year.'],
  ['The navy is expected to commission a third carrier.', 'The navy will commission a third carrier.'],
  ['Inflation will fall to 2% in 2026.', 'Inflation is projected to fall to 2% in 2026.'],
  ['Inflation is forecast to fall to 2% in 2026.', 'We expect inflation to fall to 2% in 2026.'],
  ['The regime will remain in power.', 'The regime is expected to remain in power.'],
  ['The port is unlikely to reopen before June.', 'It is unlikely that the port will reopen before June.'],
  ['Relations with Osterland will probably deepen.', 'Relations with Osterland are likely to become closer.'],
  ['Norvanian exports are likely to rise.', 'Exports of Norvania will probably increase.'],
  ['However, the ministry will probably object.', 'In our view, the ministry is likely to object.'],
  ['Ministers are almost certain to extend the ban.', 'Ministers will almost certainly extend the ban.'],
  ['Oil prices will rise, as demand is strong.', 'Oil prices are expected to rise.'],
  ['The bank will not cut its rate this year.', 'The bank is not expected to cut its rate this year.'],
  ['There is a 40% chance that the vote is postponed.', 'The vote has a 40% chance of being postponed.'],
];

/** Different judgements, however much alike: number, year, actor, region, direction, level, denial. */
const different: readonly Pair[] = [
  ['Trade is likely to grow.', 'Trade is very likely to grow.'],
  ['Trade is likely to double by 2026.', 'Trade is likely to double by 2028.'],
  ['Trade is likely to grow by 2%.', 'Trade is likely to grow by 4%.'],
  ['Trade is likely to grow.', 'Debt is likely to grow.'],
  ['Trade is likely to grow.', 'Trade is likely to shrink.'],
  ['Growth will rise to 2.1% in 2025.', 'Growth will rise to 2.4% in 2026.'],
  ['Norvania will probably close the strait.', 'Osterland will probably close the strait.'],
  [
    'The central bank of Norvania will probably keep its main rate.',
    'The central bank of Osterland will probably keep its main rate.',
  ],
  ['Exports from Orland to Vostria are likely to rise.', 'Exports from Orland to Kessria are likely to rise.'],
  [
    'Rain in the northern provinces will probably be heavy this season.',
    'Rain in the southern provinces will probably be heavy this season.',
  ],
  [
    'Rainfall will likely be above average in the eastern basin.',
    'Rainfall will likely be below average in the eastern basin.',
  ],
  ['Imports of gas from the islands are expected to rise.', 'Exports of gas from the islands are expected to rise.'],
  ['Prices of food in the capital will rise next year.', 'Prices of food in the capital will fall next year.'],
  ['Unemployment among young men will probably increase.', 'Unemployment among young women will probably increase.'],
  ['The party is likely to win the regional vote.', 'The party is likely to lose the regional vote.'],
  ['The talks on the border will probably succeed.', 'The talks on the border will probably fail.'],
  [
    'The supply of grain in the region will probably tighten.',
    'The demand for grain in the region will probably tighten.',
  ],
  ['The bank will cut its rate.', 'The bank will not cut its rate.'],
  ['The port is likely to reopen.', 'The port is unlikely to reopen.'],
  ['The army is likely to advance on the town.', 'The army is likely to retreat from the town.'],
  ['There is a 40% chance of a truce.', 'There is a 60% chance of a truce.'],
  ['A deal may be signed.', 'A deal will be signed.'],
  ['Growth in private investment will accelerate.', 'Growth in public investment will accelerate.'],
  ['The first plant will probably close this year.', 'The second plant will probably close this year.'],
  ['Oil output in Orland is likely to peak.', 'Gas output in Orland is likely to peak.'],
  ['The summer season will probably be dry.', 'The winter season will probably be dry.'],
  ['House prices are expected to stabilise.', 'Share prices are expected to stabilise.'],
  ['The upper house will probably pass the bill.', 'The lower house will probably pass the bill.'],
  ['Two ships are likely to be sunk.', 'Two bridges are likely to be sunk.'],
  ['The ministry will probably adopt the plan.', 'The ministry will probably reject the plan.'],
];

describe('places that state one judgement', () => {
  it.each(same)('%s = %s', (one, other) => {
    expect(read(one, other).map(({ mentions }) => mentions.length)).toEqual([2]);
    expect(read(other, one).map(({ mentions }) => mentions.length)).toEqual([2]);
  });
});

describe('judgements that only look alike', () => {
  it.each(different)('%s ≠ %s', (one, other) => {
    expect(read(one, other)).toHaveLength(2);
    expect(read(other, one)).toHaveLength(2);
  });
});

describe('what a judgement takes from its places', () => {
  it('takes the date from the place that names it', () => {
    const [found] = read('Trade will probably double.', 'Trade will probably double by 2026.');
    expect(found!.horizon).toMatchObject({ due: '2026-12-31', origin: 'sentence' });
  });

  it('keeps places and judgements in reading order', () => {
    const found = read(
      '> A truce is unlikely this year.',
      'Rates will probably rise.',
      'A truce is unlikely this year.',
    );
    expect(found.map(({ mentions }) => mentions.length)).toEqual([2, 1]);
    expect(found[0]!.mentions[0]!.start).toBeLessThan(found[0]!.mentions[1]!.start);
  });
});

describe('a quotation', () => {
  it('is one more place of what the text judges', () => {
    const [found, ...more] = read(
      'The truce will probably collapse this year.',
      '> The truce will probably collapse this year.',
    );
    expect(more).toEqual([]);
    expect(found!.mentions).toHaveLength(2);
  });

  it('alone is left out: it may be somebody else’s', () => {
    expect(read('The minister spoke at length.', '> The truce will probably collapse this year.')).toEqual([]);
  });
});

it('five thousand judgements are joined in a moment', () => {
  const names = ['Norvania', 'Osterland', 'Orland', 'Vostria', 'Kessria', 'Pellara', 'Ardania'];
  const things = ['exports', 'imports', 'wages', 'rents', 'tariffs', 'subsidies', 'debts', 'stocks', 'rates', 'taxes'];
  const [proposal] = read('Trade will probably rise.');
  const candidates = Array.from({ length: 5_000 }, (_, i) => {
    const [subject, predicate] = [`${names[i % 7]}'s ${things[i % 10]} of type ${i % 900}`, `rise by ${i % 37}%`];
    const mentions = [...proposal!.mentions];
    return {
      subject,
      predicate,
      repeats: false,
      proposal: { ...proposal!, statement: `${subject} ${predicate}`, mentions },
    };
  });
  const started = performance.now();
  const joined = merged(candidates);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(joined.reduce((sum, { mentions }) => sum + mentions.length, 0)).toBe(5_000);
});
