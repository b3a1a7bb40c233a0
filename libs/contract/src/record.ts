import { z } from 'zod';
import { Moment } from './basics.js';
import { ForecastDetail } from './forecast.js';
import { Report } from './report.js';

export const ChainHead = z
  .object({ forecast: z.number().int(), sequence: z.number().int(), hash: z.string(), fault: z.string().nullable() })
  .meta({ id: 'ChainHead', description: "A forecast's newest link; `fault` names the first broken one" });

/** Everything a report led to, as one document. */
export const ReportRecord = z
  .object({
    version: z.literal(1),
    takenAt: Moment,
    report: Report,
    forecasts: z.array(ForecastDetail),
    chains: z.array(ChainHead),
  })
  .meta({ id: 'ReportRecord' });
export type ReportRecord = z.infer<typeof ReportRecord>;
