import { readSettings, type StartSettings } from './settings.js';
import { type Run, sentenceOf, supervise } from './supervise.js';

const signalNames = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the product until a signal or a fault ends it; sets the exit code and returns when everything has stopped. */
export async function runUntilStopped(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  let run: Run | undefined;
  let signals = 0;
  const onSignal = () => {
    signals++;
    if (signals === 1) say('Stopping…');
    if (!run && signals > 1) process.exit(130); // still starting: what is left running, the next start ends
    void run?.stop(signals > 1 ? 0 : undefined);
  };
  for (const signal of signalNames) process.on(signal, onSignal);
  const watch = process.env.npm_lifecycle_event ? whenParentEnds(onSignal) : undefined;
  let settings: StartSettings | undefined;
  try {
    settings = readSettings(process.env, process.cwd());
    run = await supervise(settings, process.env, say);
    if (signals > 0) await run.stop(); // asked while it was starting
    const sentence = await run.ended;
    if (sentence) process.stderr.write(`${sentence}\n`);
    process.exitCode = sentence ? 1 : 0;
  } catch (fault) {
    const sentence = sentenceOf(fault, settings);
    if (sentence === null) throw fault;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  } finally {
    for (const signal of signalNames) process.off(signal, onSignal);
    clearInterval(watch);
  }
}

/** npm hands a signal on to the shell between us and no further; the shell's end is all that we see of it. */
function whenParentEnds(then: () => void): NodeJS.Timeout {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 500);
  return timer.unref();
}
