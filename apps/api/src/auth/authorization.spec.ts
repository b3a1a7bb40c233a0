import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport, noSuchId, reportText } from '@test/kit/given.js';
import { describeApi } from '../openapi/openapi.js';

/** What the administrator's workspace holds, for the routes to be asked about. */
interface Held {
  readonly report: string;
  readonly judgement: string;
  readonly dismissed: string;
  readonly third: string;
  readonly forecast: string;
  readonly check: string;
  readonly notice: string;
  /** members: somebody who is to leave, and who takes over */
  readonly leaver: string;
  readonly heir: string;
  readonly endpoint: string;
  readonly workspace: string;
}

/** Status for nobody, a stranger from another workspace, a reader and the administrator, in this order. */
type Answers = readonly [nobody: number, stranger: number, reader: number, administrator: number];

interface Row {
  /** what is asked of the administrator's workspace; `path` without the prefix */
  readonly path: (held: Held) => string;
  readonly body?: (held: Held) => object;
  /** asked with another method than the route's own */
  readonly method?: 'head';
  readonly answers: Answers;
}

const own: Answers = [401, 200, 200, 200];
const read: Answers = [401, 404, 200, 200];
const written: Answers = [401, 404, 403, 200];
const made: Answers = [401, 404, 403, 201];
const administrators: Answers = [401, 200, 403, 200];
const open: Answers = [200, 200, 200, 200];

