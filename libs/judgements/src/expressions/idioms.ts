import type { Level } from '@app/lexicons';

/** What is said of an event with "is" and a noun ("is a foregone conclusion"), and the level it means. */
const predicates: readonly (readonly [Level | null, string])[] = [
  [
    'almost_certain',
    'foregone conclusion|near certainty|virtual certainty|certainty|almost a certainty|nearly a certainty|all but a certainty|racing certainty|' +
      'matter of time|only a matter of time|just a matter of time|question of time|only a question of time|just a question of time|merely a matter of time|' +
      'matter of when not if|when not if|question of when not if|sure thing|done deal|dead certainty|practical certainty|moral certainty|sure bet|given|mathematical certainty|statistical certainty|question of when rather than whether|matter of when rather than whether|question of when rather than if|matter of when rather than if|matter of when|question of when',
  ],
  [
    'very_likely',
    'shoo in|odds on favourite|odds on favorite|overwhelming favourite|safe bet|fair certainty|strong favourite|strong favorite',
  ],
  [
    'likely',
    'good bet|fair bet|odds on favourite|likely prospect|reasonable bet|better than even bet|more than even bet|likelihood rather than a possibility|probability rather than a possibility',
  ],
  [
    'even',
    'even bet|coin toss|coin flip|toss up|tossup|toss of a coin|flip of a coin|even money bet|fifty fifty bet|fifty fifty proposition|50 50 bet|50 50 proposition|even proposition|matter of tossing a coin|even chance|roughly even chance|50 50 call|even call|50 50|fifty fifty|even money|even odds|evens|coin tossing',
  ],
  [
    'unlikely',
    'out of reach|beyond reach|off the table|off the cards|long shot|distant prospect|distant possibility|outside chance|slim prospect|tall order|unlikely prospect|unlikely possibility|unlikely event|dim prospect|faint hope|forlorn hope|faint possibility|slender hope|outside bet|low probability event|low likelihood event|slim possibility|improbability|low probability outcome',
  ],
  [
    'very_unlikely',
    'very distant prospect|very unlikely event|very long shot|highly unlikely event|very unlikely prospect',
  ],
  [
    'remote',
    'remote prospect|remote possibility|remote chance|remote contingency|very remote prospect|very remote possibility|pipe dream|non starter|practical impossibility|virtual impossibility|impossibility|near impossibility|remote eventuality',
  ],
  [
    null,
    'in for a|in for an|in for another|in for more|in for further|in for some|in sight|on the horizon|around the corner|imminent|on the cards|in the offing|in store|in the cards|in prospect|in the pipeline|a long way off|some way off|a distant prospect for now|years away|months away',
  ],
];

/** Words that may stand before an idiom ("is, by now, only a", "is roughly an"). */
export const idiomFillers = new Set(
  'a an the only just now still about roughly probably therefore but merely simply almost at best no better than more or less currently increasingly in effect once again'.split(
    ' ',
  ),
);

const table = new Map<string, { words: readonly string[]; level: Level | null }[]>();
for (const [level, phrases] of predicates)
  for (const phrase of phrases.split('|')) {
    const words = phrase.split(' ');
    const found = table.get(words[0]!) ?? [];
    found.push({ words, level });
    table.set(
      words[0]!,
      found.sort((a, b) => b.words.length - a.words.length),
    );
  }

/** The idioms that begin with a word, longest first. */
export function idiomsStarting(
  word: string,
): readonly { readonly words: readonly string[]; readonly level: Level | null }[] {
  return table.get(word) ?? [];
}

const openings: readonly (readonly [Level | null, readonly string[]])[] = (
  [
    [
      'almost_certain',
      'there is no doubt that|there is no doubt but that|there can be no doubt that|there is no question that|there can be no question that|there is little doubt that|there can be little doubt that|we have no doubt that|we have little doubt that|we are certain that|we are sure that|it is clear that|it is not in doubt that|it goes without saying that|it is beyond doubt that|one can be certain that|one can be sure that|there is no escaping the fact that',
    ],
    [
      'very_likely',
      'it is a safe assumption that|it is safe to assume that|it is safe to say that|there is every reason to expect that|there is every reason to believe that|there is every reason to think that|there is every indication that',
    ],
    [
      'likely',
      'the balance of probability is that|the balance of probabilities is that|there is good reason to expect that|there is good reason to believe that|there is good reason to think that|the balance of evidence suggests that|the likelihood is that|the probability is that|the odds are that|the chances are that|in likelihood',
    ],
    [
      'unlikely',
      'it is hard to see how|it is difficult to see how|it is hard to imagine that|it is difficult to imagine that|it is hard to imagine how|it is hard to believe that|it is difficult to believe that|we find it hard to believe that|we find it difficult to believe that|we find it hard to see how|it is hard to envisage how|it remains hard to see how|it remains difficult to see how|we struggle to see how|we are doubtful that|we are doubtful whether|we remain doubtful that|we are unconvinced that|we remain doubtful whether|we are sceptical whether|we are not persuaded that|we are sceptical that|we are skeptical that|we remain sceptical that|we remain skeptical that|we are not convinced that|we remain unconvinced that',
    ],
    [
      null,
      'there is reason to believe that|there is reason to expect that|there is reason to think that|there is some reason to believe that',
    ],
  ] as const
).flatMap(([level, phrases]) => phrases.split('|').map((phrase) => [level, phrase.split(' ')] as const));

const byFirst = new Map<string, (typeof openings)[number][]>();
for (const opening of openings) {
  const first = opening[1][0]!;
  byFirst.set(first, [...(byFirst.get(first) ?? []), opening]);
}

/** Whole phrases before a clause ("there is no doubt that") that begin with a word, and what they say of the clause. */
export function openingsWith(word: string): readonly (readonly [Level | null, readonly string[]])[] {
  return byFirst.get(word) ?? [];
}

/** The words with which idioms and openings begin. */
export const idiomStarts = (): readonly string[] => [...table.keys(), ...byFirst.keys()];
