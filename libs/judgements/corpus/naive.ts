import { assemble, type Passage } from './passage.js';

const words =
  /\b(?:(?:un)?likely|probabl[ey]|improbable|likelihood|probability|chances?|odds|doubtful|(?:almost )?certain(?:ly)?|inevitabl[ey]|will|won['’]t|expect(?:s|ed)|forecasts?|project(?:s|ed)|anticipated|set to|about to)\b/i;

/**
 * How a bare list of words would do on the same passages, as a measure of how hard they are: every labelled
 * sentence with one of them counts as found, every stretch between them as one sentence.
 */
export function naive(passages: readonly Passage[]): { recall: number; precision: number; f1: number } {
  let [found, firm, wrong] = [0, 0, 0];
  for (const passage of passages) {
    for (const { label } of assemble(passage).labelled) {
      const hit = words.test(label.text);
      if (label.label === 'firm') firm += 1;
      if (label.label === 'firm' && hit) found += 1;
      if (label.label === 'none' && hit) wrong += 1;
    }
    wrong += passage.pieces.filter((piece) => typeof piece === 'string' && words.test(piece)).length;
  }
  const [recall, precision] = [found / firm, found / (found + wrong)];
  return { recall, precision, f1: (2 * precision * recall) / (precision + recall) };
}
