import type { CalibrationQuery } from '@app/contract';
import type { CountedFilter } from '@app/db';
import { defaultLexicon, isLexiconId, type Lexicon, lexicons, type Term, wordsOfTerm } from '@app/lexicons';
import type { Actor } from '../http/actor.js';
import { Refused } from '../http/refused.js';

const dayMs = 86_400_000;
const importances = { low: -1, normal: 0, high: 1 } as const;
const horizons = { short: 0, medium: 1, long: 2 } as const;

/** The scale that words are read on: the one asked for, or the workspace's. */
export function lexiconOf({ lexicon }: CalibrationQuery, ofWorkspace: string): Lexicon {
  const id = lexicon ?? ofWorkspace;
  return lexicons[isLexiconId(id) ? id : defaultLexicon];
}

/** What a query asks for, in rows; its period is not cut at now. */
export function filterOf(actor: Actor, query: CalibrationQuery, lexicon: Lexicon): CountedFilter {
  if (query.scope === 'desk' && !query.desk) {
    throw new Refused('invalid-request', { errors: [{ at: 'desk', says: 'is needed with scope=desk' }] });
  }
  return {
    kind: query.kind,
    ownerIds: [...(query.scope === 'me' ? [actor.memberId] : []), ...(query.analyst ? [query.analyst] : [])],
    deskId: query.desk ?? null,
    reportId: query.report ?? null,
    topic: query.topic ?? null,
    importance: query.importance ? importances[query.importance] : null,
    horizon: query.horizon ? horizons[query.horizon] : null,
    words: query.term ? wordsOfTerm(lexicon, termNamed(lexicon, query.term, 'term')) : null,
    since: query.from ? Date.parse(query.from) : null,
    until: query.to ? Date.parse(query.to) + dayMs : null,
  };
}

/** The same with what is counted by default: outcomes past their scheduled close. Those that end early lean to yes. */
export function countedFilter(filter: CountedFilter, { early }: CalibrationQuery, now: number): CountedFilter {
  if (early === 'true') return filter;
  return { ...filter, until: Math.min(filter.until ?? now + 1, now + 1) };
}

/** The term of a scale by its key or its label. */
export function termNamed(lexicon: Lexicon, name: string, at: string): Term {
  const term = lexicon.terms.find(({ id, label }) => id === name || label === name);
  if (term) return term;
  const says = `takes a term of ${lexicon.id}: ${lexicon.terms.map(({ id }) => id).join(', ')}`;
  throw new Refused('invalid-request', { errors: [{ at, says }] });
}
