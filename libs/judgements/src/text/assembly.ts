import {
  beginsSmall,
  endsOpen,
  endsSentence,
  functionWordCount,
  isShouted,
  isTitle,
  type Line,
  wordCount,
} from './lines.js';
import type { Stretch } from './sentences.js';

/** A readable piece of a text: the lines it consists of, in order, with whatever stands between them left out. */
export interface Piece {
  /** `aside`: captions, credits, tables, notes, contents: shown, but nothing is judged in them */
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'aside';
  readonly level: number;
  readonly lines: Stretch[];
  /** mark of an item, such as "3." or "•" */
  readonly mark?: string;
}

/** How far a caption, a credit or a table may stand between two halves of a sentence, in lines. */
const longestInterruption = 60;

interface Open {
  readonly piece: Piece;
  last: Line;
  lines: number;
}

/** Puts lines together to pieces: what goes on, what begins, what only interrupts. */
export class Assembly {
  readonly found: Piece[] = [];
  private open: Open | null = null;
  /** pieces since the open one, in case its sentence goes on behind them */
  private since: Piece[] = [];
  private sinceLines = 0;
  private blanks = 0;
  private pageTurned = false;
  /** the aside that is being read: it takes the lines that belong to it */
  private aside: {
    readonly piece: Piece;
    readonly credit: boolean;
    closed: boolean;
    last: Line;
    lines: number;
  } | null = null;

  constructor(private readonly widths: Uint16Array) {}

  blank(): void {
    this.blanks += 1;
    if (this.aside) this.aside.closed = true;
  }

  /** A line that is left out: the sentence before it may go on behind it. */
  skip(): void {
    this.pageTurned = true;
    this.aside = null;
    this.sinceLines += 1;
  }

  heading(level: number, line: Line, start = line.start, end = line.end): void {
    this.aside = null;
    this.hold({ kind: 'heading', level, lines: [{ start, end }] });
  }

  startAside(line: Line, credit: boolean): void {
    if (this.aside && !this.aside.closed && !credit) {
      this.moreAside(line);
      return;
    }
    const piece: Piece = { kind: 'aside', level: 0, lines: [{ start: line.start, end: line.end }] };
    this.hold(piece);
    this.aside = { piece, credit, closed: false, last: line, lines: 1 };
  }

  private moreAside(line: Line): void {
    this.aside!.piece.lines.push({ start: line.start, end: line.end });
    this.aside!.last = line;
    this.aside!.lines += 1;
    this.sinceLines += 1;
  }

  /** Whether a line goes on with the caption or the credit before it. */
  takesAside(line: Line, at: number): boolean {
    const { aside } = this;
    if (!aside || aside.closed || aside.lines > 12) return false;
    const full = !this.fits(aside.last, line, at);
    const goesOn = aside.credit
      ? !endsSentence(aside.last.body) || (full && !beginsSmall(line.body))
      : beginsSmall(line.body) || endsOpen(aside.last.body) || /^\(/.test(line.body);
    if (goesOn && !isShouted(line.body)) this.moreAside(line);
    else this.aside = null;
    return this.aside !== null;
  }

  start(kind: Piece['kind'], line: Line, start: number, mark?: string): void {
    this.close();
    const piece: Piece = { kind, level: 0, lines: start < line.end ? [{ start, end: line.end }] : [], mark };
    this.open = { piece, last: line, lines: 1 };
    this.aside = null;
    this.blanks = 0;
    this.pageTurned = false;
  }

  /** A line of running text: it goes on with what is open, or begins a paragraph. */
  text(line: Line, at: number): void {
    if (this.open && this.goesOn(this.open, line, at)) {
      this.since = [];
      this.open.piece.lines.push({ start: line.start, end: line.end });
      this.open.last = line;
      this.open.lines += 1;
      this.sinceLines = 0;
      this.aside = null;
      this.blanks = 0;
      this.pageTurned = false;
      return;
    }
    this.start('paragraph', line, line.start);
  }

  get kind(): Piece['kind'] | null {
    return this.open?.piece.kind ?? null;
  }

  /** Whether what is open stops in the middle of a sentence, with no blank line behind it. */
  get midSentence(): boolean {
    return this.open !== null && this.blanks === 0 && this.since.length === 0 && endsOpen(this.open.last.body);
  }

  /** Whether a paragraph is open whose last line is no end of a sentence. */
  get unfinished(): boolean {
    return this.open?.piece.kind === 'paragraph' && this.blanks === 0 && !endsSentence(this.open.last.body);
  }

  close(): void {
    if (this.open && this.open.piece.lines.length > 0) this.found.push(this.open.piece);
    this.open = null;
    this.found.push(...this.since);
    this.since = [];
    this.sinceLines = 0;
  }

  private hold(piece: Piece): void {
    if (this.open && this.sinceLines < longestInterruption) {
      this.since.push(piece);
      this.sinceLines += 1;
      return;
    }
    this.close();
    this.found.push(piece);
  }

  private goesOn(open: Open, line: Line, at: number): boolean {
    const last = open.last.body;
    if (open.piece.lines.length === 0) return this.blanks <= 1;
    const small = beginsSmall(line.body);
    const stops = endsSentence(last);
    if (this.blanks === 0 && !this.pageTurned && this.since.length === 0) {
      if (small || endsOpen(last)) return true;
      return !this.fits(open.last, line, at);
    }
    if (stops || !isProse(open, last)) return false;
    if (small) return true;
    // a capital may open the second half ("sold to the | United States"), but not behind a finished line
    return endsOpen(last) && (this.pageTurned || this.blanks > 0) && !isTitle(line.body, 4);
  }

  /** Whether the first word of `line` would have found room behind `last`: then the break was meant. */
  private fits(last: Line, line: Line, at: number): boolean {
    const word = line.body.search(/\s/);
    const needed = last.body.length + 1 + (word < 0 ? line.body.length : word);
    return needed <= this.widths[at]! * 0.86;
  }
}

/** A line that may be half a sentence: more than a title's worth of words, or words that only prose has. */
function isProse(open: Open, last: string): boolean {
  return open.lines > 1 || open.piece.kind === 'item' || wordCount(last, 6) >= 5 || functionWordCount(last) > 0;
}
