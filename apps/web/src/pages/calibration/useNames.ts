import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Names } from './filterWords.js';
import type { BehindSearch } from './search.js';

/** What the keys of an address stand for. */
export function useNames(
  search: BehindSearch,
  words: readonly { readonly id: string; readonly term: string }[],
): Names {
  const reports = useInfiniteQuery({ ...queries.reports(), enabled: search.report !== undefined });
  const members = useQuery({ ...queries.members(), enabled: search.analyst !== undefined });
  const termOf = (key: string | undefined) => words.find(({ id }) => id === key)?.term;
  return {
    report: reports.data?.pages.flatMap((page) => page.items).find(({ id }) => id === search.report)?.title,
    analyst: members.data?.items.find(({ id }) => id === search.analyst)?.name,
    term: termOf(search.term),
    word: termOf(search.word),
  };
}
