-- Where outcomes wait to be scored anew: the method grew, or an earlier version of the product kept less of them.
-- Keys of workspaces only; whoever goes there names one and sees that one.
CREATE FUNCTION workspaces_to_rescore(method_version integer) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  entered text := coalesce(current_setting('hindcast.workspace_id', true), '');
  workspace uuid;
BEGIN
  FOR workspace IN SELECT id FROM workspaces ORDER BY id LOOP
    PERFORM set_config('hindcast.workspace_id', workspace::text, true);
    IF EXISTS (SELECT FROM results WHERE workspace_id = workspace AND NOT void AND version < method_version) THEN
      RETURN NEXT workspace;
    END IF;
  END LOOP;
  PERFORM set_config('hindcast.workspace_id', entered, true);
END $$;
GRANT EXECUTE ON FUNCTION workspaces_to_rescore(integer) TO hindcast_app;
