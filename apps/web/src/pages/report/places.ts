/** Id of the place that states a judgement, for scrolling and for aligning its note. */
export const placeId = (ordinal: number, mention = 0): string => `judgement-${ordinal}-${mention}`;

/** Id of a heading, by its offset. */
export const headingId = (start: number): string => `at-${start}`;

/** Id of the first words that are about to be marked by hand. */
export const cursorId = 'about-to-mark';
