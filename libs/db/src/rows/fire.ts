import type { Tx } from '../tx.js';

/** What one statement did. */
export interface Fired {
  /** reminders that were told, missed or laid aside; 0: nothing was due that nobody holds */
  readonly settled: number;
  /** reminders that were told */
  readonly told: number;
}

/**
 * Fires what is due, as many of each workspace, earliest first: the reminder is marked, the notice is written and, for
 * each way out, a delivery, all in one statement. Mail is a way out where the rule names it; an endpoint is one whatever
 * the rule names, while it is on and serves everybody or the recipient. The forecast is locked meanwhile and asked once
 * more (`whyNotFire` of libs/schedule says the same): what is not asked any more is laid aside with the reason, and so
 * is what would reach somebody who has left. After an outage only the newest fires of a cadence, of the prompts before
 * due and of those that ask for the outcome; the older ones are marked missed (`catchUp` of libs/schedule), and so is
 * what was put off past due where an overdue prompt asks the same. A prompt that comes back after it was put off takes
 * the place of the notice it was; so does what was asked instead. Two sweeps at once share the rows; a
 * forecast that somebody is just changing is left to the next sweep, so that nobody waits. Worker's role only: the
 * statement serves every workspace.
 */
export async function fireDue(tx: Tx, { limit, mail }: { limit: number; mail: boolean }): Promise<Fired> {
  return await tx.one<Fired>(
    `WITH ${due}, ${judged}, ${written}
     SELECT count(*) AS settled, count(*) FILTER (WHERE state = 'fired') AS told FROM settled`,
    [limit, mail],
  );
}

/** Rows whose moment has come, in turn by workspace, and their forecasts: both locked, neither waited for. */
const due = `
  waiting AS MATERIALIZED (
    SELECT workspace_id, count(*) OVER () AS sharing FROM (
      SELECT DISTINCT workspace_id FROM reminders WHERE state = 'scheduled' AND fire_at <= (SELECT app_now())
    ) AS each
  ), due AS MATERIALIZED (
    SELECT row.* FROM waiting CROSS JOIN LATERAL (
      SELECT ctid AS place, workspace_id, id, forecast_id, recipient_id, rule, kind, due_rev, fire_at, planned_at, condition
      FROM reminders
      WHERE reminders.workspace_id = waiting.workspace_id AND state = 'scheduled' AND fire_at <= (SELECT app_now())
      ORDER BY fire_at LIMIT ceil($1::numeric / waiting.sharing) FOR UPDATE SKIP LOCKED
    ) AS row
  ), standing AS MATERIALIZED (
    SELECT * FROM lock_standing(
      (SELECT array_agg(workspace_id ORDER BY id) FROM due), (SELECT array_agg(forecast_id ORDER BY id) FROM due))
  )`;

/**
 * What becomes of each: why not, or what took its place. A left-out forecast leaves its rows to the next sweep. Plans are
 * stamped with milliseconds and looks with microseconds; a plan that a look caused must not count as older than that look.
 */
