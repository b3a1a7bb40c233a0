import type { Judgement } from '@app/contract';
import { type RefObject, useEffect, useState } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import type { Piece } from './pieces.js';
import { cursorId } from './places.js';
import { firstBelow, offsetAt, stretchOf } from './selection.js';
import { type Stretch, sentenceBeside, sentenceFrom, stretched, trimmed } from './sentences.js';

/** The stretch that is about to be marked by hand, and how it was chosen. */
export interface Chosen extends Stretch {
  /** `words`: selected with the pointer; `sentence`: by the sentence cursor */
  readonly by: 'words' | 'sentence';
}

export interface Marking {
  /** null: nothing is chosen */
  readonly chosen: Chosen | null;
  /** puts the sentence cursor on the first sentence in view */
  readonly begin: () => void;
  /** one sentence on or back */
  readonly move: (step: 1 | -1) => void;
  /** one sentence more or less */
  readonly stretch: (step: 1 | -1) => void;
  readonly leave: () => void;
}

export interface MarkingOptions {
  readonly paper: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** brings words into view */
  readonly reveal: (offset: number, id: string) => void;
  /** marks what is chosen, or makes a forecast of the judgement that stands there */
  readonly onMark: (chosen: Chosen) => void;
  /** false: this person may only read */
  readonly on: boolean;
}

/** Height of the reader's head, below which words are in view; pixels. */
const headHeight = 70;

/** What is chosen for marking: words selected with the pointer, or sentences by keys. */
export function useMarking({ paper, text, pieces, reveal, onMark, on }: MarkingOptions): Marking {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = (next: Stretch) => {
    setChosen({ start: next.start, end: next.end, by: 'sentence' });
    reveal(next.start, cursorId);
  };
  const leave = () => {
    setChosen(null);
    getSelection()?.removeAllRanges();
  };
  const mark = () => {
    if (!chosen) return;
    onMark(chosen);
    // the sentence cursor stays, so that the next sentence, or M for a forecast, is one key away
    if (chosen.by === 'words') leave();
  };
  const begin = () => {
    const from = paper.current ? (firstBelow(paper.current, headHeight) ?? 0) : 0;
    const sentence = sentenceFrom(text, pieces, from);
    getSelection()?.removeAllRanges();
    if (sentence) choose(sentence);
  };
  const move = (step: 1 | -1) => chosen && choose(sentenceBeside(text, pieces, chosen, step));
  const stretch = (step: 1 | -1) => chosen && choose(stretched(text, pieces, chosen, step));

  useSelectedWords(paper, text, on, setChosen);
  useTouchedSentence(paper, chosen?.by === 'sentence', (offset) => {
    const sentence = sentenceFrom(text, pieces, offset);
    if (sentence) setChosen({ ...sentence, by: 'sentence' });
  });
  useKeys('Report', [{ keys: 's', does: 'Mark a sentence by hand', run: begin }], on);
  useKeys(
    'Marking by hand',
    [
      { keys: ['ArrowDown', 'j'], does: 'Next sentence', run: () => move(1) },
      { keys: ['ArrowUp', 'k'], does: 'Previous sentence', run: () => move(-1) },
      { keys: 'shift+ArrowDown', does: 'One sentence more', run: () => stretch(1) },
      { keys: 'shift+ArrowUp', does: 'One sentence less', run: () => stretch(-1) },
    ],
    on && chosen?.by === 'sentence',
  );
  useKeys(
    'Marking by hand',
    [
      { keys: 'm', does: 'Mark it', run: mark },
      { keys: 'Escape', does: 'Leave', run: leave },
    ],
    on && chosen !== null,
  );
  return { chosen: on ? chosen : null, begin, move, stretch, leave };
}

/** Follows what is selected with the pointer or with the browser's own keys. */
function useSelectedWords(
  paper: RefObject<HTMLElement | null>,
  text: string,
  on: boolean,
  setChosen: (next: (was: Chosen | null) => Chosen | null) => void,
): void {
  useEffect(() => {
    if (!on) return;
    const follow = () => {
      const found = paper.current && stretchOf(paper.current, getSelection());
      const words = found && trimmed(text, found);
      setChosen((was) => {
        if (words) return was?.start === words.start && was.end === words.end ? was : { ...words, by: 'words' };
        return was?.by === 'words' ? null : was;
      });
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [paper, text, on, setChosen]);
}

/** While the sentence cursor is there, a touch or click puts it on another sentence. */
function useTouchedSentence(
  paper: RefObject<HTMLElement | null>,
  on: boolean,
  onOffset: (offset: number) => void,
): void {
  useEffect(() => {
    const element = paper.current;
    if (!on || !element) return;
    const touch = (event: MouseEvent) => {
      const at = offsetAt(element, event.clientX, event.clientY);
      if (at === null || (event.target as Element).closest('a, button')) return;
      onOffset(at);
    };
    element.addEventListener('click', touch);
    return () => element.removeEventListener('click', touch);
  });
}

/** The judgement that states a stretch already, the shortest of several; null: none does. */
export function standingAt(judgements: readonly Judgement[], { start, end }: Stretch): Judgement | null {
  const covering = judgements.flatMap((judgement) =>
    judgement.mentions
      .filter((mention) => mention.start <= start && mention.end >= end)
      .map((mention) => ({ judgement, length: mention.end - mention.start })),
  );
  return covering.sort((a, b) => a.length - b.length)[0]?.judgement ?? null;
}
