-- Where a day ends is the zone rules' word: newer ones move the moment of a due date that stands. The moment is a term of
-- the forecast, so what moved it enters the record as a fact of its own; it is no due change, which a person decides on
-- and which begins a new plan.

-- The version of the zone rules by which due_at was computed; '0': before it was kept, and where nobody says.
ALTER TABLE forecasts ADD COLUMN due_tzdb text NOT NULL DEFAULT '0';
GRANT UPDATE (due_tzdb) ON forecasts TO hindcast_worker;
CREATE INDEX forecasts_due_tzdb_idx ON forecasts (workspace_id, due_tzdb) WHERE closed_at IS NULL AND due_at IS NOT NULL;
ALTER TABLE due_changes ADD COLUMN tzdb text;

CREATE TABLE due_renewals (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  -- which due date: that of the forecast at the time
  rev integer NOT NULL,
  due_at timestamptz NOT NULL,
  tzdb text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, forecast_id, rev, tzdb),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id)
);
ALTER TABLE chain_entries
  DROP CONSTRAINT chain_entries_fact_kind_check,
  ADD CONSTRAINT chain_entries_fact_kind_check CHECK (fact_kind IN
    ('forecast', 'check', 'bearing', 'resolution', 'due-change', 'due-renewal', 'criteria-change'));

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
    WHEN 'due-renewal' THEN (SELECT to_jsonb(d) FROM due_renewals d WHERE d.workspace_id = workspace AND d.id = fact)
    WHEN 'criteria-change' THEN (SELECT to_jsonb(c) FROM criteria_changes c WHERE c.workspace_id = workspace AND c.id = fact)
  END);
END;

CREATE OR REPLACE FUNCTION stamp_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  forecast forecasts;
  last_at timestamptz;
  due_in_utc timestamptz;
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
  ELSIF TG_TABLE_NAME = 'due_renewals' THEN
    NEW.rev := forecast.due_rev;
    due_in_utc := (forecast.due_date + coalesce(forecast.due_time, '23:59:59')::time) AT TIME ZONE 'UTC';
    -- Rules decide when a wall clock shows the date, and never which date it is: no zone is a whole day away from UTC.
    IF forecast.closed_at IS NOT NULL OR forecast.due_at IS NULL OR NEW.due_at <= due_in_utc - interval '1 day'
      OR NEW.due_at >= due_in_utc + interval '1 day' THEN
      RAISE EXCEPTION 'no zone rules move the due date of forecast % to %', NEW.forecast_id, NEW.due_at
        USING ERRCODE = '23514';
    END IF;
  END IF;
  RETURN NEW;
END $$;

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
      forecast.due_tzdb := coalesce(NEW.tzdb, '0');
    WHEN 'due_renewals' THEN
      forecast.due_at := NEW.due_at;
      forecast.due_tzdb := NEW.tzdb;
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
    due_tzdb = forecast.due_tzdb,
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
  SELECT payload::jsonb INTO change FROM chain_entries
    WHERE workspace_id = workspace AND forecast_id = forecast AND fact_kind = 'due-renewal'
      AND (payload::jsonb -> 'rev')::integer = shown.due_rev ORDER BY seq DESC LIMIT 1;
  IF change IS NOT NULL THEN
    terms := terms || jsonb_build_object('due_at', change -> 'due_at');
  END IF;
  IF terms_of(shown) <> (SELECT jsonb_object_agg(key, value) FROM jsonb_each(terms) WHERE key = ANY (term_names)) THEN
    RETURN jsonb_build_object('fault', 'terms-changed', 'seq', NULL, 'factKind', 'forecast', 'factId', forecast);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE VIEW forecast_facts WITH (security_invoker = true) AS
  SELECT workspace_id, id AS forecast_id, 'forecast' AS fact_kind, id AS fact_id FROM forecasts
  UNION ALL SELECT workspace_id, forecast_id, 'check', id FROM checks
  UNION ALL SELECT workspace_id, forecast_id, 'bearing', id FROM bearings
  UNION ALL SELECT workspace_id, forecast_id, 'resolution', id FROM resolutions
  UNION ALL SELECT workspace_id, forecast_id, 'due-change', id FROM due_changes
  UNION ALL SELECT workspace_id, forecast_id, 'due-renewal', id FROM due_renewals
  UNION ALL SELECT workspace_id, forecast_id, 'criteria-change', id FROM criteria_changes;