/** Every operation of the interface. One that is missing here fails the build: nobody has thought about who may. */
const matrix: Readonly<Record<string, Row>> = {
  getHealth: { path: () => '/health', answers: open },
  getReadiness: { path: () => '/health/ready', answers: open },
  getSetUp: { path: () => '/set-up', answers: open },
  setUp: { path: () => '/set-up', body: () => ({}), answers: [400, 400, 400, 400] },
  signIn: {
    path: () => '/sessions',
    body: () => ({ email: 'x@example.test', password: 'x' }),
    answers: [401, 401, 401, 401],
  },
  getSession: { path: () => '/session', answers: own },
  enterWorkspace: {
    path: () => '/session/workspace',
    body: ({ workspace }) => ({ workspaceId: workspace }),
    answers: read,
  },
  getToday: { path: () => '/today', answers: own },
  listNotices: { path: () => '/notices', answers: own },
  readNotice: { path: ({ notice }) => `/notices/${notice}/read`, body: () => ({}), answers: [401, 404, 404, 200] },
  // an open stream has no end to wait for: asked for its head only; stream.spec.ts has the rest
  streamNotices: { path: () => '/notices/stream', method: 'head', answers: own },
  listEndpoints: { path: () => '/endpoints', answers: administrators },
  addEndpoint: {
    path: () => '/endpoints',
    body: () => ({ kind: 'webhook', name: 'N', url: 'https://hooks.example.com/in' }),
    answers: [401, 201, 403, 201],
  },
  editEndpoint: {
    path: ({ endpoint }) => `/endpoints/${endpoint}`,
    body: () => ({ name: 'M' }),
    answers: [401, 404, 403, 200],
  },
  rotateEndpointSecret: { path: ({ endpoint }) => `/endpoints/${endpoint}/secret`, answers: [401, 404, 403, 200] },
  // what came of it stands in the answer; nobody listens there, and the test of the outbound client is its own
  testEndpoint: { path: ({ endpoint }) => `/endpoints/${endpoint}/test`, answers: [401, 404, 403, 200] },
  listDeliveries: { path: () => '/deliveries', answers: administrators },
  getDeliveryHealth: { path: () => '/deliveries/health', answers: administrators },
  getDryRun: { path: () => '/deliveries/dry-run', answers: administrators },
  replayDeliveries: { path: () => '/deliveries/replay', body: () => ({}), answers: administrators },
  releaseDeliveries: { path: () => '/deliveries/release', body: () => ({}), answers: administrators },
  dropDeliveries: { path: () => '/deliveries/drop', body: () => ({}), answers: administrators },
  confirmClock: { path: () => '/deliveries/clock', body: () => ({}), answers: administrators },
  // whoever has the token may; mailLinks.spec.ts has those that are known
  getMailLink: { path: () => '/mail-links/unknown', answers: [404, 404, 404, 404] },
  confirmMailLink: { path: () => '/mail-links/unknown', answers: [404, 404, 404, 404] },
  unsubscribeOneClick: { path: () => '/mail-links/unknown/one-click', answers: [400, 400, 400, 400] },
  snoozeNotice: {
    path: ({ notice }) => `/notices/${notice}/snooze`,
    body: () => ({ until: '2026-01-20T09:00:00Z' }),
    answers: [401, 404, 404, 200],
  },
  wakeNotice: { path: ({ notice }) => `/notices/${notice}/snooze`, answers: [401, 404, 404, 200] },
  getRules: { path: ({ forecast }) => `/rules?forecast=${forecast}`, answers: read },
  // one's own; the workspace's and a forecast's are in rules.spec.ts, with who may change an escalation
  putRules: { path: () => '/rules', body: () => ({ level: 'person', set: null }), answers: [401, 200, 403, 200] },
  previewRules: {
    path: () => '/rules/preview',
    body: ({ forecast }) => ({ level: 'forecast', forecastId: forecast, set: null }),
    answers: written,
  },
  getNoticeSettings: { path: () => '/notice-settings', answers: own },
  putNoticeSettings: {
    path: () => '/notice-settings',
    body: () => ({ mail: true, quiet: null, digest: null }),
    answers: own,
  },
  getWorkingDays: { path: () => '/working-days', answers: own },
  putWorkingDays: {
    path: () => '/working-days',
    body: () => ({ weekends: true, holidays: [] }),
    answers: administrators,
  },
  getPlan: { path: ({ forecast }) => `/plan?forecast=${forecast}`, answers: read },
  listMembers: { path: () => '/members', answers: own },
  editMember: { path: () => '/members/me', body: () => ({ timeZone: 'UTC' }), answers: own },
  handOver: {
    path: ({ leaver }) => `/members/${leaver}/hand-over`,
    body: ({ heir }) => ({ to: heir }),
    answers: written,
  },
  leave: {
    path: ({ leaver }) => `/members/${leaver}/departure`,
    body: ({ heir }) => ({ to: heir }),
    answers: written,
  },
  editDuty: {
    path: ({ forecast }) => `/forecasts/${forecast}/duty`,
    body: () => ({ marking: 'TLP:AMBER' }),
    answers: written,
  },
  getCalibration: { path: () => '/calibration', answers: own },
  listCountedForecasts: { path: () => '/calibration/forecasts', answers: own },
  getCalibrationTable: { path: () => '/calibration/table.csv?chart=words', answers: own },
  comparePeople: { path: () => '/calibration/people', answers: [401, 200, 403, 200] },
  getUpdateBehaviour: { path: () => '/calibration/updates', answers: own },
  getAggregates: { path: () => '/calibration/aggregates', answers: own },
  listReports: { path: () => '/reports', answers: own },
  getReport: { path: ({ report }) => `/reports/${report}`, answers: read },
  // it came as text, so there is no file for those who may see it either; files.spec.ts has the others
  getReportFile: { path: ({ report }) => `/reports/${report}/file`, answers: [401, 404, 404, 404] },
  getReportRecord: { path: ({ report }) => `/reports/${report}/record`, answers: read },
  addReport: {
    path: () => '/reports',
    body: () => ({ title: 'T', publishedOn: '2026-01-01', text: reportText }),
    answers: [401, 201, 403, 201],
  },
  editJudgement: {
    path: ({ judgement }) => `/judgements/${judgement}`,
    body: () => ({ statement: 'S' }),
    answers: written,
  },
  restoreJudgement: { path: ({ dismissed }) => `/judgements/${dismissed}/dismissal`, answers: written },
  dismissJudgement: {
    path: ({ dismissed }) => `/judgements/${dismissed}/dismissal`,
    body: () => ({}),
    answers: written,
  },
  markJudgement: {
    path: ({ report }) => `/reports/${report}/judgements`,
    body: () => ({ start: 0, end: 5 }),
    answers: made,
  },
  mergeJudgement: {
    path: ({ third }) => `/judgements/${third}/merge`,
    body: ({ judgement }) => ({ into: judgement }),
    answers: written,
  },
  splitJudgement: {
    path: ({ judgement }) => `/judgements/${judgement}/split`,
    body: () => ({ mention: 1 }),
    answers: made,
  },
  // its mention became a judgement of its own
  unmergeJudgement: { path: ({ third }) => `/judgements/${third}/merge`, answers: [401, 404, 403, 409] },
  askSecondOpinion: {
    path: ({ judgement }) => `/judgements/${judgement}/second-opinion`,
    answers: [401, 404, 403, 409],
  },
  addForecast: {
    path: () => '/forecasts',
    body: ({ judgement }) => ({ judgementId: judgement, statement: 'S', due: null }),
    answers: made,
  },
  listForecasts: { path: () => '/forecasts', answers: own },
  getForecast: { path: ({ forecast }) => `/forecasts/${forecast}`, answers: read },
  getForecastScores: { path: ({ forecast }) => `/forecasts/${forecast}/scores`, answers: read },
  getForecastArithmetic: { path: ({ forecast }) => `/forecasts/${forecast}/arithmetic.csv`, answers: read },
  editCriteria: {
    path: ({ forecast }) => `/forecasts/${forecast}/criteria`,
    body: () => ({ statement: 'S', criteria: null }),
    answers: written,
  },
  moveDue: {
    path: ({ forecast }) => `/forecasts/${forecast}/due`,
    body: () => ({ due: { date: '2027-01-31', zone: 'UTC' } }),
    answers: written,
  },
  undoCheck: { path: ({ forecast, check }) => `/forecasts/${forecast}/checks/${check}`, answers: written },
  addCheck: { path: ({ forecast }) => `/forecasts/${forecast}/checks`, body: () => ({ kind: 'kept' }), answers: made },
  // each look is refused for itself
  addChecks: {
    path: () => '/checks',
    body: ({ forecast }) => ({ items: [{ forecast, kind: 'kept' }] }),
    answers: [401, 200, 403, 200],
  },
  addEvidence: {
    path: ({ forecast }) => `/forecasts/${forecast}/evidence`,
    body: () => ({
      what: 'W',
      source: 'S',
      occurredOn: '2026-01-01',
      reliability: 'A',
      credibility: 1,
      direction: 'for',
    }),
    answers: made,
  },
  putResolution: {
    path: ({ forecast }) => `/forecasts/${forecast}/resolution`,
    body: () => ({ outcome: 'happened', knownOn: '2026-01-12', source: 'S' }),
    answers: written,
  },
  reopenForecast: {
    path: ({ forecast }) => `/forecasts/${forecast}/resolution`,
    body: () => ({ reason: 'R' }),
    answers: written,
  },
  loadExample: { path: () => '/example', body: () => ({}), answers: [401, 201, 403, 201] },
  removeExample: { path: () => '/example', answers: [401, 200, 403, 200] },
  // last: whoever it answers is signed in no longer
  signOut: { path: () => '/session', answers: [401, 204, 204, 204] },
};

