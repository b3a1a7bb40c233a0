-- Who owns a forecast, its desk, topic and importance may change after its outcome; the result follows. Where there is
-- none yet nothing is touched: an update of no rows still adds up months and takes turns, which a hand-over of hundreds
-- of open forecasts would pay for each.
CREATE OR REPLACE FUNCTION follow_forecast() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM results WHERE workspace_id = NEW.workspace_id AND forecast_id = NEW.id) THEN
    UPDATE results
    SET owner_id = NEW.owner_id, desk_id = NEW.desk_id, topic = NEW.topic, importance = coalesce(NEW.importance, 0)
    WHERE workspace_id = NEW.workspace_id AND forecast_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
