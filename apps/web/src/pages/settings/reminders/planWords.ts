import type { PlannedPrompt } from '@app/contract';

type Prompt = Pick<PlannedPrompt, 'forecast' | 'kind' | 'fireAt' | 'recipient' | 'says' | 'why'>;

/** What makes two prompts of two plans the same one to a reader: about what, when, how and to whom. */
export const keyOf = ({ forecast, fireAt, recipient, says, why }: Prompt): string =>
  [forecast.id, fireAt, recipient.id, says, why].join(' ');

/** How many of the prompts that come next now are missing from another plan, though it reaches as far. */
export function gone(now: readonly Prompt[], then: readonly Prompt[]): number {
  const kept = new Set(then.map(keyOf));
  const reach = then.length < now.length ? Number.POSITIVE_INFINITY : Date.parse(then.at(-1)?.fireAt ?? '');
  return now.filter((prompt) => !kept.has(keyOf(prompt)) && Date.parse(prompt.fireAt) <= reach).length;
}

/** When and how a prompt comes, apart: "Tue 3 March 09:00 Baku" and "inbox and mail". */
export function saidApart(says: string): { readonly when: string; readonly how: string } {
  const at = says.indexOf(', ');
  return at < 0 ? { when: says, how: 'inbox' } : { when: says.slice(0, at), how: says.slice(at + 2) };
}

/** The next prompt in one line above everything else; null: none is planned. */
export function nextSentence(next: Prompt | undefined): { when: string; how: string; why: string } | null {
  return next ? { ...saidApart(next.says), why: `F-${next.forecast.number}: ${next.why}` } : null;
}
