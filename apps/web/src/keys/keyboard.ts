import { type Binding, isField, type Pending, press } from './strokes.js';

/** Bindings that came together, under one heading of the help sheet. */
export interface KeyGroup {
  readonly title: string;
  readonly bindings: readonly Binding[];
}

const offKey = 'hindcast.singleKeys';
let groups: readonly KeyGroup[] = [];
let pending: Pending | null = null;
let listeners: readonly (() => void)[] = [];

const tell = () => {
  for (const listener of listeners) listener();
};

/** Adds a group until the returned function is called; later groups win over earlier ones. */
export function addKeys(group: KeyGroup): () => void {
  groups = [...groups, group];
  tell();
  return () => {
    groups = groups.filter((other) => other !== group);
    tell();
  };
}

/** Every group in force, oldest first. */
export const keyGroups = (): readonly KeyGroup[] => groups;

/** Calls back whenever the groups or the setting change, until the returned function is called. */
export function onKeys(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}

/** Whether letters act; kept on this device, on unless turned off (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(offKey) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the letters on or off on this device. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, 'off');
  } catch {
    // without storage the setting cannot be kept, and letters stay on
  }
  tell();
}

/** A menu, a list of choices or a dialog has keys of its own. */
const inOverlay = (target: Element | null): boolean =>
  target?.closest('[role="menu"], [role="listbox"], [role="dialog"]') != null;

/** Enter and space belong to what has the focus, where that can be pressed. */
const isPressable = (target: Element | null, key: string): boolean =>
  (key === 'Enter' || key === ' ') && target?.closest('a, button, summary, [role="button"]') != null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  const modified = event.ctrlKey || event.metaKey;
  if (!modified && isPressable(target, event.key)) return;
  const inField = isField(target);
  // Escape types nothing, so it acts in a field too, unless a list hangs open there
  const escapes = event.key === 'Escape' && target?.getAttribute('aria-expanded') !== 'true';
  const single = (escapes || (singleKeysOn() && !inField)) && !inOverlay(target);
  const bindings = groups.flatMap((group) => group.bindings);
  const pressed = press(bindings, event, pending, event.timeStamp, single);
  pending = pressed.pending;
  if (!pressed.binding) {
    if (inField && single) target?.blur();
    return;
  }
  event.preventDefault();
  pressed.binding.run();
}

/** Listens on the page; once, at the start. */
export function listenToKeys(): void {
  document.addEventListener('keydown', onKeyDown);
}
