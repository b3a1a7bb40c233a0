import { extract } from '../index.js';

/** A paragraph of an invented report, and how the statement of its last judgement begins. */
type Case = readonly [paragraph: string, begins: string];

const resolved: readonly Case[] = [
  ['Norvania has lost most of its fleet. It will probably rebuild it by 2028.', 'Norvania rebuilds'],
  ['Norvania is likely to keep up the strikes. It will probably recruit abroad.', 'Norvania recruits'],
  ['The central bank has run out of room. It will probably raise rates in May.', 'The central bank raises'],
  ['The ministry has no money left. It is unlikely to publish the tender this year.', 'The ministry publishes'],
  ['The opposition is divided. It will probably reject the offer.', 'The opposition rejects'],
  [
    'The government of Selmark has promised elections. It is likely to adopt the law in June.',
    'The government of Selmark adopts',
  ],
  [
    'Headline inflation was 4 per cent in March. It will probably fall to the target next year.',
    'Headline inflation falls',
  ],
  ['Unemployment has stopped falling. It is expected to rise in 2027.', 'Unemployment rises'],
  ['The krone has lost ground since the summer. It is likely to appreciate in 2027.', 'The krone appreciates'],
  ['Industrial output was flat. It is forecast to grow in the second half.', 'Industrial output grows'],
  ['If Hanjing felt cornered, it would almost certainly impose export bans.', 'Hanjing imposes'],
  ['Although Kessria signed the treaty, it will probably reject the annex.', 'Kessria rejects'],
  ['The junta is short of cash, and it will probably sell the port.', 'The junta sells'],
  ['The militia has regrouped in the hills. It will likely attack the convoy.', 'The militia attacks'],
  ['The rebels have regrouped in the hills. They will likely attack before winter.', 'The rebels attack'],
  ['Insurers have few options. They are likely to withdraw from the coast.', 'Insurers withdraw'],
  ['Food prices rose in June. They are expected to fall by the autumn.', 'Food prices fall'],
  ['Real wages were flat. They will probably rise in 2027.', 'Real wages rise'],
  [
    'The armed forces have kept the initiative. They will probably launch an offensive in May.',
    'The armed forces launch',
  ],
  ['Smaller airlines are losing money. They will likely cut routes.', 'Smaller airlines cut'],
  ['Dromenia is short of shells. It is likely to buy more abroad. It will probably seek a truce.', 'Dromenia seeks'],
  ['The bridge was damaged in March. It will probably be completed by 2028.', 'The bridge is completed'],
  ['The harbour bill is before the senate. It is likely to be passed in June.', 'The harbour bill is passed'],
  ['President Arlov was ill in May. He is unlikely to stand again.', 'President Arlov stands'],
  ['Ms Hollin has threatened to leave. She will probably resign this year.', 'Ms Hollin resigns'],
  [
    'The movement holds two towns, and its leader, Gen. Okende, wants a third. He is unlikely to stop.',
    'Gen. Okende stops',
  ],
  ['Prime Minister Dahl has lost her majority. She will probably call an election.', 'Prime Minister Dahl calls'],
  [
    'The Astral corridor is three years late. The project will probably be finished by 2028.',
    'The project (the Astral corridor) is finished',
  ],
  [
    'Work on the Vestby tunnel has stopped. The project is unlikely to resume this year.',
    'The project (the Vestby tunnel) resumes',
  ],
  [
    'The March Movement holds two towns. The movement will probably keep them.',
    'The movement (the March Movement) keeps',
  ],
  [
    'The Sarn treaty lapses in June. The agreement will probably be renewed.',
    'The agreement (the Sarn treaty) is renewed',
  ],
  [
    'The southern group has few tanks. The group is unlikely to attack this year.',
    'The group (the southern group) attacks',
  ],
  [
    'A cyber attack on the grid was averted. Staff are few. Such an attack is likely to be repeated.',
    'Such an attack (a cyber attack) is repeated',
  ],
  [
    'The losses force an operational pause. Such a pause will probably last a month.',
    'Such a pause (an operational pause) lasts',
  ],
  [
    'Norvania and Selmark have met twice. Both sides will probably sign in May.',
    'Both sides (Norvania and Selmark) sign',
  ],
  [
    'Talks between Norvania and Selmark go on. The two countries are likely to sign in May.',
    'The two countries (Norvania and Selmark) sign',
  ],
  ['Norvania and Selmark want the port. The former will probably win it.', 'Norvania wins'],
  ['Norvania and Selmark want the port. The latter will probably lose it.', 'Selmark loses'],
];

