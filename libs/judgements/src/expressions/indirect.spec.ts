import { type Level, lexicons, termOfLevel } from '@app/lexicons';
import { extract } from '../index.js';

type Case = readonly [level: Level | null | number | readonly [number, number], text: string];

const bandOf = (level: Case[0]) => {
  if (level === null) return null;
  if (typeof level === 'number') return { lo: level, hi: level };
  if (typeof level !== 'string') return { lo: level[0], hi: level[1] };
  const { lo, hi } = termOfLevel(lexicons.icd203, level)!;
  return { lo, hi };
};

const firmIn = (text: string) =>
  extract(text, { publishedOn: '2025-03-10' }).judgements.filter(({ strength }) => strength === 'firm');

/** Chances and predictions that are told otherwise than by a word beside the verb. */
const families: Readonly<Record<string, readonly Case[]>> = {
  surprise: [
    ['unlikely', 'It would be surprising if the coalition lasted the year.'],
    ['unlikely', 'It would be a surprise if the ferry sailed before May.'],
    ['unlikely', 'We would be surprised if the coalition lasted the year.'],
    ['very_unlikely', 'We would be very surprised if the coalition lasted the year.'],
    ['likely', 'It would not be surprising if the quota were cut again.'],
    ['likely', 'It would come as no surprise if the yard closed next year.'],
    ['likely', 'We would not be surprised to see a second devaluation before the autumn.'],
    ['likely', 'Do not be surprised if the talks are adjourned once more.'],
  ],
  doubt: [
    ['unlikely', 'Whether voters will put up with this for long we doubt.'],
    ['unlikely', 'We have our doubts whether he will ever return.'],
    ['unlikely', 'We have serious doubts that the reform will pass this year.'],
    ['unlikely', 'We have doubts about whether the reform will pass this year.'],
    ['almost_certain', 'Passage of the bill is not in doubt.'],
    ['almost_certain', 'Its renewal is no longer in serious doubt.'],
    ['almost_certain', 'That fees will rise is beyond dispute.'],
    ['unlikely', 'The reopening of the mine this year is in serious doubt.'],
  ],
  'a predicate that opens its clause': [
    ['very_likely', 'Most probable is a long stalemate along the river.'],
    ['very_likely', 'Most likely is a return to the old tariff by the autumn.'],
    ['unlikely', 'Least likely is a negotiated settlement this year.'],
    ['unlikely', 'Also unlikely is a second vote before the summer.'],
    ['almost_certain', 'What is beyond doubt is that the debate will grow more heated.'],
    ['almost_certain', 'What seems certain is that the debate will grow more heated.'],
    ['likely', 'What is likely is that the debate will move to the courts.'],
    [null, 'What is clear is that the debate will move to the courts.'],
    ['very_likely', 'The likeliest way out is an extension of the lease.'],
    ['very_likely', 'The most likely next step is a second hearing.'],
  ],
  'a comparison that closes later': [
    ['likely', 'Casualties are more likely to rise than not as new units arrive.'],
    ['likely', 'A shortage is more probable in 2026 than not.'],
    ['unlikely', 'The club is less likely to be promoted than not.'],
  ],
  'a share of possible futures': [
    [0.65, 'In 65 % of simulations the reservoir falls below the mark by August.'],
    [0.65, 'The reservoir falls below the mark in 65 % of our simulations.'],
    [0.7, 'In seven out of ten model runs, output shrinks in 2026.'],
    [0.75, 'In three quarters of the model runs the lake dries out before 2040.'],
    [[0.9, 1], 'In more than 90 % of the ensemble members the summer is wetter than usual.'],
    [0.8, 'Eighty per cent of our runs show the ratio rising until 2030.'],
  ],
  'a label and its value': [
    [0.65, 'Probability that the truce holds through June: 65 %.'],
    ['unlikely', 'Likelihood of a leak before the refit: low.'],
    ['very_unlikely', 'Likelihood of a second outbreak in May: highly unlikely.'],
    ['remote', '- Reopening of the gates before 2027: very remote\n- Second item about roads'],
    ['unlikely', '- A strike of the pilots in June – unlikely\n- Second item about roads'],
    ['very_likely', 'The level will rise by a further 20 cm by 2050 (very likely, high confidence).'],
    ['likely', 'Wheat prices will fall in the second half (likely).'],
  ],
  'a number given by the publisher': [
    [0.35, 'Recession probability: 35 %.'],
    [0.35, 'We maintain our 35 % recession probability over the next twelve months.'],
    ['likely', 'There is a better than 50-50 chance that the government falls.'],
    [0.2, 'We rate at one in five the chance that the line is abandoned.'],
    [0.15, 'We assign 15 per cent to a breakdown of order.'],
    [0.15, 'We attach a 15 per cent weight to a breakdown of order.'],
    [[0.6, 0.7], 'Our panel arrives at 60–70 % for a partial ban by 2029.'],
    [[0, 0.25], 'The ratio has no more than a one-in-four chance of stabilising by 2030.'],
    [[0, 0.3], 'The reformist gets no more than three chances in ten.'],
  ],
  'a verdict in other words': [
    ['very_unlikely', 'That the ratio could be brought under 70 % strikes us as very improbable.'],
    ['unlikely', 'That the talks will succeed seems to us unlikely.'],
    ['remote', 'We regard a reunion of the two parties as a very remote prospect.'],
    ['unlikely', 'It is hard to see how the coalition can survive the winter.'],
    ['unlikely', 'We find it hard to believe that the yard will reopen.'],
    ['unlikely', 'A return to growth this year seems out of reach.'],
    ['remote', 'We rule out a return to the old line this year.'],
    ['remote', 'A return to the old line can be ruled out.'],
    ['unlikely', 'Nothing suggests a change of course, which remains unlikely.'],
    ['almost_certain', 'Without doubt, more will follow.'],
    ['unlikely', 'This scenario is considered the least likely.'],
    ['likely', 'The likely outcome is a hung parliament.'],
    ['likely', 'A hung parliament is the likely result.'],
    ['likely', 'The odds are in favour of a wet winter.'],
    ['remote', 'There is scant, indeed only the most remote, prospect of the rebels taking a town.'],
    ['very_unlikely', 'A postponement is highly improbable now that the ballots have been printed.'],
    ['unlikely', 'Flooding there is unlikely regardless of how the thaw proceeds.'],
    ['likely', 'Sporadic cases are nonetheless considered likely, screening being patchy.'],
  ],
  'where things are going': [
    [null, 'No recovery is in sight for the building trade.'],
    [null, 'There is no end in sight to the strikes.'],
    [null, 'The economy is heading for a recession in the second half.'],
    [null, 'House prices are heading lower in both cities.'],
    [null, 'Look for the central bank to cut rates twice before the summer.'],
    [null, 'Do not count on a deal before the summer.'],
    [null, 'Our own calculations have consumption growing by 1.1 % next year.'],
    [null, 'In our projections, growth cools to 1.9 per cent in 2026.'],
    [null, 'Debt reaches 117 per cent of GDP by 2035, we project.'],
    [null, 'House prices are seen up 4 % in 2026.'],
    [null, 'Travellers can expect long delays at the crossing over the weekend.'],
    [null, 'We are pencilling in two cuts for 2026.'],
    [null, 'The outlook is for further falls in freight rates.'],
    [null, 'The south is in for a dry summer.'],
    [null, 'The year ahead promises to be difficult for exporters.'],
    [null, 'The coming season looks like being another lean one.'],
    [null, 'The threat from state actors continues to grow and will shape the coming years.'],
    [null, 'Rainfall grows under all scenarios considered, and it will do so faster in the south.'],
    [null, 'Exports are set for a better year.'],
    [null, 'Exports are poised for a rebound.'],
    [null, 'The party is on track for its worst result.'],
    [null, 'We maintain our forecast of 2 % growth for 2026.'],
    [null, 'We have raised our 2026 growth forecast to 1.8 %.'],
    [null, 'We remain of the view that the bank will cut in June.'],
  ],
};

