import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Economic and market forecasts, as those who publish them every quarter or month write them. */
export const economicOutlooks: Passage[] = [
  {
    style: 'central bank, monetary policy report, converted from PDF',
    publishedOn: '2025-06-19',
    pieces: [
      'MONETARY POLICY REPORT – JUNE 2025\n\n12\n\nCHAPTER 2\n\nThe outlook for the Sundian economy\n\n',
      none(
        'Inﬂation was somewhat lower in May than the Bank of Sundia had\nforecast in March, and the CPI excluding energy stood at 2.4 per cent.',
      ),
      none('The krona has strengthened by almost 7 per cent against the dollar\nsince the turn of the year.¹'),
      firm(
        null,
        'The recovery is expected to gain pace during the second half of the\nyear as earlier interest rate cuts feed through to household con-\nsumption.',
        { due: '2025-12-31' },
      ),
      firm(
        null,
        'GDP is forecast to grow by 1.3 per cent this year, which is 0.6 percent-\nage points less than in the March report, and by 2.4 per cent in 2026.',
        { due: '2026-12-31' },
      ),
      none('Companies in the Business Survey describe demand as weak and do\nnot plan to recruit before the autumn.²'),
      weak('The subdued hiring plans may be a sign that the upturn in the labour\nmarket will be further delayed.'),
      '\n\n1 Measured by the trade-weighted index KIX-S.\n2 See “The Business Survey in May”, Sundian Bank Studies.\n\n',
      firm(
        'likely',
        'Unemployment will probably remain close to 9 per cent for the rest of\n\nMONETARY POLICY REPORT – JUNE 2025\n\n13\n\n2025 and only thereafter begin a slow decline.',
        { due: '2025-12-31' },
      ),
      '\n\nTable 2.1. Forecasts, annual percentage change\n\n                 2024    2025    2026    2027\nCPIX             1.9     2.3     1.7     2.0\nGDP              0.9     1.3     2.4     2.2\nUnemployment*    8.4     8.8     8.5     8.0\n* Per cent of the labour force\n\n',
      firm(
        'unlikely',
        'It is not likely that the rise in food prices this winter will spread to other\nparts of the consumer basket.',
      ),
      firm(
        null,
        'Given the modest cost pressures reported by ﬁrms, underlying inﬂa-\ntion will be slightly below 2 per cent in 2026.',
        { due: '2026-12-31', condition: 'Given the modest' },
      ),
      none(
        'The forecasts are based on the assumption that Sundian exports re-\nmain subject to a general tariff of 10 per cent.',
      ),
      weak(
        'The policy rate is expected to remain at 2.25 per cent for some time to\ncome, although there is some probability of a further cut this year.',
      ),
      weak('A more rapid appreciation of the krona could, together with weak\ndemand, lead to inﬂation being too low.'),
    ],
  },
  {
    style: 'central bank, monetary policy report',
    publishedOn: '2025-08-07',
    pieces: [
      'Monetary Policy Summary, August 2025\n\n',
      none(
        'At its meeting ending on 6 August, the Monetary Policy Committee voted by a majority of 6–3 to maintain Bank Rate at 3.75%.',
      ),
      none(
        'Twelve-month CPI inflation rose to 3.4% in June from 3.1% in May, 0.2 percentage points above the May projection.',
      ),
      firm(null, 'CPI inflation is projected to increase slightly further, to a peak of 3.7% in September.', {
        due: '2025-09-30',
      }),
      firm(
        null,
        'Much of that increase is accounted for by regulated prices and one-off changes in taxation, and should therefore prove temporary.',
      ),
      weak('Bank staff estimate that underlying GDP growth was around 0.1% in the second quarter.'),
      firm(
        null,
        'Headline growth of 0.3% is expected in 2025 Q3, somewhat stronger than had been thought likely three months ago.',
        { due: '2025-09-30' },
      ),
      '\n\nLabour market and pay\n\n',
      weak('The Committee judges that a margin of slack has now opened up in the labour market.'),
      none(
        'Contacts of the Bank’s regional Agents expect pay settlements to average between 3.5% and 4% in 2026, compared with 4.1% this year.',
      ),
      firm(
        null,
        'Private sector regular pay growth will ease only gradually from here, reaching 3¾% by the end of the year.',
        { due: '2025-12-31' },
      ),
      firm(
        null,
        'In the central projection the unemployment rate rises to just under 5% in 2026 Q4, before levelling off as demand recovers.',
        { due: '2026-12-31' },
      ),
      '\n\nRisks around the projections\n\n',
      weak(
        'The risks to inflation in the first half of the forecast period are skewed to the upside, reflecting the recent behaviour of household expectations.',
      ),
      firm(
        'likely',
        'If those expectations were to pick up further, second-round effects would probably be larger and more persistent than in the central projection.',
        { condition: 'If those expectations' },
      ),
      figures(
        0.2,
        0.2,
        'The fan chart for output implies a 20% probability that four-quarter growth will be negative in 2026 Q2.',
        { due: '2026-06-30' },
      ),
      none(
        'The path for Bank Rate on which the projections are conditioned, derived from market yields over the 15 working days to 29 July, falls to 3.2% by late 2026.',
      ),
    ],
  },
  {
    style: 'central bank of an emerging economy, inflation report, converted from PDF',
    publishedOn: '2025-03-27',
    pieces: [
      'CENTRAL BANK OF MARAVA\nINFLATION REPORT  No. 1 (54)\n\n3.   MEDIUM-TERM FORECAST\n\n',
      none(
        'In January–February, seasonally adjusted price growth averaged 8.8%\nin annualised terms, after 12.1% in the fourth quarter of 2024.',
      ),
      none(
        'Households’ inﬂation expectations for the year ahead edged down to\n12.9%, whereas those of businesses were little changed.',
      ),
      firm(
        null,
        'According to the Central Bank’s forecast, given the monetary policy\nstance, annual inﬂation will decline to 7.0–8.0% in 2025 and return to\nthe target in 2026.',
        { due: '2026-12-31', condition: 'given the monetary' },
      ),
      firm(
        null,
        'The Maravan economy is predicted to expand by 1.0–2.0% this year\nfollowing the above-trend rates of 2023–2024.',
        { due: '2025-12-31' },
      ),
      firm(
        'very_likely',
        'Credit growth is highly likely to stay moderate as banks use up their\ncapital headroom and the macroprudential add-ons take effect.',
      ),
      none(
        'The Ministry of Finance plans to bring the structural primary deﬁcit to\nzero in 2026, and the budget rule will apply in full from that year on.',
      ),
      '\n\n31\n\nINFLATION REPORT     MARCH 2025\n\n',
      firm(
        null,
        'Unless the harvest disappoints for a second year in a row, fruit and\nvegetable prices will cease to push inﬂation above target from the third\nquarter onwards.',
        { condition: 'Unless the harvest' },
      ),
      firm(
        'likely',
        'The current account surplus is more likely than not to shrink in the\nsecond quarter, when dividend payments to non-residents are concen-\ntrated.',
        { due: '2025-06-30' },
      ),
      firm(null, 'Real wages are set to rise more slowly than labour productivity for the\nﬁrst time since 2021.'),
      none(
        'The baseline assumes an average price of USD 60 per barrel for Mara-\nvan crude and no easing of external restrictions.',
      ),
      weak('Proinﬂationary risks still prevail over disinﬂationary ones on the me-\ndium-term horizon.'),
      weak(
        'In the “Global Crisis” scenario, GDP contracts by 3.0–4.0% in 2026\nand inﬂation climbs back into double digits.',
      ),
      weak('The Board will consider the need for a further key rate increase at its\nmeeting on 25 April.'),
    ],
  },
  {
    style: 'international organisation, economic outlook chapter',
    publishedOn: '2025-10-14',
    pieces: [
      'CHAPTER 1\n\nGLOBAL PROSPECTS AND POLICIES\n\n',
      none(
        'World trade volumes expanded by 4.4 percent (annualized) in the first half of the year as importers built up stocks ahead of announced tariff increases.',
      ),
      firm(null, 'That boost will unwind in the coming quarters, leaving trade growth at barely 2 percent next year.', {
        due: '2026-12-31',
      }),
      firm(
        null,
        'Global growth is projected to slow from 3.3 percent in 2024 to 3.1 percent in 2025 and 2.9 percent in 2026, well below the average of the two decades before the pandemic.',
        { due: '2026-12-31' },
      ),
      none(
        'The reference forecast rests on policies announced as of September 12 and presumes that measures of a temporary nature lapse on schedule.',
      ),
      '\n\nRegional Outlooks\n\n',
      firm(
        null,
        'Activity in Ostland contracts for a third consecutive year (–0.2 percent) before recovering modestly in 2026 on the back of a large fiscal package.',
        { due: '2026-12-31' },
      ),
      firm(
        null,
        'In emerging and developing Tamora, output growth is anticipated to moderate to 4.7 percent in 2026, with weaker external demand only partly offset by domestic stimulus.',
        { due: '2026-12-31' },
      ),
      firm(
        null,
        'Low-income countries, where debt service absorbs about a fifth of government revenue, are not expected to regain their prepandemic income path within the forecast period.',
        { negated: true },
      ),
      none(
        'Consensus forecasts for the commodity exporters have been marked up since July, most visibly for metal producers.',
      ),
      '\n\nRisks to the Outlook\n\n',
      weak('Risks remain tilted to the downside, as in the April report.'),
      weak(
        'A sharp correction in technology valuations could erode household wealth and spill over to other markets through tighter financial conditions.',
      ),
      firm(
        'likely',
        'Were tariffs to revert to the rates announced in the spring, world output would likely be some 0.4 percent lower in 2027 than in the reference forecast.',
        { due: '2027-12-31', condition: 'Were tariffs' },
      ),
      weak('On the upside, a breakthrough in trade negotiations might lower uncertainty and revive investment.'),
      none(
        'Central banks should calibrate policy to country circumstances, and fiscal authorities should rebuild buffers where space is limited.',
      ),
    ],
  },
  {
    style: 'finance ministry, economic survey, converted from PDF',
    publishedOn: '2025-04-24',
    pieces: [
      'PUBLICATIONS OF THE MINISTRY OF FINANCE 2025:22     ECONOMIC SURVEY, SPRING 2025\n\nSummary\n\n',
      none(
        'Gross domestic product contracted by 0.2 per cent in 2024 in Karelmaa,\nthe second year of decline in succession.',
      ),
      firm(
        null,
        'Economic growth will accelerate to 1.2 per cent in 2025 and to 1.6 per\ncent in 2026, as falling interest rates and rising real incomes support\ndomestic demand.',
        { due: '2026-12-31' },
      ),
      none(
        'Households have until now used their increased purchasing power\nmainly to add to their savings and to repay loans.',
      ),
      firm(
        'likely',
        'Housing starts are likely to bottom out during the ﬁrst half of this year,\nalthough the number of unsold new dwellings is still high.',
        { due: '2025-06-30' },
      ),
      weak(
        'The increase in value added tax is estimated to have raised consumer\nprices by 0.6 per cent by the end of last year.',
      ),
      firm(
        null,
        'Inﬂation, measured by the national consumer price index, averages 0.9\nper cent this year owing to lower interest expenses on housing loans.',
        { due: '2025-12-31' },
      ),
      '\n\n10\n\nPUBLICATIONS OF THE MINISTRY OF FINANCE 2025:22     ECONOMIC SURVEY, SPRING 2025\n\nTable 1.  Key forecast ﬁgures\n\n                              2023   2024*  2025** 2026** 2027**\nGDP, change in volume, %      –0.9   –0.2    1.2    1.6    1.5\nUnemployment rate, %           7.2    8.4    8.7    8.2    7.7\nGeneral government debt/GDP   77.3   82.1   84.9   86.8   88.0\n\n',
      firm(null, 'It will be 2027 before the employment rate regains the level that pre-\nceded the downturn.', {
        due: '2027-12-31',
      }),
      none(
        'The Government Programme aims to stabilise the ratio of debt to GDP\nby the end of the parliamentary term.',
      ),
      firm(
        null,
        'Without new decisions, however, general government debt will contin-\nue to grow relative to GDP throughout the outlook period.',
        { condition: 'Without new decisions' },
      ),
      firm(
        null,
        'Central government tax revenue is estimated to increase by 3.1 per cent\nnext year, with the largest contribution coming from earned income.',
        { due: '2026-12-31' },
      ),
      none(
        'Appropriations in the administrative branches will be cut by EUR 0.9\nbillion in 2026 under the decisions made in the mid-term policy review.',
      ),
      weak(
        'The development may also be weaker than forecast if the trade con-\nﬂict escalates and export companies put off their investments.',
      ),
    ],
  },
  {
    style: 'fiscal council, assessment of a budget',
    publishedOn: '2025-11-04',
    pieces: [
      '2. Assessment of the budgetary forecasts\n\n',
      none(
        'The Department of Finance forecasts real growth of 2.3 per cent in 2026 and a general government deficit of 0.4 per cent of national income.',
      ),
      none(
        'The Council endorsed the macroeconomic forecasts underlying Budget 2026 on 26 September, noting that they lay at the upper end of an endorsable range.',
      ),
      firm(
        null,
        'On the Council’s own benchmark projections, growth comes to no more than 1.8 per cent in 2026, mainly because the recovery in exports is slower.',
        { due: '2026-12-31' },
      ),
      none('A year ago the Department had foreseen a small surplus for 2025, which did not materialise.'),
      '\n\n2.1 Expenditure\n\n',
      none('Overruns in the health vote have averaged €0.9 billion over the past five years.'),
      firm(
        'likely',
        'It is likely that the vote will be exceeded once more in 2026, by an amount in the order of €0.8 billion to €1.2 billion.',
        { due: '2026-12-31' },
      ),
      none('Supplementary estimates on this scale should not be regarded as a normal feature of budgeting.'),
      firm(
        null,
        'If the measures announced in September are implemented in full, net expenditure will grow faster than the path agreed with the Commission allows.',
        { condition: 'If the measures' },
      ),
      '\n\n2.2 Revenue\n\n',
      firm(
        'unlikely',
        'Corporation tax receipts will probably not keep rising at the rate seen since 2020, as the sector that pays most of them has stopped expanding.',
        { negated: true },
      ),
      weak('Windfall receipts may have concealed a deterioration of the underlying balance that began in 2023.'),
      '\n\n2.3 Compliance with the rules\n\n',
      figures(
        0.55,
        0.55,
        'Using stochastic simulations, the Council puts the probability that the deficit rule will be breached at least once in the next three years at about 55 per cent.',
        { due: '2028-11-04' },
      ),
      firm('very_unlikely', 'The structural deficit is very unlikely to fall below 1 per cent by 2028.', {
        due: '2028-12-31',
      }),
      weak('Overall, the Council sees the risks to the budgetary forecasts as lying predominantly on the downside.'),
      weak('A full analysis of the medium-term plan will follow in the Council’s December report.'),
    ],
  },
  {
    style: 'research institute, business cycle forecast',
    publishedOn: '2025-09-11',
    pieces: [
      'Autumn forecast: Fiscal policy masks weak foundations\n\n',
      none(
        'New orders in manufacturing rose by 1.1 percent in July; excluding large-scale orders, they declined by 0.4 percent.',
      ),
      weak(
        'After the decline of 0.3 percent in the second quarter, economic output is likely to have stagnated over the summer months.',
      ),
      firm(
        null,
        'Only in the coming year will the additional spending on infrastructure and defense make itself felt on a larger scale.',
        { due: '2026-12-31' },
      ),
      firm(
        null,
        'All in all, we expect gross domestic product to increase by 0.2 percent in 2025, 1.3 percent in 2026, and 1.4 percent in 2027.',
        { due: '2027-12-31' },
      ),
      firm(
        null,
        'Because exporters continue to lose market share, foreign trade will subtract 0.4 percentage points from growth this year.',
        { due: '2025-12-31' },
      ),
      none(
        'The companies surveyed by the institute are more skeptical about their export business than they were in the spring.',
      ),
      firm(null, 'Unemployment should peak at just over three million this winter.', { due: '2026-02-28' }),
      firm(
        'likely',
        'Consumer price inflation will likely hover around 2 percent over the entire forecast horizon, while services prices continue to rise faster than those of goods.',
      ),
      none('It is presumed that the tariff rate agreed in July remains in force.'),
      '\n\nForecast uncertainty\n\n',
      figures(
        0.68,
        0.68,
        'Measured by the forecast errors of the past twenty years, the rate of growth in 2026 will lie between 0.4 and 2.2 percent with a probability of 68 percent.',
        { due: '2026-12-31' },
      ),
      figures(
        0.314,
        0.314,
        'The risk of a recession in the period from September to November, as shown by the institute’s indicator, currently amounts to 31.4 percent.',
        { due: '2025-11-30' },
      ),
      none('In August the corresponding value had been 43.0 percent.'),
      weak(
        'A rapid implementation of the announced reforms would strengthen confidence and bring forward private investment.',
      ),
    ],
  },
  {
    style: 'energy agency, short-term outlook',
    publishedOn: '2025-05-06',
    pieces: [
      'Short-Term Energy Outlook\n\nOverview\n\n• ',
      firm(
        null,
        'Oil prices. We forecast that the Brent crude oil spot price will average $62 per barrel (b) in the second half of 2025 and $59/b in 2026.',
        { due: '2026-12-31' },
      ),
      none(
        'The producer alliance announced on May 3 that it would raise output by another 400,000 barrels per day (b/d) in June.',
      ),
      firm(
        null,
        'Global oil inventories increase by an average of 0.8 million b/d next year in our forecast, up from 0.4 million b/d in the remainder of 2025.',
        { due: '2026-12-31' },
      ),
      weak(
        'Prices could turn out higher than in this outlook if sanctions on two major exporters are enforced more strictly.',
      ),
      '\n• ',
      firm(
        null,
        'Gasoline prices. Drivers will pay about $3.10 per gallon for regular-grade gasoline on average this summer, the lowest summer price since 2020 when adjusted for inflation.',
        { due: '2025-08-31' },
      ),
      weak('We estimate that gasoline consumption in April was 1% lower than a year earlier.'),
      '\n• ',
      firm(
        null,
        'Natural gas. With liquefaction plants running near capacity, we anticipate the benchmark price rising to $4.80 per million British thermal units (MMBtu) by the fourth quarter.',
        { due: '2025-12-31' },
      ),
      none(
        'Futures and options traded in the five days ending May 1 put the 95% confidence interval for the September contract at $2.70/MMBtu to $5.90/MMBtu.',
      ),
      figures(
        0.2,
        0.2,
        'Taking observed temperature ranges into account, we see a 20% chance of working inventories ending October below 3,500 billion cubic feet.',
        { due: '2025-10-31' },
      ),
      '\n• ',
      firm(
        null,
        'Electricity. Solar accounts for most of the growth in generation this year, supplying 8% of the total, while the share of natural gas falls from 42% to 40%.',
        { due: '2025-12-31' },
      ),
      none(
        'Our assumption of a warm summer follows the weather service, which predicts 5% more cooling degree days than in 2024.',
      ),
      firm(
        null,
        'Energy-related carbon dioxide emissions will not change appreciably in 2025, because higher coal use is balanced by lower petroleum consumption.',
        { due: '2025-12-31', negated: true },
      ),
      weak('Beginning with the June edition, we will publish separate tables for renewable diesel.'),
      none('Data source: Energy Statistics Service, Short-Term Energy Outlook, May 2025'),
    ],
  },
  {
    style: 'food and agriculture market outlook, converted from PDF',
    publishedOn: '2025-07-10',
    pieces: [
      'FOOD MARKET OUTLOOK                                      JULY 2025\n\nCEREALS\n\n',
      firm(
        null,
        'World cereal production in 2025 is pegged at 2 925 million tonnes,\n2.3 percent above the previous year’s outturn.',
        { due: '2025-12-31' },
      ),
      none(
        'The upward revision of 14 million tonnes since June mostly concerns\nmaize in Sertania, where ofﬁcial surveys conﬁrmed a larger planted\narea.',
      ),
      firm(
        null,
        'Rice production is also seen reaching an all-time high, thanks to am-\nple irrigation supplies across southern Tamora.',
      ),
      none('The agriculture ministry of Pravia expects a wheat harvest of 84.5 mil-\nlion tonnes.(1)'),
      firm(
        null,
        'Total cereal utilization is forecast to expand by 0.8 percent in the\n2025/26 marketing year (July/June), led by feed use.',
        { due: '2026-06-30' },
      ),
      firm('likely', 'Even so, the global stocks-to-use ratio is likely to remain at a comfort-\nable 30.8 percent.'),
      '\n\n(1) Clean weight.\n\n7\n\nFOOD MARKET OUTLOOK                                      JULY 2025\n\nFigure 3. Cereal Price Index (2014–2016 = 100)\n\n',
      none('The Cereal Price Index averaged 107.4 points in June, down 1.5 percent\nfrom May.'),
      firm(
        'very_likely',
        'Should the monsoon falter in August, the government of Bharuna would\nvery likely reintroduce limits on exports of non-fragrant rice.',
        { condition: 'Should the monsoon' },
      ),
      '\n\nMEAT, FISH AND IMPORT BILLS\n\n',
      firm(
        'unlikely',
        'With cattle herds still being rebuilt, a lasting decline of bovine meat\nprices appears unlikely before the end of the year.',
        { due: '2025-12-31' },
      ),
      weak(
        'Outbreaks of foot-and-mouth disease are thought to have reduced pig-\nmeat shipments by 3 percent in the ﬁrst four months of the year.',
      ),
      firm(
        null,
        'Aquaculture will overtake capture ﬁsheries by a still wider margin and\nprovide\n\n8\n\n60 percent of the ﬁsh that people eat by 2030.',
        { due: '2030-12-31' },
      ),
      firm(
        null,
        'The world’s food import bill will rise above USD 2 trillion for the ﬁrst\ntime in 2025, driven up by coffee and cocoa.',
        { due: '2025-12-31' },
      ),
      weak('A weaker dollar may provide some relief to importers in low-income\ncountries.'),
    ],
  },
  {
    style: 'bank, research note',
    publishedOn: '2025-02-14',
    pieces: [
      'Macro & Rates Weekly | 14 February 2025\n\nPatience, not panic\n\n',
      none(
        'January payrolls came in at 212k, well ahead of the 160k consensus, and the two prior months were revised up.',
      ),
      weak('We have accordingly pushed back our call for the first rate cut from March to June.'),
      firm(null, 'We now look for two cuts this year rather than three, taking the policy rate to 3.50%.', {
        due: '2025-12-31',
      }),
      none('Markets are pricing 40bp of easing by December, versus 65bp a month ago.'),
      none(
        'Speaking in Lundby on Wednesday, the governor said she was “in no hurry” and that inflation would probably be bumpy in the months ahead.',
      ),
      firm(
        'likely',
        'The January core print is likely to come in hot again (0.3% m/m), reflecting annual resets in insurance and rents.',
      ),
      firm(
        null,
        'Even so, we do not expect a return to rate hikes: wage growth is slowing and the savings buffer has gone.',
        { negated: true },
      ),
      '\n\nRates and FX\n\n',
      firm(
        null,
        'The curve should steepen further over the coming months, with heavy supply weighing on the long end.',
      ),
      weak('Ten-year yields look more likely to test the top of their range than the bottom.'),
      figures(
        0.25,
        0.25,
        'In our bear case, to which we attach a 25% probability, they climb to 5.25% by year-end as foreign demand dries up.',
        { due: '2025-12-31' },
      ),
      firm(null, 'Our FX team forecasts EUR/VAL at 1.02 in three months and 1.08 in twelve.', { due: '2026-02-14' }),
      firm(
        'very_likely',
        'Across the border, the National Bank will most likely deliver another 25bp in March and strike a dovish tone.',
        { due: '2025-03-31' },
      ),
      weak('Tariff headlines might yet upset all of this.'),
      none(
        'This material is for professional clients only; forecasts are not a reliable indicator of future performance and may change without notice.',
      ),
    ],
  },
  {
    style: 'financial stability report',
    publishedOn: '2025-05-21',
    pieces: [
      'FINANCIAL STABILITY REPORT 1/2025\n\nSummary assessment\n\n',
      none(
        'The common equity tier 1 ratio of the nine largest banks rose to 16.1 per cent at the end of the first quarter, and return on equity reached 13 per cent.',
      ),
      firm(null, 'Net interest income will continue to shrink as deposits reprice more slowly than loans.'),
      firm(
        null,
        'Credit losses are expected to rise moderately over the next two years, chiefly on exposures to commercial real estate.',
        { due: '2027-05-21' },
      ),
      weak('Prices of offices outside the capital have probably bottomed out, but few transactions have taken place.'),
      none('Property companies have bonds worth €38 billion maturing in 2026, the highest amount on record.'),
      firm('likely', 'A number of smaller developers will probably be forced to sell assets when this debt falls due.'),
      '\n\nHouseholds\n\n',
      none(
        'In the survey of loan officers, six out of ten respondents anticipate stronger demand for mortgages in the next quarter.',
      ),
      firm(
        'unlikely',
        'Payment problems on a scale that would threaten lenders are unlikely as long as employment holds up.',
        { condition: 'as long as employment' },
      ),
      '\n\nVulnerabilities and resilience\n\n',
      weak('High valuations leave global equity markets vulnerable, and a disorderly correction cannot be excluded.'),
      firm(
        'almost_certain',
        'Cyberattacks on financial infrastructure are almost certain to become more frequent, and smaller service providers are often the weakest link.',
      ),
      weak(
        'In the adverse scenario of the stress test, the aggregate capital ratio declines by 4.1 percentage points to 12.0 per cent in 2027.',
      ),
      firm(
        'very_likely',
        'In the event of such a downturn, the large banks would in all probability still meet their requirements and be able to lend.',
        { condition: 'In the event' },
      ),
      none('Banks should use their currently strong earnings to maintain buffers and renew ageing IT systems.'),
      weak('The Authority intends to review the countercyclical buffer rate at its meeting in September.'),
    ],
  },
  {
    style: 'labour market authority, forecast',
    publishedOn: '2025-12-03',
    pieces: [
      'Labour market outlook, autumn 2025\n\n',
      none(
        'At the end of October 2025, 361,000 people were registered as unemployed, corresponding to 6.9 per cent of the register-based labour force.',
      ),
      firm(
        null,
        'The Authority expects the number to average 352,000 in 2026, a decrease of 14,000 compared with this year.',
        { due: '2026-12-31' },
      ),
      firm(null, 'The improvement will come late and be unevenly distributed across the country.'),
      none('Four in ten employers in our interview survey plan to take on more staff within six months.'),
      firm(
        null,
        'Demand for labour will pick up first in retail and hospitality, while manufacturing is likely to go on shedding jobs in the first half of next year.',
        { due: '2026-06-30' },
      ),
      '\n\nLong-term unemployment\n\n',
      firm(null, 'By 2027, nearly half of those registered will have been without work for more than twelve months.', {
        due: '2027-12-31',
      }),
      weak('Lower mobility between regions may explain part of this increase.'),
      none(
        'The Government has proposed that the ceiling for unemployment benefit be lowered step by step from 1 March 2026.',
      ),
      weak('The change could shorten the time it takes some groups to find work.'),
      firm(
        'very_likely',
        'As a consequence of the proposal, applications to the job guarantee programme will in all likelihood increase during the spring.',
        { due: '2026-05-31' },
      ),
      firm('unlikely', 'We assess the likelihood that youth unemployment falls below 20 per cent next year as low.', {
        due: '2026-12-31',
      }),
      '\n\nOccupations\n\n',
      firm(null, 'Shortages of nurses, electricians and welders are foreseen in all counties in five years’ time.', {
        due: '2030-12-03',
      }),
      none('The assessments cover 180 occupations, which together employ about four fifths of all wage earners.'),
      weak('An updated forecast will be presented in June 2026.'),
    ],
  },
  {
    style: 'commodity research house, monthly',
    publishedOn: '2025-01-22',
    pieces: [
      'COPPER MONTHLY\nJanuary 2025\n\nHeadlines\n\n',
      none(
        'Three-month copper closed at $9,180/t on Tuesday, up 4.6% since the start of the year, in thin pre-holiday trading.',
      ),
      firm(null, 'Our base case has the red metal averaging $9,450/t in 2025.', { due: '2025-12-31' }),
      none(
        '“We’ll see twelve thousand before the year is out,” one fund manager told us at the Santa Lucía conference.',
      ),
      '\n\nSupply\n\n',
      none('Andina Cobre has guided to output of 480–520 kt for 2025 after last year’s pit-wall slip.'),
      firm(
        'very_unlikely',
        'In our view that is optimistic: with the lower benches still closed, the mine is most unlikely to produce more than 470 kt.',
      ),
      firm(
        null,
        'The concentrate market looks set to stay tight for most of this year, and spot treatment charges are already negative.',
        { due: '2025-12-31' },
      ),
      figures(0.6, 0.7, 'We put the odds of co-ordinated smelter cutbacks in the first half at 60–70%.', {
        due: '2025-06-30',
      }),
      weak('Scrap flows may cap any rally above $10,000/t.'),
      '\n\nDemand and balance\n\n',
      firm(
        null,
        'Restocking after the Lunar New Year will lift physical premia, although the effect is bound to fade by May.',
        { due: '2025-05-31' },
      ),
      firm(null, 'Substitution by aluminium will not become a material drag on consumption before 2027.', {
        due: '2026-12-31',
        negated: true,
      }),
      none('The International Copper Association of Producers projects a refined surplus of 194 kt this year.'),
      firm(null, 'We beg to differ and pencil in a shortfall of 120 kt for 2025, widening to 310 kt in 2026.', {
        due: '2026-12-31',
      }),
      weak('Unreported inventories probably fell by some 150 kt in the second half of 2024.'),
      firm(
        'almost_certain',
        'A 25% duty on refined metal would almost certainly push the regional premium above $1,000/t.',
        { condition: 'A 25% duty' },
      ),
    ],
  },
];
