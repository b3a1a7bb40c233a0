import { Glyph } from '../../parts/Glyph.js';
import { stateLook } from '../../parts/stateWords.js';
import type { Look } from './look.js';

/** A look in words; the same everywhere. */
export function lookWord(look: Look): string {
  if (look === 'proposed') return 'Proposed';
  return look === 'dismissed' ? 'Not a judgement' : stateLook[look].says;
}

/** The shape of a look: each has its own, so that none rests on colour. */
export function LookGlyph({ look, size = 16 }: { look: Look; size?: number }) {
  return <Glyph name={look} size={size} />;
}
