import type { ReactNode } from 'react';

const shapes = {
  today: (
    <>
      <path d="M2.5 10.5 4.6 3.5h8.8l2.1 7v4h-13z" />
      <path d="M2.5 10.5h4l1 2h3l1-2h4" />
    </>
  ),
  forecasts: (
    <>
      <path d="M2 13h4V9h4V5h6" />
      <circle cx="16" cy="5" r="1.3" fill="currentColor" stroke="none" />
    </>
  ),
  reports: (
    <>
      <path d="M4 2h7l3 3v11H4z" />
      <path d="M6.5 8h5M6.5 11h5" />
    </>
  ),
  calibration: (
    <>
      <path d="M2.5 2.5v13h13" />
      <path d="M4.5 13.5 15 4" strokeDasharray="1.8 2.2" />
      <circle cx="7.5" cy="12" r="1.3" fill="currentColor" stroke="none" />
      <circle cx="10.8" cy="8.7" r="1.3" fill="currentColor" stroke="none" />
      <circle cx="14" cy="4.4" r="1.3" fill="currentColor" stroke="none" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 5h6M12.5 5h3M2.5 13h3M9.5 13h6" />
      <circle cx="10.5" cy="5" r="2" />
      <circle cx="7.5" cy="13" r="2" />
    </>
  ),
  admin: <path d="M9 2 3.500 4v4.500c0 3.500 2.300 6 5.500 7.500 3.200-1.500 5.500-4 5.500-7.500V4z" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A page's sign in the navigation. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {shapes[name]}
    </svg>
  );
}

/** The product's sign: steps down to where the line began. */
export function Brand({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" fill="none" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d="M20 5.5h-5.5v5H9V16H4.5"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx="3.6" cy="16" r="2.6" fill="currentColor" />
    </svg>
  );
}
