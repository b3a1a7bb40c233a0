import { extract } from '../extract.js';

const publishedOn = '2025-03-10';
const conditionIn = (text: string) => extract(text, { publishedOn }).judgements.map(({ condition }) => condition);

describe('a condition is kept as printed', () => {
  it.each([
    // in front of the main clause
    ['If the talks fail, the border will probably close.', 'If the talks fail'],
    [
      'If Norvania, Osterland or Belmaria leaves, the pact is likely to collapse.',
      'If Norvania, Osterland or Belmaria leaves',
    ],
    ['If, for once, the reserve is empty, prices will likely double.', 'If, for once, the reserve is empty'],
    ['If the minister, who is ill, resigns, the cabinet will probably fall.', 'If the minister, who is ill, resigns'],
    [
      'If the talks fail and sanctions return, the currency is likely to slide.',
      'If the talks fail and sanctions return',
    ],
    ['If the talks fail, the regime, which is weak, will likely seek a truce.', 'If the talks fail'],
    ['However, if the talks fail, the border will probably close.', 'if the talks fail'],
    ['And if so, the border will probably close.', null],
    ['If left unchecked, the blaze is likely to reach the town.', 'If left unchecked'],
    ['If it rains, then the road will probably flood.', 'If it rains'],
    ['Unless rates fall, housing starts are unlikely to recover.', 'Unless rates fall'],
    [
      'Unless the dam, the weir and the lock are repaired, floods are very likely.',
      'Unless the dam, the weir and the lock are repaired',
    ],
    ['Provided that funds arrive, the bridge will likely open.', 'Provided that funds arrive'],
    ['Provided the harvest is good, prices should ease.', 'Provided the harvest is good'],
    ['As long as the front holds, neither side will negotiate.', 'As long as the front holds'],
    ['So long as oil is cheap, the deficit will probably persist.', 'So long as oil is cheap'],
    ['Assuming a normal winter, stocks are likely to suffice.', 'Assuming a normal winter'],
    ['Assuming that the pipeline reopens, exports are expected to rise.', 'Assuming that the pipeline reopens'],
    ['Should the talks fail, the border will probably close.', 'Should the talks fail'],
    ['Were the dam to fail, the valley would very likely flood.', 'Were the dam to fail'],
    ['In the event of a siege, the town would likely be cut off.', 'In the event of a siege'],
    ['In the event that the council splits, a new vote is likely.', 'In the event that the council splits'],
    ['In case of a drought, rationing is very likely.', 'In case of a drought'],
    ['In the absence of a deal, tariffs will probably rise.', 'In the absence of a deal'],
    ['Absent a quick, durable settlement, the war will likely drag on.', 'Absent a quick, durable settlement'],
    ['Barring another shock, output will likely return to trend.', 'Barring another shock'],
    ['Without new dredging, the port will probably silt up.', 'Without new dredging'],
    ['Failing an agreement, the strike is likely to spread.', 'Failing an agreement'],
    ['Until a successor is named, reforms are unlikely.', 'Until a successor is named'],
    ['Given sustained rain, the reservoir is likely to fill.', 'Given sustained rain'],
    ['Depending on the weather, the harvest will probably end in May or June.', 'Depending on the weather'],
    ['Only if wages rise will demand recover.', 'Only if wages rise'],
    ['A loan will likely follow on condition that rates fall.', 'on condition that rates fall'],
    ['Subject to approval by the council, the levy will probably be cut.', 'Subject to approval by the council'],
    // behind it
    ['The border will probably close if the talks fail.', 'if the talks fail'],
    [
      'Debt is likely to rise unless the sale of the ports goes ahead, and rates will follow.',
      'unless the sale of the ports goes ahead',
    ],
    ['Output is likely to fall if demand, credit or trade weakens.', 'if demand, credit or trade weakens'],
    ['The strike will likely spread if wages stagnate, which the union expects.', 'if wages stagnate'],
    ['Rebuilding is most unlikely to start until pastures recover.', 'until pastures recover'],
    ['Rebuilding is most unlikely to start until the pastures have recovered.', 'until the pastures have recovered'],
    ['Prices will probably double should the strait be closed.', 'should the strait be closed'],
    ['A recovery is unlikely in the absence of reform.', 'in the absence of reform'],
    ['A recovery is unlikely to come absent reform.', 'absent reform'],
    ['A recovery is unlikely without foreign credit.', 'without foreign credit'],
    ['Supplies are expected to last, barring a cold spell.', 'barring a cold spell'],
    ['Supplies are expected to last, provided that imports continue.', 'provided that imports continue'],
    ['Supplies are expected to last, assuming normal temperatures.', 'assuming normal temperatures'],
    ['A second cut is likely, contingent on falling wages.', 'contingent on falling wages'],
    [
      'The cabinet will likely fall if the Liberals, who hold the balance, walk out.',
      'if the Liberals, who hold the balance, walk out',
    ],
    ['They are likely to do so only if they are provoked.', 'only if they are provoked'],
    ['It is likely that, if elected, he would raise taxes.', 'if elected'],
    // in the middle
    ['The fire will, if it is not stopped, probably reach the town.', 'if it is not stopped'],
    [
      'Storage sites, assuming normal temperatures and steady deliveries, will still be half full.',
      'assuming normal temperatures and steady deliveries',
    ],
    [
      'An attack in the absence of open hostilities is, in our assessment, not likely.',
      'in the absence of open hostilities',
    ],
    ['The council, unless it is dissolved first, will probably block the bill.', 'unless it is dissolved first'],
    ['A cut would, in the event of a recession, very likely follow.', 'in the event of a recession'],
    // a supposed subject
    ['A closure of the strait would probably double freight rates.', 'A closure of the strait'],
    ['An attack on the port would likely draw in Osterland.', 'An attack on the port'],
    ['Any escalation would likely be met in kind.', 'Any escalation'],
    ['Any escalation will likely be met in kind.', 'Any escalation'],
    ['Closing the strait would probably double freight rates.', 'Closing the strait'],
    ['Further cuts would likely hurt growth.', 'Further cuts'],
    ['Closure of the strait would almost certainly raise prices.', 'Closure of the strait'],
    ['Failure to agree would likely trigger sanctions.', 'Failure to agree'],
    ['The loss of the bridge would likely halt supplies.', 'The loss of the bridge'],
    ['Such an attack would be likely to cause harm.', 'Such an attack'],
    ['Under a high-growth scenario, demand is likely to double.', 'Under a high-growth scenario'],
    ['Such a step would very likely provoke protests.', 'Such a step'],
    ['However, a wider strike would probably shave half a point off output.', 'a wider strike'],
    ['More frequent patrols would likely deter smugglers.', 'More frequent patrols'],
    ['In that case, the border would probably close.', 'In that case'],
  ])('%s', (text, condition) => {
    expect(conditionIn(text)[0]).toBe(condition);
  });

  it.each([
    'Patrols will probably grow even if relations improve.',
    'It is unclear if the talks resume, but a truce is likely.',
    'Prices are likely to rise, if only slightly.',
    'Prices will rise slowly, if at all.',
    'The truce will probably last until 2027.',
    'The truce will probably last until the end of the year.',
    'The truce will probably last until at least next spring.',
    'The ban is likely to stay in force until further notice.',
    'Aid provided by Osterland will probably shrink.',
    'The ship will likely leave without warning.',
    'Given that exports have collapsed, a recession is likely.',
    'The mill has been without power, and closure is likely.',
    'Investment should pick up once credit eases.',
    'Demand will probably recover when rates fall.',
    'Even without new sanctions, trade will likely shrink.',
    'The queue will probably be as long as last year.',
    'Growth is likely to be subject to revisions.',
    'Norvania would likely refuse.',
    'In the case of Osterland, growth will probably slow.',
    'A new government will probably be formed.',
    'The failing banks will probably be merged.',
  ])('names none: %s', (text) => {
    expect(conditionIn(text).filter(Boolean)).toEqual([]);
  });

  it('keeps each judgement its own', () => {
    expect(
      conditionIn('If rates fall, lending is likely to grow, but the deficit is unlikely to shrink unless taxes rise.'),
    ).toEqual(['If rates fall', 'unless taxes rise']);
  });
});
