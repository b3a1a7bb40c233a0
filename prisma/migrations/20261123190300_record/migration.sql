-- The record: typed append-only facts, and per forecast one hash chain over all of them.

CREATE TABLE checks (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('stated', 'changed', 'kept', 'withdrawn', 'undone')),
  origin text NOT NULL CHECK (origin IN ('report', 'person')),
  chance_ppm integer CHECK (chance_ppm BETWEEN 0 AND 1000000),
  band_lo_ppm integer CHECK (band_lo_ppm BETWEEN 0 AND 1000000),
  band_hi_ppm integer CHECK (band_hi_ppm BETWEEN 0 AND 1000000),
  reason text,
  by uuid NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  undoes uuid,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, forecast_id, id),
  UNIQUE (workspace_id, undoes),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, forecast_id, undoes) REFERENCES checks (workspace_id, forecast_id, id),
  FOREIGN KEY (workspace_id, by) REFERENCES members (workspace_id, id),
  CHECK ((band_lo_ppm IS NULL) = (band_hi_ppm IS NULL) AND (band_lo_ppm IS NULL OR band_lo_ppm <= band_hi_ppm)),
  CHECK (kind NOT IN ('stated', 'changed') OR chance_ppm IS NOT NULL),
  CHECK (kind NOT IN ('withdrawn', 'undone') OR (chance_ppm IS NULL AND band_lo_ppm IS NULL)),
  CHECK ((kind = 'undone') = (undoes IS NOT NULL))
);
CREATE INDEX ON checks (workspace_id, forecast_id, recorded_at);

CREATE TABLE evidence (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  what text NOT NULL,
  source text NOT NULL,
  source_reliability text NOT NULL CHECK (source_reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility smallint NOT NULL CHECK (credibility BETWEEN 1 AND 6),
  occurred_on date NOT NULL,
  note text,
  by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (workspace_id, by) REFERENCES members (workspace_id, id)
);

CREATE TABLE bearings (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('for', 'against', 'neutral')),
  odds_milli integer CHECK (odds_milli >= 1000),
  by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, evidence_id) REFERENCES evidence (workspace_id, id),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, by) REFERENCES members (workspace_id, id)
);
CREATE INDEX ON bearings (workspace_id, forecast_id, recorded_at);
CREATE INDEX ON bearings (workspace_id, evidence_id);

-- A forecast's outcomes stand in one line: the first supersedes nothing, each later one the one before it.
CREATE TABLE resolutions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('happened', 'did-not-happen', 'void', 'reopened')),
  known_at timestamptz,
  source text,
  note text,
  by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  supersedes uuid,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, forecast_id, id),
  UNIQUE NULLS NOT DISTINCT (workspace_id, forecast_id, supersedes),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, forecast_id, supersedes) REFERENCES resolutions (workspace_id, forecast_id, id),
  FOREIGN KEY (workspace_id, by) REFERENCES members (workspace_id, id),
  CHECK (outcome NOT IN ('happened', 'did-not-happen') OR known_at IS NOT NULL),
  CHECK (outcome <> 'reopened' OR supersedes IS NOT NULL),
  CHECK (supersedes <> id)
);
CREATE INDEX ON resolutions (workspace_id, forecast_id, recorded_at);

CREATE TABLE due_changes (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  rev integer NOT NULL,
  due_date date,
  due_time text CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  due_zone text,
  due_at timestamptz,
  reason text,
  by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, forecast_id, rev),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, by) REFERENCES members (workspace_id, id),
  CHECK ((due_date IS NULL) = (due_at IS NULL)),
  CHECK (due_date IS NULL OR due_zone IS NOT NULL),
  CHECK (due_time IS NULL OR due_date IS NOT NULL)
);

CREATE TABLE criteria_changes (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  statement text NOT NULL,
  criteria text,
  void_if text,
  reason text,
  by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  FOREIGN KEY (workspace_id, by) REFERENCES members (workspace_id, id)
);
CREATE INDEX ON criteria_changes (workspace_id, forecast_id, recorded_at);

