import { historyInWords, historyPicture, type Said } from './historyPicture.js';
import { light } from './look.js';
import { timeTicks } from './timeTicks.js';

const day = 86_400_000;
const now = Date.parse('2026-11-28T09:00:00Z');
const said = (daysAgo: number, chance: number, by: Said['by'] = 'recipient', kept = false): Said => ({
  at: now - daysAgo * day,
  chance,
  by,
  kept,
});
const story = [said(90, 0.3, 'report'), said(60, 0.22), said(20, 0.22, 'recipient', true)];
const draw = (history: readonly Said[]) => historyPicture(history, now, 'icd203', light);

describe('historyPicture', () => {
  it('draws a step at every number, dots by what was done, the report as a ring', () => {
    const svg = draw(story);
    expect(svg.match(/<circle/g)).toHaveLength(4);
    expect(svg).toMatch(/<path d="M38\.0 120\.6H126\.0V133\.2H243\.3V133\.2H302"/);
    expect(svg).toContain('stroke-dasharray');
    expect(svg).toContain('>22%<');
    expect(draw(story.slice(1))).not.toContain('stroke-dasharray');
  });

  it('stays within its frame for a belief of a second and one of fifty years', () => {
    for (const history of [[said(0, 0)], [said(18_000, 1), said(0, 0)], [said(-1, 0.5)]]) {
      const xs = [...draw(history).matchAll(/ c?x="([-\d.]+)"/g)].map(([, x]) => Number(x));
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs)).toBeLessThanOrEqual(400);
    }
  });

  it('writes with the words of the workspace’s scale, and leaves out what does not fit', () => {
    expect(draw(story)).toContain('Very likely');
    expect(draw(story)).not.toContain('Roughly even chance');
    expect(historyPicture(story, now, 'phia', light)).toContain('Highly likely');
  });
});

describe('historyInWords', () => {
  it.each([
    [story, 'The number over time: the report said 30%, 30 Aug 2026, 22% since the last of 2 checks, 8 Nov 2026.'],
    [[said(5, 0.6)], 'The number over time: 60% first, Mon 23 Nov 2026.'],
  ])('tells what the picture shows', (history, words) => {
    expect(historyInWords(history, now)).toBe(words);
  });
});

describe('timeTicks', () => {
  it.each([
    ['2026-11-25', '2026-11-28', ['25 Nov', '26 Nov', '27 Nov', '28 Nov']],
    ['2026-10-29', '2026-11-28', ['29 Oct', '12 Nov', '26 Nov']],
    ['2026-02-10', '2026-11-28', ['Apr 2026', 'Jul', 'Oct']],
    ['2025-06-06', '2026-11-28', ['Jul 2025', 'Jan 2026', 'Jul']],
    ['2016-06-06', '2026-11-28', ['2020', '2025']],
  ])('from %s to %s: %j', (from, to, words) => {
    expect(timeTicks(Date.parse(from), Date.parse(to), 4).map(({ text }) => text)).toEqual(words);
  });
});
