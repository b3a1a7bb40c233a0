import { figures, firm, none, weak } from './labelled.js';

/** Longer sentences with several clauses, as reports really have them. */
export const mixed = [
  firm(
    'likely',
    'Despite the truce, we judge that raids along the northern road will probably continue through 2026, because neither side controls its irregulars.',
    {
      due: '2026-12-31',
      statement: 'Raids along the northern road continue through 2026',
    },
  ),
  firm(
    'almost_certain',
    'In the coming months, Norvania, which depends on imported fuel, will almost certainly draw down its reserves.',
    {
      statement: 'Norvania, which depends on imported fuel, draws down its reserves',
    },
  ),
  firm(
    null,
    'The central bank of Osterland is expected to raise its rate to 4.5% by the end of the third quarter, up from 4% today.',
    {
      due: '2025-09-30',
    },
  ),
  firm('likely', 'Ministers say that talks are on track, but a deal before the summer break is likely.'),
  firm(
    'unlikely',
    'While officials insist that the plant will open in 2026, it is unlikely to produce power before 2029.',
    {
      due: '2028-12-31',
      statement: 'It produces power before 2029',
    },
  ),
  firm(
    'likely',
    'Norvania is likely to increase its presence in the archipelago, to expand its ports there and to test new drones.',
    {
      statement: 'Norvania increases its presence in the archipelago, to expand its ports there and to test new drones',
    },
  ),
  firm(null, 'Over the next decade the threat from organised crime will grow, and the services will have to adapt.', {
    due: '2035-03-10',
  }),
  firm('likely', 'The opposition has lost its best-known figures and will probably boycott the vote in October.', {
    due: '2025-10-31',
    statement: 'The opposition boycotts the vote in October',
  }),
  firm('likely', 'Sabotage against undersea cables is a growing concern, and further incidents are likely.', {
    statement: 'Further incidents happen',
  }),
  firm('unlikely', 'A negotiated end to the war in the short term is not likely.', { negated: true, due: null }),
  firm('very_likely', 'It is highly probable that the campaign, if it is not stopped, will spread to the south.', {
    condition: 'if it is not stopped',
  }),
  firm(null, 'Inflation, at 4.1% in February, is forecast to ease to 2.8% by December 2025 and to stay there.', {
    due: '2025-12-31',
  }),
  firm('likely', 'The leadership probably sees the accord as temporary.', {
    statement: 'The leadership sees the accord as temporary',
  }),
  firm('likely', 'This would likely require a second mobilisation.'),
  firm('very_unlikely', 'We consider it very unlikely that the strait is closed for more than a week.', {
    statement: 'The strait is closed for more than a week',
  }),
  firm('unlikely', 'The reform has little prospect of passing before the election.', {
    statement: 'The reform passes before the election',
  }),
  figures(
    0.55,
    0.65,
    'Our central estimate is that there is a 55 to 65 per cent probability that sales exceed two million units in 2026.',
    {
      due: '2026-12-31',
      statement: 'Sales exceed two million units in 2026',
    },
  ),
  figures(0.8, 1, 'There is an at least 80% chance of drought by mid-2026.', { due: '2026-06-30' }),
  figures(0.25, 0.25, 'The challenger has a one-in-four chance of winning.', { statement: 'The challenger wins' }),
  figures(0.3, 0.3, 'The probability that the reactor is restarted by 2030 is 30%.', {
    due: '2030-12-31',
    statement: 'The reactor is restarted by 2030',
  }),
  firm('likely', '- Rent growth will likely slow.\n- The vacancy rate will rise.', { statement: 'Rent growth slows' }),
  firm('likely', 'The militia’s leaders are probably hiding in the delta, where they are sheltered by local clans.', {
    statement: 'The militia’s leaders are hiding in the delta',
  }),
  firm('almost_certain', 'Almost certainly, the next census will show a smaller population.', {
    statement: 'The next census shows a smaller population',
  }),
  firm(null, 'The alliance is not expected to accept new members in the foreseeable future.', {
    negated: true,
    due: null,
  }),
  firm(null, 'Supply will remain tight throughout next year as refineries close for repairs.', { due: '2026-12-31' }),
  firm('likely', 'Given the weak harvest, imports will likely need to rise by 20% next season.'),
  firm(null, 'No change in the policy is expected before the summer.', {
    statement: 'No change in the policy happens before the summer',
  }),
  firm('likely', 'The new law is likely to come into force on 1 January 2026.', { due: '2026-01-01' }),
  firm(null, 'Output will fall by 1.2% in 2025, before recovering in 2026.'),
  firm('likely', 'Should inflation surprise again, the bank would probably raise rates in June.', {
    condition: 'Should inflation surprise again',
    due: '2025-06-30',
  }),
  firm('very_likely', 'Demand is very likely to outpace supply until at least 2028.', { due: '2028-12-31' }),
  firm('unlikely', 'The army is hardly likely to support a second term.', { negated: true }),
  weak('Hackers might also exploit the outage, which could last for days.'),
  weak('We do not rule out that the governor steps down.'),
  weak('An escalation would draw in the neighbours.'),
  weak('The attackers had probably been trained abroad.'),
  weak('Risks to growth are tilted to the downside, and tariffs may hurt exports.'),
  none('Norvania’s foreign minister said on Tuesday that her country would probably attend the summit.'),
  none('Many economists think inflation is likely to stay high.'),
  none('The Osterland central bank expects that growth will pick up.'),
  none('The airline has announced that it will cut forty routes.'),
  none('Under the agreement, each side will withdraw its heavy weapons.'),
  none('The exercise was intended to show that the fleet will defend the islands.'),
  none('Critics argue that the tariff will hurt farmers, and unions agree.'),
  none('Table 4: Countries likely to miss their targets'),
  none('Likely winners and losers\n\nThe table lists the firms by size.'),
  none('Nobody noticed at the time that the gauge was broken.'),
  none('The group recruits people likely to be overlooked.'),
  none('He asked whether the bank would be likely to lend again.'),
  none('The strategy foresees a fleet of ninety ships by 2035.'),
  none('The will of the electorate is plain.'),
  none('The council meets twice a year and publishes its forecasts in May and November.'),
  none('The most likely candidates have all withdrawn.'),
  none('The fund invests in firms expected to benefit from the transition.'),
  none('In his view, the ceasefire will hold.'),
  none('“We will never surrender”, the general wrote, “and it is likely that we shall win.”'),
  none('Norvania fears that its neighbour could join the alliance.'),
  none('The draft says that members shall and will cooperate, according to two people who have read it.'),
  none('Members are asked to bring a passport so that they will be admitted.'),
  firm(null, 'The levy, which will be collected from 2026, is disputed, and the budget is set to rise to 80 billion.'),
  firm(null, 'Further raids must be expected.', { statement: 'Further raids happen' }),
  firm('likely', 'There are likely to be further delays.', { statement: 'There are further delays' }),
  firm('likely', 'Chances are that the accord will hold.', { statement: 'The accord holds' }),
  firm('likely', 'The accord has better than even odds of surviving the year.', {
    statement: 'The accord survives the year',
  }),
  firm('likely', 'Elections scheduled for 2026 will probably be postponed.', {
    due: null,
    statement: 'Elections scheduled for 2026 are postponed',
  }),
  figures(0.8, 0.95, 'It is highly likely (80–95%) that the base stays open.', { statement: 'The base stays open' }),
  figures(0.55, 0.8, 'The base will likely (55–80 %) stay open.', { statement: 'The base stays open' }),
  firm('likely', 'Mr Holt, who is likely to succeed him, is 40.', { statement: 'Mr Holt succeeds him' }),
  firm(null, 'As long as the front holds, neither side will negotiate.', { condition: 'As long as the front holds' }),
  firm(null, 'Even if the war ends, the threat will persist.', { statement: 'The threat persists' }),
  firm('likely', 'Oil income will probably shrink, which is likely to hurt the treasury.'),
  firm('unlikely', 'It’s unlikely they’ll agree.', { statement: 'They agree' }),
  firm('unlikely', 'It is doubtful whether the army can hold on.', { statement: 'The army can hold on' }),
  firm('almost_certain', 'The minority government is certain to fall.', { statement: 'The minority government falls' }),
  firm('likely', 'The fleet will probably have six carriers by 2035.', {
    due: '2035-12-31',
    statement: 'The fleet has six carriers by 2035',
  }),
  firm(null, 'It can be assumed that more attempts will follow.'),
  weak('Members judged that inflation was likely to return to target in 2026.'),
  weak('A cyber attack, probably carried out from abroad, disabled the port.'),
  weak('Intruders are likely to have copied the files.'),
  none('The decree orders that conscripts will serve two years.'),
  none('Norvania hopes for relief and is convinced that time will work in its favour.'),
  none('In the marshal’s calculation, the alliance will crumble.'),
  none('In this chapter we will look at the north.'),
  none('The services will continue to monitor the border.'),
  none('There is no sign that this will change.'),
  none('It is not certain that the budget will pass.'),
  none('The likelihood that he will be re-elected has fallen.'),
  none('It is expected by most analysts that costs will rise.'),
  none('The tablets may not be sold to minors.'),
];
