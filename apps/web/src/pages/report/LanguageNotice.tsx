import { Banner } from '../../parts/Notice.js';
import css from './reader.module.css';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** Says that a report is in a language in which no judgement is looked for. */
export function LanguageNotice({ language }: { language: string }) {
  if (language === 'en' || language === 'und') return null;
  return (
    <div className={css.notice}>
      <Banner title={`This report is in ${names.of(language) ?? language}.`}>
        Judgements are found in English only; mark them by hand: select the words, or press S.
      </Banner>
    </div>
  );
}
