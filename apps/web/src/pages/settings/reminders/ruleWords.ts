import type { ReminderRule, RuleKind, RuleLevel } from '@app/contract';
import { type RuleFault, ruleSentence } from '@app/schedule';
import type { Stream } from './ruleDraft.js';

/** What each stream is called, and what it is for. */
export const streamWords: Record<RuleKind, { readonly title: string; readonly hint: string; readonly adds: string }> = {
  reassess: { title: 'Look again', hint: 'But for forecasts with a rhythm of their own', adds: 'a regular look' },
  elapsed: { title: 'Time passed', hint: 'A share of the time from opening to due', adds: 'a share of the time' },
  'before-due': { title: 'Before due', hint: 'Ahead of the due day', adds: 'a reminder before due' },
  'at-due': { title: 'Due day', hint: 'On the day itself', adds: 'a reminder on the due day' },
  overdue: { title: 'After due', hint: 'Until an outcome is recorded, six at most', adds: 'a reminder after due' },
  escalate: { title: 'Escalation', hint: 'When nobody has answered', adds: 'an escalation' },
};

/**
 * A rule in plain words for whom it stands: a person reads "me", everybody else's rules speak of the owner.
 * "Remind the owner 7 days before due by mail".
 */
export function sentenceFor(rule: ReminderRule, level: RuleLevel): string {
  const sentence = ruleSentence(rule);
  if (level === 'person') return sentence;
  return sentence.replace('if I do not answer', 'if nobody answers').replace(/\bme\b/, 'the owner');
}

/** Where a stream comes from, as the page of a level says it; escalation is nobody's but the workspace's or the forecast's. */
export function originWords(
  level: RuleLevel,
  { kind, state, differs }: Pick<Stream, 'kind' | 'state' | 'differs'>,
): string {
  if (level === 'workspace')
    return state === 'stopped' ? 'Stopped for all' : differs ? 'Changed' : 'As Hindcast starts';
  if (state === 'own') return level === 'person' ? 'Your own' : 'Its own';
  if (state === 'stopped' && differs) return 'Stopped here';
  const ofOwner = level === 'forecast' && kind !== 'escalate';
  if (state === 'stopped') return ofOwner ? 'Stopped for its owner' : 'Stopped for the workspace';
  if (kind === 'escalate') return 'Set for the workspace';
  return ofOwner ? 'As for its owner' : 'Workspace default';
}

const faultSays: Record<RuleFault['why'], string> = {
  'bad-time': 'Give a time of day, such as 09:00.',
  'bad-offset': 'Give a number of days, weeks or months, 1 or more.',
  'too-long': 'Give ten years (3,653 days) at most.',
  'bad-repeat': 'Say how often, 1 or more, and how many times, 1 to 6.',
  'bad-share': 'Give a share between 1 and 99 %.',
  'no-recipient': 'Choose the deputy or the lead.',
  'said-twice': 'Another reminder says the same. Change one of them, or remove it.',
  'too-many-overdue': 'That makes more than six reminders after due. Lower the number of times.',
};

/** Why a rule cannot be kept, and what is taken. */
export const faultWords = (why: RuleFault['why']): string => faultSays[why];
