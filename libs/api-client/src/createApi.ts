import type {
  Aggregates,
  Calibration,
  CalibrationForecastsQuery,
  CalibrationQuery,
  CheckBatch,
  CheckBatchResult,
  CountedForecasts,
  CriteriaEdit,
  Dismissal,
  DueEdit,
  DutyEdit,
  ForecastDetail,
  ForecastPage,
  ForecastQuery,
  ForecastScores,
  Judgement,
  JudgementEdit,
  MailLink,
  Merge,
  NewCheck,
  NewEvidence,
  NewForecast,
  NewJudgement,
  NewReport,
  NewResolution,
  NewSetUp,
  Notice,
  NoticePage,
  PageQuery,
  PeopleComparison,
  PeopleQuery,
  Reopening,
  Report,
  ReportPage,
  ReportRecord,
  SecondOpinion,
  Session,
  SetUpState,
  SignIn,
  Snooze,
  Split,
  Today,
  UpdateBehaviour,
  WorkspaceChoice,
} from '@app/contract';
import type { z } from 'zod';
import { deliveryCalls } from './deliveryCalls.js';
import { reminderCalls } from './reminderCalls.js';
import { fill, routes } from './routes.js';
import { type Connection, type SendOptions, sender } from './send.js';

/** What may be sent: fields with a default may be left out. */
type In<Schema extends z.ZodType> = z.input<Schema>;
type Out<Schema extends z.ZodType> = z.output<Schema>;

/** A workspace counter ("142") or a key. */
type Key = string | number;
type Guard = Pick<SendOptions, 'ifMatch' | 'idempotencyKey'>;

