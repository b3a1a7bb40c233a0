import { readFile, writeFile } from 'node:fs/promises';
import { Db } from '@app/db';
import { strictRules } from '@app/outbound';
import { createApp } from '../app.js';
import { describeApi, openApiText } from './openapi.js';

/** Nothing listens and nothing connects: the routes alone are asked. */
const nowhere = {
  databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
  port: 0,
  host: '127.0.0.1',
  publicUrl: 'http://127.0.0.1:3000',
  dataDir: null,
  authSecret: 'nothing is signed while a description is written',
  webDir: null,
  reading: {},
  secondOpinion: null,
  outbound: strictRules,
};

/** Writes the description of the interface to a file, or with `--check` fails when the file says something else. */
async function write(file: string, check: boolean): Promise<void> {
  const db = new Db({ url: nowhere.databaseUrl, applicationName: 'openapi' });
  const app = await createApp(nowhere, db, ['error', 'fatal']);
  await app.init();
  const text = openApiText(describeApi(app));
  await app.close();
  await db.close();
  if (!check) return writeFile(file, text);
  const there = await readFile(file, 'utf8').catch(() => '');
  if (there !== text) throw new Error(`${file} is stale: run \`npm run openapi\` and commit it.`);
}

const [file = 'libs/api-client/openapi.json'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
write(file, process.argv.includes('--check')).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
