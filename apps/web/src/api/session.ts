import type { Session } from '@app/contract';
import { defaultLexicon, isLexiconId, type Lexicon, lexicons } from '@app/lexicons';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { dayIn } from '../format/dates.js';
import { queries } from './queries.js';

/** Who is signed in, and in which workspace; only below the shell, which has read it. */
export const useSession = (): Session => useSuspenseQuery(queries.session()).data;

/** The workspace's scale of words. */
export function useLexicon(): Lexicon {
  const { lexicon } = useSession().workspace;
  return lexicons[isLexiconId(lexicon) ? lexicon : defaultLexicon];
}

/** Readers see everything and change nothing. */
export const useMayWrite = (): boolean => useSession().workspace.role !== 'reader';

/** Whether the person is mailed: mail goes out from here, and they want it. False until both are known. */
export function useMailed(): boolean {
  const { whyNoMail } = useSession().workspace;
  const wanted = useQuery(queries.noticeSettings()).data?.mail ?? false;
  return whyNoMail === null && wanted;
}

export interface Clock {
  /** now by the server's clock, epoch milliseconds */
  readonly now: number;
  /** the reader's zone, IANA */
  readonly zone: string;
  /** today in that zone, `YYYY-MM-DD` */
  readonly day: string;
}

/** The server's clock, as far as it is known; this device's otherwise. */
export function useClock(): Clock {
  const { person } = useSession();
  const today = useQuery(queries.today());
  const zone = today.data?.zone ?? person.timeZone;
  const now = today.data ? Date.parse(today.data.at) + (Date.now() - today.dataUpdatedAt) : Date.now();
  return { now, zone, day: dayIn(now, zone) };
}
