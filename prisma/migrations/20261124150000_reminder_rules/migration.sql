-- Rules of prompting, how people want to be told, and the further ways out: webhooks, digests, links in mail.

-- ── Reminders carry what their rule said ────────────────────────────────────

ALTER TABLE reminders ADD COLUMN channels text[] NOT NULL DEFAULT '{inbox,email}'
  CHECK (channels <@ '{inbox,email,webhook}');
ALTER TABLE reminders ADD COLUMN urgent boolean NOT NULL DEFAULT false;
-- judged when it fires: 'unacknowledged' fires only while nobody has looked or answered since due
ALTER TABLE reminders ADD COLUMN condition text CHECK (condition IN ('unacknowledged'));
ALTER TABLE reminders ADD CONSTRAINT reminders_kind_check
  CHECK (kind IN ('before-due', 'at-due', 'due-now', 'overdue', 'reassess', 'escalate'));
GRANT UPDATE (fire_at, nominal_local, zone, planned_at, channels, urgent) ON reminders TO hindcast_app;

-- A cadence is a duration of whole days, weeks, months or years. (A rewrite by type reaches every row; an UPDATE would
-- be stopped by row-level security, which holds for the owner too.)
ALTER TABLE forecasts DROP CONSTRAINT forecasts_cadence_days_check;
ALTER TABLE forecasts ALTER COLUMN cadence_days DROP DEFAULT;
ALTER TABLE forecasts ALTER COLUMN cadence_days TYPE text USING 'P' || cadence_days || 'D';
ALTER TABLE forecasts RENAME COLUMN cadence_days TO cadence;
ALTER TABLE forecasts ALTER COLUMN cadence SET DEFAULT 'P30D';
ALTER TABLE forecasts ADD CONSTRAINT forecasts_cadence_check CHECK (cadence ~ '^P([0-9]+[YMWD])+$');
ALTER TABLE forecasts ADD COLUMN cadence_tightens boolean NOT NULL DEFAULT false;
GRANT UPDATE (cadence, cadence_tightens) ON forecasts TO hindcast_app;

-- What one level says: the workspace (both null), a person, or a forecast. A level without a row says nothing.
CREATE TABLE rule_sets (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid,
  forecast_id uuid,
  rules jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'array'),
  stopped text[] NOT NULL DEFAULT '{}',
  changed_at timestamptz NOT NULL DEFAULT app_now(),
  changed_by uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE NULLS NOT DISTINCT (workspace_id, member_id, forecast_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, changed_by) REFERENCES members (workspace_id, id) ON DELETE CASCADE,
  CHECK (member_id IS NULL OR forecast_id IS NULL)
);

