-- Whether a forecast is looked at as often as the rules of its owner say, or as often as somebody chose for it alone.
-- Its cadence holds what is in force either way; what is here already was chosen with its forecast.
ALTER TABLE forecasts ADD COLUMN cadence_by_rule boolean NOT NULL DEFAULT false;
-- Whom its rounds ask, and how often (`rounds_as`), and since when: a look that is asked for otherwise than before is
-- asked for anew. NULL: as it was when the due date came into force.
ALTER TABLE forecasts ADD COLUMN rounds_as text;
ALTER TABLE forecasts ADD COLUMN rounds_since timestamptz;
GRANT UPDATE (cadence_by_rule, rounds_as, rounds_since) ON forecasts TO hindcast_app;
