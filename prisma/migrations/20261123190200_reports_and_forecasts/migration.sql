-- Reports as they were published, the judgements found in them, and the forecasts kept from those.

CREATE TABLE reports (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  format text NOT NULL CHECK (format IN ('text', 'markdown')),
  text text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  characters integer NOT NULL CHECK (characters >= 0),
  published_on date NOT NULL,
  lexicon text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (workspace_id, created_by) REFERENCES members (workspace_id, id)
);
CREATE INDEX ON reports (workspace_id, sha256);
SELECT guard_workspace('reports');
SELECT guard_append_only('reports');
GRANT SELECT, INSERT ON reports TO hindcast_app;
GRANT SELECT ON reports TO hindcast_worker;

CREATE TABLE judgements (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  statement text NOT NULL,
  term text,
  band_lo_ppm integer CHECK (band_lo_ppm BETWEEN 0 AND 1000000),
  band_hi_ppm integer CHECK (band_hi_ppm BETWEEN 0 AND 1000000),
  polarity text NOT NULL CHECK (polarity IN ('affirmed', 'negated')),
  strength text NOT NULL CHECK (strength IN ('firm', 'weak')),
  horizon jsonb,
  condition text,
  mentions jsonb NOT NULL,
  why jsonb,
  proposal jsonb NOT NULL,
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'dismissed')),
  decided_by uuid,
  decided_at timestamptz,
  dismissal_reason text,
  revision integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, report_id, ordinal),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (workspace_id, report_id) REFERENCES reports (workspace_id, id),
  FOREIGN KEY (workspace_id, decided_by) REFERENCES members (workspace_id, id),
  CHECK ((band_lo_ppm IS NULL) = (band_hi_ppm IS NULL) AND (band_lo_ppm IS NULL OR band_lo_ppm <= band_hi_ppm)),
  CHECK ((state = 'proposed') = (decided_at IS NULL))
);
SELECT guard_workspace('judgements');
GRANT SELECT, INSERT ON judgements TO hindcast_app;
GRANT UPDATE (statement, horizon, state, decided_by, decided_at, dismissal_reason, revision) ON judgements TO hindcast_app;
GRANT SELECT ON judgements TO hindcast_worker;

-- statement, criteria, void_if, due_*, closed_at, last_check_at and head_* follow from the record (next migration):
-- no role may write them, the trigger that appends to the record does.
CREATE TABLE forecasts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  judgement_id uuid,
  report_id uuid,
  statement text NOT NULL,
  criteria text,
  void_if text,
  kind text NOT NULL DEFAULT 'binary' CHECK (kind IN ('binary')),
  reference_ppm integer NOT NULL DEFAULT 500000 CHECK (reference_ppm BETWEEN 0 AND 1000000),
  reversed boolean NOT NULL DEFAULT false,
  opens_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  created_by uuid NOT NULL,
  owner_id uuid NOT NULL,
  judge_id uuid,
  desk_id uuid,
  lead_id uuid,
  deputy_id uuid,
  marking text,
  due_date date,
  due_time text CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  due_zone text,
  due_at timestamptz,
  due_rev integer NOT NULL DEFAULT 0,
  cadence_days integer DEFAULT 30 CHECK (cadence_days > 0),
  next_check_at timestamptz,
  last_check_at timestamptz,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  head_seq bigint NOT NULL DEFAULT 0,
  head_hash bytea NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000',
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number),
  UNIQUE (workspace_id, judgement_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (workspace_id, judgement_id) REFERENCES judgements (workspace_id, id),
  FOREIGN KEY (workspace_id, report_id) REFERENCES reports (workspace_id, id),
  FOREIGN KEY (workspace_id, created_by) REFERENCES members (workspace_id, id),
  FOREIGN KEY (workspace_id, owner_id) REFERENCES members (workspace_id, id),
  FOREIGN KEY (workspace_id, judge_id) REFERENCES members (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES members (workspace_id, id),
  FOREIGN KEY (workspace_id, deputy_id) REFERENCES members (workspace_id, id),
  CHECK ((due_date IS NULL) = (due_at IS NULL)),
  CHECK (due_date IS NULL OR due_zone IS NOT NULL),
  CHECK (due_time IS NULL OR due_date IS NOT NULL)
);
CREATE INDEX ON forecasts (workspace_id, due_at);
CREATE INDEX ON forecasts (workspace_id, next_check_at);
CREATE INDEX ON forecasts (workspace_id, report_id);
CREATE INDEX ON forecasts (workspace_id, owner_id);
SELECT guard_workspace('forecasts');
GRANT SELECT, INSERT ON forecasts TO hindcast_app;
GRANT UPDATE (owner_id, judge_id, desk_id, lead_id, deputy_id, marking, cadence_days, next_check_at, withdrawn_at)
  ON forecasts TO hindcast_app;
GRANT SELECT ON forecasts TO hindcast_worker;
GRANT UPDATE (next_check_at) ON forecasts TO hindcast_worker;
