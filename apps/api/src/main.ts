import { Db } from '@app/db';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { offerSetUp } from './set-up/setUpTokens.js';

/** Starts the service: settings, the database's own test of its walls, then the port. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const db = new Db({ url: config.databaseUrl, applicationName: 'hindcast-api' });
  await db.selfTest();
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
}

start().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
