// Who may import whom: docs/architecture.md draws it, this file holds it. Change both or neither.

/** The libraries that touch the outside world; every other one is pure. */
const outside = ['db', 'queue', 'embedded', 'reading', 'outbound', 'api-client'];

/** What each app may import from libs. */
const mayImport = {
  web: ['api-client', 'contract', 'access', 'forecasts', 'lexicons', 'scoring', 'calibration', 'evidence', 'schedule'],
  api: [
    ...['contract', 'access', 'judgements', 'lexicons', 'forecasts', 'schedule', 'scoring', 'calibration'],
    ...['evidence', 'interchange', 'notices', 'queue', 'db', 'reading', 'outbound', 'example'],
  ],
  worker: [
    ...['contract', 'access', 'judgements', 'forecasts', 'schedule', 'scoring', 'notices', 'queue'],
    ...['db', 'outbound'],
  ],
};

const tests = '\\.(spec|test)\\.tsx?$';

const appBorders = Object.entries(mayImport).map(([app, libs]) => ({
  name: `${app}-imports`,
  comment: `apps/${app} may import only: ${libs.join(', ')}`,
  severity: 'error',
  from: { path: `^apps/${app}/`, pathNot: tests },
  to: { path: '^libs/', pathNot: `^libs/(${libs.join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...appBorders,
    {
      name: 'apps-never-import-apps',
      comment: 'api and worker meet only in the database',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pure-libs-stay-pure',
      comment: 'what decides is handed everything it needs',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${outside.join('|')})/|${tests}` },
      to: {
        path: `^libs/(${outside.join('|')})/|^node:(fs|net|http|https|child_process|dns|tls|worker_threads)|^(fs|net|http|https|child_process|dns|tls)$`,
      },
    },
    {
      name: 'libs-through-their-door',
      comment: 'a lib is imported by its index.ts, never by a file behind it',
      severity: 'error',
      from: { path: '^(apps|libs|test)/([^/]+)/', pathNot: tests },
      to: {
        path: '^libs/([^/]+)/',
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$', '^libs/api-client/', '\\.json$'],
      },
    },
    {
      name: 'embedded-for-start-and-tests-only',
      comment: 'production never loads the embedded Postgres',
      severity: 'error',
      from: { pathNot: '^(libs/embedded/|apps/cli/|test/|bench/)' },
      to: { path: '^libs/embedded/' },
    },
    {
      name: 'prisma-in-db-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/db/' },
      to: { path: 'node_modules/(@prisma|prisma)/|^libs/db/src/generated/' },
    },
    {
      name: 'queue-library-in-queue-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/queue/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: `^test/|${tests}` },
    },
    {
      name: 'no-development-packages-in-the-server',
      comment: 'what the server imports is a dependency, not a devDependency',
      severity: 'error',
      from: { path: '^(apps/(api|worker|cli)|libs)/', pathNot: `${tests}|^libs/api-client/` },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(apps|libs|test)/', pathNot: '^libs/db/src/generated/' },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^(apps|libs|test)/', pathNot: '^libs/db/src/generated/' },
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|libs/db/src/generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
