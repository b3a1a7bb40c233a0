-- A view keeps the columns its table had when it was made: this one learns the reference, which the next migration reads.
CREATE OR REPLACE VIEW current_scores WITH (security_invoker = true) AS
  SELECT DISTINCT ON (score.workspace_id, score.forecast_id, score.subject, score.person_id, score.method) score.*
  FROM scores score
  JOIN standing_resolutions standing ON standing.workspace_id = score.workspace_id AND standing.id = score.resolution_id
  ORDER BY score.workspace_id, score.forecast_id, score.subject, score.person_id, score.method, score.version DESC;
