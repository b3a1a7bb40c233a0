import { extract } from '../extract.js';

const publishedOn = '2025-03-10';
const horizonIn = (text: string) => extract(text, { publishedOn }).judgements.map(({ horizon }) => horizon);

describe('which of the times in a sentence dates its judgement, published 10 March 2025', () => {
  it.each([
    // behind its verb
    ['Growth will likely slow in 2026.', 'in 2026', '2026-12-31'],
    ['Inflation is projected at 5.2 % in 2025 and 4.8 % in 2026.', 'in 2025; in 2026', '2026-12-31'],
    ['We expect growth of 2.1 per cent this year and 1.8 per cent next year.', 'this year; next year', '2026-12-31'],
    ['The deficit is forecast to widen from 2.1 % of output this year to 2.8 % in 2026.', 'in 2026', '2026-12-31'],
    ['The fleet will probably not, despite its losses in 2024, be withdrawn before 2027.', 'before 2027', '2026-12-31'],
    [
      'Prices are expected to rise to 80 crowns by June 2026, up from 70 crowns in April 2025.',
      'by June 2026',
      '2026-06-30',
    ],
    ['Growth in 2026 is likely to be weaker than in 2025.', 'in 2026', '2026-12-31'],
    ['Output will likely be lower at the end of 2026 than in 2025.', 'at the end of 2026', '2026-12-31'],
    [
      'Sales should pick up in the second half of 2025, as the plant that closes in May 2026 clears its stocks.',
      'in the second half of 2025',
      '2025-12-31',
    ],
    [
      'The council will likely vote on the plan, which runs to 2035, before the summer.',
      'before the summer',
      '2025-05-31',
    ],
    ['Investment is expected to fall this year because the subsidy ends in January 2027.', 'this year', '2025-12-31'],
    ['The army will probably need more than three brigades by 2028.', 'by 2028', '2028-12-31'],
    ['There is a 60% chance that the lake freezes before the end of April.', 'before the end of April', '2025-04-30'],
    ['The likelihood of a default in 2026 is low.', 'in 2026', '2026-12-31'],
    ['A recession this year is unlikely.', 'this year', '2025-12-31'],
    ['A default before 2027 is highly unlikely.', 'before 2027', '2026-12-31'],
    ['Exports will probably grow, with prices following by September.', 'by September', '2025-09-30'],
    ['Exports will probably grow through 2026, with a peak in May 2027.', 'through 2026', '2026-12-31'],
    ['It is likely that by 2030 the ice will be gone.', 'by 2030', '2030-12-31'],
    ['We expect that, by 2030, half of the fleet will be electric.', 'by 2030', '2030-12-31'],
    ['The operator will likely finish the link in mid-2026, a year later than planned.', 'in mid-2026', '2026-08-31'],
    ['Demand is expected to grow by 3% a year through 2030.', 'through 2030', '2030-12-31'],
    ['The truce is likely to hold until the elections in October.', 'in October', '2025-10-31'],
    ['The next report will probably show that prices fell in 2024.', null, null],
    ['Output is likely to reach its highest level in ten years.', null, null],
    [
      'Growth is projected at 3.3 % both in 2025 and 2026, below the earlier (2000–19) average.',
      'in 2025 and 2026',
      '2026-12-31',
    ],
    ['Output is expected to shrink by 2% this year and to grow by 1% next.', 'this year; next', '2026-12-31'],
    [
      'Rates will probably fall twice this year, in June and September.',
      'this year, in June and September',
      '2025-09-30',
    ],
    ['The line will likely not open until 2028 at the earliest.', 'until 2028 at the earliest', '2028-12-31'],
    ['The cabinet is unlikely to survive the winter.', 'the winter', '2026-02-28'],
    ['A decision is likely at the June meeting.', 'at the June meeting', '2025-06-30'],
    ['Rain will probably be scarce in February–April 2026.', 'in February–April 2026', '2026-04-30'],
    ['The 2025–2029 mean will likely exceed 14 °C.', 'The 2025–2029', '2029-12-31'],
    [
      'The strain will almost certainly grow over the next two years and beyond.',
      'over the next two years and beyond',
      '2027-03-10',
    ],
    ['A breach is likely before 2026 is out.', 'before 2026 is out', '2026-12-31'],
    [
      'Rain is likely to be scarce in the October–December 2025 season.',
      'in the October–December 2025 season',
      '2025-12-31',
    ],
    ['Nights are likely to be warm in June, July and August.', 'in June, July and August', '2025-08-31'],
    ['The dam is likely to fill in at least one year between 2026 and 2029.', 'between 2026 and 2029', '2029-12-31'],
    [
      'A notice is likely no later than April 27, 2026, when the talks open.',
      'no later than April 27, 2026',
      '2026-04-27',
    ],
    ['The agent will likely end up as patient zero in 2026.', 'in 2026', '2026-12-31'],
    ['The road will likely be cut before the autumn rains turn it to mud.', null, null],
    ['Spending will probably be kept up for at least two more years.', 'for at least two more years', '2027-03-10'],
    ['A truce is likely by New Year.', 'by New Year', '2025-12-31'],
    ['There is a 45% chance that March–May rainfall will be low.', 'March–May', '2025-05-31'],
    // opening its clause
    ['By 2030, the ice will likely be gone.', 'By 2030', '2030-12-31'],
    ['By 2027 the gap will probably have narrowed.', 'By 2027', '2027-12-31'],
    ['In 2026, after two years of decline, exports are likely to recover.', 'In 2026', '2026-12-31'],
    ['Over the next two years, we expect a gradual recovery.', 'Over the next two years', '2027-03-10'],
    ['However, over the coming year prices will likely fall.', 'over the coming year', '2026-03-10'],
    ['Next year, growth is expected to slow.', 'Next year', '2026-12-31'],
    ['In the short term, the cabinet will probably survive.', 'In the short term', null],
    ['Costs rose, and in 2026 they will probably rise again.', 'in 2026', '2026-12-31'],
    // its subject
    ['Inflation in 2026 is likely to be higher.', 'in 2026', '2026-12-31'],
    ['The drought of this summer is likely to halve the crop.', 'this summer', '2025-08-31'],
    ['Beef output for the remainder of 2025 will run below the norm.', 'for the remainder of 2025', '2025-12-31'],
    // what dates something else
    ['The 2026 budget will probably be rejected.', null, null],
    ['The treaty signed in 2019 is likely to lapse.', null, null],
    ['The elections scheduled for June 2026 will probably be postponed.', null, null],
    ['The plan adopted in March is unlikely to work.', null, null],
    ['While the treaty expires in 2026, a new one is unlikely.', null, null],
    ['Although officials promise a plant by 2027, delays are likely.', null, null],
    ['If rates fall in 2026, lending is likely to grow.', null, null],
    ['Lending is likely to grow if rates fall in 2026.', null, null],
    ['Given the decline since 2022, a recovery is unlikely.', null, null],
    ['Wages are likely to rise because the freeze ends in 2026.', null, null],
    ['Wages will probably rise, as the freeze ends in January 2026.', null, null],
    ['The port, which closes in 2027, will probably be sold.', null, null],
    ['The company will likely drop a project that was to end in 2030.', null, null],
    ['Growth is likely to be weaker than in 2025.', null, null],
    ['Growth is likely to remain weak compared with 2025.', null, null],
    ['The reserve has grown since 2019 and will likely keep growing.', null, null],
    ['Lomar will probably keep its 2030 target.', null, null],
    ['Output fell by 3% in 2024 and will probably fall again.', null, null],
    ['Prices are likely to rise from 2027 onwards.', 'from 2027 onwards', null],
    ['A truce is likely in the coming months.', 'in the coming months', null],
  ] as const)('%s', (text, words, due) => {
    const [horizon] = horizonIn(text);
    expect(horizon?.due ?? null).toBe(due);
    if (words) expect(horizon!.text).toBe(words);
    else expect(horizon).toBeNull();
  });

  it('gives each judgement of a sentence its own', () => {
    const dues = (text: string) => horizonIn(text).map((horizon) => horizon?.due ?? null);
    expect(dues('Prices are likely to fall by 2026 and wages are likely to rise by 2028.')).toEqual([
      '2026-12-31',
      '2028-12-31',
    ]);
    expect(dues('Prices are likely to fall, but by 2028 wages are likely to rise.')).toEqual([null, '2028-12-31']);
  });
});