-- payload is hashed as the text that is kept, never as re-written JSON; the salt keeps a short text from being guessed.
CREATE TABLE chain_entries (
  workspace_id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 1),
  fact_kind text NOT NULL CHECK (fact_kind IN
    ('forecast', 'check', 'bearing', 'resolution', 'due-change', 'criteria-change')),
  fact_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  payload text NOT NULL,
  payload_hash bytea NOT NULL CHECK (octet_length(payload_hash) = 32),
  prev_hash bytea NOT NULL CHECK (octet_length(prev_hash) = 32),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (workspace_id, forecast_id, seq),
  UNIQUE (workspace_id, fact_kind, fact_id),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id)
);

SELECT guard_workspace(facts), guard_append_only(facts)
FROM unnest(ARRAY['checks', 'evidence', 'bearings', 'resolutions', 'due_changes', 'criteria_changes', 'chain_entries']::regclass[])
  AS facts;
GRANT SELECT, INSERT ON checks, evidence, bearings, resolutions, due_changes, criteria_changes TO hindcast_app;
GRANT SELECT ON chain_entries TO hindcast_app;
GRANT SELECT ON checks, evidence, bearings, resolutions, due_changes, criteria_changes, chain_entries TO hindcast_worker;

-- ── Hashing ─────────────────────────────────────────────────────────────────

CREATE FUNCTION salted_hash(salt bytea, payload text) RETURNS bytea
LANGUAGE sql IMMUTABLE
RETURN sha256(salt || convert_to(payload, 'UTF8'));

-- Version 1: fields joined by 0x1F, moments as integer microseconds, hashes in hex.
CREATE FUNCTION chain_hash(entry chain_entries) RETURNS bytea
LANGUAGE sql STABLE
RETURN sha256(convert_to(concat_ws(chr(31), 'v1', entry.workspace_id, entry.forecast_id, entry.seq, entry.fact_kind,
  entry.fact_id, (extract(epoch FROM entry.recorded_at) * 1000000)::bigint,
  encode(entry.payload_hash, 'hex'), encode(entry.prev_hash, 'hex')), 'UTF8'));

