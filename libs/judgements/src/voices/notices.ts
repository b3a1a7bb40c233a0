import { isWord, type Token } from '../text/tokens.js';

const captions =
  /^(?:figure|fig|table|chart|box|source|sources|note|notes|photo|picture|image|annex|graph|credit|map|exhibit|diagram|panel|appendix|abbreviations|key|legend|distribution)$/;
const shows = /^(?:shows?|illustrates?|suggests?|indicates?|depicts?|presents?|plots?|compares?|summari[sz]es)$/;

/** Why a whole sentence holds no judgement, whatever its words; `null`: go on. */
export function whyNotTokens(tokens: readonly Token[]): string | null {
  if (tokens.length < 3) return 'too short';
  if (tokens.findLast((token) => token.word === '?' || isWord(token))?.word === '?') return 'a question';
  if (isCaption(tokens)) return 'a caption';
  if (listsAssumptions(tokens)) return 'assumptions';
  if (definesScale(tokens)) return 'a definition';
  return isNotice(tokens) ? 'a notice' : null;
}

/** "Figure 2. Likely routing", "Source: …", "DISTRIBUTION: …"; "Figure 2 shows that …" is a sentence. */
function isCaption(tokens: readonly Token[]): boolean {
  if (!captions.test(tokens[0]!.word)) return false;
  const second = tokens[1]!;
  if (second.word === ':' || second.word === '.') return true;
  const numbered = /^\d/.test(second.word) || /^\p{Lu}{1,3}$/u.test(second.text);
  return numbered && !tokens.slice(2, 6).some((token) => shows.test(token.word));
}

const scaleWords =
  /^(?:likely|unlikely|probable|probably|improbable|possible|certain|certainly|remote|even|likelihood|probability|doubtful)$/;
const grades = /^(?:very|highly|not|at|all|extremely|neither|nor|don't|know|[^\p{L}]+)$/u;
const namers = new Set(
  'term terms word words expression expressions yardstick scale phrase phrases lexicon terminology wording label labels category categories'.split(
    ' ',
  ),
);
const meaning = new Set(
  `means mean denotes denote refers refer expresses express yardstick lexicon stands stand corresponds correspond indicates
   indicate signifies describes describe defined conveys convey equates terms expressions`.split(/\s+/),
);

/** A scale, and what its words or figures mean. */
function definesScale(tokens: readonly Token[]): boolean {
  const words = tokens.map((token) => token.word);
  const levels = words.filter((word) => scaleWords.test(word)).length;
  if (levels === 0) return false;
  if (words.every((word) => scaleWords.test(word) || grades.test(word))) return true;
  if (words.some((word) => meaning.has(word)) && words.some((word) => namers.has(word))) return true;
  const figures = words.filter((word, i) => /^\d/.test(word) && /^(?:%|percent|per|-|to)$/.test(words[i + 1] ?? ''));
  if (levels > 2 && figures.length > 2) return true;
  const shouted = tokens.filter((token) => /^\p{Lu}{3,}$/u.test(token.text)).length;
  if (shouted > 2 && words.includes(':') && (words.includes('(') || words.includes('levels'))) return true;
  const stands = words.some((word) => /^(?:stands?|corresponds?|means?)$/.test(word));
  return (stands && shouted > 0 && figures.length > 1) || meansChance(words);
}

/** "A probability of 33 % means that …", "this likelihood refers to …". */
function meansChance(words: readonly string[]): boolean {
  const noun = words.findIndex((word) => /^(?:probability|likelihood|chance)$/.test(word));
  const verb = words.findIndex((word, i) => i > noun && /^(?:means|denotes|refers|signifies|implies)$/.test(word));
  return noun >= 0 && noun < 4 && verb > noun && verb - noun < 8 && !words.slice(noun, verb).includes(',');
}

/** "Key assumptions: rainfall will be average; …". */
function listsAssumptions(tokens: readonly Token[]): boolean {
  const noun = tokens.slice(0, 14).findIndex((token) => /^assum(?:ptions?|ed|es?)$/.test(token.word));
  return noun >= 0 && tokens.slice(noun + 1, noun + 4).some((token) => token.word === ':');
}

const notices = [
  /\bon (?:only )?(?:\d+|some|most|\w+) (?:out )?of (?:them|those|every 100|100|the 100)\b|\b100 (?:such )?occasions\b|\bsame circumstances\b/,
  /\b(?:totals?|figures|numbers|values|percentages|sums|columns|rows|components|items|shares|data|dates?|spellings?|names|translations?|results|estimates) (?:may|might|will|could) (?:also |well )?(?:not |differ|be wrong|be revised|vary|deviate|contain|be subject|overlap|change as)/,
  /\b(?:does|do|may|might|need|should|will) not (?:necessarily )?(?:represent|reflect) the (?:views?|opinions?|position)\b/,
  /\bby definition\b|\bunless (?:otherwise (?:stated|noted|indicated)|stated otherwise)\b|\bin the sense of\b|\b(?:is|are) defined as\b|\bcut off date\b/,
  /\bforward looking statements?\b/,
  /\bactual (?:results|outcomes?|developments|figures|values) (?:may|might|could|can|will|are likely to) (?:also |well |still )?(?:materially )?(?:differ|vary|deviate|diverge)/,
  /\b(?:deviations?|departures?|changes?) (?:from \w+ |in \w+ )?will lead to different/,
  /\bno (?:guarantee|assurance|warranty|representation)\b/,
  /\bpast performance\b|\btechnical assumptions?\b|\bdoes not (?:predict|forecast|attempt)\b/,
  /\b(?:not|nor) constitute\b/,
  /\b(?:liability|liable) for\b/,
  /\bfor the purposes of this (?:report|document|assessment|exercise|scenario|chapter|analysis|study)\b|\bcorresponds? to (?:a |the )?(?:probabilit|likelihood|chance)/,
  /\b(?:likely|subject) to (?:be revised|revision)\b/,
];

/** Disclaimers: "forward-looking statements", "actual results may differ". */
function isNotice(tokens: readonly Token[]): boolean {
  const line = tokens.map((token) => token.word).join(' ');
  return notices.some((notice) => notice.test(line));
}
