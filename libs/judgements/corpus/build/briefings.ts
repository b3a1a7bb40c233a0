import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Invented parliamentary briefings, risk consultancy, public health, hazard statements, migration, long-term trends. */
export const briefings: Passage[] = [
  {
    style: 'parliamentary research briefing, badly converted PDF',
    publishedOn: '2025-02-11',
    pieces: [
      'Research Brie\uFB01ng                                            Number 4471, 11 February 2025\n\nFerry services to the Outer Isles: what will change?\n\n1   Background\n\n',
      'Services have been run by Northern Sound Ferries Ltd under a single\ncontract since 2016, at a cost of £61.4 million in 2023/24.',
      none('The Government has announced that from April 2026 routes will be let\nin three lots.'),
      none(
        'The Transport Committee heard that bidders were\nlikely to be deterred by the age of the vessels (see Box 2).1',
      ),
      none(
        'The Minister told the Committee she was “con\uFB01dent that at least two credible bids will come forward”.',
      ),
      '\n\n6    Commons Library Brie\uFB01ng, 11 February 2025\n\n',
      firm(null, 'The Bill, which was intro-\nduced on 30 January, is expected to have its Second\nReading in March.', {
        due: '2025-03-31',
      }),
      none(
        'Clause 4 provides that an operator may withdraw a sailing only with the consent of the Regulator, and that compensation will be\npayable.',
      ),
      none('Clause 9 requires the Regulator to publish, by 30 June each year, a forecast of passenger numbers.'),
      firm(
        'unlikely',
        'As amendments to the \uFB01nancial clauses need a money reso-\nlution, it seems doubtful that the com-\npensation scheme will be widened at\n\n7    Commons Library Brie\uFB01ng, 11 February 2025\n\nCommittee stage.',
      ),
      none(
        'The Islands Chamber of Commerce has described the proposals as “a recipe for chaos” and expects fares to rise by 15%.',
      ),
      weak(
        'The change may have consequences for the island \uFB01shing sector, although these have not been quanti\uFB01ed.',
      ),
      none(
        'The Impact Assessment’s central estimate is that the reform will save £7.2 million a year by 2030, with a likely range of £2–11 million.',
      ),
      firm(
        'likely',
        'Legal challenge is, in the view of the authors of this brie\uFB01ng, likely: the 2016 award was contested for nineteen\nmonths.',
      ),
      '\n\n1   Transport Committee, Oral evidence, HC 318, Q44\n',
      none(
        'The Library will not enter into correspondence with members of the public about the contents of this document.',
      ),
    ],
  },
  {
    style: 'political risk consultancy, scenario note',
    publishedOn: '2025-07-03',
    pieces: [
      'ORVANIA: CABINET RESHUFFLE BUYS TIME, NOT STABILITY\n\n',
      firm(
        null,
        'PM Lasko’s decision to hand the energy portfolio to the Agrarians will keep his six-party coalition together for now, but at the price of yet another delay to the grid auction.',
        { due: null },
      ),
      'The auction, originally scheduled for Q4 2024, has been postponed four times.',
      '\n\nBase case (60%): Muddling through\n\n',
      figures(
        0.6,
        0.6,
        'Our base case, to which we attach a 60% probability, is that Lasko limps on with a reduced majority to the end of his term in November 2026.',
        { due: '2026-11-30' },
      ),
      weak('In this scenario subsidies rise by about 0.4% of GDP and the central bank holds rates until mid-2026.'),
      firm(
        'unlikely',
        'For investors hoping for movement on the lithium royalty the news is bad – a vote on it in the current parliament is improbable, the Agrarians having made it a red line.',
      ),
      '\n\nDownside: Early election\n\n',
      figures(0.25, 0.3, 'A snap poll, called in anger after a lost budget vote, is a 25–30% risk.'),
      firm(
        'very_likely',
        'Were it to be called, the nationalist Dawn list would very likely enter parliament for the first time.',
        { condition: 'Were it to be called' },
      ),
      none(
        'A poll by Median in June had Dawn on 11%, while 44% of respondents said that the country will be worse off in a year.',
      ),
      none(
        'Dawn’s leadership aims to be the largest group by 2030 and claims, implausibly, that it will need no partners.',
      ),
      none(
        'Rating agencies, one of which moved Orvania to negative watch in May, see the deficit widening to 5.1% in 2026.',
      ),
      weak('Contract renegotiations could follow, particularly in mining and waste.'),
      '\n\nSignposts\n\n– ',
      none('Will the Agrarians boycott the 14 July council?'),
      '\n– ',
      none('Possible resignation of the finance minister'),
      '\n\n',
      none(
        'This note is provided for information only; forward-looking statements involve risks, and actual outcomes may differ materially from those expected.',
      ),
    ],
  },
  {
    style: 'public-health agency, rapid risk assessment',
    publishedOn: '2024-08-19',
    pieces: [
      '# Rapid Risk Assessment: Tamba virus disease, Lower Kesh – second update\n\n',
      'As of 16 August, 148 cases (of which 97 laboratory-confirmed) including 31 deaths (CFR 21%) had been notified from five health zones.',
      weak(
        'The true number of cases is probably underestimated, since two of the zones have been inaccessible from early July onwards.',
      ),
      firm(
        null,
        'More cases among healthcare workers are to be expected in the coming weeks, as stocks of gloves and face shields in referral hospitals are exhausted.',
      ),
      none(
        'The most likely source of the outbreak is a burial attended in late May, according to the national investigation team.',
      ),
      '\n\n**Risk for residents of the Member States**\n\n',
      firm(
        'very_unlikely',
        'The likelihood of infection for people living in the Member States is currently assessed as very low, there being no direct flights and no evidence of airborne spread.',
      ),
      firm(
        'likely',
        'Sporadic importations via the three hub airports are nonetheless considered likely, exit screening being patchy at best.',
      ),
      firm(
        'unlikely',
        'Provided that contacts are traced promptly, the probability of sustained onward transmission after such an event is low.',
        { condition: 'Provided that contacts' },
      ),
      weak(
        'Uncertainty around this assessment is high because the role of asymptomatic carriers is unknown, and the assessment may change as data accrue.',
      ),
      '\n\n**Options for response**\n\n',
      none(
        'Clinicians should consider TVD in travellers presenting with fever within 21 days, and probable cases must be isolated pending PCR.',
      ),
      none('A probable case is any suspected case with an epidemiological link to a confirmed case.'),
      none('The manufacturer expects to deliver 20 000 doses of the candidate vaccine by November.'),
      firm(
        'very_unlikely',
        'It is very unlikely that the doses, whose shipment has slipped twice, alter the course of the epidemic in 2024.',
        { due: '2024-12-31' },
      ),
      none('The first Rapid Risk Assessment, published on 2 July, anticipated a rapid decline in incidence.'),
      'Incidence has since doubled.',
    ],
  },
  {
    style: 'volcano observatory, hazard statement',
    publishedOn: '2025-03-28',
    pieces: [
      'Mount Harrow – Status Report, 28 March 2025, 15:00\n\n',
      'Seismicity has remained elevated since the swarm of 21 March, with 240 events located beneath the western rift in the last 24 hours, the largest M3.1.',
      weak('Magma has most probably accumulated at 4–5 km depth, as the pattern of uplift since January shows.'),
      firm(
        'likely',
        'The science group’s view is unchanged: a new dyke intrusion, possibly followed by an eruption from the same fissures as in November, is likely within the next ten days.',
        { due: '2025-04-07' },
      ),
      firm(
        null,
        'The warning time ahead of lava reaching the surface is expected to be short – less than an hour and perhaps as little as twenty minutes.',
      ),
      firm(
        'remote',
        'There is only a remote possibility of explosive activity at the summit, where neither gas flux nor tilt has departed from background.',
      ),
      '\n\nHazard map valid until 4 April (unless superseded). Zone 3 remains “high”.',
      '\n\n',
      none('Areas in which lava may be encountered are shown in red; access permits may be revoked at any time.'),
      none('Residents have been told that they will be allowed to return on Sunday.'),
      'Two fishing boats were turned back on Thursday.',
      weak('Gas pollution might be felt in Dunmore if the wind turns north-easterly.'),
      firm(
        'almost_certain',
        'Barring a sudden drop in the inflow rate, the volume lost in November will almost certainly have been replaced by the end of April.',
        { due: '2025-04-30', condition: 'Barring a sudden drop' },
      ),
      none(
        'In the 1783 eruption the fissure was 25 km long, and it was feared at the time that the whole district would be lost.',
      ),
      none(
        'Geologists at the university, whose model differs from ours, believe that the rift is closing and that activity will migrate offshore.',
      ),
      firm(null, 'We do not anticipate any such migration for the remainder of the decade.', {
        due: '2029-12-31',
        negated: true,
      }),
      weak('The next status report will be issued on Monday 31 March.'),
    ],
  },
  {
    style: 'space-weather centre, forecast discussion',
    publishedOn: '2025-03-12',
    pieces: [
      ':Product: Forecast Discussion\n:Issued: 2025 Mar 12 1230 UTC\n\nSolar Activity\n\n.24 hr Summary...\n',
      'Region 4412 (N18W33, Dkc) produced three M-class flares, the largest an M4.6 at 12/0310 UTC.',
      none(
        'A faint CME seen in coronagraph imagery was most likely the result of a filament eruption behind the limb.',
      ),
      '\n\n.Forecast...\n',
      firm(
        'likely',
        'M-class flares (R1-R2/Minor-Moderate) are likely through 15 Mar, courtesy of the magnetic complexity of the delta spot in 4412.',
        { due: '2025-03-15' },
      ),
      figures(0.2, 0.2, 'The chance of an isolated X-class event stands at 20% on each of the next three days.', {
        due: '2025-03-15',
      }),
      firm(
        'very_unlikely',
        'A proton event above the S1 threshold is highly improbable with the region’s connectivity as poor as it is.',
      ),
      '\n\nGeospace\n\n.Forecast...\n',
      firm(
        null,
        'Active conditions, with isolated G1 (Minor) storm periods, are anticipated late on 13 Mar under coronal-hole influence.',
        { due: '2025-03-13' },
      ),
      firm(null, 'Wind speeds should ease below 450 km/s on 14 Mar and the field is to become mostly quiet.', {
        due: '2025-03-14',
      }),
      weak('A glancing blow from the 11 Mar CME cannot be excluded.'),
      none(
        'G1 (Minor): weak power grid fluctuations can occur; aurora may be visible at high latitudes; migratory animals are affected.',
      ),
      none(
        'The partner centre’s model run has the CME arriving at 0600 UTC on 14 Mar (+/- 8 h), with a 40% likelihood of Kp reaching 6.',
      ),
      firm('unlikely', 'Our ensemble keeps it south of the ecliptic, and we think an arrival at Earth unlikely.'),
      none('3-day probabilities are verified monthly; in February, 30% forecasts verified 27% of the time.'),
      'Penticton 10.7 cm flux: 188.',
    ],
  },
  {
    style: 'public-health agency, epidemiological update, badly converted PDF',
    publishedOn: '2025-10-30',
    pieces: [
      'EPIDEMIOLOGICAL UPDATE                         Seasonal respiratory viruses, Week 43\n\nMAIN POINTS\n\n• ',
      'Con\uFB01rmed in\uFB02uenza activity stayed below the epidemic thresh-\nold in 22 of 27 reporting countries.',
      '\n• ',
      firm(
        null,
        'The season is forecast to begin in earnest three to four weeks ear-\nlier than last year, with a peak before the end of December.',
        { due: '2025-12-31' },
      ),
      '\n• ',
      firm('likely', 'Pressure on paediatric wards likely to be severe in November', { due: '2025-11-30' }),
      '\n\n1\n\nEPIDEMIOLOGICAL UPDATE                         Week 43, 2025\n\n',
      weak(
        'The drifted K sub-\nlineage, which accounted for 61% of A(H3N2) sequences, could blunt the e\uFB00ect of the vaccine.',
      ),
      none('Vaccine e\uFB00ectiveness in the southern hemi-\nsphere was 34% (95% CI 18–47), lower than expected.'),
      none(
        'Hospital managers surveyed in September said that they would probably have to cancel elective surgery this winter.',
      ),
      firm(
        'very_likely',
        'Pooling the three nowcasting models, we see a very high chance that excess mortality in the over-75s\nexceeds the 2022–23 level by  the end of February 2026.5',
        { due: '2026-02-28' },
      ),
      firm('even', 'For RSV the outlook is less clear: a late wave in Feb-\nruary is about an even bet.', {
        due: '2026-02-28',
      }),
      '\n\nFigure 4. Likely, low and high trajectories of weekly ad-\nmissions\n\n',
      firm(
        null,
        'SARS-CoV-2 circu-\nlation, falling since week 38, is not projected to pick up\n\n2\n\nEPIDEMIOLOGICAL UPDATE                         Week 43, 2025\n\nagain until the second quarter of 2026.',
        { due: '2026-06-30', negated: true },
      ),
      none('People who may have been exposed must be o\uFB00ered antivirals within 48 hours.'),
      none(
        '5 Estimates are expected values over 1 000 simulations; reporting delays are likely to a\uFB00ect the last two weeks of data.',
      ),
      weak('Mortality is likely to have been higher among the unvaccinated in previous seasons.'),
    ],
  },
  {
    style: 'river-ice and flood outlook',
    publishedOn: '2025-04-04',
    pieces: [
      'SPRING BREAKUP OUTLOOK – UPPER TANNIC RIVER AND TRIBUTARIES\nNational Hydrological Service, 4 April 2025\n\n',
      'Ice thickness at the end of March was 128 percent of normal at Fort Ames and 117 percent at Crow Landing; snow water equivalent in the upper basin is the third highest on record.',
      firm(
        null,
        'Breakup at Crow Landing is forecast for the period 2–7 May, roughly four days later than the 30-year median.',
        { due: '2025-05-07' },
      ),
      figures(
        0.4,
        0.4,
        'The likelihood of ice-jam flooding at the confluence is estimated at 40 percent, or twice the long-term frequency.',
      ),
      firm(
        'unlikely',
        'Communities downstream of Big Eddy face better odds, and major flooding there is unlikely regardless of how the thaw proceeds.',
      ),
      none(
        'The village council believes that blasting would help and has asked the army if it will lend its engineers.',
      ),
      weak('Rapid warming in the last third of April might produce a dynamic breakup similar to that of 2009.'),
      firm(
        'very_likely',
        'If daytime highs exceed 15 °C for three days running, the ice sheet above the bridge will most likely go out as a single run.',
        { condition: 'If daytime highs' },
      ),
      none('Long-lead guidance received from the Climate Center leans cool for the month of May.'),
      none('The ice road was closed on 29 March, which was earlier than expected.'),
      none('Minor flooding: water over low-lying roads is possible, and some evacuations may be required.'),
      firm('unlikely', 'Snowmelt runoff, as distinct from ice, will probably not crest until June.', {
        due: '2025-06-30',
        negated: true,
      }),
      none(
        'Last year’s outlook called for a below-average flood potential at all nine forecast points; eight stayed below flood stage.',
      ),
      none('Residents are urged to move fuel tanks and sled dogs to high ground before breakup, expected or not.'),
      weak('Flight reconnaissance will be carried out daily from 20 April.'),
    ],
  },
  {
    style: 'migration forecast brief, badly converted PDF',
    publishedOn: '2025-01-15',
    pieces: [
      'MIGRATION OUTLOOK 2025\nSix cor-\nridors to watch                              Centre for Mobility Studies\n\n',
      'First-time asylum applica-\ntions in the Union fell to 978 000 in 2024 (–13% y/y).',
      firm(null, 'Staff project that they will fall again in\n2025, to between 820 000 and 900 000.2', {
        due: '2025-12-31',
      }),
      none(
        'Frontier guard data released last week point the same way, and the agency’s director expects “a quieter\nyear”.',
      ),
      '\n\nCorridor 1 – Southern Strait\n\n',
      firm(
        'likely',
        'The shift of departures from Karsa to the longer route\nvia the Sable coast is judged likely to gain mo-\nmentum, whatever the coast guards do.',
      ),
      weak('More people are likely to have died on that route in 2024 than in the five years before.'),
      none(
        'Karsa’s president wants the readmission deal doubled in value and believes that his paymasters in the north will not dare refuse.',
      ),
      firm('very_likely', 'They will, in all like-\nlihood, pay.'),
      '\n\n11\n\nMIGRATION OUTLOOK 2025                                                                        CMS\n\n',
      none('Chart 3: Expected arrivals by nationality,   ’000\n2023   2024   2025f\n  62        48        41\n'),
      '\n\nCorridor 2 – Meridian\n\n',
      firm(
        'unlikely',
        'Large-scale return to Meridian, notwithstanding the fall of the junta, is scarcely to be expected\nbefore schools reopen in September 2026:3 hous-\ning, jobs and papers are all lacking.',
        { due: '2026-09-30', negated: true },
      ),
      none('Of 4 000 refugees interviewed by the UN agency, 27% intend to go home within the next twelve months.'),
      none(
        'Those with the means to do so, it was thought in 2021, would be the first to leave and the last to return.',
      ),
      weak('That figure could rise if the transitional council keeps the peace.'),
      firm(
        'almost_certain',
        'What is beyond doubt is that host-country politics will grow more heated as the three votes of 2025 come closer.',
      ),
      none('Governments should not wait; legal pathways must be opened in 2025.'),
      '\n\n2 80% prediction interval.\n3 As announced by the Ministry of Education.\n',
    ],
  },
  {
    style: 'defence ministry, long-term trends paper, badly converted PDF',
    publishedOn: '2024-10-01',
    pieces: [
      'Long-Term Trends to 2050                                                         MoD Strategic Analysis Branch\n\nPart 3: The Physical and the Human\n\n',
      none('The expressions of probability used in this paper are: is likely to (60–90%), may (10–60%).'),
      '3.14 The working-age population of the\nLittoral League fell by 1.8% between 2010 and 2020.',
      firm(
        null,
        'By 2050 it will be smaller by a further \uFB01fth, and recruits will\ncompete with better-paid alternatives in the care and tech-\nnology sectors.',
        { due: '2050-12-31' },
      ),
      firm(
        'likely',
        '3.15 Conscription, long thought obsolete, is likely to be re-\nintroduced by at least four League members in the 2030s.',
        { due: '2039-12-31' },
      ),
      none(
        'Its advocates argue that service will bind a fragmented society; opponents ex-\npect little more than cheap labour.',
      ),
      '\n\n                                                  27\n                                UNCLASSIFIED\n\n',
      weak('3.16 Autonomous systems may partly o\uFB00set the shortfall.'),
      firm(
        'unlikely',
        'Human judgement is unlikely to be re-\nplaced in the targeting chain, yet the time left for exercising it will shrink\nto seconds.',
      ),
      firm(
        null,
        '3.17 Access to polar routes, limited today to about nine\nweeks a year,8 is anticipated to\n\n                                                  28\n                                UNCLASSIFIED\n\nextend to \uFB01ve months by the middle of the 2040s.',
        { due: '2046-12-31' },
      ),
      none('8 Likely ice conditions are those of Class PC6, for which insurance may be obtained.'),
      none(
        'The Great Northern Fleet intends, on the evidence of its published doctrine, to close the straits to warships in wartime, and expects to be able to do so by 2035.',
      ),
      weak('The Fleet is able to deploy six icebreakers at any one time.'),
      firm(
        'very_unlikely',
        'An arms-control regime for the seabed has a very low prob-\nability of being agreed before 2040.',
        { due: '2040-12-31' },
      ),
      none('DEDUCTIONS: Defence must invest in cold-weather training and should be ready to operate alone.'),
      none('Discontinuity: imagine that fusion power had been commercialised in 2035 and oil rents vanished.'),
    ],
  },
  {
    style: 'political risk consultancy, weekly client alert',
    publishedOn: '2025-11-24',
    pieces: [
      '**SECURITY ALERT – PORT MARRAN – NATIONWIDE TRANSPORT STRIKE**\n\n',
      'Three of the four rail unions began an indefinite stoppage at 04:00 on 24 November over pension reform.',
      '\n\n* **Impact:** ',
      firm(
        'almost_certain',
        'Disruption to container traffic, urban rail and, to a lesser degree, domestic flights is all but sure to last through Friday, 5 December.',
        { due: '2025-12-05' },
      ),
      '\n* **What they say:** ',
      none(
        'The unions vow that there will be “no Christmas without a deal”; the transport ministry predicts that drivers will drift back within days.',
      ),
      '\n* **Our view:** ',
      firm(null, 'Neither will happen.', { negated: true }),
      '\n\n',
      firm(
        'very_likely',
        'The likeliest way out is a face-saving extension of the transition period, announced sometime in December.',
        { due: '2025-12-31' },
      ),
      weak(
        'Clashes between pickets and police could occur near the Eastgate terminal, and roads may be blocked at short notice.',
      ),
      firm('unlikely', 'Foreign nationals stand little chance of being singled out, though.'),
      none(
        'Clients with staff in the capital are advised to work remotely until Friday and to expect delays at checkpoints.',
      ),
      none(
        'In the 2019 strike it took seventeen days for freight to return to normal, even though observers had thought it would be over in a week.',
      ),
      firm(
        'almost_certain',
        'Parliament’s passage of the pension bill, as amended, is not in serious doubt; barring defections on the scale of 2019 it is certain to be law by 31 December.',
        { due: '2025-12-31', condition: 'barring defections' },
      ),
      none('The bill lowers the likely replacement rate for workers born after 1975 from 71% to 64%.'),
      weak('Retailers are more exposed to a long stoppage than they were in 2019.'),
      'Questions?',
      none('Your account manager will be happy to help.'),
      'Sent from Marran Desk, 09:15 GMT.',
    ],
  },
  {
    style: 'strategic foresight report',
    publishedOn: '2025-05-06',
    pieces: [
      'Four Futures for the Inland Sea\n\nChapter 2. What is given, what is open\n\n',
      none('Foresight does not tell us what will happen; it asks what we would do if it did.'),
      'Twelve workshops with 310 participants were held between January and October 2024.',
      none('Asked to name the most likely disruption of the next decade, 62% of participants chose water.'),
      firm(
        null,
        'Some things were settled long ago: the sea will go on shrinking, by some 2 cm a year at the southern shore, and salinity will climb.',
      ),
      firm(
        'almost_certain',
        'The ageing of the five littoral societies, too, is inescapable; by 2035 one person in four will certainly be over sixty.',
        { due: '2035-12-31' },
      ),
      '\n\nFuture A – Common Waters. ',
      none(
        'It is 2040, and the Basin Authority, having survived two wars of words, will today open its third desalination plant.',
      ),
      '\n\nFuture B – Dust. ',
      none('Nobody expected the last sturgeon to be sold at auction; in this world, it was.'),
      '\n\nHow plausible are they?\n\n',
      firm(
        'even',
        'As to cooperation, we regard the odds of a functioning Basin Authority by the end of the 2030s as roughly fifty-fifty.',
        { due: '2039-12-31' },
      ),
      firm(
        'likely',
        'Technology is the lesser unknown, since small modular plants will probably become affordable between 2030 and 2033.',
        { due: '2033-12-31' },
      ),
      weak('It might even turn the poorest of the five into an exporter of fresh water.'),
      none(
        'In the survey’s open question, a ferry captain wrote that “by 2030 there will be nothing left to sail on”.',
      ),
      'Evaporation in 2023 amounted to 61 cubic kilometres.',
      weak('A shared tariff would make all the difference.'),
      none(
        'The five governments, whose plans each presuppose that the others will consume less, aim for a 40% increase in irrigated land.',
      ),
      firm('unlikely', 'That all of them get their way is, needless to say, improbable.'),
      firm(
        'unlikely',
        'Failing an agreement on the upper dams, there is not much likelihood that the fishery recovers.',
        { condition: 'Failing an agreement' },
      ),
      none('Policy-makers ought to begin with what is cheap, and it is essential that they measure.'),
    ],
  },
  {
    style: 'parliamentary budget and research service, note',
    publishedOn: '2025-06-17',
    pieces: [
      'PRS Note 2025/12: The Disaster Relief Fund after the May earthquake\n\n',
      'The M6.4 earthquake of 9 May killed 73 people and left about 18,000 dwellings uninhabitable.',
      firm(
        null,
        'On the Service’s calculations, claims on the Fund will exceed its reserves in the first quarter of 2026, some nine months sooner than shown in the Treasury’s tables.',
        { due: '2026-03-31' },
      ),
      none(
        'The Treasury continues to maintain that the Fund “is expected to remain solvent over the forecast period”.',
      ),
      firm(
        'likely',
        'The Service considers it probable that a supplementary estimate of around 400 million crowns will be laid by year-end.',
        { due: '2025-12-31' },
      ),
      none(
        'Under section 12, the Minister may borrow from the Consolidated Fund, and any advance will be repaid within 24 months.',
      ),
      none(
        'Opposition members have proposed a levy on property premiums that they reckon would likely raise 90 million a year.',
      ),
      firm(
        'unlikely',
        'A yield on that scale is not likely, because a third of householders in the affected counties hold no policy at all.',
      ),
      none(
        'The Geological Survey puts the probability of an aftershock of magnitude 5 or more within the next 30 days at 15%.',
      ),
      none('Section 14 grants, for which some 6,100 households may qualify, are capped at 35,000 crowns.'),
      weak('Such a shock could delay rebuilding.'),
      figures(
        0.05,
        0.1,
        'For the purposes of costing, we put the chance of a second event of the same size over the next ten years at between 5 and 10 per cent.',
        { due: '2035-06-17' },
      ),
      weak('Reconstruction costs have probably been understated by the district councils.'),
      none(
        'An earlier PRS Note (2022/31) estimated that the Fund would be exhausted only by a loss likely to occur once in 120 years.',
      ),
      none('It is assumed throughout that building costs will rise by 3.5% per annum and that no claims are rejected.'),
      firm(null, 'The Committee’s inquiry is about to conclude, and its report is expected within two months.', {
        due: '2025-08-17',
      }),
      none('Members requiring further information may contact the author on ext. 4417.'),
    ],
  },
];
