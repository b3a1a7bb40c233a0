import { byYear, merged, readDays } from './holidays.js';

describe('pasted holidays', () => {
  it('are read line by line, in every form in which a day is typed', () => {
    const text = [
      '2027-01-01 New Year',
      '1 May 2027',
      '• 24.12.2026: Christmas Eve',
      'December 25, 2026',
      'Fri, 26 March 2027 Good Friday',
      '',
      '01/05/2027',
    ].join('\n');
    expect(readDays(text)).toEqual({
      days: ['2026-12-24', '2026-12-25', '2027-01-01', '2027-03-26', '2027-05-01'],
      unread: [],
    });
  });

  it('names every line in which no day was found, and keeps the others', () => {
    expect(readDays('Easter Monday\n31.02.2027\n2027-05-01; Whit Monday')).toEqual({
      days: ['2027-05-01'],
      unread: ['Easter Monday', '31.02.2027', 'Whit Monday'],
    });
  });
});

describe('a list of holidays', () => {
  it('holds each day once, in order', () => {
    expect(merged(['2027-05-01', '2026-12-24'], ['2026-12-24', '2027-01-01'])).toEqual([
      '2026-12-24',
      '2027-01-01',
      '2027-05-01',
    ]);
  });

  it('shows this year first and years gone by last', () => {
    const days = ['2025-01-01', '2026-12-24', '2027-01-01', '2024-01-01'].sort();
    expect(byYear(days, '2026-11-28').map(({ year }) => year)).toEqual(['2026', '2027', '2025', '2024']);
  });
});
