import type { Order, Word } from './messages.js';
import { type Progress, readReport } from './readReport.js';
import { Unreadable } from './unreadable.js';

/** Progress is told at most this often, in milliseconds. */
const everyMs = 200;

/** The reading process: takes one order, reads, says how far it is, and ends. Whoever started it may kill it at any time. */
async function obey({ source, looking }: Order): Promise<Word> {
  let saidAt = Number.NEGATIVE_INFINITY;
  const tell = (progress: Progress) => {
    const now = performance.now();
    if (now - saidAt < everyMs) return;
    saidAt = now;
    say({ progress });
  };
  try {
    return { reading: await readReport(source, looking, tell) };
  } catch (fault) {
    if (fault instanceof Unreadable) return { refused: { code: fault.code, detail: fault.detail } };
    throw fault;
  }
}

const say = (word: Word, done: () => void = () => undefined) => void process.send?.(word, done);

process.once('message', (order: Order) => {
  void obey(order).then((word) => say(word, () => process.exit(0)));
});
process.once('disconnect', () => process.exit(0));
