import type { Calibration } from '@app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CoarseGroups } from '../../charts/CoarseGroups.js';
import { OutcomeDots } from '../../charts/OutcomeDots.js';
import { ReliabilityDiagram } from '../../charts/ReliabilityDiagram.js';
import { ScoreParts } from '../../charts/ScoreParts.js';
import { ScoreQuarters } from '../../charts/ScoreQuarters.js';
import { WordMeanings } from '../../charts/WordMeanings.js';
import { Counted } from './Counted.js';
import css from './calibration.module.css';
import { FurtherFigures } from './FurtherFigures.js';
import { Headline } from './Headline.js';
import { Results } from './Results.js';
import { type BehindSearch, type CalibrationSearch, given } from './search.js';
import { WordSentences } from './WordSentences.js';
import { scoreSentence } from './words.js';

/** Opens the forecasts behind a number, with the filters of the page. */
export function useBehind(search: CalibrationSearch): (which: BehindSearch) => void {
  const navigate = useNavigate();
  return (which) => void navigate({ to: '/calibration/forecasts', search: given({ ...search, ...which }) });
}

/** The record of yes or no questions, as much of it as so many outcomes can bear. */
export function Picture({ calibration, search }: { calibration: Calibration; search: CalibrationSearch }) {
  const { results, words, quarters, decomposition } = calibration;
  const [readers, setReaders] = useState(false);
  const behind = useBehind(search);
  // without its parts a score is a sentence, which needs no room beside a chart
  const beside = decomposition?.parts ? undefined : css.wide;
  const owner = search.scope === 'me' ? 'My score' : search.scope === 'desk' ? 'The desk’s score' : 'Our score';
  return (
    <>
      <Headline calibration={calibration} search={search} />
      <div className={css.grid} data-curve={calibration.curve !== null || undefined}>
        <div className={css.left}>
          <Main calibration={calibration} behind={behind} />
        </div>
        <div className={css.right}>
          {decomposition && (
            <div className={beside}>
              <ScoreParts decomposition={decomposition} owner={owner} n={calibration.basis.beliefs} />
            </div>
          )}
          {quarters.length > 0 && (
            <div className={beside}>
              <ScoreQuarters quarters={quarters} half onOpen={(quarter) => behind({ quarter })} />
            </div>
          )}
          <div className={css.wide}>
            <WordMeanings words={words} readers={readers} onReaders={setReaders} onOpen={(word) => behind({ word })} />
          </div>
        </div>
      </div>
      {results.length > 0 && <Results results={results} />}
      <div className={css.below}>
        <WordSentences words={words} search={search} />
        <FurtherFigures calibration={calibration} />
        <Counted calibration={calibration} />
      </div>
    </>
  );
}

function Main({ calibration, behind }: { calibration: Calibration; behind: (which: BehindSearch) => void }) {
  const navigate = useNavigate();
  const { curve, words, groups, results, score, basis } = calibration;
  if (curve)
    return (
      <ReliabilityDiagram
        curve={curve}
        words={words}
        n={basis.beliefs}
        onWord={(word) => behind({ word })}
        onBin={(bin) => behind({ bin })}
      />
    );
  if (groups.length > 0) return <CoarseGroups groups={groups} onOpen={(bin) => behind({ bin })} />;
  return (
    <OutcomeDots
      results={results}
      onOpen={(number) => void navigate({ to: '/forecasts/$number', params: { number: String(number) }, search: {} })}
      caption={`${scoreSentence(score)} Groups appear at 10, a curve at 30.`}
    />
  );
}
