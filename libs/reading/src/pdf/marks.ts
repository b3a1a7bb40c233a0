/** Bullets, those of symbol fonts among them. */
export const bullet = /^(?:[•‣▪●◦■□▶►➢✓\uf0a7\uf0b7\uf0d8]|[–—-](?=\s))\s*/u;

/** "1.", "(a)", "iv)" in front of an item. */
export const numbered = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+/;

/** What ends a sentence, or a line before a list. */
export const ended = /[.!?:;…][)\]”"’']*$/;

/** A line under or above a picture or a table. */
export const caption =
  /^(?:(?:figure|fig\.?|table|chart|exhibit|graph|map)\s+[\divx]{1,4}[a-z]?(?:\.\d+)?\s*[.:–—|-]|sources?\s*:)/i;
