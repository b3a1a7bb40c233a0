-- What guards firing and sending: who sends from this database, the clock, the zone rules, and how often a message was tried.

-- One row: what every worker of this installation has to agree on.
CREATE TABLE instance (
  id boolean NOT NULL DEFAULT true CHECK (id),
  -- whose messages go out from here (INSTANCE); null: nobody's yet
  name text,
  -- set after a restore (hindcast restored) and taken back by the first worker that starts
  restored_at timestamptz,
  -- what was due before then goes to the inbox; its messages are held for the administrator
  held_before timestamptz,
  -- the latest moment that a sweep saw
  watermark timestamptz,
  -- not null: the clock jumped, and nothing fires until somebody confirms it
  paused_at timestamptz,
  paused_why text,
  -- how often somebody did
  confirmations integer NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
);
INSERT INTO instance DEFAULT VALUES;
GRANT SELECT ON instance TO hindcast_app, hindcast_worker;
GRANT UPDATE (name, restored_at, held_before, watermark, paused_at, paused_why) ON instance TO hindcast_worker;
GRANT UPDATE (paused_at, paused_why, confirmations) ON instance TO hindcast_app;

-- One sign of life for each process, not for each installation: one of two workers may be in trouble.
ALTER TABLE heartbeats ADD COLUMN process text NOT NULL DEFAULT '';
ALTER TABLE heartbeats ADD COLUMN skew_ms double precision;
ALTER TABLE heartbeats ADD COLUMN not_firing text;
ALTER TABLE heartbeats DROP CONSTRAINT heartbeats_pkey;
ALTER TABLE heartbeats ADD PRIMARY KEY (instance, role, process);

-- The version of the zone rules by which fire_at was computed ('0': before it was kept); '': it follows from none.
ALTER TABLE reminders ADD COLUMN tzdb text NOT NULL DEFAULT '0';
ALTER TABLE reminders ALTER COLUMN tzdb SET DEFAULT '';
GRANT UPDATE (tzdb) ON reminders TO hindcast_app;
GRANT UPDATE (fire_at, tzdb) ON reminders TO hindcast_worker;
CREATE INDEX reminders_tzdb_idx ON reminders (tzdb) WHERE state = 'scheduled';
CREATE INDEX reminders_workspace_due_idx ON reminders (workspace_id, fire_at) WHERE state = 'scheduled';

-- When it should have been told; null before that was kept, and for what was late by nothing.
ALTER TABLE deliveries ADD COLUMN nominal_at timestamptz;
ALTER TABLE deliveries ADD COLUMN first_tried_at timestamptz;
GRANT UPDATE (first_tried_at) ON deliveries TO hindcast_app, hindcast_worker;
CREATE INDEX deliveries_workspace_due_idx ON deliveries (workspace_id, next_attempt_at) WHERE state IN ('pending', 'sending');

CREATE POLICY sweep ON digests TO hindcast_worker USING (true) WITH CHECK (true);
CREATE POLICY sweep ON notice_settings FOR SELECT TO hindcast_worker USING (true);

-- How forecasts stand, each locked against change until the transaction ends; one that is being changed is left out, so
-- that nobody waits. Keys and moments only: the sweep serves every workspace and reads the content of none.
CREATE FUNCTION lock_standing(workspaces uuid[], forecasts uuid[])
RETURNS TABLE (workspace_id uuid, forecast_id uuid, owner_id uuid, closed_at timestamptz, withdrawn_at timestamptz,
  due_rev integer, due_at timestamptz, last_look_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  entered text := coalesce(current_setting('hindcast.workspace_id', true), '');
  workspace uuid;
BEGIN
  FOR workspace IN SELECT DISTINCT unnest(workspaces) LOOP
    PERFORM set_config('hindcast.workspace_id', workspace::text, true);
    RETURN QUERY
      SELECT f.workspace_id, f.id, f.owner_id, f.closed_at, f.withdrawn_at, f.due_rev, f.due_at,
        (SELECT max(c.recorded_at) FROM checks c WHERE c.workspace_id = f.workspace_id AND c.forecast_id = f.id
           AND c.kind <> 'undone'
           AND NOT EXISTS (SELECT FROM checks u WHERE u.workspace_id = c.workspace_id AND u.undoes = c.id))
      FROM forecasts f
      WHERE f.workspace_id = workspace
        AND f.id IN (SELECT wanted.f FROM unnest(workspaces, forecasts) AS wanted (w, f) WHERE wanted.w = workspace)
      FOR SHARE OF f SKIP LOCKED;
  END LOOP;
  PERFORM set_config('hindcast.workspace_id', entered, true);
END $$;
GRANT EXECUTE ON FUNCTION lock_standing(uuid[], uuid[]) TO hindcast_worker;
