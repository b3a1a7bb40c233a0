import { durationWords } from './duration.js';
import { type Channel, type EscalatesTo, mostUnanswered, percent, type ReminderRule } from './rule.js';

const byChannel: Record<Channel, string> = { inbox: 'in the inbox', email: 'by mail' };
const named: Record<EscalatesTo, string> = { deputy: 'the deputy', lead: 'the lead' };

/**
 * A rule in plain words. Anchors: "Remind me 7 days before due by mail", "Remind me 7 days after due by mail, then
 * every 14 days, 5 times in all", "Tell the lead 21 days after due in the inbox and by mail, if nobody has answered".
 *
 * The time of day is said where it is not 09:00, and urgency where it is set.
 */
export function ruleSentence(rule: ReminderRule): string {
  const [head, tail] = whenOf(rule);
  const time = rule.at === '09:00' ? '' : ` at ${rule.at}`;
  return `${head}${time} ${listed(rule.channels)}${tail}${rule.urgent ? ', in quiet hours too' : ''}`;
}

function whenOf(rule: ReminderRule): [head: string, tail: string] {
  const offset = durationWords(rule.offset);
  switch (rule.kind) {
    case 'before-due':
      return [`Remind me ${offset} before due`, ''];
    case 'at-due':
      return ['Remind me on the due day', ''];
    case 'overdue':
      return [`Remind me ${offset} after due`, again(rule)];
    case 'escalate':
      return [`Tell ${named[rule.to ?? 'deputy']} ${offset} after due`, ', if nobody has answered'];
    case 'elapsed':
      return ['Ask me to look again', ` when ${percent(rule.share ?? 0)} % of the time has passed`];
    case 'reassess':
      return [
        `Ask me to look again every ${every(rule.offset)}`,
        `${rule.tightens ? ', more often towards due' : ''}${unanswered(rule)}`,
      ];
  }
}

/** What follows "every": one of a unit needs no number. */
function every(iso: string): string {
  return durationWords(iso).replace(/^1 (\w+)$/, '$1');
}

function again({ thenEvery, most = 1 }: ReminderRule): string {
  return thenEvery && most > 1 ? `, then every ${every(thenEvery)}, ${most} times in all` : '';
}

function unanswered({ most = mostUnanswered }: ReminderRule): string {
  return most === 1 ? ', once if I do not answer' : `, ${most} times if I do not answer`;
}

/** A sentence never ends in the air: without a channel the inbox still holds the prompt. */
function listed(channels: readonly Channel[]): string {
  const said = channels.length === 0 ? (['inbox'] as const) : channels;
  return said.map((channel) => byChannel[channel]).join(' and ');
}
