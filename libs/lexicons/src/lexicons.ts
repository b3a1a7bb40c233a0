import type { Lexicon, LexiconId, Term } from './lexicon.js';

const term = (id: string, loPercent: number, hiPercent: number, label: string, ...synonyms: string[]): Term => ({
  id,
  label,
  synonyms,
  lo: loPercent / 100,
  hi: hiPercent / 100,
});

const icd203: Lexicon = {
  id: 'icd203',
  title: 'ICD 203 Analytic Standards',
  version: '2015-01-02',
  source: 'US Intelligence Community Directive 203, 2 January 2015, paragraph D.6.e(2)(a)',
  overlap: 'even',
  terms: [
    term('almost_no_chance', 1, 5, 'almost no chance', 'remote'),
    term('very_unlikely', 5, 20, 'very unlikely', 'highly improbable'),
    term('unlikely', 20, 45, 'unlikely', 'improbable', 'improbably'),
    term('roughly_even_chance', 45, 55, 'roughly even chance', 'roughly even odds'),
    term('likely', 55, 80, 'likely', 'probable', 'probably'),
    term('very_likely', 80, 95, 'very likely', 'highly probable'),
    term('almost_certain', 95, 99, 'almost certain', 'almost certainly', 'nearly certain'),
  ],
  levels: {
    remote: 'almost_no_chance',
    very_unlikely: 'very_unlikely',
    unlikely: 'unlikely',
    even: 'roughly_even_chance',
    likely: 'likely',
    very_likely: 'very_likely',
    almost_certain: 'almost_certain',
  },
};

// The gaps between the bands are deliberate: 50 % itself has no term.
const phia: Lexicon = {
  id: 'phia',
  title: 'PHIA Probability Yardstick',
  version: '2025-03-24',
  source: 'UK Professional Head of Intelligence Assessment, Explaining Uncertainty in UK Intelligence Assessment, 2025',
  overlap: 'even',
  terms: [
    term('remote_chance', 0, 5, 'remote chance', 'remote'),
    term('highly_unlikely', 10, 20, 'highly unlikely'),
    term('unlikely', 25, 35, 'unlikely'),
    { ...term('realistic_possibility', 40, 50, 'realistic possibility', 'realistic probability'), hiOpen: true },
    term('likely', 55, 75, 'likely', 'probable', 'probably'),
    term('highly_likely', 80, 90, 'highly likely'),
    term('almost_certain', 95, 100, 'almost certain', 'almost certainly'),
  ],
  levels: {
    remote: 'remote_chance',
    very_unlikely: 'highly_unlikely',
    unlikely: 'unlikely',
    likely: 'likely',
    very_likely: 'highly_likely',
    almost_certain: 'almost_certain',
  },
};

const nato: Lexicon = {
  id: 'nato',
  title: 'NATO AJP-2.1 probability statements',
  version: 'AJP-2.1',
  source: 'NATO AJP-2.1, Allied Joint Doctrine for Intelligence Procedures, standardised probability statements',
  overlap: 'even',
  terms: [
    term('highly_unlikely', 0, 10, 'highly unlikely'),
    term('unlikely', 10, 40, 'unlikely'),
    term('even_chance', 40, 60, 'even chance'),
    term('likely', 60, 90, 'likely', 'probable', 'probably'),
    term('highly_likely', 90, 100, 'highly likely'),
  ],
  levels: {
    remote: 'highly_unlikely',
    very_unlikely: 'highly_unlikely',
    unlikely: 'unlikely',
    even: 'even_chance',
    likely: 'likely',
    very_likely: 'highly_likely',
    almost_certain: 'highly_likely',
  },
};

