import { extract } from '../index.js';

/** A sentence as reports have it, and the proposition that somebody will have to find true or false. */
const drafts: readonly (readonly [sentence: string, statement: string])[] = [
  [
    'We consider a deal between the two capitals highly unlikely this year.',
    'A deal between the two capitals happens this year',
  ],
  ['We judge it likely that the port will reopen before the summer.', 'The port reopens before the summer'],
  ['The Service judges that Norvania will probably rebuild its fleet by 2028.', 'Norvania rebuilds its fleet by 2028'],
  ['The committee believes a further cut is likely in May.', 'A further cut happens in May'],
  [
    'It is unlikely that the ministry will publish the figures before June.',
    'The ministry publishes the figures before June',
  ],
  [
    'It is doubtful whether the fund, which has halved since 2022, can close the gap.',
    'The fund, which has halved since 2022, can close the gap',
  ],
  ['It remains very likely that the strike will spread to the ports.', 'The strike spreads to the ports'],
  ['There is a 40% chance that the vote is postponed.', 'The vote is postponed'],
  ['There is little chance of the pipeline being repaired before winter.', 'The pipeline is repaired before winter'],
  ['There is a high probability of the ceasefire holding until the spring.', 'The ceasefire holds until the spring'],
  ['There is a good chance of a truce before the end of 2026.', 'A truce happens before the end of 2026'],
  ['The odds of the bank raising its rate in June are slim.', 'The bank raises its rate in June'],
  ['The chances of a landing this winter are remote.', 'A landing happens this winter'],
  ['The likelihood of its exceeding the limit is low.', 'It exceeds the limit'],
  ['Chances are that the coalition survives the winter.', 'The coalition survives the winter'],
  ['The prospect of a customs union within five years is dim.', 'A customs union happens within five years'],
  ['A new offensive is judged highly probable.', 'A new offensive happens'],
  ['A new offensive is, given the losses, highly improbable.', 'A new offensive happens'],
  ['A revision of the treaty is assessed as unlikely before 2027.', 'A revision of the treaty happens before 2027'],
  ['Whether the harbour reopens by June is a toss-up.', 'The harbour reopens by June'],
  [
    'Whether the ministers will agree on a text this year is about as likely as not.',
    'The ministers agree on a text this year',
  ],
  ['Premiums set to climb', 'Premiums climb'],
  ['- Premiums set to climb in the second half of the year', 'Premiums climb in the second half of the year'],
  ['- Exports likely to fall short of the target in 2026', 'Exports fall short of the target in 2026'],
  ['- Peak demand expected at 15.3 GW', 'Peak demand is at 15.3 GW'],
  ['- Growth to slow to 2% in 2026', 'Growth slows to 2% in 2026'],
  ['- Ground operations unlikely before the thaw', 'Ground operations happen before the thaw'],
  [
    'Inflation is projected to fall to 2.1% in 2026 and to remain there in 2027.',
    'Inflation will fall to 2.1% in 2026 and remain there in 2027',
  ],
  [
    'Inflation is expected to rise and then fall back by the end of 2026.',
    'Inflation will rise and then fall back by the end of 2026',
  ],
  [
    'Norvania will press the islands on trade and seek to divide its neighbours.',
    'Norvania will press the islands on trade and seek to divide its neighbours',
  ],
  ['The fleet will patrol the strait and deter landings.', 'The fleet will patrol the strait and deter landings'],
  ['The price is forecast to average $71 per barrel in 2026.', 'The price averages $71 per barrel in 2026'],
  ['The price is forecast at €5.60 per unit.', 'The price is at €5.60 per unit'],
  ['Output will grow by 3% this year, although the harvest was poor.', 'Output grows by 3% this year'],
  ['Output will grow by 3% this year, not least because demand is strong.', 'Output grows by 3% this year'],
  ['Output will grow by 3% this year, and the ministry intends to raise taxes.', 'Output grows by 3% this year'],
  ['Output will grow by 3% this year, but exports have fallen.', 'Output grows by 3% this year'],
  ['Output will grow by 3% this year: orders are full and stocks are low.', 'Output grows by 3% this year'],
  ['Output will grow by 3% this year – the fastest pace since 2019.', 'Output grows by 3% this year'],
  ['Output will, on current plans, grow by 3% this year.', 'Output grows by 3% this year'],
  ['Output will in all of these cases grow by 3% this year.', 'Output grows by 3% this year'],
  ['Output will nevertheless grow by 3% this year.', 'Output grows by 3% this year'],
  ['Output will therefore probably grow by 3% this year.', 'Output grows by 3% this year'],
  ['Output will more than double by 2030.', 'Output more than doubles by 2030'],
  [
    'The army, exhausted by two years of war, will probably withdraw.',
    'The army, exhausted by two years of war, withdraws',
  ],
  ['The army – exhausted by two years of war – will probably withdraw.', 'The army withdraws'],
  ['The army (some 40,000 men) will probably withdraw.', 'The army (some 40,000 men) withdraws'],
  [
    'The army, which has lost a third of its men, is likely to withdraw.',
    'The army, which has lost a third of its men, withdraws',
  ],
  [
    'The share of spending that goes to schools is projected to reach 12% by 2030.',
    'The share of spending that goes to schools reaches 12% by 2030',
  ],
  [
    'Floods of the kind that occurred in 2019 will probably return within ten years.',
    'Floods of the kind that occurred in 2019 return within ten years',
  ],
  [
    'Persons whose permits have lapsed are likely to be questioned at the border.',
    'Persons whose permits have lapsed are questioned at the border',
  ],
  [
    'One or more ministries are likely to be attacked within two years.',
    'One or more ministries are attacked within two years',
  ],
  ['With elections due in May, the government is unlikely to raise taxes.', 'The government raises taxes'],
  ['Given the drought, wheat, maize and rice are likely to become dearer.', 'Wheat, maize and rice become dearer'],
  ['While exports are rising, imports are expected to stagnate.', 'Imports stagnate'],
  ['In 2026, the deficit will probably widen.', 'The deficit widens'],
  ['In our view, the deficit will probably widen in 2026.', 'The deficit widens in 2026'],
  ['However, the deficit will probably widen in 2026.', 'The deficit widens in 2026'],
  ['Even so, the deficit will probably widen in 2026.', 'The deficit widens in 2026'],
  ['As a result, the deficit will probably widen in 2026.', 'The deficit widens in 2026'],
  ['Counter-tariffs having been dropped, prices are likely to ease this year.', 'Prices ease this year'],
  [
    'Its small budget notwithstanding, the navy will probably add two ships by 2027.',
    'The navy adds two ships by 2027',
  ],
  ['Despite the truce, rain and snow, the convoys will probably get through.', 'The convoys get through'],
  ['Field reports point the other way, and the harvest will probably fall short.', 'The harvest falls short'],
  ['The talks have stalled and a settlement is unlikely this year.', 'A settlement happens this year'],
  ['The corps is unlikely to advance before May.', 'The corps advances before May'],
  [
    'Relations between Norvania and Osterland are likely to improve.',
    'Relations between Norvania and Osterland improve',
  ],
  [
    'Cooperation between Norvania and Osterland is likely to deepen.',
    'Cooperation between Norvania and Osterland deepens',
  ],
  ['That practice is not expected to end.', 'That practice does not end'],
  ['Over that period, a rise of more than 2% is very unlikely.', 'A rise of more than 2% happens'],
  ['No agreement is likely before the summit.', 'An agreement happens before the summit'],
  ['Neither side is likely to yield.', 'Either side yields'],
  ['Nobody is expected to resign.', 'Nobody resigns'],
  ['Nothing is likely to change before the vote.', 'Something changes before the vote'],
  ['None of the parties is likely to win a majority.', 'Any of the parties wins a majority'],
  ['The plan will not succeed.', 'The plan does not succeed'],
  ['The plan will probably not succeed.', 'The plan succeeds'],
  ['The two sides will not reach an agreement this year.', 'The two sides do not reach an agreement this year'],
  ['Prices are not expected to fall before June.', 'Prices do not fall before June'],
  ['They do not expect it, but prices will rise.', 'Prices rise'],
  ['We do not expect prices to fall this year.', 'Prices do not fall this year'],
  ['We expect prices to fall and stocks to rise this year.', 'Prices fall and stocks rise this year'],
  ['We expect that the plan will cut spending by a tenth.', 'The plan cuts spending by a tenth'],
  ['We forecast growth of 2% in 2026.', 'Growth of 2% happens in 2026'],
  ['Our baseline is that the strait stays open through 2026.', 'The strait stays open through 2026'],
  ['The most likely outcome is a hung parliament.', 'A hung parliament happens'],
  ['B.1.2 Mean runoff will very likely decline by 2050 (high confidence).', 'Mean runoff declines by 2050'],
  ['6.3.1 Returnees are likely to be questioned on arrival.', 'Returnees are questioned on arrival'],
  ['3.3 Such groups will probably persist.', 'Such groups persist'],
  ['Sea level will very likely rise by 0.3 m by 2050 {2.3, 4.1}.', 'Sea level rises by 0.3 m by 2050'],
  ['Retail prices (see Box 2) will probably peak this year.', 'Retail prices peak this year'],
  [
    'Re-exports will probably re-form the backbone of trade by 2027.',
    'Re-exports re-form the backbone of trade by 2027',
  ],
  ['The League will probably re-form under a new name.', 'The League re-forms under a new name'],
  ['The gas market is likely to remain tight, as it has been since 2022.', 'The gas market remains tight'],
  ['The crisis is likely to deepen as winter approaches.', 'The crisis deepens as winter approaches'],
  ['Tensions are bound to rise.', 'Tensions rise'],
  ['The region is on track to miss its target for 2030.', 'The region misses its target for 2030'],
  ['The reform is doomed to fail.', 'The reform fails'],
  ['The minister is going to resign before the summer.', 'The minister resigns before the summer'],
  ["The old guard isn't going away.", 'The old guard is not going away'],
  ['Mild weather is favoured in the north.', 'Mild weather happens in the north'],
  ['La Niña conditions persist through January with 71% probability.', 'La Niña conditions persist through January'],
  ['A realistic possibility exists that the dam fails this spring.', 'The dam fails this spring'],
  ['Ministers are almost certain to extend the ban.', 'Ministers extend the ban'],
  ['Their successors, by contrast, are likely to spend more.', 'Their successors spend more'],
  ['The talks, in our view, will most likely collapse.', 'The talks collapse'],
  ['Rain, fog and ice are likely to close the pass in January.', 'Rain, fog and ice close the pass in January'],
  ['It will probably take ten years to rebuild the port.', 'It takes ten years to rebuild the port'],
  ['There will probably be more strikes this summer.', 'There are more strikes this summer'],
  ['There is likely to be a shortage of crews.', 'There is a shortage of crews'],
  ['There are likely to be further delays.', 'There are further delays'],
  ['He will probably resign before June.', 'He resigns before June'],
  ['Whoever wins is likely to inherit an empty treasury.', 'Whoever wins inherits an empty treasury'],
  ['A dry season is more likely than not.', 'A dry season happens'],
  ['The bank has a good chance of surviving the winter.', 'The bank survives the winter'],
  ['The party has a 60% chance of winning the election.', 'The party wins the election'],
  ['Two of the three plants will be closed by 2027.', 'Two of the three plants are closed by 2027'],
  ['More than half of the increase will come from Asia.', 'More than half of the increase comes from Asia'],
  [
    'Some 2.9 million people (34% of the population) are projected to need help by June.',
    'Some 2.9 million people (34% of the population) need help by June',
  ],
  [
    'Between 3 and 4 million people are projected to need help by June.',
    'Between 3 and 4 million people need help by June',
  ],
  [
    'The number of people in need is expected to rise from 2 million to 3 million by June.',
    'The number of people in need rises from 2 million to 3 million by June',
  ],
  ['Oil demand should average 105.1 mb/d in 2026.', 'Oil demand averages 105.1 mb/d in 2026'],
  ['We do not expect that prices will fall this year.', 'Prices do not fall this year'],
  ['It is not expected that rates will rise before June.', 'Rates do not rise before June'],
  ['The ceasefire is expected to hold.', 'The ceasefire holds'],
  ['Food prices are seen rising by 4% in 2026.', 'Food prices rise by 4% in 2026'],
  ['Further strikes on the port are likely within days.', 'Further strikes on the port happen within days'],
  ['The likelihood that the dam fails is low.', 'The dam fails'],
  ['The risk of a default this year is high.', 'A default happens this year'],
  ['Norvania has almost no chance of joining the bank before 2030.', 'Norvania joins the bank before 2030'],
  ['This will probably delay the vote.', 'This delays the vote'],
  ['Nevertheless, the ministry will almost certainly object.', 'The ministry objects'],
  ['According to our model, exports will fall by 2% in 2026.', 'Exports fall by 2% in 2026'],
  ['Until the plant reopens, supplies will remain tight.', 'Supplies remain tight'],
  ['If the truce fails, the convoys will probably stop.', 'The convoys stop'],
  ['Should rates rise, demand is likely to weaken.', 'Demand weakens'],
  ['The convoys will probably stop if the truce fails.', 'The convoys stop'],
  ['Unless aid arrives, famine is likely in two districts.', 'Famine happens in two districts'],
  [
    'The navy will commission two frigates in 2027, with two more to follow.',
    'The navy commissions two frigates in 2027',
  ],
  ['The court is expected to rule on 3 June 2025.', 'The court rules on 3 June 2025'],
  [
    'The number of cases is likely to exceed 4,000 by the end of the year.',
    'The number of cases exceeds 4,000 by the end of the year',
  ],
  [
    'The two companies will complete their merger in the third quarter.',
    'The two companies complete their merger in the third quarter',
  ],
  ['Smaller banks will be unable to meet the new rules.', 'Smaller banks are unable to meet the new rules'],
  ['Rents are unlikely to fall much.', 'Rents fall much'],
  ['Rents are not likely to fall much.', 'Rents fall much'],
  ['House prices should recover in 2026.', 'House prices recover in 2026'],
  ['The euro is likely to weaken against the crown.', 'The euro weakens against the crown'],
  ['Ships will continue to avoid the strait for most of 2025.', 'Ships continue to avoid the strait for most of 2025'],
  ['The ministry is all but certain to extend the permit.', 'The ministry extends the permit'],
  ['Drought will almost inevitably return.', 'Drought returns'],
  [
    'The regime will remain in power for at least the next five years.',
    'The regime remains in power for at least the next five years',
  ],
  [
    'The opposition, weak and divided, is unlikely to win more than a third of the seats.',
    'The opposition, weak and divided, wins more than a third of the seats',
  ],
  [
    'The president and the army will probably clash over the budget.',
    'The president and the army clash over the budget',
  ],
  ['Neither Orland nor Vostria will give way this year.', 'Neither Orland nor Vostria gives way this year'],
];

/** Beside a second item: a line with a bullet alone is a heading. */
const drafted = (sentence: string): string | undefined =>
  extract(sentence.startsWith('- ') ? `${sentence}\n- The roads are bad.` : sentence, { publishedOn: '2025-03-10' })
    .judgements[0]?.statement;

describe(`statements of ${drafts.length} sentences`, () => {
  it('say what would have to be true, without hedge, reason and connective', () => {
    const wrong = drafts.filter(([sentence, statement]) => drafted(sentence) !== statement);
    const told = wrong.map(
      ([sentence, statement]) => `${sentence}\n    ${drafted(sentence)}\n    wanted: ${statement}`,
    );
    expect(1 - wrong.length / drafts.length, told.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('begin with a capital or a figure and end without a stop, in at most 400 characters', () => {
    const long = `The plan for ${'a bridge and '.repeat(60)}a tunnel will probably fail.`;
    for (const sentence of [...drafts.map(([first]) => first), long]) {
      const statement = drafted(sentence)!;
      expect(statement).toMatch(/^[\p{Lu}\d]/u);
      expect(statement).not.toMatch(/[.,;:]$/);
      expect(statement.length).toBeLessThanOrEqual(400);
    }
  });
});
