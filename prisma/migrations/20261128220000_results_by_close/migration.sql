-- Each way in is ordered by scheduled close within what it narrows to, so that a period is a stretch of it, and a pass over
-- its entries takes two thirds of the time.

DROP INDEX results_by_owner;
CREATE INDEX results_by_owner ON results (workspace_id, kind, void, owner_id, close_at, desk_id, report_id, topic,
  importance, horizon, term, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);

DROP INDEX results_by_desk;
CREATE INDEX results_by_desk ON results (workspace_id, kind, void, desk_id, close_at, owner_id, report_id, topic,
  importance, horizon, term, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);

DROP INDEX results_by_report;
CREATE INDEX results_by_report ON results (workspace_id, kind, void, report_id, close_at, owner_id, desk_id, topic,
  importance, horizon, term, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);

DROP INDEX results_by_topic;
CREATE INDEX results_by_topic ON results (workspace_id, kind, void, topic, close_at, owner_id, desk_id, report_id,
  importance, horizon, term, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);

DROP INDEX results_by_term;
CREATE INDEX results_by_term ON results (workspace_id, kind, void, term, close_at, owner_id, desk_id, report_id,
  topic, importance, horizon, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm,
  band_hi_ppm, score, coverage, active, reference);

DROP INDEX results_by_weight;
CREATE INDEX results_by_weight ON results (workspace_id, kind, void, importance, horizon, close_at, owner_id, desk_id,
  report_id, topic, term, month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm, band_lo_ppm, band_hi_ppm,
  score, coverage, active, reference);
