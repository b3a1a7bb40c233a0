import type { WordMeaning } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { Card } from '../../parts/Card.js';
import css from './notes.module.css';
import { type CalibrationSearch, given } from './search.js';
import { asideSentences, countSentence, rangeSentence } from './wordSentences.js';

/** The question the other way round: of what was written so, how much happened? One sentence a word. */
export function WordSentences({ words, search }: { words: readonly WordMeaning[]; search: CalibrationSearch }) {
  const used = words.filter((word) => word.n > 0 || word.numbers);
  if (used.length === 0) return null;
  return (
    <Card title="Word by word" label="Word by word">
      <ul className={css.sentences}>
        {used.map((word) => (
          <li key={word.id}>
            {word.n > 0 && (
              <Link to="/calibration/forecasts" search={given({ ...search, word: word.id })}>
                {countSentence(word)}
              </Link>
            )}{' '}
            {rangeSentence(word)}
            {asideSentences(word).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
