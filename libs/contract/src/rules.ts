/** What each rule by which a judgement is found says of its words, as a sentence for the reader of a report. */
export const ruleWords: Readonly<Record<string, string>> = {
  'probability term': 'A word of the scale states how probable it is.',
  'weak term': 'A word hints at a chance without stating one.',
  'most likely outcome': 'The sentence names the most likely outcome.',
  'probability in figures': 'The sentence gives the chance in figures.',
  'chance with an adjective': 'An adjective says how large the chance, risk or prospect is.',
  'chances are': '“The chances are” states that it is likely.',
  'realistic possibility': '“Realistic possibility” is a term of the scale.',
  'figure of speech': 'A figure of speech says how probable it is.',
  headline: 'A headline leaves out the verb before the words that predict.',
  prediction: 'The sentence predicts it outright, without a probability.',
  'own forecast': 'It is told as the publisher’s own forecast.',
  possibility: 'The sentence says that it is possible, no more.',
  supposition: '“Would” supposes it in a case that has not come about.',
  'marked by hand': 'A person marked these words; the reader knows no rule for them.',
};
