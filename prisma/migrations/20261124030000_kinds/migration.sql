-- Forecasts that turn out as an option, a number or a day, those that count only if something happens first, and what
-- forecasts are grouped by.

-- question: null for yes or no. reference: null for the default of the kind. Both are declared once and never change.
-- importance: null normal, -1 low, 1 high.
ALTER TABLE forecasts
  ADD COLUMN question jsonb,
  ADD COLUMN reference jsonb,
  ADD COLUMN condition text,
  ADD COLUMN topic text,
  ADD COLUMN importance smallint CHECK (importance IN (-1, 1)),
  DROP CONSTRAINT forecasts_kind_check,
  ADD CONSTRAINT forecasts_kind_check CHECK (kind IN ('binary', 'choice', 'number', 'date')),
  ADD CHECK ((kind = 'binary') = (question IS NULL)),
  ADD CHECK (kind <> 'binary' OR reference IS NULL);
CREATE INDEX ON forecasts (workspace_id, topic);

-- A yes-or-no belief is its chance; any other stands in `belief` as it was stated.
ALTER TABLE checks
  ADD COLUMN belief jsonb,
  DROP CONSTRAINT checks_check1,
  DROP CONSTRAINT checks_check2,
  ADD CHECK (kind NOT IN ('stated', 'changed') OR chance_ppm IS NOT NULL OR belief IS NOT NULL),
  ADD CHECK (kind NOT IN ('withdrawn', 'undone') OR (chance_ppm IS NULL AND band_lo_ppm IS NULL AND belief IS NULL)),
  ADD CHECK (chance_ppm IS NULL OR belief IS NULL);

-- came_out: {"option": place from 0}, {"value": number} or {"day": date}.
ALTER TABLE resolutions
  ADD COLUMN came_out jsonb,
  DROP CONSTRAINT resolutions_outcome_check,
  ADD CONSTRAINT resolutions_outcome_check CHECK (outcome IN
    ('happened', 'did-not-happen', 'came-out', 'void', 'condition-failed', 'reopened')),
  ADD CHECK ((outcome = 'came-out') = (came_out IS NOT NULL)),
  ADD CHECK (outcome <> 'came-out' OR known_at IS NOT NULL);

ALTER TABLE criteria_changes
  ADD COLUMN condition text,
  ADD COLUMN topic text,
  ADD COLUMN importance smallint CHECK (importance IN (-1, 1));

-- What the declared reference alone would have scored; skill is this less the score. Rows of every workspace are
-- filled, so the owner steps around its own walls for these statements.
ALTER TABLE scores ADD COLUMN reference double precision, NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER refuse_change;
ALTER TABLE resolutions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE forecasts NO FORCE ROW LEVEL SECURITY;
UPDATE scores SET reference = power(forecast.reference_ppm / 1000000.0 - (resolution.outcome = 'happened')::integer, 2)
FROM resolutions resolution, forecasts forecast
WHERE resolution.workspace_id = scores.workspace_id AND resolution.id = scores.resolution_id
  AND forecast.workspace_id = scores.workspace_id AND forecast.id = scores.forecast_id;
ALTER TABLE forecasts FORCE ROW LEVEL SECURITY;
ALTER TABLE resolutions FORCE ROW LEVEL SECURITY;
ALTER TABLE scores ALTER COLUMN reference SET NOT NULL, FORCE ROW LEVEL SECURITY, ENABLE ALWAYS TRIGGER refuse_change;

-- ── The record learns the new columns; where they are null, every payload and hash stays what it was ──

CREATE OR REPLACE FUNCTION fact_payload(workspace uuid, kind text, fact uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC'
BEGIN ATOMIC
  SELECT jsonb_strip_nulls(CASE kind
    WHEN 'forecast' THEN (SELECT jsonb_build_object('id', f.id, 'number', f.number, 'judgement_id', f.judgement_id,
        'report_id', f.report_id, 'kind', f.kind, 'question', f.question, 'reference', f.reference,
        'reference_ppm', f.reference_ppm, 'reversed', f.reversed,
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

CREATE OR REPLACE FUNCTION terms_of(forecast forecasts) RETURNS jsonb
LANGUAGE sql STABLE SET timezone = 'UTC'
RETURN jsonb_strip_nulls(jsonb_build_object('statement', forecast.statement, 'criteria', forecast.criteria,
  'void_if', forecast.void_if, 'condition', forecast.condition, 'topic', forecast.topic,
  'importance', forecast.importance, 'due_date', forecast.due_date, 'due_time', forecast.due_time,
  'due_zone', forecast.due_zone, 'due_at', forecast.due_at));

-- Chains the fact and writes what follows from it onto the forecast, in one update.
CREATE OR REPLACE FUNCTION chain_fact() RETURNS trigger
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
      forecast.condition := NEW.condition;
      forecast.topic := NEW.topic;
      forecast.importance := NEW.importance;
    ELSE
      NULL;
  END CASE;
  UPDATE forecasts SET head_seq = forecast.head_seq, head_hash = forecast.head_hash,
    last_check_at = forecast.last_check_at, closed_at = forecast.closed_at, due_rev = forecast.due_rev,
    due_date = forecast.due_date, due_time = forecast.due_time, due_zone = forecast.due_zone, due_at = forecast.due_at,
    statement = forecast.statement, criteria = forecast.criteria, void_if = forecast.void_if,
    condition = forecast.condition, topic = forecast.topic, importance = forecast.importance
  WHERE workspace_id = forecast.workspace_id AND id = forecast.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION verify_chain(workspace uuid, forecast uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  first_fault jsonb;
  shown forecasts;
  due_names text[] := ARRAY['due_date', 'due_time', 'due_zone', 'due_at'];
  criteria_names text[] := ARRAY['statement', 'criteria', 'void_if', 'condition', 'topic', 'importance'];
  term_names text[] := criteria_names || due_names;
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
  IF change IS NOT NULL THEN
    terms := (terms - criteria_names) || (change - due_names);
  END IF;
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
