import { coming } from './coming.js';

/** Beginnings of words and whole phrases without which no rule finds anything; lower case. */
const telling = [
  'likel|probab|improb|doubt|certain|inevitab|unavoidab|inescapab|necessar|chance|odds|prospect|possib|conceiv|question|impossible',
  'guarantee|assured|plausib|unthinkable|presumabl|surely|definitely|prob\\b|remote|remains? to be seen',
  "\\bwill\\b|won['’]t|['’]ll\\b|would|should|could|\\bmay\\b|might|cannot|can['’]t",
  'expect|forecast|project|predict|anticipat|foresee|foretold|envisage|reckon|seen|indicated|\\bput at|pegged|baseline|base case|central scenario|we see\\b|look for|our call|favou?red',
  '\\bset (?:to|for)|poised|about to|tipped to|primed (?:to|for)|geared to|headed|bound|sure to|destined|doomed|fated|condemned to|going (?:to|away|anywhere|nowhere)|on (?:track|course|pace|target|schedule) (?:to|for)|here to stay',
  'ruled? out|exclude|discounted|%|percent|per cent|\\bin (?:two|three|four|five|six|seven|eight|ten|twenty|a hundred)\\b|:\\d',
  'foregone|matter of time|question of time|(?:matter|question) of when|done deal|\\bbet\\b|coin|toss|fifty|even (?:money|call)|evens|long shot|tall order|(?:faint|forlorn|slender) hope|hopes?\\b|pipe dream|non[- ]starter|shoo|potential|sceptical|skeptical|convinced|on the cards|in the (?:offing|cards|pipeline)|in store|(?:years|months|way) (?:away|off)|risk|threat|danger',
  'touch and go|finely balanced|evenly balanced|surpris|astonish|startling|heading|in sight|horizon|\\b(?:count|bank) on|brace for',
  'simulation|\\bruns\\b|trials|iterations|draws|imminent|calculation|modelling|our (?:model|panel|numbers|analysis|arithmetic)|promises to|looks like|beyond dispute|half of|pencil|out of reach|beyond reach|off the (?:table|cards)|\\bin for\\b|outlook (?:is|remains) for|hard to|difficult to|struggle to',
];

/** Only sentences with one of these are looked at closely: most have none. */
export const trigger = new RegExp(telling.join('|'), 'i');

/** What else a list's item may tell by: the infinitive of a headline. */
export const itemTrigger = new RegExp(`\\bto (?:${[...coming].join('|')})\\b`, 'i');
