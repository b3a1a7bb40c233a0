-- Workspaces, their members, and the record of who did what.

CREATE TABLE workspaces (
  id uuid NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  lexicon text NOT NULL DEFAULT 'icd203',
  settings jsonb NOT NULL DEFAULT '{}',
  is_example boolean NOT NULL DEFAULT false,
  next_report integer NOT NULL DEFAULT 1,
  next_forecast integer NOT NULL DEFAULT 1,
  next_evidence integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  created_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (created_by) REFERENCES users (id)
);
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON workspaces
  USING (id = (SELECT current_workspace())) WITH CHECK (id = (SELECT current_workspace()));
GRANT SELECT, INSERT ON workspaces TO hindcast_app;
GRANT UPDATE (name, time_zone, lexicon, settings, next_report, next_forecast, next_evidence) ON workspaces TO hindcast_app;
GRANT SELECT ON workspaces TO hindcast_worker;

ALTER TABLE sessions ADD FOREIGN KEY (active_workspace_id) REFERENCES workspaces (id) ON DELETE SET NULL;

-- What is an example stays one and what is real stays real: only examples can be removed.
CREATE FUNCTION refuse_example_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'whether a workspace is an example is fixed when it is made' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER example_stands BEFORE UPDATE ON workspaces
  FOR EACH ROW WHEN (OLD.is_example IS DISTINCT FROM NEW.is_example OR OLD.id IS DISTINCT FROM NEW.id)
  EXECUTE FUNCTION refuse_example_change();
ALTER TABLE workspaces ENABLE ALWAYS TRIGGER example_stands;

CREATE TABLE members (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('administrator', 'lead', 'analyst', 'reader')),
  time_zone text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ON members (user_id);
SELECT guard_workspace('members');
GRANT SELECT, INSERT ON members TO hindcast_app;
GRANT UPDATE (role, time_zone) ON members TO hindcast_app;
GRANT SELECT ON members TO hindcast_worker;
-- The sweep plans for people of every workspace in one statement; it sees ids and zones here, never content.
CREATE POLICY sweep ON members FOR SELECT TO hindcast_worker USING (true);

-- Signing in needs a person's workspaces before any workspace is entered: a function answers for one user, no more.
CREATE POLICY sign_in ON members FOR SELECT TO hindcast_owner USING (true);
CREATE POLICY sign_in ON workspaces FOR SELECT TO hindcast_owner USING (true);
CREATE FUNCTION memberships_of(wanted uuid)
RETURNS TABLE (workspace_id uuid, member_id uuid, name text, role text, time_zone text, is_example boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT members.workspace_id, members.id, workspaces.name, members.role, members.time_zone, workspaces.is_example
  FROM members JOIN workspaces ON workspaces.id = members.workspace_id
  WHERE members.user_id = wanted
  ORDER BY workspaces.is_example, members.created_at, members.id;
END;
GRANT EXECUTE ON FUNCTION memberships_of(uuid) TO hindcast_app;

-- ── Append-only tables ──────────────────────────────────────────────────────

-- The trigger half of append-only; the other half is that nobody is granted UPDATE, DELETE or TRUNCATE.
-- The one way through is remove_example_workspace: as owner, with its marker, for rows of an example.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'hindcast_owner' THEN
    IF current_setting('hindcast.removing_example', true) = OLD.workspace_id::text
       AND (SELECT is_example FROM workspaces WHERE id = OLD.workspace_id) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;

-- When a fact was recorded is the server's word. Only an example's invented past may be given, and never a future.
CREATE FUNCTION recorded_moment(workspace uuid, given timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN CASE WHEN given < app_now() AND (SELECT is_example FROM workspaces WHERE id = workspace)
  THEN given ELSE app_now() END;

CREATE FUNCTION stamp_recorded_at() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.recorded_at := recorded_moment(NEW.workspace_id, NEW.recorded_at);
  RETURN NEW;
END $$;

-- Called by migrations for every table whose rows are facts.
CREATE FUNCTION guard_append_only(tabled regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %s
    FOR EACH ROW EXECUTE FUNCTION refuse_change()', tabled);
  EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %s
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', tabled);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER refuse_change', tabled);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER refuse_truncate', tabled);
END $$;

CREATE TABLE audit_entries (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  action text NOT NULL,
  by uuid,
  subject_kind text NOT NULL,
  subject_id uuid,
  detail jsonb NOT NULL DEFAULT '{}',
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (workspace_id, by) REFERENCES members (workspace_id, id)
);
CREATE INDEX ON audit_entries (workspace_id, recorded_at);
CREATE INDEX ON audit_entries (workspace_id, subject_id);
CREATE TRIGGER stamp_recorded_at BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION stamp_recorded_at();
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER stamp_recorded_at;
SELECT guard_workspace('audit_entries');
SELECT guard_append_only('audit_entries');
GRANT SELECT, INSERT ON audit_entries TO hindcast_app, hindcast_worker;

-- ── Answers kept for repeated requests ──────────────────────────────────────

CREATE TABLE idempotency_keys (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, member_id, key),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id)
);
CREATE INDEX ON idempotency_keys (workspace_id, created_at);
SELECT guard_workspace('idempotency_keys');
GRANT SELECT, INSERT, DELETE ON idempotency_keys TO hindcast_app;
GRANT UPDATE (status, response) ON idempotency_keys TO hindcast_app;
