import { extract } from '../src/index.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The labelled real report: what has to be found in it, by offsets. */
export interface Gold {
  readonly publishedOn: string;
  readonly judgements: readonly {
    readonly id: string;
    readonly label: 'must' | 'may';
    readonly mentions: readonly (Place & { readonly phraseStart: number; readonly phraseEnd: number })[];
    readonly dueDate: string | null;
  }[];
}

/** How well the labelled real report is read; every count beside what it is out of. */
export interface SeedFigures {
  readonly judgements: readonly [found: number, of: number];
  readonly mentions: readonly [found: number, of: number];
  readonly dates: readonly [right: number, of: number];
  readonly falsePositives: number;
}

const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** Reads the real report and compares it with its labels; "found" is once, with the phrase in its place. */
export function evaluateSeed(text: string, { publishedOn, judgements: labelled }: Gold): SeedFigures {
  const { judgements } = extract(text, { publishedOn });
  const musts = labelled.filter(({ label }) => label === 'must');
  const states = (judgement: (typeof judgements)[number], place: (typeof musts)[number]['mentions'][number]) =>
    judgement.mentions.some(
      (mention) =>
        overlap(mention, place) && overlap(mention.phrase, { start: place.phraseStart, end: place.phraseEnd }),
    );
  const finding = ({ mentions }: (typeof musts)[number]) =>
    judgements.filter((judgement) => mentions.some((place) => states(judgement, place)));
  const places = musts.flatMap(({ mentions }) => mentions);
  const dated = musts.filter(({ dueDate }) => dueDate);
  return {
    judgements: [musts.filter((must) => finding(must).length === 1).length, musts.length],
    mentions: [places.filter((place) => judgements.some((one) => states(one, place))).length, places.length],
    dates: [
      dated.filter((must) => finding(must).some(({ horizon }) => horizon?.due === must.dueDate)).length,
      dated.length,
    ],
    falsePositives: judgements.filter((judgement) =>
      judgement.mentions.every(
        (mention) => !labelled.some(({ mentions }) => mentions.some((place) => overlap(mention, place))),
      ),
    ).length,
  };
}
