import { type Level, lexicons, termOfLevel } from '@app/lexicons';
import { extract } from './index.js';

const publishedOn = '2025-03-10';

type Case = readonly [level: Level | null | readonly [number, number], text: string];

const bandOf = (level: Case[0]) => {
  if (level === null) return null;
  if (typeof level !== 'string') return { lo: level[0], hi: level[1] };
  const term = termOfLevel(lexicons.icd203, level)!;
  return { lo: term.lo, hi: term.hi };
};

const firmIn = (text: string) =>
  extract(text, { publishedOn }).judgements.filter(({ strength }) => strength === 'firm');

/** Families of constructions: each row says the same kind of thing in other words. */
const families: Readonly<Record<string, readonly Case[]>> = {
  'an insertion between the verb and the word': [
    ['very_unlikely', 'A second dry winter is, given the state of the aquifer, very unlikely.'],
    ['unlikely', 'A merger is, on the evidence so far, not likely.'],
    ['likely', 'The two lines are, we believe, likely to be joined by 2027.'],
    ['very_likely', 'The harbour will, in all likelihood, silt up within a decade.'],
    ['likely', 'The ferry – which has been laid up since June – is, as far as we can tell, likely to be scrapped.'],
    ['likely', 'The strike will (if the past is any guide) probably last a fortnight.'],
    ['unlikely', 'It is unlikely, though, that the ballot will be repeated.'],
    ['unlikely', 'It is, in our view, unlikely that the ballot will be repeated.'],
    ['likely', 'The new mill is likely, according to our estimates, to open late.'],
    [null, 'Yields will, on current plantings, fall short of the mean.'],
    [null, 'Freight rates are, on our reading of the order books, set to climb.'],
    [null, 'Output is expected, after two flat years, to grow by 1 %.'],
    ['almost_certain', 'The old bridge will, sooner or later, inevitably have to be replaced.'],
    ['likely', 'The lake will in our judgement probably have dried out by 2031.'],
    ['likely', 'Rents will for the time being probably keep rising.'],
    ['very_likely', 'The bill, most probably, will be withdrawn.'],
    ['likely', 'Wages, however, are still likely to outpace prices next year.'],
  ],
  'the verdict of the publisher': [
    ['very_likely', 'A further rise in tolls is judged highly probable.'],
    ['remote', 'The chance of a flood before Easter is assessed as remote.'],
    ['unlikely', 'A return to the table is considered unlikely.'],
    ['unlikely', 'Renewed fighting along the canal is deemed to be unlikely.'],
    ['even', 'An early election is seen as about as likely as not.'],
    ['unlikely', 'The risk of a blackout this winter is rated as low.'],
    ['unlikely', 'The likelihood of a walkout is estimated to be low.'],
    ['likely', 'The probability of another outage is thought to be high.'],
    ['unlikely', 'We regard a settlement this year as unlikely.'],
    ['very_unlikely', 'We consider it highly unlikely that the dam will be finished.'],
    ['very_unlikely', 'We see a reversal of the ban as very unlikely.'],
    ['likely', 'We deem a second devaluation likely.'],
    ['likely', 'Staff consider it likely that arrears will grow.'],
    ['likely', 'We think it probable that the route will stay shut.'],
    ['likely', 'We believe it is likely that the route will stay shut.'],
    ['unlikely', 'We do not consider it likely that the route will reopen.'],
    ['unlikely', 'A truce is not thought likely.'],
    ['likely', 'It must be considered likely that the fever spreads to the coast.'],
    ['likely', 'Given the drought, it has to be regarded as likely that the herd will shrink.'],
    ['unlikely', 'We rate the chances of a deal as low.'],
    ['unlikely', 'We put the chances of a deal as slim.'],
    ['remote', 'We judge the prospect of a breakthrough to be remote.'],
    ['likely', 'We assess as likely that the group will regroup in the hills.'],
    ['unlikely', 'Use of the reserve is judged unlikely, as stocks are ample.'],
  ],
  'chances, odds and prospects': [
    ['unlikely', 'Chances are slim that the accord survives the winter.'],
    ['unlikely', 'The chances that the accord survives the winter are slim.'],
    ['likely', 'Odds are that the waterway reopens late.'],
    ['likely', 'The odds favour a colder spring than usual.'],
    ['unlikely', 'The odds are against a second term.'],
    ['unlikely', 'There are few prospects of a durable truce.'],
    ['remote', 'There is no prospect of an early thaw.'],
    ['remote', 'There is no realistic chance that the plant restarts this year.'],
    ['unlikely', 'There seems little prospect of a settlement before autumn.'],
    ['unlikely', 'We see little likelihood of a rate cut.'],
    ['unlikely', 'The scheme stands little chance of being funded.'],
    ['remote', 'The challenger stands no chance of winning.'],
    ['very_likely', 'There is every likelihood that the queue will lengthen.'],
    ['very_likely', 'The scheme has every chance of being funded.'],
    ['unlikely', 'Prospects for a recovery in shipping look poor.'],
    ['likely', 'The likelihood that the levy is raised is high.'],
    ['remote', 'The possibility of a default before 2027 is remote.'],
    ['unlikely', 'There is scant chance of agreement.'],
    ['unlikely', 'There is not much chance of agreement.'],
    ['even', 'There is a roughly even chance of a drought.'],
    ['likely', 'There is a good chance the port reopens in May.'],
    ['likely', 'There is a high probability of further landslides.'],
    ['likely', 'There is a high risk that the dyke gives way.'],
    ['unlikely', 'The risk of contagion remains low.'],
    ['unlikely', 'Hopes of a quick repair are slim.'],
    ['unlikely', 'There is little hope of a quick repair.'],
    ['even', 'The chances are about even that the vote is held in June.'],
    ['likely', 'We see a better than even chance that the vote is held in June.'],
    ['unlikely', 'With both yards closed, the prospect of a new ferry before 2028 is slender.'],
    ['very_unlikely', 'There is very little likelihood of snow.'],
  ],
  'figures of speech': [
    ['even', 'Whether the pass opens before May is a coin toss.'],
    ['even', 'A June vote is an even bet.'],
    ['even', 'It is a toss-up whether the pass opens before May.'],
    ['almost_certain', 'A further rise in fees is a foregone conclusion.'],
    ['almost_certain', 'It is only a matter of time before the wall gives way.'],
    ['almost_certain', 'A fourth lane is a near certainty.'],
    ['almost_certain', 'It is a virtual certainty that fees will rise.'],
    ['remote', 'A war over the islet is a remote prospect.'],
    ['remote', 'A war over the islet remains a remote possibility.'],
    ['unlikely', 'A second plant is a long shot.'],
    ['very_likely', 'It is a safe bet that fees will rise.'],
    ['almost_certain', 'There is no doubt that fees will rise.'],
    ['almost_certain', 'The flotilla cannot but withdraw.'],
    ['likely', 'A longer strike is more than likely.'],
    ['remote', 'A return to the old border is out of the question.'],
    ['remote', 'A return to the old border is all but impossible.'],
  ],
  'predictions without a level': [
    [null, 'The shortage isn’t going away.'],
    [null, 'The parties aren’t going to agree.'],
    [null, 'The programme is on course to overrun its budget.'],
    [null, 'The city is on track to run out of water by 2029.'],
    [null, 'The drone is here to stay.'],
    [null, 'They’ll be back within the year.'],
    [null, 'Our forecast is for a mild winter.'],
    [null, 'Our expectation remains that rates fall twice this year.'],
    [null, 'Our base case is that rates fall twice this year.'],
    [null, 'The baseline has growth at 2 % in 2026.'],
    [null, 'Our central projection shows inflation returning to 2 % by mid-2026.'],
    [null, 'Prices rise by a tenth this year, we forecast, with the coast hit hardest.'],
    [null, 'Stocks build in the second half in our forecast.'],
    [null, 'On our projections, output grows by 2 % in 2026.'],
    [null, 'We see inflation falling below 3 % by the autumn.'],
    [null, 'We are forecasting a deficit of 4 % of GDP in 2026.'],
    [null, 'We continue to expect two cuts this year.'],
    [null, 'We now expect two cuts this year.'],
    [null, 'We no longer expect a cut this year.'],
    [null, 'We would expect arrivals to recover by the summer.'],
    [null, 'Growth in 2026 is put at 1.8 %.'],
    [null, 'Prices are seen rising by a tenth next year.'],
    [null, 'The onset is expected two weeks late.'],
    [null, 'Traffic is forecast by our model to double by 2040.'],
    [null, 'More arrests are to be expected.'],
    [null, 'Delays can be expected to worsen.'],
    [null, 'The figures point to a fall that will be felt in every district.'],
    [null, 'The market looks set to tighten.'],
  ],
  '“should” of things that happen': [
    [null, 'Real incomes should rise by 2 % next year.'],
    [null, 'The second berth should be completed by June.'],
    [null, 'Lower fuel costs should support household spending.'],
    [null, 'The coming year should see a gradual recovery.'],
    [null, 'The rains should bring some relief in April.'],
    [null, 'Cheaper feed should allow herds to recover.'],
    [null, 'The effect should fade by the autumn.'],
    [null, 'Vacancies should be lower by the end of the year.'],
  ],
  'a denial outside the word': [
    ['unlikely', 'No agreement is likely before the summer.'],
    ['unlikely', 'Neither party is likely to concede.'],
    ['unlikely', 'It does not seem likely that the quota will be met.'],
    ['unlikely', 'We do not think that the quota is likely to be met.'],
    ['unlikely', 'The quota isn’t likely to be met.'],
    ['unlikely', 'The quota is hardly likely to be met.'],
    ['unlikely', 'The quota is by no means likely to be met.'],
    [null, 'We do not believe that the quota will be met.'],
    [null, 'It is not expected that the quota will be met.'],
    [null, 'No change is anticipated.'],
    [null, 'Nobody will pay for the repairs.'],
    [null, 'Neither side will give way.'],
    ['very_unlikely', 'The quota will most likely not be met.'],
    ['unlikely', 'The quota probably won’t be met.'],
    ['remote', 'The quota will almost certainly not be met.'],
  ],
  figures: [
    [[0.2, 0.2], 'There is one chance in five that the dyke fails.'],
    [[0.25, 0.25], 'There is a 1-in-4 chance that the dyke fails.'],
    [[0.75, 0.8], 'We put at 75–80 percent the likelihood that the fleet sails.'],
    [[0.1, 0.1], 'A wet spring is given a probability of only 10 %.'],
    [
      [0.15, 0.2],
      'Option prices give a chance of some 15–20 per cent that the rate will be above 5 at the end of June.',
    ],
    [[0.95, 0.95], 'The level will exceed two metres with a probability of 95 %.'],
    [[0.7, 0.7], 'There is a 70:30 chance that the fleet sails.'],
    [[0.75, 0.75], 'The pact is 75 % likely to be signed.'],
    [[0, 0.1], 'The probability of a breach is put at less than 10 %.'],
    [[0.5, 1], 'The chance of a breach is now better than 50 %.'],
    [[0.3, 0.3], 'The likelihood of a breach is estimated at 30 %.'],
    [[0.3, 0.3], 'We estimate the probability of a breach at roughly 30 %.'],
    [[0.3, 0.3], 'We assign a probability of 30 % to a breach.'],
    [[0.4, 0.4], 'We see a 40 percent chance that the fleet sails.'],
    [[0.4, 0.4], 'Our model gives the incumbent a 40 percent chance of winning.'],
    [[0.6, 0.65], 'The median forecast gives the deal a 60–65 % chance of being renewed.'],
    [[0.35, 0.35], 'There is a 35 % risk of frost in May.'],
    [[0.05, 0.05], 'We place the chance of a breach at about 5 per cent for 2025.'],
    [[0.333333, 0.333333], 'The odds of a breach are one in three.'],
    [[0.25, 0.25], 'The odds of a breach are 3 to 1 against.'],
  ],
};

