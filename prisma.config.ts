import { defineConfig } from 'prisma/config';

// Every command of the CLI first fetches a native engine from the vendor. Any existing program named here stops that;
// the commands that would need the engine (migrate, db) are replaced by libs/db's deployer and tools/.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/none' },
});
