#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkNode, command, inCheckout, Stop } from './checkout.mjs';

await command(async () => {
  checkNode();
  const program = inCheckout('dist', 'apps', 'cli', 'src', 'main.js');
  if (!existsSync(program)) throw new Stop('Hindcast is not built here yet: run npm run build, or npm start, once.');
  await import(pathToFileURL(program).href);
});
