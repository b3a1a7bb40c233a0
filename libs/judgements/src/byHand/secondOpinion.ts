import type { Mention, SecondOpinion } from '@app/contract';
import { paragraphAround } from '../text/paragraph.js';

/** All that a model is told: nothing else of the report, and nothing about people or the workspace. */
export interface OpinionQuestion {
  /** the judgement's sentences, the first mentions of it */
  readonly sentences: readonly string[];
  /** around the first sentence */
  readonly paragraph: string;
  /** day of publication, `YYYY-MM-DD` */
  readonly publishedOn: string;
}

/** Somebody else to read a judgement: a local or a remote model that an administrator set up. */
export interface SecondOpinionModel {
  readonly name: string;
  /** @throws OpinionFault when no usable answer comes; nothing else goes wrong */
  ask(question: OpinionQuestion): Promise<SecondOpinion>;
}

/** The model did not answer as it should; the message says how, in a sentence for the person who asked. */
export class OpinionFault extends Error {}

const mostSentences = 5;

/** The question about a judgement: its first five sentences, the paragraph around the first, and the day. */
export function questionAbout(text: string, mentions: readonly Mention[], publishedOn: string): OpinionQuestion {
  const [first] = mentions;
  if (!first) throw new RangeError('a judgement has one place at least');
  const { start, end } = paragraphAround(text, first);
  const sentences = [...new Set(mentions.slice(0, mostSentences).map(({ quote }) => quote))];
  return { sentences, paragraph: text.slice(start, end).trim(), publishedOn };
}
