import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Outlooks, briefs and risk assessments of public bodies and private houses. */
export const outlooks: Passage[] = [
  {
    style: 'geopolitical research house, year-ahead outlook',
    publishedOn: '2025-12-09',
    pieces: [
      'THE YEAR AHEAD 2026\n\nSorav Highlands: a quiet front, for now\n\n',
      none(
        'The truce signed at Port Adeh in August has lasted longer than its own mediators dared to hope, with only eleven violations recorded since the monitors deployed.',
      ),
      firm(
        null,
        'It will hold through the spring of 2026 as well, chiefly because neither army has the ammunition to resume offensive operations at scale.',
        { due: '2026-05-31' },
      ),
      firm(
        'likely',
        'Once the passes are clear of snow, though, local commanders on both sides are likely to probe each other’s lines, and a string of limited clashes will follow.',
      ),
      firm(
        null,
        'Neither government will seek a comprehensive settlement next year, as the status of the highlands remains too toxic a subject for coalitions that live off nationalist votes.',
        { negated: true, due: '2026-12-31' },
      ),
      '\n\nBelzora: a reformer without a majority\n\n',
      none(
        'The president-elect has promised to cut fuel subsidies in her first hundred days and to renegotiate the royalties on lithium.',
      ),
      firm(
        'very_likely',
        'The subsidy bill will most likely be diluted in the Senate, where allies of the transport unions hold enough seats to block a budget.',
      ),
      weak('A clumsy rollout could trigger protests on the scale of 2019, particularly in the port cities.'),
      firm(
        null,
        'If diesel prices rise by more than a fifth, the hauliers’ federation will call a national stoppage within days.',
        { condition: 'If diesel' },
      ),
      firm(
        null,
        'Foreign mining companies should nonetheless find the new administration easier to deal with than the one it replaces.',
      ),
      none('Opposition economists argue that the central bank will run out of usable reserves by March.'),
      figures(
        0.35,
        0.35,
        'We are less pessimistic, and put the probability of a disorderly devaluation before the end of 2026 at around 35 percent.',
        { due: '2026-12-31' },
      ),
      firm(
        'unlikely',
        'A formal programme with the Monetary Fund looks unlikely, since its conditions on public wages would split the cabinet.',
      ),
      firm(
        'almost_certain',
        'Belzora’s neighbours, for their part, will almost certainly renew the customs waiver on which the border provinces depend.',
      ),
      '\n\n© Larkfield Analytics 2025. Not for onward distribution.',
    ],
  },
  {
    style: 'think tank, policy brief on a foreign region',
    publishedOn: '2024-10-15',
    pieces: [
      'POLICY BRIEF\n\nStill waters: Rethinking European policy on the Lake Sumbe states\n\n',
      none(
        'For two decades, European engagement with the states around Lake Sumbe has rested on the assumption that trade would, in time, soften the region’s authoritarian governments.',
      ),
      none(
        'Three of the five have since changed their constitutions to let incumbents stand again, and a fourth has put off parliamentary elections twice.',
      ),
      firm(null, 'This trend will continue, whatever Brussels decides to do with its aid budget.'),
      firm(
        'likely',
        'Leaders who owe their survival to security partnerships in the Gulf are likely to treat European conditionality as an irritant rather than as a threat.',
      ),
      none(
        'As one official interviewed for this paper in Tarime put it: “They will lecture us, and then they will pay.”',
      ),
      weak(
        'Even so, the EU retains more leverage than it tends to believe, and could use it to good effect on transit tariffs and air links.',
      ),
      '\n\nRecommendations\n\n',
      none(
        'Member states should begin by appointing a single envoy with a mandate that covers both the lake and its hinterland.',
      ),
      firm(
        'likely',
        'Such an appointment would probably meet with resistance from the two capitals that maintain bilateral arrangements of their own.',
        { condition: 'Such an appointment' },
      ),
      weak('It would also give smaller members, which have no embassies there, a reason to stay interested.'),
      firm(
        'unlikely',
        'Without it, the joint declaration that is being drafted has little chance of amounting to more than its predecessors did.',
        { condition: 'Without it' },
      ),
      none(
        'China’s approach is different: its state banks ask few questions, and its contractors tend to finish roads on time.',
      ),
      firm(
        null,
        'Yet Chinese lending is not expected to return to the levels of the last decade, because arrears have been piling up in Kassande.',
        { negated: true },
      ),
      firm('very_unlikely', 'European grants alone are very unlikely to fill the gap.'),
      none('The Gulf funds have said that they will look at proposals on a commercial basis only.'),
    ],
  },
  {
    style: 'parliamentary research paper, PDF conversion',
    publishedOn: '2025-02-20',
    pieces: [
      'RESEARCH PAPER 25/08\nWater Services (Reform) Bill\n\n3.2 Expected effects of the Bill\n\n',
      none(
        'The Bill would transfer the functions of the Inspectorate to a new body, to be\nknown as the Water Standards Authority, with effect from 1 April 2026.',
      ),
      none(
        'Clause 14 provides that the Authority may impose civil penalties of up to 10% of a com-\npany’s turnover in the preceding financial year.',
      ),
      none(
        'The Department’s impact assessment estimates that average household bills\nwill rise by between £12 and £18 a year by 2030.21',
      ),
      none(
        'The Consumers’ Council considers this ﬁgure “likely to be a signiﬁcant under-\nestimate”, noting that it leaves out the cost of storm overﬂows.22',
      ),
      firm(
        'likely',
        'It is likely that the Lords will return to the question of compensation, which was\ndebated at length during the passage of the 2019 Act.',
      ),
      none(
        'In Committee, the Opposition tabled an amendment that would have required the\nAuthority to publish its correspondence with companies; it was\n\n17\n\nResearch Paper 25/08, 20 February 2025\n\ndefeated by eleven votes to seven.',
      ),
      firm(
        null,
        'Report stage is expected to take place on 13 March 2025, with Third Reading to\nfollow on the same day.',
        { due: '2025-03-13' },
      ),
      weak(
        'In practice the new powers may be little used at ﬁrst, as the Authority inherits both\nthe staff of the Inspectorate and its backlog of cases.',
      ),
      '\n\n3.3 Effects on the industry\n\n',
      firm(
        null,
        'Some of the smaller companies will need to raise fresh capital in order to meet the re-\nsilience standard, and the timing of the next price review gives them little room for\nmanoeuvre.',
      ),
      none(
        'Academic commentators are divided on whether this is likely to lead to further consoli-\ndation in the sector.23',
      ),
      firm(
        'unlikely',
        'Full public ownership, which is the policy of two of the smaller parties, is un-\nlikely to be put to a vote in the present Parliament.',
      ),
      none('Members may wish to note that the devolved legislatures have yet to consider con-\nsent motions.'),
      '\n\n21 Department for Rivers and Coasts, Impact Assessment, November 2024, p. 31\n22 Consumers’ Council, Brieﬁng for Second Reading, para 9\n\n18',
    ],
  },
  {
    style: 'climate body, summary for policy makers, PDF conversion',
    publishedOn: '2024-06-04',
    pieces: [
      'Summary for Policymakers\n\nSPM\n\nB. Current state and future change in the Arden Basin\n\n',
      none(
        'B.1 Warming of the surface over the Basin reached 1.4 °C in the decade 2014–2023\nrelative to 1850–1900 (high conﬁdence).',
      ),
      weak(
        'Human inﬂuence has very likely been the main driver of glacier retreat in the east-\nern ranges since the 1990s.',
      ),
      firm(
        'almost_certain',
        'B.1.2 It is virtually certain that hot extremes will become more frequent and more\nintense in all sub-regions over the 21st century (very high conﬁ-\ndence).',
        { due: '2100-12-31' },
      ),
      firm(
        'very_likely',
        'In the period 2021–2040, the 2 °C level is very likely to be exceeded regionally\nunder the high scenario and likely to be exceeded\nunder the intermediate scenario {2.3, Figure SPM.4}.',
        { due: '2040-12-31', condition: 'under the high scenario' },
      ),
      firm(
        null,
        'B.2 Mean annual runoff is projected to decrease by 10–25% in the southern catchments by\n2081–2100 compared with 1995–2014.',
        { due: '2100-12-31' },
      ),
      firm(
        'even',
        'It is about as likely as not that the Lower Arden will be free of river ice throughout at\nleast one winter by 2050 (low conﬁdence).',
        { due: '2050-12-31' },
      ),
      none('In this Summary the term likely indicates an assessed probability of 66–100%; it is\ntypeset in italics.4'),
      '\n\nSPM-9\n\nSummary for Policymakers\n\n',
      firm(
        'unlikely',
        'B.2.3 An abrupt collapse of the coastal ice shelf is unlikely during this century (medium\nconﬁdence).',
        { due: '2100-12-31' },
      ),
      weak(
        'Because the processes involved are poorly represented in models, however, a contribu-\ntion of more than 0.3 m to sea level cannot be ruled out.',
      ),
      firm(
        null,
        'B.3 Risks to food security will increase with every increment of warming, and some of the\nadaptation options that are effective today will become less so.',
      ),
      weak('At 3 °C of global warming, limits to adaptation are reached in the low-lying deltas.'),
      firm(
        null,
        'Without additional investment in irrigation and storage, crop losses from compound\nheat and drought are projected to double by 2050.',
        { due: '2050-12-31', condition: 'Without additional investment' },
      ),
      none(
        'Observed adaptation is unevenly distributed, and most of the ﬁnance tracked since 2015\nhas gone to three countries (high conﬁdence).',
      ),
      '\n\n4 The following terms have been used: virtually certain, very likely, likely, about as likely\nas not, unlikely.',
    ],
  },
  {
    style: 'meteorological service, seasonal outlook',
    publishedOn: '2025-05-22',
    pieces: [
      'Climate outlook, winter 2025\nIssued Thursday 22 May 2025\n\n',
      none('Sea surface temperatures in the central ocean have been close to average for the past eight weeks.'),
      firm('likely', 'Neutral conditions are likely to persist until at least the end of August.', {
        due: '2025-08-31',
      }),
      figures(0.2, 0.2, 'The chance of a warm event developing by November currently stands at 20%.', {
        due: '2025-11-30',
      }),
      '\n\nRainfall\n\n',
      figures(
        0.6,
        0.75,
        'For June to August, there is a 60 to 75% chance of below-average rainfall across the western lowlands and much of the interior.',
        { due: '2025-08-31' },
      ),
      firm('even', 'Elsewhere the odds of a wetter or a drier winter are roughly even.'),
      weak('Isolated storms may still bring locally heavy falls, even in an otherwise dry season.'),
      firm(null, 'Flows in the Garra and its tributaries should remain low into September.', { due: '2025-09-30' }),
      '\n\nTemperature\n\n',
      firm(
        'very_likely',
        'Daytime temperatures are very likely to be above average nationwide, with the strongest signal in the tropics.',
      ),
      firm(null, 'The first killing frosts are expected around the usual date on the tablelands.'),
      firm(
        null,
        'Over the next two weeks the westerly jet is forecast to stay south of its normal position, keeping cold fronts away from the coast.',
        { due: '2025-06-05' },
      ),
      none('Last winter was the fourth-warmest on record, and the driest in the lowlands since 1982.'),
      none(
        'Past accuracy for June to August is moderate to high over the lowlands and low to very low along the south coast.',
      ),
      none('Growers should combine this outlook with local advice before taking decisions.'),
      weak('The next update will be issued on 5 June.'),
    ],
  },
  {
    style: 'public-health agency, rapid risk assessment',
    publishedOn: '2025-01-30',
    pieces: [
      'RAPID RISK ASSESSMENT\nOutbreak of Harun fever in Tolo, first update\n\nSummary\n\n',
      none(
        'Between 6 and 27 January 2025, the health authorities of Tolo reported 214 suspected cases of Harun fever, including 61 deaths, in three health zones.',
      ),
      none('Laboratory confirmation is available for 38 of these; a further 50 samples are under analysis.'),
      firm(
        'likely',
        'The true number of infections is likely to be considerably higher, as access to the affected zones is restricted and only hospital patients are tested.',
      ),
      weak('The source of the outbreak was probably a single spillover event in late November.'),
      firm(
        null,
        'Further cases are to be expected in the coming weeks, including in zones that have not reported any so far.',
      ),
      firm(
        'very_likely',
        'It is highly likely that the outbreak will spread across the border to Nyara, where weekly markets draw traders from both sides.',
      ),
      none('According to the regional office, transmission will peak in the second half of February.'),
      '\n\nRisk assessed in this document\n\n',
      firm(
        'unlikely',
        'The likelihood of infection for European residents in the affected zones is assessed as low, provided that they follow the recommended precautions.',
        { condition: 'provided that' },
      ),
      firm(
        'very_unlikely',
        'For the general population in the EU/EEA, the probability of exposure is considered very low.',
      ),
      weak(
        'In the event of an imported case, the impact would be limited, as treatment centres and contact tracing are in place in all Member States.',
      ),
      weak('Undetected chains of transmission in the mining camps cannot be excluded.'),
      firm(
        null,
        'The vaccine that was licensed in 2021 against the coastal strain is not expected to offer useful protection.',
        { negated: true },
      ),
      none('Healthcare workers should use full protective equipment when they handle suspected cases.'),
      weak('This assessment will be updated as new information becomes available.'),
    ],
  },
  {
    style: 'foresight report to 2040',
    publishedOn: '2024-04-18',
    pieces: [
      'HORIZON 2040\n\nDemography: the slow earthquake\n\n',
      firm(
        null,
        'By 2040, cities will house some 1.3 billion more people than they do today, nearly all of them in Africa and South Asia.',
        { due: '2040-12-31' },
      ),
      firm(
        null,
        'Ageing will reshape politics before it reshapes budgets: in at least thirty countries, the median voter is set to pass the age of fifty during the 2030s.',
        { due: '2039-12-31' },
      ),
      none('Pension reforms have already brought down governments in three of them.'),
      weak(
        'Automation might make up for part of the lost labour, although the evidence from warehouses and hospitals is mixed.',
      ),
      firm(
        'likely',
        'Over the next fifteen years, demand for fresh water in middle-income economies will probably outgrow what aquifers can supply, forcing a choice between farming and industry.',
        { due: '2039-04-18' },
      ),
      '\n\nScenario 3 – The walled garden\n\n',
      none('It is 2040, and the three blocs no longer share a common internet.'),
      none(
        'Travellers hand over their devices at the border, while companies keep separate ledgers for each of their markets.',
      ),
      none('The Accord of 2033, hailed at the time as a breakthrough, survives only in the form of its secretariat.'),
      '\n\nWhat the scenarios have in common\n\n',
      firm(
        'unlikely',
        'A return to the hyper-globalisation of the early 2000s is improbable in all of the futures that we examined.',
      ),
      firm(
        null,
        'Unless carbon removal becomes far cheaper than it is now, governments will come under pressure to try solar geoengineering in the 2030s.',
        { condition: 'Unless carbon', due: '2039-12-31' },
      ),
      none('Several participants in our workshops thought that a large state would probably act alone.'),
      firm(
        'even',
        'There is a roughly even chance that a central bank digital currency displaces cash altogether in at least one large economy by 2035.',
        { due: '2035-12-31' },
      ),
      firm(null, 'Trust in public institutions will not recover by itself.', { negated: true }),
    ],
  },
  {
    style: 'development bank, country note, PDF conversion',
    publishedOn: '2025-04-10',
    pieces: [
      'Serani\n\n154 Regional Development Outlook April 2025\n\n',
      none(
        'Growth in gross domestic product (GDP) slowed to 4.3% in 2024 from 5.6% a year\nearlier, as ﬂoods cut the rice harvest and garment orders weakened.',
      ),
      firm(
        null,
        'Growth is projected to recover to 4.9% in 2025 and 5.4% in 2026 (Table 2.1.1), led by\nprivate consumption and public invest-\nment.',
        { due: '2026-12-31' },
      ),
      firm(
        null,
        'Agriculture is forecast to expand by 2.8% after two poor harvests, while services will\nbeneﬁt from the return of tourists.',
      ),
      '\n\nTable 2.1.1 Selected economic indicators, Serani (%)\n2023 2024 2025f 2026f\nGDP growth 5.6 4.3 4.9 5.4\nInﬂation 9.7 8.9 6.2 5.5\nf = forecast.\nSource: Serani Bureau of Statistics; staff estimates.\n\n',
      firm(null, 'Inﬂation is expected to average 6.2% in 2025, down from 8.9%, as food prices\nstabilize.', {
        due: '2025-12-31',
      }),
      none('The Bank of Serani kept its policy rate at 9.5% at its meeting in March.'),
      firm(
        null,
        'The ﬁscal deﬁcit will widen to 4.7% of GDP this year on account of ﬂood re-\nconstruction and higher civil service pay.',
        { due: '2025-12-31' },
      ),
      none('The government aims to reduce it to 3% by 2028 through better tax collection.'),
      firm(
        'unlikely',
        'This target is unlikely to be met, as the ratio of tax revenue to GDP has not moved in\n\nEconomic trends and prospects: Serani 155\n\na decade and the new code grants generous exemptions.',
      ),
      firm(
        null,
        'The current account, which was in surplus in 2024, is anticipated to swing to a deﬁcit\nequal to 1.6% of GDP.',
      ),
      firm(null, 'Remittances should hold up well, with demand for workers strong in the host economies.'),
      weak('Risks to the outlook are tilted to the downside.'),
      weak(
        'A sharper slowdown in major trading partners could depress garment exports, which\nmake up two-thirds of the total.',
      ),
      firm(
        'likely',
        'Should the second power link be delayed again, outages will likely spread to the\nindustrial zones in the south.',
        { condition: 'Should the second' },
      ),
      none('By law, banks must raise their capital to 12.5% of risk-weighted assets by the end\nof 2026.'),
    ],
  },
  {
    style: 'migration policy centre, annual migration outlook',
    publishedOn: '2025-01-14',
    pieces: [
      'MIGRATION OUTLOOK 2025\nTen things to look out for\n\n',
      none(
        'Asylum applications in the Union fell by 12% in the first eleven months of 2024, the first decline since the pandemic.',
      ),
      firm(null, 'This relief will not last.', { negated: true }),
      firm(
        'very_likely',
        'Since the ceasefire in northern Jadur has collapsed, displacement towards the coast is highly likely to pick up before the end of June.',
        { due: '2025-06-30' },
      ),
      none(
        'Some 640,000 Jaduris already live in neighbouring Hamra, whose parliament voted in October to end their temporary status.',
      ),
      weak('A part of them might move on towards Europe, although most lack the means to do so.'),
      none(
        'The interior minister of Hamra has warned that his country “will open the gates” unless it receives more support.',
      ),
      firm(
        'unlikely',
        'He will probably not carry out this threat, as trade preferences worth far more are under negotiation.',
        { negated: true },
      ),
      firm(
        null,
        'Secondary movements are expected to keep controls at internal borders on the agenda throughout 2025.',
        { due: '2025-12-31' },
      ),
      none('Smuggling fees on the western route have doubled, according to migrants interviewed by our field staff.'),
      firm('likely', 'It therefore seems likely that departures will shift back to the central route this spring.', {
        due: '2025-05-31',
      }),
      firm(null, 'On the Atlantic side, by contrast, arrivals should stabilise, albeit at a high level.'),
      none(
        'The new common procedure enters into application in June 2026, and governments have until then to hire and train the necessary staff.',
      ),
      firm('almost_certain', 'Some of them will inevitably be late.'),
      weak(
        'In the longer run, labour migration is more likely to grow than asylum migration, thanks to new skills partnerships.',
      ),
    ],
  },
  {
    style: 'insurer, emerging risks report',
    publishedOn: '2024-05-28',
    pieces: [
      'Emerging risk themes 2024\n\nBattery storage: a slow burn\n\n',
      none('Grid-scale batteries have multiplied faster than the fire codes that apply to them.'),
      none('In 2023 our engineers recorded 31 fires at such sites, against nine in 2020.'),
      firm(
        null,
        'We expect both the number and the average cost of claims to increase over the next three years, as early installations age and operators drive them harder.',
        { due: '2027-05-28' },
      ),
      weak(
        'A single fire can generate losses across property, business interruption and environmental liability lines.',
      ),
      weak('Contaminated firewater might seep into the ground and give rise to claims years after the event.'),
      firm(
        'likely',
        'Regulators in most major markets will probably ask for greater spacing between containers, which would raise land costs for new projects.',
      ),
      firm(
        'unlikely',
        'Hidden exposure in older engineering policies is unlikely to be material for the Group, but merits a review at renewal.',
      ),
      none('Underwriters should request evidence of thermal runaway tests.'),
      '\n\nPotential impact: Property – high | Casualty – medium | Life & health – low\nTime frame: 0–3 years\n\nForever chemicals in the courts\n\n',
      none(
        'The expression covers several thousand substances, most of which have never been tested for their effects on health.',
      ),
      none('Plaintiffs’ lawyers claim that settlements will eventually exceed those for asbestos.'),
      firm(
        null,
        'We believe that the litigation will not reach that scale, because exposure is diffuse and causation is hard to prove.',
        { negated: true },
      ),
      figures(
        0.15,
        0.25,
        'Our model gives a 15–25% probability of insured losses above USD 30 billion across the industry by 2035.',
        { due: '2035-12-31' },
      ),
      firm(
        'almost_certain',
        'Broader exclusions are almost certain to appear in liability wordings at the coming renewals.',
      ),
    ],
  },
  {
    style: 'political risk consultancy, election brief',
    publishedOn: '2025-03-05',
    pieces: [
      'ELECTION BRIEF | PALMEIRA\n5 March 2025\n\nKey points\n\n• ',
      none('Voters go to the polls on 27 April to elect a president, 120 deputies and 22 governors.'),
      '\n• ',
      firm(
        'likely',
        'The challenger is likely to lead the first round, but to fall short of the 50 percent needed to win outright.',
      ),
      '\n• ',
      firm(null, 'The vote is not expected to be postponed, despite calls from the bishops in the south.', {
        negated: true,
      }),
      '\n\nState of the race\n\n',
      none(
        'Six surveys published since mid-February give the former mayor of the capital between 38 and 43 percent, an average of seven points ahead of the incumbent.',
      ),
      figures(
        0.7,
        0.7,
        'We see a 70 percent probability of a run-off on 18 May, which the challenger enters as the favourite.',
        { due: '2025-05-18' },
      ),
      none(
        'The incumbent’s campaign insists that its internal polls show the gap closing and that he will carry the highlands “comfortably”.',
      ),
      '\n\nSecurity\n\n',
      firm(
        null,
        'Campaign violence will remain concentrated in the three southern departments, where armed groups have threatened candidates of all parties.',
      ),
      weak('Isolated attacks on polling stations and on the couriers who carry tally sheets are possible.'),
      none('Roadblocks paralysed the capital for nine days after the disputed vote of 2021.'),
      firm(
        'likely',
        'Should the margin be under two points, the losing side would probably challenge the count before the Electoral Tribunal, which has never annulled a national result.',
        { condition: 'Should the margin' },
      ),
      firm('very_unlikely', 'It is highly unlikely that the army will take sides.'),
      none('Clients should avoid non-essential travel to the departments listed in the annex between 25 and 29 April.'),
      '\n\nAfter the vote\n\n',
      firm(
        null,
        'Whoever wins will inherit a deficit of 6 percent of GDP and a congress in which no party has a majority.',
      ),
    ],
  },
  {
    style: 'technology assessment office, report to parliament, PDF conversion',
    publishedOn: '2024-11-07',
    pieces: [
      'TAO Report No. 61 Small Reactors 23\n\n2.4 Economics and timing\n\n',
      none(
        'Small modular reactors are reactors with an electrical output of up to 300 mega-\nwatts that are to a large extent assembled in factories.',
      ),
      none('More than 80 designs are under development in 18 countries; four units are in op-\neration.14'),
      none('Developers state that costs will fall by half once series production has begun.15'),
      firm(
        'unlikely',
        'On the evidence available to TAO, it is unlikely that cost parity with offshore wind\nwill be achieved by 2040.',
        { due: '2040-12-31' },
      ),
      firm(
        null,
        'The ﬁrst commercial unit in this country will not supply electricity to the grid in this dec-\nade.',
        { negated: true, due: '2029-12-31' },
      ),
      none(
        'The nuclear safety authority, which was consulted for this report, regards a licensing period of\nﬁve years as realistic for designs that are cooled with water.',
      ),
      firm(
        'likely',
        'For other coolants the procedure will probably take considerably longer, since nei-\nther the regulator nor its technical support\n\n24 TAO Report No. 61 Small Reactors\n\norganisation has much experience with them.',
      ),
      weak(
        'The supply of enriched fuel may become a bottleneck, as there is a single commercial\nproducer at present.',
      ),
      '\n\n2.5 Uses and acceptance\n\n',
      weak('Heat from such plants would spare the chemical industry part of its imports of natural\ngas.'),
      none('Members of the citizens’ panel feared that spent fuel would remain at the sites for\ngood.16'),
      firm(
        'very_likely',
        'Public acceptance will in all probability vary more between regions than between tech-\nnologies.',
      ),
      firm(
        null,
        'If no repository has been designated by 2035, interim storage will have to be extended\nwell beyond the licensed period.',
        { condition: 'If no repository' },
      ),
      firm(
        null,
        'Demand for specialised welders and inspectors is forecast to exceed supply by about\n4 000 full-time posts in 2032.',
        { due: '2032-12-31' },
      ),
      none(
        'Policy option B: the legislature may wish to consider a fund, ﬁnanced by the operators, for\nthe dismantling of prototypes.',
      ),
    ],
  },
  {
    style: 'foreign ministry, general country report',
    publishedOn: '2024-08-30',
    pieces: [
      'General Country Report: Anshara\nReporting period: June 2023 – July 2024\n\n2.1 Security situation\n\n',
      none('The security situation varied greatly from one province to another during the reporting period.'),
      none(
        'In the north, fighting between the army and the Front displaced an estimated 90,000 people, most of whom found shelter with relatives.',
      ),
      firm(
        'likely',
        'Conscription is likely to be extended to the southern provinces in the course of 2025, as recruitment has fallen short of its quota for three years.',
        { due: '2025-12-31' },
      ),
      firm(null, 'Access for humanitarian organisations is expected to deteriorate further.'),
      '\n\n4.3 Treatment upon return\n\n',
      none('Returnees have to report to the police in their place of residence within 14 days.'),
      none(
        'According to a confidential source, those who are detained are usually released upon payment of a sum that may amount to several months’ wages.',
      ),
      none('Sources differ as to whether persons who left the country illegally are likely to be prosecuted.'),
      firm(
        'unlikely',
        'It is unlikely that a person without a political profile would attract the attention of the intelligence service solely on account of an application for asylum abroad.',
      ),
      firm(
        'very_likely',
        'Returnees who have criticised the president on social media are very likely to be questioned on arrival.',
      ),
      weak(
        'The Ministry assesses that members of the Ashari community face a moderate risk of official discrimination.',
      ),
      '\n\n5.1 Death penalty\n\n',
      none(
        'Article 219 of the Penal Code carries the death penalty, but no executions are known to have taken place since 2017.',
      ),
      firm(
        null,
        'The Ministry does not expect the moratorium to be lifted before the end of February 2025, when a new parliament convenes.',
        { negated: true, due: '2025-02-28' },
      ),
      none('The opposition has announced that it will boycott the vote.'),
    ],
  },
];
