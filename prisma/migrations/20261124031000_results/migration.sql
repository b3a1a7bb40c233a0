-- What calibration counts: one row per standing outcome, and aggregates of those rows that add up.

-- Derived from the record and rewritten with it. Void outcomes stand here to be counted, with nothing to score.
-- Chances are those of the standing line at each lead; null: none stood, or the outcome was known.
CREATE TABLE results (
  workspace_id uuid NOT NULL,
  forecast_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  desk_id uuid,
  report_id uuid,
  topic text,
  importance smallint NOT NULL DEFAULT 0,
  kind text NOT NULL,
  void boolean NOT NULL,
  opens_at timestamptz NOT NULL,
  close_at timestamptz,
  month date,
  horizon smallint,
  known_at timestamptz,
  recorded_month date NOT NULL,
  happened boolean,
  first_ppm integer,
  d90_ppm integer,
  d30_ppm integer,
  d7_ppm integer,
  last_ppm integer,
  first_loss double precision,
  d90_loss double precision,
  d30_loss double precision,
  d7_loss double precision,
  last_loss double precision,
  pit double precision,
  inside_half boolean,
  inside_most boolean,
  options smallint,
  term text,
  band_lo_ppm integer,
  band_hi_ppm integer,
  score double precision,
  lo double precision,
  hi double precision,
  coverage double precision,
  active double precision,
  reference double precision,
  version integer NOT NULL,
  PRIMARY KEY (workspace_id, forecast_id),
  FOREIGN KEY (workspace_id, forecast_id) REFERENCES forecasts (workspace_id, id),
  CHECK (void OR close_at IS NOT NULL),
  CHECK (void OR (kind = 'binary') = (happened IS NOT NULL)),
  CHECK (month = date_trunc('month', close_at AT TIME ZONE 'UTC')::date),
  CHECK ((month IS NULL) = (close_at IS NULL)),
  CHECK (horizon = CASE WHEN close_at - opens_at <= interval '30 days' THEN 0
    WHEN close_at - opens_at <= interval '180 days' THEN 1 ELSE 2 END),
  CHECK ((band_lo_ppm IS NULL) = (band_hi_ppm IS NULL) AND band_lo_ppm <= band_hi_ppm)
);

-- Each way in holds every column that a figure needs, so that filtered rows are counted without visiting the table.
CREATE INDEX results_by_close ON results (workspace_id, kind, void, close_at, owner_id, desk_id, report_id, topic,
  importance, horizon, term, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);
CREATE INDEX results_by_owner ON results (workspace_id, kind, void, owner_id, desk_id, report_id, topic, importance,
  horizon, term, close_at, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);
CREATE INDEX results_by_desk ON results (workspace_id, kind, void, desk_id, owner_id, report_id, topic, importance,
  horizon, term, close_at, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);
CREATE INDEX results_by_report ON results (workspace_id, kind, void, report_id, owner_id, desk_id, topic, importance,
  horizon, term, close_at, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);
CREATE INDEX results_by_topic ON results (workspace_id, kind, void, topic, owner_id, desk_id, report_id, importance,
  horizon, term, close_at, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);
CREATE INDEX results_by_term ON results (workspace_id, kind, void, term, owner_id, desk_id, report_id, topic,
  importance, horizon, close_at, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm,
  band_hi_ppm, score, coverage, active, reference);
CREATE INDEX results_by_weight ON results (workspace_id, kind, void, importance, horizon, owner_id, desk_id,
  report_id, topic, term, close_at, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm,
  band_hi_ppm, score, coverage, active, reference);

-- Open forecasts are few beside closed ones.
CREATE INDEX forecasts_open_idx ON forecasts (workspace_id, kind) WHERE closed_at IS NULL AND withdrawn_at IS NULL;

-- ── Aggregates of yes-or-no results, for everyone and for each desk, by month of scheduled close ──
-- The desk 0 is everyone. Loss is summed in millionths of a millionth: integers add up in any order, and come apart
-- again, without a rounding error. A cell may be left with n = 0.

-- term and band: of words, at the first belief only; '' and -1 otherwise.
CREATE TABLE calibration_chances (
  workspace_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  lead text NOT NULL,
  month date NOT NULL,
  chance_ppm integer NOT NULL,
  term text NOT NULL,
  band_lo_ppm integer NOT NULL,
  band_hi_ppm integer NOT NULL,
  n integer NOT NULL,
  happened integer NOT NULL,
  PRIMARY KEY (workspace_id, desk_id, lead, month, chance_ppm, term, band_lo_ppm, band_hi_ppm),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id)
);

