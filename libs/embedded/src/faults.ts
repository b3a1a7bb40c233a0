/** Why a start stopped; each is told to the person as one sentence. */
export type StartFaultCode =
  | 'platform-unsupported'
  | 'binaries-missing'
  | 'version-mismatch'
  | 'credentials-missing'
  | 'user-unnamed'
  | 'not-permitted'
  | 'already-running'
  | 'port-taken'
  | 'disk-full'
  | 'database-newer'
  | 'migration-refused'
  | 'configuration'
  | 'postgres-failed'
  | 'process-failed';

/** A fault of the machine or its settings, not of the program: its message is one sentence that says what to do. */
export class StartFault extends Error {
  override readonly name = 'StartFault';

  constructor(
    readonly code: StartFaultCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** What the operating system or Postgres says when no space is left, in any of the forms it reaches us. */
const noSpace = /ENOSPC|53100|No space left on device|could not extend file/i;

/** Whether a fault, or any cause behind it, is a full disk: `ENOSPC` of the system, 53100 of Postgres, or their words. */
export function isDiskFull(fault: unknown): boolean {
  for (let at: unknown = fault; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    if (noSpace.test(String(code ?? '')) || noSpace.test(at.message)) return true;
  }
  return false;
}

/** The sentence for a full disk, naming the folder whose volume has to be freed. */
export function diskFull(folder: string, cause: unknown): StartFault {
  return new StartFault(
    'disk-full',
    `The disk that holds ${folder} is full: free some space and start again; nothing that was saved is lost.`,
    { cause },
  );
}
