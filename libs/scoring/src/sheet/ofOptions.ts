import { isClipped, LOG_CLIP } from '../logScore.js';
import { figure, type NamedScore, summed, type Term } from './named.js';

/** Every score of a chance of yes. */
export function scoresOfChance(chance: number, happened: boolean): NamedScore[] {
  const [yes, no] = [squared('yes', chance, happened), squared('no', 1 - chance, !happened)];
  const chances = [chance, 1 - chance];
  return [
    summed('half-brier', [yes]),
    summed('two-class-brier', [yes, no]),
    logOf(chances, happened ? 0 : 1, happened ? 'yes' : 'no'),
    sphericalOf(chances, happened ? 0 : 1, happened ? 'yes' : 'no'),
  ];
}

/** Every score of chances of options; the last two only where the options follow each other. */
export function scoresOfOptions(chances: readonly number[], came: number, ordered: boolean): NamedScore[] {
  const name = (k: number) => `option ${k + 1}`;
  const all = [
    summed(
      'brier',
      chances.map((chance, k) => squared(name(k), chance, k === came)),
    ),
    logOf(chances, came, name(came)),
    sphericalOf(chances, came, name(came)),
  ];
  if (!ordered) return all;
  const steps = (times: number): Term[] => {
    let running = 0;
    return chances.slice(0, -1).map((chance, j) => {
      running += chance;
      const passed = came <= j ? 1 : 0;
      const formula = `${times === 1 ? '' : `${times} × `}(${figure(running)} − ${passed})² ÷ ${chances.length - 1}`;
      return { of: `up to ${name(j)}`, formula, value: (times * (running - passed) ** 2) / (chances.length - 1) };
    });
  };
  return [...all, summed('rps', steps(1)), summed('ordered-brier', steps(2))];
}

function squared(of: string, chance: number, came: boolean): Term {
  return { of, formula: `(${figure(chance)} − ${came ? 1 : 0})²`, value: (chance - (came ? 1 : 0)) ** 2 };
}

function logOf(chances: readonly number[], came: number, of: string): NamedScore {
  const chance = chances[came]!;
  const kept = Math.min(Math.max(chance, LOG_CLIP), 1 - LOG_CLIP);
  const term = { of, formula: `−log₂ ${figure(kept)}`, value: -Math.log2(kept) };
  return summed('log', [term], { unit: 'bits', clipped: isClipped(chance) });
}

function sphericalOf(chances: readonly number[], came: number, of: string): NamedScore {
  const length = Math.sqrt(chances.reduce((sum, chance) => sum + chance * chance, 0));
  const squares = chances.map((chance) => `${figure(chance)}²`).join(' + ');
  const term = { of, formula: `${figure(chances[came]!)} ÷ √(${squares})`, value: chances[came]! / length };
  return summed('spherical', [term], { better: 'higher' });
}
