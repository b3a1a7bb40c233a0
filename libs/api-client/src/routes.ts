/** Every path the client asks for, as the OpenAPI document writes it; a spec holds the two together. */
export const routes = {
  setUp: 'set-up',
  sessions: 'sessions',
  session: 'session',
  workspaceChoice: 'session/workspace',
  example: 'example',
  reports: 'reports',
  report: 'reports/{report}',
  record: 'reports/{report}/record',
  judgement: 'judgements/{judgement}',
  dismissal: 'judgements/{judgement}/dismissal',
  reportJudgements: 'reports/{report}/judgements',
  split: 'judgements/{judgement}/split',
  merge: 'judgements/{judgement}/merge',
  secondOpinion: 'judgements/{judgement}/second-opinion',
  forecasts: 'forecasts',
  forecast: 'forecasts/{forecast}',
  due: 'forecasts/{forecast}/due',
  criteria: 'forecasts/{forecast}/criteria',
  checks: 'forecasts/{forecast}/checks',
  check: 'forecasts/{forecast}/checks/{check}',
  evidence: 'forecasts/{forecast}/evidence',
  resolution: 'forecasts/{forecast}/resolution',
  today: 'today',
  notices: 'notices',
  noticeRead: 'notices/{notice}/read',
  noticeStream: 'notices/stream',
  endpoints: 'endpoints',
  endpoint: 'endpoints/{endpoint}',
  endpointSecret: 'endpoints/{endpoint}/secret',
  deliveries: 'deliveries',
  deliveryHealth: 'deliveries/health',
  dryRun: 'deliveries/dry-run',
  replay: 'deliveries/replay',
  release: 'deliveries/release',
  drop: 'deliveries/drop',
  mailLink: 'mail-links/{token}',
  calibration: 'calibration',
  countedForecasts: 'calibration/forecasts',
} as const;

/** Puts values into a path's places, in their order. */
export function fill(route: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return route.replace(/\{\w+\}/g, () => encodeURIComponent(String(values[next++])));
}
