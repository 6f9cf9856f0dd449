import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type {
  Capacity,
  Channel,
  FollowUpState,
  Formality,
  Setting,
  Side,
  Visibility,
} from '#shared/engagement/engagement.state.ts';

type Writing = { by: string; at: Date };

export async function insertEngagement(
  trx: Transaction<Database>,
  { officeId, by, at }: Writing & { officeId: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('engagement')
    .values({ office_id: officeId, logged_by: by, logged_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type NewRecord = Writing & {
  engagementId: string;
  happenedOn: string;
  departmentId: string;
  postId: string | null;
  officialRole: string | null;
  channel: Channel;
  formality: Formality;
  setting: Setting | null;
  capacity: Capacity;
  side: Side;
  topics: string[];
  gist: string;
  visibility: Visibility;
  askIds: readonly string[];
};

/** Writes down what is now said of a contact. What was said before stays. */
export async function insertRecord(trx: Transaction<Database>, record: NewRecord): Promise<string> {
  const { id } = await trx
    .insertInto('engagement_record')
    .values({
      engagement_id: record.engagementId,
      happened_on: record.happenedOn,
      department_id: record.departmentId,
      post_id: record.postId,
      official_role: record.officialRole,
      channel: record.channel,
      formality: record.formality,
      setting: record.setting,
      capacity: record.capacity,
      side: record.side,
      topics: record.topics,
      gist: record.gist,
      visibility: record.visibility,
      written_by: record.by,
      written_at: record.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (record.askIds.length > 0) {
    const rows = [...new Set(record.askIds)].map((ask_id) => ({ record_id: id, ask_id }));
    await trx.insertInto('engagement_ask').values(rows).execute();
  }
  return id;
}

export type NewFollowUp = Writing & {
  officeId: string | null;
  engagementId: string | null;
  topic: string | null;
  what: string;
  who: string;
  dueOn: string | null;
};

export async function insertFollowUp(trx: Transaction<Database>, made: NewFollowUp): Promise<void> {
  await trx
    .insertInto('follow_up')
    .values({
      office_id: made.officeId,
      engagement_id: made.engagementId,
      topic: made.topic,
      what: made.what,
      who: made.who,
      due_on: made.dueOn,
      made_by: made.by,
      made_at: made.at,
    })
    .execute();
}

export async function insertFollowUpMark(
  trx: Transaction<Database>,
  { followUpId, state, by, at }: Writing & { followUpId: string; state: FollowUpState },
): Promise<void> {
  await trx
    .insertInto('follow_up_mark')
    .values({ follow_up_id: followUpId, state, marked_by: by, marked_at: at })
    .execute();
}
