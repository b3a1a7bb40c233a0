import { briefings } from './build/briefings.js';
import { councils } from './build/councils.js';
import { economyPassages } from './build/economy.js';
import { mainstream } from './build/mainstream.js';
import { moreOutlooks } from './build/moreOutlooks.js';
import { moreSecurity } from './build/moreSecurity.js';
import { ordinary } from './build/ordinary.js';
import { research } from './build/research.js';
import { services } from './build/services.js';
import { yearbooks } from './build/yearbooks.js';
import { economy } from './economy.js';
import { mixed } from './mixed.js';
import { nature } from './nature.js';
import { threats } from './threats.js';

export { evaluate, type Figures, type Share } from './evaluate.js';
export { heldOut } from './heldOut/index.js';
export { type Labelled, publishedOn } from './labelled.js';
export { naive } from './naive.js';
export { assemble, type Passage } from './passage.js';

/** Invented sentences with what is to be found in them, by style. */
export const corpus = { economy, threats, nature, mixed };

/** Invented passages that the extractor was built on. */
export const build = {
  services,
  economy: economyPassages,
  research,
  moreSecurity,
  moreOutlooks,
  ordinary,
  mainstream,
  yearbooks,
  councils,
  briefings,
};
