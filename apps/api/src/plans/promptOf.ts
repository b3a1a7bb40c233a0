import type { PlannedPrompt } from '@app/contract';
import type { PlannedRow } from '@app/db';
import { channelsTold, type Mailing, promptReason, reallyTold, toldSentence } from '@app/schedule';
import { iso } from '../http/wire.js';

/** A prompt that is still to come, in words: when and how it will reach whom, and why. */
export function promptOf(row: PlannedRow, now: number, mailing: Mailing): PlannedPrompt {
  const { forecast, kind, fireAt, recipient, rule, channels } = row;
  const settings = reallyTold(row.settings, mailing);
  return {
    ...{ forecast, kind, recipient },
    fireAt: iso(fireAt),
    says: toldSentence(row, now, settings),
    why: promptReason(rule),
    channels: channelsTold(channels, settings),
  };
}