-- What the clusters of a month, its reports, add up to.
CREATE TABLE calibration_reports (
  workspace_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  report_id uuid NOT NULL,
  month date NOT NULL,
  n integer NOT NULL,
  score_sum numeric NOT NULL,
  PRIMARY KEY (workspace_id, desk_id, report_id, month),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id)
);

-- The month -infinity holds void outcomes without a date. report_*: sums over the month's reports of n², (Σ score)² and
-- n × Σ score; alone_*: forecasts from no report.
CREATE TABLE calibration_months (
  workspace_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  month date NOT NULL,
  judged integer NOT NULL,
  voided integer NOT NULL,
  scored integer NOT NULL,
  score_sum numeric NOT NULL,
  score_squares numeric NOT NULL,
  coverage_sum numeric NOT NULL,
  reference_sum numeric NOT NULL,
  active_n integer NOT NULL,
  active_sum numeric NOT NULL,
  alone_n integer NOT NULL,
  alone_sum numeric NOT NULL,
  alone_squares numeric NOT NULL,
  report_n integer NOT NULL,
  report_sizes numeric NOT NULL,
  report_squares numeric NOT NULL,
  report_products numeric NOT NULL,
  PRIMARY KEY (workspace_id, desk_id, month),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id)
);

SELECT guard_workspace(tabled)
FROM unnest(ARRAY['results', 'calibration_chances', 'calibration_reports', 'calibration_months']::regclass[]) AS tabled;
GRANT SELECT, INSERT, DELETE ON results TO hindcast_app, hindcast_worker;
GRANT SELECT ON calibration_chances, calibration_reports, calibration_months TO hindcast_app, hindcast_worker;

-- Adds what `source` (rows of results, each with a sign of 1 or -1) changes in the cells. Text, because a trigger's
-- tables of changed rows are seen by no function it calls.
CREATE FUNCTION add_to_chances(source text) RETURNS text LANGUAGE sql IMMUTABLE RETURN format($sql$
  INSERT INTO calibration_chances AS kept
  SELECT workspace_id, slice.desk, leads.lead, month, leads.ppm, leads.term, leads.lo, leads.hi, sum(sign), sum(sign * happened::integer)
  FROM (%s) result
  CROSS JOIN LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (desk_id)) slice (desk)
  CROSS JOIN LATERAL (VALUES
    ('first', first_ppm, coalesce(result.term, ''), coalesce(band_lo_ppm, -1), coalesce(band_hi_ppm, -1)),
    ('90d', d90_ppm, '', -1, -1), ('30d', d30_ppm, '', -1, -1), ('7d', d7_ppm, '', -1, -1), ('last', last_ppm, '', -1, -1)
  ) leads (lead, ppm, term, lo, hi)
  WHERE kind = 'binary' AND NOT void AND slice.desk IS NOT NULL AND leads.ppm IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
  ON CONFLICT (workspace_id, desk_id, lead, month, chance_ppm, term, band_lo_ppm, band_hi_ppm)
  DO UPDATE SET n = kept.n + excluded.n, happened = kept.happened + excluded.happened
$sql$, source);

