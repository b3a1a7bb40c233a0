import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Invented annual and daily assessments in the manner of security services, about invented countries. */
export const services: Passage[] = [
  {
    style: 'foreign intelligence service of a small northern state, annual assessment',
    publishedOn: '2025-02-12',
    pieces: [
      'WHAT THE EASTERN NEIGHBOUR WANTS IN 2025\n\n',
      firm(
        'very_unlikely',
        'For all the sabre-rattling of the past twelve months, we consider a deliberate Volgorian attack on any member of the Alliance to be highly unlikely before the end of 2025, not least because some four-fifths of its ground forces remain tied down in the south.',
        { due: '2025-12-31' },
      ),
      none(
        'The General Staff intends to complete the reconstitution of two army corps opposite our border by 2027 and has set aside 310bn marks for the purpose.',
      ),
      firm(
        null,
        'Even so, the units stationed within a hundred kilometres of the frontier will, on current recruitment figures, be larger in three years’ time than they were before the war.',
        { due: '2028-02-12' },
      ),
      weak(
        'Such a force could be used at short notice, and with little warning, against one of the smaller states of the region.',
      ),
      none(
        'Zemgorod’s diplomats have let it be known that any peacekeeping contingent would be treated as a legitimate target, and that talks “will lead nowhere” while sanctions stand.',
      ),
      '\n\n',
      firm(
        'almost_certain',
        'Whichever way the fighting ends, a mass of demobilised and embittered veterans is all but certain to become a burden for the governors of the poorer regions.',
      ),
      none(
        'According to the finance ministry in Zemgorod, revenue from crude will rise by 6% in 2025; the same ministry forecast 8% for 2024, and the year closed with a loss.',
      ),
      firm(
        'unlikely',
        'It is doubtful whether the liquid part of the Welfare Fund, which has shrunk to a third of what it was, can plug the budget gap for the whole of 2026.',
        { due: '2026-12-31' },
      ),
      '\n\nWill the elites hold together?\n\n',
      'Eleven deputy ministers were arrested last year, nine of them on charges of embezzlement.',
      firm(
        null,
        'Unless the payments dry up, nobody of weight in the ruling circle is going to break ranks in public.',
        { negated: true, condition: 'Unless the payments dry up' },
      ),
      weak('The succession question is now more likely to be raised in earnest than it was before the mobilisation.'),
      none(
        'Rumours that the head of the presidential staff would step down in May were spread by the same handful of channels that had predicted his dismissal twice before.',
      ),
      none(
        'Volgoria’s armaments minister boasts that output of shells will triple by 2026; at present, two of the four new lines stand idle for want of lathes.',
      ),
      none('In Zemgorod’s eyes the Alliance is certain to fall apart once its largest member turns inward.'),
    ],
  },
  {
    style: 'foreign intelligence service of a small northern state, annual assessment, badly converted PDF',
    publishedOn: '2024-01-31',
    pieces: [
      'I N T E R N A T I O N A L   S E C U R I T Y   A N D   O S T M A A   2 0 2 4\n\n21\n\n',
      'MILITARY REFORM: LIKELY RESULTS\n\n',
      'The reform announced in December 2022 re-created\nthe Northern Military District and provides for\na new army corps at Petrovka.',
      '\n',
      none(
        'By 2026 the corps is supposed to comprise two to three\nmanoeuvre units of motorised infantry; the decree speaks of\n“no fewer than 15 000 men”, who will be housed in barracks\nthat have yet to be built.',
      ),
      '\n',
      firm(
        null,
        'In all, the number of soldiers stationed along our border is\nexpected to roughly double, from some 19 000 at the start of 2022\nto around 38 000 in the next few\n\n22    FOREIGN INTELLIGENCE SERVICE\n\nyears.',
      ),
      '\n',
      firm(
        'likely',
        'The success and speed of the reform hinge on the front, but prob-\nably the district will be given older equipment only, as the ﬁrst\nline has a prior claim on whatever leaves the factories.',
      ),
      '\n',
      weak(
        'The quality of the force may well be inferior to that of the\nAlliance in all areas other than electronic warfare, un-\nmanned systems and long-range ﬁres.',
      ),
      '\n',
      none(
        'The Minister of Defence repeated at the collegium of 19\nDecember that all targets for contract soldiers would\nbe met “ahead of schedule”.',
      ),
      '\n\nFigure 4. Expected order of battle, Northern Military District, 2026\n\nUnit   Strength   Garrison\n44 AC   15 000   Petrovka\n11 AC   12 000   Zalesk\n69 BDE   4 000   Kamenka\n\n',
      firm(
        null,
        'Ostmaa will in all of these cases face a Soviet-style mass army\nwithin the next ten years—technologically backward, but dangerous\nfor its sheer size and ﬁrepower.',
        { due: '2034-01-31' },
      ),
      '\n',
      none(
        'In last year’s edition we wrote that the rebuilding would take four years and that\nthe airborne division was likely to be the ﬁrst to return.',
      ),
      '\n',
      firm(
        'very_unlikely',
        'A return to pre-war  readiness of the district’s three brigades\nduring 2024 is, given the losses among oﬃcers, very unlikely.',
        { due: '2024-12-31', condition: 'given the losses' },
      ),
      '\n',
      none(
        'The losses of the 76th Division alone are put by a\nlocal daily at 1 900 killed, or 22% of its established strength.',
      ),
      '\n',
      firm(
        'likely',
        'Those brigades will likely keep rotating\nbattalion groups to the south, as they have since the autumn.',
      ),
      '\n\n23\n\n',
      none(
        'Draft age limits rose from 27 to 30 on 1 January, and men with\nlapsed deferments may no longer leave the country.',
      ),
      '\n',
      none('Source: Federal Gazette; own calculations. Figures for 2024 are\ntargets of the ministry and provisional.'),
    ],
  },
  {
    style: 'state security department of a Baltic state, national threat assessment with a defined scale',
    publishedOn: '2025-03-06',
    pieces: [
      'About this assessment\n\n',
      none(
        'Assessments and projections are expressed in terms of probability: UNLIKELY stands for less than 40 per cent, POSSIBLE for 40 to 60, LIKELY for 60 to 90 and HIGHLY LIKELY for anything above.',
      ),
      none(
        'Time frames are to be read as follows: short term, up to six months; medium term, six months to two years; long term, two to ten years.',
      ),
      '\n\nBELMARIA: A REGIME ON BORROWED TIME\n\n',
      'In January the ruler of Belmaria had himself re-elected for a seventh term with 87 per cent of the vote.',
      none(
        'His aides portray the coming five years as a period in which power will be handed over in an orderly manner to “a new generation”.',
      ),
      firm(
        'unlikely',
        'It is unlikely, however, that he will leave the stage of his own accord before 2027, and the constitutional novelties serve chiefly to protect him from his own heirs.',
        { due: '2026-12-31' },
      ),
      firm(
        null,
        'In the short term it is POSSIBLE that more political prisoners will be released in exchange for relief from sanctions.',
        { due: '2025-09-06' },
      ),
      none('The chairman of the security committee claims that the West is likely to come begging for such a deal.'),
      firm(
        'very_likely',
        'Pressure on the border by organised groups of migrants is HIGHLY LIKELY to persist in the medium term, with seasonal peaks between May and October.',
        { due: '2027-03-06' },
      ),
      none('In 2024 our border guards turned back 1 002 persons, against 2 643 the year before and 11 211 in 2022.'),
      '\n\n',
      firm(
        'likely',
        'With the overhaul of the Osipovo depot now almost complete, storage of foreign tactical warheads on Belmarian soil, as agreed by both presidents, will likely become permanent.',
      ),
      weak(
        'Border-town intermediaries, shell companies in the Gulf and a pair of family-owned trading houses can be used to keep procurement going.',
      ),
      none(
        'Travellers should refrain from taking work phones across the border and must not sign anything that they cannot read.',
      ),
      firm(
        'likely',
        'Chances are that the Belmarian KGS will go on approaching our citizens at the crossing points, where in the course of one year it spoke to several hundred.',
      ),
      none('Is a change of course possible?'),
      firm(
        'unlikely',
        'A rapprochement with the EU looks improbable while the main ally pays for gas, loans and the police.',
      ),
      none('Belmarian planners assume that transit through our ports will never return to the 2019 level.'),
      none('The ally’s promise to deliver the second reactor unit by late 2023 was broken without an apology.'),
    ],
  },
  {
    style: 'internal security service of a small northern state, yearbook',
    publishedOn: '2025-04-11',
    pieces: [
      '## Counter-intelligence\n\n',
      'Last year the Service, together with the Prosecutor’s Office, detained seven persons suspected of working for a foreign special service.',
      none(
        'Five were recruited through messaging apps, where unknown account holders offered between 50 and 3 000 euros for what looked like trivial errands, the first of which was as often as not photographing a petrol station.',
      ),
      firm(
        null,
        'We foresee more of this: cheap, disposable helpers will go on being hired online, often by people who never learn whom they serve.',
      ),
      none('One of the accused told the court that he had thought he would be paid for putting up posters.'),
      firm(
        'very_likely',
        'In all likelihood the handlers are to be found in the military intelligence service’s unit for special activities, which has a freer hand than its civilian rivals.',
      ),
      none(
        'Anyone who has received such an offer should call the Service, which can guarantee anonymity; a person who comes forward voluntarily may be released from liability under section 235 of the Penal Code.',
      ),
      weak(
        'It is not excluded that some of the fires investigated in 2024 will turn out to have had the same authors.',
      ),
      '\n\n## Economic security\n\n',
      firm(
        null,
        'Sanctions evasion isn’t going away in 2025, either, as margins on machine tools have tripled since the last package.',
        { negated: true, due: '2025-12-31' },
      ),
      none('The customs board hopes that the new scanner at North Gate will cut waiting times to 40 minutes by June.'),
      none('Two probable front companies, both registered at the same address, were struck off in May.'),
      firm(
        'likely',
        'That the carriers concerned should now shift to the southern route, via the Caucasus or by sea, seems likely to us.',
      ),
      weak(
        'Banks are able to stop most of these payments, and the risk that one of them grows careless is greater than a year ago.',
      ),
      weak('The Service will hold its annual open day on 12 April.'),
      none('The suspect apparently believed that the border would be closed for good.'),
      none('The court is expected to rule, the defence counsel told reporters, on 3 June.'),
      none('Whoever doubts that such fires are ordered from abroad should read the verdict of 14 November.'),
    ],
  },
  {
    style: 'intelligence community of a large country, annual threat assessment',
    publishedOn: '2024-02-05',
    pieces: [
      'HANJING\n\nRegional and Global Activities\n\n',
      'Hanjing’s leadership presents its model as an alternative to what it calls a hegemonic order.',
      firm(
        null,
        'During the next year, Hanjing will press the islanders on unification and seek to drive wedges between the United Provinces’—in its reading, crumbling—partnerships and the capitals of Southeast Asia, while trying to keep competition from boiling over.',
        { due: '2025-02-05' },
      ),
      firm(
        'likely',
        'The High Strait probably will see larger and more frequent naval patrols even if relations between the two sides improve after the election, as the Fleet has already funded the additional deployments.',
      ),
      none(
        'Hanjing’s leaders calculate that time is on their side and that the United Provinces will not risk a war over a reef.',
      ),
      firm(
        null,
        'The navy is on track to commission its fourth carrier before 2030, along with some 40 amphibious ships of all sizes.',
        { due: '2029-12-31' },
      ),
      none(
        'The People’s Force aims to be able to deter outside intervention by 2027, a milestone the President has set publicly.',
      ),
      weak('It has the capability to disrupt gas pipelines and rail signaling in at least five allied countries.'),
      '\n\nEconomics\n\n',
      firm(
        'likely',
        'Growth likely will continue slowing through 2028 because of an aging population, high corporate debt, inequality, and continued reliance on investment and exports for which markets are closing.',
        { due: '2028-12-31' },
      ),
      none(
        'The government last year met its growth goal of around 5 percent, and private analysts polled in December see 4.4 percent in 2024 and 4.1 percent in 2025.',
      ),
      firm(
        'almost_certain',
        'If Hanjing believed that a major conflict with the United Provinces were imminent, it would almost certainly consider aggressive cyber operations against U.P. critical infrastructure and military assets.',
        { condition: 'If Hanjing believed' },
      ),
      weak('Its intelligence services would have wide latitude to act in such a case.'),
      none('Under a 2017 law, any company is required to assist the services, and firms that refuse may be fined.'),
      none('The island’s president has vowed that she will not recognise “a single centimetre” of the new baselines.'),
      none('Hanjing seeks to make its currency a likely alternative for oil invoicing in the Gulf.'),
    ],
  },
  {
    style: 'intelligence community of a large country, annual threat assessment, badly converted PDF with bullets',
    publishedOn: '2025-03-18',
    pieces: [
      'UNCLASSIFIED\n\nMACRO-LEVEL CHALLENGES: QADRISTAN\n\n',
      'Qadristan’s influence suffered two blows in 2024, when\nits coastal ally fell and its air defenses around the\ncapital were struck.',
      '\n\n',
      firm(
        null,
        'The IC expects that Tehrabad, whose proxies have been mauled but not\nbroken, will try to leverage what is left of its\nmissile force  to project power by proxy, and minimize threats\nto the regime.',
      ),
      '\n\n•  ',
      firm(
        'likely',
        'Limited investment in surface ships notwithstanding, the\nnaval arm of the Guards Corps probably still has mines enough to close one of\nthe two channels of the strait for days at a time.',
      ),
      '\n\n•  ',
      none(
        'The Supreme Guide continues to deny that the country is seeking a\nweapon, and has said that those who do so “will find no place” in his\ngovernment.',
      ),
      '\n\n•  ',
      weak('We continue to assess that Qadristan is not building a nuclear\nweapon.'),
      '\n\n•  ',
      firm(
        'likely',
        'Domestic pressure in favor of weaponization, however, has emboldened\nadvocates within the apparatus, and the taboo on speaking of such arms in public\nis likely to\n\n[ 23 ]\n\nUNCLASSIFIED\n\nerode further.',
      ),
      '\n\n•  ',
      none('In 2020 the IC judged that Qadristan probably would not resume the activity unless\nprovoked.'),
      '\n\n',
      'Succession.  ',
      firm(
        'almost_certain',
        'The Guide is 85, and the transition, when it comes, is bound\nto test the cohesion of the clergy and of the Guards Corps.',
      ),
      '\n\n▪  ',
      figures(
        0.75,
        0.8,
        'We put at 75–80 percent—higher than in any edition so\nfar—the likelihood that his successor comes from the Council of\nElders.',
      ),
      '\n\n▪  ',
      none(
        'A hereditary solution is rumored to be preferred by the\nbazaar merchants, who expect lower tariffs from it.',
      ),
      '\n\n▪  ',
      weak('Popular unrest might break out at any stage.'),
      '\n\n',
      'Water.  ',
      firm(
        null,
        'By 2030, per capita availability is projected to fall below\n1,000 cubic meters, the usual threshold of scarcity.',
        { due: '2030-12-31' },
      ),
      '\n\n▪  ',
      none('The 2023 census put the population at 91.6 million, up 4.3 percent, of\nwhom 60 percent are under 40.'),
      '\n\n[ 24 ]\n',
    ],
  },
  {
    style: 'intelligence community of a large country, annual threat assessment, transnational issues',
    publishedOn: '2023-02-06',
    pieces: [
      'TRANSNATIONAL ISSUES\n\nClimate, Health, Migration\n\n',
      firm(
        null,
        'Tensions are poised to rise as countries argue about how to accelerate the reduction in emissions and who pays for it, with the low-lying states the most vocal.',
      ),
      none(
        'At the last conference, 27 parties pledged that they would phase out coal by 2040, although only nine have passed legislation to that effect.',
      ),
      firm(
        'very_unlikely',
        'Most of those that did not sign very probably won’t reach their own interim targets for 2025.',
        { negated: true, due: '2025-12-31' },
      ),
      '\n\nHealth security was the subject of a separate estimate in October.\n\n',
      weak('The next pandemic could come from any of several dozen viral families.'),
      firm(
        'likely',
        'Shortfalls in vaccination among children born since 2020, the legacy of closed clinics and of disinformation, make outbreaks of measles in the Sahel and in South Asia likely for at least the next two years.',
        { due: '2025-02-06' },
      ),
      none('The World Health Alliance expects 14 million children to miss at least one dose this year.'),
      none('Investigators have named the live-animal market as the probable source of the 2019 cluster.'),
      '\n\nMigration\n\n',
      'Encounters at the southern border passed 2.3 million in the last fiscal year.',
      firm(
        null,
        'Push factors—violence, hurricanes, wages a tenth of those in the north—will stay strong in 2023, and whatever dampening effect the new visa scheme has is anticipated to fade once its quota is exhausted.',
        { due: '2023-12-31' },
      ),
      firm(
        'even',
        'Whether the isthmus governments will keep their transit camps open after the summer is roughly an even bet.',
      ),
      none('Smugglers advertise that families with small children will be let through, which is not the case.'),
      weak(
        'Remittances, now worth 24 percent of GDP in one of these countries, have probably cushioned the worst of the food crisis.',
      ),
      none('Under the May regulation, border authorities may again grant waivers on humanitarian grounds.'),
      none('Regional governments fear that next year’s harvest will fail too.'),
      none('The 2021 assessment had projected a fall in arrivals of 10 to 15 percent by the end of 2022.'),
    ],
  },
  {
    style: 'national cyber security agency, threat assessment',
    publishedOn: '2024-10-30',
    pieces: [
      'Executive summary\n\n',
      firm(
        'almost_certain',
        'Ransomware—by which we mean any malware that denies access until payment is made—will almost certainly remain the form of cybercrime most disruptive to hospitals, utilities and town halls over the next two years.',
        { due: '2026-10-30' },
      ),
      firm(
        null,
        'There is a realistic possibility that at least one operator of a pipeline or water network will be knocked out for more than a week by a group with no link to any state.',
      ),
      none(
        'Our judgements rest on reporting available on 20 September 2024 and use the terms “likely” and “very likely” in the sense explained in Annex B.',
      ),
      '\n\nState actors\n\n',
      'The actor known as PALE HERON compromised twenty government networks between 2020 and 2024.',
      firm(
        'very_likely',
        'We assess that its operators are very likely prepositioning inside the networks of telecoms providers with a view to a crisis, rather than for theft of data alone.',
      ),
      none(
        'Vendors have suggested that the group will pivot to satellite links next, a view we do not have the evidence to share.',
      ),
      firm(
        'unlikely',
        'A destructive attack on our own infrastructure in the absence of open hostilities is, in our assessment, not likely.',
        { condition: 'in the absence of open hostilities' },
      ),
      weak('Collateral damage from operations against others may nevertheless reach us.'),
      '\n\nArtificial intelligence\n\n',
      firm(
        'likely',
        'By 2027 the gap between disclosure of a flaw and its mass exploitation, today a matter of days, will in our judgement probably have narrowed to hours.',
        { due: '2027-12-31' },
      ),
      none(
        'Organisations should patch within 48 hours, must segment their networks and may report incidents through the portal.',
      ),
      weak('Language models have almost certainly made phishing lures harder to spot.'),
      firm('unlikely', 'We see little likelihood of fully automated, end-to-end intrusions before 2027.', {
        due: '2026-12-31',
      }),
      none(
        'Asked in our survey, 61% of firms with more than 250 staff said it was “likely” that they would raise their security budget in 2025.',
      ),
      none('The directive requires that essential entities will have appointed a security officer by 17 April 2025.'),
      none('How soon will quantum machines break today’s ciphers?'),
      none(
        'A probability yardstick, such as the one used here, splits the scale into seven bands, “remote chance” being the lowest.',
      ),
    ],
  },
  {
    style: 'national cyber security agency, threat assessment, badly converted PDF with notes',
    publishedOn: '2024-06-20',
    pieces: [
      'NATIONAL CYBER THREAT ASSESSMENT 2024–2026        Page 11\n\n',
      '3.2  Hacktivists: what to expect\n\n',
      'Overload attacks on medium-sized economies have become\nroutine.14',
      ' ',
      firm(
        null,
        'New waves will coincide\nwith arms deliveries, national holidays and summits15, as the\ngroups crave attention more than eﬀect.',
      ),
      '\n',
      none('One channel with 60,000 followers promised in April that\n“their banks will burn”; none did.'),
      '\n',
      firm(
        'likely',
        'The Centre for Cyber Security raises the threat from cyber\nactivism to HIGH, because it is likely that one or more authorities or com-\npanies here will be attacked within the next two\nyears.',
        { due: '2026-06-20' },
      ),
      '\n',
      none(
        'Threat levels: NONE, LOW, MEDIUM, HIGH (attacks are likely), VERY\nHIGH (attacks are very likely and will be attempted).',
      ),
      '\n\nTable 3   Possible targets, by sector\nEnergy      14   22%\nTransport    9   14%\nHealth       8   12%\n\n',
      '3.3  ',
      firm(
        'very_unlikely',
        'Most of these groups lack the means,\nthe money and the patience for anything beyond defacement;\na prolonged outage of the grid at their hands is most un-\nlikely.',
      ),
      '\n',
      weak('A few could, with state help, become more capable than\nthey have been so far.'),
      '\n',
      none(
        'The operator of the cable landing at Skarvik plans to have a\nsecond route in service by Q2 2025, which it says will halve the risk.',
      ),
      '\n',
      firm(null, 'Such help is for the time being not forecast to go beyond\nthe sharing of target lists.', {
        negated: true,
      }),
      '\n\n14  See CERT bulletin 2023/41.',
      '\n15  ',
      none('Expected dates of summits, as of 2 May 2024.'),
      '\n\nPage 12        NATIONAL CYBER THREAT ASSESSMENT 2024–2026\n\n',
      '▪  ',
      firm('likely', 'Growing overlap between criminals and states likely to blur attribution'),
      '\n▪  ',
      firm(null, 'Insurance premiums set to climb again in H2 2024', { due: '2024-12-31' }),
      '\n▪  ',
      weak('Fewer incidents reported in 2023 (−8%), probably owing to the new form'),
      '\n',
      none(
        'Expected losses of the insured, as reported to the regulator, came to\nkr. 214 million, or 0.3% of turnover.',
      ),
      '\n',
    ],
  },
  {
    style: 'defence ministry, daily military intelligence update',
    publishedOn: '2025-06-17',
    format: 'markdown',
    pieces: [
      '**INTELLIGENCE UPDATE**\n\n',
      '- Over the last 72 hours Volgorian airborne units have taken the brickworks on the western edge of Stara Luka.',
      '\n- ',
      firm(
        'likely',
        'Control of the height above the town will likely allow their gunners to interdict the T-08, the last metalled road into it, by the end of this month.',
        { due: '2025-06-30' },
      ),
      '\n- ',
      none('The regional governor announced that everyone who wished to leave would be evacuated by Friday.'),
      '\n- ',
      firm(
        null,
        'There is a realistic possibility that the garrison pulls back to the second line rather than be encircled.',
      ),
      '\n- ',
      weak(
        'The decision to commit the marines was probably taken at the highest level, after two commanders had been replaced in May.',
      ),
      '\n- ',
      firm(
        'unlikely',
        'Given the attrition of trained crews—around one in three since January—the corps is unlikely to turn the local gain into an operational breakthrough in the coming three weeks.',
        { condition: 'Given the attrition', due: '2025-07-08' },
      ),
      '\n- ',
      none('Volgorian state television told viewers that the town “will be liberated by the weekend”.'),
      '\n- ',
      firm(
        'almost_certain',
        'The strikes of 15 June on the Dolna refinery, which accounted for 7% of motor fuel, will almost certainly push pump prices up again in the border regions.',
      ),
      '\n- ',
      none('Zemgorod had planned to lift its ban on petrol exports from 1 July.'),
      '\n- ',
      firm('very_likely', 'An extension of the ban is highly likely.'),
      '\n- ',
      weak('Such shortages can add to the discontent that local surveys have picked up.'),
      '\n- ',
      none('The apparent absence of air cover, remarked on by several bloggers, was due to fog.'),
      '\n',
      '- ',
      none('Bloggers close to the airborne command predict that the pocket will be closed within a fortnight.'),
      '\n',
    ],
  },
  {
    style: 'defence staff, weekly situation summary with page furniture',
    publishedOn: '2024-11-21',
    pieces: [
      'SITSUM 47/24 — RESTRICTED WHEN COMPLETE — DRAFTED 210600Z NOV\n\n1. GROUND\n\n',
      none(
        'En lost approx 1,150 pers per day in Oct (Sep: 1,270), acc to the Luchan General Staff, which expects the figure to exceed 1,500 by year’s end.',
      ),
      firm(
        'likely',
        'Casualty rates will prob stay above 1,000 per day through Dec as dismounted assaults continue on all axes.',
        { due: '2024-12-31' },
      ),
      firm(null, 'Ground frost not anticipated in the next ten days; off-road mov remains restricted.', {
        due: '2024-12-01',
        negated: true,
      }),
      '\n\n2. AIR AND AIR DEFENCE\n\n',
      'Long-range aviation flew 34 sorties, all from Ankelsk.',
      firm(
        'very_likely',
        'Stocks of the K-22 missile having been husbanded for some ten weeks, a large combined strike on the power grid is judged highly probable within the next 7 days.',
        { due: '2024-11-28' },
      ),
      none(
        'Maj Gen Orlenko said on the 18th that the enemy would strike “when the cold sets in” and that blackouts of up to 12 hrs were to be expected.',
      ),
      weak('Further raids cannot be discounted on the port of Akmar.'),
      '\n\nSITSUM 47/24                         2 of 3\n\n',
      '3. OUTLOOK\n\n',
      'a. ',
      'N axis. ',
      firm('likely', 'Whatever its orders, the 6th Army probably lacks the bridging to cross the Olsha in force.'),
      '\n',
      'b. Coast. ',
      firm('remote', 'The chance of a landing this winter is assessed as remote.', { due: '2025-02-28' }),
      '\n',
      none(
        'c. Most dangerous COA: simultaneous attack from N and E, with airborne forces seizing the ferry point (see Annex C, likely landing sites).',
      ),
      '\n',
      'd. ',
      firm(
        'likely',
        'Foreign contingent (est 11,000) more likely than not to appear on the Sumary axis in bn strength, before 1 Jan 25 at the latest.',
        { due: '2024-12-31' },
      ),
      '\n',
      none('e. According to an order seen on the 19th, leave for conscripts will be suspended from 1 Dec.'),
      '\n\nDISTRIBUTION: A, C, F. Recipients may forward to liaison staff.\n',
      none('Next SITSUM 28 Nov; anticipated changes to map sheet numbering at Annex D.'),
    ],
  },
  {
    style: 'centre for terrorism analysis, threat level note',
    publishedOn: '2025-05-08',
    pieces: [
      'ASSESSMENT OF THE TERRORIST THREAT TO LIVMARK\n\n',
      none(
        'The threat level remains at 4 on a scale of five, where 4 stands for “attack likely” and 5 for “attack expected imminently”.',
      ),
      firm(
        'very_likely',
        'If an attack is carried out in Livmark, it will in all probability be the work of one person or a very small group using knives, vehicles or home-made incendiaries.',
        { condition: 'If an attack is carried out' },
      ),
      none(
        'The plot foiled at Vestby, where two brothers aged 17 and 19 had bought fertiliser, was to have been carried out on 1 May.',
      ),
      firm(null, 'Militant Islamists are still seen as the main threat and this will not change in the year ahead.', {
        negated: true,
        due: '2026-05-08',
      }),
      weak(
        'Conflicts abroad may act as triggers, and minors radicalised on gaming platforms might go from words to deeds faster than their elders did.',
      ),
      none(
        'The attacker’s likely motive, in the view of the prosecution, was revenge for the desecration of a holy book.',
      ),
      '\n\nRight-wing extremism\n\n',
      firm(
        'likely',
        'While the number of those willing to use violence stays small, accelerationist material in our own language is, we believe, likely to find a wider audience as automated translation improves.',
      ),
      none(
        'Members of the dissolved League believe that a race war is inevitable and will be won by those who prepare.',
      ),
      firm('unlikely', 'The odds of the League re-forming under its old name are slim.'),
      weak('CTA estimates that the capacity for complex attacks directed from abroad has grown since 2023.'),
      '\n\nLeft-wing and single-issue groups\n\n',
      none(
        'Three arson attacks on construction sites, each with damage above €100,000, were reported last year; possible links between them are under investigation.',
      ),
      figures(
        0.05,
        0.05,
        'On the available evidence, CTA places the chance of a lethal attack from these quarters at about 5 per cent for 2025 and 2026 taken together.',
        { due: '2026-12-31' },
      ),
      none(
        'This note does not constitute travel advice, and CTA accepts no liability for decisions that may be taken on the strength of it.',
      ),
      none(
        'The Ministry of Justice wants the new surveillance bill to be in force by 1 January 2026 and expects that it will pass with a broad majority.',
      ),
      none(
        'Definitions: a “lone actor” is a person who plans, prepares and possibly carries out an attack without help.',
      ),
    ],
  },
];
