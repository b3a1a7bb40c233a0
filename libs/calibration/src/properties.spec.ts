import fc from 'fast-check';
import { biasOf } from './bias.js';
import { bandAt, confidenceBand, consistencyBand } from './consistencyBand.js';
import { corpOf } from './corp.js';
import { corpLog } from './corpLog.js';
import { recalibration } from './cox/recalibration.js';
import { spiegelhalterZ } from './cox/spiegelhalter.js';
import { discrimination } from './discrimination/delong.js';
import { calibrationErrors, ksError } from './ece/calibrationErrors.js';
import { type Groups, groupsOf } from './groups.js';
import { murphy, murphyByChance } from './murphy/murphy.js';
import { pav } from './pav.js';
import { meanScores } from './scores/meanScores.js';
import { sharpness } from './scores/sharpness.js';

const one = fc.record({
  chance: fc.integer({ min: 0, max: 40 }).map((p) => p / 40),
  happened: fc.boolean(),
  weight: fc.integer({ min: 1, max: 9 }),
});
const some = fc.array(one, { minLength: 1, maxLength: 60 });
type Given = readonly { chance: number; happened: boolean; weight: number }[];

const plain = (given: Given) =>
  groupsOf(
    given.map((row) => row.chance),
    given.map((row) => row.happened),
  );
const weighted = (given: Given) =>
  groupsOf(
    given.map((row) => row.chance),
    given.map((row) => row.happened),
    given.map((row) => row.weight),
  );

/** Point estimates without a term for small samples. */
function figures(groups: Groups): Record<string, number | null> {
  const scores = meanScores(groups)!;
  const parts = corpOf(groups)!;
  const log = corpLog(groups)!;
  const by = murphy(groups)!;
  const errors = calibrationErrors(groups)!;
  const sharp = sharpness(groups)!;
  const told = discrimination(groups);
  return {
    ...{ brier: scores.brier, log: scores.logLoss, spherical: scores.spherical, mcb: parts.mcb, dsc: parts.dsc },
    ...{ unc: parts.unc, mcbLog: log.mcb, dscLog: log.dsc, rel: by.reliability, res: by.resolution, wbv: by.wbv },
    ...{ wbc: by.wbc, ece: errors.expected, mce: errors.largest, ks: ksError(groups), auc: told?.auc ?? null },
    ...{ slope: told?.slope ?? null, spread: sharp.variance, citl: biasOf(groups)!.difference },
  };
}

function expectNear(got: Record<string, number | null>, wanted: Record<string, number | null>, digits = 11) {
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null) expect(got[name], name).toBeNull();
    else expect(got[name], name).toBeCloseTo(value, digits);
  }
}

