import type { Expression } from '../expressions/expression.js';
import { clauseStart } from '../grammar/clauses.js';
import type { Token } from '../text/tokens.js';
import { continuesPlan } from './continuedPlan.js';
import { isOwnVoice } from './publisher.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .map((token) => token.word)
    .join(' ');

/** A bare future or possibility, as plans, rules and notices use it; "is expected to" and the like estimate. */
const isBare = ({ explicit, term }: Expression): boolean =>
  !explicit && /^(?:will|will not|going to|may|might|could|would|should|set to|due to|can)$/.test(term);

const aimed = set(
  'intended designed meant aimed supposed planned scheduled slated earmarked budgeted tasked destined mandated intends intend plans plan aims aim seeks seek undertook committed pledged allocated speaks talks provides calls allows spoke',
);

/** "so that X will …", "designed to", "supposed to comprise …, who will": an aim, not an estimate. */
export function isPurpose(tokens: readonly Token[], expression: Expression): boolean {
  const target = expression.first;
  if (continuesPlan(tokens, expression)) return true;
  for (let i = target - 1; i >= 0 && target - i < 36; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ';' || word === 'but' || word === 'although' || word === 'whereas') return false;
    const next = tokens[i + 1]?.word;
    if (aimed.has(word) && !expression.explicit && aimReaches(tokens, i, expression)) return true;
    if (target - i < 20 && word === 'so' && next === 'that' && tokens[i - 1]?.word !== ',') return true;
    if (target - i < 20 && word === 'order' && next === 'that') return true;
    if (/^assum(?:ptions?|ing|es?|ed)$/.test(word) && isAssumed(tokens, i, target)) return true;
  }
  return false;
}

/** An aim covers its own clause, and what "who", "which" or "with" adds to it. */
function aimReaches(tokens: readonly Token[], aim: number, expression: Expression): boolean {
  if (
    /^(?:committed|pledged|allocated|earmarked|budgeted|intends?|plans?|aims?|seeks?|undertook)$/.test(
      tokens[aim]!.word,
    )
  )
    return tokens
      .slice(aim, expression.first)
      .some((token, i, all) => token.word === 'of' && all[i + 1]?.word === 'which');
  if (!/^(?:to|for|as|by|at|of|about)$/.test(tokens[aim + 1]?.word ?? '')) return false;
  const comma = tokens.findIndex((token, i) => i > aim && i < expression.first && token.word === ',');
  return comma < 0
    ? expression.first - aim > 1
    : /^(?:who|which|whose|where)$/.test(tokens[clauseStart(tokens, expression.from) - 1]?.word ?? '') ||
        /^(?:who|which)$/.test(tokens[expression.from - 1]?.word ?? '');
}

/** "the following assumptions: …", "assuming that …"; "it can be assumed that" is the writer's own way of saying so. */
function isAssumed(tokens: readonly Token[], at: number, target: number): boolean {
  if (/^be$/.test(tokens[at - 1]?.word ?? '')) return false;
  const between = tokens.slice(at + 1, target);
  if (/^assumptions?$/.test(tokens[at]!.word)) return between.some((token) => /^(?:that|:)$/.test(token.word));
  return !between.some((token) => token.word === ',') || tokens[at + 1]?.word === ':';
}

const ownActs = set(
  `publish monitor follow decide continue assess review discuss examine describe present focus explore outline consider
   update report take act adjust ensure keep be provide look address cover analyse analyze set return use work seek stand
   do hold receive host organise organize launch visit brief convene invite revisit evaluate conduct complete reassess
   respond issue release hear meet elaborate turn ask make send share carry pay extend support cooperate strengthen`,
);
const ownBody =
  /^(?:(?:in this \w+ )?(?:we|i)|our (?:\w+ )?\w+|(?:the|this) (?:\w+ )?(?:committee|council|bank|board|agency|services?|staff|authors|institute|mpc|fomc|directorate|office|centre|center|secretariat|department|riksbank))$/;
const documents = set(
  `report document text publication brief briefing chapter section paper assessment article box annex note update edition outlook bulletin data figures estimates
   statistics results minutes forecast forecasts projections projection review table tables appendix supplement release
   consultation meeting statement map maps advisory advisories issue volume methodology series analysis it they which`,
);
const handled = set(
  'translated circulated adopted appear follow resumed looking published issued updated revised posted released included presented discussed described covered held reviewed reported available announced reproduced',
);

