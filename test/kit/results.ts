import { type Db, putResult, type Result } from '@app/db';
import type { Caller } from './app.js';
import { makeForecast } from './world.js';

/** An outcome that calibration counts, written without the way that led to it. */
export interface GivenResult {
  /** of yes, at every lead; 0 to 1 */
  readonly chance: number;
  readonly happened: boolean;
  /** day of the scheduled close, `YYYY-MM-DD` in UTC */
  readonly close: string;
  /** days from opening to scheduled close; 60 when left out */
  readonly days?: number;
  readonly statement?: string;
  readonly topic?: string;
  readonly importance?: 'low' | 'normal' | 'high';
  readonly term?: string;
  readonly ownerId?: string;
  readonly reportId?: string;
}

const dayMs = 86_400_000;

/** Keeps outcomes in the caller's workspace, each of a forecast of its own, scored as one belief that stood throughout. */
export async function givenResults(db: Db, caller: Caller, given: readonly GivenResult[]): Promise<void> {
  const { person, workspace } = caller.session!;
  const world = { workspaceId: workspace.id, memberId: person.id, userId: person.id };
  for (const { chance, happened, close, days = 60, term = null, ownerId = person.id, ...more } of given) {
    const at = Date.parse(`${close}T23:59:59Z`);
    const loss = (chance - Number(happened)) ** 2;
    const held = { chance, loss };
    const result: Result = {
      void: false,
      knownAt: at,
      happened,
      held: { first: held, '90d': held, '30d': held, '7d': held, last: held },
      term,
      band: null,
      pit: null,
      options: null,
      scored: { score: loss, lo: loss, hi: loss, coverage: 1, active: loss, reference: 0.25 },
      version: 1,
    };
    const due = { date: close, time: null, zone: 'UTC', at };
    const { id } = await makeForecast(db, world, { ...more, ownerId, opensAt: at - days * dayMs, due });
    await db.transaction(world, (tx) => putResult(tx, id, result));
  }
}
