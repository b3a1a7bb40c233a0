/** Draws a bar on a terminal, and nothing anywhere else. */
export function progressOn(terminal: NodeJS.WriteStream): { show(share: number): void; clear(): void } {
  if (!terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  let drawn = -1;
  return {
    show(share) {
      const percent = Math.min(100, Math.floor(100 * share));
      if (percent === drawn) return;
      drawn = percent;
      terminal.write(`\rReading ${'█'.repeat(percent / 5).padEnd(20, '░')} ${percent} %`);
    },
    clear() {
      if (drawn >= 0) terminal.write('\r\x1b[2K');
    },
  };
}