let api: TestApp;
let callers: readonly Caller[];
let held: Held;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  const admin = await api.setUp();
  callers = [api.nobody, await api.stranger(), await api.colleague(admin, 'reader'), admin];
  held = await hold(admin);
});
afterAll(() => api.close());
// what was just recorded stays just recorded, however slow the machine: undoing has ten seconds
beforeEach(() => api.setClock('2026-01-12T10:00:00Z'));

async function hold(admin: Caller): Promise<Held> {
  const report = await givenReport(admin);
  const [judgement, dismissed, third] = report.judgements;
  await admin.put(`/judgements/${dismissed!.id}/dismissal`, {}).expect(200);
  await givenForecast(admin, { due: { date: '2026-01-11', time: null, zone: 'UTC' } });
  await api.setClock('2026-01-12T09:00:00Z');
  const worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 1 });
  await worker.transaction('installation', (tx) => fireDue(tx, { limit: 100, mail: false }));
  await worker.close();
  const forecast = await givenForecast(admin);
  await api.setClock('2026-01-12T10:00:00Z');
  const { checks } = (await admin.post(`/forecasts/${forecast.id}/checks`, { kind: 'kept' }).expect(201)).body;
  const webhook = { kind: 'webhook', name: 'Hook', url: 'https://hooks.invalid/in' };
  const { endpoint } = (await admin.post('/endpoints', webhook).expect(201)).body;
  const { items } = (await admin.get('/notices').expect(200)).body;
  return {
    report: report.id,
    judgement: judgement!.id,
    dismissed: dismissed!.id,
    third: third!.id,
    forecast: forecast.id,
    check: checks.at(-1).id,
    notice: items[0].id,
    leaver: (await api.colleague(admin, 'analyst')).session!.person.id,
    heir: admin.session!.person.id,
    endpoint: endpoint.id,
    workspace: admin.session!.workspace.id,
  };
}

const operations = (): Map<string, { method: string; path: string }> => {
  const found = new Map<string, { method: string; path: string }>();
  for (const [path, methods] of Object.entries(describeApi(api.app).paths)) {
    for (const [method, { operationId }] of Object.entries(methods) as [string, { operationId: string }][]) {
      found.set(operationId, { method, path });
    }
  }
  return found;
};

describe('who may do what', () => {
  it('is written down for every route there is', () => {
    expect([...operations().keys()].sort()).toEqual(Object.keys(matrix).sort());
    const handled = new Set<string>();
    for (const { method, path } of operations().values()) handled.add(`${method} ${path}`);
    const beside = api.routes.filter((route) => !handled.has(route));
    expect(beside).toEqual(['get /api/v1/openapi.json']);
  });

  it.each(Object.keys(matrix))('%s', async (operation) => {
    const { path, body, answers, method = operations().get(operation)!.method } = matrix[operation]!;
    for (const [i, caller] of callers.entries()) {
      const send = caller[method as 'get' | 'delete'];
      const answer = await (send as Caller['delete'])(path(held), body?.(held));
      expect([operation, i, answer.status, answer.text?.slice(0, 300) ?? '']).toEqual([
        operation,
        i,
        answers[i],
        expect.anything(),
      ]);
      if (answer.status === 404) {
        const missing = await (send as Caller['delete'])(path(nothing), body?.(nothing));
        expect(missing.text).toBe(answer.text);
      }
    }
  });
});

const nothing: Held = {
  report: noSuchId,
  judgement: noSuchId,
  dismissed: noSuchId,
  third: noSuchId,
  forecast: noSuchId,
  check: noSuchId,
  notice: noSuchId,
  leaver: noSuchId,
  heir: noSuchId,
  endpoint: noSuchId,
  workspace: noSuchId,
};
