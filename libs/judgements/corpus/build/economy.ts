import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Banks, ministries, agencies and statistical offices that do not exist, on economies that do not exist. */
export const economyPassages: Passage[] = [
  {
    style: 'central bank, monetary policy report',
    publishedOn: '2024-11-07',
    pieces: [
      '1.2 Prices and costs\n\n',
      'Annual CPI inflation stood at 3.4 per cent in September, 0.3 percentage points below the rate recorded in June.',
      none(
        'The August Report had projected an average of 3.9 per cent for the third quarter, an error that is mostly explained by clothing and by the unexpectedly early harvest.',
      ),
      firm(
        null,
        'With the indirect tax changes of last January dropping out of the annual comparison, headline inflation is projected to fall back to 2.6 per cent in the first quarter of 2025, before rising again – though only modestly – as regulated water charges are adjusted.',
        { due: '2025-03-31' },
      ),
      firm(
        'likely',
        'Services inflation, by contrast, has so far barely budged, and the stickiness of rents makes it probable that it will still exceed 4 per cent at the end of next year.',
        { due: '2025-12-31' },
      ),
      none(
        'Firms responding to the Bank’s regional survey (n = 412) expect to raise their selling prices by 3.1 per cent over the coming twelve months, down from 3.8 per cent in the spring.',
      ),
      none(
        'Retailers among them put the likelihood of further discounts at 40 per cent, although only 61 of them replied.',
      ),
      weak(
        'A sharper pass-through of the crown’s depreciation than is embodied here could add as much as half a point.',
      ),
      none(
        'Five-year breakeven rates imply that investors see inflation at 2.3 per cent, i.e. slightly above the target.',
      ),
      firm(
        null,
        'Unit labour costs, which rose by 5.2 per cent in the year to Q2, should decelerate once the lump-sum payments agreed in the metal industry no longer enter the figures.',
      ),
      firm(
        'unlikely',
        'Given the backlog of unfinished settlements in health care and education, however, it does not seem likely that pay growth in the public sector will moderate much in the first half of 2025.',
        { negated: true, due: '2025-06-30', condition: 'Given the backlog' },
      ),
      none('The term “expected inflation” in this chapter refers to the median of household replies.'),
      none(
        'The target is symmetric, which means that inflation should on average be neither above nor below 2 per cent.',
      ),
      weak(
        'The risks around the inflation path are judged to be broadly balanced, having been skewed to the upside in August.',
      ),
      none(
        'Chart 1.7: Likely path of CPI inflation under alternative exchange rate assumptions (per cent, year on year)',
      ),
    ],
  },
  {
    style: 'central bank, minutes',
    publishedOn: '2025-05-22',
    pieces: [
      '## Economic activity\n\n',
      none(
        'Staff reported that monthly GDP had expanded by 0.2% in March, in line with what had been expected at the time of the April meeting.',
      ),
      weak(
        'Members noted that underlying momentum was somewhat weaker than this suggested and that growth would probably slow in the second quarter.',
      ),
      none(
        'Contacts in the financial markets expected two further cuts of 25 basis points by December, and around a third of those polled thought that the first of them would come in June.',
      ),
      weak('It was expected that the effects of the new tariffs would be felt mainly through investment.'),
      'The unemployment rate had been unchanged at 4.7%.\n\n## Policy decision\n\n',
      firm(
        null,
        'The Committee expects that a gradual withdrawal of restraint will be consistent with inflation returning to 2% in the course of 2026.',
        { due: '2026-12-31' },
      ),
      none('Monetary policy must remain restrictive for long enough to bring that about.'),
      firm(
        'likely',
        'The energy-related bump of this summer is likely to lift the headline rate to 3½% or thereabouts, and the Committee intends to look through it.',
        { due: '2025-08-31' },
      ),
      none(
        'An external speaker, invited to the morning session, had argued that potential growth was bound to decline for decades.',
      ),
      weak('Two members thought it more probable than before that demand would weaken abruptly.'),
      weak('The Committee will, at each meeting, reassess how long policy needs to stay restrictive.'),
      weak('At its next meeting the Committee will receive a briefing on the payment system reform.'),
      none(
        'Deputy Governor for Markets asked whether the sale of long-dated bonds was likely to be the cause of the recent steepening; staff replied that no evidence pointed that way.',
      ),
      none('Since the start of the year the yield on the ten-year bond has risen from 2.9% to 3.3%.'),
      firm(
        'very_unlikely',
        'A return of policy rates to the exceptionally low settings of the last decade is considered highly improbable.',
      ),
      none('The following members were present, and may be contacted through the Secretary:'),
      '\n\n',
      none('Under the Act, the minutes will be published no later than two weeks after each meeting.'),
    ],
  },
  {
    style: 'finance ministry, budget outlook',
    publishedOn: '2025-10-14',
    pieces: [
      'CHAPTER 3: THE FISCAL OUTLOOK 2026–2029\n\n',
      firm(
        null,
        'The central government deficit is forecast to widen from 2.1 per cent of GDP this year to 2.8 per cent in 2026, the bulk of the deterioration being due to defence procurement and the indexation of basic pensions.',
        { due: '2026-12-31' },
      ),
      none('The Government’s aim is that the structural balance will return to –0.5 per cent of GDP by 2029.'),
      firm(
        'unlikely',
        'That target looks out of reach: the Ministry’s technical projections leave little likelihood of the structural deficit dropping below 1 per cent in this decade.',
        { due: '2029-12-31' },
      ),
      none('Parliament decided in June that the reduced VAT rate on books may be applied until further notice.'),
      none('The levy on batteries, expected to come into force in January, was withdrawn on 2 September.'),
      firm(
        null,
        'Corporate tax receipts, swollen in 2024 by one-off settlements worth some EUR 1.3 bn, will not repeat that performance.',
        { negated: true },
      ),
      none(
        'According to the spring memorandum of the Tax Administration, receipts from excise duties would increase by EUR 90 million in 2026; this figure is not comparable with the one in Table 3.4.',
      ),
      firm(
        null,
        'Debt in relation to output is on course to pass the 60 per cent mark during 2027, unless the sale of the remaining port shares goes ahead.',
        { due: '2027-12-31', condition: 'unless the sale' },
      ),
      none(
        'The social partners have called for a study of whether the reform will make early retirement more attractive.',
      ),
      weak('Higher interest rates might eventually crowd out a part of planned investment.'),
      none(
        'Municipalities have to submit their accounts by 31 March and are expected to balance them over four years.',
      ),
      none(
        'The budget proposal is based on the assumption that nominal wages will increase by 3.2 per cent next year.',
      ),
      firm(
        'very_likely',
        'As contributions lag outlays by a wide margin, the Unemployment Fund will in all probability exhaust its buffer within two years.',
        { due: '2027-10-14' },
      ),
      none(
        'The previous government had planned that all of the savings would be found in transfers to municipalities.',
      ),
      weak('If all risks in Table 3.9 were to materialise at once, the deficit would reach 4.6 per cent of GDP.'),
      none('Table 3.9 Possible fiscal risks and probable orders of magnitude, EUR million'),
      '\nState guarantees  1 480   1 615   1 702\nDeposit insurance   320     320     335\n',
    ],
  },
  {
    style: 'international financial institution, economic outlook, badly converted PDF',
    publishedOn: '2025-04-16',
    pieces: [
      'C H A P T E R  2   C O U N T R Y   A N D   R E G I O N A L   P E R S P E C T I V E S\n\n',
      firm(
        null,
        'In the southern plateau economies growth is projected to decel-\nerate to 3.1 percent in 2025, from 3.8 percent in 2024, as ﬁscal\nsupport is withdrawn and donor ﬂows shrink3.',
        { due: '2025-12-31' },
      ),
      firm(
        'likely',
        'The slowdown will prob-\nably be deepest in Ardania,where mining output has collapsed\nand the interest bill now absorbs 31 percent of revenue.',
      ),
      '\n\nInternational Cooperation Fund | April 2025                    47\n\n',
      none('Ardania issued its ﬁrst eurobond in May 2014; by 2023 its debt\nhad reached 104 percent of GDP.'),
      none(
        'Authorities in three of the seven countries expect the current\naccount to move into surplus as early as next year.',
      ),
      firm(
        'likely',
        'Even so, reserve cover (in months of imports) is likely\n\n48                    International Cooperation Fund | April 2025\n\nto remain below adequacy metrics in most of them through 2027.',
        { due: '2027-12-31' },
      ),
      none('3 Aid flows are expressed in constant 2021 dollars; donors had\nexpected to disburse $4.4 billion.'),
      '\n\nFigure 2.6. Projected Real GDP Growth\n(Percent; dashed line = October 2024 forecast)\n 6 –\n 4 –\n 2 –\n 0   2022  23  24  25  26\n\n',
      firm(
        null,
        'Inﬂation is set to come down more slowly than elsewhere, reaching\nsingle digits only in 2026, since administered fuel prices have yet\nto be aligned with costs.',
        { due: '2026-12-31' },
      ),
      none('Exchange restrictions should be phased out, and central bank\nﬁnancing of deﬁcits must end.'),
      weak('Downside risks continue to dominate.'),
      weak('A renewed tightening of global ﬁnancial condi-\ntions could shut frontier borrowers out of markets again.'),
      firm(
        'unlikely',
        'Absent a debt treatment, staff see\nfew prospects of a durable recovery in private invest-\nment.',
        { condition: 'Absent a debt treatment' },
      ),
      none('“May” in Table 2.3 refers to data received by May of the respective\nyear.'),
      weak('Note: Data\nfor 2025–26 are likely to be revised.'),
    ],
  },
  {
    style: 'energy agency, short-term oil outlook',
    publishedOn: '2025-03-11',
    pieces: [
      '### Global oil markets\n\n',
      firm(
        null,
        'We forecast that the Northern benchmark crude oil spot price will average $71 per barrel (b) in 2Q25, $3/b lower than in last month’s outlook.',
        { due: '2025-06-30' },
      ),
      none(
        'The spot price averaged $75/b in February, a decrease of $4/b from January and $8/b lower than at the same time last year.',
      ),
      firm(
        null,
        'Global stocks of crude oil and other liquids, which fell by an average of 0.4 million b/d in 2024, build at a rate of 0.7 million b/d in the second half of 2025 in our forecast, and we expect inventories to keep growing in 2026.',
        { due: '2026-12-31' },
      ),
      none(
        'Members of the producers’ alliance announced on March 3 that they will begin to unwind voluntary cuts of 2.2 million b/d in April.',
      ),
      none('Delegates said after the meeting that demand would be strong enough to absorb the barrels.'),
      firm(
        'unlikely',
        'We do not think they are likely to follow the announced schedule in full, because several members have already exceeded their quotas and are under pressure to compensate.',
        { negated: true },
      ),
      weak('The actual pace at which production returns remains highly uncertain and may depend on prices.'),
      none('Under the agreement, any participant may pause or reverse its increase subject to market conditions.'),
      firm(
        null,
        'Consumption of liquid fuels rises by 1.3 million b/d this year, we forecast, with almost two-thirds of the increase coming from Asian economies that are not members of the Agency.',
        { due: '2025-12-31' },
      ),
      none('### Petroleum products: retail price outlook'),
      '\n\n',
      firm(
        null,
        'Drivers will pay less at the pump this summer than in any summer since 2021: our forecast is an average of $3.15 per gallon (gal).',
        { due: '2025-08-31' },
      ),
      figures(
        0.1,
        0.1,
        'Based on the market value of futures and options contracts for the five trading days ending March 6, we calculate that there is a 10% probability of the price of gasoline exceeding $4.00/gal in July.',
        { due: '2025-07-31' },
      ),
      none('Regular gasoline retailed at $3.12/gal on average in the first week of March.'),
      none(
        'Refinery margins (the difference between the wholesale product price and the price of crude oil) were 68 cents/gal in February.',
      ),
      firm(
        'likely',
        'With two coastal refineries slated to close, inventories of distillate fuel oil will likely end 2025 at their lowest level for the time of year since 2003.',
        { due: '2025-12-31' },
      ),
      none('The next edition of this Outlook is scheduled for release on April 10, 2025.'),
    ],
  },
  {
    style: 'grid operators, winter electricity and gas outlook, badly converted PDF',
    publishedOn: '2024-10-30',
    pieces: [
      'Winter Outlook 2024/25\n\n',
      '3   Adequacy\n\n',
      firm(
        'unlikely',
        'Loss of load is assessed as unlikely in all bidding zones  except\nthe islands, where the cable (400 MW) has been out of service since\n12 August.',
      ),
      figures(
        0.3,
        0.3,
        'For the latter, the simulations put the probability that\nvoluntary load reduction has to be activated at least once in\nJanuary at about 30 %.',
        { due: '2025-01-31' },
      ),
      '\n\n– 17 –\n\nWinter Outlook 2024/25\n\n',
      none(
        'Owners of the lignite units have applied to extend their permits,which\nexpire in March 2025 ; they expect a ruling before Christmas.',
      ),
      none('▪ Peak demand last winter: 14.9 GW (9 January, 18:00)\n'),
      firm(null, '▪ Peak demand this winter expected at 15.3 GW, the increase\nbeing due to data centres\n', {
        due: '2025-02-28',
      }),
      firm('likely', '▪ Imports from Pellara likely to be constrained until the end of Decem-\nber by maintenance\n', {
        due: '2024-12-31',
      }),
      none('▪ Expected available capacity = installed capacity less expected out-\nages (see Annex B)\n'),
      none('▪ Operators should notify the Centre of any probable delay\n'),
      '\n',
      'Gas storage was 94 % full on 1 October.\n',
      firm(
        null,
        'Storage sites, assuming normal temperatures and\nuninterrupted pipeline deliveries, will still be 45 % full at the end of\nMarch.',
        { due: '2025-03-31', condition: 'assuming normal temperatures' },
      ),
      weak(
        'In the cold scenario (S2) the model lets temperatures drop to the\n5th percentile; withdrawals would be 22 TWh higher.',
      ),
      none('The Pellaran transmission operator informed us that Unit 3 will not\nbe reconnected before 20 November4.'),
      none('4 Earlier notices had stated that the unit was likely to return in\nSeptember.'),
      firm(
        'very_unlikely',
        'Controlled disconnection of house-\n\n– 18 –\n\nWinter Outlook 2024/25\n\nhold consumers remains very unlikely even then.',
      ),
      weak('In case of simultaneous failures, however, it cannot be entirely\nexcluded.'),
      weak('It is somewhat less likely than a year ago that coal reserves will\nbe called upon.'),
      none('Category “possible” means that at least one of the 420 Monte Carlo\nyears shows a deﬁcit.'),
    ],
  },
  {
    style: 'statistical office, note',
    publishedOn: '2025-07-18',
    pieces: [
      'Population and labour force: first results for the second quarter\n\n',
      none(
        'There were 2,914,000 employed persons in the second quarter, 0.6% (17,000) more than in the same quarter of 2024.',
      ),
      none(
        'Persons who are available for work but did not look for it because they expected to be recalled by their employer, or because they believed that no job would be found, are counted as marginally attached.',
      ),
      weak('The decline in part-time work is probably due to the change of questionnaire.'),
      none('The results may be reproduced free of charge provided that the source is acknowledged.'),
      weak('Estimates for May will be revised on 19 August, when the complete tax records become available.'),
      none('With 95% confidence, the true value lies between 2,897,000 and 2,931,000.'),
      'The job vacancy rate was 2.2%.',
      firm(
        null,
        'On the new population projection, which supersedes that of 2022, the number of residents aged 20 to 64 will shrink from 4.1 million today to 3.7 million in 2045.',
        { due: '2045-12-31' },
      ),
      none(
        'Projections are not forecasts: they show what would happen if the assumptions on fertility, mortality and migration were to hold.',
      ),
      firm(
        'almost_certain',
        'Ageing, on the other hand, is a foregone conclusion, as the cohorts that reach retirement in the next fifteen years have long been born.',
      ),
      weak('Net migration can offset a part of the decline, but hardly all of it.'),
      none('In 2022 the Office had projected that the labour force would peak in 2024.'),
      none(
        'Respondents were asked how likely they thought it was that they would lose their job within the next 12 months.',
      ),
      none('Some 14% considered this likely or very likely, against 12% a year earlier.'),
      weak('The revision is likely to have raised the level of employment by some 0.3%.'),
    ],
  },
  {
    style: 'agriculture department, crop market outlook',
    publishedOn: '2025-06-12',
    pieces: [
      '**WHEAT:** ',
      firm(
        null,
        'The outlook for 2025/26 wheat this month is for larger supplies, slightly higher domestic use, unchanged exports and bigger ending stocks; production is forecast at 48.1 million tons, up 0.7 million on improved yields in the western valleys.',
      ),
      none('Abandonment in the western valleys was the lowest since 2019.'),
      firm(null, 'The season-average farm price is projected at $5.60 per bushel.'),
      none('Soil moisture on 1 June was adequate or better on 71 percent of the area.'),
      firm(
        'likely',
        'Quality is more of a question mark – repeated showers at heading make it likely that a larger-than-usual share will be graded as feed when combines get going.',
      ),
      none('The exporters’ association says shipments will hit a record 21 million tons.'),
      firm(
        'unlikely',
        'That is improbable in view of rail bottlenecks and of the duty (currently 11 percent) that the largest buyer has put on milling wheat.',
      ),
      '\n\n**COARSE GRAINS:** ',
      none(
        'Farmers intended, in the March survey, to plant 6.2 million hectares of maize, but sowing ran well behind the usual schedule.',
      ),
      firm(
        null,
        'Ending stocks are therefore cut by 1.1 million tons and are expected to be the tightest in nine years, barring exceptionally favourable weather at pollination.',
        { condition: 'barring exceptionally favourable' },
      ),
      weak('Some additional area may yet switch to soybeans.'),
      '\n\n**LIVESTOCK:** ',
      none('Packers contend that tight supplies will force them to close two plants by spring.'),
      firm(
        null,
        'Beef output for the remainder of 2025 will run below last year’s pace, the herd being at its smallest since the 1960s.',
        { due: '2025-12-31' },
      ),
      firm('very_unlikely', 'Rebuilding is most unlikely to start in earnest until pastures recover.', {
        condition: 'until pastures',
      }),
      none('Under the relief programme, ranchers may graze set-aside land from 1 July.'),
      none('The Secretary hopes that the import ban will be lifted by the autumn.'),
      none('Approved by the Outlook Board; the chance that actual outcomes differ is described on page 33.'),
    ],
  },
  {
    style: 'agricultural policy institute, ten-year outlook, badly converted PDF',
    publishedOn: '2024-07-02',
    pieces: [
      'AGRICULTURAL OUTLOOK 2024-2033 © FARM POLICY INSTITUTE 2024\n\n 112 | 6. DAIRY\n\n',
      firm(
        null,
        'World milk production is projected to grow at 1.5% p.a. over the\nnext ten years, faster than most other main agricultural commod-\nities.',
        { due: '2034-07-02' },
      ),
      firm(
        null,
        'More than half of the increase will originate in two countries, both\nof them self-suﬃcient ,so that only little of it is going to enter\ntrade.',
      ),
      none('World milk production (roughly 81% cow milk) reached 930 Mt in\n2023.'),
      '\n\nTable 6.1. Expected changes in herd and yield\n                    2021-23    2033\nDairy cows (mln)      712.4   774.0\nYield (t/head)          1.2     1.4\n\n',
      firm(
        'likely',
        'In high-income regions per capita demand for fresh products\nis likely to be declining, if only slowly,by 2033, on account of a shift\ntowards dairy fat and plant-based drinks.',
        { due: '2033-12-31' },
      ),
      none(
        'Producer organisations in Orvia, which aim for climate neutrality by\n2040, anticipate that herds will have to be cut by a ﬁfth.',
      ),
      weak('Environmental legislation could have a strong impact on the future\ndevelopment of dairy production.'),
      '\n\nAGRICULTURAL OUTLOOK 2024-2033 © FARM POLICY INSTITUTE 2024\n\n                                                   6. DAIRY | 113\n\n',
      firm(
        null,
        'Butter prices, at present the highest relative to milk powder on re-\ncord, are anticipated to slip in real terms from 2026 on-\nwards.',
      ),
      weak(
        'The outcome of the trade talks was not taken into account; should\nan agreement be reached, it will be included in the next edition.',
      ),
      firm(
        'likely',
        'Odds are that trade barriers between the two blocs will still be in\nplace at the end of 2027 .',
        { due: '2027-12-31' },
      ),
      none('Last year’s Outlook expected cheese imports to expand by 1.9% an-\nnually; this turned out too high.'),
      none('Note: The baseline is conditional on speciﬁc assumptions; any deviation\nwill lead to diﬀerent outcomes.'),
      weak(
        'Were consumers to cut their intake of animal fats by a tenth, prices\nwould drop by about 8% relative to the baseline.',
      ),
    ],
  },
  {
    style: 'international financial institution, staff report on a member',
    publishedOn: '2025-02-05',
    pieces: [
      '**Outlook and risks**\n\n',
      firm(
        null,
        '9. Staff project a modest recovery: real GDP should expand by 1.7 percent in 2025 and 2.2 percent in 2026, led by reconstruction outlays and, to a lesser degree, tourism.',
        { due: '2026-12-31' },
      ),
      none(
        'The authorities were more sanguine, seeing growth above 3 percent this year and arguing that the hotel projects under way would alone contribute a full percentage point.',
      ),
      none('Growth in 2023 is put at 0.4 percent, well short of the 2 percent that the authorities had deemed likely.'),
      firm(
        'likely',
        '10. Banks’ capital ratios are comfortable for now, but, with the moratorium due to lapse in June, it must be reckoned likely that nonperforming loans will climb above 12 percent before the year is out.',
        { due: '2025-12-31' },
      ),
      none('The supervisor intends to complete on-site inspections of all banks by end-2025.'),
      weak('Losses at the two state-owned lenders may call for a further injection of public funds.'),
      firm(
        'very_likely',
        '11. In the event of a new hurricane of the intensity of 2023’s, public debt would very likely return to an unsustainable path.',
        { condition: 'In the event of' },
      ),
      none(
        'Staff urged the government to adopt a fiscal rule, which should be simple and is expected to cover the whole public sector.',
      ),
      none(
        'The authorities concurred that the wage bill was too high and said that hiring would be frozen until 2027.',
      ),
      firm(
        'unlikely',
        'Similar freezes were abandoned within months in 2016 and 2020, and the odds of this one outlasting the election campaign are poor.',
      ),
      none(
        '12. The previous program went off track in May 2022, when the likely cost of the fuel subsidy became known.',
      ),
      firm(
        null,
        '13. External financing needs are anticipated to stay elevated over the medium term (on average 14 percent of GDP), and reserves are not seen rising above three months of imports.',
      ),
      weak('The external position in 2024 is assessed to have been weaker than implied by fundamentals.'),
      weak('It is expected that the next consultation with the member will be held on the standard 12-month cycle.'),
    ],
  },
  {
    style: 'central bank, financial markets box, badly converted PDF',
    publishedOn: '2026-02-19',
    pieces: [
      'Box 4\nWill the slide of the krone go on?\n\n',
      'The krone has lost 7 per cent against the main basket since Octo-\nber.\n',
      none(
        'Dealers cite thin liquidity, year-end ﬂows and the prospect of lower\nrates at home; most of the banks polled by us see it weaker still in six\nmonths.',
      ),
      'The staﬀ’s own models are less gloomy.\n',
      firm(
        'likely',
        'They point to a\nkrone that is, more probably than not, going to appreciate somewhat\nover the next two years as the rate diﬀerential narrows2.',
        { due: '2028-02-19' },
      ),
      none('2 The models are documented in Staﬀ Memo 3/2024 and may be obtained from\nthe authors.'),
      '\n\nMonetary Policy Review 1/26                                              31\n\n',
      figures(
        0.15,
        0.2,
        'Option prices translated into\nour density forecast give a chance of some 15–20 per cent that the rate\nwill be above 12.50 at the end of June.',
        { due: '2026-06-30' },
      ),
      none('Such densities reﬂect risk premia and cannot be read as what the\nmarket thinks will happen.'),
      firm(
        'very_likely',
        'Volatility will in all likeli-\nhood stay above its ten-year mean for the\nremainder of this year, although turnover has recovered.',
        { due: '2026-12-31' },
      ),
      none('• Trade-weighted index, 1995 = 100 •  • Expected policy rate (right-hand\nscale)\n'),
      firm(
        'almost_certain',
        'Import prices, which follow the\nkrone with a lag of two to three quarters, are bound to accelerate in\nthe autumn.',
        { due: '2026-11-30' },
      ),
      weak('How far retailers pass this on is an open question, and margins could\nabsorb a good part of it.'),
      none('In 2019 it was widely assumed that the weakness would prove tempo-\nrary.'),
      firm(
        'remote',
        'The possibility of a self-reinforcing spiral of the sort\nexperienced in the early 1990s, when pegs were defended at any price,\nis remote.',
      ),
      none('Chart B.4 Krone, actual (solid) and expected (broken line) development'),
    ],
  },
  {
    style: 'energy agency, gas market report, bullets',
    publishedOn: '2025-08-27',
    pieces: [
      '## Highlights\n\n',
      firm(null, '- LNG supply growth to quicken to 7% (or 40 bcm) in 2026 as projects in three countries ramp up.\n', {
        due: '2026-12-31',
      }),
      none(
        '- Key dates: possible strike ballot on 3 September; expected publication of network plan on 15 September.\n',
      ),
      none('- Spot prices in July: €33/MWh, down 8% month on month.\n'),
      firm('likely', '- Storage injections likely to miss the 90% mark by the end of October.\n', {
        due: '2025-10-31',
      }),
      none('- The Commission’s target: 90% at any time between 1 October and 1 December.\n'),
      weak('- Scope for further fuel switching if carbon prices stay low.\n'),
      '\n',
      none(
        'Buyers in the region signed contracts for 21 bcm/yr in the first half; deliveries under these will start in 2028 at the earliest, according to the sellers.',
      ),
      firm(
        null,
        'Industrial demand, which had begun to stir in the spring, is not foreseen to regain its pre-crisis level at any point in our forecast period (to 2030), ammonia and methanol plants having closed for good.',
        { negated: true, due: '2030-12-31' },
      ),
      none('Eleven such plants have closed since 2022, with 3,400 jobs lost.'),
      firm(
        'even',
        'Whether the northern field’s maintenance finishes on schedule is a toss-up, and a slippage of two weeks or more stands a roughly even chance.',
      ),
      weak('Any slippage would tighten balances just as heating demand picks up.'),
      firm(
        'likely',
        'Summer–winter spreads are, by our reckoning, likely to invert again next year; this time, however, the likelihood that governments step in with subsidies for injections is high.',
        { due: '2026-12-31' },
      ),
      none(
        'The energy minister of Lethmark ruled out subsidies on 12 August, adding that traders “will do what they always do”.',
      ),
      none('Traders had bet on a likely extension of the transit deal, which did not come.'),
      firm(
        'unlikely',
        'Transit through Lethmark stopped in January, and it would take a political earthquake for it to resume; we regard that as unlikely.',
      ),
      none(
        'Forward-looking statements in this report involve risks, and actual results may differ materially from those expected.',
      ),
    ],
  },
];
