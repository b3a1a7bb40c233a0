import { clauseStart } from '../grammar/clauses.js';
import { prepositions, skipOn } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { expression, type Reader } from './expression.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs of change and state: "should" before them foresees, whatever the subject, unless it is somebody who acts. */
const outcomes = set(
  'rise fall grow decrease decline ease improve recover remain stay reach stabilise stabilize moderate slow pick rebound weaken ' +
    'strengthen converge return average peak gain drop level normalise normalize accelerate decelerate fade wane subside abate ' +
    'diminish shrink expand contract widen narrow double triple halve climb edge settle hover bottom turn revert soften firm ' +
    'tighten loosen dissipate unwind resume continue begin start end emerge materialise materialize happen come see become prove exceed ' +
    'outpace outstrip outweigh offset lag trail amount total hit cross approach near bring feed pass translate filter lead result ' +
    'occur appear show deteriorate worsen brighten surge soar plunge plummet suffer benefit profit drift cool warm dry refill replenish ' +
    'last persist endure hold keep suffice dampen cushion weigh boost lift push pull drive curb spur underpin buoy bolster trim shave add',
);
/** Verbs that foresee only of things, not of policies or persons: "the rate cut should allow", "exports should help". */
const effects = set(
  'allow help support make give let provide contribute enable permit reduce increase cut raise lower mean prevent limit encourage ' +
    'stimulate generate deliver produce yield ensure leave have get facilitate alleviate relieve mitigate restore revive save free ' +
    'attract shift move take go find be',
);
/** Who is told what to do: advice and norms have such subjects. */
const actors = set(
  'government governments authorities policymakers we you they readers users countries country members states state businesses companies ' +
    'company firms organisations organizations ministers minister parliament council committee board staff operators operator donors ' +
    'lenders banks bank regulators regulator supervisors people residents travellers travelers households employers employees workers farmers ' +
    'investors clients customers partners agencies agency services service institutions institution ministry ministries municipalities ' +
    'one everyone everybody nobody he she i visitors managers officers units commanders administrators defenders recipients participants ' +
    'policy policies strategy strategies framework frameworks reform reforms rules rule law laws legislation measures plan plans programme ' +
    'programs programmes program approach approaches regulation regulations efforts priority priorities guidance support assistance aid ' +
    'systems networks passwords consideration attention emphasis care caution action actions steps it who this that these those which report reports ' +
    'alliance nato eu union commission',
);
/** Participles of what is done on advice: "should be strengthened". Those of results are foreseen. */
const results = set(
  'completed finished felt offset reached contained supported driven helped limited restored seen achieved met balanced operational ' +
    'available ready able enough sufficient higher lower weaker stronger close near back over complete similar broadly around about ' +
    'positive negative visible modest temporary gradual short brief milder warmer cooler wetter drier normal average unchanged stable ' +
    'less more smaller larger at in below above between up down cushioned dampened underpinned boosted lifted bolstered curbed mitigated ' +
    'restricted confined followed accompanied on',
);

/** "Should" as a forecast ("growth should pick up", "the grid should be able to cope"), not as advice ("governments should act"). */
export const readShould: Reader = (tokens, at) => {
  if (tokens[at]!.word !== 'should' || at === 0 || isInverted(tokens, at)) return null;
  const next = skipOn(tokens, at + 1);
  if (!isWord(tokens[next]) || !foresees(tokens, at, next)) return null;
  return expression({ first: at, last: at, shape: 'verb', rule: 'prediction', term: 'should' });
};

/** "if prices should fall", ", should prices fall": a condition. "And", "soon" and the like may stand before it. */
const isInverted = (tokens: readonly Token[], at: number): boolean =>
  prepositions.has(tokens[at - 1]!.word) &&
  !/^(?:and|but|then|however|soon|today|overall|anyway|too|within|over)$/.test(tokens[at - 1]!.word);

function foresees(tokens: readonly Token[], at: number, next: number): boolean {
  const { word } = tokens[next]!;
  const told = isTold(tokens, at);
  if (outcomes.has(word)) return !told;
  if (!effects.has(word) || told) return false;
  return word !== 'be' || results.has(tokens[skipOn(tokens, next + 1)]?.word ?? '');
}

/** Whether somebody or some policy is told what to do: by the head of the subject and the word before "should". */
function isTold(tokens: readonly Token[], at: number): boolean {
  const start = clauseStart(tokens, at);
  if (actors.has(tokens[at - 1]!.word)) return true;
  let head = start;
  while (head + 1 < at && isWord(tokens[head + 1]) && !prepositions.has(tokens[head + 1]!.word)) head += 1;
  return actors.has(tokens[head]?.word ?? '');
}
