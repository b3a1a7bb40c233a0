import type {
  Departure,
  HandOver,
  Member,
  MemberEdit,
  Members,
  NoticeSettings,
  Plan,
  PlanQuery,
  Rules,
  RulesDraft,
  RulesQuery,
  WorkingDays,
} from '@app/contract';
import type { z } from 'zod';
import { fill, routes } from './routes.js';
import type { Send } from './send.js';

type Out<Schema extends z.ZodType> = z.output<Schema>;
type Days = Out<typeof WorkingDays>;
type Settings = Out<typeof NoticeSettings>;

/** Who is reminded of what, when and how; and the people it is about. */
export const reminderCalls = (send: Send) => ({
  rules: {
    get: (query: z.input<typeof RulesQuery> = {}) => send<Rules>('GET', routes.rules, { query }),
    save: (body: z.input<typeof RulesDraft>) => send<Rules>('PUT', routes.rules, { body }),
    preview: (body: z.input<typeof RulesDraft>, { signal }: { signal?: AbortSignal | undefined } = {}) =>
      send<Plan>('POST', routes.rulesPreview, { body, signal }),
  },
  plan: (query: Partial<z.input<typeof PlanQuery>> = {}) => send<Plan>('GET', routes.plan, { query }),
  noticeSettings: {
    get: () => send<Settings>('GET', routes.noticeSettings),
    save: (body: z.input<typeof NoticeSettings>) => send<Settings>('PUT', routes.noticeSettings, { body }),
  },
  workingDays: {
    get: () => send<Days>('GET', routes.workingDays),
    save: (body: z.input<typeof WorkingDays>) => send<Days>('PUT', routes.workingDays, { body }),
  },
  members: {
    list: () => send<Members>('GET', routes.members),
    handOver: (member: string, body: z.input<typeof HandOver>) =>
      send<Members>('POST', fill(routes.handOver, member), { body }),
    leave: (member: string, body: z.input<typeof Departure>) =>
      send<Members>('POST', fill(routes.departure, member), { body }),
    /** oneself */
    edit: (body: z.input<typeof MemberEdit>) => send<Member>('PUT', routes.ownMember, { body }),
  },
});
