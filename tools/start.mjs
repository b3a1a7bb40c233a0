import { pathToFileURL } from 'node:url';
import { command, inCheckout } from './checkout.mjs';
import { prepare } from './prepare.mjs';

await command(async () => {
  await prepare();
  process.argv = [process.argv[0], inCheckout('tools', 'hindcast.mjs'), 'start', ...process.argv.slice(2)];
  await import(pathToFileURL(inCheckout('dist', 'apps', 'cli', 'src', 'main.js')).href);
});
