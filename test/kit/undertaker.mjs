// Ends the servers of a test run whose runner was killed: reads what to end from its first line of input, and waits for
// the end of that input, which comes when the runner is gone, however it went.
import { rmSync } from 'node:fs';

let told = '';
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  told += chunk;
});
process.stdin.on('end', () => {
  const { pids, folder } = JSON.parse(told);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it has ended, as it should
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
