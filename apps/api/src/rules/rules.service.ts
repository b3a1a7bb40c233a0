import type { Plan, ReminderRule, RuleSet, Rules, RulesDraft } from '@app/contract';
import {
  addAudit,
  Db,
  type ForecastRow,
  forecastRowsOf,
  holdPlans,
  lockForecast,
  openForecastsOf,
  readMailing,
  ruleLevelsOf,
  saveRuleSet,
  type Tx,
} from '@app/db';
import { mayChangeEscalation } from '@app/forecasts';
import {
  defaultRuleSet,
  type ReminderRule as LibRule,
  type RuleSet as LibRuleSet,
  ruleSentence,
  rulesInForce,
  sayOfPerson,
} from '@app/schedule';
import { Injectable } from '@nestjs/common';
import { changeDuties } from '../forecasts/changeDuties.js';
import { planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { found, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { refuseEscalation } from './escalation.js';
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
      const forecast = forecastId === null ? null : found(await lockForecast(tx, forecastId));
      const touched = await touchedBy(tx, actor, draft, forecast);
      await saveRuleSet(tx, { memberId: level === 'person' ? memberId : null, forecastId }, set, memberId);
      // a forecast's own rule about looking again takes the place of a cadence that was chosen for it before
      if (forecast && saysHowOften(set))
        await changeDuties(tx, actor, [{ forecast, edit: { cadenceByRule: true } }], 'its own rules say how often');
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
      const asked =
        forecastId === null
          ? await openForecastsOf(tx, actor)
          : await touchedBy(tx, actor, draft, await visible(tx, forecastId));
      return previewOf(tx, actor, draft, { forecastIds: asked, mailing });
    });
  }
}

const saysHowOften = (set: RulesDraft['set']): boolean => set?.rules.some(({ kind }) => kind === 'reassess') ?? false;

/** Keys of the forecasts whose prompts a level has a say in, or of the one it is about, where this person may set it so. */
async function touchedBy(
  tx: Tx,
  actor: Actor,
  { level, set }: RulesDraft,
  forecast: ForecastRow | null,
): Promise<string[]> {
  const { memberId } = actor;
  if (forecast === null) return openForecastsOf(tx, level === 'workspace' ? 'all' : { memberId });
  refuseIf(forecast.closedAt === null ? null : 'forecast-closed');
  await refuseEscalation(tx, actor, forecast, set);
  return [forecast.id];
}

async function visible(tx: Tx, forecastId: string): Promise<ForecastRow> {
  const [forecast] = await forecastRowsOf(tx, [forecastId]);
  return found(forecast);
}

async function rulesOf(tx: Tx, actor: Actor, forecastId: string | null): Promise<Rules> {
  const { memberId, role } = actor;
  const forecast = forecastId === null ? null : await visible(tx, forecastId);
  const said = await ruleLevelsOf(tx, { memberId: forecast?.ownerId ?? memberId, forecastId });
  const workspace = said.workspace ?? defaultRuleSet;
  const person = sayOfPerson(said.person);
  const inForce = rulesInForce({ ...said, workspace });
  return {
    workspace: told(workspace),
    person: person && told(person),
    forecast: said.forecast,
    inForce: inForce.map(({ rule, level }) => ({ rule: toldRule(rule), says: ruleSentence(rule), level })),
    mayChangeWorkspace: role === 'administrator',
    mayChangeEscalation: forecast !== null && mayChangeEscalation(actor, forecast),
  };
}

/** A set as it is answered: the libs' lists are not to be written to. */
const told = ({ rules, stopped }: LibRuleSet): RuleSet => ({ rules: rules.map(toldRule), stopped: [...stopped] });
const toldRule = (rule: LibRule): ReminderRule => ({ ...rule, channels: [...rule.channels] });

function subjectOf({ workspaceId, memberId }: Actor, { level, forecastId }: RulesDraft): { kind: string; id: string } {
  if (forecastId !== null) return { kind: 'forecast', id: forecastId };
  return level === 'person' ? { kind: 'member', id: memberId } : { kind: 'workspace', id: workspaceId };
}
