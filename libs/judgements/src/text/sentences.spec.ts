import { sentences } from '../index.js';

/** Invented texts; a stroke marks where one sentence ends and the next begins. */
const marked = `
The dam held.| The levee broke.
Exports fell by 3.5 per cent.| Imports rose.
Exports fell 3.5%.| Imports rose 2.1%.
It cost $4.2 bn.| Nobody paid.
Dr. Vane met Gen. Holt.| They agreed.
Mr. Amsel and Mrs. Brandt left.| The talks went on.
Prof. Linde et al. expect rain.| We do not.
Sen. Orr voted no.| Rep. Pell voted yes.
Col. Marsh and Lt. Dunn fled.| Capt. Rook stayed.
St. Alban is dry.| Its wells are empty.
The U.S. Navy sailed.| It returned.
He left the U.S.| The navy stayed.
The U.K. and the E.U. agree.| Nobody else does.
It lies in Washington, D.C.| The river is near.
J. Holt won.| P. Q. Lang lost.
The author is A. B. Holt.| His book sells.
See Fig. 3 for details.| The trend is clear.
See Figs. 3 and 4.| Both rise.
Section No. 5 applies.| Others do not.
Nos. 7 and 8 were cut.| No. 9 stayed.
Costs, e.g. fuel, rose.| Wages fell.
Two states, i.e. Orlan and Pell, signed.| Three did not.
Norvania vs. Osterland is a rivalry of old.| It will last.
Ships, ports, etc. were hit.| Trade fell.
It took approx. 30 days.| Then it rained.
The town, ca. 1900 people, is empty.| It was sold.
Prices rose on 3 Jan. 2025.| They fell later.
Between Feb. and Oct. nothing moved.| Then it did.
The vote is on 5 Dec. 2026.| It may be late.
Art. 4 binds all.| Art. 5 does not.
Vol. 3 is out.| Vol. 4 is not.
See pp. 12 and 13.| They differ.
Para. 9 was struck.| Para. 10 stands.
Holt & Co. went under.| Pell Ltd. survived.
Amsel Inc. grew.| Brandt Corp. shrank.
The min. wage is low.| The max. price is high.
He said “no.”| She left.
“We will win.”| Nobody believed it.
“Will it hold?”| It did.
She asked why.| He shrugged.
Will it hold?| It may.
What now?| Who knows!| Not us.
It fell!| Nobody saw it.
It rained …| It stopped.
It rained... and stopped.| The sun came.
The pact (signed in 2019.) lapsed.| It is gone.
The pact lapsed.| (It was signed in 2019.)| A new one follows.
The pact lapsed (it was old).| A new one follows.
Growth is 2.4 in 2025.| In 2026 it is 3.1.
Growth was 2 per cent in 2025.| 2026 looks better.
It grew.| 14 of 20 firms agree.
At 5 p.m. the gate shut.| At 6 a.m. it opened.
The file is example.org today.| It moves tomorrow.
Version 2.0 is out.| Version 2.1 follows.
The rate is 4.25.| It will fall.
The rate is 4.25 per cent p.a. and stays.| Nobody complains.
Rates rise.| “That is wrong,” he said.
Rates rise.| ‘That is wrong,’ he said.
Rates rise; bonds fall.
Three risks remain: drought, war and debt.
The north is calm – for now.| The south is not.
The north is calm.| – The south is not.
The bridge opens in May.| May is wet.
It is No. 1.| It will stay so.
This is plan B.| It is weak.
Orlan, pop. 4,000, is empty.| Pell is full.
It grew by 1,000.| It fell by 2,000.
The 3rd Corps moved.| The 4th Corps waited.
The 14th Army is new.| It is small.
Chapter 3.2 explains it.| Chapter 4 does not.
The reform, cf. Art. 3, is late.| It is weak.
Est. costs are high.| Est. gains are low.
Jan. and Feb. were dry.| Mar. was wet.
The treaty of St. Ivo (1.2.1990) holds.| It is old.
Both sides lost.| Neither won.
Ministers met.| Then they left.| Nothing came of it.
The Bank held rates.| The Committee agreed.| Markets fell.
It is likely.| It is not certain.
Is it likely?| Yes.
Yes.| No.| Perhaps.
He lives in St. Ivo.| She lives in Pell.
Their leader, Gen. P. Orr, is ill.| He may step down.
The Dept. of Trade is closed.| So is the Univ. of Pell.
Output fell 2.1 p.p. last year.| It will recover.
It weighs 3 kg.| It is 2 m. long.
It has 40 km. of coast.| The sea is calm.
It was a draw, 2–2.| The next game is on 3 May.
They came from Orlan.| “Nobody,” she said, “was left.”
The talks ended.| A deal is near.
The talks ended.| In all, nine states signed.
The talks ended.| As a result, trade rose.
No. 4 was sold.| Nos. 5–7 were kept.
The law (Sec. 12) is clear.| The courts differ.
It is a risk.| ▪ Another is debt.
It is a risk.| • Another is debt.
The port closed [3].| Ships wait.
The port closed.[3]| Ships wait.
The port closed.[12][13]| Ships wait.
The port closed.” [4]| Ships wait.
The price is £3.50.| It was £2.
The price is €3.50.| €2 was asked.
It costs 3 dollars.| $2 was asked.
They won 3:1.| They lost 2:0.
Norvania e.g. exports tin.| It imports coal.
The so-called “Plan B.” failed.| Plan C did not.
The team leader (Dr. Holt) left.| Her deputy stays.
The ministers et al. agreed.| So did we.
Fighting went on for 2.5 years.| It stopped in 2024.
Holt v. Pell was heard.| It was lost.
The case No. 12/2024 is open.| No date is set.
At approx. 3.5 per cent it is low.| It was 9 per cent.
Rain fell.| It fell again.| It fell for days.
The ship, S.S. Orlan, sank.| Its crew lived.
The N.A.T.O. summit is near.| It will be brief.
The price of a barrel (incl. tax) rose.| It excl. freight.
The no. of cases fell.| The no. of deaths rose.
Hon. members left.| Rev. Pell stayed.
Gov. Holt resigned.| Lt. Gov. Pell followed.
Messrs. Holt and Pell met.| They smiled.
Mt. Orlan is high.| Ft. Pell is low.
The area is 3 sq. km.| It is flat.
`
  .trim()
  .split('\n');

const wanted = (line: string): string[] => line.split(/\| ?/).map((part) => part.trim());
const own = (text: string): string[] => sentences(text, [whole(text)]).map(({ start, end }) => text.slice(start, end));
const whole = (text: string) => ({ kind: 'paragraph' as const, level: 0, page: null, start: 0, end: text.length });

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const platform = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment.trim());

const right = (split: (text: string) => string[]): string[] =>
  marked.filter((line) => JSON.stringify(split(line.replaceAll('|', ''))) !== JSON.stringify(wanted(line)));

describe(`${marked.length} places where sentences end or do not`, () => {
  it('nearly all are told apart, far more than the platform’s segmenter does', () => {
    const wrong = right(own);
    expect(1 - wrong.length / marked.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(wrong.length).toBeLessThan(right(platform).length / 2);
  });
});
