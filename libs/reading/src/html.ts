import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { cleaned, type Piece } from './pieces.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What nobody reads aloud, or what is not the document itself. */
const silent = new Set(
  (
    'head script style noscript template nav aside footer form button select textarea input iframe object svg math ' +
    'audio video canvas dialog menu'
  ).split(' '),
);

/** What ends the line that is being read, and begins another. */
const blockish = new Set(
  (
    'html body main header section article div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption ' +
    'table thead tbody tfoot tr td th caption address details summary hr center fieldset hgroup search'
  ).split(' '),
);

/** Of a table that is one, only these end a line: its cells stand beside each other. */
const rows = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr']);

const noteId = /^(?:foot|end)note(?!-ref)|^(?:fn|note|_ftn|_edn)[-:_]?\d/i;
const refId = /^#(?:(?:foot|end)note|fn|note|_ftn|_edn|ref|cite)/i;

const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? '';

const isElement = (node: Node): node is Element => 'tagName' in node;

function isHidden(element: Element): boolean {
  return (
    silent.has(element.tagName) ||
    element.attrs.some(({ name }) => name === 'hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style')) ||
    /^(?:navigation|banner|contentinfo|complementary|search)$/.test(attribute(element, 'role')) ||
    isReference(element)
  );
}

/** The raised number that leads to a note, and the arrow that leads back: both would stand in the middle of words. */
function isReference(element: Element): boolean {
  if (element.tagName === 'sup') return element.childNodes.some((child) => isElement(child) && isNoteLink(child));
  return isNoteLink(element) && /^[\s[\]()\d↑^*†]*$/.test(textIn(element));
}

const isNoteLink = (element: Element): boolean =>
  element.tagName === 'a' && refId.test(attribute(element, 'href').trim());

/** Text directly in an element; enough for a link's label. */
const textIn = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const isNote = (element: Element): boolean =>
  noteId.test(attribute(element, 'id')) || /^doc-(?:footnote|endnotes?)$/.test(attribute(element, 'role'));

/** What the elements around a piece of text make of it. */
interface Place {
  readonly kind: Piece['kind'];
  readonly level: number;
  /** bullet in front of the first piece of an item, empty once it is used */
  readonly item: { mark: string } | null;
  readonly list: { readonly ordered: boolean; items: number } | null;
  readonly outside: boolean;
  readonly cell: boolean;
}

const top: Place = { kind: 'paragraph', level: 0, item: null, list: null, outside: false, cell: false };

function placeIn(element: Element, around: Place): Place {
  const { tagName } = element;
  const place = isNote(element) ? { ...around, kind: null, outside: true } : around;
  const heading = /^h([1-6])$/.exec(tagName);
  if (heading) return place.outside ? place : { ...place, kind: 'heading', level: Number(heading[1]) };
  if (tagName === 'ul' || tagName === 'ol') return { ...place, list: { ordered: tagName === 'ol', items: 0 } };
  if (tagName === 'li') return itemIn(place);
  if (place.outside) return place;
  if (tagName === 'blockquote') return { ...place, kind: 'quote' };
  if (tagName === 'table') return { ...place, kind: null, outside: true, cell: true };
  if (tagName === 'figcaption' || tagName === 'caption') return { ...place, kind: null, outside: true };
  return place;
}

function itemIn(place: Place): Place {
  const { list } = place;
  if (list) list.items += 1;
  const mark = list?.ordered ? `${list.items}. ` : '• ';
  return { ...place, item: { mark }, kind: place.outside ? null : place.kind === 'quote' ? 'quote' : 'item' };
}

/** Collects text until a block ends, then keeps it as a piece. */
class Pieces {
  readonly found: Piece[] = [];
  private line = '';
  private used: Place | null = null;

  add(text: string, place: Place): void {
    if (this.used && (this.used.kind !== place.kind || this.used.level !== place.level)) this.end();
    if (text.trim() !== '') this.used ??= place;
    this.line += text;
  }

  end(): void {
    const place = this.used;
    const line = this.line;
    this.line = '';
    this.used = null;
    if (!place) return;
    // two line breaks in a row are what older pages have for paragraphs
    for (const [i, part] of line.split(/\n[^\S\n]*\n\s*/).entries()) {
      const { kind, level, item } = place;
      const text = cleaned(part);
      const mark = i === 0 && text !== '' ? item?.mark : undefined;
      if (mark && item) item.mark = '';
      this.found.push({ kind, level, text, page: null, ...(mark && { mark }) });
    }
  }
}

/**
 * The readable pieces of an HTML page, in order. Tables, captions and notes are kept beside the prose; navigation,
 * asides, footers, forms and what is hidden are left out. A page whose text all lies in tables is laid out by them,
 * so they are read as prose then.
 */
export function piecesOfHtml(html: string): Piece[] {
  const { childNodes } = parse(html);
  const pieces = read(childNodes, false);
  return pieces.some(({ kind, text }) => kind !== null && kind !== 'heading' && text !== '')
    ? pieces
    : read(childNodes, true);
}

/** A stack of our own: a page may be nested deeper than calls can be. */
function read(nodes: readonly Node[], tablesAreLayout: boolean): Piece[] {
  const into = new Pieces();
  const stack: (() => void)[] = [];
  const enter = (children: readonly Node[], place: Place) => {
    for (let i = children.length - 1; i >= 0; i--) {
      const node = children[i]!;
      stack.push(() => visit(node, place));
    }
  };
  const visit = (node: Node, around: Place) => {
    if (node.nodeName === '#text' && 'value' in node) into.add(node.value.replace(/\s+/g, ' '), around);
    if (!isElement(node) || isHidden(node)) return;
    const { tagName } = node;
    if (tagName === 'br') {
      into.add('\n', around);
      return;
    }
    const place = tablesAreLayout && tagName === 'table' ? around : placeIn(node, around);
    if (around.cell ? rows.has(tagName) : blockish.has(tagName)) {
      into.end();
      stack.push(() => into.end());
    } else if (around.cell && blockish.has(tagName)) stack.push(() => into.add(' ', around));
    // a preformatted text keeps its empty lines, which part paragraphs
    if (tagName === 'pre') into.add(preformatted(node), place);
    else enter(node.childNodes, place);
  };
  enter(nodes, top);
  for (let next = stack.pop(); next; next = stack.pop()) next();
  into.end();
  return into.found;
}

function preformatted(element: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
  return parts.join('');
}
