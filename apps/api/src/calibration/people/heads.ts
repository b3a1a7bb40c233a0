import { beliefsAtLeads, type Lead, type PersonalLoss, type SeveralHeads } from '@app/calibration';
import type { JudgedHistory } from '@app/db';
import { askedOf, type BeliefStep, cameTrueOf, heldOf, linesOf, statedOf } from '@app/forecasts';
import { headlineLoss, type Stated } from '@app/scoring';

/** A judged forecast with what each person believed at a lead, oldest belief first. */
export interface Judged extends SeveralHeads {
  readonly forecast: string;
  readonly beliefs: readonly { readonly person: string; readonly from: number; readonly stated: Stated }[];
}

/** What people believed of a forecast at a lead; `null` where nothing could be scored. */
export function judgedAt(history: JudgedHistory, lead: Lead): Judged | null {
  const { question, outcome, cameOut, closesAt, knownAt, checks } = history;
  const came = cameTrueOf(outcome, cameOut);
  if (came === null) return null;
  const lines = linesOf(checks);
  const at = (steps: readonly BeliefStep[]): { from: number; stated: Stated } | null => {
    const step = beliefsAtLeads(steps, { closesAt, knownAt })[lead];
    const held = step && heldOf(step);
    return held ? { from: step.from, stated: statedOf(held) } : null;
  };
  const beliefs = [...lines.persons].flatMap(([person, steps]) => {
    const held = at(steps);
    return held ? [{ person, ...held }] : [];
  });
  beliefs.sort((one, other) => one.from - other.from || (one.person < other.person ? -1 : 1));
  const { forecastId: forecast, reportId: report } = history;
  return {
    forecast,
    report,
    asked: askedOf(question),
    came,
    knownAt,
    beliefs,
    standing: at(lines.forecast)?.stated ?? null,
  };
}

/** What each person's belief cost, forecast by forecast. */
export const lossesOf = (judged: readonly Judged[]): PersonalLoss[] =>
  judged.flatMap(({ forecast, report, asked, came, beliefs }) =>
    beliefs.map(({ person, stated }) => ({ person, forecast, report, loss: headlineLoss(asked, stated, came).loss })),
  );
