// How fast judgements are read, on one core: node bench/judgements.mjs
// Realistic prose in four sizes, text as converters leave it, then text made to be slow. Prints megabytes of text a second.
import path from 'node:path';
import { runnerImport } from 'vite';
import { checkout } from '../tools/checkout.mjs';

const load = async (file) =>
  (await runnerImport(path.join(checkout, file), { root: checkout, resolve: { tsconfigPaths: true } })).module;

const { assemble, build } = await load('libs/judgements/corpus/index.ts');
const { printed } = await load('libs/judgements/corpus/printed.ts');
// what is installed, not what a test runner makes of it: build first
const { extract } = await import('../dist/libs/judgements/src/index.js');

const passages = Object.values(build)
  .flat()
  .map((passage) => assemble(passage).text);

/** What most of a report consists of: sentences that tell what is, and judge nothing. */
const facts = [
  'The province of Orlan lies between the river and the northern hills, and most of its people live in three towns along the old trade road.',
  'Its textile mills closed one after the other in the 1990s; the largest of them, on the eastern bank, is a museum now and had 41,000 visitors in 2023.',
  'The ministry published the figures for the second quarter on 14 August: output was 2.1 per cent higher than a year earlier, and orders from abroad were unchanged.',
  'A delegation led by the deputy minister visited the port in June and signed two agreements on fishing rights, both of which entered into force at once.',
  'The brigade was formed in 2016 from units that had served in the south. Its headquarters is at Pell, its three battalions are spread over the valley, and it has kept its old equipment.',
  'In the same period the number of firms that export to more than one country grew from 212 to 268. Two thirds of them make machine parts.',
  'The survey was answered by 1,904 households in all regions. A fifth of those asked did not own a car, and every second one had moved house in the past ten years.',
  'Water from the upper lake is pumped through a tunnel of 23 kilometres to the plains, where it is used on fields of maize, beans and cotton.',
  'The party of the former governor holds 34 of 90 seats. It was founded by miners and teachers, and its members have disagreed about taxes on land ever since.',
].join(' ');

/** Prose of about `size` characters: the passages in turn with facts between them, other years and other places each time. */
function prose(size, between = facts) {
  const parts = [];
  let length = 0;
  for (let round = 0; length < size; round++) {
    for (const passage of passages) {
      const varied = passage
        .replace(/\b20(\d\d)\b/g, (_year, last) => String(2000 + ((Number(last) + round) % 80)))
        .replace(/\b(?:Orlan|Norvania|Osterland|Belmaria|Hanjing)\b/g, (name) => `${name}${'aeiou'[round % 5]}n`);
      parts.push(varied);
      for (let told = 0; between !== '' && told < varied.length * 2; told += between.length) parts.push(between);
      length += varied.length + (between === '' ? 2 : varied.length * 2);
      if (length >= size) break;
    }
  }
  return parts.join('\n\n').slice(0, size);
}

const asPrinted = (text) =>
  printed(text, { width: 72, height: 42, pageBreak: '\n#\n\fAnnual Review\n', gaps: true, breaks: true, marks: true });

/** Megabytes a second: the median of `rounds` readings. */
function speed(text, rounds) {
  const bytes = Buffer.byteLength(text);
  const took = [];
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    found = extract(text, { publishedOn: '2025-03-10' }).judgements.length;
    took.push(performance.now() - began);
  }
  const median = took.sort((a, b) => a - b)[Math.floor(rounds / 2)];
  return { bytes, found, ms: median, rate: bytes / 1e6 / (median / 1e3) };
}

function print(name, { bytes, found, ms, rate }) {
  const size = bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `${name.padEnd(34)}${size.padStart(9)}${`${rate.toFixed(2)} MB/s`.padStart(13)}${`${ms.toFixed(0)} ms`.padStart(11)}${`${found} judgements`.padStart(20)}`,
  );
}

const largest = Number(process.argv[2] ?? 10_000_000);
for (let round = 0; round < 20; round++) extract(prose(100_000), { publishedOn: '2025-03-10' }); // warm up

for (const size of [10_000, 100_000, 1_000_000, largest]) print('prose', speed(prose(size), size > 1e6 ? 1 : 7));
for (const size of [100_000, 1_000_000]) print('nothing but judgements', speed(prose(size, ''), 3));
for (const size of [100_000, 1_000_000, largest])
  print('as a converter leaves it', speed(asPrinted(prose(size)), size > 1e6 ? 1 : 5));

const hostile = [
  ['a million times “likely”', 'likely '.repeat(1_000_000)],
  ['a million lines of “likely”', 'likely\n'.repeat(1_000_000)],
  ['a judgement said again and again', 'A flood is likely by 2030.\n'.repeat(100_000)],
  ['nested brackets', `${'('.repeat(500_000)}it is likely that${')'.repeat(500_000)}`],
  ['no full stop', 'the flood will probably come and '.repeat(60_000)],
  ['a million quotation marks', '“'.repeat(1_000_000)],
  ['straight quotation marks', 'it is "likely" that '.repeat(100_000)],
  ['if if if', 'if '.repeat(700_000)],
  ['will if unless', 'will if unless '.repeat(140_000)],
  ['one line of 10 MB', 'Prices will rise in 2026, and rents are likely to follow them. '.repeat(158_000)],
  ['a million digits', '1234567890'.repeat(200_000)],
  ['numbers', '12 '.repeat(700_000)],
  ['lines of numbers', '12\n'.repeat(700_000)],
  ['broken words', 'prob-\nably '.repeat(200_000)],
  ['commas', 'a,b , '.repeat(350_000)],
  ['empty lines', '\n'.repeat(2_000_000)],
  ['spaces', ' '.repeat(2_000_000)],
  ['full stops', '.'.repeat(2_000_000)],
  ['dot leaders', `${'. '.repeat(60)}12\n`.repeat(15_000)],
  ['hashes', '#'.repeat(2_000_000)],
  ['combining marks', 'e\u0301'.repeat(1_000_000)],
];
for (const [name, text] of hostile) print(name, speed(text, 1));
