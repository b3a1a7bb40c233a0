import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const globalSetup = ['test/kit/globalSetup.ts'];

/** Files named after a program run only where it is installed; the test command says at its end what it left out. */
const missing = [
  ...(process.env.HINDCAST_SKIP_REDIS ? ['**/*.redis.spec.ts'] : []),
  ...(process.env.HINDCAST_SKIP_BROWSER ? ['**/*.browser.spec.ts'] : []),
];

/** Modules are loaded once for all files: no test keeps anything in them, and loading took a third of the time. */
const together = { isolate: false };

/** A project whose tests find a Postgres (and a Redis, where there is one) of the run's own. */
const project = (name: string, include: string[], test: object = {}): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include,
    exclude: [...missing, '**/node_modules/**'],
    globalSetup,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    ...test,
  },
});

/** Whole processes share two cores with nobody: one file after the other. */
const full = process.env.FAULTS === 'full';
const alone = { fileParallelism: false, testTimeout: full ? 3_600_000 : 60_000, hookTimeout: 120_000 };

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    globals: true,
    pool: 'forks',
    // half of most tests is waiting for Postgres, so even two cores carry two
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          ...together,
          include: ['libs/**/*.spec.ts', 'apps/cli/**/*.spec.ts', 'tools/**/*.spec.ts'],
          exclude: ['libs/{db,queue,embedded}/**', '**/node_modules/**'],
        },
      },
      { extends: true, test: { name: 'web', ...together, include: ['apps/web/**/*.spec.{ts,tsx}'] } },
      project('database', ['libs/{db,queue,embedded}/**/*.spec.ts', 'test/kit/**/*.spec.ts'], together),
      project('http', ['apps/api/**/*.spec.ts'], together),
      // run once for each backend: QUEUE_BACKEND=postgres (the default) and QUEUE_BACKEND=redis
      project('worker', ['apps/worker/**/*.spec.ts'], together),
      project('journeys', ['test/journeys/**/*.spec.ts'], {
        ...alone,
        // each has a database and processes of its own, and waits for them more than it works
        fileParallelism: true,
        exclude: ['test/journeys/**/*.browser.spec.ts', '**/node_modules/**'],
      }),
      project('browser', ['test/journeys/**/*.browser.spec.ts'], alone),
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.spec.ts'],
          // what takes minutes and has a short form elsewhere
          exclude: full ? [] : ['test/faults/**/*.long.spec.ts'],
          ...alone,
          // the short forms wait more than they work; figures are taken one after the other
          fileParallelism: !full,
        },
      },
      project('layout', ['test/layout/**/*.spec.ts'], alone),
      { extends: true, test: { name: 'start', include: ['test/start/**/*.spec.ts'], ...alone } },
    ],
  },
});
