import { groupsOf } from './groups.js';

/** Twenty-four invented forecasts with ties, one at ½, rather too sure; what the tests hold figures to. */
export const chances = [
  5, 10, 10, 15, 20, 20, 30, 30, 35, 40, 45, 50, 55, 60, 60, 65, 70, 75, 80, 80, 85, 90, 90, 95,
].map((percent) => percent / 100);

export const outcomes = [0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1];

export const weights = chances.map((_, i) => [1, 2, 1, 3][i % 4]!);

export const record = groupsOf(chances, outcomes);
