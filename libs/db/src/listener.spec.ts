import { layWire } from '@test/faults/wire.js';
import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask } from '@test/kit/world.js';
import { Listener, type ListenerOptions } from './listener.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Hands out one thing after the other as it comes. */
function inOrder<Thing>() {
  const things: Thing[] = [];
  const waiting: ((thing: Thing) => void)[] = [];
  return {
    give(thing: Thing): void {
      const taker = waiting.shift();
      if (taker) taker(thing);
      else things.push(thing);
    },
    next: () =>
      things.length > 0 ? Promise.resolve(things.shift()!) : new Promise<Thing>((take) => waiting.push(take)),
  };
}

function listening(options: Partial<ListenerOptions> = {}) {
  const heard = inOrder<string>();
  const begun = inOrder<true>();
  const listener = new Listener(
    'news of "the" day',
    { onMessage: heard.give, onListening: () => begun.give(true) },
    { url: database.appUrl, applicationName: 'test-listener', ...options },
  );
  listener.open();
  return { listener, heard, begun };
}

const say = (text: string) => ask(database.adminUrl, `SELECT pg_notify('news of "the" day', $1)`, [text]);
const own = `FROM pg_stat_activity WHERE application_name = 'test-listener' AND datname = current_database()`;

describe('Listener', () => {
  it('hears what is said on its channel', async () => {
    const { listener, heard, begun } = listening();
    await begun.next();
    await say('one');
    await say('two');
    expect([await heard.next(), await heard.next()]).toEqual(['one', 'two']);
    await listener.close();
    expect(await ask(database.adminUrl, `SELECT pid ${own}`)).toEqual([]);
  });

  it('begins again after every loss of its connection, and says so', async () => {
    const { listener, heard, begun } = listening({ proveEveryMs: 20 });
    await begun.next();
    for (const text of ['first', 'second']) {
      await ask(database.adminUrl, `SELECT pg_terminate_backend(pid) ${own}`);
      await begun.next();
      await say(text);
      expect(await heard.next()).toBe(text);
    }
    await listener.close();
  });

  it('finds out that the other side has fallen silent, and listens again when it speaks', async () => {
    const address = new URL(database.appUrl);
    const wire = await layWire(Number(address.port));
    address.port = String(wire.port);
    const { listener, heard, begun } = listening({ url: address.href, proveEveryMs: 50, answerWithinMs: 300 });
    await begun.next();
    wire.forget();
    await begun.next();
    await say('still there');
    expect(await heard.next()).toBe('still there');
    wire.silence();
    await listener.close();
    await wire.stop();
  });

  it('waits for a database that lets nobody in yet', async () => {
    await ask(database.adminUrl.replace(/\/[^/]*$/, '/postgres'), `ALTER DATABASE ${database.name} CONNECTION LIMIT 0`);
    const { listener, begun } = listening();
    await ask(
      database.adminUrl.replace(/\/[^/]*$/, '/postgres'),
      `ALTER DATABASE ${database.name} CONNECTION LIMIT -1`,
    );
    await begun.next();
    await listener.close();
  });

  it('ends for good, also while it is connecting', async () => {
    const { listener } = listening();
    await listener.close();
    while ((await ask(database.adminUrl, `SELECT pid ${own}`)).length > 0);
  });
});
