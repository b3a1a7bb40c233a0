import type {
  CalibrationForecastsQuery,
  CalibrationQuery,
  DeliveryQuery,
  ForecastQuery,
  PeopleQuery,
} from '@app/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from './api.js';

type CountedQuery = Partial<z.input<typeof CalibrationForecastsQuery>>;

/** Everything that is read, by name; pages pass these to `useQuery`. */
export const queries = {
  setUp: () => queryOptions({ queryKey: ['set-up'], queryFn: () => api.setUp.state(), staleTime: 0 }),
  session: () => queryOptions({ queryKey: ['session'], queryFn: () => api.session.get(), staleTime: 5 * 60_000 }),
  today: () => queryOptions({ queryKey: ['today'], queryFn: () => api.today(), refetchInterval: 60_000 }),
  notices: () =>
    infiniteQueryOptions({
      queryKey: ['notices'],
      queryFn: ({ pageParam }) => api.notices.list({ cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  reports: () =>
    infiniteQueryOptions({
      queryKey: ['reports'],
      queryFn: ({ pageParam }) => api.reports.list({ cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  report: (key: string | number) =>
    queryOptions({ queryKey: ['report', String(key)], queryFn: () => api.reports.get(key) }),
  forecasts: (query: Partial<ForecastQuery> = {}) =>
    infiniteQueryOptions({
      queryKey: ['forecasts', query],
      queryFn: ({ pageParam }) => api.forecasts.list({ ...query, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  forecast: (key: string | number) =>
    queryOptions({ queryKey: ['forecast', String(key)], queryFn: () => api.forecasts.get(key) }),
  rules: (forecast?: string) =>
    queryOptions({ queryKey: ['rules', forecast ?? null], queryFn: () => api.rules.get({ forecast }) }),
  plan: (limit: number) => queryOptions({ queryKey: ['plan', limit], queryFn: () => api.plan({ limit }) }),
  noticeSettings: () => queryOptions({ queryKey: ['notice-settings'], queryFn: () => api.noticeSettings.get() }),
  workingDays: () => queryOptions({ queryKey: ['working-days'], queryFn: () => api.workingDays.get() }),
  members: () => queryOptions({ queryKey: ['members'], queryFn: () => api.members.list() }),
  endpoints: () => queryOptions({ queryKey: ['endpoints'], queryFn: () => api.endpoints.list() }),
  deliveries: (query: Partial<z.input<typeof DeliveryQuery>> = {}) =>
    infiniteQueryOptions({
      queryKey: ['deliveries', query],
      queryFn: ({ pageParam }) => api.deliveries.list({ ...query, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  deliveryHealth: () =>
    queryOptions({
      queryKey: ['deliveries', 'health'],
      queryFn: () => api.deliveries.health(),
      refetchInterval: 15_000,
    }),
  dryRun: () => queryOptions({ queryKey: ['deliveries', 'dry-run'], queryFn: () => api.deliveries.dryRun() }),
  // looked at once: what it offers changes only by pressing
  mailLink: (token: string) =>
    queryOptions({
      queryKey: ['mail-link', token],
      queryFn: () => api.mailLinks.get(token),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  calibration: (query: Partial<z.input<typeof CalibrationQuery>> = {}) =>
    queryOptions({
      queryKey: ['calibration', query],
      queryFn: () => api.calibration(query),
      placeholderData: keepPreviousData,
    }),
  people: (query: Partial<z.input<typeof PeopleQuery>> = {}) =>
    queryOptions({ queryKey: ['calibration', 'people', query], queryFn: () => api.people(query) }),
  updates: (query: Partial<z.input<typeof CalibrationQuery>> = {}) =>
    queryOptions({ queryKey: ['calibration', 'updates', query], queryFn: () => api.updates(query) }),
  aggregates: (query: Partial<z.input<typeof CalibrationQuery>> = {}) =>
    queryOptions({ queryKey: ['calibration', 'aggregates', query], queryFn: () => api.aggregates(query) }),
  scores: (key: string | number) =>
    queryOptions({ queryKey: ['forecast', String(key), 'scores'], queryFn: () => api.forecasts.scores(key) }),
  countedForecasts: (query: CountedQuery = {}) =>
    infiniteQueryOptions({
      queryKey: ['calibration', 'forecasts', query],
      queryFn: ({ pageParam }) => api.countedForecasts({ ...query, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  countedSample: (query: CountedQuery = {}) =>
    queryOptions({
      queryKey: ['calibration', 'sample', query],
      queryFn: () => api.countedForecasts({ ...query, limit: 200 }),
      staleTime: 60_000,
    }),
};
