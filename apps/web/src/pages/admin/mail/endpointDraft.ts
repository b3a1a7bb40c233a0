import type { EndpointEdit, NewEndpoint } from '@app/contract';
import type { z } from 'zod';

/** An endpoint as its form holds it. */
export interface EndpointDraft {
  readonly kind: 'webhook' | 'chat';
  readonly name: string;
  readonly url: string;
  /** null: what anybody is told */
  readonly memberId: string | null;
}

export const firstEndpoint: EndpointDraft = { kind: 'webhook', name: '', url: '', memberId: null };

export type EndpointErrors = Partial<Record<'name' | 'url', string>>;

/** What keeps the form from being saved, by field; empty where nothing does. */
export function endpointFaults({ name, url }: Pick<EndpointDraft, 'name' | 'url'>): EndpointErrors {
  return {
    ...(name.trim() === '' && { name: 'Give it a name.' }),
    ...(!isAddress(url.trim()) && { url: 'Give an address that begins with https:// or http://.' }),
  };
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  return ['https:', 'http:'].includes(new URL(text).protocol);
}

/** What is sent to add it. */
export const newEndpointOf = ({ kind, name, url, memberId }: EndpointDraft): z.input<typeof NewEndpoint> => ({
  kind,
  name: name.trim(),
  url: url.trim(),
  memberId,
});

/** What is sent to change it. */
export const endpointEditOf = ({ name, url }: Pick<EndpointDraft, 'name' | 'url'>): z.input<typeof EndpointEdit> => ({
  name: name.trim(),
  url: url.trim(),
});

/** Whether an address is reached without encryption: allowed, and said. */
export const isPlain = (url: string): boolean => url.trim().toLowerCase().startsWith('http://');
