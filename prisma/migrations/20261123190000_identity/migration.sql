-- The ground everything stands on: who may run this, the clock, the tenant, and the people who sign in.

DO $$
DECLARE
  missing text;
BEGIN
  SELECT string_agg(name, ', ' ORDER BY name) INTO missing
  FROM unnest(ARRAY['hindcast_owner', 'hindcast_app', 'hindcast_worker', 'hindcast_backup']) AS wanted (name)
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name);
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'The database roles % do not exist on this server: create them before the first migration, see "Roles" in docs/operating.md.', missing;
  END IF;
  IF current_user <> 'hindcast_owner' THEN
    RAISE EXCEPTION 'Migrations run as hindcast_owner, but DATABASE_OWNER_URL signs in as %.', current_user;
  END IF;
END $$;

-- Nothing is executable or readable unless a migration says so; only the backup reads everything.
ALTER DEFAULT PRIVILEGES FOR ROLE hindcast_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE hindcast_owner IN SCHEMA public GRANT SELECT ON TABLES TO hindcast_backup;
GRANT USAGE ON SCHEMA public TO hindcast_app, hindcast_worker, hindcast_backup;

-- ── The clock ───────────────────────────────────────────────────────────────

CREATE TABLE clock (
  id boolean NOT NULL DEFAULT true CHECK (id),
  shift interval NOT NULL DEFAULT '0',
  PRIMARY KEY (id)
);
INSERT INTO clock DEFAULT VALUES;
GRANT SELECT ON clock TO hindcast_app, hindcast_worker;

CREATE FUNCTION in_test_database() RETURNS boolean
LANGUAGE sql STABLE
RETURN current_database() LIKE 'hindcast\_test%';

-- The only clock of rules and statements. A shift that found its way into a real database is not obeyed.
CREATE FUNCTION app_now() RETURNS timestamptz
LANGUAGE sql STABLE
RETURN CASE WHEN in_test_database()
  THEN statement_timestamp() + (SELECT shift FROM clock)
  ELSE statement_timestamp() END;
GRANT EXECUTE ON FUNCTION in_test_database(), app_now() TO hindcast_app, hindcast_worker, hindcast_backup;

CREATE FUNCTION refuse_clock_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND in_test_database() THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the clock can be shifted in test databases only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER clock_stands BEFORE INSERT OR UPDATE OR DELETE ON clock
  FOR EACH ROW EXECUTE FUNCTION refuse_clock_change();
CREATE TRIGGER clock_stays BEFORE TRUNCATE ON clock
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_clock_change();
ALTER TABLE clock ENABLE ALWAYS TRIGGER clock_stands;
ALTER TABLE clock ENABLE ALWAYS TRIGGER clock_stays;

-- ── The tenant ──────────────────────────────────────────────────────────────

-- Null when no workspace was entered in this transaction; every policy then hides everything.
CREATE FUNCTION current_workspace() RETURNS uuid
LANGUAGE sql STABLE
RETURN nullif(current_setting('hindcast.workspace_id', true), '')::uuid;
GRANT EXECUTE ON FUNCTION current_workspace() TO hindcast_app, hindcast_worker, hindcast_backup;

-- Called by migrations for every table that has a workspace_id.
CREATE FUNCTION guard_workspace(tabled regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabled);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabled);
  EXECUTE format(
    'CREATE POLICY own_workspace ON %s USING (workspace_id = (SELECT current_workspace()))
       WITH CHECK (workspace_id = (SELECT current_workspace()))', tabled);
END $$;

-- ── People who sign in (shapes of better-auth) ──────────────────────────────

CREATE TABLE users (
  id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (id),
  UNIQUE (email)
);

CREATE TABLE sessions (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  token text NOT NULL,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  active_workspace_id uuid,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (id),
  UNIQUE (token),
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ON sessions (user_id);

CREATE TABLE accounts (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (id),
  UNIQUE (provider_id, account_id),
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ON accounts (user_id);

CREATE TABLE verifications (
  id uuid NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (id)
);
CREATE INDEX ON verifications (identifier);

CREATE TABLE rate_limits (
  id uuid NOT NULL,
  key text NOT NULL,
  count integer NOT NULL,
  last_request bigint NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (key)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON users, sessions, accounts, verifications, rate_limits TO hindcast_app;
GRANT SELECT (id, name, email) ON users TO hindcast_worker;

-- ── First start ─────────────────────────────────────────────────────────────

-- One row at most: whoever inserts it set this installation up, everybody later conflicts.
CREATE TABLE installation (
  id boolean NOT NULL DEFAULT true CHECK (id),
  set_up_at timestamptz NOT NULL DEFAULT app_now(),
  set_up_by uuid NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (set_up_by) REFERENCES users (id)
);

CREATE TABLE setup_tokens (
  id uuid NOT NULL,
  token_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (id),
  UNIQUE (token_hash)
);
GRANT SELECT, INSERT ON installation, setup_tokens TO hindcast_app;
GRANT UPDATE (used_at) ON setup_tokens TO hindcast_app;
