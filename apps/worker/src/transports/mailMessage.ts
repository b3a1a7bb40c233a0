import type { ClaimedDelivery, ClaimedItem } from '@app/db';
import {
  dark,
  digestMailOf,
  historyInWords,
  historyPicture,
  type ItemFacts,
  light,
  type Mail,
  mailOf,
  type NoticeMailFacts,
} from '@app/notices';
import { dayIn } from '@app/schedule';
import type { Config } from '../config.js';
import { drawPicture } from './drawPicture.js';
import { itemFacts, onlyItem } from './itemFacts.js';
import type { Tokens } from './mailLinks.js';

/** A picture that stands in the letter, found by its name. */
export interface InlinePicture {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: 'image/png';
  readonly cid: string;
  readonly contentDisposition: 'inline';
}

export type LetterWithPictures = Mail & { readonly attachments: readonly InlinePicture[] };

/** Widest that a letter shows the picture, in pixels. */
const shownWidth = 440;

/** Who sends: what of the settings stands in mail. */
export type Sender = Pick<Config, 'publicUrl' | 'instance'> & { readonly unsubscribeTo: string | null };

/** What a mail needs besides what was claimed. */
export interface Written {
  readonly tokens: Tokens;
  /** the database's moment, epoch milliseconds */
  readonly now: number;
}

/** Writes the mail of a delivery. */
export async function writeMail(
  claimed: ClaimedDelivery,
  { tokens, now }: Written,
  sender: Sender,
): Promise<LetterWithPictures> {
  const { recipient, workspace, digest } = claimed;
  const items = claimed.items.map((item) => itemFacts(item, claimed));
  const single = digest === null ? itemFacts(onlyItem(claimed), claimed) : null;
  const facts = {
    delivery: claimed,
    workspace,
    person: recipient,
    day: dayIn(now, recipient.zone),
    ...sender,
    unsubscribe: tokens.unsubscribe,
  };
  if (single === null) return { ...digestMailOf({ ...facts, items, late: isLate(claimed) }), attachments: [] };
  const { picture, attachments } = await illustrate(onlyItem(claimed), single, claimed, now);
  return { ...mailOf({ ...facts, item: single, links: tokens, picture }), attachments };
}

/** Whether a digest was made because messages could not go out: its slot says so. */
const isLate = ({ digest }: ClaimedDelivery): boolean => digest?.slot.startsWith('late') ?? false;

interface Illustration {
  readonly picture: NoticeMailFacts['picture'];
  readonly attachments: readonly InlinePicture[];
}

/** The history as the recipient knows it; none where nothing stands or where nothing may be shown. */
async function illustrate(
  item: ClaimedItem,
  { forecast }: ItemFacts,
  { id, workspace }: ClaimedDelivery,
  now: number,
): Promise<Illustration> {
  const { history } = item.forecast;
  if (forecast.marking !== null || forecast.chance === null || history.length === 0)
    return { picture: null, attachments: [] };
  const attach = async (name: string, theme: typeof light): Promise<InlinePicture> => ({
    filename: `${name}.png`,
    content: await drawPicture(historyPicture(history, now, workspace.lexicon, theme)),
    contentType: 'image/png',
    cid: `${name}.${id}@hindcast`,
    contentDisposition: 'inline',
  });
  const [day, night] = [await attach('history', light), await attach('history-dark', dark)];
  const picture = { light: day.cid, dark: night.cid, alt: historyInWords(history, now), width: shownWidth };
  return { picture, attachments: [day, night] };
}
