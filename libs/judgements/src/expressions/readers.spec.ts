import { build } from '../../corpus/index.js';
import { tokensOf } from '../text/tokens.js';
import { everyReader, readersAt } from './readers.js';

describe('the words at which a reader may begin', () => {
  it.each([false, true])('are all that any reader begins at, in every passage (items: %s)', (item) => {
    const every = everyReader(item);
    const missed = new Set<string>();
    for (const { pieces } of Object.values(build).flat())
      for (const piece of pieces) {
        const text = typeof piece === 'string' ? piece : piece.text;
        const tokens = tokensOf(text, 0, text.length);
        for (const [at, { word }] of tokens.entries()) {
          const asked = readersAt(word, item);
          for (const read of every) if (!asked.includes(read) && read(tokens, at)) missed.add(word);
        }
      }
    expect([...missed]).toEqual([]);
  });
});
