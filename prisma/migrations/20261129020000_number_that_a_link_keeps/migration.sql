-- How many checks the forecast had when the mail was written, those taken back included: a link that keeps a number is
-- over once there is one more. A count and no moment: a look that is just being recorded has its moment already, but the
-- mail does not say its number. Null: the link keeps none.
ALTER TABLE mail_links ADD COLUMN checks_recorded integer, NO FORCE ROW LEVEL SECURITY;
ALTER TABLE checks NO FORCE ROW LEVEL SECURITY;
UPDATE mail_links SET checks_recorded = (
  SELECT count(*) FROM checks WHERE checks.workspace_id = mail_links.workspace_id
    AND checks.forecast_id = mail_links.forecast_id AND checks.recorded_at <= mail_links.created_at)
WHERE action = 'keep';
ALTER TABLE checks FORCE ROW LEVEL SECURITY;
ALTER TABLE mail_links FORCE ROW LEVEL SECURITY, ADD CHECK (action <> 'keep' OR checks_recorded IS NOT NULL);
