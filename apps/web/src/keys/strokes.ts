/** A key that does something, with its place in the help sheet. */
export interface Binding {
  /**
   * `j`, `=`, `Enter`; a sequence with a space (`g t`); `mod+Enter` for Ctrl, or Command on a Mac; `shift+ArrowDown`
   * for an arrow with Shift. Several after each other are alternatives.
   */
  readonly keys: string | readonly string[];
  /** what it does, in the help sheet */
  readonly does: string;
  readonly run: () => void;
  /** false: it is not listed (an alternative of a listed one) */
  readonly listed?: boolean;
}

/** What of a keyboard event decides. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A begun sequence and when its last key came, in milliseconds. */
export interface Pending {
  readonly keys: string;
  readonly at: number;
}

/** A sequence is given up when its next key takes longer. */
export const sequenceMs = 1200;

/** A stroke as bindings write it; null for a lone modifier and for combinations that belong to the browser. */
export function nameOf(stroke: Stroke): string | null {
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead'].includes(stroke.key)) return null;
  if (stroke.altKey) return null;
  const shifted = stroke.shiftKey && stroke.key.startsWith('Arrow') ? 'shift+' : '';
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : shifted + stroke.key;
  return stroke.ctrlKey || stroke.metaKey ? `mod+${key}` : key;
}

const keysOf = (binding: Binding): readonly string[] =>
  typeof binding.keys === 'string' ? [binding.keys] : binding.keys;

/**
 * What a key does: the newest binding that it completes, and the sequence that it begins otherwise.
 *
 * @param bindings  oldest first; what was added last (a panel over a page) wins
 * @param single    whether keys without Ctrl may act: not in a field, and not where they are turned off
 */
export function press(
  bindings: readonly Binding[],
  stroke: Stroke,
  pending: Pending | null,
  now: number,
  single: boolean,
): { binding: Binding | null; pending: Pending | null } {
  const name = nameOf(stroke);
  if (name === null) return { binding: null, pending };
  if (!single && !name.startsWith('mod+')) return { binding: null, pending: null };
  const begun = pending !== null && now - pending.at <= sequenceMs ? `${pending.keys} ` : '';
  for (const typed of new Set([begun + name, name])) {
    const binding = bindings.findLast((candidate) => keysOf(candidate).includes(typed));
    if (binding) return { binding, pending: null };
  }
  const begins = bindings.some((candidate) => keysOf(candidate).some((keys) => keys.startsWith(`${name} `)));
  return { binding: null, pending: begins ? { keys: name, at: now } : null };
}

/** Whether a target takes typed text, so that letters belong to it. */
export function isField(target: { tagName?: string; isContentEditable?: boolean; type?: string } | null): boolean {
  if (!target) return false;
  if (target.isContentEditable) return true;
  if (target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(target.type ?? 'text');
}

/** Keys as they are printed: "mod+Enter" → ["Ctrl", "↵"], "g t" → ["G", "T"]. */
export function printed(keys: string, mac = false): string[] {
  const names: Record<string, string> = {
    mod: mac ? '⌘' : 'Ctrl',
    shift: 'Shift',
    Enter: '↵',
    Escape: 'Esc',
    ArrowDown: '↓',
    ArrowUp: '↑',
  };
  return keys.split(/[ +](?=.)/).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
