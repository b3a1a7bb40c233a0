import fc from 'fast-check';
import { command, start } from './model/commands.js';
import { World } from './model/world.js';

/** What the runs came to; `wrong` is empty when nothing was lost, doubled or stale, else the shortest story that is. */
export interface ModelReport {
  readonly runs: number;
  readonly commands: number;
  readonly told: number;
  readonly seed: number;
  readonly wrong: string[];
}

/**
 * Random lives of a forecast (created, moved, snoozed, checked, resolved, reopened, handed over, left by people, through
 * silences of the worker), each step compared with what the promises of `model/oracle.ts` say people must have been told.
 *
 * @param seed  the same seed gives the same lives
 */
export function checkModel({ runs, commands, seed }: { runs: number; commands: number; seed: number }): ModelReport {
  let told = 0;
  let ran = 0;
  const life = fc.property(start, fc.array(command, { minLength: commands, maxLength: commands }), (from, steps) => {
    const world = new World(from);
    for (const step of steps) {
      const wrong = world.run(step);
      ran += 1;
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    }
    told += world.told;
  });
  const result = fc.check(life, { numRuns: runs, seed });
  const wrong = result.failed ? [String(result.errorInstance), JSON.stringify(result.counterexample)] : [];
  return { runs: result.numRuns, commands: ran, told, seed, wrong };
}
