/** What went in and what came out, each thing by the key of its reminder. */
export interface Observed {
  /** every reminder that was to be told, once each */
  readonly expected: readonly string[];
  /** reminders of the notices in the inbox, one entry for each notice */
  readonly inbox: readonly string[];
  /** reminders of the mails that the mail server took, one entry for each copy */
  readonly mails: readonly string[];
}

/** The differences between them; all zero but for doubled mails is what the product promises. */
export interface Verdict {
  readonly lostInbox: number;
  readonly lostMails: number;
  /** notices and mails that nothing asked for */
  readonly unexpected: number;
  /** reminders with more than one notice */
  readonly doubledInbox: number;
  /** reminders with more than one copy of their mail */
  readonly doubledMails: number;
  /** most copies of one mail */
  readonly mostCopies: number;
}

/** Compares what went in with what came out after everything has drained, as Jepsen's `total-queue` does. */
export function check({ expected, inbox, mails }: Observed): Verdict {
  const wanted = new Set(expected);
  const [notices, copies] = [countOf(inbox), countOf(mails)];
  const missingIn = (found: ReadonlyMap<string, number>) => [...wanted].filter((key) => !found.has(key)).length;
  const strange = (found: ReadonlyMap<string, number>) => [...found.keys()].filter((key) => !wanted.has(key)).length;
  const doubled = (found: ReadonlyMap<string, number>) => [...found.values()].filter((times) => times > 1).length;
  return {
    lostInbox: missingIn(notices),
    lostMails: missingIn(copies),
    unexpected: strange(notices) + strange(copies),
    doubledInbox: doubled(notices),
    doubledMails: doubled(copies),
    mostCopies: Math.max(0, ...copies.values()),
  };
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
