export { dayInWords } from './dayInWords.js';
export { type Mail, type MailFacts, mailOf } from './mailOf.js';
export { type NoticeFacts, sentence } from './sentence.js';
