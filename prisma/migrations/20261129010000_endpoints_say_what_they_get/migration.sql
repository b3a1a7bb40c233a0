-- An endpoint says itself what it gets, so 'webhook' is no channel of a rule any more: rules choose the inbox and mail.
-- What was told, sent and audited stays as it was written.
ALTER TABLE reminders DROP CONSTRAINT reminders_channels_check;

-- The owner too sees one workspace at a time.
DO $$
DECLARE
  workspace uuid;
BEGIN
  FOR workspace IN SELECT id FROM workspaces LOOP
    PERFORM set_config('hindcast.workspace_id', workspace::text, true);
    UPDATE reminders SET channels = array_remove(channels, 'webhook')
    WHERE workspace_id = workspace AND 'webhook' = ANY (channels);
    UPDATE rule_sets SET rules = (
      SELECT jsonb_agg(
        CASE WHEN rule -> 'channels' ? 'webhook'
          THEN jsonb_set(rule, '{channels}', (rule -> 'channels') - 'webhook') ELSE rule END ORDER BY place)
      FROM jsonb_array_elements(rules) WITH ORDINALITY AS each (rule, place)
    )
    WHERE workspace_id = workspace AND rules @> '[{"channels": ["webhook"]}]';
  END LOOP;
END $$;

ALTER TABLE reminders ADD CONSTRAINT reminders_channels_check CHECK (channels <@ '{inbox,email}');