-- A fact as it is chained, read back from its row; null when there is no such row. Nulls are left out, so that a
-- nullable column added later changes no payload. UTC, because moments are written in the session's zone otherwise.
-- A forecast's is its beginning: what may change later is chained as a change.
CREATE FUNCTION fact_payload(workspace uuid, kind text, fact uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC'
BEGIN ATOMIC
  SELECT jsonb_strip_nulls(CASE kind
    WHEN 'forecast' THEN (SELECT jsonb_build_object('id', f.id, 'number', f.number, 'judgement_id', f.judgement_id,
        'report_id', f.report_id, 'kind', f.kind, 'reference_ppm', f.reference_ppm, 'reversed', f.reversed,
        'opens_at', f.opens_at, 'created_at', f.created_at, 'created_by', f.created_by)
      FROM forecasts f WHERE f.workspace_id = workspace AND f.id = fact)
    WHEN 'check' THEN (SELECT to_jsonb(c) FROM checks c WHERE c.workspace_id = workspace AND c.id = fact)
    WHEN 'bearing' THEN (SELECT to_jsonb(b) || jsonb_build_object('evidence', to_jsonb(e))
      FROM bearings b JOIN evidence e ON e.workspace_id = b.workspace_id AND e.id = b.evidence_id
      WHERE b.workspace_id = workspace AND b.id = fact)
    WHEN 'resolution' THEN (SELECT to_jsonb(r) FROM resolutions r WHERE r.workspace_id = workspace AND r.id = fact)
    WHEN 'due-change' THEN (SELECT to_jsonb(d) FROM due_changes d WHERE d.workspace_id = workspace AND d.id = fact)
    WHEN 'criteria-change' THEN (SELECT to_jsonb(c) FROM criteria_changes c WHERE c.workspace_id = workspace AND c.id = fact)
  END);
END;

-- What a forecast row shows that follows from its record: the terms in force.
CREATE FUNCTION terms_of(forecast forecasts) RETURNS jsonb
LANGUAGE sql STABLE SET timezone = 'UTC'
RETURN jsonb_strip_nulls(jsonb_build_object('statement', forecast.statement, 'criteria', forecast.criteria,
  'void_if', forecast.void_if, 'due_date', forecast.due_date, 'due_time', forecast.due_time,
  'due_zone', forecast.due_zone, 'due_at', forecast.due_at));

-- ── Appending ───────────────────────────────────────────────────────────────

-- The one writer of chain_entries. The caller holds the forecast's row lock, so entries have neither gaps nor forks.
CREATE FUNCTION append_to_chain(forecast forecasts, kind text, fact uuid, recorded timestamptz, more jsonb) RETURNS chain_entries
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  entry chain_entries;
BEGIN
  entry.workspace_id := forecast.workspace_id;
  entry.forecast_id := forecast.id;
  entry.seq := forecast.head_seq + 1;
  entry.fact_kind := kind;
  entry.fact_id := fact;
  entry.recorded_at := recorded;
  entry.salt := uuid_send(gen_random_uuid());
  entry.payload := (fact_payload(forecast.workspace_id, kind, fact) || more)::text;
  entry.payload_hash := salted_hash(entry.salt, entry.payload);
  entry.prev_hash := forecast.head_hash;
  entry.hash := chain_hash(entry);
  INSERT INTO chain_entries SELECT (entry).*;
  RETURN entry;
END $$;

-- Locks the forecast for the rest of the transaction and gives the fact its moment, never before the last one's. The
-- lock holds off other facts, not rows that merely refer to the forecast: the sweep holds a reminder and writes a notice
-- about its forecast, while recording an outcome holds the forecast and ends its reminders.
CREATE FUNCTION stamp_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  forecast forecasts;
  last_at timestamptz;
BEGIN
  SELECT * INTO forecast FROM forecasts WHERE workspace_id = NEW.workspace_id AND id = NEW.forecast_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no forecast % in this workspace', NEW.forecast_id USING ERRCODE = '23503';
  END IF;
  SELECT recorded_at INTO last_at FROM chain_entries
    WHERE workspace_id = NEW.workspace_id AND forecast_id = NEW.forecast_id AND seq = forecast.head_seq;
  NEW.recorded_at := greatest(recorded_moment(NEW.workspace_id, NEW.recorded_at), last_at);
  IF TG_TABLE_NAME = 'checks' THEN
    -- Nobody backdates a belief; only what a report said counts from its publication.
    IF NEW.origin = 'person' THEN
      NEW.effective_at := NEW.recorded_at;
    END IF;
  ELSIF TG_TABLE_NAME = 'due_changes' THEN
    NEW.rev := forecast.due_rev + 1;
  END IF;
  RETURN NEW;
END $$;

-- Chains the fact and writes what follows from it onto the forecast, in one update.
CREATE FUNCTION chain_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  forecast forecasts;
  entry chain_entries;
BEGIN
  SELECT * INTO forecast FROM forecasts WHERE workspace_id = NEW.workspace_id AND id = NEW.forecast_id FOR NO KEY UPDATE;
  entry := append_to_chain(forecast, TG_ARGV[0], NEW.id, NEW.recorded_at, '{}');
  forecast.head_seq := entry.seq;
  forecast.head_hash := entry.hash;
  CASE TG_TABLE_NAME
    WHEN 'checks' THEN
      IF NEW.kind <> 'undone' THEN
        forecast.last_check_at := NEW.recorded_at;
      END IF;
    WHEN 'resolutions' THEN
      forecast.closed_at := CASE WHEN NEW.outcome <> 'reopened' THEN NEW.recorded_at END;
    WHEN 'due_changes' THEN
      forecast.due_rev := NEW.rev;
      forecast.due_date := NEW.due_date;
      forecast.due_time := NEW.due_time;
      forecast.due_zone := NEW.due_zone;
      forecast.due_at := NEW.due_at;
    WHEN 'criteria_changes' THEN
      forecast.statement := NEW.statement;
      forecast.criteria := NEW.criteria;
      forecast.void_if := NEW.void_if;
    ELSE
      NULL;
  END CASE;
  UPDATE forecasts SET head_seq = forecast.head_seq, head_hash = forecast.head_hash,
    last_check_at = forecast.last_check_at, closed_at = forecast.closed_at, due_rev = forecast.due_rev,
    due_date = forecast.due_date, due_time = forecast.due_time, due_zone = forecast.due_zone, due_at = forecast.due_at,
    statement = forecast.statement, criteria = forecast.criteria, void_if = forecast.void_if
  WHERE workspace_id = forecast.workspace_id AND id = forecast.id;
  RETURN NULL;
END $$;

-- A forecast begins with an empty record, whatever the caller wrote into those columns.
CREATE FUNCTION begin_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.created_at := recorded_moment(NEW.workspace_id, NEW.created_at);
  NEW.head_seq := 0;
  NEW.head_hash := decode(repeat('00', 32), 'hex');
  NEW.due_rev := CASE WHEN NEW.due_at IS NULL THEN 0 ELSE 1 END;
  NEW.closed_at := NULL;
  NEW.last_check_at := NULL;
  RETURN NEW;
END $$;

CREATE FUNCTION chain_forecast() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  entry chain_entries;
BEGIN
  entry := append_to_chain(NEW, 'forecast', NEW.id, NEW.created_at, terms_of(NEW));
  UPDATE forecasts SET head_seq = entry.seq, head_hash = entry.hash WHERE workspace_id = NEW.workspace_id AND id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER begin_record BEFORE INSERT ON forecasts FOR EACH ROW EXECUTE FUNCTION begin_record();
CREATE TRIGGER chain_forecast AFTER INSERT ON forecasts FOR EACH ROW EXECUTE FUNCTION chain_forecast();
ALTER TABLE forecasts ENABLE ALWAYS TRIGGER begin_record;
ALTER TABLE forecasts ENABLE ALWAYS TRIGGER chain_forecast;

-- Called by migrations for every table of facts about one forecast, with the word its entries carry.
CREATE FUNCTION chain_facts(tabled regclass, kind text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER stamp_fact BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION stamp_fact()', tabled);
  EXECUTE format('CREATE TRIGGER chain_fact AFTER INSERT ON %s FOR EACH ROW EXECUTE FUNCTION chain_fact(%L)', tabled, kind);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER stamp_fact', tabled);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER chain_fact', tabled);
END $$;
SELECT chain_facts('checks', 'check'), chain_facts('bearings', 'bearing'), chain_facts('resolutions', 'resolution'),
  chain_facts('due_changes', 'due-change'), chain_facts('criteria_changes', 'criteria-change');

-- Evidence itself belongs to no forecast; each bearing chains it.
CREATE TRIGGER stamp_recorded_at BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION stamp_recorded_at();
ALTER TABLE evidence ENABLE ALWAYS TRIGGER stamp_recorded_at;

-- ── Verifying ───────────────────────────────────────────────────────────────

-- Every fact of a forecast that ought to be in its chain.
CREATE VIEW forecast_facts WITH (security_invoker = true) AS
  SELECT workspace_id, id AS forecast_id, 'forecast' AS fact_kind, id AS fact_id FROM forecasts
  UNION ALL SELECT workspace_id, forecast_id, 'check', id FROM checks
  UNION ALL SELECT workspace_id, forecast_id, 'bearing', id FROM bearings
  UNION ALL SELECT workspace_id, forecast_id, 'resolution', id FROM resolutions
  UNION ALL SELECT workspace_id, forecast_id, 'due-change', id FROM due_changes
  UNION ALL SELECT workspace_id, forecast_id, 'criteria-change', id FROM criteria_changes;
GRANT SELECT ON forecast_facts TO hindcast_app, hindcast_worker;

-- The first fault of a forecast's record as {fault, seq, factKind, factId}, or null when it is sound or not visible.
-- Faults: gap, broken-link, bad-payload, bad-hash, backwards-time, fact-missing, fact-changed, cut (entries after the
-- last one are gone), unchained (a fact that never was chained), terms-changed (the forecast shows other terms than
-- its record says). A chain that its owner computed anew as a whole is found only against a head kept elsewhere.
CREATE FUNCTION verify_chain(workspace uuid, forecast uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  first_fault jsonb;
  shown forecasts;
  term_names text[] := ARRAY['statement', 'criteria', 'void_if', 'due_date', 'due_time', 'due_zone', 'due_at'];
  due_names text[] := ARRAY['due_date', 'due_time', 'due_zone', 'due_at'];
  terms jsonb;
  change jsonb;
BEGIN
  SELECT * INTO shown FROM forecasts WHERE workspace_id = workspace AND id = forecast;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;

  WITH judged AS (
    SELECT entry.seq, entry.fact_kind, entry.fact_id, CASE
      WHEN entry.seq <> row_number() OVER line THEN 'gap'
      WHEN entry.prev_hash <> lag(entry.hash, 1, decode(repeat('00', 32), 'hex')) OVER line THEN 'broken-link'
      WHEN entry.payload_hash <> salted_hash(entry.salt, entry.payload) THEN 'bad-payload'
      WHEN entry.hash <> chain_hash(entry) THEN 'bad-hash'
      WHEN entry.recorded_at < lag(entry.recorded_at) OVER line THEN 'backwards-time'
      WHEN fact.payload IS NULL THEN 'fact-missing'
      WHEN fact.payload <> CASE entry.fact_kind WHEN 'forecast' THEN entry.payload::jsonb - term_names
        ELSE entry.payload::jsonb END THEN 'fact-changed'
    END AS fault
    FROM chain_entries entry
    CROSS JOIN LATERAL (SELECT fact_payload(workspace, entry.fact_kind, entry.fact_id) AS payload) fact
    WHERE entry.workspace_id = workspace AND entry.forecast_id = forecast
    WINDOW line AS (ORDER BY entry.seq)
  )
  SELECT jsonb_build_object('fault', fault, 'seq', seq, 'factKind', fact_kind, 'factId', fact_id) INTO first_fault
  FROM judged WHERE fault IS NOT NULL ORDER BY seq LIMIT 1;
  IF first_fault IS NOT NULL THEN
    RETURN first_fault;
  END IF;

  SELECT jsonb_build_object('fault', 'unchained', 'seq', NULL, 'factKind', fact_kind, 'factId', fact_id) INTO first_fault
  FROM forecast_facts facts
  WHERE facts.workspace_id = workspace AND facts.forecast_id = forecast AND NOT EXISTS (
    SELECT FROM chain_entries entry WHERE entry.workspace_id = facts.workspace_id
      AND entry.forecast_id = facts.forecast_id AND entry.fact_kind = facts.fact_kind AND entry.fact_id = facts.fact_id)
  ORDER BY fact_id LIMIT 1;
  IF first_fault IS NOT NULL THEN
    RETURN first_fault;
  END IF;

  IF NOT EXISTS (SELECT FROM chain_entries WHERE workspace_id = workspace AND forecast_id = forecast
      AND seq = shown.head_seq AND hash = shown.head_hash)
    OR EXISTS (SELECT FROM chain_entries WHERE workspace_id = workspace AND forecast_id = forecast AND seq > shown.head_seq)
  THEN
    RETURN jsonb_build_object('fault', 'cut', 'seq', shown.head_seq, 'factKind', NULL, 'factId', NULL);
  END IF;

  SELECT payload::jsonb INTO terms FROM chain_entries
    WHERE workspace_id = workspace AND forecast_id = forecast AND seq = 1;
  SELECT payload::jsonb INTO change FROM chain_entries
    WHERE workspace_id = workspace AND forecast_id = forecast AND fact_kind = 'criteria-change' ORDER BY seq DESC LIMIT 1;
  terms := terms || coalesce(change - due_names, '{}');
  SELECT payload::jsonb INTO change FROM chain_entries
    WHERE workspace_id = workspace AND forecast_id = forecast AND fact_kind = 'due-change' ORDER BY seq DESC LIMIT 1;
  IF change IS NOT NULL THEN
    terms := (terms - due_names) || change;
  END IF;
  IF terms_of(shown) <> (SELECT jsonb_object_agg(key, value) FROM jsonb_each(terms) WHERE key = ANY (term_names)) THEN
    RETURN jsonb_build_object('fault', 'terms-changed', 'seq', NULL, 'factKind', 'forecast', 'factId', forecast);
  END IF;
  RETURN NULL;
END $$;

GRANT EXECUTE ON FUNCTION salted_hash(bytea, text), chain_hash(chain_entries), fact_payload(uuid, text, uuid),
  terms_of(forecasts), verify_chain(uuid, uuid) TO hindcast_app, hindcast_worker, hindcast_backup;

-- The outcome that counts: the last in line, unless it reopened the forecast.
CREATE VIEW standing_resolutions WITH (security_invoker = true) AS
  SELECT resolution.* FROM resolutions resolution
  WHERE resolution.outcome <> 'reopened' AND NOT EXISTS (
    SELECT FROM resolutions later WHERE later.workspace_id = resolution.workspace_id
      AND later.forecast_id = resolution.forecast_id AND later.supersedes = resolution.id);
GRANT SELECT ON standing_resolutions TO hindcast_app, hindcast_worker;
