import type { Role } from '@app/contract';

/**
 * Whether somebody may change who is told, and when, that nobody answers about a forecast: its lead and those who answer
 * for the workspace. An owner who is also named as lead may not: it would be silenced by whom it is about.
 */
export function mayChangeEscalation(
  { memberId, role }: { readonly memberId: string; readonly role: Role },
  { leadId, ownerId }: { readonly leadId: string | null; readonly ownerId: string },
): boolean {
  return role === 'administrator' || role === 'lead' || (leadId === memberId && ownerId !== memberId);
}
