import type { Transaction } from 'kysely';
import { addDemonstrationPeople } from '#db/people/person.writes.ts';
import { forumOffices } from '#db/positions/opening.reads.ts';
import { addIntake } from '#db/responses/reply-file.writes.ts';
import type { Database } from '#db/schema.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import { openPosition, textOf } from './builders.ts';
import { BUS_OPEN_DATA, EXAMPLE_MAIL, LOCAL_TRANSPORT } from './demonstration-texts.ts';

const BUS_OFFICES = ['tees-valley', 'west-midlands', 'west-of-england', 'west-yorkshire'];
/** The other two suggest. */
const BUS_WRITERS = ['west-midlands', 'west-yorkshire'];

/**
 * The invented people of a demonstration and two positions for them to play with. Nobody has
 * decided anything in them: no stance is ever invented in a real mayor's name. One mail waits to be
 * classified; it says that nobody in government wrote it.
 */
export async function seedDemonstration(
  trx: Transaction<Database>,
  now: Date = new Date(),
): Promise<void> {
  await addDemonstrationPeople(trx);
  const openedBy = DEMONSTRATION_PEOPLE.find((person) => person.role === 'secretariat')?.id;
  if (!openedBy) return;
  const opened = { campaignId: null, openedBy, openedAt: now };
  const busPositionId = await openPosition(trx, {
    ...opened,
    title: 'Better records of the buses that ran (demonstration)',
    coalitionKind: 'named',
    officeIds: BUS_OFFICES,
    drafterOfficeIds: BUS_WRITERS,
    postIds: ['transport-secretary'],
    text: textOf(BUS_OPEN_DATA),
  });
  await openPosition(trx, {
    ...opened,
    title: 'Multi-year funding for local transport (demonstration)',
    coalitionKind: 'forum',
    officeIds: await forumOffices(trx, dayInLondon(now)),
    postIds: ['transport-secretary', 'chancellor'],
    text: textOf(LOCAL_TRANSPORT),
  });
  await exampleMail(trx, busPositionId, now);
}

/** Passed on by an invented official, as an office forwards what it received. */
async function exampleMail(trx: Transaction<Database>, positionId: string, receivedAt: Date) {
  const passedOnBy = DEMONSTRATION_PEOPLE.find(
    ({ role, officeId }) => role === 'official' && officeId === 'west-yorkshire',
  );
  if (!passedOnBy) return;
  await addIntake(trx, [positionId], {
    ...EXAMPLE_MAIL,
    sender: passedOnBy.email,
    fromName: null,
    sentOn: null,
    receivedAt,
  });
}
