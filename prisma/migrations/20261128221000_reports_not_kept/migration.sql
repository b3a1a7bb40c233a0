-- What reports add up to is read from the newest results, each report whole: kept by month, one that stands in two
-- months counted as two.

CREATE OR REPLACE FUNCTION add_to_months(source text) RETURNS text LANGUAGE sql IMMUTABLE RETURN format($sql$
  WITH changes AS (
    SELECT workspace_id, slice.desk, coalesce(month, '-infinity') AS month, report_id, sign, void, score IS NOT NULL AS scored,
      sign * round(score::numeric * 1e12) AS score_sum, sign * round((score * score)::numeric * 1e12) AS squares,
      sign * round(coverage::numeric * 1e12) AS coverage, sign * round(reference::numeric * 1e12) AS reference,
      sign * round(active::numeric * 1e12) AS active
    FROM (%s) result CROSS JOIN LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (desk_id)) slice (desk)
    WHERE kind = 'binary' AND slice.desk IS NOT NULL
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
  SELECT * FROM totals ORDER BY 1, 2, 3
  ON CONFLICT (workspace_id, desk_id, month) DO UPDATE SET
    judged = kept.judged + excluded.judged, voided = kept.voided + excluded.voided, scored = kept.scored + excluded.scored,
    score_sum = kept.score_sum + excluded.score_sum, score_squares = kept.score_squares + excluded.score_squares,
    coverage_sum = kept.coverage_sum + excluded.coverage_sum,
    reference_sum = kept.reference_sum + excluded.reference_sum,
    active_n = kept.active_n + excluded.active_n, active_sum = kept.active_sum + excluded.active_sum,
    alone_n = kept.alone_n + excluded.alone_n, alone_sum = kept.alone_sum + excluded.alone_sum,
    alone_squares = kept.alone_squares + excluded.alone_squares
$sql$, source);

CREATE OR REPLACE FUNCTION rebuild_calibration(workspace uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET enable_nestloop = off SET jit = off AS $$
DECLARE
  source text := format('SELECT 1 AS sign, * FROM results WHERE workspace_id = %L', workspace);
BEGIN
  PERFORM set_config('hindcast.workspace_id', workspace::text, true);
  PERFORM pg_advisory_xact_lock(hashtextextended('results of ' || workspace, 0));
  DELETE FROM calibration_chances WHERE workspace_id = workspace;
  DELETE FROM calibration_months WHERE workspace_id = workspace;
  EXECUTE add_to_months(source);
  EXECUTE add_to_chances(source);
END $$;

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

DROP TABLE calibration_reports;
ALTER TABLE calibration_months DROP COLUMN report_n, DROP COLUMN report_sizes, DROP COLUMN report_squares,
  DROP COLUMN report_products;
