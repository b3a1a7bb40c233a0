import type { ForecastDetail, NewForecast, Report } from '@app/contract';
import { Db, recordSweep } from '@app/db';
import type { Caller, TestApp } from './app.js';

/** A key that nothing has. */
export const noSuchId = '01900000-0000-7000-8000-000000000000';

/** An invented report with three judgements: a dated word, an assumed date, and one without a probability. */
export const reportText = [
  'It is likely that the Orlan bridge will be opened by 31 December 2026.',
  'It is unlikely that the harbour will be sold in the near future.',
  'Keeping the ferry running is expected to remain difficult through 2027.',
].join('\n\n');

/** A report in the caller's workspace, with its judgements proposed. */
export async function givenReport(caller: Caller, more: object = {}): Promise<Report> {
  const report = { title: 'Orlan Sea notes', publishedOn: '2026-01-01', text: reportText, ...more };
  return (await caller.post('/reports', report).expect(201)).body;
}

/** A forecast of the caller's own, due at the end of 2026 in UTC, at 40 %, unless told otherwise. */
export async function givenForecast(caller: Caller, more: Partial<NewForecast> = {}): Promise<ForecastDetail> {
  const forecast = {
    statement: 'The Orlan bridge is open by the end of the year',
    due: { date: '2026-12-31', time: null, zone: 'UTC' },
    chance: 0.4,
    ...more,
  };
  return (await caller.post('/forecasts', forecast).expect(201)).body;
}

/** A worker that was just seen sweeping, and what it says of its mail server. */
export async function givenWorker({ database }: TestApp, mailSetUp: boolean, process = 'one'): Promise<void> {
  const worker = new Db({ url: database.workerUrl, applicationName: 'test-worker', poolSize: 1 });
  const beat = { instance: 'one', process, skewMs: 0, notFiring: null, mailSetUp };
  await worker.transaction('installation', (tx) => recordSweep(tx, beat));
  await worker.close();
}
