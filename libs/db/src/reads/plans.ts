import type { NoticeSettings } from '@app/contract';
import type { Prisma } from '../generated/prisma/client.js';
import { noticeSettingsFrom } from '../rows/noticeSettings.js';
import type { ReminderRow } from '../rows/reminders.js';

/** A reminder that is still to come, and what its sentence needs. */
export interface PlannedRow
  extends Pick<
    ReminderRow,
    'rule' | 'kind' | 'fireAt' | 'nominalLocal' | 'zone' | 'channels' | 'urgent' | 'recipientId'
  > {
  readonly forecast: { readonly id: string; readonly number: number; readonly statement: string };
  readonly recipient: { readonly id: string; readonly name: string };
  /** how the recipient wants to be told */
  readonly settings: NoticeSettings;
}

/** What is scheduled, the next first: of a forecast for everybody, or (`forecastId: null`) for one person over all. */
export async function readPlanned(
  prisma: Prisma.TransactionClient,
  { recipientId, forecastId, limit }: { recipientId: string; forecastId: string | null; limit: number },
): Promise<PlannedRow[]> {
  const rows = await prisma.reminder.findMany({
    where: { state: 'scheduled', ...(forecastId === null ? { recipientId } : { forecastId }) },
    include: {
      forecast: { select: { id: true, number: true, statement: true } },
      recipient: { select: { id: true, user: { select: { name: true } }, noticeSettings: true } },
    },
    orderBy: [{ fireAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(({ forecast, recipient, ...row }) => ({
    ...{ forecast, rule: row.rule, fireAt: row.fireAt.getTime(), nominalLocal: row.nominalLocal, zone: row.zone },
    ...{ urgent: row.urgent, recipientId: row.recipientId },
    kind: row.kind as ReminderRow['kind'],
    channels: row.channels as ReminderRow['channels'],
    recipient: { id: recipient.id, name: recipient.user.name },
    settings: noticeSettingsFrom(recipient.noticeSettings),
  }));
}
