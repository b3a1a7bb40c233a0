import type { NewDue } from '@app/contract';
import type { DueRow } from '@app/db';
import { dueMoment } from '@app/schedule';

/** A due date somebody gave, with the moment it stands for; `null` stays: monitor only. */
export const dueOf = (given: NewDue | null): DueRow | null => given && { ...given, at: dueMoment(given) };
