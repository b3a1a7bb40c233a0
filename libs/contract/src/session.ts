import { z } from 'zod';
import { Id, TimeZone, words } from './basics.js';
import { WhyNoMail } from './reminders.js';

export const Password = z.string().min(12, 'takes at least 12 characters').max(256).describe('At least 12 characters');

export const NewSetUp = z
  .object({
    token: z.string().min(20).max(200).describe('From the set-up link'),
    name: words(120),
    email: z.email().max(254),
    password: Password,
    workspace: words(120),
    timeZone: TimeZone,
    example: z.boolean().default(false).describe('Also load the example workspace'),
  })
  .meta({ id: 'NewSetUp' });
export type NewSetUp = z.infer<typeof NewSetUp>;

export const SetUpState = z.object({ needed: z.boolean() }).meta({ id: 'SetUpState' });

export const SignIn = z
  .object({ email: z.email().max(254), password: z.string().min(1).max(1024) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const Role = z.enum(['administrator', 'lead', 'analyst', 'reader']);
export type Role = z.infer<typeof Role>;

export const WorkspaceRef = z
  .object({
    id: Id,
    name: z.string(),
    role: Role,
    isExample: z.boolean().describe('Invented data, removable with one click'),
  })
  .meta({ id: 'WorkspaceRef' });
export type WorkspaceRef = z.infer<typeof WorkspaceRef>;

export const Session = z
  .object({
    person: z.object({
      id: Id.describe('Member key in this workspace'),
      name: z.string(),
      email: z.string(),
      timeZone: z.string(),
    }),
    workspace: WorkspaceRef.extend({
      timeZone: z.string(),
      lexicon: z.string(),
      nearFutureMonths: z.number().int(),
      secondOpinion: z
        .string()
        .nullable()
        .describe('The model that may be asked for a second opinion; null: none is set up, nothing is sent anywhere'),
      whyNoMail: WhyNoMail.nullable().describe('Why nobody here is mailed; null: whoever wants mail gets it'),
    }),
    workspaces: z.array(WorkspaceRef),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const WorkspaceChoice = z.object({ workspaceId: Id }).meta({ id: 'WorkspaceChoice' });
