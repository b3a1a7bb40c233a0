import { type MarkedReport, type Tx, workspaceOf } from '@app/db';
import type { ExtractOptions } from '@app/judgements';
import { isLexiconId } from '@app/lexicons';
import { nearFuture } from '../sessions/sessions.service.js';

/** How a stretch of a report is read: by its day of publication, the scale the rest was read by, and the workspace's assumptions. */
export async function readingOf(tx: Tx, { publishedOn, format, lexicon }: MarkedReport): Promise<ExtractOptions> {
  const { settings } = await workspaceOf(tx);
  return {
    publishedOn,
    format: format === 'markdown' ? 'markdown' : 'text',
    lexicon: isLexiconId(lexicon) ? lexicon : undefined,
    nearFutureMonths: nearFuture(settings),
  };
}
