import type { Plan, Rules, RulesDraft } from '@app/contract';
import {
  addAudit,
  Db,
  type ForecastRow,
  forecastRowsOf,
  holdPlans,
  lockForecasts,
  openForecastsOf,
  readMailing,
  ruleLevelsOf,
  saveRuleSet,
  type Tx,
} from '@app/db';
import { defaultRuleSet, ruleSentence, rulesInForce } from '@app/schedule';
import { Injectable } from '@nestjs/common';
import { changeDuties } from '../forecasts/changeDuties.js';
import { planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { found, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { previewOf } from './previewOf.js';
import { refuseFaulty } from './refuseFaulty.js';

@Injectable()
export class RulesService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** What each level says to this person, or of a forecast to whoever owns it, and what is in force by that. */
  show(actor: Actor, forecastId: string | null): Promise<Rules> {
    return this.db.transaction(actor, (tx) => rulesOf(tx, actor, forecastId));
  }

  /** Keeps what one level says and plans anew all that it touches, in one transaction. */
  async save(actor: Actor, submission: Submission, draft: RulesDraft): Promise<Rules> {
    refuseFaulty(actor, draft);
    const { level, forecastId, set } = draft;
    const { memberId } = actor;
    await this.writes.once(actor, submission, async (tx) => {
      await holdPlans(tx, level === 'forecast' ? 'beside others' : 'alone');
      const touched = await touchedBy(tx, actor, draft);
      await saveRuleSet(tx, { memberId: level === 'person' ? memberId : null, forecastId }, set, memberId);
      if (level === 'forecast' && saysHowOften(set)) await goByRules(tx, actor, touched);
      await planMany(tx, touched, 'the rules changed');
      await addAudit(tx, { action: 'rules.change', by: memberId, on: subjectOf(actor, draft), detail: { level, set } });
      return {};
    });
    return this.show(actor, forecastId);
  }

  /** The next prompts by rules that nobody keeps yet. */
  async preview(actor: Actor, draft: RulesDraft): Promise<Plan> {
    refuseFaulty(actor, draft);
    const mailing = await this.db.read(actor, readMailing);
    return this.db.transaction(actor, async (tx) => {
      const { forecastId } = draft;
      const asked = forecastId === null ? await openForecastsOf(tx, actor) : await touchedBy(tx, actor, draft);
      return previewOf(tx, actor, draft, { forecastIds: asked, mailing });
    });
  }
}

const saysHowOften = (set: RulesDraft['set']): boolean => set?.rules.some(({ kind }) => kind === 'reassess') ?? false;

/** A forecast's own rule about looking again takes the place of a cadence that was chosen for it before. */
async function goByRules(tx: Tx, actor: Actor, forecastIds: readonly string[]): Promise<void> {
  const forecasts = await lockForecasts(tx, forecastIds);
  const edits = forecasts.map((forecast) => ({ forecast, edit: { cadenceByRule: true } }));
  await changeDuties(tx, actor, edits, 'its own rules say how often');
}

/** Keys of the forecasts whose prompts a level has a say in, as far as this person may see and set them. */
async function touchedBy(tx: Tx, { memberId }: Actor, { level, forecastId }: RulesDraft): Promise<string[]> {
  if (forecastId === null) return openForecastsOf(tx, level === 'workspace' ? 'all' : { memberId });
  const { id, closedAt } = await visible(tx, forecastId);
  refuseIf(closedAt === null ? null : 'forecast-closed');
  return [id];
}

async function visible(tx: Tx, forecastId: string): Promise<ForecastRow> {
  const [forecast] = await forecastRowsOf(tx, [forecastId]);
  return found(forecast);
}

async function rulesOf(tx: Tx, { memberId, role }: Actor, forecastId: string | null): Promise<Rules> {
  const forecast = forecastId === null ? null : await visible(tx, forecastId);
  const said = await ruleLevelsOf(tx, { memberId: forecast?.ownerId ?? memberId, forecastId });
  const workspace = said.workspace ?? defaultRuleSet;
  const inForce = rulesInForce({ ...said, workspace });
  return {
    ...said,
    workspace: {
      rules: workspace.rules.map((rule) => ({ ...rule, channels: [...rule.channels] })),
      stopped: [...workspace.stopped],
    },
    inForce: inForce.map(({ rule, level }) => ({
      rule: { ...rule, channels: [...rule.channels] },
      says: ruleSentence(rule),
      level,
    })),
    mayChangeWorkspace: role === 'administrator',
  };
}

function subjectOf({ workspaceId, memberId }: Actor, { level, forecastId }: RulesDraft): { kind: string; id: string } {
  if (forecastId !== null) return { kind: 'forecast', id: forecastId };
  return level === 'person' ? { kind: 'member', id: memberId } : { kind: 'workspace', id: workspaceId };
}
