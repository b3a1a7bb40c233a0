import type { ReactNode } from 'react';

const stroke = (width: number) =>
  ({
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: width,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  }) as const;
const onFill = (width: number) => ({ ...stroke(width), stroke: 'var(--glyph-hole, var(--surface))' });

/** Every shape that carries a meaning, on a 16 × 16 field; each is told apart without colour. */
const shapes = {
  overdue: (
    <>
      <path d="M8 1.6 15 14H1z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v4" {...onFill(1.8)} />
      <circle cx="8" cy="12" r="1" fill="var(--glyph-hole, var(--surface))" />
    </>
  ),
  due: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" />
      <path d="M8 4.6V8l2.3 1.6" {...onFill(1.8)} />
    </>
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="5.7" {...stroke(1.7)} />
      <path d="M8 4.8V8l2.2 1.5" {...stroke(1.7)} />
    </>
  ),
  reassess: (
    <>
      <path d="M13.2 8A5.2 5.2 0 1 1 11.4 4.1" {...stroke(1.8)} />
      <path d="M11.9 1.2v3.5H8.4" {...stroke(1.8)} />
    </>
  ),
  stale: (
    <>
      <path d="M3.600 2h8.800M3.600 14h8.800" {...stroke(1.6)} />
      <path
        d="M4.700 2c0 3.300 2 4.400 3.300 6-1.300 1.600-3.300 2.700-3.300 6M11.300 2c0 3.300-2 4.400-3.300 6 1.300 1.600 3.300 2.700 3.300 6"
        {...stroke(1.5)}
      />
      <path d="M6 12.700 8 10.600l2 2.100z" fill="currentColor" />
    </>
  ),
  snoozed: <path d="M13.400 9.800A5.800 5.800 0 1 1 6.200 2.600a4.600 4.600 0 0 0 7.200 7.200z" {...stroke(1.6)} />,
  mailFailed: (
    <>
      <path
        d="M14.200 7.400V4.600a1.200 1.200 0 0 0-1.200-1.200H3a1.200 1.200 0 0 0-1.200 1.200v6.800A1.200 1.200 0 0 0 3 12.600h5.400"
        {...stroke(1.5)}
      />
      <path d="m2.200 4.200 5.800 4.600 5.800-4.600M11 10.800l3.400 3.400M14.400 10.800 11 14.200" {...stroke(1.5)} />
    </>
  ),
  track: <circle cx="8" cy="8" r="4.6" {...stroke(1.6)} />,
  monitor: (
    <>
      <path d="M1.5 8s2.4-4.2 6.5-4.200S14.5 8 14.5 8s-2.4 4.2-6.5 4.200S1.5 8 1.5 8z" {...stroke(1.5)} />
      <circle cx="8" cy="8" r="1.9" fill="currentColor" />
    </>
  ),
  withdrawn: (
    <>
      <circle cx="8" cy="8" r="5.6" {...stroke(1.6)} />
      <path d="M5.2 8h5.6" {...stroke(1.6)} />
    </>
  ),
  closed: (
    <>
      <rect x="2.8" y="2.8" width="10.4" height="10.4" rx="2" {...stroke(1.6)} />
      <path d="m5.4 8.2 1.9 1.9 3.5-4" {...stroke(1.6)} />
    </>
  ),
  asJudged: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="currentColor" />
      <path d="m5 8.3 2.1 2.1 4-4.6" {...onFill(1.9)} />
    </>
  ),
  againstTheOdds: (
    <>
      <path d="M8 .9 15.1 8 8 15.1.9 8z" fill="currentColor" />
      <path d="M5.6 6.7h4.8M5.6 9.3h4.8M9.7 4.9 6.3 11.1" {...onFill(1.4)} />
    </>
  ),
  evenCall: (
    <>
      <circle cx="8" cy="8" r="5.8" {...stroke(1.6)} />
      <path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" fill="currentColor" />
    </>
  ),
  notJudged: (
    <>
      <circle cx="8" cy="8" r="5.6" {...stroke(1.6)} strokeLinecap="butt" strokeDasharray="2.6 2.2" />
      <path d="M5.4 10.6l5.2-5.2" {...stroke(1.6)} />
    </>
  ),
  proposed: <circle cx="8" cy="8" r="5.2" {...stroke(1.6)} strokeLinecap="butt" strokeDasharray="2.6 2.2" />,
  dismissed: <path d="m4.3 4.3 7.4 7.400M11.7 4.3 4.3 11.7" {...stroke(1.6)} />,
  info: (
    <>
      <circle cx="8" cy="8" r="6" {...stroke(1.5)} />
      <path d="M8 7.4v3.6" {...stroke(1.6)} />
      <circle cx="8" cy="5" r="1" fill="currentColor" />
    </>
  ),
  note: <path d="M2 3.6h12v7.6H7.4L4.4 14v-2.8H2z" {...stroke(1.6)} />,
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.6" {...stroke(1.5)} />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" {...stroke(1.5)} />
    </>
  ),
  plus: <path d="M8 2.5v11M2.5 8h11" {...stroke(1.8)} />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" {...stroke(1.6)} />
      <path d="m10.4 10.4 3.4 3.4" {...stroke(1.6)} />
    </>
  ),
  down: <path d="M3.5 6 8 10.5 12.5 6" {...stroke(1.7)} />,
  back: <path d="M10 3.5 5.5 8l4.5 4.5" {...stroke(1.7)} />,
} satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof shapes;

/** A shape with a meaning; silent for screen readers, since its word always stands beside it. */
export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" style={{ flex: 'none' }}>
      {shapes[name]}
    </svg>
  );
}