CREATE FUNCTION add_to_months(source text) RETURNS text LANGUAGE sql IMMUTABLE RETURN format($sql$
  WITH changes AS (
    SELECT workspace_id, slice.desk, coalesce(month, '-infinity') AS month, report_id, sign, void, score IS NOT NULL AS scored,
      sign * round(score::numeric * 1e12) AS score_sum, sign * round((score * score)::numeric * 1e12) AS squares,
      sign * round(coverage::numeric * 1e12) AS coverage, sign * round(reference::numeric * 1e12) AS reference,
      sign * round(active::numeric * 1e12) AS active
    FROM (%s) result CROSS JOIN LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (desk_id)) slice (desk)
    WHERE kind = 'binary' AND slice.desk IS NOT NULL
  ), by_report AS (
    SELECT workspace_id, desk, report_id, month, sum(sign) AS n, sum(score_sum) AS score_sum
    FROM changes WHERE scored AND report_id IS NOT NULL GROUP BY 1, 2, 3, 4
  ), reports AS (
    INSERT INTO calibration_reports AS kept
    SELECT * FROM by_report ORDER BY 1, 2, 3, 4
    ON CONFLICT (workspace_id, desk_id, report_id, month)
    DO UPDATE SET n = kept.n + excluded.n, score_sum = kept.score_sum + excluded.score_sum
    RETURNING kept.*
  ), clusters AS (
    SELECT after.workspace_id, after.desk_id AS desk, after.month,
      count(*) FILTER (WHERE after.n > 0) - count(*) FILTER (WHERE after.n > change.n) AS report_n,
      sum(after.n::numeric * after.n - (after.n - change.n)::numeric * (after.n - change.n)) AS sizes,
      sum(after.score_sum * after.score_sum
        - (after.score_sum - change.score_sum) * (after.score_sum - change.score_sum)) AS squares,
      sum(after.n * after.score_sum - (after.n - change.n) * (after.score_sum - change.score_sum)) AS products
    FROM reports after JOIN by_report change ON change.workspace_id = after.workspace_id AND change.desk = after.desk_id
      AND change.report_id = after.report_id AND change.month = after.month
    GROUP BY 1, 2, 3
  ), totals AS (
    SELECT workspace_id, desk, month,
      coalesce(sum(sign) FILTER (WHERE NOT void), 0) AS judged, coalesce(sum(sign) FILTER (WHERE void), 0) AS voided,
      coalesce(sum(sign) FILTER (WHERE scored), 0) AS scored,
      coalesce(sum(score_sum), 0) AS score_sum, coalesce(sum(squares), 0) AS squares,
      coalesce(sum(coverage), 0) AS coverage, coalesce(sum(reference), 0) AS reference,
      coalesce(sum(sign) FILTER (WHERE active IS NOT NULL), 0) AS active_n, coalesce(sum(active), 0) AS active_sum,
      coalesce(sum(sign) FILTER (WHERE scored AND report_id IS NULL), 0) AS alone_n,
      coalesce(sum(score_sum) FILTER (WHERE report_id IS NULL), 0) AS alone_sum,
      coalesce(sum(squares) FILTER (WHERE report_id IS NULL), 0) AS alone_squares
    FROM changes GROUP BY 1, 2, 3
  )
  INSERT INTO calibration_months AS kept
  SELECT totals.*, coalesce(clusters.report_n, 0), coalesce(clusters.sizes, 0), coalesce(clusters.squares, 0),
    coalesce(clusters.products, 0)
  FROM totals LEFT JOIN clusters USING (workspace_id, desk, month) ORDER BY 1, 2, 3
  ON CONFLICT (workspace_id, desk_id, month) DO UPDATE SET
    judged = kept.judged + excluded.judged, voided = kept.voided + excluded.voided, scored = kept.scored + excluded.scored,
    score_sum = kept.score_sum + excluded.score_sum, score_squares = kept.score_squares + excluded.score_squares,
    coverage_sum = kept.coverage_sum + excluded.coverage_sum,
    reference_sum = kept.reference_sum + excluded.reference_sum,
    active_n = kept.active_n + excluded.active_n, active_sum = kept.active_sum + excluded.active_sum,
    alone_n = kept.alone_n + excluded.alone_n, alone_sum = kept.alone_sum + excluded.alone_sum,
    alone_squares = kept.alone_squares + excluded.alone_squares, report_n = kept.report_n + excluded.report_n,
    report_sizes = kept.report_sizes + excluded.report_sizes, report_squares = kept.report_squares + excluded.report_squares,
    report_products = kept.report_products + excluded.report_products
$sql$, source);

-- One writer of a workspace's results at a time: a transaction takes rows out and puts others in, so no order of its
-- upserts alone could keep two of them from waiting for each other. The cell of the month is theirs in common anyway.
CREATE FUNCTION take_turns() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('results of ' || current_workspace(), 0));
  RETURN NULL;
END $$;
CREATE TRIGGER take_turns BEFORE INSERT OR UPDATE OR DELETE ON results FOR EACH STATEMENT EXECUTE FUNCTION take_turns();

CREATE FUNCTION keep_calibration() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  source text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, * FROM added'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, * FROM removed'
    ELSE 'SELECT 1 AS sign, * FROM added UNION ALL SELECT -1, * FROM removed' END;
BEGIN
  EXECUTE add_to_months(source);
  EXECUTE add_to_chances(source);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_added AFTER INSERT ON results REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_calibration();
CREATE TRIGGER keep_removed AFTER DELETE ON results REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_calibration();
CREATE TRIGGER keep_changed AFTER UPDATE ON results REFERENCING NEW TABLE AS added OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_calibration();