/** The publisher on its own work: "this chapter will discuss", "estimates will be revised", "the Committee will hold". */
export function isOwnPlan(tokens: readonly Token[], expression: Expression): boolean {
  if (expression.explicit || !/^(?:will|going to|will not|expected|would|may)$/.test(expression.term)) return false;
  const start = clauseStart(tokens, expression.from);
  const subject = wordsOf(tokens, start, expression.from);
  if (isDocument(tokens, start, expression)) return true;
  if (expression.term === 'expected' || expression.term === 'may') return false;
  if (
    /^(?:this|the next|the following|our) (?:report|chapter|section|paper|assessment|article|box|annex|note|update|edition)s?$/.test(
      subject,
    )
  )
    return true;
  if (!ownBody.test(subject.replace(/^at (?:its|the|each) [\p{L} ]{2,30}? (?=the )/u, ''))) return false;
  return (
    /(?:^| )(?:we|i)$/.test(subject) ||
    ownActs.has(tokens[expression.to + 1]?.word ?? '') ||
    tokens[expression.to + 1]?.word === ','
  );
}

/** "Estimates for May will be revised on 19 August": a document of the publisher and what is done with documents. */
function isDocument(tokens: readonly Token[], start: number, expression: Expression): boolean {
  let at = expression.to + 1;
  while (/^(?:also|then|again|only|next|be|first)$/.test(tokens[at]?.word ?? '')) at += 1;
  const acts = /^(?:appear|follow)$/.test(tokens[at]?.word ?? '');
  if (!acts && (!handled.has(tokens[at]?.word ?? '') || tokens[at - 1]?.word !== 'be')) return false;
  const from = Math.min(start, expression.from - 1);
  const subject = tokens.slice(Math.max(0, Math.min(from, expression.from - 9)), expression.from);
  const relative = /^(?:which|that)$/.test(tokens[expression.from - 1]?.word ?? '');
  const named = subject.some(
    (token) =>
      (documents.has(token.word) || documents.has(token.word.replace(/s$/, ''))) &&
      !/^(?:it|they|which)$/.test(token.word),
  );
  if (relative) return named;
  if (named) return true;
  return (
    /^(?:it|they)$/.test(tokens[start]?.word ?? '') &&
    /\b(?:edition|report|outlook|issue|update|publication)\b/.test(wordsOf(tokens, at, at + 8))
  );
}

const rulings =
  'law|laws|act|acts|regulation|regulations|directive|rule|rules|programme|program|scheme|treaty|accord|accords|decree|mandate|charter|constitution|statute|order|contract|contracts|legislation|provisions|arrangement|arrangements|bill|ordinance|resolution|waiver|protocol|framework|pact|code|ceasefire|truce|memorandum|plan|plans|agreement|agreements|deal|proposal|proposals|terms|budget|reform|roadmap|timetable';
const under = new RegExp(
  `^(?:in|under|pursuant to|by|as part of) (?:the|this|that|an|a|its|their|new|article|section|\\d+)?(?: [\\p{L}\\p{N}']+){0,4}? ?\\b(?:${rulings})\\b`,
  'u',
);
const central = /\b(?:baseline|central|likely|main|reference|base)\b/;
const scenario =
  /^(?:in|under) (?:the|this|that|an|a|our)(?: [\p{L}\p{N}]+){0,2}? (?:scenario|case of|simulation|exercise)\b/u;

/** A case that is told, not foreseen: "in this scenario", "under the Act", "in the case of swaps". */
export function isTold(tokens: readonly Token[], expression: Expression): boolean {
  const opening = wordsOf(tokens, 0, Math.min(9, expression.first));
  if (expression.explicit) return expression.supposed && scenario.test(opening) && !central.test(opening);
  if ((scenario.test(opening) && !central.test(opening)) || /^(?:under|in) (?:the )?(?:terms|case) of/.test(opening))
    return true;
  // "under current law debt will reach …" is how offices name their baseline
  return (
    isBare(expression) && under.test(opening) && !/\b(?:current|existing|present|unchanged|baseline)\b/.test(opening)
  );
}

const duty =
  /^(?:must|shall|required|obliged|obligated|ought|urged|advised|asked|encouraged|instructed|allowed|permitted|entitled|authorised|authorized|forbidden|prohibited|banned|exempt|eligible|requested|reminded)$/;
/** "Members may transfer", "applicants may appeal": people whom rules address. */
const addressees = set(
  `recipients readers members users applicants participants students employees visitors travellers holders customers
   subscribers licensees taxpayers persons anyone administrators beneficiaries claimants tenants passengers pupils
   candidates bidders contributors pensioners`,
);
const notified =
  /^be (?:notified|informed|asked|invited|contacted|able|required|given|issued|reimbursed|charged|told|admitted|selected|assessed)\b/;
