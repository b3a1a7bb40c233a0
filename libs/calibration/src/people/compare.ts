import { type Mean, meanOfScores } from '../cells/means.js';
import { normalBelow } from '../normalBelow.js';
import { shrunken } from '../pooling/shrunken.js';
import { type Range, Z } from '../wilson.js';

/** What one person's belief at the lead cost on one forecast. */
export interface PersonalLoss {
  readonly person: string;
  readonly forecast: string;
  /** what ranges take as one draw where there are five of them; `null` stands alone */
  readonly report: string | null;
  /** headline loss, 0 to 1, lower is better */
  readonly loss: number;
}

/** Fewer shared forecasts than this tell nobody apart. */
export const COMPARED_FROM = 30;
/** What the mean of all is worth, in forecasts, where the people themselves cannot say. */
export const DEFAULT_WORTH = 50;
/** Fewer people than this do not tell how far people differ. */
const FEWEST_PEOPLE = 3;

/** One person beside the others on the same forecasts; figures where there are enough of these. */
export interface Compared {
  readonly person: string;
  /** forecasts on which somebody else held a belief as well */
  readonly shared: number;
  readonly figures:
    | (Mean & {
        /** own mean difference drawn towards the mean of all */
        readonly shrunken: number;
        readonly shrunkenError: number;
        readonly shrunkenRange: Range;
        /** probability of being better than the mean of all, 0 to 1 */
        readonly betterThanMean: number;
      })
    | null;
}

/** How far differences are drawn, and towards what. */
export interface Prior {
  /** forecasts that the mean of all is worth */
  readonly questions: number;
  /** false: they do not differ beyond chance, or are fewer than three, and the default is taken */
  readonly estimated: boolean;
  /** variance between people beyond chance, ≥ 0 */
  readonly between: number;
  /** of the compared, each counted by what it tells */
  readonly mean: number;
}

export interface Comparison {
  /** shared by two or more */
  readonly forecasts: number;
  /** in no order that says anything: that of the person's key */
  readonly people: readonly Compared[];
  readonly prior: Prior | null;
}

/**
 * People beside each other on shared forecasts alone, so that who gets easy questions gains nothing by it.
 *
 * d = own loss − mean loss of the others on the same forecast, below 0 better. Each mean of d has a range clustered by
 * report where there are five. It is then drawn towards the mean of all by B = v ÷ (v + between), v = variance ÷ n, the
 * variance being the clustered one, pooled; what is left is normal with mean B·mean + (1 − B)·own and variance
 * v·between ÷ (v + between), which gives the probability of being better than the mean. The differences of
 * one forecast add up to about 0 and so are not independent of each other; with few people that probability is rough.
 *
 * Anchor: where people do not differ beyond chance, `questions` is 50 and nobody comes far from the mean.
 * Source: `docs/scoring.md`, comparing people; R. DerSimonian, N. Laird, Controlled Clinical Trials 7 (1986), p. 177.
 */
export function comparePeople(losses: readonly PersonalLoss[]): Comparison {
  const { differences, forecasts } = differencesOf(losses);
  const people = [...differences].sort(([one], [other]) => (one < other ? -1 : 1));
  const measured = people.flatMap(([person, own]) => {
    const mean = own.length < COMPARED_FROM ? null : meanOf(own);
    return mean?.standardError == null ? [] : [{ person, mean, error: mean.standardError }];
  });
  // Beside people without figures of their own nobody has a mean to be compared with.
  const enough = measured.length >= 2;
  const prior = enough ? priorOf(measured) : null;
  const figures = new Map(prior ? measured.map((one) => [one.person, figuresOf(one, prior)] as const) : []);
  return {
    forecasts,
    people: people.map(([person, own]) => ({ person, shared: own.length, figures: figures.get(person) ?? null })),
    prior: prior && {
      questions: prior.questions,
      estimated: prior.estimated,
      between: prior.between,
      mean: prior.mean,
    },
  };
}

/** Two people on the forecasts that both held a belief on. */
export interface PairCompared {
  readonly shared: number;
  readonly figures: {
    /** mean of (loss of the one − loss of the other), below 0: the one was better */
    readonly difference: number;
    readonly range: Range;
    readonly by: Mean['by'];
    readonly verdict: 'one-better' | 'other-better' | 'cannot-be-told-apart';
  } | null;
}

/** Paired difference of two people, clustered; they cannot be told apart while its 90 % range holds 0. */
export function comparePair(losses: readonly PersonalLoss[], one: string, other: string): PairCompared {
  const theirs = new Map(losses.flatMap((row) => (row.person === other ? [[row.forecast, row.loss] as const] : [])));
  const own = losses.flatMap(({ person, forecast, report, loss }) => {
    const beside = theirs.get(forecast);
    return person === one && beside !== undefined ? [{ report, difference: loss - beside }] : [];
  });
  const mean = own.length < COMPARED_FROM ? null : meanOf(own);
  if (!mean?.range) return { shared: own.length, figures: null };
  const { lo, hi } = mean.range;
  const verdict = hi < 0 ? 'one-better' : lo > 0 ? 'other-better' : 'cannot-be-told-apart';
  return { shared: own.length, figures: { difference: mean.mean, range: mean.range, by: mean.by, verdict } };
}

interface Difference {
  readonly report: string | null;
  readonly difference: number;
}

function differencesOf(losses: readonly PersonalLoss[]) {
  const byForecast = new Map<string, PersonalLoss[]>();
  for (const row of losses) byForecast.set(row.forecast, [...(byForecast.get(row.forecast) ?? []), row]);
  const differences = new Map<string, Difference[]>();
  let forecasts = 0;
  for (const rows of byForecast.values()) {
    if (rows.length < 2) continue;
    forecasts++;
    const sum = rows.reduce((total, { loss }) => total + loss, 0);
    for (const { person, report, loss } of rows) {
      const own = differences.get(person) ?? [];
      own.push({ report, difference: loss - (sum - loss) / (rows.length - 1) });
      differences.set(person, own);
    }
  }
  return { differences, forecasts };
}

const meanOf = (own: readonly Difference[]): Mean | null =>
  meanOfScores(
    own.map(({ difference }) => difference),
    own.map(({ report }) => report),
  );

interface Measured {
  readonly person: string;
  readonly mean: Mean;
  readonly error: number;
}

function priorOf(measured: readonly Measured[]): Prior & { readonly variance: number } {
  const size = measured.reduce((sum, { mean }) => sum + mean.n, 0);
  // n × error² is the variance of a single difference, clusters and all.
  const variance = measured.reduce((sum, { mean, error }) => sum + (mean.n * error) ** 2, 0) / size;
  const { between, mean, worth } = shrunken(
    measured.map((one) => one.mean),
    variance,
  )!;
  const estimated = measured.length >= FEWEST_PEOPLE && worth !== null;
  return { questions: estimated ? worth : DEFAULT_WORTH, estimated, between, mean, variance };
}

function figuresOf({ mean: own }: Measured, { questions, mean, variance }: Prior & { readonly variance: number }) {
  const pull = questions / (questions + own.n);
  const drawn = pull * mean + (1 - pull) * own.mean;
  const shrunkenError = Math.sqrt(variance / (own.n + questions));
  const reach = Z[0.9] * shrunkenError;
  return {
    ...own,
    shrunken: drawn,
    shrunkenError,
    shrunkenRange: { lo: drawn - reach, hi: drawn + reach },
    betterThanMean: shrunkenError > 0 ? normalBelow((mean - drawn) / shrunkenError) : 0.5,
  };
}
