import { gateFor } from '@app/calibration';
import type { Calibrated } from './calibrated.js';

/** The figures for people: no more of them than the number of cases can bear. */
export function summary(found: Calibrated): string {
  const { n, scores, skill, corp, calibration, auc } = found;
  const cases = found.cluster_bootstrap?.n_clusters ?? n;
  const may = gateFor(cases);
  const lines = [
    `${n.toLocaleString('en')} forecasts${cases === n ? '' : ` of ${cases.toLocaleString('en')} questions`}, ${percent(found.base_rate)} happened, ${percent(found.mean_p)} was said on average`,
    `Half Brier score  ${figure(scores.brier_half)}${rangeOf(found)}  (lower is better; 0.25 is always 50%)`,
    `Log score         ${figure(scores.log_loss_bits)} bits${scores.n_clipped ? `, ${round(scores.n_clipped)} chances clipped` : ''}`,
    `Skill             ${figure(skill.bss_vs_half)} over always 50%, ${figure(skill.bss_vs_leave_one_out)} over the share in the other cases`,
  ];
  if (auc) lines.push(`Tells apart       ${figure(auc.auc)}  (0.5 is a coin, 1 is perfect)`);
  if (may.meanAndBias) lines.push(`Direction         ${direction(calibration.citl_z)}`);
  if (may.curve && calibration.cox_eps_0_01.map) {
    const { slope, slope_sd } = calibration.cox_eps_0_01.map;
    lines.push(
      `Slope             ${figure(slope)} ± ${figure(slope_sd)}  (below 1: too sure, above 1: not sure enough)`,
    );
  }
  if (may.decomposition) {
    const { mcb, dsc, unc } = corp.brier;
    lines.push(
      `Made of           ${figure(mcb)} miscalibration − ${figure(dsc)} discrimination + ${figure(unc)} uncertainty`,
    );
  }
  if (may.full) {
    const { ece_equal_width, ece_expected_if_perfectly_calibrated } = found.ece;
    lines.push(
      `Calibration error ${figure(ece_equal_width)}, where chance alone makes ${figure(ece_expected_if_perfectly_calibrated)}`,
    );
  } else lines.push(`Fewer than ${may.nextFrom} cases: more figures would be noise. --json prints them all.`);
  for (const { group, n: size, brier } of found.groups?.rows ?? [])
    lines.push(`  ${group}: ${figure(brier)} in ${size}`);
  return `${lines.join('\n')}\n`;
}

const round = (value: number) => Math.round(value).toLocaleString('en');
const figure = (value: number | null) => (value === null ? 'not known' : value.toFixed(3));
const percent = (value: number) => `${(100 * value).toFixed(1)}%`;

function rangeOf({ cluster_bootstrap: cluster }: Calibrated): string {
  const [lo, hi] = cluster?.brier_ci95 ?? [null, null];
  return lo === null || hi === null ? '' : `, 95% range ${figure(lo!)} to ${figure(hi!)}`;
}

function direction(z: number | null): string {
  if (z === null || Math.abs(z) <= 2) return 'neither too high nor too low, as far as can be told';
  return z > 0 ? 'too high on the whole' : 'too low on the whole';
}
