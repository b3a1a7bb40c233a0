import { announcement, freshOf } from './news.js';

describe('freshOf', () => {
  it.each([
    ['nothing while it connects', null, { told: 7, news: 0, unread: 2 }, 0],
    ['what came since the id it sent', null, { told: 9, news: 2, unread: 4 }, 2],
    ['one more', 7, { told: 8, news: 1, unread: 3 }, 1],
    ['the same again, because the stream broke off', 8, { told: 8, news: 1, unread: 3 }, 0],
    ['one that was told late and counts twice', 8, { told: 9, news: 2, unread: 4 }, 1],
    ['an older word that overtook', 9, { told: 8, news: 1, unread: 3 }, 0],
  ])('%s', (_case, heard, news, fresh) => expect(freshOf(heard, news)).toBe(fresh));
});

describe('announcement', () => {
  it('says the sentence of one, and the number of several', () => {
    expect(announcement(1, 'F-12 is due today.')).toBe('New reminder. F-12 is due today.');
    expect(announcement(3, 'F-12 is due today.')).toBe('3 new reminders.');
    expect(announcement(1, null)).toBe('New reminder.');
  });
});