// "Possible" has no band here: the article keeps it for matters on which no estimate can be given.
const kent: Lexicon = {
  id: 'kent',
  title: 'Words of Estimative Probability',
  version: '1964',
  source: 'Sherman Kent, Words of Estimative Probability, Studies in Intelligence 8(4), 1964',
  overlap: 'even',
  terms: [
    term('impossible', 0, 0, 'impossible', 'impossibility'),
    term('almost_certainly_not', 2, 12, 'almost certainly not', 'virtually impossible', 'highly doubtful'),
    term('probably_not', 20, 40, 'probably not', 'unlikely', 'improbable'),
    term('chances_about_even', 40, 60, 'chances about even', 'about even'),
    term('probable', 63, 87, 'probable', 'probably', 'likely'),
    term('almost_certain', 87, 99, 'almost certain', 'almost certainly', 'virtually certain', 'highly likely'),
    term('certain', 100, 100, 'certain', 'certainty'),
  ],
  levels: {
    remote: 'almost_certainly_not',
    very_unlikely: 'almost_certainly_not',
    unlikely: 'probably_not',
    even: 'chances_about_even',
    likely: 'probable',
    very_likely: 'almost_certain',
    almost_certain: 'almost_certain',
  },
};

const ipcc: Lexicon = {
  id: 'ipcc',
  title: 'IPCC likelihood scale',
  version: 'AR5/AR6',
  source: 'Mastrandrea et al., Guidance Note on Consistent Treatment of Uncertainties, IPCC, 2010, table 1',
  overlap: 'narrowest',
  terms: [
    term('exceptionally_unlikely', 0, 1, 'exceptionally unlikely'),
    term('extremely_unlikely', 0, 5, 'extremely unlikely'),
    term('very_unlikely', 0, 10, 'very unlikely'),
    term('unlikely', 0, 33, 'unlikely'),
    term('about_as_likely_as_not', 33, 66, 'about as likely as not'),
    term('more_likely_than_not', 50, 100, 'more likely than not'),
    term('likely', 66, 100, 'likely'),
    term('very_likely', 90, 100, 'very likely'),
    term('extremely_likely', 95, 100, 'extremely likely'),
    term('virtually_certain', 99, 100, 'virtually certain'),
  ],
  levels: {
    remote: 'exceptionally_unlikely',
    very_unlikely: 'very_unlikely',
    unlikely: 'unlikely',
    even: 'about_as_likely_as_not',
    likely: 'likely',
    very_likely: 'very_likely',
    almost_certain: 'virtually_certain',
  },
};

const efsa: Lexicon = {
  id: 'efsa',
  title: 'EFSA approximate probability scale',
  version: '2018',
  source: 'EFSA Scientific Committee, Guidance on Uncertainty Analysis in Scientific Assessments, 2018',
  overlap: 'even',
  terms: [
    term('almost_impossible', 0, 1, 'almost impossible'),
    term('extremely_unlikely', 1, 5, 'extremely unlikely'),
    term('very_unlikely', 5, 10, 'very unlikely'),
    term('unlikely', 10, 33, 'unlikely'),
    term('about_as_likely_as_not', 33, 66, 'about as likely as not'),
    term('likely', 66, 90, 'likely'),
    term('very_likely', 90, 95, 'very likely'),
    term('extremely_likely', 95, 99, 'extremely likely'),
    term('almost_certain', 99, 100, 'almost certain', 'almost certainly'),
  ],
  levels: {
    remote: 'almost_impossible',
    very_unlikely: 'very_unlikely',
    unlikely: 'unlikely',
    even: 'about_as_likely_as_not',
    likely: 'likely',
    very_likely: 'very_likely',
    almost_certain: 'almost_certain',
  },
};

/** The scales that come with the product, by id. */
export const lexicons: Readonly<Record<LexiconId, Lexicon>> = { icd203, phia, nato, kent, ipcc, efsa };

/** The scale of a workspace that has not chosen one. */
export const defaultLexicon: LexiconId = 'icd203';

/** Whether a word is the id of a scale that comes with the product. */
export function isLexiconId(word: string): word is LexiconId {
  return Object.hasOwn(lexicons, word);
}
