import { createHash } from 'node:crypto';

/** What a token says of itself. */
export interface LinkToken {
  /** the workspace it was made in, as it claims: nothing is found there unless the hash is known */
  readonly workspaceId: string;
  /** what the database keeps of it */
  readonly hash: string;
}

/** Where nothing is: what is no token is looked up there, so that it costs as much as any unknown one. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** Reads a token: base64url of the workspace's 16 bytes, a dot, 43 random characters. */
export function readToken(text: string): LinkToken {
  const workspace = /^([\w-]{22})\.[\w-]{43}$/.exec(text)?.[1];
  const hex = workspace && Buffer.from(workspace, 'base64url').toString('hex');
  return {
    workspaceId: hex?.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : nowhere,
    hash: createHash('sha256').update(text).digest('hex'),
  };
}
