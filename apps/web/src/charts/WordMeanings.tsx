import type { WordMeaning } from '@app/contract';
import { TextButton } from '../parts/TextButton.js';
import css from './chart.module.css';
import { Key } from './keys.js';
import { RangeRows } from './RangeRows.js';

const legend = (
  <>
    <Key width={18} mark={<rect className={css.band} width="18" height="12" rx="2" />}>
      Our scale
    </Key>
    <Key width={4} mark={<rect className={css.meanTick} x="1" width="2" height="12" />}>
      Average given
    </Key>
    <Key
      width={24}
      mark={
        <>
          <line className={css.whisker} x1="1" x2="23" y1="6" y2="6" />
          <circle className={css.changed} cx="12" cy="6" r="5" />
        </>
      }
    >
      Happened, 90% range
    </Key>
  </>
);

const readersKey = (
  <Key
    width={24}
    mark={
      <>
        <line className={css.dotted} x1="1" x2="23" y1="6" y2="6" />
        <path className={css.readerTick} d="M12 2v8" />
      </>
    }
  >
    Readers take it for
  </Key>
);

const named = (term: string) => (term.slice(0, 1).toUpperCase() + term.slice(1)).replace('even chance', 'even');

export interface WordMeaningsProps {
  readonly words: readonly WordMeaning[];
  /** shows what readers of a survey took each word for */
  readonly readers: boolean;
  readonly onReaders: (on: boolean) => void;
  /** takes the key of a term */
  readonly onOpen: (word: string) => void;
}

/** What each word meant in practice: the scale's range, the average given, the share that happened. */
export function WordMeanings({ words, readers, onReaders, onOpen }: WordMeaningsProps) {
  const off = words.filter((word) => word.off).map((word) => word.term);
  const survey = words.find((word) => word.readers)?.readers;
  return (
    <RangeRows
      title="What our words meant"
      subject="We wrote"
      label={`What our words meant: ${off.length ? `${off.join(', ')} outside the range of what happened` : 'no word is clearly off'}.`}
      file="words"
      legend={
        <>
          {legend}
          {readers && readersKey}
        </>
      }
      caption={
        <>
          {off.length
            ? 'Diamond: the average we gave lies outside the range of what happened.'
            : 'Hollow: fewer than ten outcomes.'}{' '}
          {readers && survey && `Readers: 5 to 95% of ${survey.n} answers, ${survey.source}. `}
          {survey && (
            <TextButton aria-pressed={readers} onClick={() => onReaders(!readers)}>
              {readers ? 'Hide what readers take words for' : 'Show what readers take words for'}
            </TextButton>
          )}
        </>
      }
      rows={words.map((word) => ({
        key: word.id,
        name: named(word.term),
        scale: word.scale,
        given: word.meanGiven,
        n: word.n,
        happened: word.happened,
        range: word.range,
        off: word.off,
        readers: readers ? word.readers : null,
        open: () => onOpen(word.id),
      }))}
    />
  );
}