describe('what the report itself defines', () => {
  const scale =
    'In this report, short term means up to six months; medium term, six months to two years; long term (2 to 10 years).';

  it.each([
    [scale, 'In the short term, the cabinet will probably survive.', '2025-09-10'],
    [scale, 'The cabinet will probably survive in the medium-term.', '2027-03-10'],
    [scale, 'Over the long run, the cabinet will probably fall.', '2035-03-10'],
    ['The forecast period (2025–2028) begins now.', 'Debt will likely rise over the forecast period.', '2028-12-31'],
    [
      'The outlook period is June 2025 to January 2026.',
      'Prices will probably rise during the outlook period.',
      '2026-01-31',
    ],
    ['The forecast period is 2025–2028.', 'By the end of the forecast period, debt will likely fall.', '2028-12-31'],
    ['By “near term” we mean 2021–2040.', 'In the near term, the ice will likely shrink.', '2040-12-31'],
  ])('%s … %s', (definition, text, due) => {
    expect(horizonIn(`${definition}\n\n${text}`).at(-1)).toMatchObject({ due, origin: 'inherited' });
    expect(horizonIn(`${text}\n\n${definition}`)[0]).toMatchObject({ due, origin: 'inherited' });
  });

  it('is no definition where two times only stand side by side', () => {
    const text =
      'In the short term, prices will likely fall over the next two years. In the short term, wages will probably rise.';
    expect(horizonIn(text).at(-1)).toEqual({ text: 'In the short term', due: null, origin: 'sentence' });
  });

  it('gives way to a date in the sentence', () => {
    expect(
      horizonIn(`${scale}\n\nIn the short term, by May 2025, the cabinet will probably fall.`).at(-1),
    ).toMatchObject({
      due: '2025-05-31',
      origin: 'sentence',
    });
  });
});

describe('what an earlier sentence dates', () => {
  it.each([
    ['The bridge is to be finished by 2028. Meeting the planned deadline is unlikely.', '2028-12-31'],
    ['The bridge is to be finished by 2028. By then, the ferry will probably be gone.', '2028-12-31'],
    ['The bridge is to be finished by 2028. The bridge will probably not open on schedule.', '2028-12-31'],
  ])('%s', (text, due) => {
    expect(horizonIn(text).at(-1)).toMatchObject({ due, origin: 'inherited' });
  });

  it.each([
    'The bridge is to be finished by 2028. The ferry is likely to be popular.',
    'Deliveries of gas start in 2028. Repairs of the field will probably not finish on schedule.',
    'The bridge is to be finished by 2028.\n\nMeeting the planned deadline is unlikely.',
  ])('inherits nothing: %s', (text) => {
    expect(horizonIn(text).at(-1)).toBeNull();
  });

  it('never over a date of its own', () => {
    const text = 'The bridge is to be finished by 2028. The planned deadline will probably be moved in 2026.';
    expect(horizonIn(text).at(-1)).toMatchObject({ due: '2026-12-31', origin: 'sentence' });
  });
});
