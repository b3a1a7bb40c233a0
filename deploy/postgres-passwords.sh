#!/bin/sh
# Run once by the postgres image, after prisma/roles.sql: gives the logins their passwords, and the database its owner.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=owner="$HINDCAST_OWNER_PASSWORD" --set=app="$HINDCAST_APP_PASSWORD" \
  --set=worker="$HINDCAST_WORKER_PASSWORD" --set=backup="$HINDCAST_BACKUP_PASSWORD" \
  --set=database="$POSTGRES_DB" <<'SQL'
ALTER ROLE hindcast_owner PASSWORD :'owner';
ALTER ROLE hindcast_app PASSWORD :'app';
ALTER ROLE hindcast_worker PASSWORD :'worker';
ALTER ROLE hindcast_backup PASSWORD :'backup';
-- its jobs are in Redis here
ALTER ROLE hindcast_queue NOLOGIN;
ALTER DATABASE :"database" OWNER TO hindcast_owner;
SQL
