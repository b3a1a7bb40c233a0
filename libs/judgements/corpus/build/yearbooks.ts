import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Invented yearbooks, estimates, risk analyses and outlooks of other security bodies, about invented countries. */
export const yearbooks: Passage[] = [
  {
    style: 'foreign intelligence service of an alpine state, situation report',
    publishedOn: '2024-10-22',
    pieces: [
      'The strategic environment\n\n',
      'Transition is the word that best describes the present decade.',
      firm(
        'likely',
        'What follows the unipolar moment will probably be neither order nor anarchy but a long and unfriendly in-between, in which small neutral countries find themselves courted and pressed in turn.',
      ),
      none(
        'Pontaria’s leadership is convinced that the West’s staying power will give out first, and it budgets accordingly.',
      ),
      firm(
        'unlikely',
        'A negotiated peace on the Morna plain within twelve months has dim prospects, since neither army is beaten and both treasuries can pay.',
        { due: '2025-10-22' },
      ),
      none(
        'The FIS bases its appraisal of the military situation on commercial imagery, of which the images taken in March and May may not be reproduced.',
      ),
      weak('The war might also widen through miscalculation at sea.'),
      '\n\nEspionage: our cities as a stage\n\n',
      firm(
        null,
        'Foreign services will be keeping their residencies here at full strength throughout 2025, for the simple reason that the international organisations are here.',
        { due: '2025-12-31' },
      ),
      none('The press describes some 80 of the 220 accredited diplomats of one great power as “probable spies”.'),
      none('Parliament decided in spring that expulsions should be co-ordinated with the neighbours.'),
      firm(
        'very_likely',
        'The intelligence services of Hanlu, which work with patience and at scale, are most likely running more sources in our universities than those of all other countries put together.',
      ),
      firm('unlikely', 'Nothing suggests that this is about to be scaled back; a reduction is thus rather improbable.'),
      none('What can a small service do against it?'),
      weak(
        'In comparison with 2020, the danger of proliferation via our machine-tool makers has become greater, and controls can be circumvented through third countries.',
      ),
      none(
        'The cantonal police forces are hoping that the revised act, which goes to a referendum in June, brings them access to flight data.',
      ),
    ],
  },
  {
    style: 'military security service of a central European state, yearbook, badly converted PDF',
    publishedOn: '2025-01-20',
    pieces: [
      '<< 64 >>   INTELLIGENCE YEARBOOK   ■ ■ ■\n\nSouth-Eastern neighbour-\nhood: no end in sight?\n\n',
      'The two Dravian entities have not held a joint session\nof government since June.',
      ' ',
      firm(
        'likely',
        'The separatist rhetoric of the smaller one is going to\nbe  stepped up in the spring of 2025, so much is probable,\nahead of the local elections.',
        { due: '2025-05-31' },
      ),
      none('Its president sees the break-up of the common\nstate as “a matter of when, not if”.'),
      firm(
        'very_unlikely',
        'Actual secession within the com-\ning eighteen months, by contrast, is to be regarded as highly im-\nprobable, because\nBelograd would have to pay for it.',
        { due: '2026-07-20' },
      ),
      none(
        'Belograd’s 2025 budget provides for 0.0 in ad-\nditional transfers and assumes that growth will reach 4.2 %.',
      ),
      '\n\n<< 65 >>\n\nGraph: Anticipated strength of the stabilisation mission,\n2025–2027 (in hundreds)\n\n',
      weak(
        'From the Service’s point of view, the international\nmission’s mandate could become a bargaining chip\nin the Council.',
      ),
      firm('almost_certain', 'That it will be pro-\nlonged in November all the same is as good as certain.', {
        due: '2025-11-30',
      }),
      none('In November 2023 ob-\nservers had thought the veto very likely.'),
      '\n\nT H E   B L A C K   L I N E\n\n',
      firm(
        null,
        'Organised football supporters, ﬁnanced from the gas trade, are going to\nremain the instrument of\nchoice when it comes to\nstaging “spontaneous” unrest.',
      ),
      none('Their best-known leader was arrested on 3 August for the probable\nmurder of a rival.'),
      firm(null, 'Absent pressure from the donors,\nno charges will be brought.', {
        condition: 'Absent pressure',
        negated: true,
      }),
      'Editorial deadline: 15 December 2024.',
      '\n',
      none(
        'The bonus for re-enlistment was raised to 9 000 crowns, which\nthe smaller entity’s treasury expects to fund from road tolls.',
      ),
    ],
  },
  {
    style: 'declassified national estimate, key judgements',
    publishedOn: '1997-09-18',
    pieces: [
      'Key Judgments\n\nProspects for the Republic of Tamrat Through 2000\n\n',
      firm(
        null,
        'The General’s government will muddle through the next three years without either reforming or collapsing.',
        { due: '2000-09-18' },
      ),
      '(High confidence)',
      '\n\n',
      firm(
        'even',
        'The chances that he personally is still in the palace at the end of 1999 are about even: he is 74, a diabetic, and mistrusted by the colonels.',
        { due: '1999-12-31' },
      ),
      none(
        'The colonels themselves are thought in the capital’s salons to favor a civilian figurehead who would do their bidding.',
      ),
      weak(
        'We have moderate confidence that the First Brigade’s loyalty is to its commander and not to the head of state.',
      ),
      firm(
        'likely',
        'If he were to die in office, a junta of four or five officers would probably take power within hours, suspend the assembly, and promise elections they had no intention of holding.',
        { condition: 'If he were to die' },
      ),
      none('Estimate 44-93 concluded that a palace coup was “more likely than not” by 1995.'),
      '\n\nThe Economy\n\n',
      'Groundnut exports fell by a third between 1994 and 1996.',
      firm('unlikely', 'The odds are against any resumption of Fund lending in 1998.', { due: '1998-12-31' }),
      none('The Fund’s own staff believe that arrears can be cleared in two years if the port dues are collected.'),
      firm(
        null,
        'Reserves being down to five weeks of imports, we expect a devaluation on the order of 30 to 40 percent.',
      ),
      weak('Such a step would bring the urban poor into the streets.'),
      '\n\n',
      none(
        'Dissent: the Director of the Bureau holds that the text overstates the cohesion of the garrison and that a breakup is likely to come sooner.',
      ),
      none(
        'Confidence levels refer to the quality of sources; “moderate” means that information is plausible but may be interpreted in various ways.',
      ),
      none('The President told a visiting delegation that Tamrat would “never again” be short of grain.'),
      none('Had the harvest of 1995 not failed, the assembly would in all probability have approved the loan.'),
    ],
  },
  {
    style: 'declassified estimate, scanned typescript with stamps',
    publishedOn: '2007-06-04',
    pieces: [
      'SECRET // declassiﬁed in part 2019/03/11\n\n-3-\n\nDISCUSSION: THE OUTLOOK FOR THE INSURGENCY\n\n',
      none(
        '5.  The Front’s politburo resolved in 1999 that it would wear\ndown the army rather than defeat it, and set 2010 as the year of\nvictory.',
      ),
      '\n\n6. ',
      firm(
        'remote',
        'We think there is scant, indeed only the most remote,\nprospect of the Front’s taking a provincial capital and hold-\ning it through the rains this year.',
        { due: '2007-12-31' },
      ),
      ' ',
      weak('Hit-and-run raids on the outskirts might succeed\nfrom time to time.'),
      ' ',
      firm(
        'likely',
        'Government casualties, on the other hand, are more likely\nto rise than not as new battalions without\n\nSECRET\n-4-\n\nadequate training are fed into the delta.',
      ),
      '\n\n7. ',
      none(
        'Prisoners stated that rice was short, that malaria was rife, and that\nthe next dry season would “decide everything”.',
      ),
      firm(null, 'Desertion should pick up in the\nsecond half of 2007, after the harvest pay has been spent.', {
        due: '2007-12-31',
      }),
      none('In the delta, 312 men deserted in 2006 (1 in 9).'),
      figures(
        0.2,
        0.2,
        'We rate at one in ﬁve the chance that the cease-ﬁre line\nis formally abandoned by either side before the monsoon of 2008.',
      ),
      '\n\n8. ',
      none(
        'The Ambassador has recommended that helicopters be furnished and that\nthe advisers’ stay, which may not exceed a year, be extended.',
      ),
      firm(
        'very_likely',
        'With or without them the Marshal, we incline to think, will\nvery probably ﬁnd the money for a third division.',
      ),
      '\n\nMap 2: Areas of likely inﬁltration\n\n[      ] 1.4(c)\n',
      none('The Marshal’s probable age is given as 58 in his service record.'),
    ],
  },
  {
    style: 'regional police agency, serious and organised crime threat assessment',
    publishedOn: '2025-03-18',
    pieces: [
      'KEY FINDINGS\n\n',
      none(
        'Of the 821 networks mapped in 2024, 86% make use of legal business structures and 41% trade chiefly in drugs.',
      ),
      firm(
        null,
        'Cocaine will continue to drive violence in and around the container ports, with rivalry migrating to smaller harbours as the large ones harden.',
      ),
      weak('Synthetic opioids may yet gain a foothold should heroin from the traditional source become scarce.'),
      firm(
        'likely',
        'In view of stocks believed to suffice for about a year, a shortage on the street is more probable in 2026 than not.',
        { due: '2026-12-31' },
      ),
      none(
        'National experts who replied to the questionnaire rated an increase in fentanyl seizures as “likely” in 11 out of 27 countries.',
      ),
      '\n\nOnline fraud\n\n',
      firm(
        'almost_certain',
        'Fraud by means of cloned voices and faces is certain to outgrow every other form of property crime over the lifetime of this assessment, 2025–2029.',
        { due: '2029-12-31' },
      ),
      none('Victims ought to report at once, and banks must respond within one working day.'),
      weak(
        'Criminal use of large models has in all probability lowered the cost of a campaign by an order of magnitude.',
      ),
      none('In the words of one investigator, “whoever can lie in forty languages will never be out of work”.'),
      firm(
        null,
        'Young perpetrators are going to be drawn in ever more, often as so-called violence-as-a-service, and their average age looks set to sink below 17.',
      ),
      '\n\n',
      none('The agency’s mandate, as amended in 2022, provides that Member States will supply data quarterly.'),
      firm('unlikely', 'That the trend reverses by 2027 is unlikely even where social services have money to spend.', {
        due: '2027-12-31',
      }),
      none('A possible role of encrypted platforms is discussed in chapter 5.'),
      none('The likely proceeds, put at €139 billion in the last edition, have not been recalculated.'),
      none(
        'Network leaders, of whom 32 are known by name, count on the probability that courts of two countries will not talk to each other.',
      ),
    ],
  },
  {
    style: 'national crime agency, strategic assessment, two-column PDF conversion',
    publishedOn: '2023-07-13',
    pieces: [
      'NSA 2023 | OFFICIAL\n\nIMMIGRATION CRIME     FIREARMS\n\n',
      none('45,755 people were detected in small boats in 2022,\n60% up on 2021 (28,526).'),
      '\n• ',
      firm(
        'likely',
        'It is likely that overloading, already at an average of 41 a\nboat, gets worse over the next 12 months¹ and that more lives\nare lost.',
        { due: '2024-07-13' },
      ),
      '\n• ',
      none('Facilitators tell their clients that rescue will come within the\nhour.'),
      '\n• ',
      firm(null, 'A realistic possibility exists of routes lengthening towards\nthe estuaries in Q4 2023.', {
        due: '2023-12-31',
      }),
      '\n• ',
      weak('Freight corridors could regain importance.'),
      '\n\n1  All horizons run from publication.\n\nNSA 2023 | OFFICIAL | 17\n\n',
      '\n• ',
      firm(
        'very_likely',
        'Conversion of blank-ﬁring pistols abroad: highly likely to re-\nmain the main source of viable weapons',
      ),
      '\n• ',
      none('The number of shootings fell to 5,750, which the Home Department had ex-\npected'),
      '\n• ',
      firm(
        'unlikely',
        'Printed weapons, their quality notwithstanding, improbable as a\nchoice for established groups this year and next',
        { due: '2024-12-31' },
      ),
      '\n• ',
      none('Likelihood × impact scores: see matrix overleaf'),
      '\n\n',
      'Table 9.1    Projected caseload, by force area\nNorth  112   118   124\nMidlands  98   97   99\n\n',
      weak('Threat from corrupt port workers assessed to have grown.'),
      none('The Border Directorate anticipates that 600 new scanners will be delivered by April 2024.'),
      firm(null, 'Prosecutions, by contrast, are not foreseen to keep pace.', { negated: true }),
      '\n',
      none('Ministers want 20,000 cases a year to be cleared by 2025.'),
    ],
  },
  {
    style: 'armed forces staff, future operating environment to 2040',
    publishedOn: '2023-11-15',
    format: 'markdown',
    pieces: [
      '# Chapter 3: Demography and resources\n\n',
      firm(
        null,
        'Between now and 2040 the population of the southern littoral grows by nearly two-fifths, according to our medium projection, whereas that of the northern shore is forecast to contract by 4%.',
        { due: '2040-12-31' },
      ),
      none('In 1980 the two shores had been level at some 190 million inhabitants each.'),
      firm(
        'almost_certain',
        'Water stress is a near certainty for the river basins shared by more than three states by the mid-2030s, with dams as the obvious bone of contention.',
        { due: '2036-12-31' },
      ),
      weak('Conflict over them need not follow, but it cannot be ruled out.'),
      none('The hydrologists’ union contends that desalination will make the question moot by 2035.'),
      '\n\n# Chapter 4: Technology\n\n',
      firm(
        'likely',
        'Somewhere in the 2030s the advantage will likely tip from those who possess exquisite platforms to those who can lose cheap ones.',
        { due: '2039-12-31' },
      ),
      none(
        'Imagine a brigade in 2038: its vehicles drive themselves, and its logistics will have been ordered by a machine before the first shot.',
      ),
      firm(
        'very_unlikely',
        'Human beings will most probably not disappear from the decision to kill, whatever the engineers promise.',
        { negated: true },
      ),
      none(
        'The force must therefore be able to train both, and commanders should accept a degree of risk that peacetime rules may not permit.',
      ),
      firm('unlikely', 'The spectrum is unlikely ever again to be dominated by one side alone.'),
      weak('Quantum sensing would make the oceans less opaque.'),
      none(
        'This concept does not represent policy; forward-looking passages involve assumptions that may prove wrong, and actual developments will differ.',
      ),
      '\n\n',
      firm(null, 'Procurement cycles of 15 years are not going to survive such a rhythm.', { negated: true }),
      none('The 2010 edition foresaw 11 manned combat aircraft programmes in Europe by 2025; there are three.'),
      none('Annex A sets out how expected values were elicited from 140 experts.'),
    ],
  },
  {
    style: 'defence ministry think-tank, strategic horizon study, run-on paragraphs',
    publishedOn: '2025-05-27',
    pieces: [
      'II. Great-power competition at the turn of the decade\n\n',
      firm(
        'very_likely',
        'Rivalry between the two giants, which in the 2010s was still about tariffs, has every likelihood—we would say a very high one—of structuring world politics until 2040 at least; middle powers cannot but hedge.',
        { due: '2040-12-31' },
      ),
      none(
        'For its part, Hanlu regards itself as destined to “return to the centre of the stage” by the centenary of 2049.',
      ),
      none('Economists surveyed by a business daily put the probability of decoupling by 2030 at 35%.'),
      figures(
        0.6,
        0.7,
        'Our own panel, after two rounds, arrives at 60–70% for a partial decoupling in semiconductors by the end of the decade, a figure we make our own.',
        { due: '2029-12-31' },
      ),
      weak('The balance of risks is tilted to the upside.'),
      firm(
        'likely',
        'Barring a change of course in the western capital, the nuclear taboo will in the opinion of this staff probably weaken, and two further states stand to cross the threshold.',
        { condition: 'Barring a change of course' },
      ),
      none('A world without alliances, in which each state would arm for itself, is Scenario C (see box).'),
      '\n\nBox 3. Scenario C: the likely, the possible and the unthinkable\n\n',
      none(
        'In the scenario, the Alliance is dissolved in 2031 and three of its members will build bombs of their own.',
      ),
      '\n\n',
      'Military expenditure worldwide stood at $2.7 trillion in 2024.',
      firm(
        null,
        'It should pass the three-trillion mark in 2027 or 2028, and the largest increments will come from Europe.',
        { due: '2028-12-31' },
      ),
      none('The White Paper sets the aim that 3.5% of GDP will be spent on defence from 2032.'),
      firm('unlikely', 'Whether voters put up with this for long we doubt.'),
      weak('Much is still possible, including a return to arms control.'),
      none('It took the Union eleven years to agree on a definition of the probable adversary.'),
    ],
  },
  {
    style: 'centre for election security, risk brief',
    publishedOn: '2024-08-19',
    format: 'markdown',
    pieces: [
      '**Risk brief: parliamentary election of 6 October 2024**\n\nBottom line up front\n\n',
      firm(
        'very_likely',
        'Between today and polling day, hostile information activity aimed at the two border districts and at voters abroad is very likely, with the last ten days as its peak.',
      ),
      firm(
        'unlikely',
        'Tampering with the count itself is held to be unlikely, paper ballots being counted by hand in front of observers from every list.',
      ),
      none(
        'The opposition bloc alleges that up to 5% of the ballots will be forged; its previous claims, made in 2020, were thrown out by the court.',
      ),
      weak('A breach of the voter register may be used to create the impression of fraud where there is none.'),
      '\n\n**Likelihood and impact**\n\n| Event | Likelihood | Impact |\n| --- | --- | --- |\n| DDoS on results page | likely | low |\n| Deepfake of a candidate | possible | medium |\n\n',
      none('In the table, “possible” denotes anything between 25 and 50 per cent.'),
      'The commission trained 4,300 clerks in June.',
      firm(
        'almost_certain',
        'That the results page comes under a denial-of-service attack on the night is practically a foregone conclusion, as it has been at each of the last four votes.',
      ),
      none('Its operator says the site will hold.'),
      '\n\n**After the vote**\n\n',
      firm(
        'likely',
        'In the event of a margin of under two points, protests in the capital and in at least two other cities are probable, most of them peaceful.',
        { condition: 'In the event of a margin' },
      ),
      none(
        'Polls published up to 16 August give the governing list 31 to 34%, and pollsters expect turnout of roughly 60%.',
      ),
      none('Media should verify before they publish, and presenters may decline to air unverified clips.'),
      weak('How strongly the army would back the commission in such a case is uncertain, and tensions could rise.'),
      firm(null, 'Nor will things calm down by Christmas, with the presidential race to follow in March.', {
        negated: true,
        due: '2024-12-25',
      }),
      none('Party headquarters remain confident that the courts will throw out every complaint.'),
      none('How likely is a repeat?'),
    ],
  },
  {
    style: 'private security consultancy, election risk bulletin',
    publishedOn: '2026-02-09',
    pieces: [
      'COUNTRY RISK ALERT | SANTORA | GENERAL ELECTION\n\n',
      firm(
        'likely',
        'The governing Patriotic Union will probably come first on 26 April, albeit with a reduced plurality and amid grumbling from its own rural wing.',
        { due: '2026-04-26' },
      ),
      figures(0.55, 0.55, 'Our model attaches a 55% probability to a hung chamber.'),
      none(
        'Bookmakers in the capital offer 4 to 1 on an outright majority, and markets are pricing in a smooth transition.',
      ),
      none('The Union’s candidate has told donors she will win “in the first round, full stop”.'),
      firm('unlikely', 'Coalition talks have little chance of being wrapped up by the end of June.', {
        due: '2026-06-30',
      }),
      '\n\nWhat it means for clients\n\n',
      firm(
        null,
        'Roads around the assembly will be closed from 20 April onward, and delays at the airport are to be reckoned with.',
      ),
      none('Staff should avoid rallies, keep documents at hand and register with their embassy by 15 April.'),
      weak('Isolated clashes between rival youth wings can turn ugly.'),
      firm(
        'very_unlikely',
        'A postponement, the subject of much chatter, is highly improbable now that the ballot papers have been printed.',
      ),
      none('The interior ministry intends to deploy 22,000 officers and does not foresee incidents.'),
      none('Why the electoral court’s president resigned in January has not been explained; he was apparently unwell.'),
      firm('likely', 'Curfews appear likely in the north, where the last ones were lifted only in 2023.'),
      none(
        'This alert is provided for information only and contains forward-looking statements; results may differ materially from those expected or implied.',
      ),
    ],
  },
  {
    style: 'border agency, annual risk analysis',
    publishedOn: '2024-06-28',
    format: 'markdown',
    pieces: [
      '## 2. Outlook for 2024/2025\n\n',
      none(
        'Detections of irregular crossings in 2023 came to 380,200, the highest total since 2016, with men accounting for 80%.',
      ),
      firm(
        null,
        'On the central sea route, numbers are projected to hold at or above last year’s level for the remainder of 2024, as departures shift from one coast to the next.',
        { due: '2024-12-31' },
      ),
      weak('A downward correction is conceivable.'),
      none(
        'Under its deal with the Commission, the transit state is committed to intercepting more boats, and the Commission expects this to show from the autumn.',
      ),
      firm(
        'likely',
        'The probability of further instrumentalisation at the eastern land border during the next six months is deemed high.',
        { due: '2024-12-28' },
      ),
      none('Likelihood is scored from 1 (rare) to 5 (almost certain) by analysts of the Member States.'),
      '\n\n## 3. Returns\n\n',
      'In 2023, 109,000 effective returns were recorded against 484,000 decisions.',
      firm(
        'unlikely',
        'Without readmission agreements that the partners actually honour, the gap between decisions and returns is not likely to close.',
        { condition: 'Without readmission agreements' },
      ),
      none(
        'The new regulation stipulates that screening will be completed within seven days and that minors may be accompanied.',
      ),
      firm(
        'almost_certain',
        'Document fraud will, with near certainty, move from counterfeits to genuine papers obtained by deception.',
      ),
      none('The airport of Lemnia reported 14 probable impostors in May.'),
      weak('Introduction of the entry–exit system would lengthen waiting times at the busiest posts.'),
      none('The system, expected since 2022, has been put off for the third time.'),
      weak('In the coming year the Agency will publish four regional supplements.'),
      none(
        'A drop of 31% in the first five months was put down by the host government to its own patrols, which it says are bound to go on bearing fruit.',
      ),
    ],
  },
  {
    style: 'border guard risk analysis, converted brochure with running heads and bullets',
    publishedOn: '2025-07-02',
    pieces: [
      'Risk Analysis 2025–26 ─ ─ ─ ─ ─ 31\n\nW H A T   L I E S   A H E A D\n\n',
      'Sea arrivals on the island chain trebled in spring3.',
      firm(
        'very_likely',
        'On past patterns it is highly prob-\nable that arrivals peak again in\nSeptember and October of this year4.',
        { due: '2025-10-31' },
      ),
      '\n',
      none('Smugglers’ prices, €3 500 to €5 000 per head, are advertised as “likely to go\nup soon, book now”.'),
      '\n',
      firm(
        null,
        'The share of nationals from beyond\nthe desert will have doubled by the end of next\n\n32 ─ ─ ─ ─ ─ Risk Analysis 2025–26\n\nyear, staff project.',
        { due: '2026-12-31' },
      ),
      '\n\n3  Jan–May, provisional.\n4  Weather permitting.\n\n▪ ',
      firm('likely', 'Renewed ﬁghting in the Fezzara oases likely to displace 40–60 thousand persons northward'),
      '\n▪ ',
      none('Possible displacement from earthquake zones: no data'),
      '\n▪ ',
      weak('More recourse to jet skis may be seen'),
      '\n▪ ',
      firm('remote', 'Reopening of the western enclave gates before 2027: very remote', { due: '2026-12-31' }),
      '\n\nFig. 11  Expected evolution of arrivals (index, 2019 = 100)\n\n',
      none('The coastal authorities hope to have 12 new radar masts up by\nDecember.'),
      '\n',
      none('In 2022 this unit wrote that the route would “probably dry\nup within a year”.'),
      '\n',
      firm('likely', 'Masts or no masts, small craft will probably still\nslip through at night.'),
      '\n',
      none('Patrols must be paired, and no vessel may sail with fewer\nthan ﬁve crew.'),
      '\n\nPhoto: a likely landing beach, Akra, June 2024\n',
      none('The Union agency’s spring bulletin forecasts 60 000 arrivals\nfor the archipelago as a whole.'),
    ],
  },
];