describe.each(Object.entries(families))('%s', (_family, cases) => {
  it.each(cases.map(([level, text]) => [text, level] as const))('%s', (text, level) => {
    const [first] = firmIn(text);
    expect(first, 'nothing firm').toBeDefined();
    expect(first!.band).toEqual(bandOf(level));
  });
});

describe('in a list of items', () => {
  it.each<Case>([
    ['likely', '- Premiums likely to rise again in 2026\n- Second item about roads'],
    ['very_likely', '- Feed costs very likely to rise in the north\n- Second item about roads'],
    ['unlikely', '- Repairs not likely to be finished before May\n- Second item about roads'],
    [null, '- Fares set to climb in the second half\n- Second item about roads'],
    [null, '- Peak load expected at 9 GW this winter\n- Second item about roads'],
    [null, '- Fleet growth to slow to 3 % in 2026\n- Second item about roads'],
  ])('%s: %s', (level, text) => {
    const [first] = firmIn(text);
    expect(first?.band).toEqual(bandOf(level));
  });
});

describe('what looks alike and judges nothing firmly', () => {
  it.each([
    'Governments should strengthen their inspections.',
    'The framework should be strengthened.',
    'It should be borne in mind that the sample is small.',
    'Fiscal policy should support the recovery.',
    'Readers should note the change of method.',
    'The fund invests in firms expected to benefit.',
    'The union recruits people likely to be overlooked.',
    'The growth rate lies between 1.5 and 2.5 %.',
    'Some 40 % of the respondents were women.',
    'The survey has a confidence level of 95 %.',
    'The probability distribution is shown in the annex.',
    'The plan to expand the port was adopted in 2023.',
    'It is by no means certain that the quota applies.',
    'A deal is not a foregone conclusion.',
    'The verdict was a foregone conclusion.',
    'The bet was lost in 2019.',
    'The tossing of a coin decided the tie.',
    'Risk premia fell to a low of 2 %.',
    'He was bound to secrecy.',
    'The house is bound by its rules.',
    'The line is set between the two rivers.',
    'The chairs were set to face the stage.',
    'Certain goods are exempt.',
    'The will was read in 2019.',
    'The risks are described in chapter 3.',
    'It is virtually impossible to count the boats from the air.',
  ])('%s', (text) => {
    expect(firmIn(text).map(({ why }) => why)).toEqual([]);
  });
});
