import { type Command, drawCommand, drawStart, type Start } from './model/commands.js';
import { drawFrom } from './model/draw.js';
import { World } from './model/world.js';

/** What the runs came to; `wrong` is empty when nothing was lost, doubled or stale, else the shortest story found that is. */
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
  const draw = drawFrom(seed);
  let told = 0;
  for (let run = 1; run <= runs; run += 1) {
    const start = drawStart(draw);
    const steps = Array.from({ length: commands }, () => drawCommand(draw));
    const life = live(start, steps);
    told += life.told;
    if (life.wrong.length > 0)
      return { runs: run, commands: run * commands, told, seed, wrong: shortest(start, steps) };
  }
  return { runs, commands: runs * commands, told, seed, wrong: [] };
}

function live(start: Start, steps: readonly Command[]): { told: number; wrong: string[] } {
  const world = new World(start);
  for (const step of steps) {
    const wrong = world.run(step);
    if (wrong.length > 0) return { told: world.told, wrong };
  }
  return { told: world.told, wrong: [] };
}

/** The story without any step that it goes wrong without as well, and what goes wrong in it. */
function shortest(start: Start, steps: readonly Command[]): string[] {
  let story = [...steps];
  for (let i = story.length - 1; i >= 0; i -= 1) {
    const without = story.toSpliced(i, 1);
    if (live(start, without).wrong.length > 0) story = without;
  }
  return [...live(start, story).wrong, JSON.stringify({ start, story })];
}
