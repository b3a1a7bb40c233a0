import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '@test/kit/product.js';

/** What docker-compose.yml says of one service, as far as a process is concerned. */
export interface ComposeService {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Reads a service of docker-compose.yml with its variables filled in. Understands what that file uses, no more:
 * two-space steps, a command on one line or as a list, an environment as a map.
 *
 * @throws RangeError for a variable that has to be set and is not, as docker compose does
 */
export function composeService(name: string, variables: Readonly<Record<string, string>>): ComposeService {
  const lines = readFileSync(path.join(checkout, 'docker-compose.yml'), 'utf8').split('\n');
  const block = blockBelow(lines, `  ${name}:`, 4);
  const inline = block.find((line) => line.startsWith('    command: ['));
  const command = inline
    ? inline.slice(inline.indexOf('[') + 1, inline.lastIndexOf(']')).split(', ')
    : blockBelow(block, '    command:', 6).map((line) => line.trim().replace(/^- /, '').replaceAll('"', ''));
  const environment = blockBelow(block, '    environment:', 6)
    .filter((line) => !line.trim().startsWith('#'))
    .map((line) => /^\s*(\w+):\s*(.*)$/.exec(line)!)
    .map(([, key, value]) => [key!, value === '' ? variables[key!] : filled(value!, variables)] as const)
    .filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { command: command.map((word) => filled(word, variables)), environment: Object.fromEntries(environment) };
}

function blockBelow(lines: readonly string[], head: string, indent: number): string[] {
  const from = lines.indexOf(head) + 1;
  if (from === 0) throw new RangeError(`docker-compose.yml has no line "${head}"`);
  const length = lines.slice(from).findIndex((line) => line.trim() !== '' && !line.startsWith(' '.repeat(indent)));
  return lines.slice(from, length < 0 ? undefined : from + length).filter((line) => line.trim() !== '');
}

function filled(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_all, name: string) => {
    const value = variables[name];
    if (!value) throw new RangeError(`${name} is not set`);
    return value;
  });
}
