import { z } from 'zod';

/** Every refusal, its HTTP status and its title; the code is what programs branch on. */
export const problems = {
  'invalid-request': [400, 'The request does not have the expected shape'],
  'not-signed-in': [401, 'Sign in first'],
  'wrong-credentials': [401, 'The address or the password is wrong'],
  'cross-site': [403, 'The request came from another site'],
  'not-permitted': [403, 'Your role does not permit this'],
  'not-found': [404, 'Not found'],
  'someone-saved-first': [412, 'Somebody saved a change while you were writing'],
  'already-decided': [409, 'This judgement has been decided already'],
  'not-decided': [409, 'This judgement has not been dismissed'],
  'chance-required': [422, 'The report states no probability: choose one'],
  'assumption-unconfirmed': [422, 'The due date rests on an assumption: confirm it or give a date'],
  'reason-required': [422, 'A move of 10 points or more needs a reason'],
  'same-chance': [422, 'The number did not change: keep it instead'],
  'nothing-to-keep': [422, 'There is no belief to keep or withdraw'],
  'belief-invalid': [422, 'The belief does not fit what is asked'],
  'reference-invalid': [422, 'The reference does not fit what is asked'],
  'judgement-is-yes-or-no': [422, 'A reversed judgement can only be kept as a yes-or-no forecast'],
  'outcome-invalid': [422, 'The outcome does not fit what is asked'],
  'no-condition': [422, 'The forecast has no condition that could fail'],
  'forecast-closed': [409, 'The outcome is recorded; undo it first'],
  'not-closed': [409, 'There is no outcome to undo'],
  'undo-too-late': [409, 'Undo is possible for 10 seconds and only for your newest entry'],
  'known-in-future': [422, 'An outcome cannot become known in the future'],
  'known-before-opening': [422, 'An outcome cannot be known before the forecast opened'],
  'due-before-opening': [422, 'The due date lies before the forecast opened'],
  'date-in-future': [422, 'The date lies in the future'],
  'text-too-long': [413, 'The text is longer than 10 MB'],
  'text-unreadable': [422, 'The text cannot be stored as it is'],
  'file-too-large': [413, 'The file is larger than 25 MiB, unpacks to too much or has more than 500 pages'],
  'file-kind-unknown': [415, 'The file is none of text, Markdown, HTML, DOCX or PDF'],
  'file-unreadable': [422, 'The file is damaged or not what its name says'],
  'file-encrypted': [422, 'The file is protected by a password'],
  'file-without-text': [422, 'The file holds no text; a scanned page has to be put through text recognition first'],
  'encoding-unknown': [422, 'The file is not in UTF-8 or UTF-16'],
  'reading-took-too-long': [422, 'The report could not be read within the time and memory it may take'],
  'too-busy': [503, 'Too many reports are being read; nothing was saved'],
  'span-invalid': [422, 'The marked words do not lie in the text'],
  'already-marked': [409, 'This place is a judgement already'],
  'nothing-to-split': [409, 'A judgement in one place only cannot be split'],
  'not-merged': [409, 'This judgement was not merged into another one'],
  'other-report': [422, 'Both judgements have to be of the same report'],
  'second-opinion-off': [409, 'No model is set up for second opinions'],
  'second-opinion-failed': [502, 'The model that gives second opinions did not answer as it should'],
  'set-up-done': [409, 'This installation is set up already'],
  'set-up-needed': [503, 'This installation is not set up yet'],
  'set-up-link-invalid': [403, 'The set-up link is wrong, used or expired'],
  'example-only': [409, 'Only the example workspace can be removed this way'],
  'example-present': [409, 'The example workspace is loaded already'],
  'key-reused': [422, 'This idempotency key was used for another request'],
  'key-in-progress': [409, 'A request with this idempotency key is still running'],
  'address-not-allowed': [422, 'Nothing may be sent to this address'],
  'link-expired': [409, 'This link has expired'],
  'link-too-late': [409, 'What this link is about has changed since'],
  'too-many-streams': [429, 'Too many of your pages are listening already'],
  'too-many-tries': [429, 'Too many tries; wait a little'],
  'not-ready': [503, 'The database does not answer; nothing was saved'],
  'storage-full': [507, 'The disk is full; nothing was saved'],
  unexpected: [500, 'Something went wrong on our side; nothing was saved'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** Problem document (RFC 9457), the body of every refusal. */
export const Problem = z
  .object({
    type: z.string().describe('`/problems/<code>`'),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable name of the refusal'),
    detail: z.string().optional().describe('What is the matter here, in a sentence'),
    instance: z.string().optional().describe('Reference that also stands in the log'),
    errors: z
      .array(
        z.object({
          at: z.string().describe('Field, as a dotted path'),
          says: z.string().describe('What came and what is taken'),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
