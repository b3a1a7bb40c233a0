-- Removing the example workspace: the one deletion there is.

-- The caller must have entered the workspace. A real one, or one that is not visible, is refused.
CREATE FUNCTION remove_example_workspace(workspace uuid) RETURNS void
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
  DELETE FROM points WHERE workspace_id = workspace;
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
GRANT EXECUTE ON FUNCTION remove_example_workspace(uuid) TO hindcast_app;
