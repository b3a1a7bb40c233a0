import { figures, firm, none, weak } from '../labelled.js';
import type { Passage } from '../passage.js';

/** The middle of the genre: what ordinary reports mostly consist of. */
export const ordinary: Passage[] = [
  {
    style: 'annual threat assessment, small state',
    publishedOn: '2025-02-20',
    pieces: [
      'THE EASTERN NEIGHBOUR\n\n',
      none(
        'Karelovia has spent the third year of the war adapting its economy and its society to a long confrontation.',
      ),
      firm(null, 'It will continue to see itself at war with the Western world as a whole.'),
      firm('unlikely', 'A negotiated end to the fighting is unlikely in 2025.', { due: '2025-12-31' }),
      none('The leadership believes that its adversary will tire first and that support from abroad will dry up.'),
      none('President Arlov has repeatedly said that he will accept no foreign troops in the occupied districts.'),
      firm(
        'very_likely',
        'The armed forces will very likely keep the initiative along most of the front during the first half of the year.',
        {
          due: '2025-06-30',
        },
      ),
      firm(null, 'However, they will not be able to achieve a decisive breakthrough with the forces now available.', {
        negated: true,
      }),
      none('In 2024 the defence budget rose by a quarter, to 6.3 percent of GDP.'),
      firm(
        'likely',
        'Spending on this scale can probably be kept up for at least two more years, though at growing cost to households.',
        {
          due: '2027-02-20',
        },
      ),
      firm(
        null,
        'Once the war ends or is frozen, the military threat to our region will increase, since units now tied down in the south will be free to move.',
      ),
      weak('In the medium term Karelovia could deploy as many as two additional corps near our border.'),
      none('The plan approved in 2022 provides for new garrisons at Petra and Soksa by 2026.'),
      firm('unlikely', 'It is not likely that this timetable will be met.', { negated: true }),
      '\n\nINTELLIGENCE ACTIVITY\n\n',
      firm(
        null,
        'The services of Karelovia remain the main intelligence threat to our country and will go on recruiting among dual citizens.',
      ),
      none('Last year four persons were convicted of treason.'),
      firm(
        'likely',
        'As embassies have been reduced, human intelligence will likely be gathered increasingly by people who travel as tourists, students or drivers.',
      ),
      firm(
        'almost_certain',
        'Attempts to recruit our residents during visits to relatives will almost certainly continue.',
      ),
      none('If you are approached at the border, report it to the Security Police.'),
      weak('Persons with debts or a criminal past may be particularly vulnerable.'),
      firm(null, 'We expect sabotage by hired amateurs to persist at the level of last year.'),
    ],
  },
  {
    style: 'daily military intelligence update',
    publishedOn: '2024-06-11',
    pieces: [
      none(
        'On 9 June 2024, Dromenian forces carried out a combined missile and drone strike on energy sites in the west of Selmark.',
      ),
      'The target set was probably selected several weeks earlier.',
      firm('likely', 'Dromenia is likely to maintain the current tempo of strikes through the summer.', {
        due: '2024-08-31',
      }),
      weak('It has likely rebuilt part of its stock of cruise missiles.'),
      firm(
        null,
        'There is a realistic possibility that the commander of the southern group will be replaced in the coming weeks.',
      ),
      firm('very_unlikely', 'It is highly unlikely that the group has enough armour for a second axis.'),
      none('Dromenian officials claim that the bridge will reopen to rail traffic within days.'),
      firm('likely', 'This will probably prolong the pressure on reserve officers.'),
      weak('The attacks may be intended to divert air defence from the front.'),
    ],
  },
  {
    style: 'central bank, monetary policy statement',
    publishedOn: '2025-05-08',
    pieces: [
      '1. Economic outlook\n\n',
      none('GDP increased by 0.3% in the first quarter, slightly more than had been expected in February.'),
      firm(null, 'Growth is projected to slow to 0.1% in the second quarter and to pick up gradually thereafter.', {
        due: '2025-06-30',
      }),
      none('Business surveys point to weaker hiring; vacancies fell by 4% on the quarter.'),
      firm(
        null,
        'CPI inflation is expected to rise to 3.5% in the third quarter of 2025, before falling back towards the 2% target.',
        {
          due: '2025-09-30',
        },
      ),
      firm(null, 'The increase largely reflects energy prices and should prove temporary.'),
      weak(
        'There are risks on both sides: pay growth could turn out more persistent, and weaker demand abroad might lower import prices.',
      ),
      none('Market participants expect Bank Rate to stand at 3.6% at the end of the year.'),
      firm(
        null,
        'Under this path, which is used in the projection, inflation will be close to target in the second quarter of 2027.',
        {
          due: '2027-06-30',
        },
      ),
      none('The Committee voted by a majority of 5–4 to lower Bank Rate by 0.25 percentage points.'),
      'Monetary policy will need to stay restrictive until the risks have dissipated further.',
      firm(
        null,
        'Underlying pay growth, at 5.1% in February, is forecast to ease to around 3¾% by the end of the year.',
        {
          due: '2025-12-31',
        },
      ),
      none('Source: Statistical Office, Bank calculations.'),
      'The next Report will be published on 7 August.',
      firm('very_likely', 'Unemployment will most probably go on edging up.'),
      firm(null, 'We judge that a margin of slack will open up over the next two years.', { due: '2027-05-08' }),
    ],
  },
  {
    style: 'short-term energy outlook',
    publishedOn: '2025-03-06',
    pieces: [
      '• ',
      firm(
        null,
        'Global oil prices: we expect that the benchmark will fall from an average of $75 per barrel in February to $68 in 2026 as stocks build.',
        {
          due: '2026-12-31',
        },
      ),
      '\n\n• ',
      firm(
        null,
        'Natural gas: the spot price averages about $4.20 in 2025 in our forecast, 65 cents more than we forecast last month.',
        {
          due: '2025-12-31',
        },
      ),
      '\n\n• ',
      weak('Electricity consumption increases by 3% this year, driven by data centers.'),
      '\n\n',
      none('Cold weather in January led to the fourth-largest withdrawal from storage on record.'),
      firm(
        null,
        'Inventories will end the withdrawal season in March about 10% below the five-year average, and we expect they will remain below average through the summer.',
        {
          due: '2025-08-31',
        },
      ),
      none('The tariffs announced on 1 March are not included in this outlook.'),
      weak('If they are imposed, imports from the north could decline.'),
      firm(null, 'We forecast that solar will supply two-thirds of the growth in generation over the next two years.', {
        due: '2027-03-06',
      }),
      none('Producers announced that they would begin to unwind voluntary cuts in April.'),
      firm('likely', 'Because of these uncertainties, prices are likely to be volatile.'),
      none(
        'Table 4a. Petroleum supply, consumption and inventories (million barrels per day)\n2024 2025 2026\n102.8 104.1 105.3',
      ),
    ],
  },
  {
    style: 'foreign-policy institute, analysis',
    publishedOn: '2025-09-15',
    pieces: [
      '## What comes after the summit\n\n',
      none('The two presidents met for less than three hours, and neither took questions.'),
      none('Officials on both sides described the talks as constructive.'),
      firm('unlikely', 'For all the ceremony, the meeting is unlikely to change the course of the war.'),
      none('Lutavia wants security guarantees; Dromenia wants recognition of its conquests.'),
      firm(null, 'Neither side will get what it wants.', { negated: true }),
      firm(
        'likely',
        'More likely than not, the talks will drag on into next year while both armies prepare for another season.',
        {
          due: '2026-12-31',
        },
      ),
      none('Some in Western capitals hope that economic pressure will force a change of mind.'),
      firm(
        'unlikely',
        'That seems doubtful: the budget has been rewritten, and the elite is bound to the regime by fear and by money.',
      ),
      none('What, then, will Europe do?'),
      firm(
        'very_likely',
        'In all likelihood, it will muddle through, buying arms where it can and time where it cannot.',
      ),
      none('Europeans should stop waiting for Washington and must invest in air defence of their own.'),
      firm('likely', 'Without it, the next winter will probably be the hardest for Lutavian cities.', {
        condition: 'Without it',
        due: '2026-02-28',
      }),
      weak('A ceasefire might yet come about, but on whose terms nobody can say.'),
      figures(0.3, 0.3, 'We would put the chances of a truce by New Year at about 30 percent.', { due: '2025-12-31' }),
    ],
  },
  {
    style: 'cyber agency, national assessment, converted from PDF',
    publishedOn: '2024-10-30',
    pieces: [
      'Key judgements\n',
      '• ',
      firm(
        'almost_certain',
        'State-sponsored actors are almost certainly attempting to\npre-position in the networks of critical infrastructure.',
      ),
      '\n• ',
      firm('very_likely', 'Ransomware groups will very likely escalate extortion tactics\nover the next two years.', {
        due: '2026-10-30',
      }),
      '\n• ',
      firm('likely', 'We assess that the number of incidents reported will likely\nincrease in 2025.', {
        due: '2025-12-31',
      }),
      '\n\n4                                                    National Cyber Assessment 2025–2026\n\n',
      none('Estimative language. The term “likely” denotes a chance of 60 to 74%.'),
      none(
        'Our judgements are based on reporting from multiple sources and may not take account of the most recent events.',
      ),
      firm(
        'likely',
        'Hacktivist groups aligned with Dromenia will\nprobably keep targeting public websites\naround elections and visits of state.',
      ),
      none('In June 2024, a contractor of the grid operator was breached; see also the advisory of 3 July.'),
      firm(
        'unlikely',
        'We judge that Hanjing would be unlikely to disrupt\nour energy supply unless it were in\ndirect conflict with our allies.',
        {
          condition: 'unless it were in',
        },
      ),
      weak('Smaller firms are probably less\nable to recover from such an attack than large ones.'),
    ],
  },
  {
    style: 'climate and hurricane outlook',
    publishedOn: '2025-05-22',
    pieces: [
      figures(0.6, 0.6, 'The outlook gives a 60% chance of an above-normal season.'),
      figures(0.7, 0.7, 'For the season as a whole, 13 to 19 named storms are likely with a probability of 70%.'),
      firm(null, 'Six to ten of these are forecast to become hurricanes.'),
      none('An average season has 14 named storms, seven of which become hurricanes.'),
      firm('likely', 'Ocean temperatures will likely stay above average through the peak of the season.'),
      none('The names for 2025 were chosen by the Organization’s regional committee.'),
      none('It takes only one storm to make a season disastrous, so households should prepare now.'),
      firm(null, 'El Niño is not expected to form before October.', { negated: true, due: '2025-09-30' }),
      firm('almost_certain', 'It is virtually certain that the sea level will go on rising until 2100.', {
        due: '2100-12-31',
      }),
      weak('Compound events become more likely with every increment of warming.'),
    ],
  },
];
