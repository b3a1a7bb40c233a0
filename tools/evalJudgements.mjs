// How well judgements are found: npm run eval:judgements [-- build|held-out] [-- --wrong]
// Prints the seed report (where ../shared is), the corpus built on and the part that is only looked at.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { checkout } from './checkout.mjs';

const load = async (file) =>
  (await runnerImport(path.join(checkout, file), { root: checkout, resolve: { tsconfigPaths: true } })).module;

const percent = (share) => `${(share * 100).toFixed(1)} %`.padStart(8);
const cell = ({ share, of }) => (of === 0 ? '–'.padStart(14) : `${percent(share)} ${`of ${Math.round(of)}`.padEnd(7)}`);

const columns = [
  ['recall', 'recall'],
  ['precision', 'precision'],
  ['band', 'band'],
  ['dates', 'dates'],
  ['no date', 'noDate'],
  ['conditions', 'conditions'],
  ['no condition', 'noCondition'],
  ['denied', 'denied'],
  ['weak kept', 'weakKept'],
];

function print(name, figures) {
  console.log(`\n${name}: ${figures.sentences} sentences, ${figures.firm} firm, F1 ${figures.f1.toFixed(3)}`);
  for (const [title, key] of columns) console.log(`  ${title.padEnd(14)}${cell(figures[key])}`);
}

function printWrong(figures, only) {
  for (const [title, key] of columns) {
    if (only && only !== key) continue;
    for (const told of figures[key].wrong) console.log(`  [${title}] ${told}`);
  }
}

const { evaluate, naive, build } = await load('libs/judgements/corpus/index.ts');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wrong = process.argv.find((word) => word.startsWith('--wrong'));
const wants = (part) => wanted.length === 0 || wanted.includes(part);

async function printPart(part, title, styles) {
  if (!wants(part)) return;
  for (const [style, passages] of Object.entries(styles)) print(`${title}, ${style}`, evaluate(passages));
  const all = evaluate(Object.values(styles).flat());
  print(`${title}, all`, all);
  const bare = naive(Object.values(styles).flat());
  console.log(
    `  a bare list of words: recall ${percent(bare.recall)}, precision ${percent(bare.precision)}, F1 ${bare.f1.toFixed(3)}`,
  );
  if (wrong) printWrong(all, wrong.split('=')[1]);
}

if (wants('seed')) {
  const folder = path.join(checkout, '../shared/report');
  if (existsSync(`${folder}/russia-iran.gold.json`)) {
    const { evaluateSeed } = await load('libs/judgements/corpus/seed.ts');
    const gold = JSON.parse(readFileSync(`${folder}/russia-iran.gold.json`, 'utf8'));
    const { judgements, mentions, dates, falsePositives } = evaluateSeed(
      readFileSync(`${folder}/russia-iran.txt`, 'utf8'),
      gold,
    );
    const out = ([right, of]) => `${right} of ${of}`;
    console.log(
      `Seed report: judgements ${out(judgements)}, mentions ${out(mentions)}, dates ${out(dates)}, false positives ${falsePositives}`,
    );
  } else console.log('Seed report: skipped, ../shared is not here');
}
await printPart('build', 'Built on', build);
if (wants('held-out')) {
  const { heldOut } = await load('libs/judgements/corpus/heldOut/index.ts');
  await printPart('held-out', 'Held out', heldOut);
}