-- How a person wants to be told; no row: nothing is quiet, every message by itself.
CREATE TABLE notice_settings (
  workspace_id uuid NOT NULL,
  member_id uuid NOT NULL,
  quiet_from text CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to text CHECK (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  digest_every text CHECK (digest_every IN ('day', 'week')),
  digest_weekday integer CHECK (digest_weekday BETWEEN 1 AND 7),
  digest_at text CHECK (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- false once somebody unsubscribed: the inbox still holds everything
  mail boolean NOT NULL DEFAULT true,
  changed_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (workspace_id, member_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE CASCADE,
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
  CHECK ((digest_every IS NULL) = (digest_at IS NULL)),
  CHECK ((digest_every IS NOT DISTINCT FROM 'week') = (digest_weekday IS NOT NULL))
);

-- ── People who left: asked and told nothing more ────────────────────────────

ALTER TABLE members ADD COLUMN left_at timestamptz;
GRANT UPDATE (left_at) ON members TO hindcast_app;
CREATE OR REPLACE FUNCTION memberships_of(wanted uuid)
RETURNS TABLE (workspace_id uuid, member_id uuid, name text, role text, time_zone text, is_example boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT members.workspace_id, members.id, workspaces.name, members.role, members.time_zone, workspaces.is_example
  FROM members JOIN workspaces ON workspaces.id = members.workspace_id
  WHERE members.user_id = wanted AND members.left_at IS NULL
  ORDER BY workspaces.is_example, members.created_at, members.id;
END;

-- ── The inbox, live ─────────────────────────────────────────────────────────

ALTER TABLE notices ADD COLUMN snoozed_until timestamptz;
GRANT UPDATE (snoozed_until) ON notices TO hindcast_app;

-- Tells listeners whose inbox grew, once for each person and statement; what is in it they read for themselves.
CREATE FUNCTION tell_of_notices() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('notices', workspace_id || ' ' || recipient_id)
  FROM (SELECT DISTINCT workspace_id, recipient_id FROM told) AS each;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_notices AFTER INSERT ON notices
  REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION tell_of_notices();

-- ── Ways out ────────────────────────────────────────────────────────────────

CREATE TABLE endpoints (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('webhook', 'chat')),
  name text NOT NULL,
  url text NOT NULL,
  -- signs what goes out (Standard Webhooks); the former one signs too until its end
  secret text NOT NULL,
  former_secret text,
  former_until timestamptz,
  -- null: gets what is told to anybody in the workspace
  member_id uuid,
  state text NOT NULL DEFAULT 'on' CHECK (state IN ('on', 'off', 'failed')),
  why_not text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  created_by uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, created_by) REFERENCES members (workspace_id, id) ON DELETE CASCADE,
  CHECK ((former_secret IS NULL) = (former_until IS NULL))
);
CREATE INDEX ON endpoints (workspace_id, member_id);

-- One message for many notices; its day and slot name it, so there is one however its moment is computed.
CREATE TABLE digests (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email')),
  local_date date NOT NULL,
  slot text NOT NULL,
  slot_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, member_id, channel, local_date, slot),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE CASCADE
);

-- A delivery tells one notice or carries one digest; a folded one went into the digest that it names.
ALTER TABLE deliveries DROP CONSTRAINT deliveries_channel_check;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_channel_check CHECK (channel IN ('email', 'webhook', 'chat'));
ALTER TABLE deliveries DROP CONSTRAINT deliveries_state_check;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_state_check
  CHECK (state IN ('pending', 'sending', 'sent', 'dead', 'cancelled', 'held', 'folded'));
ALTER TABLE deliveries ALTER COLUMN notice_id DROP NOT NULL;
ALTER TABLE deliveries ADD COLUMN endpoint_id uuid;
ALTER TABLE deliveries ADD COLUMN carries_digest_id uuid;
ALTER TABLE deliveries ADD COLUMN digest_id uuid;
ALTER TABLE deliveries ADD COLUMN created_at timestamptz NOT NULL DEFAULT app_now();
ALTER TABLE deliveries ADD COLUMN urgent boolean NOT NULL DEFAULT false;
-- how often an administrator sent it again after it was given up
ALTER TABLE deliveries ADD COLUMN replays integer NOT NULL DEFAULT 0;
ALTER TABLE deliveries DROP CONSTRAINT deliveries_workspace_id_notice_id_channel_key;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_once
  UNIQUE NULLS NOT DISTINCT (workspace_id, notice_id, carries_digest_id, channel, endpoint_id);
ALTER TABLE deliveries ADD FOREIGN KEY (workspace_id, endpoint_id) REFERENCES endpoints (workspace_id, id);
ALTER TABLE deliveries ADD FOREIGN KEY (workspace_id, carries_digest_id) REFERENCES digests (workspace_id, id);
ALTER TABLE deliveries ADD FOREIGN KEY (workspace_id, digest_id) REFERENCES digests (workspace_id, id);
ALTER TABLE deliveries ADD CHECK ((notice_id IS NULL) <> (carries_digest_id IS NULL));
ALTER TABLE deliveries ADD CHECK ((state = 'folded') <= (digest_id IS NOT NULL));
ALTER TABLE deliveries ADD CHECK ((channel = 'email') = (endpoint_id IS NULL));
CREATE INDEX ON deliveries (workspace_id, recipient_id, state);
CREATE INDEX ON deliveries (workspace_id, created_at);
CREATE INDEX ON deliveries (workspace_id, digest_id);
GRANT UPDATE (digest_id, replays) ON deliveries TO hindcast_app, hindcast_worker;

-- What a link in a mail may do, once, without signing in. Only the hash of its token is kept.
CREATE TABLE mail_links (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  forecast_id uuid,
  notice_id uuid,
  action text NOT NULL CHECK (action IN ('keep', 'snooze', 'unsubscribe')),
  token_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, token_hash),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, notice_id) REFERENCES notices (workspace_id, id) ON DELETE CASCADE,
  CHECK ((action = 'unsubscribe') OR (forecast_id IS NOT NULL AND notice_id IS NOT NULL))
);
CREATE INDEX ON mail_links (workspace_id, forecast_id);
CREATE INDEX ON mail_links (workspace_id, notice_id);

SELECT guard_workspace(tabled)
FROM unnest(ARRAY['rule_sets', 'notice_settings', 'endpoints', 'digests', 'mail_links']::regclass[]) AS tabled;
GRANT SELECT, INSERT, DELETE ON rule_sets TO hindcast_app;
GRANT UPDATE (rules, stopped, changed_at, changed_by) ON rule_sets TO hindcast_app;
GRANT SELECT, INSERT ON notice_settings TO hindcast_app;
GRANT UPDATE (quiet_from, quiet_to, digest_every, digest_weekday, digest_at, mail, changed_at) ON notice_settings TO hindcast_app;
GRANT SELECT ON notice_settings TO hindcast_worker;
GRANT SELECT, INSERT ON endpoints TO hindcast_app;
GRANT UPDATE (name, url, secret, former_secret, former_until, state, why_not) ON endpoints TO hindcast_app;
GRANT SELECT ON endpoints TO hindcast_worker;
GRANT UPDATE (state, why_not) ON endpoints TO hindcast_worker;
GRANT SELECT, INSERT ON digests TO hindcast_app, hindcast_worker;
GRANT SELECT, INSERT ON mail_links TO hindcast_app, hindcast_worker;
GRANT UPDATE (used_at) ON mail_links TO hindcast_app;
-- Firing fans out to the endpoints of every workspace in one statement.
CREATE POLICY sweep ON endpoints FOR SELECT TO hindcast_worker USING (true);

-- How fast a way out may be used, and whether it is down: shared by all workers. Keys are 'smtp' or an endpoint's key.
CREATE TABLE channel_states (
  channel text NOT NULL,
  tokens double precision NOT NULL,
  refilled_at timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  open_until timestamptz,
  last_error text,
  PRIMARY KEY (channel)
);
GRANT SELECT ON channel_states TO hindcast_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON channel_states TO hindcast_worker;
