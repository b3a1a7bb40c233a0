-- A fact locks its forecast against other facts, but no longer against rows that merely refer to it: the sweep holds a
-- reminder and writes a notice about its forecast, while recording an outcome holds the forecast and ends its reminders.
-- With FOR UPDATE the two waited for each other until one was refused.

CREATE OR REPLACE FUNCTION stamp_fact() RETURNS trigger
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
