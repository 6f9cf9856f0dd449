import { holderOfOffice } from '#db/offices/holder.reads.ts';
import { positionsOpenTo } from '#db/offices/office.reads.ts';
import { delegationsOf, peopleToDelegateTo } from '#db/people/delegation.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canDelegate, canSeeDelegations } from '#shared/people/delegation.policy.ts';
import { delegationState } from '#shared/people/delegation.rules.ts';
import { isSecretariat } from '#shared/people/mandate.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Who decides for an office in its mayor's name; null for those it does not concern. */
export async function delegatingPage({ db, now, person }: Asking, officeId: string) {
  const { mandates } = person;
  if (!canSeeDelegations(mandates, officeId)) return null;
  const moment = now();
  const made = await delegationsOf(db, officeId);
  return {
    delegations: made.map((each) => ({ ...each, state: delegationState(each, moment) })),
    form: canDelegate(mandates, officeId) ? await delegationForm(db, officeId, moment) : null,
    onPaper: isSecretariat(mandates),
    today: dayInLondon(moment),
  };
}

async function delegationForm(db: Context['db'], officeId: string, now: Date) {
  const [people, positions, holder] = await Promise.all([
    peopleToDelegateTo(db, officeId, now),
    positionsOpenTo(db, officeId),
    holderOfOffice(db, officeId, dayInLondon(now)),
  ]);
  return {
    holder: holder?.styledName ?? null,
    people: people.map(({ personId, name }) => ({ personId, name })),
    positions: positions
      .filter(({ reconstructed }) => !reconstructed)
      .map(({ id, title }) => ({ id, title })),
  };
}
