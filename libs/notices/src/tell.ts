import { wordFor } from '@app/lexicons';
import { dayInWords, daysFrom } from './dayInWords.js';
import type { ItemFacts, SenderFacts } from './facts.js';
import { itemUrl, pageUrl } from './links.js';
import { percent } from './percent.js';
import { oneLine } from './plainText.js';
import { scaleOf } from './scale.js';
import { sentence } from './sentence.js';
import { type Urgency, urgencyOf } from './urgency.js';

/** One notice in words, for every channel. What is null is not said. */
export interface Told {
  readonly name: string;
  readonly urgency: Urgency;
  /** what is asked and why */
  readonly says: string;
  readonly statement: string | null;
  readonly number: { readonly percent: string; readonly word: string } | null;
  readonly due: string | null;
  readonly reason: string | null;
  readonly url: string;
}

/** A notice about a marked forecast says its number and that something is due; the rest is behind the sign-in. */
export function tell(item: ItemFacts, { day, publicUrl, workspace }: SenderFacts): Told {
  const { kind, forecast } = item;
  const name = `F-${forecast.number}`;
  if (forecast.marking !== null) {
    const thin: Urgency = { heading: 'A forecast is due', mark: '●', colour: 'soon', asks: 'look' };
    const nothing = { statement: null, number: null, due: null, reason: null };
    const url = pageUrl(publicUrl, `/forecasts/${forecast.number}`);
    return { ...nothing, name, urgency: thin, says: `${name}: a forecast is due.`, url };
  }
  const { chance, due, reason } = forecast;
  return {
    name,
    urgency: urgencyOf(kind),
    says: sentence({ kind, day, forecast }),
    statement: oneLine(forecast.statement),
    number: chance === null ? null : { percent: percent(chance), word: wordFor(scaleOf(workspace.lexicon), chance) },
    due: due && dueInWords(due.date, day),
    reason: reason === null ? null : oneLine(reason) || null,
    url: itemUrl(publicUrl, item),
  };
}

/** "Due 31 Dec 2026, in 33 days"; from 60 days on in months. */
function dueInWords(due: string, day: string): string {
  const left = daysFrom(day, due);
  const far = Math.abs(left);
  const days = far === 1 ? '1 day' : far < 60 ? `${far} days` : `${Math.round(far / 30.44)} months`;
  const from = left === 0 ? 'today' : left > 0 ? `in ${days}` : `${days} ago`;
  return `Due ${dayInWords(due, day)}, ${from}`;
}
