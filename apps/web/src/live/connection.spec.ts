import { listen, type Source } from './connection.js';

/** A stream that a test opens, breaks and closes. */
class Stream implements Source {
  onopen: Source['onopen'] = null;
  says: (text: string) => void = () => {};
  onerror: Source['onerror'] = null;
  readyState = 0;
  addEventListener(_type: 'notices', listener: (event: MessageEvent<string>) => void) {
    this.says = (text) => listener(new MessageEvent('notices', { data: text }));
  }
  close() {
    this.readyState = 2;
  }
  /** the network broke: the browser tries again by itself */
  breaks() {
    this.readyState = 0;
    this.onerror?.(new Event('error'));
  }
  refused() {
    this.readyState = 2;
    this.onerror?.(new Event('error'));
  }
  opens() {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }
}

const times = { pollMs: 15, retryMs: 10, longestRetryMs: 40 };

describe('listen', () => {
  let streams: Stream[];
  let polls: number;
  let heard: string[];
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    streams = [];
    polls = 0;
    heard = [];
    const open = () => {
      const stream = new Stream();
      streams.push(stream);
      return stream;
    };
    stop = listen({ open, onMessage: (text) => heard.push(text), onPoll: () => polls++, times });
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('hands on what it hears and never polls while it is open', () => {
    streams[0]!.opens();
    streams[0]!.says('one');
    vi.advanceTimersByTime(1000);
    expect([heard, polls, streams.length]).toEqual([['one'], 0, 1]);
  });

  it('polls while the stream is broken, and stops when the browser has it back', () => {
    streams[0]!.opens();
    streams[0]!.breaks();
    vi.advanceTimersByTime(31);
    expect([polls, streams.length]).toEqual([2, 1]);
    streams[0]!.opens();
    vi.advanceTimersByTime(100);
    expect(polls).toBe(2);
  });

  it('tries again ever more rarely where a stream is refused, and polls meanwhile', () => {
    for (const [wait, count] of [
      [10, 2],
      [20, 3],
      [40, 4],
      [40, 5],
    ] as const) {
      streams.at(-1)!.refused();
      vi.advanceTimersByTime(wait - 1);
      expect(streams).toHaveLength(count - 1);
      vi.advanceTimersByTime(1);
      expect(streams).toHaveLength(count);
    }
    expect(polls).toBeGreaterThan(0);
  });

  it('is silent after it was stopped', () => {
    streams[0]!.refused();
    stop();
    vi.advanceTimersByTime(1000);
    expect([polls, streams.length]).toEqual([0, 1]);
  });
});
