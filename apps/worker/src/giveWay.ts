import os from 'node:os';

/**
 * Lets others go first on a machine that all share: a reminder stands in the inbox at once whatever happens, a mail may
 * leave a second later, but a page has somebody waiting before it. Systems that do not allow it change nothing.
 */
export function giveWay(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // only comfort is lost
  }
}
