/** How a text is laid out on paper before a converter reads it back, line by line. */
export interface Layout {
  /** characters per line */
  readonly width: number;
  /** lines per page */
  readonly height: number;
  /** what stands between two pages; `#` is the number of the page */
  readonly pageBreak: string;
  /** whether paragraphs are parted by an empty line, or only by the short line that ends them */
  readonly gaps: boolean;
  /** whether words are broken at line ends */
  readonly breaks: boolean;
  /** whether "fi" and "fl" are one letter, and sentences carry the numbers of notes */
  readonly marks: boolean;
}

/** Where a long word may be broken: behind a vowel and one or two consonants, with three letters left on each side. */
function breakOf(word: string, room: number): number {
  if (!/^\p{Ll}{7,}[.,;]?$/u.test(word)) return -1;
  for (let at = Math.min(room - 1, word.length - 3); at >= 3; at -= 1)
    if (/[aeiouy]/.test(word[at - 2]!) && /[^aeiouy]/.test(word[at - 1]!) && /[aeiouy]|[^aeiouy]/.test(word[at]!))
      return at;
  return -1;
}

function linesOfParagraph(words: string, { width, breaks }: Layout): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const room = width - line.length - 1;
    if (line === '' || word.length <= room) line = line === '' ? word : `${line} ${word}`;
    else {
      const at = breaks ? breakOf(word, room) : -1;
      lines.push(at > 0 ? `${line} ${word.slice(0, at)}-` : line);
      line = at > 0 ? word.slice(at) : word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function marked(words: string, first: number): string {
  let note = first;
  return words
    .replaceAll('ffi', 'ﬃ')
    .replaceAll('fi', 'ﬁ')
    .replaceAll('fl', 'ﬂ')
    .replace(/(?<=\p{Ll}{3})\.(?=\s|$)/gu, (stop) => {
      note += 1;
      return note % 3 === 0 ? `${stop}${note}` : stop;
    });
}

/**
 * A text as it comes out of a PDF: wrapped, with broken words, ligatures and note marks, and with the furniture of
 * the page wherever a page ends, in the middle of a sentence as often as not.
 *
 * @param text paragraphs parted by empty lines
 */
export function printed(text: string, layout: Layout): string {
  const out: string[] = [];
  let onPage = 0;
  let page = 1;
  for (const [i, paragraph] of text.split(/\n{2,}/).entries()) {
    const words = layout.marks ? marked(paragraph, i * 5) : paragraph;
    for (const line of linesOfParagraph(words, layout)) {
      if (onPage === layout.height) {
        out.push(layout.pageBreak.replaceAll('#', String(page)));
        onPage = 0;
        page += 1;
      }
      out.push(line);
      onPage += 1;
    }
    if (layout.gaps) out.push('');
  }
  return out.join('\n');
}
