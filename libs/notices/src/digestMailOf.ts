import type { ItemFacts } from './facts.js';
import { button, letter, look } from './letter.js';
import { linkUrl, pageUrl } from './links.js';
import { envelopeOf, type Mail, type MailFacts } from './mail.js';
import { settingsUrl } from './mailOf.js';
import { escapeHtml, oneLine, shortened } from './plainText.js';
import { type Told, tell } from './tell.js';
import { rankOf } from './urgency.js';

/** What one mail for many notices is made from. */
export interface DigestMailFacts extends MailFacts {
  readonly items: readonly ItemFacts[];
  /** true: made because messages could not go out when they were due */
  readonly late: boolean;
}

/** Forecasts listed at most; mail programs cut letters of more than about 100 KB. The rest is in the inbox. */
const mostListed = 50;
const mostCharacters = 280;

/** One mail with all that is due: each forecast once, by its most urgent notice, the most urgent first. */
export function digestMailOf(facts: DigestMailFacts): Mail {
  const items = eachOnce(facts.items);
  const groups = grouped(items.slice(0, mostListed).map((item) => tell(item, facts)));
  const count = items.length;
  const parts: Parts = {
    groups,
    lead: leadOf(facts.late, count),
    left: count > mostListed ? `And ${count - mostListed} more in your inbox.` : null,
  };
  const subject = `${facts.late ? 'While Hindcast could not send: ' : ''}${needYou(count)}, ${countsOf(items)}`;
  return { ...envelopeOf(facts), subject, text: asText(facts, parts), html: asHtml(facts, parts) };
}

interface Group {
  readonly heading: string;
  readonly items: readonly Told[];
}

interface Parts {
  readonly groups: readonly Group[];
  readonly lead: string;
  readonly left: string | null;
}

/** Each forecast by its most urgent notice; the most urgent first, then the one due first, undated ones last. */
function eachOnce(items: readonly ItemFacts[]): ItemFacts[] {
  const byForecast = new Map<string, ItemFacts>();
  for (const item of items) {
    const other = byForecast.get(item.forecast.id);
    if (!other || rankOf(item.kind) <= rankOf(other.kind)) byForecast.set(item.forecast.id, item);
  }
  return [...byForecast.values()].sort(
    (a, b) => placeOf(a) - placeOf(b) || dueOf(a).localeCompare(dueOf(b)) || a.forecast.number - b.forecast.number,
  );
}

/** Marked ones come last and together: where they stood would say what is due. */
const placeOf = ({ kind, forecast }: ItemFacts): number => (forecast.marking === null ? rankOf(kind) : 99);
const dueOf = ({ forecast }: ItemFacts): string => (forecast.marking === null && forecast.due?.date) || '9999-12-31';

function grouped(items: readonly Told[]): Group[] {
  const groups = new Map<string, Told[]>();
  for (const item of items) {
    const group = groups.get(item.urgency.heading) ?? [];
    groups.set(item.urgency.heading, [...group, item]);
  }
  return [...groups].map(([heading, list]) => ({ heading, items: list }));
}

const needYou = (count: number): string => (count === 1 ? '1 forecast needs you' : `${count} forecasts need you`);

/** "2 overdue, 1 to look at again". */
function countsOf(items: readonly ItemFacts[]): string {
  const open = items.filter(({ forecast }) => forecast.marking === null);
  const of = (...kinds: ItemFacts['kind'][]) => open.filter(({ kind }) => kinds.includes(kind)).length;
  const counts: [number, string][] = [
    [of('escalate', 'overdue', 'due-now'), 'overdue'],
    [of('at-due'), 'due'],
    [of('reassess'), 'to look at again'],
    [of('before-due'), 'due soon'],
    [items.length - open.length, 'behind the sign-in'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}

function leadOf(late: boolean, count: number): string {
  const these = count === 1 ? 'This forecast needs you.' : `These ${count} forecasts need you, the most urgent first.`;
  return late ? `Hindcast could not send messages for a while. This is what fell due meanwhile. ${these}` : these;
}

const shortNumber = ({ number }: Told): string =>
  number === null ? '' : number.word === '' ? number.percent : `${number.percent} ${number.word}`;

function asText(facts: DigestMailFacts, { groups, lead, left }: Parts): string {
  const { person, workspace, publicUrl, unsubscribe } = facts;
  const entry = (told: Told) =>
    [told.statement && shortened(told.statement, mostCharacters), told.says, shortNumber(told), told.url]
      .filter(Boolean)
      .map((line, at) => (at === 0 ? `* ${line}` : `  ${line}`))
      .join('\n');
  const blocks = [
    `${oneLine(person.name)},`,
    lead,
    ...groups.map(({ heading, items }) => `${heading} (${items.length})\n\n${items.map(entry).join('\n\n')}`),
    ...(left === null ? [] : [left]),
    `All of it: ${pageUrl(publicUrl, '/today')}`,
    `-- \nHindcast, ${oneLine(workspace.name)}. ${why}\nHow you are reminded: ${settingsUrl(publicUrl)}\nUnsubscribe: ${linkUrl(publicUrl, unsubscribe)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const why = 'You get this because these forecasts are yours to look after.';

function asHtml(facts: DigestMailFacts, { groups, lead, left }: Parts): string {
  const { workspace, publicUrl, unsubscribe } = facts;
  const head = `<div class="ph" style="padding:28px 32px 4px"><p ${look('i1', 'margin:0 0 20px;font-size:18px;line-height:26px')}>${escapeHtml(lead)}</p></div>`;
  const foot = `<div class="ph" style="padding:20px 32px 20px">${left === null ? '' : `<p ${look('i2', 'margin:0 0 16px;font-size:14px;line-height:20px')}>${left}</p>`}${button(pageUrl(publicUrl, '/today'), 'Open your inbox', true)}</div>`;
  const frame = {
    preview: lead,
    workspace: oneLine(workspace.name),
    why,
    unsubscribeUrl: linkUrl(publicUrl, unsubscribe),
    settingsUrl: settingsUrl(publicUrl),
  };
  return letter(frame, [head, ...groups.map(groupHtml), foot].join('\n'));
}

function groupHtml({ heading, items }: Group): string {
  const { mark, colour } = items[0]!.urgency;
  const title = `<p ${look(`ph ${colour} ln`, 'margin:0;padding:14px 32px 0;border-top-width:1px;border-top-style:solid;font-size:13px;line-height:18px;font-weight:600')}>${mark}&nbsp; ${heading} (${items.length})</p>`;
  return `${title}\n${items.map(itemHtml).join('\n')}`;
}

function itemHtml(told: Told): string {
  const { statement, says, url } = told;
  const number = shortNumber(told);
  const title = shortened(statement ?? says, mostCharacters);
  const below =
    statement === null
      ? ''
      : `<p ${look('i2', 'margin:4px 0 0;font-size:14px;line-height:20px')}>${escapeHtml(says)}${number === '' ? '' : ` <strong ${look('i1', 'font-weight:600')}>${escapeHtml(number)}</strong>`}</p>`;
  return `<div class="ph" style="padding:10px 32px 12px"><a href="${escapeHtml(url)}" dir="auto" ${look('ac', 'display:block;font-size:15px;line-height:20px;font-weight:600;text-decoration:none;text-align:start;overflow-wrap:anywhere')}>${escapeHtml(title)}</a>${below}</div>`;
}