/** The API as functions, one line per route; refusals are thrown as `ApiProblem`. */
export function createApi(connection: Connection = {}) {
  const send = sender(connection);
  return {
    setUp: {
      state: () => send<Out<typeof SetUpState>>('GET', routes.setUp),
      create: (body: In<typeof NewSetUp>) => send<Session>('POST', routes.setUp, { body }),
    },
    session: {
      get: () => send<Session>('GET', routes.session),
      signIn: (body: In<typeof SignIn>) => send<Session>('POST', routes.sessions, { body }),
      signOut: () => send<void>('DELETE', routes.session),
      choose: (body: In<typeof WorkspaceChoice>) => send<Session>('PUT', routes.workspaceChoice, { body }),
    },
    example: {
      load: () => send<Session>('POST', routes.example),
      remove: () => send<Session>('DELETE', routes.example),
    },
    reports: {
      list: (query: Partial<In<typeof PageQuery>> = {}) =>
        send<Out<typeof ReportPage>>('GET', routes.reports, { query }),
      get: (report: Key) => send<Report>('GET', fill(routes.report, report)),
      add: (body: In<typeof NewReport>, guard: Guard = {}) => send<Report>('POST', routes.reports, { body, ...guard }),
      record: (report: Key) => send<ReportRecord>('GET', fill(routes.record, report)),
    },
    judgements: {
      edit: (id: string, body: In<typeof JudgementEdit>) =>
        send<Judgement>('PATCH', fill(routes.judgement, id), { body }),
      dismiss: (id: string, body: In<typeof Dismissal> = {}) =>
        send<Judgement>('PUT', fill(routes.dismissal, id), { body }),
      restore: (id: string) => send<Judgement>('DELETE', fill(routes.dismissal, id)),
      mark: (report: Key, body: In<typeof NewJudgement>, guard: Guard = {}) =>
        send<Judgement>('POST', fill(routes.reportJudgements, report), { body, ...guard }),
      split: (id: string, body: In<typeof Split>, guard: Guard = {}) =>
        send<Judgement>('POST', fill(routes.split, id), { body, ...guard }),
      merge: (id: string, body: In<typeof Merge>) => send<Judgement>('PUT', fill(routes.merge, id), { body }),
      unmerge: (id: string) => send<Judgement>('DELETE', fill(routes.merge, id)),
      secondOpinion: (id: string, { signal }: Pick<SendOptions, 'signal'> = {}) =>
        send<SecondOpinion>('POST', fill(routes.secondOpinion, id), { signal }),
    },
    forecasts: {
      list: (query: Partial<In<typeof ForecastQuery>> = {}) =>
        send<Out<typeof ForecastPage>>('GET', routes.forecasts, { query }),
      get: (key: Key) => send<ForecastDetail>('GET', fill(routes.forecast, key)),
      add: (body: In<typeof NewForecast>, guard: Guard = {}) =>
        send<ForecastDetail>('POST', routes.forecasts, { body, ...guard }),
      moveDue: (key: Key, body: In<typeof DueEdit>, guard: Guard = {}) =>
        send<ForecastDetail>('PUT', fill(routes.due, key), { body, ...guard }),
      editCriteria: (key: Key, body: In<typeof CriteriaEdit>, guard: Guard = {}) =>
        send<ForecastDetail>('PUT', fill(routes.criteria, key), { body, ...guard }),
      /** hands it over, or changes who else is asked and how often */
      editDuty: (key: Key, body: In<typeof DutyEdit>, guard: Guard = {}) =>
        send<ForecastDetail>('PATCH', fill(routes.duty, key), { body, ...guard }),
      checkMany: (body: In<typeof CheckBatch>, guard: Guard = {}) =>
        send<CheckBatchResult>('POST', routes.checkBatches, { body, ...guard }),
      check: (key: Key, body: In<typeof NewCheck>, guard: Guard = {}) =>
        send<ForecastDetail>('POST', fill(routes.checks, key), { body, ...guard }),
      undoCheck: (key: Key, check: string) => send<ForecastDetail>('DELETE', fill(routes.check, key, check)),
      addEvidence: (key: Key, body: In<typeof NewEvidence>, guard: Guard = {}) =>
        send<ForecastDetail>('POST', fill(routes.evidence, key), { body, ...guard }),
      resolve: (key: Key, body: In<typeof NewResolution>, guard: Guard = {}) =>
        send<ForecastDetail>('PUT', fill(routes.resolution, key), { body, ...guard }),
      reopen: (key: Key, body: In<typeof Reopening>, guard: Guard = {}) =>
        send<ForecastDetail>('DELETE', fill(routes.resolution, key), { body, ...guard }),
      scores: (key: Key) => send<ForecastScores>('GET', fill(routes.scores, key)),
    },
    today: () => send<Today>('GET', routes.today),
    notices: {
      list: (query: Partial<In<typeof PageQuery>> = {}) =>
        send<Out<typeof NoticePage>>('GET', routes.notices, { query }),
      read: (id: string) => send<Notice>('PUT', fill(routes.noticeRead, id)),
      snooze: (id: string, body: In<typeof Snooze>) => send<Notice>('PUT', fill(routes.noticeSnooze, id), { body }),
      /** back at once */
      wake: (id: string) => send<Notice>('DELETE', fill(routes.noticeSnooze, id)),
    },
    mailLinks: {
      get: (token: string) => send<MailLink>('GET', fill(routes.mailLink, token)),
      confirm: (token: string) => send<MailLink>('POST', fill(routes.mailLink, token)),
    },
    ...reminderCalls(send),
    ...deliveryCalls(send),
    calibration: (query: Partial<In<typeof CalibrationQuery>> = {}) =>
      send<Calibration>('GET', routes.calibration, { query }),
    countedForecasts: (query: Partial<In<typeof CalibrationForecastsQuery>> = {}) =>
      send<CountedForecasts>('GET', routes.countedForecasts, { query }),
    people: (query: Partial<In<typeof PeopleQuery>> = {}) => send<PeopleComparison>('GET', routes.people, { query }),
    updates: (query: Partial<In<typeof CalibrationQuery>> = {}) =>
      send<UpdateBehaviour>('GET', routes.updates, { query }),
    aggregates: (query: Partial<In<typeof CalibrationQuery>> = {}) =>
      send<Aggregates>('GET', routes.aggregates, { query }),
  };
}

export type Api = ReturnType<typeof createApi>;
