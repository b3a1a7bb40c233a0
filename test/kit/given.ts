import type { ForecastDetail, NewForecast, Report } from '@app/contract';
import type { Caller } from './app.js';

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
