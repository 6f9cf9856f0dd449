import * as reads from '#db/practices/practice.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import {
  canReadPractice,
  canRecordForAll,
  canWritePractice,
} from '#shared/practices/practice.policy.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

/** One practice as this person may read it, with its earlier wordings and who does it too. */
export async function showPractice({ db, person }: Asking, practiceId: string) {
  const { mandates } = person;
  const officeIds = officesOf(mandates);
  const practice = await reads.practicePage(db, officeIds, practiceId);
  if (!practice || !canReadPractice(mandates, practice)) notFound();
  const [earlier, adoptions, byGovernment, corrected] = await Promise.all([
    reads.earlierWordings(db, officeIds, practiceId),
    reads.adoptionsOf(db, practiceId),
    reads.doneByGovernment(db, practiceId),
    reads.correctedDeeds(db, practiceId),
  ]);
  return {
    ...practice,
    earlier,
    adoptions,
    byGovernment,
    corrected,
    ours: canWritePractice(mandates, practice.officeId),
    records: practice.shared && canRecordForAll(mandates),
    adopters: practice.shared ? officeIds.filter((id) => id !== practice.officeId) : [],
  };
}
