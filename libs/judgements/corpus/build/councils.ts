import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Councils, rating agencies, brokers and trade bodies that do not exist, on economies that do not exist. */
export const councils: Passage[] = [
  {
    style: 'fiscal council, forecast evaluation',
    publishedOn: '2025-09-29',
    pieces: [
      'Opinion on the macroeconomic forecasts underlying the Draft Budget\n\n',
      none(
        'The Ministry of Finance foresees real GDP growth of 1.9% in 2026, driven almost entirely by private consumption, and expects the unemployment rate to drop below 5% for the first time since 2009.',
      ),
      firm(
        'likely',
        'In the Council’s view this is optimistic: the saving ratio is more likely than not to stay where it is, at 13.4%, for as long as households remain as worried about their jobs as the surveys suggest.',
        { condition: 'for as long as' },
      ),
      none('Optimism of this kind was also a feature of the forecasts for 2019, 2022 and 2023 (Figure 2).'),
      firm(
        null,
        'Our own calculations have consumption growing by 1.1% next year and exports – here the difference is smaller – by 2.4%.',
        { due: '2026-12-31' },
      ),
      none(
        'Under section 4 of the Act the Council may endorse a forecast if the figures lie within a plausible range.',
      ),
      firm(
        'unlikely',
        'We see it as rather doubtful that the yield of the digital levy, put by the Ministry at 220 million, will materialise in its first year.',
      ),
      none('Comparable levies abroad brought in between 35 and 60 per cent of what their authors had promised.'),
      none('The Ministry, in its reply, maintains that compliance will improve as firms grow used to the new forms.'),
      firm(
        'likely',
        'Slippage on the spending side is probable as well, since the hospital reform, on which some two-fifths of the announced savings hinge, has not even been tabled.',
      ),
      weak(
        'On balance, the deficit is therefore at greater risk of exceeding 3% of GDP than the Draft Budget acknowledges.',
      ),
      none('Under the fiscal rule the deficit may exceed 3% only in years of recession or natural disaster.'),
      none(
        'The Council recommends that a contingency reserve be set up and that it should be likely to cover at least one bad year.',
      ),
      weak('The Council plans to revisit the assumptions on net migration in its spring report.'),
      none('The Chair abstained from the deliberations concerning the digital levy.'),
    ],
  },
  {
    style: 'fiscal council, medium-term report, badly converted PDF',
    publishedOn: '2026-05-06',
    pieces: [
      'FISCAL  ADVISORY  COUNCIL          SPRING  REPORT  2026\n\n',
      none(
        'Net lending amounted to –2.3 % of GDP in 2025, against the –2.9 %\nthat the Government had still expected in October17.',
      ),
      firm(null, 'This  improvement won’t last.', { negated: true }),
      firm(
        'likely',
        'Before long the ageing-\nrelated items alone are likely to outgrow the whole of the consoli-\ndation eﬀort (0.3 % of GDP a year) to which the Government has\ncommitted itself.',
      ),
      '\n\n17 Draft Budgetary Plan, p. 12.\n\n23\n\nFISCAL  ADVISORY  COUNCIL          SPRING  REPORT  2026\n\n',
      firm(
        'very_unlikely',
        'That the debt ratio could be brought back under 70 % by the end of\nthe decade,as the coalition agreement has it, strikes the Council as\nvery improbable.',
        { due: '2029-12-31' },
      ),
      none(
        'The coalition agreement lists the following steps:\n– an expenditure review, which “will leave no ministry untouched”;\n– a cap on new posts from 2027;\n– a likely reform of the property tax.\n',
      ),
      figures(
        0,
        0.25,
        'According to our stochastic debt simulations, the ratio\nhas no more than a one-in-four chance of stabilising by 2030.',
        { due: '2030-12-31' },
      ),
      'Box 3: How to read a fan chart\n',
      none('Ninety per cent of simulated\npaths lie within the shaded area.'),
      firm(
        null,
        'Interest payments,\n\n24\n\nwhich have doubled since 2021, go on rising in the years ahead and\nwill by 2029 absorb more than the budget for all universities.',
        { due: '2029-12-31' },
      ),
      weak('A one-point shock to borrowing costs would add 0.7 % of GDP to the\ndeﬁcit after ﬁve years.'),
      none(
        'By law, the Government must explain to Parliament by 15 June\nwhy it will or will not follow the recommendations.',
      ),
      weak(
        'Compliance with the expenditure rule in 2025 has probably been\nachieved only thanks to delayed rail projects.',
      ),
    ],
  },
  {
    style: 'central bank, financial stability report',
    publishedOn: '2024-12-03',
    pieces: [
      '4 Credit risk in the corporate sector\n\n',
      'Some 640 companies filed for insolvency between January and October.',
      firm(
        'likely',
        'It is our assessment that insolvencies have yet to peak; another rise, albeit smaller than this year’s, probably lies ahead in 2025.',
        { due: '2025-12-31' },
      ),
      none(
        'Real estate firms with bonds maturing before the end of 2026 (see Chart 4.3) have an interest coverage ratio of 1.9.',
      ),
      none(
        'Property companies that we met in October were confident that vacancy rates would fall and that banks would extend their loans.',
      ),
      firm(
        'unlikely',
        'For the larger among them there is a low likelihood of being cut off from the bond market, spreads having narrowed to their lowest since early 2022.',
      ),
      weak('Smaller issuers, on the other hand, might find the window shut when they need it.'),
      firm(
        null,
        'Credit losses are foreseen to amount to roughly 0.25 per cent of lending in each of the next three years.',
        { due: '2027-12-03' },
      ),
      none('Banks’ own published guidance, which tends to be cautious, points to losses of 0.3–0.4 per cent.'),
      none(
        'One major bank writes in its interim report that it “sees no prospect of material losses” and will distribute excess capital.',
      ),
      none(
        'A cyber exercise held in May involved 14 institutions, four of which failed to restore services within the required two hours.',
      ),
      firm(
        'almost_certain',
        'Cyber incidents with consequences for customers are certain to recur, whatever defences the institutions put up.',
      ),
      weak(
        'Under the severely adverse scenario, capital falls by 4.2 percentage points, and two banks breach their buffers in 2026.',
      ),
      none('That scenario is hypothetical and says nothing of what the Bank considers likely.'),
      none(
        'The counter-cyclical buffer requirement is to be met from 1 July 2025, and banks ought to take account of it in their planning.',
      ),
      firm(
        'very_unlikely',
        'All in all, the chances of the system as a whole needing support are judged to be very slim, earnings and capital being what they are.',
      ),
    ],
  },
  {
    style: 'central bank, financial stability review, badly converted PDF',
    publishedOn: '2025-11-20',
    pieces: [
      'Financial Stability Review – November 2025\nHousehold indebtedness\n\n',
      none(
        'The average new mortgage taken out in Q3 amounted to 4.1 times in-\ncome, and 62 % of borrowers opted for a rate ﬁxed for ﬁve years or\nmore, expecting no further cuts.',
      ),
      firm(
        'almost_certain',
        'For the 190 000 households whose ﬁxed period ends in 2026 the\nmonthly bill will  almost certainly go up, by a quarter in the median\ncase.',
        { due: '2026-12-31' },
      ),
      '\n\nChart 12                                   Chart 13\nArrears, likely path                       Debt service (% of income)\n(% of loans)                               p10  p50  p90\n\n',
      firm(null, 'Most\nwill cope.'),
      firm('unlikely', 'Widespread defaults are improbable so long as employment\nholds up.', {
        condition: 'so long as',
      }),
      none('Lenders are expected under the new guidelines to contact borrowers\nsix months ahead.'),
      '\n\nBank of Hallmark\n\n35\n\n',
      firm(
        null,
        'The ratio of household debt to dispo-\nsable income,after three years of decline, is about to turn: we\nreckon with 171 % in late 2026 (from 166 %).',
        { due: '2026-12-31' },
      ),
      weak('This might revive the vulnerabilities described in last year’s Review.'),
      none('Last year’s Review had anticipated a further fall to 160 %.'),
      none('Amortisation requirements may be waived where the borrower is ill or\nout of work.'),
      weak('We consider the vulnerability of households to be elevated.'),
      firm(
        'very_likely',
        'An increase in the mortgage cap, such as the\ngovernment’s inquiry has put forward\n\n36\n\nFinancial Stability Review – November 2025\n\nfor the summer, would in all proba-\nbility push up prices rather than ownership.',
        { condition: 'An increase in the mortgage cap' },
      ),
      none('The inquiry itself found that prices would probably not react.'),
      none('1) Refers to new loans only.  2) Preliminary; ﬁnal ﬁgures will be\navailable in March.'),
    ],
  },
  {
    style: 'research house, country risk note',
    publishedOn: '2025-01-28',
    pieces: [
      '**Quintara: coalition on borrowed time**\n\n',
      none('Finance Minister resigns; bonds sell off; the central bank sells USD 600mn in two days.'),
      firm(
        'unlikely',
        'The prime minister has lost her majority in all but name, and our core view is that she probably will not make it to the end of the parliamentary term (March 2027).',
        { negated: true, due: '2027-03-31' },
      ),
      figures(0.35, 0.4, 'We attach odds of 35–40% to a snap poll as early as this autumn.', { due: '2025-11-30' }),
      none('Most local commentators, by contrast, take an early election for granted, and bookmakers now offer 4/7.'),
      none(
        'Her brother-in-law, a probable contender, told a newspaper on Sunday that the budget would pass without amendments.',
      ),
      firm(
        null,
        'We do not expect whoever comes next to touch the peg in the first months, if only because half of all private debt is in dollars.',
        { negated: true },
      ),
      none(
        'The opposition has vowed that the peg will go “on day one”, a promise it also made – and quietly dropped – in 2017.',
      ),
      weak('A disorderly exit nonetheless cannot be discounted.'),
      firm(
        'likely',
        'Were reserves to fall through the USD 4bn floor, controls on capital outflows would likely follow within days.',
        { condition: 'Were reserves to fall' },
      ),
      none('Reserves stood at USD 5.3bn on 24 January, enough for 2.6 months of imports.'),
      none(
        'A Gulf fund agreed in principle in November to deposit USD 1bn, the expected date being the end of February.',
      ),
      firm(
        'unlikely',
        'Help from the Gulf, on which the presidency appears to be pinning its hopes, has little chance of arriving in time.',
      ),
      weak('Arrears to contractors are thought to exceed 2% of GDP; the ministry disputes this.'),
      firm(
        'very_likely',
        'Protests have so far been small (fewer than 5,000 people on 25 January), but it’s a safe bet – we would say highly likely – that they will swell once fuel subsidies are trimmed.',
      ),
      weak('The army’s stance could prove decisive.'),
      none('Rating scale: 1 = default highly unlikely … 10 = default highly likely or already under way.'),
    ],
  },
  {
    style: 'research house, scenarios with probabilities',
    publishedOn: '2026-01-15',
    pieces: [
      'East Maritime: scenarios for the succession and what they mean for investors\n\n',
      figures(
        0.55,
        0.55,
        'Muddling through, with the old guard sharing out ministries and the reform bills gathering dust, remains our baseline and carries a 55% probability.',
      ),
      firm(
        null,
        'Growth is going to hover around 2% for the rest of the decade, too little to absorb the 300,000 young people who leave school every year.',
        { due: '2029-12-31' },
      ),
      figures(
        0,
        0.3,
        'A reformist takeover at the July congress, the outcome we would all like to see, gets no more than three chances in ten.',
        { due: '2026-07-31' },
      ),
      none('Reformists took 31% of the seats in the last vote and hold nine of 24 cabinet posts.'),
      weak('It would unlock the stalled gas licences and bring spreads down by 80–100 bp.'),
      none(
        'Party statutes provide that the congress elects a chairman, who will then name the cabinet within 30 days.',
      ),
      figures(0.15, 0.15, 'Finally, we assign 15 per cent to a breakdown of order in which the generals step in.'),
      none('In 1998, when they last did so, the stock exchange stayed closed for 11 weeks.'),
      none('Clients often ask us whether the generals are likely to honour foreign contracts.'),
      firm(
        'very_likely',
        'The answer is that they in all likelihood would, not least since several of those contracts are with companies run by their relatives.',
      ),
      none('The President’s doctors maintain that he will be back at his desk by mid-February.'),
      firm(
        'unlikely',
        'We have our doubts whether he is ever going to return to a full schedule, and nobody at court, so far as one can tell, is preparing for it.',
      ),
      none(
        'This publication is intended for professional investors; past forecasts are no guide, and expected returns may not be achieved.',
      ),
    ],
  },
  {
    style: 'independent budget office, economic and budget projections',
    publishedOn: '2025-02-18',
    pieces: [
      'The Economic Outlook in Brief\n\n',
      firm(
        null,
        'In the Office’s projections, which reflect laws in place as of January 6, economic growth cools from an estimated 2.5 percent in calendar year 2024 to 1.9 percent in 2025 and 1.8 percent in 2026.',
        { due: '2026-12-31' },
      ),
      weak(
        'If those laws changed, the budgetary and economic outcomes would differ, and the Office would prepare new estimates.',
      ),
      figures(
        0.7,
        0.7,
        'There is, in the Office’s estimation, about a 70 percent chance that the rate of growth in 2025 turns out to be between 0.4 percent and 3.3 percent.',
        { due: '2025-12-31' },
      ),
      none(
        'Past errors in two-year forecasts, with a root mean square of 1.6 percentage points, are the basis for such ranges.',
      ),
      none(
        'The Administration’s budget request, released on February 3, shows the deficit vanishing by 2035; blue-chip forecasters expect nothing of the kind.',
      ),
      firm(
        null,
        'Deficits total $21.1 trillion over the 2026–2035 period, and debt held by the public reaches 117 percent of GDP by the end of 2035, the Office projects.',
        { due: '2035-12-31' },
      ),
      none('Customs duties brought in $77 billion in 2024, equal to 1.6 percent of all revenues.'),
      firm(
        'very_likely',
        'Receipts from customs duties will most probably come in below the Administration’s numbers, given that importers have had months in which to rearrange their supply chains.',
      ),
      weak(
        'The effects of new immigration policies are highly uncertain and could be larger or smaller than the Office has estimated.',
      ),
      none('Outlays that the law makes mandatory, such as pensions, may be changed only by an act of the legislature.'),
      firm(
        null,
        'The trust fund for highways is on track to run dry in 2028, at which point spending from it would have to be cut by 46 percent.',
        { due: '2028-12-31' },
      ),
      none(
        'The term “extended baseline” means that current law will generally remain unchanged, as the statute requires.',
      ),
      weak('Cumulative deficits are $1.0 trillion smaller than what the Office had projected a year ago.'),
      none('Numbers may not add up to totals because of rounding.'),
    ],
  },
  {
    style: 'parliamentary budget office, long-term projections, badly converted PDF',
    publishedOn: '2024-06-20',
    pieces: [
      '2 THE  LONG-TERM  BUDGET  OUTLOOK:  2024  TO  2054            J U N E  2 0 2 4\n\n',
      firm(
        null,
        'Spending on the major health care programs grows faster than the\neconomy under current law,and the number of beneﬁciaries is expect-\ned to reach 87 million in 2034.',
        { due: '2034-12-31' },
      ),
      none('It was 66 million in 2023 ; the actuaries had expected 67 million.'),
      firm(
        'unlikely',
        'Oﬀ-\nsetting savings elsewhere are unlikely to materialise on any such\nscale, discretionary outlays being near a historical low already.',
      ),
      '\n\nFigure 1-4.\nProjected Outlays, by Category\nPercentage of GDP\n                    Actual   Projected\n                      2023   2034   2054\nSocial insurance       5.0    5.9    5.9\nNet interest           2.4    3.9    6.3\n\nSource: Parliamentary Budget Ofﬁce. See endnotes for deﬁnitions.\n\n',
      weak('Whether lower fertility raises or reduces deﬁcits depends on the\nhorizon; it may do both in turn.'),
      firm(
        'likely',
        'Investors, whose appetite for long-dated debt has been one of the few\nconstants, will probably demand a higher premium by the\nmid-2030s1.',
        { due: '2036-12-31' },
      ),
      none(
        '1. For an alternative view, see the working paper by the Treasury, ac-\ncording to which premiums will hardly move.',
      ),
      '\n\nJ U N E  2 0 2 4            THE  LONG-TERM  BUDGET  OUTLOOK:  2024  TO  2054 3\n\n',
      weak('The likelihood of a ﬁscal crisis increases as debt mounts.'),
      firm('remote', 'For the time being the probabili-\nty of one is assessed as negligible.'),
      none('▪ How Would Higher Interest Rates Aﬀect the Budget?\n'),
      none('▪ What Is Likely to Happen When Trust Funds Run Out?\n'),
      '\n',
      weak(
        'Lawmakers could be asked to approve borrowing above the ceiling; the\nspeaker has promised that a vote will be held.',
      ),
      firm(
        null,
        'Net outﬂows of residents, long a feature of the outer provinces, are\nprojected to come to a halt by 2040 and not to resume.',
        { due: '2040-12-31' },
      ),
    ],
  },
  {
    style: 'shipping trade body, market review, badly converted PDF',
    publishedOn: '2025-08-14',
    pieces: [
      'BALTHAVEN SHIPOWNERS’ FEDERATION\nCONTAINER MARKET REVIEW & OUTLOOK  No. 3/2025\n\n',
      'HIGHLIGHTS\n',
      firm(null, '•  Ship supply to outpace demand by 3-4 pp both this year and next\n', { due: '2026-12-31' }),
      firm('likely', '•  Time charter rates to stay ﬁrm into Q4 but correction in 2026 probable\n', {
        due: '2026-12-31',
      }),
      none('•  Orderbook at record 9.6m TEU; 31% of ﬂeet\n'),
      none('•  Carriers’ guidance raised twice since May\n'),
      '\n',
      firm(
        'very_likely',
        'A return to the Straits route still looks some way oﬀ ; if and when\nit comes, eﬀective capacity would suddenly grow by about 11% and\nfreight rates would very probably buckle.',
        { condition: 'if and when' },
      ),
      none(
        'Two of the alliances say they will not go back before insurers\nwithdraw the war-risk surcharge,  which currently adds $250 per box.',
      ),
      '\n\nCONTAINER MARKET REVIEW & OUTLOOK                            page 4 of 11\n\n',
      none(
        'Yards in the eastern delta expect 40 ships a month from 2026,the head\nof their association told a conference in June.',
      ),
      firm(
        'unlikely',
        'Recycling, which has all but dried up (just 7 ships of\n6,100 TEU in total so far in 2025), stands little chance of picking up\nmuch in the remaining months of the year.',
        { due: '2025-12-31' },
      ),
      none('Ships older than 25 years account for 9% of the ﬂeet and are natural\ncandidates for probable demolition.'),
      firm(null, 'By end-2027 we see the ﬂeet at\n36.8m TEU, +14% vs today.', { due: '2027-12-31' }),
      weak('Port congestion may tie up some of it.'),
      none(
        'The macro base case of the Fund,on which our demand model rests,\nputs world trade growth at 2.6% in 2025 and 1.9% in 2026.',
      ),
      weak('Frontloading ahead of the tariﬀ deadline has likely pulled forward\nvolumes from the peak season.'),
      none('Contract rates on the main lanes were ﬁxed in April for the twelve\nmonths to next spring.'),
      none(
        'Disclaimer: any forward looking statement herein (“expects”,“likely”,\n“should”) is made in good faith but without liability.',
      ),
    ],
  },
  {
    style: 'shipping trade body, dry bulk and tanker commentary',
    publishedOn: '2024-09-05',
    pieces: [
      'Dry bulk: not out of the doldrums\n\n',
      none('Capesize earnings averaged $24,300 a day in August, $9,000 more than twelve months before.'),
      firm('even', 'It’s a coin flip, in our opinion, whether rates finish the year above or below that level.', {
        due: '2024-12-31',
      }),
      none('Paper markets price the fourth quarter at $27,000, which suggests traders expect a lively autumn.'),
      firm(
        'unlikely',
        'We find that hard to share, because stimulus of the 2009 variety is unlikely ever to be repeated, and without it steel demand has nowhere to go but sideways.',
      ),
      none('Steel mills around the Inner Sea cut output by 6.1% in July; mill owners blame margins.'),
      none('Bauxite accounted for 3% of dry bulk cargoes in 2014 and for 6% last year.'),
      firm(
        null,
        'Tonne-miles for bauxite are a brighter spot and can be expected to expand by a tenth in 2025, the new mine in the south having shipped its first cargoes in June.',
        { due: '2025-12-31' },
      ),
      none('The mine is slated by its owners to reach 60 million tonnes a year by 2028.'),
      '\n\nTankers: calm before the storm?\n\n',
      firm(
        'very_likely',
        'Few new tankers are being delivered this year (eight VLCC-equivalents by our count), which means that the market will very likely tighten as soon as refineries return from maintenance.',
      ),
      weak('Refinery runs usually trough in October and may be down by 3m b/d from their summer high.'),
      none(
        'Owners of older tonnage have been hoping for a ceasefire, which they believe will send half the shadow fleet to the breakers.',
      ),
      weak('A ceasefire would shorten voyages again and undo much of that.'),
      none('Should members wish to obtain vessel-by-vessel data, they may contact the secretariat.'),
      weak('Earnings are more likely to surprise on the downside than they were in spring.'),
      none(
        'The regulator’s proposal that ships must cut emission intensity by 20% by 2030 is expected by its sponsors to pass in April.',
      ),
      firm(
        'likely',
        'In our judgement it will probably pass, though in a diluted form, and slow steaming is then likely to become the norm.',
      ),
    ],
  },
  {
    style: 'institute, housing and labour market outlook',
    publishedOn: '2025-03-27',
    pieces: [
      '## Homes\n\n',
      none(
        'Completions numbered 27,100 in 2024, against a government target of 40,000 a year that ministers insist will be met by 2027.',
      ),
      firm(
        'remote',
        'We regard that as a very remote prospect, with only 21,800 dwellings started last year and some 20 months needed to finish one.',
      ),
      firm(
        null,
        'After two lean years existing-home prices are seen up 4% in 2025 and, as listings gradually recover, 3% in 2026 – with the capital, for once, lagging behind.',
        { due: '2026-12-31' },
      ),
      none(
        'Estate agents questioned in February were split, 38% of them expecting prices to rise and 36% to stagnate.',
      ),
      none('Interest on new mortgages averaged 3.7% in February, compared with 4.3% a year earlier.'),
      firm(
        'likely',
        'First-time buyers stand to gain least, and the odds are better than even that their share of purchases sinks to a new low next year.',
        { due: '2026-12-31' },
      ),
      weak('A lower transfer tax might help them at the margin.'),
      none('Tenants who have been given notice may stay until the end of the following quarter.'),
      '\n\n## Jobs\n\n',
      firm(
        null,
        'Employment is now falling in manufacturing, and it will keep falling, by some 14,000 posts between now and the end of 2026, whatever happens to orders.',
        { due: '2026-12-31' },
      ),
      none(
        'Large-scale redundancies announced since January affect 9,200 workers, not all of whom are likely to lose their jobs, the unions say.',
      ),
      none('In last autumn’s edition we had reckoned on 6,000 job losses for 2025, a number passed in February.'),
      firm('likely', 'Hours worked are probably near a trough at the moment.'),
      none('Hence the question: will firms call people back or hire anew?'),
      firm(null, 'No wave of hiring is in store before the spring of 2026, however.', { due: '2026-05-31' }),
      none('In the event, joblessness rose less than one would have thought likely.'),
      none(
        'As to wages, the employers’ side has offered 2.2% and regards anything over 3% as a threat to jobs that would inevitably move abroad.',
      ),
      weak('Artificial intelligence can replace an estimated 6% of clerical tasks.'),
      firm('unlikely', 'There is little likelihood of that showing up in the aggregate numbers this decade.', {
        due: '2029-12-31',
      }),
    ],
  },
  {
    style: 'credit rating agency, rating action commentary',
    publishedOn: '2025-06-06',
    pieces: [
      'Republic of Lindmar Outlook Revised to Negative; Ratings Affirmed at ‘BB/B’\n\n',
      'RATIONALE\n\n',
      firm(
        'likely',
        'The negative outlook signals that, to our mind, budgetary consolidation is likely to fall short of what the program requires over the coming 12 to 18 months, all the more so as regional elections loom.',
        { due: '2026-12-06' },
      ),
      none('A negative outlook means that a rating may be lowered, with at least a one-in-three likelihood.'),
      weak('We could lower the ratings if net external liquidity deteriorated beyond our expectations.'),
      weak('We could revise the outlook to stable should the currency board be put on a firmer footing.'),
      '\n\nKEY RATING DRIVERS\n\n',
      none('General government debt was 64% of GDP at end-2024, of which 71% was denominated in foreign currency.'),
      firm(
        null,
        'We anticipate that this will edge up to about 68% by 2028 as primary surpluses, averaging 0.4% of GDP, prove insufficient to offset a rising interest bill.',
        { due: '2028-12-31' },
      ),
      none(
        'The authorities’ medium-term framework envisages primary surpluses of 1.5% and, consequently, a decline to 57%.',
      ),
      none('Lindmar’s sole eurobond, with $750 million outstanding, matures in September 2029.'),
      firm(
        'very_likely',
        'Large remittances (11% of GDP) and the backing of multilateral lenders mean that the sovereign will most likely go on honouring its commercial obligations throughout 2026.',
        { due: '2026-12-31' },
      ),
      none('In our November review we had expected the arrears to be cleared by the spring, which did not happen.'),
      firm(
        'likely',
        'Without the disbursement of the sixth tranche, for its part contingent on the energy tariff law, a funding gap of USD 1.1 billion would probably open up in the first half of next year.',
        { due: '2026-06-30', condition: 'Without the disbursement' },
      ),
      none('The law, if adopted, will raise household tariffs by 40%, the ministry has said.'),
      firm(
        'unlikely',
        'Political consensus on it is not likely to be found this summer, and we think a postponement to the autumn is inescapable.',
        { negated: true, due: '2025-08-31' },
      ),
      none(
        'The governor of the national bank has said repeatedly that the currency board is here to stay and that doubts will prove unfounded.',
      ),
      none('Contingent liabilities from state-owned enterprises amount to a possible 9% of GDP.'),
      none('Our criteria require that ratings take into account any likely extraordinary support.'),
      none(
        'Ratings are statements of opinion as of the date they are expressed and not of fact; users should not rely on them in making any decision.',
      ),
    ],
  },
];
