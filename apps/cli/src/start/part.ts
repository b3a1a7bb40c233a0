import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** What a process of the product tells the one that started it. */
export interface PartMessage {
  /** it does its work from now on */
  readonly ready?: true;
  /** where people reach it; only the api has one */
  readonly url?: string;
  /** the one-time link that makes the first workspace; only from the api, only on an empty database */
  readonly setupUrl?: string;
}

/** What it is told once the rest of the product is ready for it. */
export interface BootMessage {
  /** what is added to its environment */
  readonly env: NodeJS.ProcessEnv;
}

/** A process of the product that is kept running. */
export interface PartOptions {
  /** as it is called in what we print: `api`, `worker` */
  readonly name: string;
  readonly program: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** what it prints goes to the end of this file */
  readonly logFile: string;
  onMessage(message: PartMessage): void;
  /** how long to wait before the first new start; every further wait is twice as long */
  readonly firstDelayMs?: number;
  /** told a sentence when it ended by itself and is started again */
  onRestart(sentence: string): void;
  /** told when it ends again and again, with the sentence to end with; nothing is started any more */
  onGivenUp(sentence: string): void;
}

const longestDelayMs = 10_000;
/** After this long a process counts as healthy, and its earlier ends are forgotten. */
const healthyAfterMs = 60_000;
/** Ends in a row, without a healthy time between, after which starting it again would help nobody. */
const mostEnds = 6;

/** Keeps one process of the product running: starts it again when it ends, later and later, until it is told to stop. */
export class Part {
  private child: ChildProcess | null = null;
  private ends = 0;
  private startedAt = 0;
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private told: BootMessage | null = null;

  constructor(private readonly options: PartOptions) {
    this.start();
  }

  /** Lets it begin; a process that is started again is told the same at once. */
  begin(message: BootMessage): void {
    this.told = message;
    this.tell();
  }

  /** Asks it to finish what it does and waits; after `graceMs` it is killed, which loses nothing that was committed. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const end = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await end;
    clearTimeout(killing);
  }

  private start(): void {
    const { program, args = [], env, logFile } = this.options;
    this.startedAt = performance.now();
    const log = openSync(logFile, 'a', 0o600);
    // detached: Ctrl-C reaches us alone, and the order of stopping stays ours. The channel tells it when we are gone.
    this.child = fork(program, args, { env, detached: true, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
    closeSync(log);
    this.child.on('message', (message) => this.options.onMessage(message as PartMessage));
    this.child.once('error', (fault) => this.ended(fault.message));
    this.child.once('exit', (code, signal) => this.ended(signal ?? `exit code ${code}`));
    this.tell();
  }

  private tell(): void {
    // a process that has just ended cannot be told any more, which its end tells us anyway
    if (this.told && this.child?.connected) this.child.send(this.told, () => {});
  }

  private ended(how: string): void {
    if (this.stopping) return;
    this.ends = performance.now() - this.startedAt > healthyAfterMs ? 1 : this.ends + 1;
    const { name, logFile, firstDelayMs = 250 } = this.options;
    if (this.ends >= mostEnds) {
      this.stopping = true;
      this.options.onGivenUp(
        `The ${name} ended ${this.ends} times in a row (${how}): ${lastLine(logFile)} (more in ${logFile})`,
      );
      return;
    }
    const delayMs = Math.min(firstDelayMs * 2 ** (this.ends - 1), longestDelayMs);
    this.options.onRestart(`The ${name} ended (${how}) and is started again.`);
    this.timer = setTimeout(() => this.start(), delayMs);
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function lastLine(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').at(-1)?.slice(0, 500) ?? '';
}
