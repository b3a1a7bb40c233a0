// The product's own worker, built, in a process of its own, with waits and a bus that the harness hands in: FITTINGS is
// {"pace": {...}, "answerMs": 1000, "clockMs": 0, "chaos": {"drop": 0.3, "double": 0.3, "delayMs": 3000}}.
import { waitForAnswersAtMost } from './impatience.mjs';

const fittings = JSON.parse(process.env.FITTINGS ?? '{}');
const { now } = Date;

/** The clock of a machine that is set wrong; set before anything can have looked at it. */
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [now() + (fittings.clockMs ?? 0)]));
  }
  static now() {
    return now() + (fittings.clockMs ?? 0);
  }
};

const built = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { readConfig } = await built('apps/worker/src/config.js');
const { giveWay } = await built('apps/worker/src/giveWay.js');
const { Worker } = await built('apps/worker/src/worker.js');
const { pace } = await built('apps/worker/src/pace.js');
const { Bus } = await built('libs/queue/src/index.js');

giveWay();
if (fittings.answerMs) waitForAnswersAtMost(fittings.answerMs);
const say = (line) => process.stderr.write(`worker: ${line}\n`);

/** A bus that loses, repeats, keeps back and mixes up hints, and claims that all were handed over. */
class ChaoticBus {
  constructor(bus, { drop, double, delayMs }) {
    Object.assign(this, { bus, drop, double, delayMs });
  }
  open() {
    this.bus.open();
  }
  health() {
    return this.bus.health();
  }
  close(graceMs) {
    return this.bus.close(graceMs);
  }
  async hint(name, hints) {
    for (const hint of hints) {
      if (Math.random() < this.drop) continue;
      this.later(name, hint);
      // under another job key, or the queue would take it for the same
      if (Math.random() < this.double) this.later(name, { ...hint, attempt: hint.attempt + 1_000 });
    }
    return true;
  }
  later(name, hint) {
    setTimeout(() => void this.bus.hint(name, [hint]), Math.random() * this.delayMs).unref();
  }
}

const worker = new Worker(
  readConfig(process.env),
  say,
  (why) => {
    say(why);
    process.exit(1);
  },
  { ...pace, ...fittings.pace },
  (...given) => (fittings.chaos ? new ChaoticBus(new Bus(...given), fittings.chaos) : new Bus(...given)),
);
worker.start();
process.send?.({ ready: true });
process.once('disconnect', () => process.exit(0));