/** What stands for nothing, for a whole event, or for one of several: it stays as it was printed. */
const left: readonly Case[] = [
  ['Norvania has lost most of its fleet. It will probably rain in May.', 'It rains'],
  ['Norvania has lost most of its fleet. It will probably take years.', 'It takes'],
  ['The bank has cut its rate. It will probably be hard to find buyers.', 'It is hard'],
  ['The bank has cut its rate. It will probably become clear in May.', 'It becomes'],
  ['The bank has cut its rate. It will probably cost ten million.', 'It costs'],
  ['The bank has cut its rate. This will probably weaken the krone.', 'This weakens'],
  ['The port was hit twice. This will probably raise freight rates.', 'This raises'],
  ['The port was hit twice. That is unlikely to change.', 'That changes'],
  ['Norvania relies on Selmark. It will probably send more troops.', 'It sends'],
  ['The government has asked the central bank for help. It will probably raise rates.', 'It raises'],
  ['Norvania and Selmark have met twice. It will probably sign in May.', 'It signs'],
  ['The ministry has sued the company. It will probably appeal.', 'It appeals'],
  ['Inflation has outpaced growth. It will probably fall next year.', 'It falls'],
  ['Wages have outpaced prices. They will probably rise next year.', 'They rise'],
  ['The rebels have met the militants. They will probably attack in May.', 'They attack'],
  ['The army has few shells. They will probably attack in May.', 'They attack'],
  ['Three ships have left. They will probably return in May.', 'They return'],
  ['Insurers have sued the banks. They will probably withdraw.', 'They withdraw'],
  ['President Arlov has met Chancellor Brandt. He will probably resign.', 'He resigns'],
  ['Mr Arlov has left the party. She will probably resign.', 'She resigns'],
  ['The president has met his minister. He will probably resign.', 'He resigns'],
  ['Nobody knows who rules. He will probably resign.', 'He resigns'],
  [
    'The Astral corridor is late and the Vestby tunnel is leaking. The project will probably be finished by 2028.',
    'The project is',
  ],
  ['Money is short. The project will probably be finished by 2028.', 'The project is'],
  ['The northern group and the southern group are weak. The group will probably attack.', 'The group attacks'],
  ['The bank has run the risk before. Such an attack is likely.', 'Such an attack happens'],
  ['Another attack was averted. Such an attack is likely to be repeated.', 'Such an attack is'],
  ['A larger pause was refused. Such a pause will probably last a month.', 'Such a pause lasts'],
  ['Norvania and Selmark met Belmaria and Kessria. Both sides will probably sign in May.', 'Both sides sign'],
  ['Talks go on. Both sides will probably sign in May.', 'Both sides sign'],
  ['Norvania, Kessria and Selmark want the port. The latter will probably lose it.', 'The latter loses'],
  ['Norvania has lost its fleet. It is likely that Norvania will rebuild it.', 'Norvania rebuilds'],
  ['The regulator has fined the operator twice. It will probably appeal.', 'It appeals'],
  ['Moscow sees Tehran as useful. It will probably supply more fighters.', 'It supplies'],
  ['Moscow backs rebels. They will probably attack.', 'They attack'],
  ['Norvania is weak. It will probably attack Norvania again.', 'It attacks'],
];

const last = (paragraph: string): string =>
  extract(paragraph, { publishedOn: '2026-03-01' }).judgements.at(-1)?.statement ?? '';

describe('entities in statements', () => {
  it.each(resolved)('%s → %s', (paragraph, begins) => {
    expect(last(paragraph).slice(0, begins.length)).toBe(begins);
  });
  it.each(left)('%s stays: %s', (paragraph, begins) => {
    expect(last(paragraph).slice(0, begins.length)).toBe(begins);
  });
  it('looks no further than the paragraph', () => {
    const text = 'Norvania has lost most of its fleet.\n\nIt will probably rebuild it by 2028.';
    expect(last(text)).toMatch(/^It rebuilds/);
  });
});
