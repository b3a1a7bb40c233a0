import { type Binding, isField, nameOf, press, printed, type Stroke, sequenceMs } from './strokes.js';

const stroke = (key: string, with_: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...with_,
});
const bind = (keys: Binding['keys'], does = String(keys)): Binding => ({ keys, does, run: () => {} });

describe('press', () => {
  const bindings = [bind('t', 'table'), bind('g t', 'today'), bind('mod+Enter', 'save'), bind(['j', 'ArrowDown'])];
  const does = (key: Stroke, pending: Parameters<typeof press>[2] = null, now = 0, single = true) =>
    press(bindings, key, pending, now, single).binding?.does ?? null;

  it.each([
    ['a letter', stroke('t'), 'table'],
    ['a letter with Shift, as with Caps Lock', stroke('T', { shiftKey: true }), 'table'],
    ['an alternative', stroke('ArrowDown'), 'j,ArrowDown'],
    ['Ctrl and Enter', stroke('Enter', { ctrlKey: true }), 'save'],
    ['Command and Enter', stroke('Enter', { metaKey: true }), 'save'],
    ['Enter alone', stroke('Enter'), null],
    ['Ctrl and a letter is the browser’s', stroke('t', { ctrlKey: true }), null],
    ['Alt and a letter is the browser’s', stroke('t', { altKey: true }), null],
  ])('%s', (_case, key, expected) => expect(does(key)).toBe(expected));

  it('takes a sequence, and forgets it when its second key is late', () => {
    const { pending } = press(bindings, stroke('g'), null, 0, true);
    expect(does(stroke('t'), pending, 500)).toBe('today');
    expect(does(stroke('t'), pending, sequenceMs + 1)).toBe('table');
  });

  it('lets a key that does not go on with the sequence act by itself', () => {
    const { pending } = press(bindings, stroke('g'), null, 0, true);
    expect(does(stroke('j'), pending, 100)).toBe('j,ArrowDown');
  });

  it('lets only Ctrl combinations through where single keys are off', () => {
    expect(does(stroke('t'), null, 0, false)).toBeNull();
    expect(does(stroke('Enter', { ctrlKey: true }), null, 0, false)).toBe('save');
  });

  it('prefers what was added last', () => {
    expect(press([...bindings, bind('t', 'panel')], stroke('t'), null, 0, true).binding?.does).toBe('panel');
  });

  it('does not lose a sequence to a lone modifier', () => {
    const { pending } = press(bindings, stroke('g'), null, 0, true);
    expect(press(bindings, stroke('Shift', { shiftKey: true }), pending, 10, true).pending).toBe(pending);
  });
});

describe('nameOf', () => {
  it('keeps signs that need Shift', () => expect(nameOf(stroke('?', { shiftKey: true }))).toBe('?'));
  it('tells an arrow with Shift from one without', () => {
    expect(nameOf(stroke('ArrowDown', { shiftKey: true }))).toBe('shift+ArrowDown');
    expect(nameOf(stroke('ArrowDown'))).toBe('ArrowDown');
  });
});

describe('isField', () => {
  it.each([
    [{ tagName: 'TEXTAREA' }, true],
    [{ tagName: 'INPUT', type: 'search' }, true],
    [{ tagName: 'INPUT', type: 'checkbox' }, false],
    [{ tagName: 'DIV', isContentEditable: true }, true],
    [{ tagName: 'BUTTON' }, false],
    [null, false],
  ])('%o → %s', (target, expected) => expect(isField(target)).toBe(expected));
});

describe('printed', () => {
  it.each([
    ['mod+Enter', ['Ctrl', '↵']],
    ['g t', ['G', 'T']],
    ['=', ['=']],
    ['+', ['+']],
    ['Escape', ['Esc']],
    ['shift+ArrowDown', ['Shift', '↓']],
  ])('%s', (keys, expected) => expect(printed(keys)).toEqual(expected));
  it('says Command on a Mac', () => expect(printed('mod+k', true)).toEqual(['⌘', 'K']));
});