const judged = `
  looked AS (
    SELECT workspace_id, forecast_id, owner_id, closed_at, withdrawn_at, due_rev, due_at,
      date_trunc('milliseconds', last_look_at) AS last_look_at
    FROM standing
  ),
  asked AS (
    SELECT due.*,
      CASE
        WHEN forecast.closed_at IS NOT NULL THEN 'the outcome was recorded'
        WHEN forecast.withdrawn_at IS NOT NULL THEN 'the forecast was withdrawn'
        WHEN forecast.due_at IS NULL THEN 'the forecast has no due date'
        WHEN recipient.left_at IS NOT NULL THEN 'the person has left'
      END AS ended,
      CASE
        WHEN forecast.due_rev <> due.due_rev THEN 'the due date was moved'
        WHEN due.kind <> 'escalate' AND forecast.owner_id <> due.recipient_id THEN 'somebody else looks after it now'
        WHEN due.kind = 'reassess' AND due.rule NOT LIKE 'elapsed-%' AND due.planned_at < forecast.last_look_at
          THEN 'somebody looked since'
        WHEN due.condition = 'unacknowledged' AND forecast.last_look_at >= greatest(forecast.due_at, due.planned_at)
          THEN 'somebody looked since it was due'
      END AS overruled
    FROM due
    JOIN looked AS forecast ON forecast.workspace_id = due.workspace_id AND forecast.forecast_id = due.forecast_id
    JOIN members AS recipient ON recipient.workspace_id = due.workspace_id AND recipient.id = due.recipient_id
  ), judged AS (
    SELECT asked.*, CASE WHEN ended IS NULL AND overruled IS NULL THEN (
      SELECT CASE WHEN asked.rule = 'snooze' THEN 'the outcome was asked for since'
        WHEN asked.kind = 'before-due' AND newer.kind <> 'before-due' THEN 'the outcome was asked for first'
        ELSE 'a newer one took its place' END
      FROM reminders newer
      WHERE newer.workspace_id = asked.workspace_id AND newer.forecast_id = asked.forecast_id
        AND newer.recipient_id = asked.recipient_id AND newer.state IN ('scheduled', 'fired')
        AND newer.due_rev = asked.due_rev AND newer.fire_at <= (SELECT app_now())
        AND CASE
          WHEN asked.rule = 'snooze' THEN asked.kind IN ('before-due', 'at-due') AND newer.kind = 'overdue'
            AND (newer.state = 'scheduled' OR newer.fired_at > asked.planned_at)
          WHEN newer.rule = 'snooze' OR newer.fire_at <= asked.fire_at THEN false
          WHEN asked.rule = 'reassess' THEN newer.rule = 'reassess'
          WHEN asked.kind = 'before-due' THEN newer.kind IN ('before-due', 'at-due', 'due-now', 'overdue')
          WHEN asked.kind IN ('at-due', 'due-now', 'overdue') THEN newer.kind IN ('at-due', 'due-now', 'overdue')
          ELSE false
        END
      ORDER BY newer.fire_at DESC LIMIT 1
    ) END AS overtaken
    FROM asked
  )`;

/**
 * Rows are found again by their place, which cannot change while they are locked: by key, a server that has no statistics
 * of a table just filled reads all of a workspace for each. A row that changed while it was being locked waits for the
 * next sweep.
 */
const written = `
  settled AS (
    UPDATE reminders SET
      state = CASE WHEN ended IS NOT NULL THEN 'cancelled' WHEN overruled IS NOT NULL THEN 'superseded'
        WHEN overtaken IS NOT NULL THEN 'missed' ELSE 'fired' END,
      fired_at = CASE WHEN coalesce(ended, overruled, overtaken) IS NULL THEN app_now() END,
      reason = coalesce(ended, overruled, overtaken)
    FROM judged WHERE reminders.ctid = judged.place
    RETURNING reminders.*
  ), fired AS (
    SELECT * FROM settled WHERE state = 'fired'
  ), replaced AS (
    UPDATE notices SET done_at = app_now()
    FROM settled
    WHERE settled.rule = 'snooze' AND settled.state IN ('fired', 'missed')
      AND notices.workspace_id = settled.workspace_id
      AND notices.forecast_id = settled.forecast_id AND notices.recipient_id = settled.recipient_id
      AND notices.kind = settled.kind AND notices.done_at IS NULL AND notices.snoozed_until <= (SELECT app_now())
  ), told AS (
    INSERT INTO notices (workspace_id, id, reminder_id, forecast_id, recipient_id, kind, created_at)
    SELECT workspace_id, gen_random_uuid(), id, forecast_id, recipient_id, kind, app_now() FROM fired
    ON CONFLICT (workspace_id, reminder_id, recipient_id) DO NOTHING
    RETURNING *
  ), posted AS (
    INSERT INTO deliveries (workspace_id, id, notice_id, recipient_id, channel, endpoint_id, due_rev, urgent,
      created_at, next_attempt_at, nominal_at, state, last_error)
    SELECT told.workspace_id, gen_random_uuid(), told.id, told.recipient_id, way.channel, way.endpoint_id,
      fired.due_rev, fired.urgent, app_now(), app_now(), fired.fire_at,
      CASE WHEN fired.fire_at < instance.held_before THEN 'held' ELSE 'pending' END,
      CASE WHEN fired.fire_at < instance.held_before THEN 'due before this database was restored or copied' END
    FROM told JOIN fired ON fired.workspace_id = told.workspace_id AND fired.id = told.reminder_id
    CROSS JOIN instance
    CROSS JOIN LATERAL (
      SELECT 'email' AS channel, NULL::uuid AS endpoint_id WHERE $2 AND 'email' = ANY (fired.channels)
      UNION ALL
      SELECT kind, id FROM endpoints
      WHERE endpoints.workspace_id = told.workspace_id AND state = 'on'
        AND (member_id IS NULL OR member_id = told.recipient_id)
    ) AS way
    ON CONFLICT ON CONSTRAINT deliveries_once DO NOTHING
  )`;
