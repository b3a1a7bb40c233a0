import type { Judgement, Report, ReportRow } from '@app/contract';
import type { ListedJudgement, ListedReport, ShownReport } from '@app/db';
import { blocks } from '@app/judgements';
import { iso } from '../http/wire.js';

/** A report's row as lists show it. */
export const reportRowOf = (row: ListedReport): ReportRow => ({ ...row, addedAt: iso(row.addedAt) });

/** A report as its reader shows it: the text, how to lay it out, and its judgements. */
export const reportOf = ({ layout, ...row }: ShownReport): Report => ({
  ...reportRowOf(row),
  text: row.text,
  blocks: layout ? [...layout] : blocks(row.text, row.format === 'markdown' ? 'markdown' : 'text'),
  judgements: row.judgements.map(judgementOf),
});

/** A judgement as it stands. */
export const judgementOf = (row: ListedJudgement): Judgement => ({ ...row, mentions: [...row.mentions] });
