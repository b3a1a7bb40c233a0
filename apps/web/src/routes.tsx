import { ApiProblem } from '@app/api-client';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import { onRefusal, queryClient } from './api/client.js';
import { queries } from './api/queries.js';
import { mailSearch } from './pages/admin/mail/search.js';
import { behindSearch, calibrationSearch } from './pages/calibration/search.js';
import { remindersSearch } from './pages/settings/reminders/search.js';
import { NotFound, PageFault } from './shell/PageFault.js';
import { Shell } from './shell/Shell.js';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find((known) => known === value);

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageFault });

/** Sends whoever is not signed in to the page where that is mended. */
async function beSignedIn({ location }: { location: { href: string } }): Promise<void> {
  try {
    await queryClient.ensureQueryData({ ...queries.session(), retry: false });
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    if (fault.code === 'set-up-needed') throw redirect({ to: '/setup', search: {} });
    if (fault.code === 'not-signed-in') throw redirect({ to: '/sign-in', search: { next: location.href } });
    throw fault;
  }
}

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: beSignedIn,
  errorComponent: PageFault,
});
const inShell = { getParentRoute: () => shell } as const;
const alone = { getParentRoute: () => root } as const;

/** Every page, its path and what its address may carry. */
const tree = root.addChildren([
  createRoute({
    ...alone,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({ next: text(search.next) }),
    component: lazyRouteComponent(() => import('./pages/signIn/SignInPage.js'), 'SignInPage'),
  }),
  createRoute({
    ...alone,
    path: '/setup',
    validateSearch: (search: Record<string, unknown>): { token?: string | undefined } => ({
      token: text(search.token),
    }),
    component: lazyRouteComponent(() => import('./pages/setUp/SetUpPage.js'), 'SetUpPage'),
  }),
  createRoute({
    ...alone,
    path: '/m/$token',
    component: lazyRouteComponent(() => import('./pages/mailLink/MailLinkPage.js'), 'MailLinkPage'),
  }),
  shell.addChildren([
    createRoute({
      ...inShell,
      path: '/',
      beforeLoad: () => {
        throw redirect({ to: '/today', search: {} });
      },
    }),
    createRoute({
      ...inShell,
      path: '/welcome',
      component: lazyRouteComponent(() => import('./pages/setUp/WelcomePage.js'), 'WelcomePage'),
    }),
    createRoute({
      ...inShell,
      path: '/today',
      validateSearch: (
        search: Record<string, unknown>,
      ): { tab?: 'notices' | 'snoozed' | undefined; item?: string | undefined } => ({
        tab: oneOf(search.tab, ['notices', 'snoozed']),
        item: text(search.item),
      }),
      component: lazyRouteComponent(() => import('./pages/today/TodayPage.js'), 'TodayPage'),
    }),
    createRoute({
      ...inShell,
      path: '/forecasts',
      validateSearch: (
        search: Record<string, unknown>,
      ): { state?: string | undefined; q?: string | undefined; report?: string | undefined } => ({
        state: text(search.state),
        q: text(search.q),
        report: text(search.report),
      }),
      component: lazyRouteComponent(() => import('./pages/forecasts/ForecastsPage.js'), 'ForecastsPage'),
    }),
    createRoute({
      ...inShell,
      path: '/forecasts/new',
      component: lazyRouteComponent(() => import('./pages/forecasts/NewForecastPage.js'), 'NewForecastPage'),
    }),
    createRoute({
      ...inShell,
      path: '/forecasts/$number',
      validateSearch: (search: Record<string, unknown>): { panel?: Panel | undefined } => ({
        panel: oneOf(search.panel, panels),
      }),
      component: lazyRouteComponent(() => import('./pages/forecast/ForecastPage.js'), 'ForecastPage'),
    }),
    // the addresses that mails carry
    ...(['reassess', 'outcome'] as const).map((panel) =>
      createRoute({
        ...inShell,
        path: `/forecasts/$number/${panel}`,
        beforeLoad: ({ params }: { params: { number: string } }) => {
          throw redirect({ to: '/forecasts/$number', params, search: { panel } });
        },
      }),
    ),
    createRoute({
      ...inShell,
      path: '/reports',
      component: lazyRouteComponent(() => import('./pages/reports/ReportsPage.js'), 'ReportsPage'),
    }),
    createRoute({
      ...inShell,
      path: '/reports/new',
      component: lazyRouteComponent(() => import('./pages/newReport/NewReportPage.js'), 'NewReportPage'),
    }),
    createRoute({
      ...inShell,
      path: '/reports/$number',
      validateSearch: (
        search: Record<string, unknown>,
      ): { colour?: 'outcome' | undefined; judgement?: string | undefined; make?: true | undefined } => ({
        colour: oneOf(search.colour, ['outcome']),
        judgement: text(search.judgement),
        make: search.make === true || search.make === 'true' ? true : undefined,
      }),
      component: lazyRouteComponent(() => import('./pages/report/ReportPage.js'), 'ReportPage'),
    }),
    createRoute({
      ...inShell,
      path: '/calibration',
      validateSearch: calibrationSearch,
      component: lazyRouteComponent(() => import('./pages/calibration/CalibrationPage.js'), 'CalibrationPage'),
    }),
    createRoute({
      ...inShell,
      path: '/calibration/people',
      validateSearch: calibrationSearch,
      component: lazyRouteComponent(() => import('./pages/calibration/PeoplePage.js'), 'PeoplePage'),
    }),
    createRoute({
      ...inShell,
      path: '/calibration/forecasts',
      validateSearch: behindSearch,
      component: lazyRouteComponent(() => import('./pages/calibration/BehindPage.js'), 'BehindPage'),
    }),
    createRoute({
      ...inShell,
      path: '/settings',
      component: lazyRouteComponent(() => import('./pages/settings/SettingsPage.js'), 'SettingsPage'),
    }),
    createRoute({
      ...inShell,
      path: '/settings/reminders',
      validateSearch: remindersSearch,
      component: lazyRouteComponent(() => import('./pages/settings/reminders/RemindersPage.js'), 'RemindersPage'),
    }),
    createRoute({
      ...inShell,
      path: '/admin',
      beforeLoad: () => {
        throw redirect({ to: '/admin/mail', search: {} });
      },
    }),
    createRoute({
      ...inShell,
      path: '/admin/mail',
      validateSearch: mailSearch,
      component: lazyRouteComponent(() => import('./pages/admin/mail/MailPage.js'), 'MailPage'),
    }),
    createRoute({
      ...inShell,
      path: '/admin/people',
      component: lazyRouteComponent(() => import('./pages/admin/people/PeoplePage.js'), 'PeoplePage'),
    }),
    createRoute({
      ...inShell,
      path: '/admin/calendar',
      component: lazyRouteComponent(() => import('./pages/admin/calendar/CalendarPage.js'), 'CalendarPage'),
    }),
  ]),
]);

/** What a forecast's page may open with. */
const panels = ['reassess', 'evidence', 'outcome'] as const;
export type Panel = (typeof panels)[number];

export const router = createRouter({
  routeTree: tree,
  // addresses are read by people: ?item=142, not ?item=%22142%22
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: PageFault,
});

onRefusal.leave = (to) => {
  if (router.state.location.pathname === to) return;
  queryClient.removeQueries({ queryKey: ['session'] });
  if (to === '/setup') void router.navigate({ to, search: {} });
  else void router.navigate({ to, search: { next: router.state.location.href } });
};

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
