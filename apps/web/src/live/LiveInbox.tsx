import type { NoticeNews } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../api/api.js';
import { toast } from '../parts/toast.js';
import { listen } from './connection.js';
import { announcement, freshOf } from './news.js';
import { useInSight } from './useInSight.js';

const counted = ['today', 'notices'];
const grown = [...counted, 'forecast', 'forecasts'];

/**
 * Keeps lists and counts in step with the inbox while the page is in sight, and says politely when something new came.
 * Out of sight it hangs up, since a browser holds only six connections to one server; what was missed is read on return.
 */
export function LiveInbox() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const inSight = useInSight();
  const onToday = useRouterState({ select: (state) => state.location.pathname === '/today' });
  const [says, setSays] = useState('');
  const heard = useRef<number | null>(null);

  const readAgain = useEffectEvent(async (keys: readonly string[]) => {
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  });
  const tell = useEffectEvent(async (fresh: number, told: number) => {
    await readAgain(grown);
    const newest = (await api.notices.list({ limit: 1 })).items[0] ?? null;
    const words = announcement(fresh, newest?.says ?? null);
    setSays(words);
    // on Today it has just appeared before the reader's eyes
    if (onToday) return;
    const search = fresh === 1 && newest ? { item: String(newest.forecast.number) } : { tab: 'notices' as const };
    const run = () => void navigate({ to: '/today', search });
    toast(words, { id: `news-${told}`, action: { says: 'Show', run } });
  });
  const hear = useEffectEvent((text: string) => {
    const news = JSON.parse(text) as NoticeNews;
    const first = heard.current === null;
    const fresh = freshOf(heard.current, news);
    heard.current = Math.max(heard.current ?? 0, news.told);
    // what cannot be read now is read by the next look at the list
    if (fresh > 0) tell(fresh, news.told).catch(() => setSays(announcement(fresh, null)));
    else if (!first) void readAgain(counted);
  });

  useEffect(() => {
    if (!inSight) return;
    return listen({
      open: () => new EventSource('/api/v1/notices/stream'),
      onMessage: hear,
      onPoll: () => void readAgain(grown),
    });
  }, [inSight]);

  return (
    <p role="status" className="hidden-text">
      {says}
    </p>
  );
}
