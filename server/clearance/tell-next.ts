import type { Transaction } from 'kysely';
import { colleaguesOf } from '#db/clearance/clearance.reads.ts';
import { positionTitle } from '#db/documents/version.reads.ts';
import { queueMails } from '#db/notifications/mail.writes.ts';
import type { Database } from '#db/schema.ts';
import { clearanceEmail } from '#server/mail/clearance.email.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { whoIsNext } from '#shared/clearance/clearance.rules.ts';
import type { StepKind } from '#shared/clearance/clearance.state.ts';

type Asking = Pick<Context, 'now' | 'installation'> & { person: Caller };
type Taken = {
  kind: StepKind;
  officeId: string;
  positionId: string;
  /** Whose preparation was cleared or returned. */
  preparedBy: string | null;
};

/** A message to whoever of the office is next, in the transaction of what it tells. */
export async function tellNext(
  { person, now, installation }: Asking,
  trx: Transaction<Database>,
  { kind, officeId, positionId, preparedBy }: Taken,
): Promise<void> {
  const people = await colleaguesOf(trx, { officeId, positionId, now: now() });
  const { title } = await positionTitle(trx, positionId);
  const link = `${installation.publicUrl}/positions/${positionId}/sign-off#inside-office`;
  const messages = whoIsNext({ kind, by: person.id, preparedBy }, people).map((reader) => ({
    recipient: reader.email,
    ...clearanceEmail({ kind, reader: reader.name, by: person.name, title, link }),
    privateTo: officeId,
  }));
  await queueMails(trx, messages);
}
