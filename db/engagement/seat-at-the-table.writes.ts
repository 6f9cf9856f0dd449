import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Topic } from '#shared/engagement/engagement.state.ts';
import type {
  AlertAnswer,
  ConsentKind,
  Leaning,
} from '#shared/engagement/seat-at-the-table.state.ts';

type Said = { by: string; at: Date };

export async function insertConsent(
  trx: Transaction<Database>,
  made: Said & { officeId: string; kind: ConsentKind; given: boolean },
): Promise<void> {
  const { officeId, kind, given, by, at } = made;
  await trx
    .insertInto('engagement_consent')
    .values({ office_id: officeId, kind, given, said_by: by, said_at: at })
    .execute();
}

type Nothing = Said & {
  officeId: string;
  departmentIds: readonly string[];
  quarter: string;
  stands: boolean;
};

export async function insertNothing(trx: Transaction<Database>, made: Nothing): Promise<void> {
  const { officeId, quarter, stands, by, at } = made;
  const rows = made.departmentIds.map((department_id) => ({
    department_id,
    office_id: officeId,
    quarter,
    stands,
    said_by: by,
    said_at: at,
  }));
  await trx.insertInto('nothing_confirmed').values(rows).execute();
}

export async function insertAlertAnswer(
  trx: Transaction<Database>,
  made: Said & { engagementId: string; topic: string; answer: AlertAnswer },
): Promise<void> {
  const { engagementId, topic, answer, by, at } = made;
  await trx
    .insertInto('alert_answer')
    .values({ engagement_id: engagementId, topic, answer, said_by: by, said_at: at })
    .execute();
}

type NewLeaning = Said & {
  topic: Topic;
  departmentId: string;
  postId: string;
  stance: Leaning;
  saidOn: string;
  source: string;
};

export async function insertLeaning(trx: Transaction<Database>, made: NewLeaning): Promise<void> {
  await trx
    .insertInto('silo_stance')
    .values({
      topic: made.topic,
      department_id: made.departmentId,
      post_id: made.postId,
      stance: made.stance,
      said_on: made.saidOn,
      source: made.source,
      recorded_by: made.by,
      recorded_at: made.at,
    })
    .execute();
}
