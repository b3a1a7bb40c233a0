import type { Check, Evidence, ForecastDetail, Outcome } from '@app/contract';

/** A moment from which a belief stands; `chance` null: withdrawn. */
export interface HistoryStep {
  readonly key: string;
  /** epoch milliseconds */
  readonly at: number;
  /** 0 to 1 */
  readonly chance: number | null;
  /** what stood before; null: nothing */
  readonly before: number | null;
  readonly check: Check;
}

/** An outcome on the time axis. */
export interface Ending {
  /** epoch milliseconds: when it became known */
  readonly at: number;
  readonly outcome: Outcome;
}

/** A forecast's past, ready to be drawn. */
export interface History {
  /** earliest first */
  readonly steps: readonly HistoryStep[];
  readonly evidence: readonly Evidence[];
  readonly ending: Ending | null;
}

/** The beliefs that stood, one after another; undone checks hold no time and are left out. */
export function historyOf(forecast: Pick<ForecastDetail, 'checks' | 'evidence' | 'resolutions'>): History {
  const standing = forecast.checks
    .filter((check) => check.kind !== 'undone' && !check.undone)
    .map((check) => ({ check, at: Date.parse(check.effectiveAt) }))
    .sort((a, b) => a.at - b.at || Date.parse(a.check.recordedAt) - Date.parse(b.check.recordedAt));
  const steps: HistoryStep[] = [];
  let before: number | null = null;
  for (const { check, at } of standing) {
    const chance: number | null = check.kind === 'withdrawn' ? null : (check.chance ?? before);
    steps.push({ key: check.id, at, chance, before, check });
    before = chance;
  }
  return { steps, evidence: forecast.evidence, ending: endingOf(forecast.resolutions) };
}

function endingOf(resolutions: ForecastDetail['resolutions']): Ending | null {
  const standing = resolutions.find((resolution) => resolution.standing);
  if (!standing || standing.outcome === 'reopened') return null;
  return { at: Date.parse(standing.knownAt ?? standing.recordedAt), outcome: standing.outcome };
}

const day = 86_400_000;

/**
 * The time the chart covers, epoch milliseconds. It begins with the first belief or the opening, whichever is
 * earlier, and ends now, at the outcome, or (`deadline`) at the due moment; never shorter than a day.
 */
export function spanOf(
  history: History,
  opensAt: number,
  now: number,
  dueAt: number | null,
  until: 'date' | 'deadline',
): { from: number; to: number } {
  const from = Math.min(opensAt, history.steps[0]?.at ?? now, now);
  const last = history.ending ? Math.max(history.ending.at, history.steps.at(-1)?.at ?? 0) : now;
  const to = until === 'deadline' && dueAt !== null ? Math.max(dueAt, last) : last;
  return to - from >= day ? { from, to } : { from: to - day, to };
}

/**
 * SVG path of a belief that stands until the next one: level, then a step. Withdrawn: a gap.
 *
 * @param steps earliest first
 * @param end pixels, where the last one stops
 */
export function stepPath(
  steps: readonly { at: number; chance: number | null }[],
  x: (at: number) => number,
  y: (chance: number) => number,
  end: number,
): string {
  const px = (value: number) => Math.round(value * 10) / 10;
  let path = '';
  let drawing = false;
  for (const step of steps) {
    if (drawing) path += `H${px(x(step.at))}`;
    if (step.chance !== null) path += drawing ? `V${px(y(step.chance))}` : `M${px(x(step.at))} ${px(y(step.chance))}`;
    drawing = step.chance !== null;
  }
  return drawing ? `${path}H${px(end)}` : path;
}