-- Computes a workspace's aggregates anew from its results, for the owner of the database.
CREATE FUNCTION rebuild_calibration(workspace uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  source text := format('SELECT 1 AS sign, * FROM results WHERE workspace_id = %L', workspace);
BEGIN
  PERFORM set_config('hindcast.workspace_id', workspace::text, true);
  PERFORM pg_advisory_xact_lock(hashtextextended('results of ' || workspace, 0));
  DELETE FROM calibration_chances WHERE workspace_id = workspace;
  DELETE FROM calibration_reports WHERE workspace_id = workspace;
  DELETE FROM calibration_months WHERE workspace_id = workspace;
  EXECUTE add_to_months(source);
  EXECUTE add_to_chances(source);
END $$;

-- Who owns a forecast, its desk, topic and importance may change after its outcome; the result follows.
CREATE FUNCTION follow_forecast() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE results SET owner_id = NEW.owner_id, desk_id = NEW.desk_id, topic = NEW.topic, importance = coalesce(NEW.importance, 0)
  WHERE workspace_id = NEW.workspace_id AND forecast_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_forecast AFTER UPDATE OF owner_id, desk_id, topic, importance ON forecasts FOR EACH ROW
  WHEN ((OLD.owner_id, OLD.desk_id, OLD.topic, OLD.importance) IS DISTINCT FROM
    (NEW.owner_id, NEW.desk_id, NEW.topic, NEW.importance))
  EXECUTE FUNCTION follow_forecast();

-- ── From points to results ──

-- The owner too sees one workspace at a time.
DO $$
DECLARE
  workspace uuid;
BEGIN
  FOR workspace IN SELECT id FROM workspaces LOOP
    PERFORM set_config('hindcast.workspace_id', workspace::text, true);
    INSERT INTO results (workspace_id, forecast_id, owner_id, desk_id, report_id, topic, importance, kind, void, opens_at,
      close_at, month, horizon, known_at, recorded_month, happened, first_ppm, d30_ppm, last_ppm, term, band_lo_ppm,
      band_hi_ppm, score, lo, hi, coverage, active, reference, version)
    SELECT forecast.workspace_id, forecast.id, forecast.owner_id, forecast.desk_id, forecast.report_id, forecast.topic,
      coalesce(forecast.importance, 0), forecast.kind, standing.outcome = 'void', forecast.opens_at, forecast.due_at,
      date_trunc('month', forecast.due_at AT TIME ZONE 'UTC')::date,
      CASE WHEN forecast.due_at - forecast.opens_at <= interval '30 days' THEN 0
        WHEN forecast.due_at - forecast.opens_at <= interval '180 days' THEN 1
        WHEN forecast.due_at IS NOT NULL THEN 2 END,
      standing.known_at, date_trunc('month', standing.recorded_at AT TIME ZONE 'UTC')::date,
      CASE WHEN standing.outcome <> 'void' THEN standing.outcome = 'happened' END,
      first.chance_ppm, ahead.chance_ppm, last.chance_ppm, first.term, word.band_lo_ppm, word.band_hi_ppm,
      score.score, score.lo, score.hi, score.coverage, score.brier_active, score.reference, 0
    FROM forecasts forecast
    JOIN standing_resolutions standing ON standing.workspace_id = forecast.workspace_id AND standing.forecast_id = forecast.id
    LEFT JOIN current_points first ON first.resolution_id = standing.id AND first.lead = 'first'
    LEFT JOIN current_points ahead ON ahead.resolution_id = standing.id AND ahead.lead = '30d'
    LEFT JOIN current_points last ON last.resolution_id = standing.id AND last.lead = 'last'
    LEFT JOIN LATERAL (SELECT band_lo_ppm, band_hi_ppm FROM checks WHERE checks.workspace_id = forecast.workspace_id
      AND checks.forecast_id = forecast.id AND checks.origin = 'report' AND first.term IS NOT NULL
      ORDER BY recorded_at LIMIT 1) word ON true
    LEFT JOIN current_scores score ON score.resolution_id = standing.id AND score.subject = 'forecast'
    WHERE standing.outcome = 'void' OR forecast.due_at IS NOT NULL;
  END LOOP;
  PERFORM set_config('hindcast.workspace_id', '', true);
END $$;

DROP VIEW current_points;
DROP TABLE points;

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
  DELETE FROM calibration_reports WHERE workspace_id = workspace;
  DELETE FROM calibration_months WHERE workspace_id = workspace;
  DELETE FROM scores WHERE workspace_id = workspace;
  DELETE FROM chain_entries WHERE workspace_id = workspace;
  DELETE FROM criteria_changes WHERE workspace_id = workspace;
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
