import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Services, committees, vendors and institutes that do not exist, on armed forces and states that do not exist. */
export const moreSecurity: Passage[] = [
  {
    style: 'nordic military intelligence service, annual focus report',
    publishedOn: '2025-02-12',
    pieces: [
      'THE NORTHERN FLANK\n\n',
      none(
        'Sarkand lacks neither the means nor the will to put pressure on its smaller neighbours, and it has done so three times since 2019.',
      ),
      firm(
        null,
        'Moves in that direction will come gradually and below the threshold that would oblige the alliance to respond, the more so as the land forces are tied down on the southern front.',
      ),
      firm(
        'unlikely',
        'A deliberate attack on one of the island states is not likely, and the Service would expect to see clear preparations several weeks in advance.',
        { negated: true },
      ),
      firm(
        'likely',
        'Rebuilding the two army corps opposite the isthmus is likely to take somewhere between three and five years from the day the fighting stops.',
      ),
      weak('Sarkand is capable of mining the northern approaches at short notice.'),
      none(
        'The general staff plans to have the 44th Corps fully manned by 2028, and conscription was lengthened in May with that in mind.',
      ),
      firm(
        'unlikely',
        'The Service considers this timetable overly optimistic; it is doubtful that equipment for more than a single division will be available by 2030, whatever is said in public.',
        { due: '2030-12-31' },
      ),
      firm(
        'very_likely',
        'On Hvalnes, where the runway was extended by 600 metres last autumn, long-range bombers will in all likelihood be stationed permanently before the end of next year.',
        { due: '2026-12-31' },
      ),
      none('Military might on this scale has not been seen in the archipelago since the 1980s.'),
      none('A probable submarine contact on 3 November turned out to be a drifting buoy.'),
      firm(
        null,
        'Over the next ten years the melting of the sea ice will open the passage to ordinary merchant ships for some weeks each summer.',
        { due: '2035-02-12' },
      ),
      firm(
        'likely',
        'It is the assessment of the Service that the leadership in Sarkand probably already regards itself as being in a long-lasting conflict with the West.',
      ),
      weak(
        'Miscalculation on either side, e.g. in connection with the major exercise in the autumn, could lead to an unintended clash.',
      ),
      none(
        'In this report, “likely” covers everything from 60 to 90 per cent and says nothing about how good our sources are.',
      ),
    ],
  },
  {
    style: 'alliance parliamentary assembly, committee report, badly converted PDF',
    publishedOn: '2025-11-20',
    pieces: [
      '047 DSC 25 E rev.1 ﬁn\n\nIII.  T H E   A M M U N I T I O N   G A P\n\n',
      none(
        '21. Member states have pledged to raise combined output of 155mm\nshells to two million a year by 2027, a goal which most ministries\nexpect to meet.',
      ),
      firm(
        'unlikely',
        '22. Your Rapporteur is sceptical: given that only two plants pro-\nduce the propellant, deliveries are unlikely to exceed 1.4 million\nrounds in 2026.',
        { due: '2026-12-31' },
      ),
      none(
        '23. Witnesses who appeared before the Committee in Oslund (14–16\nMay) warned that stocks would last “a fortnight, probably less”.',
      ),
      '\n\n047 DSC 25 E rev.1 ﬁn                                              7\n\n',
      firm(
        null,
        '24. Nitrocellulose will stay the bottleneck\n\n8                                              047 DSC 25 E rev.1 ﬁn\n\nuntil the plant at Ravna starts up,whenever that may be.',
        { condition: 'until the plant' },
      ),
      none(
        '25. Governments should therefore sign multi-year contracts and\nmust not leave industry to bear the risk of demand that may or may\nnot materialise.',
      ),
      none(
        '26. The question whether joint procurement will ever become the\nrule rather than the exception was left open.',
      ),
      firm(
        null,
        '27. The share of defence spending that goes to equipment is pro-\njected to reach 34% on average by the close of this decade14, up\nfrom 24% in 2019.',
        { due: '2029-12-31' },
      ),
      none(
        '14  Estimate for 2025, based on constant 2021 prices and exchange rates;\nexpected ﬁgures for two members were not available.',
      ),
      none('28. As one ofﬁcial put it, the alliance is “bound to rearm, only more\nslowly than it thinks”.'),
      firm(
        'likely',
        '29. Recruitment is a different matter. It appears more than likely\nthat most armies will still be below their authorised strength\nin 2028, when the force model is next reviewed.',
        { due: '2028-12-31' },
      ),
      weak('30. Conscription, reintroduced in three countries, might relieve\nsome of the pressure.'),
      none(
        '31. Members are bound to each other by Article 4 of the Charter, and\nthe consultations provided for there can be called by any of them.',
      ),
      '\nANNEX I – LIKELY SHORTFALLS BY CATEGORY (%)\nPropellant   38   31   22\nFuses        12   10    9\n\n',
      none('The present document has been prepared for discussion only and will\nbe translated after its adoption.'),
    ],
  },
  {
    style: 'foreign ministry, country-of-origin information note',
    publishedOn: '2025-04-30',
    pieces: [
      '## 6. Outlook\n\n',
      none(
        '6.1 Sources consulted for this note differ on whether the regional elections, due to be held on 9 November 2025, will go ahead.',
      ),
      none(
        '6.1.1 A lecturer at a university in the capital told the Ministry that a postponement was likely, “perhaps even a given”; a diplomatic source regarded it as improbable.',
      ),
      firm(
        'likely',
        '6.1.2 On balance, the Ministry deems it more likely than not that voting will take place on the scheduled day in all but the two eastern provinces.',
      ),
      none(
        '6.2 Decree 118/2024 provides that any person over 18 years of age may be called up, and that those who fail to report will be fined or imprisoned for up to six months.',
      ),
      none('6.2.1 In practice, men from the capital have usually been able to buy an exemption for around USD 3,000.'),
      firm(null, '6.2.2 That practice is not expected to end under the new commander-in-chief.', { negated: true }),
      none('6.3 A journalist who had left in January stated that she would certainly be arrested on return.'),
      firm(
        'likely',
        '6.3.1 Persons whose activities abroad have drawn the attention of the State Committee are likely to be questioned upon arrival, sometimes at length.',
      ),
      weak(
        '6.3.2 Whether they run a greater risk than before could not be established, but such a risk cannot be excluded.',
      ),
      none(
        '6.4 “Real risk” in the sense of section 12 of the Aliens Act means a risk that is more than a remote possibility.',
      ),
      firm(
        'unlikely',
        '6.4.1 The humanitarian situation holds out little prospect of improvement before the next harvest, the more so as two of the three aid corridors remain shut.',
      ),
      none(
        '6.5 This note is not a statement of policy, and decision-makers should consider each case on its own merits.',
      ),
      none(
        '6.6 The previous note (June 2023) anticipated that the curfew would be lifted; it was instead extended twice.',
      ),
      firm(
        'very_unlikely',
        '6.6.1 At present there is barely any likelihood of the curfew being lifted in the course of 2025.',
        { due: '2025-12-31' },
      ),
      '\n\n[38] Interview with source F, 2 March 2025; [39] *Will the truce hold?*, Eastern Monitor, 11 March 2025\n\n',
    ],
  },
  {
    style: 'private maritime security company, weekly bulletin',
    publishedOn: '2025-07-04',
    pieces: [
      '**WEEK 27 | GULF OF TAMIRI | THREAT: SUBSTANTIAL**\n\n',
      'Three incidents, one of them kinetic, were logged between 27 June and 3 July.\n\n',
      none(
        '- MV *Corrin Star* (LR2, flag Belmore) reported a skiff closing to 0.4 nm; armed guards showed weapons and the skiff turned away – probable fishermen protecting nets.\n',
      ),
      firm(null, '- SW monsoon to keep small craft ashore for the next ten days or so.\n', { due: '2025-07-14' }),
      firm('likely', '- Uptick probable in Oct–Nov as swell drops below 2 m.\n', { due: '2025-11-30' }),
      firm('very_likely', '- GNSS jamming N of 26° very likely to persist for the foreseeable.\n'),
      none('- Masters are reminded that AIS may only be switched off with the consent of the flag State.\n\n'),
      firm(
        'unlikely',
        'Odds are against the blockade of Port Hessel being enforced to the letter: the coastguard has four seaworthy hulls and none of them can stay out for more than five days.',
      ),
      none(
        'The self-styled Shore Command has threatened that tankers bound for Hessel will be boarded “without exception”.',
      ),
      firm(
        null,
        'Our view is that it will pick off one or two vessels with a demonstrable Orlandic connection and leave the others alone, with an eye to the talks in Seran.',
      ),
      firm(null, 'A boarding inside the TSS is anticipated within the coming 72 hours.', { due: '2025-07-07' }),
      none('Operators should avoid the western lane and expect delays of six to eight hours at the pilot station.'),
      weak('War risk premiums may go higher still.'),
      none(
        'Underwriters quoted 0.35% of hull value on Thursday (0.2% a week earlier) and are said to be expecting 0.5% by the end of the month.',
      ),
      none(
        'IMPORTANT: this bulletin contains forward-looking statements, identified by words such as “will”, “may” and “likely”, for which no liability is accepted.',
      ),
    ],
  },
  {
    style: 'european police agency, terrorism situation and trend report, badly converted PDF',
    publishedOn: '2025-06-18',
    pieces: [
      'T E R R O R I S M   T R E N D S   2 0 2 5          51\n\n5. OUTLOOK\nAND FUTURE CHALLENGES\n\n',
      none(
        'In 2024, 58 com-\npleted,failed and foiled attacks were reported by Member States; 34 of\nthem were completed.',
      ),
      firm(
        'very_likely',
        'Lone actors, many of them minors whom no group has ever met, will\nvery probably account for the bulk of violence in the years ahead.',
      ),
      none('Would-be attackers were, on average, 19 years old at the time\nof arrest.'),
      weak('▪ Additive manufacturing might lower the threshold for would-be attackers\nfurther.\n'),
      firm('likely', '▪ Continued availability of ﬁrearms from legacy conﬂicts likely;\n'),
      firm(
        'unlikely',
        '▪ use of CBRN agents judged unlikely, not least because precursors are\nbetter controlled than a decade ago;\n',
      ),
      none('▪ number of children expected to return from the camps: 240 (source:\nnational contributions).\n\n'),
      firm(
        null,
        'The propaganda output of the so-called Province is expected to be\n\n52          TERRORISM TRENDS 2025\n\nrecycled, translated and “improved” with generative tools rather than\nreplaced by new material.',
      ),
      none('One of the suspects had written that “the day will come, maybe\nthis summer”23.'),
      none('23 Court ﬁle, reproduced with permission; the date may be wrong.'),
      firm(
        'almost_certain',
        'Released offenders – around 700 are due to leave prison by the end of\n2026 – are certain to strain the capacities of probation services, even\nthough recidivism has so far been low.',
      ),
      weak('It cannot be ruled out that some of them will seek to reconnect with old\nnetworks.'),
      firm(null, 'No return to the large, externally directed plots of the last decade is\nforeseen.', {
        negated: true,
      }),
      none(
        'Member States are invited to ensure that relevant data will be shared\nwithout delay, and that probation staff can access them.',
      ),
      none(
        'National experts surveyed for this report rated a further rise in\nantisemitic incidents as “almost certain”.',
      ),
    ],
  },
  {
    style: 'technical institute, assessment of a nuclear programme',
    publishedOn: '2025-09-22',
    pieces: [
      '### Breakout and beyond\n\n',
      none(
        'At the end of August, the stock of uranium enriched to 60 percent stood at 212 kg (U mass) in the form of UF6, according to the inspectors’ quarterly report.',
      ),
      weak(
        'With its eleven remaining cascades, Kessria would need less than three weeks to turn that into enough weapon-grade material for a first device.',
      ),
      weak('It could do so in secret, but not for long.'),
      firm(
        'unlikely',
        'We nevertheless rate the chances of a dash for the bomb this year as low, mostly because the tunnel complex at Dar Emin has only one usable entrance left.',
        { due: '2025-12-31' },
      ),
      none('The Institute’s May paper put the likelihood at “one in five”, which with hindsight was too high.'),
      firm(
        'likely',
        'Satellite imagery taken on 14 September shows two new ventilation shafts; the hall underneath is probably intended for centrifuge assembly.',
      ),
      none('Possible tritium handling was noted in 2021, never to be mentioned again.'),
      firm(
        null,
        'If construction proceeds at the pace observed since spring, the hall will be ready to receive equipment by the middle of 2026.',
        { due: '2026-06-30', condition: 'If construction proceeds' },
      ),
      weak('Weaponization work, should the order be given, would take a year or more.'),
      none('How quickly could the inspectors detect a diversion, and would anyone act on it?'),
      figures(
        0.2,
        0.3,
        'Our analysts see a 20 to 30 percent chance that Kessria gives formal notice of withdrawal from the Treaty no later than April 27, 2026, when the review conference opens.',
        { due: '2026-04-27' },
      ),
      none(
        'A spokesman for the atomic organization said that enrichment would never stop and that new machines will be installed “in the near future”.',
      ),
      none(
        'Any agreement must include a baseline declaration, and should be verified by people who may go anywhere at any time.',
      ),
      firm(null, 'Without such access, confidence in the peaceful nature of the programme is not going to recover.', {
        negated: true,
        condition: 'Without such access',
      }),
      weak('Kessria likely produced several tens of additional IR-class rotors during the spring.'),
    ],
  },
  {
    style: 'foreign policy institute, what to expect list with percentages',
    publishedOn: '2025-12-15',
    format: 'markdown',
    pieces: [
      '# Twelve questions for 2026, and how we would bet\n\n',
      none(
        'Last December we gave 70% to a truce in Murrash and 15% to early elections in Talmark; we were wrong about the first and right about the second.\n\n',
      ),
      none(
        'A reader asked what “65%” means: if we say so about a hundred things, some sixty-five of them ought to happen.\n\n',
      ),
      figures(0.35, 0.35, '1. **Murrash: guns fall silent for at least thirty days before the end of June – 35%.** ', {
        due: '2026-06-30',
      }),
      firm(
        'unlikely',
        'Both sides are exhausted, neither is desperate, and the mediators have run out of inducements; anything more ambitious than a prisoner swap is a long shot.',
      ),
      '\n\n',
      figures(0.8, 0.8, '2. **The Talmark coalition survives 2026 (80 percent).** ', { due: '2026-12-31' }),
      none(
        'Its majority is down to one seat, and the finance minister, Ms. May Hollin, has threatened to leave twice. ',
      ),
      weak('She might well do so.'),
      '\n\n',
      figures(
        0,
        0.05,
        '3. A second country follows Ardovia out of the customs union: we would put no more than five per cent on it.',
      ),
      '\n\n',
      none('Bookmakers are offering 3–1 on a snap vote in Ardovia, which implies a probability of about 25%. '),
      firm(
        'unlikely',
        'That looks generous to us: the prime minister has nothing to gain from a short campaign, and hardly any chance of one being called exists while the budget is pending.',
      ),
      '\n\n',
      figures(
        0.5,
        0.5,
        '4. It’s a coin toss (50%) whether the Seran bank gets its licence back in the first half of 2026.',
        { due: '2026-06-30' },
      ),
      '\n\n',
      figures(
        0.9,
        0.9,
        '5. There is a nine in ten chance that the Beldonian president will still be in office a year from now, illness or no illness.',
        { due: '2026-12-15' },
      ),
      none('Beldonians themselves are less sure: 48% told a November poll that he would probably step down. '),
      firm(null, 'Whoever succeeds him eventually is going to inherit an empty treasury.'),
      none(
        '\n\nWhat we left out, and why: the summit (date not set), the rail link (on track, literally), the will of the late patriarch.\n\n',
      ),
      figures(
        0.6,
        0.65,
        'Finally, our group’s median forecast gives the grain deal a 60–65% chance of being renewed on 18 March.',
        { due: '2026-03-18' },
      ),
    ],
  },
  {
    style: 'war-studies institute, weekly campaign update',
    publishedOn: '2025-10-09',
    pieces: [
      '**Key Takeaways**\n\n',
      firm(
        'likely',
        '- Orlandic forces will likely try to sever the T-0513 highway before the autumn rains turn the western route to mud.\n',
      ),
      firm(
        'likely',
        '- The Orlandic command likely assesses that it can outlast Vostria’s manpower reserves and therefore sees no reason to make concessions.\n',
      ),
      none('- Orlandic forces recently advanced near Tolsk, in western Maren, and south of the Ilva reservoir.\n\n'),
      weak(
        'Geolocated footage published on October 6 indicates that elements of the 71st Motorized Brigade likely seized the brickworks on the eastern edge of Tolsk.',
      ),
      none(
        'An Orlandic milblogger claimed that the town will fall “within days” and that Vostrian units are likely to withdraw to the quarry line.',
      ),
      firm(
        'very_unlikely',
        'A collapse of the defense in this sector remains highly unlikely, however, as fresh Vostrian brigades have arrived and drone operators dominate the approaches.',
      ),
      none(
        'Vostria’s deputy defense minister stated on October 7 that Orland intends to mobilize another 120,000 men by the end of the year and may call up reservists without notice.',
      ),
      firm(
        null,
        'The institute continues to forecast that the current tempo of losses will force at least an operational pause sometime in November.',
        { due: '2025-11-30' },
      ),
      firm('likely', 'Such a pause would probably be used to rotate the airborne units to the southern axis.', {
        condition: 'Such a pause',
      }),
      weak(
        'Vostrian forces struck an oil depot at Kamenka on the night of October 4 to 5, probably to hamper resupply, with 14 of 16 drones reaching the target.',
      ),
      firm(
        'unlikely',
        'Orland is unlikely to be able to cross the Ilva in strength this winter, barring a hard freeze of the kind last seen in 2012.',
        { due: '2026-02-28', condition: 'barring a hard freeze' },
      ),
      none('The Orlandic president reiterated that the goals of the operation “will be met in full”.'),
      weak('Continued delays in Western deliveries would degrade Vostrian air defense around the capital.'),
      none('The weekly map, expected on Friday, will not be published because of the holiday.'),
      firm(
        null,
        'Orlandic officials will continue to invoke the alleged drone incident as a pretext for refusing inspections.',
      ),
    ],
  },
  {
    style: 'cyber security vendor, yearly predictions, badly converted PDF',
    publishedOn: '2025-12-02',
    pieces: [
      'PREDICTIONS 2026     The Year Identity Breaks?\n\n03\n\n',
      firm(
        null,
        'PREDICTION 1  Voice cloning goes mainstream: by Q3 2026 most help\ndesks will be hanging up on perfectly genuine callers.',
        { due: '2026-09-30' },
      ),
      none(
        'In our telemetry (Nov 2024 – Oct 2025), 41% of intrusions began with a\nvalid password; in 9% of cases the entry point could not be determined.',
      ),
      firm(
        null,
        'PREDICTION 2  Ransom payments are headed below the half-billion mark\nnext year, as insurers balk and victims learn to restore.',
        { due: '2026-12-31' },
      ),
      weak('Expect the odd headline-grabbing exception.'),
      none('“I’d say we will see a physical casualty by 2027,” says the head of\nour incident response team.'),
      '\n\n04     © 2025 Halcyor Labs. All rights reserved.\n\n',
      firm(
        'almost_certain',
        'PREDICTION 3  It is a foregone conclusion that state-backed crews will\ngo on living off edge devices; patching them remains no one’s job.',
      ),
      none('Two thirds of CISOs we asked believe their budget will grow in 2026,\nand 12% expect to be replaced.'),
      none('How likely are you to recommend our report to a colleague? Likely /\nVery likely / Not likely'),
      firm(
        'unlikely',
        'Don’t hold your breath for a quantum computer that cracks RSA-2048: one\nis unlikely to be\n\n05     PREDICTIONS 2026\n\nbuilt in this decade, hype not-\nwithstanding.',
        { due: '2029-12-31' },
      ),
      none(
        'Last year’s scorecard: we said that wipers would spread beyond the\nconﬂict zone (half right) and predicted a major cloud outage (right).',
      ),
      firm(
        'likely',
        'Chances are that an AI agent with far too many privileges ends up as\npatient zero in at least one Fortune-class breach before 2026 is out.',
        { due: '2026-12-31' },
      ),
      weak('Deepfaked job applicants may become a board-level issue.'),
      none('Passkeys should be rolled out to administrators ﬁrst; users can follow.'),
      none('It remains to be seen whether regulators will follow suit.'),
      none(
        'Certain statements herein relate to future events; actual results may\ndiffer materially from those anticipated.',
      ),
    ],
  },
];
