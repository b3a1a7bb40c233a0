/** Something that whoever judges the forecast will look for and not find. */
export interface Missing {
  readonly code: 'event' | 'measure' | 'date' | 'void';
  /** a plain sentence for the person who writes the forecast */
  readonly says: string;
}

/** Words that two fair judges read differently. */
const vague =
  /\b(challeng\w*|pragmatic\w*|strateg\w*|significant\w*|substantial\w*|meaningful\w*|serious\w*|improv\w*|worsen\w*|deteriorat\w*|strengthen\w*|weaken\w*|closer|better|worse|stable|unstable|tensions?|robust\w*|limited|major|continue\w*|remain\w*)\b/i;

const figure =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|percent|half|any|no|none)\b/i;
const source =
  /\bhttps?:|\b(according to|reported|reports?|announce\w*|official\w*|publish\w*|confirm\w*|statement|record\w*|register\w*|data|index|statistics|gazette|press|agency|agencies|ministry|government|court|treaty|sign(s|ed)?|ratif\w*|sources?|website|list(s|ed)?)\b/i;
const voiding = /\b(void|cannot be judged|could not be judged|not be judged)\b/i;

/**
 * What is missing before strangers could agree on the outcome, in the order in which to mend it; empty: judgeable.
 *
 * A hint from the words alone, never a refusal: an undated forecast can still be kept as monitor-only.
 */
export function judgeability(forecast: {
  readonly statement: string;
  readonly criteria: string | null;
  readonly due: unknown;
  readonly voidIf: string | null;
}): Missing[] {
  const statement = forecast.statement.trim();
  const criteria = forecast.criteria?.trim() ?? '';
  const missing: Missing[] = [];
  const vagueWord = vague.exec(statement)?.[0];
  const isMeasurable = figure.test(criteria) || source.test(criteria);
  if (statement.split(/\s+/).length < 3) {
    missing.push({ code: 'event', says: 'Say what would happen: who does what.' });
  } else if (vagueWord && criteria === '') {
    missing.push({ code: 'event', says: `Say what would show it: people read “${vagueWord}” differently.` });
  }
  if (!isMeasurable) {
    missing.push({ code: 'measure', says: 'Name the figure that decides, or the source to look it up in.' });
  }
  if (!forecast.due) missing.push({ code: 'date', says: 'Give the date by which it is decided.' });
  if (!forecast.voidIf?.trim() && !voiding.test(criteria)) {
    missing.push({ code: 'void', says: 'Say what would make it impossible to judge.' });
  }
  return missing;
}
