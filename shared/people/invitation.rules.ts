import { addDays } from '#shared/calendar/working-day.rules.ts';

/** How long an invitation may wait for its person. */
export const INVITATION_DAYS = 14;

export type InvitationStatus = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };

/** Single use, and for a while only. */
export function isOpen(invitation: InvitationStatus, now: Date): boolean {
  return !invitation.acceptedAt && !invitation.revokedAt && now < invitation.expiresAt;
}

export function expiryOf(now: Date): Date {
  return new Date(`${addDays(now.toISOString().slice(0, 10), INVITATION_DAYS)}T23:59:59Z`);
}
