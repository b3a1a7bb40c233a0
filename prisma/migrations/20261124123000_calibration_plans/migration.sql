-- Sums of many results at once are joined by hashing: before the first ANALYZE the planner takes the changed rows for
-- one, and its nested loop over them costs the square of their number.
ALTER FUNCTION rebuild_calibration(uuid) SET enable_nestloop = off;
ALTER FUNCTION rebuild_calibration(uuid) SET jit = off;
ALTER FUNCTION keep_calibration() SET enable_nestloop = off;
ALTER FUNCTION keep_calibration() SET jit = off;
