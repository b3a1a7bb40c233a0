import { durationWords } from './duration.js';

const told: Readonly<Record<string, string>> = {
  'at-due': 'it is the due day',
  'due-now': 'it was due already when it was planned',
  reassess: 'its regular check',
  evidence: 'strong evidence came in',
  source: 'a source behind it lost standing',
  linked: 'a linked forecast was resolved',
  'due-moved': 'its due date moved',
  snooze: 'it was put off until then',
};

const timed = /^(before-due|overdue|escalate)-(.+)$/;

/**
 * Why a prompt comes, from the name of its rule (`ruleName`): "7 days before due", "21 days after due, and nobody has
 * answered", "50 % of the time has passed". RangeError for a name that no rule gives.
 */
export function promptReason(rule: string): string {
  const plain = told[rule];
  if (plain !== undefined) return plain;
  if (rule.startsWith('elapsed-')) return `${rule.slice('elapsed-'.length)} % of the time has passed`;
  const [, kind, length = ''] = timed.exec(rule) ?? [];
  if (kind === undefined) throw new RangeError(`${rule} is the name of no rule`);
  const offset = durationWords(/^\d+$/.test(length) ? `P${length}D` : `P${length.toUpperCase()}`);
  if (kind === 'before-due') return `${offset} before due`;
  return kind === 'overdue'
    ? `${offset} after due, without an outcome`
    : `${offset} after due, and nobody has answered`;
}
