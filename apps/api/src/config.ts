import { type OutboundRules, readOutboundRules } from '@app/outbound';
import { limits, type ReaderOptions } from '@app/reading';

/** Everything that can be set from outside; read once, at start. */
export interface Config {
  /** the application role's address of the database */
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** where people reach the pages, without a closing slash: cookies, links and the origin check go by it */
  readonly publicUrl: string;
  /** where the set-up link is left for whoever has the machine; `null`: it is only printed */
  readonly dataDir: string | null;
  /** signs session cookies; at least 32 bytes */
  readonly authSecret: string;
  /** the built pages; `null`: where the build puts them */
  readonly webDir: string | null;
  /** how reports are read; what is not given is as the product has it */
  readonly reading: ReaderOptions;
  /** who is asked for second opinions; `null`: nobody, and nothing is sent anywhere */
  readonly secondOpinion: ModelAccess | null;
  /** where endpoints of webhooks and chats may be */
  readonly outbound: OutboundRules;
}

/** A model behind an OpenAI-compatible address, as Ollama, llama.cpp and vLLM offer it on a machine of one's own. */
export interface ModelAccess {
  /** where chats are completed, …/chat/completions */
  readonly url: string;
  readonly model: string;
  /** sent as a bearer token; `null`: none is asked for */
  readonly key: string | null;
}

/** Reads the environment, or throws one error that lists every fault in it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const take = <Value>(name: string, read: (text: string) => Value | null, takes: string, otherwise?: Value): Value => {
    const text = env[name]?.trim() || undefined;
    if (text === undefined && otherwise !== undefined) return otherwise;
    const value = text === undefined ? null : read(text);
    if (value === null)
      faults.push(`${name} ${text === undefined ? 'is missing' : 'cannot be used'}: it takes ${takes}.`);
    return value as Value;
  };
  const port = take('PORT', portOf, 'a port from 0 to 65535', 3000);
  const host = take('HOST', (text) => text, 'an address to listen on', '127.0.0.1');
  const takeModel = (): ModelAccess => ({
    url: take('SECOND_OPINION_URL', chatUrlOf, 'an http or https address without a name or password, …/v1'),
    model: take('SECOND_OPINION_MODEL', modelOf, 'the name of the model, up to 200 characters'),
    key: env.SECOND_OPINION_KEY?.trim() ? take('SECOND_OPINION_KEY', keyOf, 'visible ASCII characters') : null,
  });
  for (const name of ['SECOND_OPINION_MODEL', 'SECOND_OPINION_KEY']) {
    if (env[name]?.trim() && !env.SECOND_OPINION_URL?.trim())
      faults.push(`${name} is set without SECOND_OPINION_URL: nobody would be asked.`);
  }
  const outbound = readOutboundRules(env);
  faults.push(...outbound.faults);
  const config: Config = {
    databaseUrl: take('DATABASE_URL', databaseUrlOf, 'the address of the database, postgres://…'),
    port,
    host,
    publicUrl: take('PUBLIC_URL', publicUrlOf, 'an http or https address without a path', `http://${host}:${port}`),
    dataDir: env.DATA_DIR?.trim() || null,
    authSecret: take('AUTH_SECRET', secretOf, 'a secret of your own of at least 32 bytes'),
    webDir: env.WEB_DIR?.trim() || null,
    reading: { limits: { atOnce: take('READ_AT_ONCE', countOf, 'a number from 1 to 16', limits.atOnce) } },
    secondOpinion: env.SECOND_OPINION_URL?.trim() ? takeModel() : null,
    outbound: outbound.rules,
  };
  if (faults.length > 0) throw new Error(`The settings cannot be used.\n${faults.join('\n')}`);
  return config;
}

const portOf = (text: string): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;

const countOf = (text: string): number | null => (/^(?:[1-9]|1[0-6])$/.test(text) ? Number(text) : null);

const databaseUrlOf = (text: string): string | null => (/^postgres(ql)?:\/\/./.test(text) ? text : null);

function publicUrlOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search ? url.origin : null;
}

function chatUrlOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) return null;
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path.endsWith('/chat/completions') ? path : `${path}/chat/completions`}`;
}

const modelOf = (text: string): string | null => (text.length <= 200 ? text : null);

const keyOf = (text: string): string | null => (/^[\x21-\x7e]{1,1000}$/.test(text) ? text : null);

/** What stands in examples and guides is no secret. */
const exampleSecret = /change.?me|example|secret|password|your.?|^(.)\1+$/i;

const secretOf = (text: string): string | null =>
  Buffer.byteLength(text) >= 32 && !exampleSecret.test(text) ? text : null;

/** What the settings are injected by. */
export const configToken = Symbol('config');
