const split = (words: string): string[] => words.split(/\s+/);

/**
 * What a verb with a clause behind it makes of that clause.
 *
 * - `speech`: its speaker's words, whoever is named or not ("it is said that")
 * - `view`: its holder's view; without a holder ("it is expected that") the writer's own
 * - `shows`: evidence where things show it, a view where people do ("Moscow signals that", "prices signal that")
 * - `rules`: wished, planned, decided or assumed, by whomever, hence nobody's estimate
 */
export type SayingKind = 'speech' | 'view' | 'shows' | 'rules';

export interface Saying {
  readonly kind: SayingKind;
  /** a form that only tells of the past, or a participle */
  readonly past: boolean;
  /** "saying that": the speaker stands elsewhere */
  readonly gerund: boolean;
}

const verbs: Readonly<Record<SayingKind, readonly string[]>> = {
  speech: split(
    `say claim argue warn announce declare boast brag complain insist maintain contend assert allege advertise portray
     depict promise pledge vow threaten tell inform report repeat reiterate add note stress emphasise emphasize underline
     explain write remark comment observe state deny admit concede acknowledge confirm affirm reassure assure caution
     swear speculate guess lament grumble mutter joke quip reply respond retort object protest preach propagate trumpet
     tout proclaim profess purport advocate brief notify testify persuade convince remind teach
     concur prophesy opine tweet post hold find counter rebut rejoin posit venture`,
  ),
  view: split(
    `expect anticipate forecast project predict foresee envisage envision estimate assess judge reckon believe think
     consider regard deem conclude calculate doubt suspect fear worry bet wager gamble dream imagine understand see figure
     perceive trust feel`,
  ),
  shows: split('suggest signal indicate imply hint show'),
  rules: split(
    `hope wish plan intend want aim seek require demand order decide agree resolve stipulate decree propose recommend urge
     advise ask request assume suppose presuppose guarantee ensure decree specify provide prescribe undertake commit
     instruct dictate call rule`,
  ),
};

const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  hold: 'held',
  find: 'found',
  tell: 'told',
  think: 'thought',
  write: 'wrote written',
  foresee: 'foresaw foreseen',
  see: 'saw seen',
  bet: 'bet',
  forecast: 'forecast forecasted',
  understand: 'understood',
  feel: 'felt',
  swear: 'swore sworn',
  show: 'showed shown',
  seek: 'sought',
  teach: 'taught',
  undertake: 'undertook undertaken',
};

const doubled = /(?:plan|commit|bet|brag|brief{2}|admit|refer)$/;

function pastOf(verb: string): string[] {
  if (Object.hasOwn(irregular, verb)) return irregular[verb]!.split(' ');
  if (/e$/.test(verb)) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  if (doubled.test(verb)) return [`${verb}${verb.at(-1)}ed`];
  return /signal$/.test(verb) ? [`${verb}ed`, `${verb}led`] : [`${verb}ed`];
}

function gerundsOf(verb: string): string[] {
  if (/[^e]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  if (doubled.test(verb)) return [`${verb}${verb.at(-1)}ing`];
  return /signal$/.test(verb) ? [`${verb}ing`, `${verb}ling`] : [`${verb}ing`];
}

function thirdOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

const byForm = new Map<string, Saying>();
for (const [kind, list] of Object.entries(verbs) as [SayingKind, readonly string[]][]) {
  for (const verb of list) {
    for (const form of pastOf(verb)) byForm.set(form, { kind, past: true, gerund: false });
    for (const form of gerundsOf(verb)) byForm.set(form, { kind, past: false, gerund: true });
    for (const form of [verb, thirdOf(verb)]) byForm.set(form, { kind, past: false, gerund: false });
  }
}
for (const word of split(
  'convinced confident adamant certain sure hopeful optimistic pessimistic sceptical skeptical afraid worried concerned aware',
))
  if (!byForm.has(word)) byForm.set(word, { kind: 'view', past: false, gerund: false });

/** What a word is as a verb of saying, thinking, showing or ruling; `null`: none. */
export function sayingOf(word: string): Saying | null {
  return byForm.get(word) ?? null;
}

/** Verbs of saying that are nouns too ("reports", "plans", "states"). */
export const alsoNouns: ReadonlySet<string> = new Set(
  split(
    `claim claims report reports estimate estimates forecast forecasts project projects plan plans hope hopes fear fears doubt
     doubts note notes bet bets state states order orders demand demands request requests signal signals show shows promise
     promises pledge pledges threat threats judge judges view views figure figures guess remark remarks comment comments
     object objects protest protests reply advocate advocates dream dreams worry worries aim aims wish wishes trust trusts
     call calls decree decrees provide brief briefs warning finding feeling understanding reporting planning proposal
     dictate dictates protest counter counters tout touts order resolve rule rules vow vows gamble gambles wager caution concern`,
  ),
);

/** Nouns that hold somebody's words or view, when "that" follows. */
export const viewNouns: ReadonlySet<string> = new Set(
  split(
    `claim claims belief beliefs hope hopes fear fears expectation expectations promise promises view views announcement
     announcements prediction predictions argument arguments warning warnings perception perceptions conviction convictions
     assertion assertions notion notions idea ideas understanding pledge pledges assurance assurances statement statements
     rumour rumours rumor rumors speculation forecast forecasts estimate estimates assessment assessments allegation
     allegations confidence optimism pessimism worry worries concern concerns dream dreams threat threats boast boasts
     bet bets opinion opinions thesis narrative narratives message messages line slogan slogans mantra theory suspicion suspicions calculation
     calculations vow vows complaint complaints insistence declaration declarations report reports guess hunch anticipation
     premise position talk illusion delusion myth prophecy contention charge charges word news sentiment consensus`,
  ),
);

/** Nouns of aims, rules and assumptions: what follows is wanted or laid down. */
export const aimNouns: ReadonlySet<string> = new Set(
  split(
    `aim aims goal goals target targets objective objectives plan plans intention intentions ambition ambitions purpose
     condition conditions requirement requirements proviso rule rules assumption assumptions hypothesis supposition demand
     demands proposal proposals agreement decision commitment commitments provision guarantee guarantees order orders
     recommendation recommendations desire wish wishes principle undertaking pledge vision`,
  ),
);
