import type { IconName } from './icons.js';

/** The pages that the navigation names, in its order; `keys` go there. */
export const places = [
  { to: '/today', says: 'Today', short: 'Today', icon: 'today', keys: 'g t' },
  { to: '/forecasts', says: 'Forecasts', short: 'Forecasts', icon: 'forecasts', keys: 'g f' },
  { to: '/reports', says: 'Reports', short: 'Reports', icon: 'reports', keys: 'g r' },
  { to: '/calibration', says: 'Calibration', short: 'Record', icon: 'calibration', keys: 'g c' },
] as const satisfies readonly { to: string; says: string; short: string; icon: IconName; keys: string }[];
