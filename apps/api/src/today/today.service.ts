import type { Forecast, Today } from '@app/contract';
import {
  countUnread,
  Db,
  type DeadlineRow,
  forecastIdsByUrgency,
  type ListedForecast,
  type ListedNotice,
  readCounts,
  readDeadlines,
  readForecasts,
  readOpenNotices,
  readPeople,
} from '@app/db';
import { dayIn } from '@app/schedule';
import { Injectable } from '@nestjs/common';
import { forecastOf } from '../forecasts/forecastOf.js';
import type { Actor } from '../http/actor.js';
import { iso } from '../http/wire.js';
import { noticeOf } from '../notices/noticeOf.js';

type Deadline = Today['deadlines'][number];

const asking = ['overdue', 'due', 'reassess', 'soon'] as const;
/** Twelve weeks, in milliseconds. */
const ahead = 84 * 86_400_000;
/** More than anybody does in a day; the list of forecasts has the rest. */
const mostAsked = 200;

@Injectable()
export class TodayService {
  constructor(private readonly db: Db) {}

  /** What needs the person now, and what comes next; days are counted on their own wall clock. */
  show(actor: Actor): Promise<Today> {
    return this.db.read(actor, async (prisma, now) => {
      const any = { after: null, reportId: null, words: null, kind: null, topic: null, importance: null, stale: null };
      const mine = { ...any, at: now, ownerId: actor.memberId };
      const asked = await forecastIdsByUrgency(prisma, { ...mine, states: asking, limit: mostAsked });
      const open = await readOpenNotices(prisma, actor.memberId);
      const putOff = open.filter(({ snoozedUntil }) => snoozedUntil !== null && snoozedUntil > now);
      const hidden = new Set(putOff.map(({ forecast }) => forecast.id));
      const ids = [...asked.map(({ id }) => id), ...open.filter(asksByItself).map(({ forecast }) => forecast.id)];
      const rows = await readForecasts(
        prisma,
        [...new Set(ids)].filter((id) => !hidden.has(id)),
      );
      const people = await readPeople(prisma);
      const items = rows.filter(isOpen).map((row) => forecastOf(row, people, now));
      const shown = new Set(items.map(({ id }) => id));
      const deadlines = (await readDeadlines(prisma, actor.memberId)).flatMap((row) => deadlinesOf(row, now, actor));
      const inOrder = deadlines.sort((one, other) => one.at - other.at);
      const next = inOrder.find(({ at }) => at > now);
      return {
        at: iso(now),
        zone: actor.timeZone,
        day: dayIn(now, actor.timeZone),
        needsYou: asking
          .map((state) => ({ state, items: items.filter((item) => groupOf(item) === state) }))
          .filter((group) => group.items.length > 0),
        prompts: open.filter(({ forecast }) => shown.has(forecast.id)).map((row) => noticeOf(row, actor.timeZone)),
        snoozed: putOff
          .sort((one, other) => (one.snoozedUntil ?? 0) - (other.snoozedUntil ?? 0))
          .map((row) => noticeOf(row, actor.timeZone)),
        unreadNotices: await countUnread(prisma, actor.memberId, now),
        deadlines: inOrder.filter(({ at }) => at <= now + ahead).map(({ shown }) => shown),
        next: next ? { forecast: next.shown.forecast, day: next.shown.day, kind: next.shown.kind } : null,
        counts: await readCounts(prisma),
      };
    });
  }
}

/**
 * Whether a prompt brings its forecast to whoever got it, whatever its state and whoever owns it: an escalation, and an
 * event that asks for a look, until somebody looked.
 */
function asksByItself({ kind, at, forecast: { lastCheckAt } }: ListedNotice): boolean {
  return kind === 'escalate' || (kind === 'reassess' && (lastCheckAt === null || lastCheckAt < at));
}

const isOpen = ({ closedAt, withdrawnAt }: ListedForecast): boolean => closedAt === null && withdrawnAt === null;

/** The group it stands in: its state's, or among those to look at again where only a prompt asks. */
function groupOf({ state }: Forecast): (typeof asking)[number] {
  return asking.find((each) => each === state) ?? 'reassess';
}

/** Its due moment, and its next check unless it is due already: then only the outcome is asked for. */
function deadlinesOf(row: DeadlineRow, now: number, { timeZone }: Actor): { at: number; shown: Deadline }[] {
  const { id, number, statement, dueAt, nextCheckAt } = row;
  const on = (kind: Deadline['kind'], at: number) => ({
    at,
    shown: { day: dayIn(at, timeZone), kind, forecast: { id, number, statement }, overdue: at < now },
  });
  const check = nextCheckAt !== null && dueAt >= now ? [on('check', nextCheckAt)] : [];
  return [...check, on('due', dueAt)];
}
