import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout } from './checkout.mjs';

const leftOut = (name) =>
  /\.(spec|test)\.[cm]?tsx?$/.test(name) || ['node_modules', 'generated', 'dist'].includes(name);

/** A fingerprint of the contents and names of files and folders of the checkout; tests and generated code do not count. */
export function fingerprint(places) {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap((place) => filesBelow(inCheckout(place))).sort()) {
    hash.update(`\0${path.relative(checkout, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Every file below a folder, or the file itself; generated ones and tests left out. */
export function filesBelow(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => !leftOut(name))
    .flatMap((name) => filesBelow(path.join(place, name)));
}
