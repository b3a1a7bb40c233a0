import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** Invented think-tank commentary, campaign assessments, early warning, seasonal and climate outlooks, food security. */
export const research: Passage[] = [
  {
    style: 'foreign-policy think tank, commentary',
    publishedOn: '2025-09-18',
    pieces: [
      'A Truce Nobody Wants to Own\n\n',
      none(
        'When the two presidents shook hands in Lomar last June, most commentators predicted that the ceasefire would not survive the harvest.',
      ),
      'Fifteen months on, the guns along the Ister canal are mostly silent, and grain barges pass twice a week.',
      firm(
        'unlikely',
        'Yet the arrangement, drafted in haste and guaranteed by nobody in particular, is unlikely ever to mature into a settlement, not least because both capitals have found the status quo electorally convenient.',
      ),
      '\n\n',
      none(
        'Torvia’s foreign minister has told visiting delegations that a border treaty will be ready by the spring, and her staff hand out a one-page “roadmap” to prove it.',
      ),
      firm(
        'very_unlikely',
        'That is, to put it politely, optimistic: with four working groups deadlocked and the fifth yet to meet, the chances of a signed text before the end of next year are very low.',
        { due: '2026-12-31' },
      ),
      none(
        'The Halvars, for their part, still expect the Americans to lean on Torvia, an expectation they have nursed since at least 2011.',
      ),
      firm(
        null,
        'Washington will not oblige them in 2026, an election year in which few voters could find the canal on a map.',
        {
          due: '2026-12-31',
          negated: true,
        },
      ),
      '\n\n',
      none('What, then, should Europeans do?'),
      none(
        'They should resist the temptation to host yet another conference and should put money, rather than communiqués, into the canal authority.',
      ),
      none('Had the guarantors insisted on monitors in 2024, the shelling of Port Ister would never have happened.'),
      weak(
        'Even a modest fund (say, €40m over three years) would give the lock-keepers a reason to ignore their respective colonels.',
      ),
      firm(
        'likely',
        'Unless someone pays for the dredging, odds are that the waterway silts up well before the politicians get round to naming a commission.',
        { condition: 'Unless someone pays' },
      ),
      none('The possible closure of the upper lock, much discussed in the Torvian press, is a different matter.'),
      firm(
        null,
        'It is an engineering problem, and it will be solved by engineers – late, over budget and without anyone in Lomar noticing.',
      ),
      '\n\nThe author is a senior fellow at the Institute for Neighbourhood Policy. This text represents only the views of its author.',
    ],
  },
  {
    style: 'research institute, daily campaign assessment',
    publishedOn: '2025-03-04',
    pieces: [
      'Selmark Offensive Campaign Assessment, March 4, 2025\n\nKey Takeaways:\n\n• ',
      firm(
        'likely',
        'Dromenian forces are likely preparing to intensify glide-bomb strikes against rear areas in the Tavir direction as the ground dries.',
      ),
      '\n• ',
      weak(
        'Selmark forces likely withdrew from positions in eastern Orsk and along the T-04 highway on or before March 2.',
      ),
      '\n• ',
      none(
        'Dromenian officials continue to claim that the fall of Tavir is inevitable and that further resistance will only cost lives.',
      ),
      '\n\n',
      'Geolocated footage published on March 3 shows Selmark soldiers raising a flag at the brick factory south of Orsk.',
      none(
        'A Dromenian milblogger with ties to the Southern Grouping of Forces complained that the assault on the factory was doomed and that the command will probably try again with the same two regiments.',
      ),
      firm(
        null,
        'The Institute continues to assess that Dromenian forces do not have the reserves required to exploit a breakthrough and will not seize Tavir in the next three months, even at the current operational tempo.',
        { due: '2025-06-04', negated: true },
      ),
      'Selmark forces struck an ammunition depot near Vell on the night of March 3.',
      none(
        'Fires at the depot, which was likely to have held artillery shells, a local governor wrote, “will be put out by morning.”',
      ),
      weak(
        'The Dromenian command redeployed elements of the 44th Motorized Division from the Kesh axis, likely to offset losses around the reservoir.',
      ),
      firm(
        'very_unlikely',
        'The redeployed battalions, whose companies field between 35 and 50 men each, are highly unlikely to restore maneuver to a front that has become positional.',
      ),
      none(
        'The Selmark General Staff reported that 112 combat engagements took place over the past day and that Dromenian forces may be accumulating boats near the island.',
      ),
      weak('The boats, if the reporting is accurate, may support a limited crossing intended to fix Selmark brigades.'),
      firm(
        null,
        'Dromenian rhetoric about “root causes” is set to harden further in April, consistent with the pattern observed before each previous round of talks.',
        { due: '2025-04-30' },
      ),
      none(
        'Note: the Institute does not report in detail on war crimes because these activities are well covered in other media and may not directly affect the operations assessed here.',
      ),
    ],
  },
  {
    style: 'hurricane season outlook, badly converted PDF',
    publishedOn: '2025-05-22',
    pieces: [
      'E A S T E R N   B A S I N   H U R R I C A N E   O U T L O O K\n\nIssued: 22 May 2025\n\n',
      figures(
        0.6,
        0.6,
        'The outlook calls for a 60% chance of an above-normal sea-\nson, which is roughly double the climatological frequency.',
      ),
      '\n',
      figures(0.3, 0.3, 'There is a 30% chance of a near-normal\nseason.'),
      figures(0.1, 0.1, 'A below-normal season is given a prob-\nability of only 10%.'),
      '\n\n2 | Eastern Basin Outlook 2025\n\n',
      firm(
        null,
        'Overall, 13–19 named storms are fore-\ncast, of which 6–10 are expected to become hurricanes (winds of\n74 mph or higher), incl. 3–5 major ones.',
      ),
      none(
        'The outlook is not a landfall forecast, and it does not imply that any\nparticular stretch of coast will be hit.',
      ),
      'Preparedness guidance is available from civil pro-\ntection offices.',
      '\n\nTable 1. Expected numbers by category\nNamed storms 13–19\nHurricanes 6–10\nMajor 3–5\n\n',
      firm(
        'likely',
        'Sea-surface tem-\nperatures in the main development region, currently 0.7 °C above the\n1991–2020 mean3, are likely to remain\n\nEastern Basin Outlook 2025 | 3\n\nelevated through October.',
        { due: '2025-10-31' },
      ),
      firm(
        'even',
        'ENSO-neutral conditions prevail; whether La Niña forms by September is judged\nabout as likely as not.',
        { due: '2025-09-30' },
      ),
      none('In May 2024 the Centre had forecast 17–25 named storms; eighteen ac-\ntually formed.'),
      none('Insurers polled in April expect losses of $18–25 bn, one-third more than last\nyear.'),
      weak('Saharan dust outbreaks could suppress activity in the early part of the sea-\nson.'),
      firm(
        null,
        'Wind shear is projected to be weaker  than average over the\nwestern islands from August to October,10 not least because the upper trough has\nshifted north.',
        { due: '2025-10-31' },
      ),
      '\n\n3 OISST v2, weekly values.\n10 See Annex B for the hindcast skill.\n\n',
      weak('An update to this outlook will be issued in early August, just before the\nhistorical peak.'),
    ],
  },
  {
    style: 'intergovernmental climate assessment, summary',
    publishedOn: '2023-04-20',
    pieces: [
      'B. Possible Climate Futures of the Highland Basins\n\n',
      none(
        'In this Summary the following terms indicate the assessed likelihood of an outcome: virtually certain 99–100% probability, very likely 90–100%, likely 66–100%, about as likely as not 33–66%, unlikely 0–33%.',
      ),
      'B.1 Glaciers of the four basins lost 21 [17 to 25] % of their mass between 2000 and 2019.',
      weak('It is very likely that human influence has been the main driver of this retreat since the 1990s.'),
      firm(
        'almost_certain',
        'B.1.2 Irrespective of the emissions pathway followed, it is virtually certain that ice loss in the eastern ranges will continue over the coming decades {2.3, 4.1, Figure SPM.4}.',
      ),
      firm(
        'very_likely',
        'Mean annual runoff in the glacier-fed headwaters is very likely to peak and then decline by 2050 (high confidence).',
        { due: '2050-12-31' },
      ),
      firm(
        'likely',
        'If global warming reaches 3 °C, heavy three-day precipitation events of the kind that occurred once in 20 years in the pre-industrial climate will likely double in frequency.',
        { condition: 'If global warming reaches' },
      ),
      firm(
        'unlikely',
        'A wholesale reversal of the permafrost thaw already committed is unlikely by 2100 under any pathway considered (medium confidence).',
        { due: '2100-12-31' },
      ),
      none('The expected annual damage reported in Table 3.2 refers to the period 1995–2014.'),
      weak('B.2 An abrupt collapse of the summer monsoon circulation cannot be ruled out.'),
      firm(
        null,
        'Compound hot-dry extremes are projected to become more frequent across all lowland districts, with larger changes at each additional increment of warming (high confidence).',
      ),
      weak(
        'Adaptation that is planned early can reduce these risks, although limits to adaptation may be reached in the delta.',
      ),
      none(
        'The scenarios assume that population will grow to 212 million by 2060 and that per-capita water demand remains constant.',
      ),
      none('Figure SPM.4 | Projected changes in runoff that are very likely at 1.5 °C, 2 °C and 3 °C.'),
      firm(
        'even',
        'B.2.3 It is about as likely as not that the lake’s outflow will cease in at least one dry season by 2040.',
        { due: '2040-12-31' },
      ),
      none('National plans submitted by the riparian states foresee that irrigated area will expand by 14% by 2030.'),
    ],
  },
  {
    style: 'food security outlook',
    publishedOn: '2025-06-30',
    pieces: [
      'QARRAN Food Security Outlook, June 2025 – January 2026\n\nMost likely scenario: Crisis outcomes to persist in the south\n\n',
      firm(
        null,
        'Crisis (IPC Phase 3) outcomes are expected to persist in the southern pastoral livelihood zones through at least January 2026, when the short rains should bring some respite.',
        { due: '2026-01-31' },
      ),
      'In May, 41 percent of households surveyed in Beled district reported selling productive assets.',
      none(
        'According to the Ministry of Agriculture, the gu harvest will reach 310,000 MT, some 12 percent above the five-year average.',
      ),
      firm(
        'very_likely',
        'Field observations point the other way, and production will most probably fall well short of that figure as a result of the three-week dry spell in May, armyworm infestations and, in riverine areas, a lack of seed.',
      ),
      none(
        'The outlook is based on the following assumptions: the exchange rate will remain stable, humanitarian access is likely to be unchanged, and rainfall from October onward will be average.',
      ),
      firm(
        null,
        'Between 2.9 and 3.3 million people are projected to need urgent assistance between October and December, compared with an estimated 2.4 million at present.',
        { due: '2025-12-31' },
      ),
      none('The Government, which denies that a crisis exists, has said it will lift the export ban on 1 July.'),
      'Goat prices in Rabo fell by 22 percent month on month.',
      firm(
        'likely',
        'Poor households with few remaining livestock will likely turn to charcoal sales, begging and the skipping of entire meals as the lean season deepens.',
      ),
      weak('Terms of trade may improve slightly when exporters begin buying for the holiday market.'),
      firm(
        'unlikely',
        'Emergency (IPC Phase 4) area-level outcomes remain unlikely, assuming that planned food distributions go ahead in Beled and Rabo.',
        { condition: 'assuming that planned' },
      ),
      none(
        'The World Food Programme plans to reach 1.1 million beneficiaries per month and expects its pipeline to break in September.',
      ),
      weak('A failure of the October rains would increase the population in need considerably.'),
      none('Possible response options, including expected needs by sector, are discussed in Annex 2.'),
      '\n\nArea | Assumed event\nNational | Fuel price rise of 15–20%\n\nMarkets\n\n• ',
      firm('very_likely', 'Transport costs very likely to increase, with staple prices following by September', {
        due: '2025-09-30',
      }),
      '\n',
    ],
  },
  {
    style: 'conflict-watch early-warning note, badly converted PDF',
    publishedOn: '2025-01-27',
    pieces: [
      'CONFLICT WATCH  ▪  LAKE TAMM BASIN                                           Alert No. 3/2025\n\nWHY IT MATTERS\n\n',
      'On 14 January unidenti\uFB01ed gunmen killed eleven herders\nnear Moro, the third such incident since November.',
      none('Local chiefs\nfear that reprisals will follow once the funeral period ends.'),
      firm(
        'very_likely',
        'Further attacks on cattle markets are highly likely over the next six\nweeks, the more so as the vigilante commit-\ntees have split along clan lines and the gendarmerie has re-\ndeployed two platoons to the capital.',
        { due: '2025-03-10' },
      ),
      '\n\nConﬂict Watch | www.conflictwatch.example | page 2 of 4\n\nTRIGGERS AND SCENARIOS\n\n▪ ',
      firm(
        'likely',
        'Should the governor’s dismissal be con\uFB01rmed, protests will prob-\nably spread from the university to the lorry parks.',
        { condition: 'Should the governor' },
      ),
      '\n▪ ',
      weak('Armed youth might  exploit the security vacuum in the islands.'),
      '\n▪ ',
      firm('unlikely', 'The army is unlikely to intervene before the budget vote on\n20 February.', {
        due: '2025-02-20',
      }),
      '\n▪ ',
      none('“We will be back when the water falls,” a \uFB01shermen’s leader told the team.'),
      '\n\n',
      firm(
        null,
        'On balance, the peace\ncommittee is not expected to meet in its present form again,4 and its secretariat, un-\npaid since August, has emptied its o\uFB03ces.',
        { negated: true },
      ),
      '\n\n',
      none(
        'The previous Alert (No. 11/2024) rated large-scale displacement as unlikely;\n4,300 people have since crossed the border.',
      ),
      firm('almost_certain', 'More will al-\nmost certainly follow, as the Moro road is still closed to tra\uFB03c.'),
      none('Donors should\npreposition shelter kits and must avoid being seen to side with the\nministry.'),
      none('May and June are the months in which transhumance routes overlap.'),
      firm(
        'unlikely',
        'Chances are slim that the dry-season accord, signed by three of the \uFB01ve clans, holds un-\ntil then.',
      ),
      '\n\n4 Interview, committee member, 9 January 2025.\n',
    ],
  },
  {
    style: 'foreign-policy think tank, policy brief, badly converted PDF',
    publishedOn: '2024-11-12',
    pieces: [
      'POLICY BRIEF 27\n\nThe Northern Corridor after the Election: Outlook and Likely Flashpoints\n\n',
      'The Corridor carried 61 mn tonnes in 2023, up from\n44 mn in 2019.',
      none(
        'Its shareholders hope that volumes will double by 2030,1 a target\nwritten into the joint declaration of Sarn.',
      ),
      firm(
        'unlikely',
        'There is little prospect of that happening: the Sarn gauge-change\nyard works at 97 percent of capacity, and the two lenders which might have paid for a second one have\nwithdrawn.',
      ),
      '\n\n4     NORTHERN CORRIDOR\n\n',
      firm(
        'likely',
        'The incoming Orlandan government, a coalition of\nfour parties with 53 of 101 seats, is more likely than not to\n\nNORTHERN CORRIDOR     5\n\nreopen the transit agreement, if only to show its voters that it can.',
      ),
      none(
        'During the campaign its leader vowed to “tear up the whole rotten thing”, and pollsters found\nthat 58 percent of respondents expected him to do so.',
      ),
      firm(
        'very_likely',
        'In all likelihood the tearing-up will amount to a revised tariff annex, nego-\ntiated quietly and signed in the first half of 2025.',
        { due: '2025-06-30' },
      ),
      none('The terminal at Sarn, slated for completion in 2022, opened in March of this year.'),
      weak('Harsher outcomes are conceivable, of course.'),
      weak('A surcharge on transit containers would cost Orlanda’s own ports more than anyone else.'),
      firm(null, 'For the neighbours, none of this will be comfortable, but it will be bear-\nable.'),
      '\n\n1 Joint Declaration, art. 4: “The Parties shall endeavour…”\n\n',
      none('Figure 2. Likely routing of trains after 2026\n'),
      firm(
        null,
        'Freight is forecast by our model2 to grow by between 1.5 and 2.5 percent annually through 2028, half the pace of the past\ndecade.',
        { due: '2028-12-31' },
      ),
      none('2 The model treats tolls as exogenous; results may not be reproduced without permission.'),
    ],
  },
  {
    style: 'research institute, special report on force generation',
    publishedOn: '2025-10-07',
    pieces: [
      'Dromenia’s Manpower Problem\n\n',
      'Dromenian regional authorities raised one-time enlistment bonuses in 31 of 52 provinces between June and September.',
      weak('The increases have likely slowed, but not stopped, the decline in volunteer recruitment.'),
      firm(
        'likely',
        'The presidential administration in Drom likely views a second general mobilization as a greater threat to the regime than a stalled campaign.',
      ),
      firm(
        'unlikely',
        'It therefore will probably not call up reservists en masse this winter, preferring rolling, deniable call-ups that fall on remote districts.',
        { due: '2026-02-28', negated: true },
      ),
      none(
        'The Dromenian Duma’s defense committee chair stated on October 5 that no mobilization “is planned, and none will be.”',
      ),
      none(
        'Western officials speaking to the press anonymously assess that Dromenia will exhaust its armor reserves in late 2026.',
      ),
      'Imagery collected on September 28 shows 1,140 hulls at four depots.',
      firm(
        'likely',
        'This Institute’s count of depot imagery suggests that usable T-type hulls will likely run out somewhat later, in the second half of 2027, though the uncertainty is considerable.',
        { due: '2027-12-31' },
      ),
      none(
        'Commanders reportedly ordered convalescents to return to their units, a practice that was likely meant to satisfy quotas, a captured sergeant told investigators.',
      ),
      weak('Dromenian forces are capable of sustaining losses of about 1,000 personnel per day.'),
      firm(
        null,
        'Absent a shock to the budget, Drom will be able to go on buying soldiers for the next 12 to 18 months.',
        { due: '2027-04-07', condition: 'Absent a shock' },
      ),
      none(
        'The finance ministry’s draft budget projects a deficit of 2.6 percent of GDP and sets aside an expected 1.4 trillion marks for “special payments.”',
      ),
      firm(
        'almost_certain',
        'Such payments are bound to crowd out regional spending, which has already fallen in real terms for five consecutive quarters.',
      ),
      none('It is necessary that Selmark’s partners deliver air-defense interceptors now.'),
    ],
  },
  {
    style: 'seasonal climate outlook forum, statement',
    publishedOn: '2025-02-26',
    pieces: [
      'Consensus Statement for the March–May 2025 Season\n\n',
      none('The Forum reviewed the state of the global climate system and its likely implications for the region.'),
      figures(
        0.45,
        0.45,
        'Over the coastal strip and the adjoining hinterland there is a 45% probability that March–May rainfall totals will fall in the lower tercile.',
        { due: '2025-05-31' },
      ),
      firm(
        null,
        'Near-normal to above-normal rains are indicated for the western highlands, where the onset is expected one to two dekads earlier than usual.',
      ),
      'Observed onset dates at Karo and Meld in 2024 were 11 and 17 March.',
      figures(
        0.55,
        0.65,
        'The probability of warmer-than-average minimum temperatures is put at 55 to 65 per cent nearly everywhere, the exception being the southern lakes.',
      ),
      weak('Occasional flash floods might nevertheless occur in areas where drier conditions are favoured.'),
      firm(
        'likely',
        'Cumulative rainfall deficits in the north-east, now in their fourth season, are likely to worsen before they improve.',
      ),
      none(
        'Users should consult their National Meteorological Services for updates, which will be published every ten days.',
      ),
      none(
        'Global models run by three centres predict that the Indian Ocean Dipole will turn negative, but their skill across the boreal spring is low.',
      ),
      none('A probability of 33% means that the outcome is no more likely than chance.'),
      none('Hydropower operators have been advised that they may draw down reservoirs by no more than two metres.'),
      firm('unlikely', 'Dams on the upper Meld are not likely to refill this year.', { due: '2025-12-31' }),
      none('Map 1: Expected onset (colour) and probabilities of the most likely tercile.'),
    ],
  },
  {
    style: 'intergovernmental climate assessment, chapter, badly converted PDF',
    publishedOn: '2024-08-05',
    pieces: [
      'Chapter 5                                         Coasts, Deltas and Small Islands\n\n5.4.2 Sea level\n\n',
      'Tide gauges at all nine stations re-\ncord a rise of 3.9 ± 0.4 mm yr–1 since 1993.',
      firm(
        'very_likely',
        'Relative sea level at the delta front will very likely rise by 0.19 to\n0.31 m by 2050 relative to 1995–2014,\n\n5-61\n\nSubject to Final Copyedit\n\nwith subsidence contributing up to half (robust evidence, medium\nagreement).',
        { due: '2050-12-31' },
      ),
      none(
        'Earlier work (Anders et al., 2016; Wu and Prat, 2019) projected lower values, mainly be-\ncause ground\u00ADwater extraction was not represented.',
      ),
      firm('very_unlikely', 'A rise of less than 0.1 m over that period is assessed to be\nvery unlikely.'),
      none(
        'The delta authority is building a ring dike that is designed to withstand a 1-in-200-\nyear surge and will cost an estimated 3.1 bn.',
      ),
      weak('Ice-sheet processes in which there is deep un-\ncertainty could add several tenths of a metre.'),
      '\n\nFAQ 5.1 | Will Our Beaches Disappear?\n\n',
      none('Some argue that sandy coasts will simply migrate inland, as they did in the early Holocene.'),
      firm(
        null,
        'Where sea walls, roads or hotels stand in the way,12 the beach in front\nwill narrow, whatever the brochures say.',
      ),
      none('The 10% of beaches monitored since 1985 are not a representative sample.'),
      firm(
        'likely',
        'Without sand nourishment, about a third of the monitored shoreline is likely to\nretreat by more than 50 m by 2070.',
        { due: '2070-12-31', condition: 'Without sand nourishment' },
      ),
      '\n\n                 2030    2050    2100\nLow           0.08   0.19   0.41\nHigh          0.11   0.31   0.88\n\n',
      none('Values are medians; brackets give the likely range.'),
      firm(
        null,
        'The frequency of what are now once-in-a-century surge levels is pro-\njected to increase by a factor of 20 to 30 (medium con\uFB01dence).',
      ),
      none('Governments have pledged that by 2030 every community at risk will be covered by early warning.'),
    ],
  },
  {
    style: 'food security, famine review committee note',
    publishedOn: '2025-04-15',
    pieces: [
      '## Key Findings\n\n- ',
      none(
        'Famine is classified when at least 20% of households face an extreme lack of food, acute malnutrition exceeds 30%, and two people in 10,000 die each day.',
      ),
      '\n- ',
      'Between February and March, 18 nutrition screenings were conducted in Narra and the two adjacent camps.',
      '\n- ',
      firm(
        'likely',
        'It is the Committee’s judgement that Famine thresholds for food consumption will probably be passed in Narra camp by the end of May 2025.',
        { due: '2025-05-31' },
      ),
      '\n- ',
      weak('The threshold for mortality may already have been passed there.'),
      '\n- ',
      firm(
        null,
        'In Odeh, by contrast, no Famine is anticipated during the projection period, although the margin of error is wide.',
        { negated: true },
      ),
      '\n\n### Projection, May–September 2025\n\n',
      firm(
        null,
        'Prices of sorghum, which quadrupled in the twelve months to March, are projected to climb further through the end of October, with no relief from the off-season crop.',
        { due: '2025-10-31' },
      ),
      none(
        'Traders interviewed in Narra said they expect the road to open “in a matter of days”, a view shared by the local authorities.',
      ),
      firm('unlikely', 'The Committee doubts that commercial convoys will resume by July.', { due: '2025-07-31' }),
      none(
        'The warring parties agreed in principle that food trucks will pass and that relief workers may cross at Sela.',
      ),
      weak('Children under five face a higher risk of death than in any year since 2011.'),
      firm(
        'very_likely',
        'Cholera, measles or both will, in all probability, compound acute malnutrition during the rains.',
        { due: null },
      ),
      weak(
        'Data collection must be resumed immediately; the analysis will be updated as soon as new evidence becomes available.',
      ),
      firm(
        'likely',
        'In the event of a siege, the population of the three wards around the hospital, estimated at 86,000, would likely be cut off entirely.',
        { condition: 'In the event of' },
      ),
      none('It was an expected but unwelcome result.'),
    ],
  },
  {
    style: 'foreign-policy think tank, expert survey and forecast',
    publishedOn: '2025-12-15',
    pieces: [
      'What to Watch in 2026\n\n',
      none('Last December we gave the Belisar cabinet a 70 percent chance of surviving the year; it fell in March.'),
      'Humility is in order.\n\n**1. Belisar.** ',
      figures(
        0.65,
        0.65,
        'The caretakers have run out of road, and we see a 65 percent chance that the Reform Bloc comes first in the snap elections.',
      ),
      none('Bookmakers put it at nearer 80 percent.'),
      none('Its likely coalition partners have all sworn not to serve under its founder.'),
      firm('unlikely', 'A first place is unlikely to be enough to govern alone, however.'),
      '\n\n**2. The Straits.** ',
      none(
        'Mirsk’s admirals believe that time is on their side and that the smaller navies of the region will, sooner or later, accommodate them.',
      ),
      none('A white paper published in Mirsk in August promises that the fleet will number 400 hulls by 2030.'),
      'It numbered 338 at the last count.',
      firm('remote', 'Deliberate war is a remote prospect.'),
      weak(
        'Accidents are another matter: a collision involving fishing militia might well escalate before either hotline is picked up.',
      ),
      firm(
        null,
        'There will be more of the same – dredging, ramming, lasers – and a fresh round of sanctions to which Mirsk has long since adapted.',
      ),
      '\n\n**3. Trade.** ',
      none(
        'The Commission intends to conclude its review of the Halvar tariff regime by March, and officials in charge say it is on course to do so.',
      ),
      firm(
        'likely',
        'The review is likely to recommend suspension rather than repeal, which will please nobody and can be expected to end up in court.',
      ),
      none('Whether the judges will agree is anyone’s guess.'),
      firm('even', 'Our own view is that the outcome is a coin toss.'),
      '\n\n**4. The wild card.** ',
      weak('It remains to be seen whether the new patriarch throws his weight behind the strikers.'),
      firm('almost_certain', 'If he does, the resignation of the interior minister is a foregone conclusion.', {
        condition: 'If he does',
      }),
      none(
        'Imagine, for a moment, a general strike in Port Anselm: docks closed, pumps dry, the ferry fleet likely to be commandeered.',
      ),
    ],
  },
];
