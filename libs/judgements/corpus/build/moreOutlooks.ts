import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Banks, cartels, weather services, regulators and relief agencies that do not exist, on regions that do not exist. */
export const moreOutlooks: Passage[] = [
  {
    style: 'central bank, quarterly inflation report with fan charts, badly converted PDF',
    publishedOn: '2025-08-07',
    pieces: [
      'I N F L A T I O N   R E P O R T   2025:III          19\n\n5.  Inﬂation outlook\n\n',
      none(
        'The fan chart depicts the probability of various outcomes; if the\nsame circumstances arose on 100 occasions, inﬂation would be ex-\npected to lie within the darkest band on only 30 of them.',
      ),
      firm(
        null,
        'In the baseline, annual inﬂation enters the tolerance band (3.0%\n±1 pp) in 2026 Q1 and stays there till the end of the horizon,\naccording to the Bank’s projection.',
        { due: '2026-03-31' },
      ),
      figures(
        0.38,
        0.38,
        'The probability of its exceeding the upper limit in 2025 Q4 is\nestimated at 38%,7 against 51% three months ago.',
        { due: '2025-12-31' },
      ),
      none('7  Own calculations, based on forecast errors since 2004Q1; ex-\npected values may differ from the mode.'),
      '\n\n20          INFLATION REPORT 2025:III\n\n',
      none('Analysts in the July poll forecast 4.2% for December, i.e. 0.3 pp above\nthe Bank.'),
      firm(
        null,
        'The output gap,now at –0.6% of potential,is seen closing only\ntowards the end of next year as real wages catch up.',
        { due: '2026-12-31' },
      ),
      none('Compared with the previous Report, the assumed path of the oil price\nis USD 4 lower throughout.'),
      firm(
        'unlikely',
        'Food prices (see Box 2) will probably not\n\nChart 5.3  Likely range of CPI inﬂation, % y/y\n 8 |\n 6 |\n 4 |\n     2023   2024   2025   2026\n\npeak this year: the drought is felt in vegetables ﬁrst and in dairy\nwith a lag of two to three quarters.',
        { negated: true, due: '2025-12-31' },
      ),
      weak('The skew of the fan chart is tilted upward for 2026.'),
      none('Regulated tariffs: +6.5% as of 1 October (Council decision of 11 July).'),
      firm(
        'unlikely',
        'It is not probable that the excise calendar will be brought for-\nward another time before the end of 2026.',
        { negated: true, due: '2026-12-31' },
      ),
      none('Cut-off date for the data used in this Report: 29 July 2025. The next\nReport will appear on 6 November.'),
    ],
  },
  {
    style: 'central bank, summary of deliberations',
    publishedOn: '2025-09-24',
    pieces: [
      'Summary of Governing Council deliberations – meeting of September 8 to 10\n\n',
      none(
        'This summary reflects discussions that took place before the trade framework was announced, and it may not represent the views of every member.',
      ),
      weak('Governing Council agreed that the second quarter had likely marked the low point for exports.'),
      weak('Members discussed the possibility that households would run down their savings sooner than assumed.'),
      none('Housing resales rose by 3.8% in August, their fifth consecutive increase.'),
      weak('There was a clear consensus that inflation was likely to hover around 2% over the rest of the year.'),
      none(
        'Some had anticipated that firms would pass tariffs on more quickly, and asked staff whether the evidence might be distorted by inventories.',
      ),
      firm(
        null,
        'Population growth is going to be much lower than in recent years, which in itself takes about half a percentage point off consumption growth each year.',
      ),
      weak('They judged that the balance of risks had shifted since July.'),
      none('If members were certain of one thing, it was that the July projection had been overtaken by events.'),
      none(
        'Market pricing suggested a 90% probability of a cut at this meeting and roughly even odds of another by the end of the year.',
      ),
      firm(
        'likely',
        'It seems a fair bet that the job losses now confined to steel, autos and lumber spread to services that depend on them in the months ahead.',
      ),
      weak(
        'Governing Council will be looking at four things, which are set out in the opening statement and should by now be familiar.',
      ),
      firm(
        null,
        'Counter-tariffs having been dropped, there is going to be less upward pressure on goods prices from here on.',
      ),
      none('The rate was set at 2½%, a decision which took effect on September 11.'),
      none('“Are we expecting too much of a neutral rate?” one member had asked in her June speech.'),
    ],
  },
  {
    style: 'development bank, regional outlook',
    publishedOn: '2025-04-09',
    pieces: [
      '## Caldera Islands and the Western Straits\n\n',
      firm(
        null,
        'Growth in the subregion, having come in at 4.7% in 2024, is seen slowing to 4.3% in 2025 and then firming up a little, to 4.4%, in 2026.',
        { due: '2026-12-31' },
      ),
      none(
        'These forecasts were finalized before the tariff announcement of 2 April and therefore assume that previous rates remain in force.',
      ),
      firm(
        null,
        'Visitor arrivals, at 83% of their pre-pandemic level last year, look set to regain it in 2026 on the back of new direct flights from Orland.',
        { due: '2026-12-31' },
      ),
      none('The authorities in Port Sabine project 11% growth, an outturn last recorded in 1997.'),
      firm(
        'unlikely',
        'On our reckoning the liquefaction plant – whose final investment decision has slipped for the fourth time – stands only a slim chance of operating by 2028.',
        { due: '2028-12-31' },
      ),
      none('Proved and probable gas reserves (2P) were put at 3.1 tcf in an audit commissioned by the operator.'),
      firm(null, 'Remittances will, as usual, cushion the blow.'),
      weak(
        'With food making up 46% of the basket and rice prices easing, inflation is more likely to undershoot than to overshoot the average of the past decade.',
      ),
      none(
        'Donors have committed $1.2 billion until 2029, of which 40% is expected to be disbursed as budget support.',
      ),
      weak('A direct hit by a category 4 cyclone might erase a year of growth.'),
      none(
        'Policy makers should resist the temptation to raise public wages, whether or not elections are approaching.',
      ),
      firm(
        null,
        'Should the correspondent bank withdraw in June, as it has announced, two of the atolls will be cut off from international payments.',
        { condition: 'Should the correspondent bank' },
      ),
      '\n\n| | 2024 | 2025 (forecast) | 2026 (projected) |\n|---|---|---|---|\n| Caldera | 5.0 | 4.4 | 4.6 |\n\n',
      none('The climate-risk facility, expected losses under which are shared equally, has paid out twice.'),
    ],
  },
  {
    style: 'oil producers’ organisation, monthly report, badly converted PDF',
    publishedOn: '2025-10-13',
    pieces: [
      'World Oil Demand                    Monthly Oil Market Report, October 2025\n\n',
      firm(
        null,
        'For 2025, world oil demand growth remains at 1.3 mb/d,y-o-y, un-\nchanged from last month’s assessment, and demand is forecast to\naverage 105.1 mb/d.',
        { due: '2025-12-31' },
      ),
      none('In 2Q25, it stood at 104.2 mb/d, with the non-OECD contributing\n1.1 mb/d to the increase.'),
      firm(
        null,
        'Jet/kerosene is anticipated to be the main driver,supported by\nhealthy air travel, followed by diesel – 0.3 mb/d – and LPG.',
      ),
      none('Graph 4 - 2: Expected demand growth by main product, 2025–26, mb/d\n'),
      '\nLPG      0.21   0.18\nNaphtha  0.14   0.12\nGasoline 0.20   0.17\nJet/kero 0.40   0.36\n\n',
      firm(
        null,
        'In the ﬁrst quarter of 2026 steady petrochemical margins are fore-\nseen to lend support to naphtha, while residual fuels decline by\n60 tb/d.',
        { due: '2026-03-31' },
      ),
      none(
        'The countries participating in the Accord decided to adjust their out-\nput by 137 tb/d; the increments may be paused or reversed.',
      ),
      firm(
        null,
        'Non-Accord liquids production is expected to grow by 0.8 mb/d in\n\n38          Monthly Oil Market Report, October 2025\n\nWorld Oil Supply\n\n2026, the bulk of it offshore,with start-ups ramping up on schedule.',
        { due: '2026-12-31' },
      ),
      none(
        'Crude imports into Talmark fell in August amid maintenance (probable\nloading delays at the eastern ports notwithstanding).',
      ),
      weak('Should winter turn out colder than normal, heating oil could see\nadditional demand of up to 150 tb/d.'),
      none(
        'The forward curve was in contango from the sixth month on, which\nindicates that traders expect ample supply by then.',
      ),
      firm(
        null,
        'Looking ahead, gasoline cracks are poised to soften as the driving\nseason fades and reﬁners return from turnarounds.',
      ),
      none('(*) 2025–2026 = Forecast. Totals may not add up owing to rounding.'),
      none('Two secondary sources, asked whether quotas would be kept, replied\nin the negative.'),
    ],
  },
  {
    style: 'national weather service, seasonal outlook',
    publishedOn: '2025-11-18',
    pieces: [
      'SEASONAL OUTLOOK – DECEMBER 2025 TO FEBRUARY 2026\n\n',
      'Above normal: 45% · near normal: 35% · below normal: 20%\n\n',
      none(
        'Percentages refer to terciles of the 1991–2020 climate, where each category has by definition a chance of one in three.',
      ),
      figures(
        0.45,
        0.45,
        'For the lake district the odds tilt toward milder conditions than usual this winter (45 percent).',
        { due: '2026-02-28' },
      ),
      figures(
        0.4,
        0.5,
        'Along the outer coast there is a 40 to 50 percent chance of rainfall totals in the upper third for December–February, with atmospheric rivers arriving mainly after New Year.',
        { due: '2026-02-28' },
      ),
      none('Last winter, 312 mm fell at Cape Orrin, the third wettest since 1947.'),
      firm('even', 'In the interior basins the chances of a dry season and of a wet one are about even.'),
      figures(0.71, 0.71, 'La Niña conditions persist through January with 71% probability.', { due: '2026-01-31' }),
      figures(0.61, 0.61, 'A transition to ENSO-neutral is then favoured during January–March 2026 (61% chance).', {
        due: '2026-03-31',
      }),
      firm(null, 'Snow cover below 600 m a.s.l.: expected to be late and patchy.'),
      none('Frost days are days on which the minimum falls below 0 °C; a frost may be light, moderate or severe.'),
      weak('Cold outbreaks of several days remain possible even in mild winters.'),
      firm(
        'unlikely',
        'A repeat of the great freeze of 2021, for which it took a sudden stratospheric warming and three weeks of easterlies, looks improbable.',
      ),
      none(
        'Forecasts of private providers, some of which promise a “white-out winter”, are not endorsed by the Service.',
      ),
      firm(null, 'Drought in the southeast will ease but not end.'),
      none('Next update: 16 December. Will the outlook change? Sign up for alerts.'),
      none('May and June were the driest on record in the southeast.'),
    ],
  },
  {
    style: 'climate panel, summary for policymakers',
    publishedOn: '2023-03-20',
    pieces: [
      '**B. Future change, risk and long-term responses**\n\n',
      none(
        'Each finding is grounded in an evaluation of evidence; the following terms indicate assessed likelihood: *virtually certain* 99–100%, *very likely* 90–100%, *likely* 66–100%, *more likely than not* >50–100%.',
      ),
      firm(
        'very_likely',
        'B.1.1 Glacier mass in the Meridian Range will *very likely* continue to decrease in the near term (2021–2040), whichever pathway is followed (*high confidence*).',
        { due: '2040-12-31' },
      ),
      firm(
        'likely',
        'B.1.2 Summer runoff has passed its maximum in most small catchments and is *likely* to do so in the larger ones by 2050.',
        { due: '2050-12-31' },
      ),
      weak('B.1.3 Human influence has *very likely* been the main driver of the observed retreat since the 1990s.'),
      none('B.1.4 Global mean temperature in 2011–2020 was 1.09 [0.95 to 1.20] °C above that of 1850–1900.'),
      firm(
        'almost_certain',
        'B.2.1 It is *virtually certain* that mean sea level in the Straits will continue to rise through 2100, with attendant saltwater intrusion, coastal erosion and loss of wetlands.',
        { due: '2100-12-31' },
      ),
      weak('B.2.2 With every additional increment of warming, extremes become larger (*high confidence*).'),
      weak('B.2.3 Low-likelihood, high-impact outcomes such as ice-sheet collapse cannot be excluded.'),
      firm(
        'even',
        'B.2.4 A summer free of fast ice in the northern fjords by 2060 is *about as likely as not* (*medium confidence*).',
        { due: '2060-12-31' },
      ),
      firm(
        'very_unlikely',
        'B.3.1 An abrupt shutdown of the Straits current during the 21st century is *very unlikely*, but there is only *low confidence* in its rate of decline.',
        { due: '2100-12-31' },
      ),
      none(
        'B.3.2 Adaptation options that are feasible today include early warning, crop diversification and setback zones.',
      ),
      firm(
        null,
        'B.3.3 Limits to adaptation will be reached in low-lying deltas if emissions do not fall (*medium confidence*).',
        { condition: 'if emissions' },
      ),
      none(
        'Figure SPM.4 Projected changes in the likelihood of marine heatwaves; whiskers show the *very likely* range.',
      ),
      none('[FOOTNOTE 12: The interval is the *very likely* range unless stated otherwise.]'),
      weak('C.1 Delayed action would increase losses and damages.'),
      none('C.2 Approved pledges were expected to cover 60% of the gap; by end-2022 they covered 28%.'),
    ],
  },
  {
    style: 'national risk register',
    publishedOn: '2025-01-16',
    pieces: [
      '## 23. Failure of the national electricity transmission system\n\n',
      none(
        'Reasonable worst-case scenario: all consumers lose supply at once, mobile networks fail within hours, and restoration takes up to seven days.',
      ),
      none('In this scenario hospitals would rely on generators, and petrol stations would be likely to close.'),
      figures(0.01, 0.05, 'The likelihood of such an event in the next two years is assessed to be 1 to 5%.', {
        due: '2027-01-16',
      }),
      none('A score of 3 on the likelihood scale corresponds to 1–5 %, a score of 4 to 5–25 %.'),
      none('No total failure has occurred in the country, although one came close in May 2003.'),
      weak('Variation: a regional outage could last longer where black-start capacity is scarce.'),
      none('\n\n## 24. Animal disease: likely vectors, expected impacts\n\n'),
      firm(
        null,
        'There is a realistic possibility that African horse sickness reaches the southern counties within ten years.',
        { due: '2035-01-16' },
      ),
      figures(
        0.25,
        1,
        'A further incursion of avian influenza is put at more than 25 % for the period to January 2027.',
        { due: '2027-01-31' },
      ),
      none('Under the Order, keepers must house birds and may not move them without a licence.'),
      firm(
        'likely',
        'Wild birds being the probable source, as they were of the last five outbreaks, the next one will probably begin between October and December.',
        { due: '2025-12-31' },
      ),
      none('Impact: 4 (significant). Confidence: moderate. Assessment owner: Department for Rural Affairs.'),
      firm(
        'remote',
        'The chance that the virus acquires the ability to pass efficiently from person to person is considered remote.',
      ),
      weak('Climate change makes incursions of this kind more likely.'),
      none('Local resilience forums should consider whether stocks of protective equipment will suffice.'),
      none(
        'The 2020 Register rated this risk as “unlikely”, a rating that experts consulted at the time thought too low.',
      ),
    ],
  },
  {
    style: 'pension and insurance regulator, risk dashboard',
    publishedOn: '2025-07-31',
    pieces: [
      'RISK DASHBOARD – JULY 2025 (Q1 SOLVENCY DATA)\n\n',
      none(
        '**Macro risks:** medium, stable. The outlook arrow shows the expected change over the next 12 months, based on replies from 22 national authorities.\n',
      ),
      firm(null, '**Credit risks:** level medium; spreads projected to widen from a low base before year-end.\n', {
        due: '2025-12-31',
      }),
      firm('likely', '**Market risks:** high. Volatility likely to flare up again as the tariff pause lapses.\n'),
      firm(null, '**Liquidity and funding:** lapse rates not seen rising any further.\n', { negated: true }),
      none('**Profitability and solvency:** median SCR ratio 218% (life) and 211% (non-life).\n\n'),
      firm(
        'likely',
        'Supervisors will probably have to contend with a new round of mergers among occupational schemes, the smallest of which can no longer carry their reporting costs, over the coming eighteen months.',
        { due: '2027-01-31' },
      ),
      none('Expected losses are calculated as the product of exposure, probability of default and loss given default.'),
      none(
        'Among the undertakings surveyed, 57% expect their exposure to private credit to grow, and one in ten would not rule out doubling it.',
      ),
      firm(
        null,
        'It is foreseeable, and we do foresee it, that smoothing bonuses paid in 2021–2024 will have to be cut at several with-profits funds.',
      ),
      none('Members may transfer their accrued rights within six months of leaving.'),
      weak('A disorderly repricing of commercial property might well expose valuation lags.'),
      firm(
        'unlikely',
        'Even then the probability that any of the ten largest groups breaches its capital requirement is low.',
      ),
      none('The stress test assumes that equity prices will fall by 39% and that rates will rise by 150 bp.'),
      none('Catastrophe bonds with a total volume of EUR 9.4 bn are due to mature next year.'),
      weak('EIRA will publish the next dashboard at the end of October.'),
    ],
  },
  {
    style: 'humanitarian agencies, needs projection, badly converted PDF',
    publishedOn: '2025-05-27',
    pieces: [
      'MURRASH: Acute Food Insecurity Projection Update | June – November 2025\n\nKEY FIGURES        2.9M  IN NEED\n\n',
      firm(
        null,
        'Some 2.9 million people (34% of the population analysed) are pro-\njected to be in Phase 3 or above between June and September 2025.',
        { due: '2025-09-30' },
      ),
      none('In the current period, April to May, the ﬁgure is 2.4 million.'),
      firm(
        'very_likely',
        '• Western Basin: very high likelihood of Phase 4 outcomes from July\nonwards as carry-over stocks run out.\n',
      ),
      firm(null, '• Hessel port: reopening not anticipated ahead of the lean season.\n', { negated: true }),
      none('• Possible pockets of Phase 5 were reported in February but not con-\nﬁrmed.\n'),
      '\nPage 2 of 6                              Partners in this analysis: 17\n\n',
      firm(
        'very_likely',
        'Staple prices, which doubled in the year to April,will most proba-\nbly keep climbing well into October.',
        { due: '2025-10-31' },
      ),
      none(
        'The response plan requires US$ 412 million; 19% has been received,\nand donors expect to announce further pledges in June.',
      ),
      firm(
        'even',
        'Whether convoys get through to the three enclaves is, in our estimate,\nas likely as not\n\nPage 3 of 6\n\nto be settled on the ground rather than at the talks.',
      ),
      none(
        'A household in Phase 3 is marginally able to meet minimum needs but\nonly by depleting assets that it will need later.',
      ),
      none('“We will eat the seed, and then we will walk,” said one farmer in Dar\nEmin, who has nine children.'),
      firm(
        'likely',
        'Risk of Famine: if markets were to shut and the roads to be mined,\nfamine would likely occur in two districts.',
        { condition: 'if markets' },
      ),
      none(
        'Key assumptions: rainfall will be average to below average; conﬂict is\nlikely to remain at April levels; the ﬂoat of the pound is expected to\ncontinue.',
      ),
      weak('Fresh displacement may push these numbers up.'),
      firm(
        null,
        'Absent unhindered access and funding in full, the caseload is not\ngoing to shrink by the turn of the year.',
        { due: '2025-12-31', condition: 'Absent unhindered', negated: true },
      ),
      none('Note: names and boundaries on the map do not imply ofﬁcial\nendorsement; sources may be withheld.'),
    ],
  },
];
