import type { Kysely } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { postHolderOn } from '#db/government/post-holder.reads.ts';
import { type AskSight, visible } from '#db/responses/ask.reads.ts';
import type { Database } from '#db/schema.ts';

/** The offices of the forum on a day: what "the whole forum" means for a position opened then. */
export async function forumOffices(db: Kysely<Database>, day: string): Promise<string[]> {
  const members = await db
    .selectFrom('forum_membership')
    .where('starts_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', day)]))
    .select('office_id as officeId')
    .distinct()
    .orderBy('officeId')
    .execute();
  return members.map((member) => member.officeId);
}

/** Which of these offices and posts there are. */
export async function knownForOpening(
  db: Kysely<Database>,
  asked: { officeIds: readonly string[]; postIds: readonly string[]; campaignId: string | null },
) {
  const offices = await existing(db, 'office', asked.officeIds);
  const posts = await existing(db, 'post', asked.postIds);
  const campaigns = await existing(db, 'campaign', asked.campaignId ? [asked.campaignId] : []);
  return { offices, posts, campaigns };
}

async function existing(
  db: Kysely<Database>,
  table: 'office' | 'post' | 'campaign',
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom(table).where('id', 'in', ids).select('id').execute();
  return new Set(rows.map((row) => row.id));
}

const EARLIER_LIMIT = 200;

/** Positions with a text that somebody may start another from, newest first. */
function earlierPositions(db: Kysely<Database>, sight: AskSight) {
  return db
    .selectFrom('position')
    .where('reconstructed', '=', false)
    .where(visible(sight))
    .orderBy('opened_at', 'desc')
    .limit(EARLIER_LIMIT)
    .select(['id', 'title', 'opened_at as openedAt'])
    .execute();
}

/** What the form for a new position offers: the forum's offices, then every post with its holder. */
export async function openingChoices(db: Kysely<Database>, day: string, sight: AskSight) {
  const offices = await db
    .selectFrom('office')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('forum_membership')
        .where('starts_on', '<=', day)
        .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day)]))
        .select('office_id'),
    )
    .orderBy('name', alphabetically)
    .select(['id', 'name'])
    .execute();
  const posts = await db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .where((eb) =>
      eb.or([eb('department.ends_on', 'is', null), eb('department.ends_on', '>', day)]),
    )
    .orderBy('department.name')
    .orderBy('post.title')
    .select(['post.id', 'post.title', 'department.name as department'])
    .select(postHolderOn(day).as('holderName'))
    .execute();
  const campaigns = await db
    .selectFrom('campaign')
    .where('opened_by', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(100)
    .select(['id', 'title'])
    .execute();
  return { offices, posts, campaigns, earlier: await earlierPositions(db, sight) };
}
