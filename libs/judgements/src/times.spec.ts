import { times, timesPublishedOn } from '../corpus/times.js';
import { written } from './dates.js';
import { periods } from './periods.js';
import { tokensOf } from './tokens.js';

const table = Object.entries(times).flatMap(([group, rows]) =>
  rows.map(([words, due]) => [group, words, due] as const),
);

/** The last day that a sentence with these words allows. */
function dueOf(words: string, publishedOn = timesPublishedOn): string | null {
  const text = `Output will change ${words}.`;
  const found = periods(tokensOf(text, 0, text.length), publishedOn);
  return (
    found
      .flatMap(({ due }) => (due ? [written(due)] : []))
      .sort()
      .at(-1) ?? null
  );
}

describe(`the last day that ${table.length} expressions allow`, () => {
  it.each(table)('%s: %s', (_group, words, due) => {
    expect(dueOf(words)).toBe(due);
  });
});
