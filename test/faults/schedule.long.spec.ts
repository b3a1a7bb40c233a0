import { checkModel } from '../../libs/schedule/src/model.long.js';
import { checkZones } from '../../libs/schedule/src/zones.long.js';
import { asked, report, seed } from './figures.js';

/** Longer than either takes on a busy machine, milliseconds. */
const patience = 3_600_000;

describe.runIf(asked('T6'))('the pure model of planning', () => {
  it('agrees with what people must have been told, in every life', { timeout: patience }, () => {
    const { runs, commands, told, wrong } = checkModel({ runs: 2_000, commands: 50, seed });
    report({
      test: 'T6 random lives of a forecast against the pure model',
      queue: null,
      measured: `${runs} lives × 50 commands, ${commands} in all; ${told} told; ${wrong.length === 0 ? 'no' : 'a'} divergence`,
      goal: 'no divergence in 2000 × 50',
      held: wrong.length === 0,
    });
    expect(wrong).toEqual([]);
  });
});

describe.runIf(asked('T7'))('every zone and every change of its clocks, 2024 to 2040', () => {
  it('has one occurrence for each logical date, in order, where RFC 5545 puts it', { timeout: patience }, () => {
    const { zones, changes, moments, planned, digests, rounds, violations } = checkZones('long');
    report({
      test: 'T7 every zone and every change of its clocks 2024–2040',
      queue: null,
      measured: `${zones} zones, ${changes} changes: ${moments} moments, ${planned} prompts planned, ${digests} digests, ${rounds} rounds; ${violations.length} violations`,
      goal: 'no violation',
      held: violations.length === 0,
    });
    expect(violations).toEqual([]);
  });
});
