import type { Kysely } from 'kysely';
import { meetingById } from '#db/meetings/meeting.reads.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { canKeepMeetings, canSeeMeetings } from '#shared/meetings/meeting.policy.ts';

export type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** What changes a meeting also needs, to tell those invited where to read of it. */
export type Keeping = Asking & Pick<Context, 'installation'>;

/** The meeting, for everyone with a mandate; else the same 404 as for one that is not there. */
export async function seeMeeting({ db, person }: Asking, meetingId: string) {
  if (!canSeeMeetings(person.mandates)) notFound();
  return (await meetingById(db, meetingId)) ?? notFound();
}

/** What only the secretariat does. */
export function keepMeetings({ person }: Pick<Asking, 'person'>): void {
  if (!canKeepMeetings(person.mandates)) forbid('secretariat_only');
}

/** Whom the papers of a meeting are for; a meeting known from the public record has none. */
export async function invitedTo(db: Kysely<Database>, meetingId: string): Promise<string[]> {
  const { invited } = (await meetingById(db, meetingId)) ?? notFound();
  return invited.length === 0 ? refuse('no_papers') : invited;
}
