import { figures, firm, none, weak } from './labelled.js';

/** Assessments of invented security services about invented countries. */
export const threats = [
  firm(
    'almost_certain',
    'We assess with high confidence that Norvania almost certainly will test a longer-range missile this year.',
    {
      due: '2025-12-31',
      statement: 'Norvania tests a longer-range missile this year',
    },
  ),
  firm('likely', 'Attempts to sabotage rail links are likely to continue.', {
    statement: 'Attempts to sabotage rail links continue',
  }),
  firm('very_unlikely', 'A land invasion is highly unlikely in the coming year.', {
    due: '2026-03-10',
    statement: 'A land invasion happens in the coming year',
  }),
  firm('remote', 'There is a remote chance that the truce collapses before the vote.'),
  firm(null, 'There is a realistic possibility that the group will strike abroad.'),
  firm('likely', 'The regime probably retains several hidden depots.', {
    statement: 'The regime retains several hidden depots',
  }),
  firm('likely', 'Smugglers are probably being paid by the coastal militia.', {
    statement: 'Smugglers are being paid by the coastal militia',
  }),
  firm(null, 'The Marshal will seek to divide the alliance.', {
    statement: 'The Marshal seeks to divide the alliance',
  }),
  firm(null, 'Norvania won’t give up its bases on the strait.', { negated: true }),
  firm('unlikely', 'The rebels will probably not hold the airfield for long.', {
    negated: true,
    statement: 'The rebels hold the airfield for long',
  }),
  firm('unlikely', 'It is unlikely that the parties will sign before the summit.', {
    statement: 'The parties sign before the summit',
  }),
  firm('unlikely', 'Although the militia aims to seize the port by 2026, reaching this goal is doubtful.', {
    due: '2026-12-31',
    statement: 'The militia seizes the port by 2026',
  }),
  firm('unlikely', 'The two capitals will likely not restore full ties in the foreseeable future.', {
    negated: true,
    due: null,
  }),
  firm('very_unlikely', 'The embargo will most likely not be lifted.', { negated: true }),
  firm('likely', 'The next leader is probable to come from the army, and purges are increasingly likely.'),
  firm('likely', 'Cyber attacks on ports will likely intensify, although most will fail.', {
    statement: 'Cyber attacks on ports intensify',
  }),
  firm('almost_certain', 'A new wave of arrests is all but certain.', { statement: 'A new wave of arrests happens' }),
  firm('almost_certain', 'The transition will inevitably bring disputes over land.'),
  firm('likely', 'Should the talks fail, fighting will probably resume within weeks.', {
    condition: 'Should the talks fail',
  }),
  firm('likely', 'The fleet is likely to be replaced by the mid-2030s.', { due: '2036-12-31' }),
  firm(null, 'Recruitment is expected to remain difficult for the next five years.', { due: '2030-03-10' }),
  firm('likely', 'The council will likely split over the charter by late 2025.', {
    due: '2025-12-31',
  }),
  firm('very_unlikely', 'The likelihood of a coup is very low.'),
  firm('very_likely', 'The most likely outcome is a frozen conflict.', { statement: 'A frozen conflict happens' }),
  figures(0.5, 1, 'We put the probability of renewed shelling at over 50%.'),
  figures(0.1, 0.1, 'There is a ten per cent probability that the envoy resigns.', { statement: 'The envoy resigns' }),
  figures(0.9, 0.9, 'The pact is 90% likely to be renewed in 2026.', {
    due: '2026-12-31',
    statement: 'The pact is renewed in 2026',
  }),
  firm('unlikely', 'We doubt that the garrison will surrender.', { statement: 'The garrison surrenders' }),
  firm('likely', 'Foreign services are likely to target the election in September 2025.', { due: '2025-09-30' }),
  firm('likely', 'In the near future, the border will probably stay closed.', { due: '2026-03-10' }),
  firm(null, 'The frigate is due for refit but will not return to service until 2027.', {
    negated: true,
    due: '2027-12-31',
  }),
  weak('The group might try again.'),
  weak('An attack on the dam cannot be excluded.'),
  weak('The general has likely left the country.'),
  weak('Denying the militia fuel would slow its advance.'),
  weak('A split is more likely than a year ago.'),
  weak('The date of the handover remains uncertain, which could deepen the crisis.'),
  none('Norvania anticipates that the blockade will exhaust its rival.'),
  none('The leadership believes the West will tire of the war.'),
  none('The general claimed that victory was likely.'),
  none('Officials warned that further strikes would likely follow.'),
  none('The plan is for the brigade to move north in the spring.'),
  none('Its propaganda insists that the enemy will collapse by winter.'),
  none('Norvania plans to field forty aircraft by 2028.'),
  none('He is a likely candidate for the post.'),
  none('Possible targets include ports and rail yards.'),
  none('The bridge was destroyed in May 2024.'),
  none('The corridor is estimated to cost two billion crowns.'),
  none('In the case of a swap, the north would send coal and the south grain.'),
  none('Visitors may not access the upper gate.'),
  none('The promise that the border would soon reopen was never kept.'),
  none('How the court will rule is not known.'),
  none('Recruits were likely to be sent east, a former officer said.'),
  none('The exercise ended as soon as possible after the accident.'),
  none('The treaty requires that each side will notify the other.'),
  none('The minister’s likely successor has no power base.'),
  none('The word “likely” in this report means a probability of 55 to 80%.'),
];
