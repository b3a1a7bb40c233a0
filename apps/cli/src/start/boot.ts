import { pathToFileURL } from 'node:url';
import type { BootMessage } from './part.js';

// What every process of the product runs first: it loads the modules of its program while the database is still
// starting, and runs the program once it is told where that is. On two cores this is a third of the time to the first page.
const [program = '', modules = ''] = process.argv.slice(2);

const alone = () => process.exit(1);
process.once('disconnect', alone); // the supervisor was killed; the program has a handler of its own

const told = new Promise<BootMessage>((resolve) => {
  process.once('message', (message) => resolve(message as BootMessage));
});
await import(pathToFileURL(modules).href);
Object.assign(process.env, (await told).env);
process.off('disconnect', alone);
await import(pathToFileURL(program).href);
