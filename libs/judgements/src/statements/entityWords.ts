/** What kind of thing a noun names, as far as it tells what "it" or "they" can stand for. */
export type Kind = 'actor' | 'person' | 'quantity' | 'event' | 'work' | 'name';

const set = (words: string): readonly string[] => words.split(' ');

const plural = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;

const nouns: Readonly<Record<Exclude<Kind, 'name'>, readonly string[]>> = {
  actor: set(
    'government ministry bank company firm group army navy party parliament committee board council union regime junta movement ' +
      'militia coalition administration cabinet court agency commission operator network opposition alliance service authority ' +
      'state country force brigade corps fleet insurer lender utility producer importer exporter manufacturer retailer refiner ' +
      'airline carrier supplier buyer investor union cartel gang organisation organization federation republic kingdom monarchy ' +
      'senate assembly legislature judiciary police militant rebel insurgent hacker attacker jihadist extremist farmer household ' +
      'consumer employer secretariat leadership consortium contractor developer regulator treasury kremlin faction clan trader',
  ),
  person: set(
    'president minister chancellor ruler king queen governor chairman chairwoman leader chief general commander premier prince emir ' +
      'mayor senator envoy ambassador director spokesman spokeswoman candidate',
  ),
  quantity: set(
    'inflation growth gdp output unemployment employment deficit surplus debt price rate yield index demand supply consumption ' +
      'production investment revenue spending expenditure ratio wage turnout population temperature currency krone krona ' +
      'dollar euro yen franc turnover income profit margin export import inventory stockpile premium rent cost volume ' +
      'productivity liquidity economy activity lending sales earnings tariff level emission immigration migration mortality rainfall',
  ),
  event: set(
    'attack strike vote election referendum summit truce ceasefire offensive campaign war conflict talks negotiation outbreak storm ' +
      'drought hurricane flood epidemic pandemic harvest recession crisis protest uprising coup trial pause exercise operation ' +
      'blockade siege mobilisation mobilization merger meeting conference eruption earthquake',
  ),
  work: set(
    'project corridor pipeline railway plant bridge port line link dam mine reactor factory refinery terminal tunnel canal road ' +
      'motorway airport hub satellite cable shipyard yard smelter facility station bill law act treaty deal agreement pact accord ' +
      'reform programme program plan scheme strategy constitution budget regulation directive motorway extension',
  ),
};

const kinds = new Map<string, { kind: Kind; plural: boolean }>();
for (const [kind, all] of Object.entries(nouns) as [Kind, readonly string[]][])
  for (const noun of all) {
    const many = /^(?:talks|sales|earnings|police)$/.test(noun);
    kinds.set(noun, { kind, plural: many });
    if (!many && noun !== 'corps') kinds.set(plural(noun), { kind, plural: true });
  }

/** The kind and number of a noun, in lower case; `undefined`: not known. */
export const kindOf = (noun: string): { kind: Kind; plural: boolean } | undefined => kinds.get(noun);

/** What a definite noun may stand for beside its own word: "the project" for a corridor with a name. */
export const widerNouns: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    project:
      'corridor pipeline railway plant bridge port line link dam mine reactor refinery terminal tunnel canal road motorway airport hub cable extension smelter',
    scheme: 'dam tunnel canal programme program fund',
    programme: 'initiative scheme',
    group: 'network movement militia front gang cell organisation organization faction',
    organisation: 'network movement militia front union alliance',
    organization: 'network movement militia front union alliance',
    movement: 'front militia',
    agreement: 'treaty deal pact accord',
    deal: 'treaty agreement pact accord',
    treaty: 'pact accord agreement',
    accord: 'treaty agreement pact',
    pact: 'treaty agreement accord',
    plant: 'factory refinery smelter reactor',
    facility: 'plant factory refinery terminal reactor',
    route: 'corridor railway road canal line pipeline',
    line: 'railway',
    law: 'act bill',
    legislation: 'act bill law',
  }).map(([noun, others]) => [noun, new Set(others.split(' '))]),
);

const actions = new Set(
  set(
    'call consider publish launch deploy rebuild maintain seek use try attempt offer attack restrict impose withdraw sell buy purchase ' +
      'invest retaliate negotiate sign ratify adopt approve reject announce send supply deliver recruit mobilise mobilize ' +
      'conduct carry pursue refuse agree accept vote propose abandon develop acquire build expand cut issue lend borrow default ' +
      'target arrest detain ban respond escalate leave join apply intervene invade occupy annex support finance fund avoid ' +
      'resort turn push press demand insist comply violate exploit hire dismiss introduce lift allow permit concede ' +
      'appeal resign campaign muddle retain regain repay spend raise lower nominate appoint tighten privatise privatize test pick',
  ),
);
const measures = new Set(
  set(
    'rise fall exceed average ease peak climb decline grow shrink slow accelerate stabilise stabilize hover plateau plunge soar ' +
      'rebound contract dip edge moderate appreciate depreciate weaken strengthen double halve triple drop decrease increase ' +
      'undershoot overshoot',
  ),
);
const made = new Set(
  set('built completed finished commissioned opened inaugurated signed ratified passed repealed implemented enacted'),
);

/** The kinds of thing that can be said to do what a verb tells (base form, or participle behind "is"). */
export function doersOf(verb: string, passive: boolean): ReadonlySet<Kind> | null {
  if (passive) return made.has(verb) ? new Set<Kind>(['work']) : null;
  if (actions.has(verb)) return new Set<Kind>(['actor', 'name']);
  if (measures.has(verb)) return new Set<Kind>(['quantity']);
  return null;
}

/** Verbs, beside the auxiliaries, that end a noun phrase; third person, past and base where that is no noun. */
export const plainVerbs: ReadonlySet<string> = new Set(
  set(
    'said says announced announces wants wanted plans planned intends aims seeks sought controls holds held views viewed expects ' +
      'believes believed claims claimed denied denies rejected rejects signed adopted approved published raised lowered left kept keeps ' +
      'makes made took takes gave gives began begins started starts stopped stops ended ends continues continued relies depends ' +
      'needs needed uses used built builds lost loses won wins rose rises fell falls grew grows slowed shrank eased remained stands ' +
      'stood runs ran lies faces faced shows showed sells sold buys bought launched withdrew deployed sent sends produces produced ' +
      'came comes went goes became becomes lacks owns leads led spent spends ruled promised pledged threatened hopes reached ' +
      'broke carried connects links moved opened operates passed postponed proposed provides received recruits regards resumed ' +
      'serves suffered supplies supports targets tightened turned urged warned has fought fights paid pays met meets put puts ' +
      'struck strikes attacked invaded doubled halved tripled dropped expanded contracted felt thought knew told asked agreed refused failed tried hoped feared lapses expires',
  ),
);
