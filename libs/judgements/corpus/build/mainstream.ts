import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** What actual reports are mostly made of, in the proportions in which it occurs there. */
export const mainstream: Passage[] = [
  {
    style: 'intelligence community, annual threat assessment',
    publishedOn: '2025-03-18',
    pieces: [
      'MERIDIA\n\nStrategic Overview\n\n',
      none(
        'Premier Dao Linh seeks to make Meridia the leading power in the eastern ocean by mid-century, and his government presents the modernization of the armed forces as the precondition for everything else.',
      ),
      firm(
        null,
        'Tavan will continue to expand its coercive toolkit toward Ostrava Island while seeking to avoid a rupture with the United Provinces that would damage its export sector.',
      ),
      firm(
        'likely',
        'Meridian leaders probably will view the Provinces’ summer exercises as proof of encirclement and are likely to answer with larger air incursions of their own.',
      ),
      none('In 2024, Meridia conducted four named exercises around the island, compared with two in 2023.'),
      none(
        'Dao has directed the military to be ready for a landing by 2028 and to become a “world-class” force by 2045.',
      ),
      firm(
        'likely',
        'The navy likely is making steady but uneven progress on the capabilities that it would need for such an operation.',
      ),
      weak('Its shipyards have the capacity to deliver as many as six large amphibious ships a year.'),
      '\n\nEconomic\n\n',
      firm(
        null,
        'Slowing growth, an aging workforce, and the debts of local governments will limit Tavan’s freedom of action during the next five years, but not enough to force a cut in defense outlays.',
        { due: '2030-03-18' },
      ),
      none('The official target for this year is growth of “around 5 percent.”'),
      firm(
        'unlikely',
        'Tavan is unlikely to meet it without another round of stimulus, because consumers remain reluctant to spend.',
        { condition: 'without another round' },
      ),
      none('Its exporters have diverted shipments through third countries since the first tariffs were imposed.'),
      firm(
        'almost_certain',
        'If tariffs rise further, Meridia almost certainly will restrict exports of critical minerals again, as it did in December with gallium and antimony.',
        { condition: 'If tariffs rise' },
      ),
      weak('Such restrictions could disrupt defense production in the Provinces and among their allies.'),
    ],
  },
  {
    style: 'defence ministry, intelligence update',
    publishedOn: '2024-11-21',
    pieces: [
      'INTELLIGENCE UPDATE\n21 November 2024\n\n• ',
      none(
        'Over the last week, Vostran ground forces have advanced up to four kilometres south of the town of Kurylo, where they now hold most of the industrial zone.',
      ),
      '\n• ',
      firm(
        'likely',
        'Vostra will likely attempt to cut the main supply road into Kurylo from the east before committing infantry to the town itself.',
      ),
      '\n• ',
      firm(
        'likely',
        'The garrison is likely to come under increasing pressure as artillery is moved forward over the coming days.',
      ),
      '\n• ',
      none(
        'The Selvanian General Staff reported that average daily Vostran casualties (killed and wounded) reached 1,560 in October, the highest monthly figure of the war.',
      ),
      '\n• ',
      firm(
        'likely',
        'Casualties will probably continue to average over 1,000 a day through December 2024, even as winter conditions set in.',
        { due: '2024-12-31' },
      ),
      '\n• ',
      weak('The losses highly likely reflect the wider frontage on which Vostra has been attacking since September.'),
      '\n• ',
      none(
        'On 18 November, the Vostran president signed a decree raising the number of service personnel by 180,000, to 1.5 million.',
      ),
      '\n• ',
      firm(
        'very_likely',
        'It is highly likely that the expanded force will be poorly equipped, given the depletion of armoured vehicles in storage.',
        { condition: 'given the depletion' },
      ),
      '\n• ',
      none('Vostran state media claimed that the new divisions would be formed by contract soldiers only.'),
      '\n• ',
      firm(
        null,
        'A realistic possibility exists that a further partial mobilisation will be announced in the first half of 2025.',
        { due: '2025-06-30' },
      ),
      '\n• ',
      firm('unlikely', 'However, the authorities are unlikely to do so ahead of the regional elections in March.', {
        due: '2025-03-31',
      }),
    ],
  },
  {
    style: 'central bank, monetary policy report, converted from PDF',
    publishedOn: '2024-12-19',
    pieces: [
      'Monetary Policy Report 4/2024\nBank of Havnes\n\n2  T H E   P R O J E C T I O N S\n\n',
      none(
        'Mainland GDP grew by 0.5 percent in 2024 Q3, as projected in the\nSeptember Report. Household consumption has picked up since the\nsummer, while housing investment has fallen to its lowest level\nsince 2009.',
      ),
      firm(
        null,
        'Growth in the mainland economy is projected to rise from 0.9 per-\ncent this year to 1.4 percent in 2025.',
        { due: '2025-12-31' },
      ),
      firm(
        null,
        'Higher real wages and lower interest rates are expected to lift con-\nsumption, while petroleum investment will make a smaller contri-\nbution than in the past two years.',
      ),
      none('Enterprises in the Regional Network expect activity to remain broadly\nunchanged in Q4 and Q1.'),
      '\n\n23\n\nBANK OF HAVNES   MONETARY POLICY REPORT 4/2024\n\n',
      none('Chart 2.4  Registered unemployment. Percentage of labour force.\nProjections 2024 Q4 – 2027 Q4'),
      firm(
        null,
        'Registered unemployment is projected to edge up to 2.2 percent by the\nend of next year and to remain close to that level thereafter.',
        { due: '2025-12-31' },
      ),
      none('Twelve-month CPI inﬂation was 2.4 percent in November, down from 2.6\npercent in October.'),
      firm(
        'likely',
        'Inﬂation is likely to decline somewhat further in the coming months, as\nthe effects of the krone depreciation unwind.',
      ),
      weak(
        'There is uncertainty about the proﬁtability of firms, and wage growth\nmay turn out higher than projected.',
      ),
      firm('likely', 'The policy rate will likely be reduced in March 2025, from 4.5 to 4.25\npercent.', {
        due: '2025-03-31',
      }),
      none(
        'The Committee’s assessment is that a restrictive monetary policy is still\nneeded, and it decided unanimously to keep the rate unchanged.',
      ),
      firm(
        null,
        'The forecast, which is little changed since September, indicates that the\n\n24\n\npolicy rate will be lowered gradually from next year.',
      ),
    ],
  },
  {
    style: 'energy agency, short-term outlook',
    publishedOn: '2025-07-08',
    pieces: [
      '## Forecast overview\n\n- ',
      none(
        '**Crude oil prices.** The Brink spot price averaged $71 per barrel in June, $7 more than in May, after military strikes in the Gulf raised fears of a disruption.',
      ),
      firm(null, 'We expect prices to fall in the coming months, reaching an average of $58/b in 2026.', {
        due: '2026-12-31',
      }),
      firm(
        null,
        'Rising output both inside and outside the cartel will result in significant inventory builds, which we estimate will average 0.9 million b/d this year.',
        { due: '2025-12-31' },
      ),
      '\n- ',
      none(
        '**Electricity generation.** U.P. generation in the first five months was 3% higher than in the same period of 2024.',
      ),
      firm(
        null,
        'Generation from coal increases by 11% in 2025 in our forecast because higher gas prices make coal units more competitive.',
        { due: '2025-12-31' },
      ),
      firm(
        null,
        'In 2026, however, we expect coal generation to decline by 7% as additional solar capacity comes online.',
        { due: '2026-12-31' },
      ),
      none('Developers report that they plan to add 33 gigawatts of solar capacity this year.'),
      '\n- ',
      firm(
        null,
        '**Natural gas.** Inventories are on track to exceed the five-year average by 6% at the end of October.',
        { due: '2025-10-31' },
      ),
      none('Injections in June were the largest for that month in our data going back to 2010.'),
      firm(
        null,
        'As a result, we now forecast the Harlan Hub price will average about $3.40 per million British thermal units in 3Q25, which is 16% lower than we had expected last month.',
        { due: '2025-09-30' },
      ),
      weak('Hotter-than-normal weather could cause prices to be higher than in our forecast.'),
      none('Our forecast assumes that tariffs in effect on July 2 remain in place through the end of 2026.'),
      none('Note: Values in this outlook are rounded and may not match values in other products.'),
    ],
  },
  {
    style: 'seasonal hurricane outlook',
    publishedOn: '2025-08-07',
    pieces: [
      'Updated Outlook: Above-Normal Season Remains Most Likely\n\n',
      none(
        'The tropics have been quiet in the past month, with four named storms so far, none of which became a hurricane.',
      ),
      firm(
        'likely',
        'Atmospheric and oceanic conditions are nevertheless likely to favour an active second half of the season.',
      ),
      figures(0.5, 0.5, 'Forecasters have lowered the likelihood of above-normal activity to 50%, from 60% in May.'),
      figures(
        0.35,
        0.35,
        'There is a 35% chance that the season ends near normal, and a 15% chance that it falls below.',
      ),
      firm(
        null,
        'Overall, the Center is now predicting 13 to 18 named storms, of which five to nine will reach hurricane strength.',
      ),
      none('These totals include the four storms that have already formed.'),
      firm(
        null,
        'Neutral conditions in the Pacific are expected to persist through October, so wind shear should stay weak over the main development region.',
        { due: '2025-10-31' },
      ),
      none(
        'Sea surface temperatures in July were the third warmest in the record, about 0.4 °C above the 1991–2020 mean.',
      ),
      firm('likely', 'La Niña will probably return by late autumn, though it will remain weak.', { due: '2025-11-30' }),
      none('The outlook covers overall activity and is not a landfall forecast.'),
      weak('Landfalls may occur anywhere along the coast, including far inland of where a storm first comes ashore.'),
      none(
        '“Everyone should know their zone,” said the acting director. “A quiet July tells us nothing about September.”',
      ),
      none('The season runs until 30 November, with the peak around 10 September.'),
    ],
  },
  {
    style: 'international institution, world economic outlook',
    publishedOn: '2025-04-22',
    pieces: [
      'Global Prospects and Policies\n\n',
      none(
        'The world economy held steady through much of 2024, with growth of 3.3 percent, but the landscape has changed as governments reorder their priorities.',
      ),
      firm(
        null,
        'Global growth is projected to drop to 2.8 percent in 2025 and to recover to 3.0 percent in 2026, well below the historical average of 3.7 percent.',
        { due: '2026-12-31' },
      ),
      none(
        'Since the January update, the effective tariff rate of the largest importer has risen to levels not seen in a century.',
      ),
      firm(null, 'In advanced economies, output is forecast to expand by 1.4 percent this year.', {
        due: '2025-12-31',
      }),
      firm(
        null,
        'For emerging market and developing economies growth is expected to slow to 3.7 percent, with significant downgrades for countries most exposed to the measures.',
      ),
      none('Table 1.1 sets out the projections by country group; the assumptions behind them are described in Box A1.'),
      firm(
        null,
        'Headline inflation is set to decline at a pace slightly slower than was foreseen in January, to 4.3 percent in 2025.',
        { due: '2025-12-31' },
      ),
      none('Central banks had by then raised or held rates in eleven of the twenty economies in the sample.'),
      weak('Intensifying downside risks dominate the outlook.'),
      weak('Ratcheting up a trade war could reduce growth further both this year and over the medium term.'),
      weak('Conversely, a durable settlement might lift confidence and investment.'),
      none('Countries should work constructively to restore stability, and monetary policy must remain agile.'),
      firm('likely', 'Larger swings in exchange rates are likely as investors reassess the safety of reserve assets.'),
      none('Consensus forecasts for the euro group were cut by 0.3 percentage point between January and April.'),
      firm(
        null,
        'Without a credible plan for consolidation, public debt in the median low-income country will surpass 60 percent of GDP by 2028.',
        { due: '2028-12-31', condition: 'Without a credible plan' },
      ),
    ],
  },
  {
    style: 'think tank, analysis of a war',
    publishedOn: '2025-02-06',
    pieces: [
      '# The third year of the Lethian war\n\n',
      none(
        'When government troops left Mbara on 27 January, they left behind them more than three thousand prisoners and an airfield in working order.',
      ),
      none(
        'The March Movement now controls both provincial capitals, and its leader, Gen. Okende, has promised to “march all the way to the capital.”',
      ),
      firm(
        'unlikely',
        'He is unlikely to do so soon: his lines are long, his sponsors are nervous, and the rainy season begins within weeks.',
      ),
      firm(
        'likely',
        'More probably, the movement will consolidate its hold on the mining districts and negotiate from there.',
      ),
      none(
        'Kirwa denies that it has soldiers in the country, although experts of the United Nations put their number at between 3,000 and 4,000.',
      ),
      none('Its president told reporters last week that the rebels’ grievances would have to be addressed first.'),
      firm(
        null,
        'Sanctions by individual donors will not alter his calculations as long as gold keeps flowing through his capital.',
        { negated: true, condition: 'as long as' },
      ),
      none('In 2012 the same threat worked, and budget support worth $240 million was suspended within a month.'),
      firm(
        'likely',
        'This time donors are divided, and the most that can be agreed before the summer is likely to be a travel ban on a handful of officers.',
        { due: '2025-05-31' },
      ),
      none('Diplomats in the region say a summit will take place on 8 February, and that both presidents will attend.'),
      weak('It could produce a ceasefire on paper.'),
      firm('very_unlikely', 'But a ceasefire that leaves Mbara in rebel hands is very unlikely to hold.'),
      none(
        'Some 700,000 people have been displaced since the beginning of the year, according to the relief agencies, who warn that cholera will spread in the camps.',
      ),
      none('The African mediators need a mandate, and they need it now.'),
      weak('The longer they wait, the harder it will be to put the pieces back together.'),
    ],
  },
];
