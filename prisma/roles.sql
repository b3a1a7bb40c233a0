-- The logins of the product. Run once by a superuser before the first migration, on an embedded server as in
-- docker-compose; passwords are set apart. Running it again changes nothing but the settings.
DO $roles$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['hindcast_owner', 'hindcast_app', 'hindcast_worker', 'hindcast_backup', 'hindcast_queue']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', name);
    END IF;
  END LOOP;
END
$roles$;

-- Reads every workspace, writes nothing.
ALTER ROLE hindcast_backup BYPASSRLS;
ALTER ROLE hindcast_backup SET default_transaction_read_only = on;

-- The server's timers must end a stuck session: a client that gives up first can leave half a write behind.
ALTER ROLE hindcast_app SET statement_timeout = '15s';
ALTER ROLE hindcast_app SET lock_timeout = '5s';
ALTER ROLE hindcast_app SET idle_in_transaction_session_timeout = '20s';
ALTER ROLE hindcast_worker SET statement_timeout = '15s';
ALTER ROLE hindcast_worker SET lock_timeout = '5s';
ALTER ROLE hindcast_worker SET idle_in_transaction_session_timeout = '20s';

-- Jobs are hints that are rebuilt from rows, so their own connections need not wait for the disk.
ALTER ROLE hindcast_queue SET synchronous_commit = off;
