const percent = (chance: number): string => `${Math.round(chance * 100)}%`;
const hundredth = (value: number): string => value.toFixed(2);

/** Which way chances leaned; a direction only where it is more than chance makes (|z| above 2). */
export function biasSentence(direction: 'too-high' | 'too-low' | 'none', said: number, happened: number): string {
  const figures = `${percent(said)} said on average, ${percent(happened)} happened`;
  if (direction === 'too-high') return `Chances were too high: ${figures}.`;
  if (direction === 'too-low') return `Chances were too low: ${figures}.`;
  return `No clear direction: ${figures}.`;
}

/** What the slope says, with its range: a direction only where the range leaves out 1. */
export function slopeSentence(slope: number, range: { lo: number; hi: number }, n: number): string {
  const figures = `slope ${hundredth(slope)} (likely range ${hundredth(range.lo)} to ${hundredth(range.hi)}, ${n} questions)`;
  if (range.hi < 1) return `Leaning over-confident: ${figures}.`;
  if (range.lo > 1) return `Leaning under-confident: ${figures}.`;
  return `Neither over- nor under-confident for certain: ${figures}.`;
}

/** Whether miscalibration is more than chance. */
export function verdictOf(p: number): { verdict: string; consistent: boolean; p: number } {
  const shown = p < 0.01 ? p.toFixed(3) : p.toFixed(2);
  const consistent = p >= 0.05;
  return {
    verdict: `${consistent ? 'consistent' : 'not consistent'} with good calibration (p = ${shown})`,
    consistent,
    p,
  };
}
