import { build } from '../../corpus/index.js';
import { tokensOf } from '../text/tokens.js';
import { opens } from './openers.js';
import { readersOf } from './scan.js';

describe('the words at which a reader may begin', () => {
  it.each([false, true])('are all that any reader begins at, in every passage (items: %s)', (item) => {
    const missed = new Set<string>();
    for (const { pieces } of Object.values(build).flat())
      for (const piece of pieces) {
        const text = typeof piece === 'string' ? piece : piece.text;
        const tokens = tokensOf(text, 0, text.length);
        for (const [at, { word }] of tokens.entries())
          if (!opens(word) && readersOf(item).some((read) => read(tokens, at))) missed.add(word);
      }
    expect([...missed]).toEqual([]);
  });
});
