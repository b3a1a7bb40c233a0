export { type Answer, type Limits, type Message, ordinaryLimits, post, type Ways } from './post.js';
export {
  type OutboundRules,
  readOutboundRules,
  strictRules,
  whyNotAddress,
  whyNotUrl,
} from './rules.js';
