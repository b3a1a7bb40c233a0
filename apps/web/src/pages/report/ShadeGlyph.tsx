import { Glyph } from '../../parts/Glyph.js';
import { stateLook } from '../../parts/stateWords.js';
import type { Shade } from './look.js';

const words: Partial<Record<Shade, string>> = {
  proposed: 'Proposed',
  dismissed: 'Not a judgement',
  asJudged: 'As judged',
  againstTheOdds: 'Against the odds',
  evenCall: 'Even call',
  notJudged: 'Could not be judged',
  open: 'Still open',
};

/** A shade in words; the same everywhere. */
export function shadeWord(shade: Shade): string {
  return words[shade] ?? stateLook[shade as keyof typeof stateLook].says;
}

/** The shape of a shade: each has its own, so that none rests on colour. */
export function ShadeGlyph({ shade, size = 16 }: { shade: Shade; size?: number }) {
  return <Glyph name={shade === 'open' ? 'track' : shade} size={size} />;
}
