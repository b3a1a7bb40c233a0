-- What follows from the record: scores and calibration points, reminders, notices and deliveries.

CREATE TABLE scores (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  resolution_id uuid NOT NULL,
  subject text NOT NULL CHECK (subject IN ('forecast', 'report', 'person')),
  person_id uuid,
  method text NOT NULL,
  version integer NOT NULL,
  score double precision NOT NULL,
  lo double precision,
  hi double precision,
  coverage double precision NOT NULL CHECK (coverage BETWEEN 0 AND 1),
  brier_active double precision,
  detail jsonb NOT NULL DEFAULT '{}',
  computed_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE NULLS NOT DISTINCT (workspace_id, resolution_id, subject, person_id, method, version),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, forecast_id, resolution_id) REFERENCES resolutions (workspace_id, forecast_id, id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES members (workspace_id, id),
  CHECK ((subject = 'person') = (person_id IS NOT NULL))
);
CREATE INDEX ON scores (workspace_id, forecast_id);

CREATE TABLE points (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  resolution_id uuid NOT NULL,
  report_id uuid,
  lead text NOT NULL CHECK (lead IN ('first', '30d', 'last')),
  version integer NOT NULL DEFAULT 1,
  chance_ppm integer NOT NULL CHECK (chance_ppm BETWEEN 0 AND 1000000),
  term text,
  happened boolean NOT NULL,
  scheduled_close_at timestamptz,
  known_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, resolution_id, lead, version),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, forecast_id, resolution_id) REFERENCES resolutions (workspace_id, forecast_id, id),
  FOREIGN KEY (workspace_id, report_id) REFERENCES reports (workspace_id, id)
);
CREATE INDEX ON points (workspace_id, lead);
CREATE INDEX ON points (workspace_id, forecast_id);

-- Of the standing outcome only, by the newest version of each method.
CREATE VIEW current_scores WITH (security_invoker = true) AS
  SELECT DISTINCT ON (score.workspace_id, score.forecast_id, score.subject, score.person_id, score.method) score.*
  FROM scores score
  JOIN standing_resolutions standing ON standing.workspace_id = score.workspace_id AND standing.id = score.resolution_id
  ORDER BY score.workspace_id, score.forecast_id, score.subject, score.person_id, score.method, score.version DESC;
CREATE VIEW current_points WITH (security_invoker = true) AS
  SELECT DISTINCT ON (point.workspace_id, point.forecast_id, point.lead) point.*
  FROM points point
  JOIN standing_resolutions standing ON standing.workspace_id = point.workspace_id AND standing.id = point.resolution_id
  ORDER BY point.workspace_id, point.forecast_id, point.lead, point.version DESC;

CREATE TABLE reminders (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  rule text NOT NULL,
  recipient_id uuid NOT NULL,
  occurrence_key text NOT NULL,
  kind text NOT NULL,
  due_rev integer NOT NULL,
  nominal_local text NOT NULL,
  zone text NOT NULL,
  fire_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'scheduled'
    CHECK (state IN ('scheduled', 'fired', 'cancelled', 'superseded', 'skipped_past', 'missed')),
  reason text,
  planned_at timestamptz NOT NULL DEFAULT app_now(),
  fired_at timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, forecast_id, rule, recipient_id, occurrence_key),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, recipient_id) REFERENCES members (workspace_id, id),
  CHECK ((state = 'fired') = (fired_at IS NOT NULL))
);
CREATE INDEX reminders_due_idx ON reminders (fire_at) WHERE state = 'scheduled';

CREATE TABLE notices (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  reminder_id uuid,
  forecast_id uuid,
  recipient_id uuid NOT NULL,
  kind text NOT NULL,
  title text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  read_at timestamptz,
  done_at timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, reminder_id, recipient_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (workspace_id, reminder_id) REFERENCES reminders (workspace_id, id),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, recipient_id) REFERENCES members (workspace_id, id)
);
CREATE INDEX ON notices (workspace_id, recipient_id, created_at);
CREATE INDEX ON notices (workspace_id, forecast_id);

CREATE TABLE deliveries (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  notice_id uuid NOT NULL,
  recipient_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email')),
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'dead', 'cancelled', 'held')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT app_now(),
  lease_until timestamptz,
  lease_token uuid,
  hinted_at timestamptz,
  last_error text,
  sent_at timestamptz,
  due_rev integer,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, notice_id, channel),
  FOREIGN KEY (workspace_id, notice_id) REFERENCES notices (workspace_id, id),
  FOREIGN KEY (workspace_id, recipient_id) REFERENCES members (workspace_id, id)
);
CREATE INDEX deliveries_due_idx ON deliveries (next_attempt_at) WHERE state IN ('pending', 'sending');

SELECT guard_workspace(tabled)
FROM unnest(ARRAY['scores', 'points', 'reminders', 'notices', 'deliveries']::regclass[]) AS tabled;
SELECT guard_append_only(tabled) FROM unnest(ARRAY['scores', 'points']::regclass[]) AS tabled;

GRANT SELECT, INSERT ON scores, points TO hindcast_app, hindcast_worker;
GRANT SELECT ON current_scores, current_points TO hindcast_app, hindcast_worker;

GRANT SELECT, INSERT ON reminders, notices, deliveries TO hindcast_app, hindcast_worker;
GRANT UPDATE (state, reason, fired_at) ON reminders TO hindcast_app, hindcast_worker;
GRANT UPDATE (read_at, done_at) ON notices TO hindcast_app, hindcast_worker;
GRANT UPDATE (state, attempts, next_attempt_at, lease_until, lease_token, hinted_at, last_error, sent_at)
  ON deliveries TO hindcast_app, hindcast_worker;
-- The planning tables hold ids, moments and states; one sweep serves every workspace. What a notice says is read
-- per delivery, inside its workspace.
CREATE POLICY sweep ON reminders TO hindcast_worker USING (true) WITH CHECK (true);
CREATE POLICY sweep ON notices TO hindcast_worker USING (true) WITH CHECK (true);
CREATE POLICY sweep ON deliveries TO hindcast_worker USING (true) WITH CHECK (true);

-- ── Signs of life ───────────────────────────────────────────────────────────

CREATE TABLE heartbeats (
  instance text NOT NULL,
  role text NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT app_now(),
  last_sweep_at timestamptz,
  oldest_unfired_at timestamptz,
  PRIMARY KEY (instance, role)
);
GRANT SELECT ON heartbeats TO hindcast_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON heartbeats TO hindcast_worker;
