import { readFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';

// A package whose builds for other machines are missing from the lock file cannot be installed on them: npm ci refuses.
// And every address in it must be npm's own default, not that of the machine it was written on.
const { packages } = JSON.parse(readFileSync(process.argv[2] ?? inCheckout('package-lock.json'), 'utf8'));
const places = Object.keys(packages);

const faults = Object.entries(packages).flatMap(([at, { version, optionalDependencies = {}, resolved }]) => [
  ...Object.entries(optionalDependencies)
    .filter(([name]) => !places.some((place) => place.endsWith(`node_modules/${name}`)))
    .map(([name, range]) => `${at}@${version} lacks its optional ${name}@${range}`),
  ...(resolved?.startsWith('http') && !resolved.startsWith('https://registry.npmjs.org/')
    ? [`${at} names an address of its own: ${resolved}`]
    : []),
]);

console.log(faults.length ? faults.join('\n') : 'The lock file is complete.');
process.exitCode = faults.length ? 1 : 0;
