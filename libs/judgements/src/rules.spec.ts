import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleWords } from '@app/contract';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Every name that the code gives to a rule, whether written outright or as one of two. */
function ruleNames(): string[] {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  const source = files.map((name) => readFileSync(`${here}/${name}`, 'utf8')).join('\n');
  const named = [...source.matchAll(/\brule: (?:[^,'{}\n]*\? )?'([^']+)'(?: : '([^']+)')?/g)];
  return [...new Set(named.flatMap(([, one, other]) => (other ? [one!, other] : [one!])))];
}

describe('every rule that makes a judgement', () => {
  it('has a sentence for the reader of a report', () => {
    const names = ruleNames();
    expect(names).toEqual(expect.arrayContaining(['probability term', 'weak term', 'prediction', 'marked by hand']));
    expect(names.filter((name) => !ruleWords[name]?.endsWith('.'))).toEqual([]);
    expect(Object.keys(ruleWords).filter((name) => !names.includes(name))).toEqual([]);
  });
});
