import { Db } from '@app/db';
import { readConfig } from './config.js';
import { giveWay } from './giveWay.js';
import { Worker } from './worker.js';

const say = (line: string) => process.stderr.write(`worker: ${line}\n`);

async function main(): Promise<void> {
  giveWay();
  const config = readConfig(process.env);
  const probe = new Db({ url: config.databaseUrl, applicationName: 'hindcast-worker-start', poolSize: 1 });
  await probe.open(say);
  await probe.close();

  const worker = new Worker(config, say, (why) => {
    say(`${why}; stopping`);
    process.exit(1);
  });
  worker.start();
  process.send?.({ ready: true });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await worker.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

main().catch((fault: Error) => {
  say(fault.message);
  process.exit(1);
});
