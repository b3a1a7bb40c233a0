import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, whatever folder the command was started in. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A path inside the checkout. */
export const inCheckout = (...names) => path.join(checkout, ...names);

/** A fault that the person can mend; its message is one sentence and is all that is shown. */
export class Stop extends Error {}

/** Runs a command's `main`; a `Stop` ends it with its sentence and exit code 1, anything else with its stack. */
export async function command(main) {
  try {
    await main();
  } catch (fault) {
    console.error(fault instanceof Stop ? fault.message : fault);
    process.exit(1);
  }
}

/** The oldest Node that the dependencies run on. */
const oldest = [20, 19];

/** Refuses a Node that is too old with a sentence instead of a syntax error somewhere in a dependency. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Stop(`Hindcast needs Node ${oldest.join('.')} or newer, and this is Node ${version}.`);
}
