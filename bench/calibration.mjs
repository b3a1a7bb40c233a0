// What calibration costs on one core: node bench/calibration.mjs [rows]. Build first; it measures the built files.
import {
  auc,
  confidenceBand,
  consistencyBand,
  corpOf,
  discrimination,
  groupsOf,
  mcbTest,
  meanScores,
  murphy,
} from '../dist/libs/calibration/src/index.js';

const rows = Number(process.argv[2] ?? 1_000_000);

/** Repeatable numbers from 0 to 1 (Park and Miller), so that two runs measure the same record. */
function drawn(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A record of a slightly overconfident forecaster; chances in steps of `1 / steps`. */
function record(n, steps) {
  const random = drawn(20240101);
  const [chances, outcomes] = [new Float64Array(n), new Uint8Array(n)];
  for (let i = 0; i < n; i++) {
    const truth = random();
    const said = Math.min(1, Math.max(0, 0.5 + 1.15 * (truth - 0.5)));
    chances[i] = Math.round(said * steps) / steps;
    outcomes[i] = random() < truth ? 1 : 0;
  }
  return [chances, outcomes];
}

/** Processor time of one run, milliseconds; of `runs` the median, after one that warms up. */
function cost(work, runs = 5) {
  work();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

const memory = () => Math.round(process.resourceUsage().maxRSS / 1024);
const told = (title, ms, limit) => {
  console.log(`${title.padEnd(58)} ${ms.toFixed(0).padStart(6)} ms   (limit ${limit} ms)`);
  if (ms > limit) process.exitCode = 1;
};

for (const [name, steps] of [
  ['distinct chances', 1e15],
  ['chances in whole percent', 100],
]) {
  const [chances, outcomes] = record(rows, steps);
  const first = performance.now();
  const all = () => {
    const groups = groupsOf(chances, outcomes);
    meanScores(groups);
    murphy(groups);
    corpOf(groups);
    discrimination(groups);
  };
  all();
  console.log(
    `${`${rows.toLocaleString('en')} rows, ${name}: first run`.padEnd(58)} ${(performance.now() - first).toFixed(0).padStart(6)} ms`,
  );
  told(`  scores, Murphy, CORP and AUC with its error`, cost(all), 1000);
  told(
    `  AUC alone`,
    cost(() => auc(chances, outcomes)),
    1000,
  );
}
console.log(`most memory of the process: ${memory()} MiB   (limit 300 MiB)`);
if (memory() > 300) process.exitCode = 1;

const [chances, outcomes] = record(500, 100);
told(
  '500 forecasts: band around the diagonal, 1,000 draws',
  cost(() => consistencyBand(chances), 9),
  100,
);
told(
  '500 forecasts: band around the curve, 1,000 draws',
  cost(() => confidenceBand(chances, outcomes), 9),
  100,
);
told(
  '500 forecasts: test of miscalibration, 1,000 draws',
  cost(() => mcbTest(chances, outcomes), 9),
  100,
);
