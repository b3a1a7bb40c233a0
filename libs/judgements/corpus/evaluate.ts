import { lexicons, termOfLevel } from '@app/lexicons';
import { extract } from '../src/index.js';
import type { Labelled } from './labelled.js';
import { assemble, type Passage } from './passage.js';

type Found = ReturnType<typeof extract>['judgements'][number];

/** A share of cases that came out right, 0 to 1 (1 when there are none), with those that did not. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly share: number;
  readonly wrong: readonly string[];
}

/** How well the extractor reads labelled passages. */
export interface Figures {
  readonly sentences: number;
  readonly firm: number;
  /** firm sentences found as firm, of all firm ones; 0 to 1, higher is better */
  readonly recall: Share;
  /**
   * found firm sentences, of these and the false positives; a weak proposal where nothing stands counts half;
   * 0 to 1, higher is better
   */
  readonly precision: Share;
  /** harmonic mean of precision and recall */
  readonly f1: number;
  /** sentences labelled weak that are not called firm */
  readonly weakKept: Share;
  /** band of the found firm judgements as labelled, or none where none is stated */
  readonly band: Share;
  /** explicit last days of found firm judgements */
  readonly dates: Share;
  /** found firm judgements without an explicit day that got none from their sentence */
  readonly noDate: Share;
  /** conditions of found firm judgements, by the words they begin with */
  readonly conditions: Share;
  /** found firm judgements without a condition that got none */
  readonly noCondition: Share;
  /** denied propositions of found firm judgements */
  readonly denied: Share;
}

interface Read {
  readonly label: Labelled;
  /** what was found in the sentence, in order */
  readonly found: readonly Found[];
}

/** Reads every passage and compares what was found with its labels. */
export function evaluate(passages: readonly Passage[]): Figures {
  const read: Read[] = [];
  const stray: { words: string; firm: boolean }[] = [];
  for (const passage of passages) readPassage(passage, read, stray);
  const firm = read.filter(({ label }) => label.label === 'firm');
  const hit = firm.filter(({ found }) => found.some(isFirm));
  for (const { label, found } of read) {
    if (label.label === 'none' && found.length > 0) stray.push({ words: label.text, firm: found.some(isFirm) });
  }
  const recall = shareOf(firm, ({ found }) => found.some(isFirm));
  const falseOnes = stray.reduce((sum, { firm: strong }) => sum + (strong ? 1 : 0.5), 0);
  const precision = {
    right: hit.length,
    of: hit.length + falseOnes,
    share: hit.length + falseOnes === 0 ? 1 : hit.length / (hit.length + falseOnes),
    wrong: stray.map(({ words, firm: strong }) => `${strong ? 'firm' : 'weak'}: ${words}`),
  };
  const dated = hit.filter(({ label }) => label.due);
  const undated = hit.filter(({ label }) => !label.due);
  const hung = hit.filter(({ label }) => label.condition);
  const outright = hit.filter(({ label }) => !label.condition);
  return {
    sentences: read.length,
    firm: firm.length,
    recall,
    precision,
    f1: (2 * precision.share * recall.share) / (precision.share + recall.share),
    weakKept: shareOf(
      read.filter(({ label }) => label.label === 'weak'),
      ({ found }) => !found.some(isFirm),
    ),
    band: shareOf(hit, hasBand),
    dates: shareOf(dated, ({ label, found }) => found.some(({ horizon }) => horizon?.due === label.due)),
    noDate: shareOf(
      undated,
      ({ found }) => !found.some(({ horizon }) => horizon?.due && horizon.origin === 'sentence'),
    ),
    conditions: shareOf(hung, ({ label, found }) => found.some(({ condition }) => begins(condition, label.condition!))),
    noCondition: shareOf(outright, ({ found }) => found.every(({ condition }) => condition === null)),
    denied: shareOf(hit, ({ label, found }) =>
      found.some(({ polarity }) => (polarity === 'negated') === (label.negated ?? false)),
    ),
  };
}

const isFirm = ({ strength }: Found): boolean => strength === 'firm';

function readPassage(passage: Passage, read: Read[], stray: { words: string; firm: boolean }[]): void {
  const { text, labelled } = assemble(passage);
  const { publishedOn, format } = passage;
  const { judgements } = extract(text, { publishedOn, format });
  const at = labelled.map(({ label }): { label: Labelled; found: Found[] } => ({ label, found: [] }));
  for (const judgement of judgements) {
    for (const { start, end, quote, phrase } of judgement.mentions) {
      const place = labelled.findIndex((one) => one.start <= phrase.start && phrase.start < one.end);
      if (place >= 0) at[place]!.found.push(judgement);
      else if (!labelled.some((one) => one.start < end && start < one.end && one.label.label !== 'none'))
        stray.push({ words: quote, firm: isFirm(judgement) });
    }
  }
  read.push(...at);
}

function hasBand({ label, found }: Read): boolean {
  const first = found.find(isFirm);
  const term = label.level ? termOfLevel(lexicons.icd203, label.level) : null;
  const [lo, hi] = label.band ?? [term?.lo, term?.hi];
  return lo === undefined ? first?.band === null : first?.band?.lo === lo && first.band.hi === hi;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/-\s*\n\s*/g, '')
    .replace(/[\s’']+/g, ' ')
    .trim();

/** Whether a condition begins where the label says, give or take a leading conjunction. */
function begins(condition: string | null, wanted: string): boolean {
  if (condition === null) return false;
  const [found, label] = [plain(condition), plain(wanted)];
  return found.startsWith(label) || label.startsWith(found) || found.includes(label) || label.includes(found);
}

function shareOf(of: readonly Read[], right: (read: Read) => boolean): Share {
  const wrong = of.filter((read) => !right(read));
  return {
    right: of.length - wrong.length,
    of: of.length,
    share: of.length === 0 ? 1 : 1 - wrong.length / of.length,
    wrong: wrong.map(told),
  };
}

function told({ label, found }: Read): string {
  const wanted = [label.level ?? label.band?.join('–') ?? '', label.due ?? '', label.condition ?? ''].filter(Boolean);
  const got = found.map(
    ({ term, strength, band, horizon, condition, why }) =>
      `${strength} "${term}" ${why.rule} ${band ? `${band.lo}–${band.hi}` : 'no band'} ${horizon?.due ?? ''} ${condition ?? ''}`,
  );
  return `${label.text.replace(/\n/g, '⏎')}\n      wanted: ${wanted.join(' · ') || label.label}\n      got:    ${got.join(' | ') || 'nothing'}`;
}