describe.each(Object.entries(families))('%s', (_family, cases) => {
  it.each(cases.map(([level, text]) => [text, level] as const))('%s', (text, level) => {
    const [first] = firmIn(text);
    expect(first, 'nothing firm').toBeDefined();
    expect(first!.band).toEqual(bandOf(level));
  });
});

describe('what looks alike and judges nothing firmly', () => {
  it.each([
    'It was surprising that the coalition lasted the year.',
    'The result surprised most observers.',
    'Investors would be surprised if the coupon were cut.',
    'The outcome of the vote was in doubt until midnight.',
    'His loyalty was never in question.',
    'In 65 % of cases the fever subsided within a week.',
    'In 65 % of the runs the pump was switched off by hand.',
    'Two thirds of the members voted against the motion.',
    'The convoy is heading for the port of Talmark.',
    'The delegation is heading to the capital.',
    'Look for the blue sign at the gate.',
    'Count on the tables in the annex to find the figures you need.',
    'Our calculations are described in the annex.',
    'What is likely to be asked is listed below.',
    'More vessels than not were laid up in 2024.',
    'Inflation (likely range 2–3 %) is shown in the chart.',
    'Risk appetite: low.',
    'Customers can expect a reply within five days under the charter.',
    'A likelihood of 5 % was used in the exercise.',
    'In 60 % of scenarios tested in 2019, the valve was replaced.',
    'Without doubt, the reform was a mistake.',
    'The minister promises to be brief.',
    'The bridge looks like a bow.',
    'The hearing is set for 14 June.',
    'The table was set for a dinner of twelve.',
    'The minister has ruled out a return to the old line.',
    'The rules exclude a return of the deposit.',
    'Last year we lowered our forecast for oil.',
    'The governor remains of the view that the bank will cut in June.',
    'The likely effects are described in chapter 3.',
    'The likely result was known to the board in May.',
    'It is hard to see the island in fog.',
    'The medicine must be kept out of reach of children.',
    'She has pencilled in a visit for June.',
    'Rate of return in 2024: 5 %.',
    'The horizon is clear, and no ship is to be seen.',
    'The fleet has no fewer than three chances in the draw.',
  ])('%s', (text) => {
    expect(firmIn(text).map(({ why }) => why)).toEqual([]);
  });
});
