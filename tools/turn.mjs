import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';

const lock = inCheckout('.cache', 'preparing.pid');

/**
 * Runs `work` while no other command prepares this checkout: two `npm ci` or two builds at once would spoil each other.
 * A checkout that may not be written cannot be spoilt either, and needs no turn.
 */
export async function inTurn(work) {
  if (!(await taken())) return work();
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** `true` once the turn is ours, `false` where the checkout may not be written. */
async function taken() {
  for (let told = false; ; ) {
    try {
      mkdirSync(inCheckout('.cache'), { recursive: true });
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (fault) {
      if (['EACCES', 'EPERM', 'EROFS'].includes(fault.code)) return false;
      if (fault.code !== 'EEXIST') throw fault;
    }
    if (!isRunning(holder())) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) console.log('Waiting for another command that is installing or building here.');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0; // given back meanwhile
  }
}

function isRunning(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
