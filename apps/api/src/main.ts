import { Db } from '@app/db';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { rescore } from './resolutions/rescore.js';
import { offerSetUp } from './set-up/setUpTokens.js';

/** Starts the service: settings, the database's own test of its walls, then the port. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const db = new Db({ url: config.databaseUrl, applicationName: 'hindcast-api' });
  await db.open((why) => process.stderr.write(`${why}\n`));
  const app = await createApp(config, db);
  await app.listen(config.port, config.host);
  const setupUrl = await offerSetUp(db, config);
  if (setupUrl) {
    process.send?.({ setupUrl });
    process.stdout.write(`Set this installation up within 30 minutes: ${setupUrl}\n`);
  }
  process.send?.({ ready: true, url: config.publicUrl });
  const stop = async () => {
    await app.close();
    await db.close();
    process.exit(0);
  };
  for (const end of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(end, () => void stop());
  await scoreAnew(db);
}

/** What an older method scored is scored anew while the service answers; where that fails, the next start tries again. */
async function scoreAnew(db: Db): Promise<void> {
  try {
    const count = await rescore(db);
    if (count > 0) process.stdout.write(`Scored ${count} outcomes anew: the method has changed\n`);
  } catch (fault) {
    process.stderr.write(`Outcomes of an older method wait for the next start: ${String(fault)}\n`);
  }
}

start().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