const undergone = set(
  'face need lose struggle become be see suffer find experience feel resort turn try continue not have also remain well',
);
const ruledPeople = set(
  `recipients readers members users applicants organisations organizations participants students employees employers
   visitors travellers operators municipalities owners holders customers contractors ranchers farmers landowners
   subscribers licensees taxpayers firms companies banks institutions authorities states parties citizens residents
   persons anyone men women workers importers exporters vendors administrators staff teams units carriers courts`,
);
const advising =
  /^(?:urged?|urges|urging|asked|requested|invited|reminded|recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|call(?:s|ed|ing)?)$/;

/** Duties, permissions and advice: "have to submit … and are expected to", "must patch and may report", "urged to adopt a rule, which will". */
export function isNorm(tokens: readonly Token[], expression: Expression): boolean {
  if (expression.explicit) return false;
  const at = expression.first;
  if (/^(?:may|might|could|would)$/.test(expression.term) && isAdvice(tokens, at)) return true;
  for (let i = at - 1; i >= 0 && at - i < 30; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ';' || word === 'but' || word === 'otherwise' || word === 'or') break;
    const binds =
      duty.test(word) ||
      (/^(?:have|has)$/.test(word) && tokens[i + 1]?.word === 'to' && ruledPeople.has(tokens[i - 1]?.word ?? ''));
    if (
      binds &&
      /^(?:may|expected|should)$/.test(expression.term) &&
      /^(?:and|who|that|which|they|,)$/.test(tokens[expression.from - 1]?.word ?? '')
    )
      return true;
    if (advising.test(word) && advised(tokens, i, expression)) return true;
  }
  const subject = tokens.slice(Math.max(0, expression.from - 4), expression.from);
  const next = wordsOf(tokens, expression.last + 1, expression.last + 3);
  if (expression.term === 'will' && notified.test(next)) return subject.some((token) => addressees.has(token.word));
  return expression.term === 'may' && isAllowed(tokens, expression);
}

/** "Governments should … and must not leave industry to bear a risk that may …": the sentence advises. */
function isAdvice(tokens: readonly Token[], target: number): boolean {
  for (let i = 1; i < target; i += 1) {
    const word = tokens[i]!.word;
    if (!/^(?:must|should|ought)$/.test(word) || tokens[i + 1]?.word === 'have') continue;
    if (!tokens.slice(i, target).some((token) => /^(?:;|but|otherwise|because|as|since)$/.test(token.word)))
      return true;
  }
  return false;
}

/** What "which …" or "and …" adds to a measure that somebody is urged to take. */
function advised(tokens: readonly Token[], verb: number, expression: Expression): boolean {
  const to = tokens.findIndex(
    (token, i) =>
      i > verb && i < expression.first && (token.word === 'to' || token.word === 'for' || /ing$/.test(token.word)),
  );
  if (to < 0 || isOwnVoice(tokens, expression.from - 1)) return false;
  return /^(?:which|that|and)$/.test(tokens[expression.from - 1]?.word ?? '');
}

/** "May" as leave to do something: in rules, notices and with "only", "not", "again". */
function isAllowed(tokens: readonly Token[], expression: Expression): boolean {
  const next = tokens.slice(expression.last + 1, expression.last + 4).map((token) => token.word);
  if (next[0] === 'only' || next[0] === 'freely' || (next[0] === 'no' && next[1] === 'longer')) return true;
  const start = clauseStart(tokens, expression.from);
  const subject = tokens.slice(Math.max(0, start - 1), expression.from);
  const ruled = subject.some((token) => ruledPeople.has(token.word));
  const verb = next.find((word) => isLeave.has(word)) !== undefined;
  if (tokens.some((token) => leave.test(token.word)) || subject.at(-1)?.word === 'you') return true;
  if (subject.some((token) => addressees.has(token.word)) && !undergone.has(next[0] ?? '')) return true;
  return (ruled && verb) || (verb && tokens.some((token) => duty.test(token.word))) || fined.test(next.join(' '));
}

const leave = /^(?:permits?|permission|licen[cs]es?|consent|authori[sz]ation|waivers?|exemptions?)$/;
const fined =
  /^be (?:reached|consulted|fined|prosecuted|used|reproduced|copied|quoted|obtained|downloaded|contacted|granted|requested|imposed|accessed|found|redistributed|forwarded|released|suspended|revoked|detained|applied|waived|extended by|submitted|deducted|claimed|eligible|shared|cited|stored|processed|issued|levied|charged|paused|reversed|adjusted|amended|terminated|renewed|withdrawn|cancelled|invoked|transferred)\b/;
const isLeave = set(
  `apply submit request contact report grant graze forward appeal claim deduct use choose opt defer leave return enter
   carry export import sell buy hold file ask extend refuse withhold impose suspend waive pause reverse cross draw keep
   purchase reproduce copy quote share cite redistribute download consult attend vote`,
);
