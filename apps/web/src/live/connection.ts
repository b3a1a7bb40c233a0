/** Where to try again, and what is done meanwhile, in milliseconds. */
export interface LiveTimes {
  /** between two looks while there is no connection */
  readonly pollMs: number;
  /** before the first new try; twice as long after every further one */
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

export const liveTimes: LiveTimes = { pollMs: 15_000, retryMs: 5_000, longestRetryMs: 120_000 };

/** As much of an EventSource as is used. */
export interface Source {
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  readonly readyState: number;
  addEventListener(type: 'notices', listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

/** An EventSource that has given up: it was refused, or no stream came. */
const closed = 2;

export interface Connection {
  readonly open: () => Source;
  readonly onMessage: (text: string) => void;
  /** nothing can be heard, so it is time to look */
  readonly onPoll: () => void;
  readonly times?: LiveTimes;
}

/**
 * Listens until the returned function is called. A stream that breaks off is taken up again by the browser, which says
 * what it heard last; where there is none to be had (a proxy in between, too many pages), lists are read again from time
 * to time, and another stream is tried ever more rarely.
 */
export function listen({ open, onMessage, onPoll, times = liveTimes }: Connection): () => void {
  let source: Source | null = null;
  let poll: ReturnType<typeof setInterval> | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let wait = times.retryMs;
  const stopPolling = () => {
    if (poll) clearInterval(poll);
    poll = null;
  };
  const connect = () => {
    const own = open();
    source = own;
    own.onopen = () => {
      wait = times.retryMs;
      stopPolling();
    };
    own.addEventListener('notices', ({ data }) => onMessage(data));
    own.onerror = () => {
      poll ??= setInterval(onPoll, times.pollMs);
      if (own.readyState !== closed) return;
      retry = setTimeout(connect, wait);
      wait = Math.min(times.longestRetryMs, wait * 2);
    };
  };
  connect();
  return () => {
    source?.close();
    stopPolling();
    if (retry) clearTimeout(retry);
  };
}
