import type { PlannedPrompt } from '@app/contract';
import type { PlannedRow } from '@app/db';
import { channelsTold, promptReason, toldSentence } from '@app/schedule';
import { iso } from '../http/wire.js';

/** A prompt that is still to come, in words: when and how it will reach whom, and why. */
export function promptOf(row: PlannedRow, now: number): PlannedPrompt {
  const { forecast, kind, fireAt, recipient, rule, channels, settings } = row;
  return {
    ...{ forecast, kind, recipient },
    fireAt: iso(fireAt),
    says: toldSentence(row, now, settings),
    why: promptReason(rule),
    channels: channelsTold(channels, settings),
  };
}