describe('whatever the forecasts', () => {
  it('every decomposition adds up to its score, and no part is below 0', () => {
    fc.assert(
      fc.property(some, fc.boolean(), fc.integer({ min: 1, max: 25 }), (given, weigh, bins) => {
        const groups = weigh ? weighted(given) : plain(given);
        const { brier, logLoss } = meanScores(groups)!;
        const corp = corpOf(groups)!;
        const log = corpLog(groups)!;
        expect(corp.mcb - corp.dsc + corp.unc).toBeCloseTo(brier, 12);
        expect(log.mcb - log.dsc + log.unc).toBeCloseTo(logLoss, 12);
        for (const part of [corp.mcb, corp.dsc, log.mcb, log.dsc]) expect(part).toBeGreaterThanOrEqual(0);
        for (const by of [murphy(groups, bins)!, murphyByChance(groups)!]) {
          expect(by.reliability - by.generalizedResolution + by.uncertainty).toBeCloseTo(brier, 12);
          expect(by.identityError).toBeCloseTo(0, 12);
        }
        expect(murphyByChance(groups)!.wbv).toBeCloseTo(0, 12);
      }),
    );
  });

  it('the order of rows is irrelevant', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (given, keys) => {
        const shuffled = given
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(figures(plain(shuffled))).toEqual(figures(plain(given)));
        expectNear(figures(weighted(shuffled)), figures(weighted(given)));
      }),
    );
  });

  it('every row twice, or every weight times three, leaves each point estimate', () => {
    fc.assert(
      fc.property(some, (given) => {
        expectNear(figures(plain([...given, ...given])), figures(plain(given)));
        const heavier = given.map((row) => ({ ...row, weight: 3 * row.weight }));
        expectNear(figures(weighted(heavier)), figures(weighted(given)));
      }),
    );
  });

  it('a weight of k counts as k rows', () => {
    fc.assert(
      fc.property(some, (given) => {
        expectNear(figures(weighted(given)), figures(plain(given.flatMap((row) => Array(row.weight).fill(row)))));
      }),
    );
  });

  it('swapping yes and no leaves score, parts and discrimination, and turns the bias round', () => {
    fc.assert(
      fc.property(some, (given) => {
        const there = figures(plain(given));
        const swapped = given.map((row) => ({
          ...row,
          chance: Math.round(40 - 40 * row.chance) / 40,
          happened: !row.happened,
        }));
        const back = figures(plain(swapped));
        const same = ['brier', 'log', 'spherical', 'mcb', 'dsc', 'unc', 'mcbLog', 'dscLog', 'auc', 'slope', 'spread'];
        // 1 − clip has lost digits that clip itself has.
        expectNear(back, Object.fromEntries(same.map((name) => [name, there[name]!])), 10);
        expect(back.citl).toBeCloseTo(-there.citl!, 12);
      }),
    );
  });

  it('Cox’s line is where the likelihood is flat, turned round with the outcomes', () => {
    fc.assert(
      fc.property(some, (given) => {
        const got = recalibration(plain(given), 0.01);
        if (got.probable === null) return;
        const back = recalibration(
          plain(
            given.map((row) => ({ ...row, chance: Math.round(40 - 40 * row.chance) / 40, happened: !row.happened })),
          ),
          0.01,
        );
        expect(back.probable!.slope).toBeCloseTo(got.probable.slope, 7);
        expect(back.probable!.intercept).toBeCloseTo(-got.probable.intercept, 7);
        expect(back.shift!.value).toBeCloseTo(-got.shift!.value, 7);
        if (got.line) expect(got.line.test.chi2).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('z is finite or none, and errors of a perfect forecaster are above 0 unless all is certain', () => {
    fc.assert(
      fc.property(some, (given) => {
        const groups = plain(given);
        const z = spiegelhalterZ(groups);
        if (z !== null) expect(Number.isFinite(z)).toBe(true);
        const { ifCalibrated } = calibrationErrors(groups)!;
        const certain = given.every(({ chance }) => chance === 0 || chance === 1);
        if (certain) expect(ifCalibrated).toBe(0);
        else expect(ifCalibrated).toBeGreaterThan(0);
      }),
    );
  });

  it('pooling adjacent violators rises, and pooling again changes nothing', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, (given) => {
        const fitted = pav(given);
        for (let i = 1; i < fitted.length; i++) expect(fitted[i]!).toBeGreaterThanOrEqual(fitted[i - 1]!);
        const again = pav(fitted);
        for (let i = 0; i < fitted.length; i++) expect(again[i]).toBeCloseTo(fitted[i]!, 12);
      }),
    );
  });

  it('both bands rise, keep lo below hi, and are the same for the same record', () => {
    fc.assert(
      fc.property(some, (given) => {
        const [said, happened] = [given.map((row) => row.chance), given.map((row) => row.happened)];
        for (const band of [consistencyBand(said, 0.9, 60), confidenceBand(said, happened, 0.9, 60)]) {
          for (const [i, { lo, hi }] of band.entries()) {
            expect(lo).toBeLessThanOrEqual(hi);
            if (i > 0) expect(lo).toBeGreaterThanOrEqual(band[i - 1]!.lo - 1e-12);
            if (i > 0) expect(hi).toBeGreaterThanOrEqual(band[i - 1]!.hi - 1e-12);
          }
        }
        const reversed = [[...said].reverse(), [...happened].reverse()] as const;
        expect(confidenceBand(...reversed, 0.9, 60)).toEqual(confidenceBand(said, happened, 0.9, 60));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the band around the curve', () => {
  it('holds the fitted curve of a long record, and is narrow above ten thousand', () => {
    const said = Array.from({ length: 12_000 }, (_, i) => (i % 20) / 20 + 0.025);
    const happened = said.map((chance, i) => ((i * 7919) % 12_000) / 12_000 < chance);
    const { blocks } = corpOf(groupsOf(said, happened))!;
    const band = confidenceBand(said, happened);
    for (const { from, share } of blocks) {
      const at = bandAt(band, from)!;
      expect(at.lo).toBeLessThanOrEqual(share + 1e-12);
      expect(at.hi).toBeGreaterThanOrEqual(share - 1e-12);
      expect(at.hi - at.lo).toBeLessThan(0.08);
    }
    expect(bandAt(band, 1)).toBeNull();
    expect(confidenceBand([], [])).toEqual([]);
  });
});
