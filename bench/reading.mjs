// What reading costs in a process of its own: node bench/reading.mjs [pages]. Build first; it measures the built files.
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { createReader } from '../dist/libs/reading/src/index.js';

const pages = Number(process.argv[2] ?? 300);
const words = [
  'The council of the island has kept its harbour open through the winter, and the trade has grown again.',
  'It is likely that the northern bridge will be opened to traffic by the end of 2027.',
  'Officials who know the plans say little about them; the port authority publishes its figures in spring.',
  'If the talks fail, a new tariff is unlikely before 2029, and the old one will be kept for the time being.',
];

/** Sentences of one place, so that no two paragraphs are alike. */
const told = (place, count) =>
  Array.from({ length: count }, (_, i) => `In district ${place}.${i}: ${words[i % words.length]}`).join(' ');

/** Two columns, running headers, page numbers, and a heading every fifth page: what reports look like. */
function report() {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 60 });
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  for (let page = 1; page <= pages; page++) {
    if (page > 1) pdf.addPage();
    pdf.page.margins.bottom = 0;
    pdf.font('Helvetica').fontSize(8).text('Outlook for the Orlan Sea', 60, 30, { lineBreak: false });
    pdf.text(String(page), 300, 760, { lineBreak: false });
    if (page % 5 === 1) pdf.fontSize(16).text(`Part ${page}`, 60, 50, { lineBreak: false });
    pdf.font('Times-Roman').fontSize(10);
    for (const x of [60, 316]) {
      const paragraphs = [0, 1, 2, 3].map((i) => told(`${page}.${x}.${i}`, 6));
      pdf.text(paragraphs.join('\n\n'), x, 80, { width: 236, align: 'justify' });
    }
  }
  return new Promise((resolve) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.end();
  });
}

/** Memory of the reading process in MiB, where the system tells it (Linux); 0 otherwise. */
function residentMiB() {
  try {
    const [child] = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ');
    return (Number(readFileSync(`/proc/${child}/statm`, 'utf8').split(' ')[1]) * 4) / 1024;
  } catch {
    return 0;
  }
}

/** Reads, watching the process from outside as an operator would. */
async function measured(title, source) {
  const lines = [];
  const began = performance.now();
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, residentMiB());
  }, 50);
  const reader = createReader();
  const reading = await reader.read(source, { publishedOn: '2026-01-01' }, { onProgress: (line) => lines.push(line) });
  const tookMs = performance.now() - began;
  clearInterval(look);
  const megabytes = reading.text.length / 1e6;
  console.log(
    `${title.padEnd(34)} ${(tookMs / 1000).toFixed(2).padStart(6)} s   ${megabytes.toFixed(1)} MB of text, ` +
      `${reading.judgements.length} judgements, ${lines.length} lines of progress, most memory ${Math.round(most)} MiB`,
  );
  return tookMs;
}

const pdf = await report();
const tookMs = await measured(`PDF of ${pages} pages (${(pdf.length / 1e6).toFixed(1)} MB)`, {
  bytes: pdf,
  name: 'a.pdf',
});
const paragraph = `${words.join(' ')}\n\n`;
const text = paragraph.repeat(Math.ceil(1e7 / paragraph.length)).slice(0, 1e7);
await measured('text of 10 MB', { text, format: 'text' });
await measured('HTML of 9 MB', {
  bytes: Buffer.from(`<!doctype html>${`<p>${words.join(' ')}</p>\n`.repeat(Math.floor(9e6 / paragraph.length))}`),
  name: 'a.html',
});
await measured('a line in a file', { bytes: Buffer.from(words[1]), name: 'a.txt' });
if (pages <= 300 && tookMs > 10_000) {
  console.error('The PDF took more than the ten seconds it may take.');
  process.exitCode = 1;
}
