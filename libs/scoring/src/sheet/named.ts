/** One part of a sum, with an expression that gives it again on paper. */
export interface Term {
  /** what it is about: "yes", "option 2", "up to 140", "level 0.25" */
  readonly of: string;
  /** the sum to do, in figures: "(0.8 − 1)²" */
  readonly formula: string;
  readonly value: number;
}

/** A score under its name, and the terms that add up to it. */
export interface NamedScore {
  readonly name: ScoreName;
  readonly value: number;
  readonly better: 'lower' | 'higher';
  /** what it is measured in: nothing, bits, or the unit of the outcome */
  readonly unit: 'none' | 'bits' | 'outcome';
  /** a log score that moved the chance before taking it */
  readonly clipped: boolean;
  readonly terms: readonly Term[];
}

/** Every score that one belief can earn. */
export type ScoreName =
  | ('half-brier' | 'two-class-brier' | 'log' | 'spherical')
  | ('brier' | 'rps' | 'ordered-brier')
  | ('crps' | 'crps-range' | 'pinball' | 'wis' | 'interval-50' | 'interval-80' | 'interval-90' | 'interval-95');

/** A score made of terms: their sum. */
export function summed(
  name: ScoreName,
  terms: readonly Term[],
  { better = 'lower', unit = 'none', clipped = false }: Partial<Pick<NamedScore, 'better' | 'unit' | 'clipped'>> = {},
): NamedScore {
  return { name, value: terms.reduce((sum, { value }) => sum + value, 0), better, unit, clipped, terms };
}

/** A number as short as it can be without changing it in the tenth digit; a real minus sign. */
export const figure = (value: number): string => String(Number(value.toPrecision(10))).replace('-', '−');
