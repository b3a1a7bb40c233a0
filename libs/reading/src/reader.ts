import { type ChildProcess } from 'node:child_process';
import { builtProgram, launch } from './launch.js';
import { type Limits, limits } from './limits.js';
import { residentBytes } from './memory.js';
import { Word } from './messages.js';
import { type Looking, type Progress, type Reading, readReport, type Source } from './readReport.js';
import { Turns } from './turns.js';
import { Unreadable } from './unreadable.js';

export interface ReaderOptions {
  /** the compiled program that reads; the one of this build unless told otherwise */
  readonly program?: string;
  /** other figures than the product's, for an installation or a test; what a process may hold is its own matter */
  readonly limits?: Partial<
    Pick<Limits, 'wallMs' | 'heapMiB' | 'residentBytes' | 'atOnce' | 'waiting' | 'shortCharacters'>
  >;
}

export interface Watching {
  /** told at most five times a second */
  readonly onProgress?: (progress: Progress) => void;
  /** ends the reading, and its process, at once */
  readonly signal?: AbortSignal;
}

export interface Reader {
  /**
   * Reads a report, a file or a long text in a process of its own.
   *
   * @throws Unreadable where it cannot be read or passes a limit; the signal's reason where that ended it
   */
  read(source: Source, looking: Looking, watching?: Watching): Promise<Reading>;
}

/** How often a process's memory is looked at, in milliseconds. */
const lookMs = 100;

/** A reader that reads so many reports at a time; it holds nothing open between them. */
export function createReader({ program = builtProgram, limits: own }: ReaderOptions = {}): Reader {
  const figures: Limits = { ...limits, ...own };
  const turns = new Turns(figures.atOnce, figures.waiting);
  return {
    async read(source, looking, { onProgress = () => undefined, signal } = {}) {
      signal?.throwIfAborted();
      // a process costs a quarter of a second, a short text a few milliseconds of linear work
      if ('text' in source && source.text.length <= figures.shortCharacters)
        return readReport(source, looking, onProgress);
      if ('text' in source && source.text.length > figures.characters)
        throw new Unreadable('text-too-long', 'It has more than 10 million characters.');
      if ('bytes' in source && source.bytes.length > figures.fileBytes)
        throw new Unreadable('file-too-large', 'The file is larger than 25 MiB.');
      return turns.take(signal, () => {
        const child = launch(program, figures.heapMiB);
        const end = ended(child, onProgress, signal, figures);
        // a process that is killed meanwhile says so by its end
        child.send({ source, looking }, () => undefined);
        return end;
      });
    },
  };
}

/** The word with which a reading process ends; whatever happens, no process is left. */
function ended(
  child: ChildProcess,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal | undefined,
  { wallMs, residentBytes: most }: Limits,
): Promise<Reading> {
  return new Promise<Reading>((resolve, reject) => {
    let end: () => void = () => reject(broken());
    const stop = (how: () => void) => {
      end = how;
      child.kill('SIGKILL');
    };
    const aborted = () => stop(() => reject(signal?.reason));
    const slow = () => stop(() => reject(tooMuch(`It was not read within ${Math.round(wallMs / 1000)} seconds.`)));
    const wall = setTimeout(slow, wallMs);
    const look = setInterval(() => {
      void residentBytes(child.pid ?? 0).then((bytes) => {
        if (bytes !== null && bytes > most)
          stop(() => reject(tooMuch(`It needed more than ${Math.round(most / 1024 / 1024)} MiB of memory.`)));
      });
    }, lookMs);
    // a process that loops does not notice that it is alone
    const leave = () => child.kill('SIGKILL');
    process.once('exit', leave);
    signal?.addEventListener('abort', aborted, { once: true });
    const over = () => {
      clearTimeout(wall);
      clearInterval(look);
      signal?.removeEventListener('abort', aborted);
      process.off('exit', leave);
      end();
    };
    child.on('message', (said) => {
      const { data: word } = Word.safeParse(said);
      if (!word) stop(() => reject(broken()));
      else if ('progress' in word) onProgress(word.progress);
      else if ('reading' in word) stop(() => resolve(word.reading));
      else stop(() => reject(new Unreadable(word.refused.code, word.refused.detail)));
    });
    // one that could not be started never closes
    child.once('error', (fault) => {
      stop(() => reject(fault));
      over();
    });
    child.once('close', over);
  });
}

const broken = () => tooMuch('It needed more memory than a report may take, or broke its reader.');

const tooMuch = (detail: string) => new Unreadable('reading-took-too-long', detail);