SELECT guard_workspace('due_renewals'), guard_append_only('due_renewals'), chain_facts('due_renewals', 'due-renewal');
GRANT SELECT ON due_renewals TO hindcast_app;
GRANT SELECT, INSERT ON due_renewals TO hindcast_worker;

-- Where open forecasts are due at a moment that older zone rules gave. Keys of workspaces only; whoever goes there names
-- one and sees that one.
CREATE FUNCTION workspaces_to_renew(version text) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  entered text := coalesce(current_setting('hindcast.workspace_id', true), '');
  workspace uuid;
BEGIN
  FOR workspace IN SELECT id FROM workspaces ORDER BY id LOOP
    PERFORM set_config('hindcast.workspace_id', workspace::text, true);
    IF EXISTS (SELECT FROM forecasts
        WHERE workspace_id = workspace AND closed_at IS NULL AND due_at IS NOT NULL AND due_tzdb < version) THEN
      RETURN NEXT workspace;
    END IF;
  END LOOP;
  PERFORM set_config('hindcast.workspace_id', entered, true);
END $$;
GRANT EXECUTE ON FUNCTION workspaces_to_renew(text) TO hindcast_worker;

CREATE OR REPLACE FUNCTION remove_example_workspace(workspace uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  strangers uuid[];
BEGIN
  PERFORM FROM workspaces WHERE id = workspace AND id = current_workspace() AND is_example FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only an example workspace can be removed' USING ERRCODE = '42501';
  END IF;
  PERFORM set_config('hindcast.removing_example', workspace::text, true);

  -- The example's invented people: they cannot sign in and belong nowhere else.
  SELECT array_agg(user_id) INTO strangers FROM members
  WHERE workspace_id = workspace
    AND NOT EXISTS (SELECT FROM accounts WHERE accounts.user_id = members.user_id)
    AND NOT EXISTS (SELECT FROM members elsewhere
      WHERE elsewhere.user_id = members.user_id AND elsewhere.workspace_id <> workspace);

  DELETE FROM deliveries WHERE workspace_id = workspace;
  DELETE FROM notices WHERE workspace_id = workspace;
  DELETE FROM reminders WHERE workspace_id = workspace;
  DELETE FROM results WHERE workspace_id = workspace;
  DELETE FROM calibration_chances WHERE workspace_id = workspace;
  DELETE FROM calibration_months WHERE workspace_id = workspace;
  DELETE FROM scores WHERE workspace_id = workspace;
  DELETE FROM chain_entries WHERE workspace_id = workspace;
  DELETE FROM criteria_changes WHERE workspace_id = workspace;
  DELETE FROM due_renewals WHERE workspace_id = workspace;
  DELETE FROM due_changes WHERE workspace_id = workspace;
  DELETE FROM resolutions WHERE workspace_id = workspace;
  DELETE FROM bearings WHERE workspace_id = workspace;
  DELETE FROM evidence WHERE workspace_id = workspace;
  DELETE FROM checks WHERE workspace_id = workspace;
  DELETE FROM forecasts WHERE workspace_id = workspace;
  DELETE FROM judgements WHERE workspace_id = workspace;
  DELETE FROM reports WHERE workspace_id = workspace;
  DELETE FROM idempotency_keys WHERE workspace_id = workspace;
  DELETE FROM audit_entries WHERE workspace_id = workspace;
  DELETE FROM members WHERE workspace_id = workspace;
  DELETE FROM workspaces WHERE id = workspace;
  DELETE FROM users WHERE id = ANY (strangers) AND NOT EXISTS (SELECT FROM installation WHERE set_up_by = users.id);
  PERFORM set_config('hindcast.removing_example', '', true);
END $$;
