import { type Kysely, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import { publicLetters } from '#db/publications/publication.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  EXPORT_ROWS_MAX,
  type ExportScope,
  holding,
  londonDay,
  moment,
  officeNames,
  ofNoPosition,
  within,
} from './export-scope.reads.ts';
import { aboutTopic, positions } from './position-scope.reads.ts';

/** Each version put to offices, and to which: never who has answered. */
export function exportedRounds(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('round', 'round.position_id', 'position.id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where(aboutTopic(sql`version.title`, scope))
    .where(within(londonDay('round.opened_at'), scope))
    .orderBy('round.opened_at')
    .orderBy('round.id')
    .select(['position.id as position_id', 'round.number', 'version.number as version'])
    .select(['round.procedure', 'round.sealed', 'round.threshold_kind', 'round.threshold_count'])
    .select([moment('round.opened_at').as('opened_at'), moment('round.deadline').as('deadline')])
    .select([moment('round.closed_at').as('closed_at')])
    .select([moment('round.superseded_at').as('superseded_at'), askedNames.as('offices')])
    .execute();
}

const askedNames = officeNames(sql`select office_id from round_office where round_id = round.id`);

/** Each time a letter was sent to a post. */
export function exportedSendings(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('letter', 'letter.position_id', 'position.id')
    .innerJoin('letter_sending as sending', 'sending.letter_id', 'letter.id')
    .innerJoin('post', 'post.id', 'sending.post_id')
    .where(aboutTopic(sql`letter.content ->> 'title'`, scope))
    .where(within(sql`sending.sent_on`, scope))
    .orderBy('sending.sent_on')
    .orderBy('sending.id')
    .select(['position.id as position_id', 'letter.letter_hash', 'post.title as sent_to'])
    .select(['sending.holder_name as held_by', 'sending.channel', 'sending.sent_on'])
    .select('sending.received_on')
    .execute();
}

/** Offices that signed a letter after it went, and what later mayors said of one. */
export function exportedLateSignatures(db: Kysely<Database>, scope: ExportScope) {
  const after = sql<{ officeId: string; what: string; line: string | null; at: Date }>`lateral (
    select office_id as "officeId", 'joined' as what, line, joined_at as at
    from joining where joining.letter_id = letter.id
    union all
    select said.office_id, said.word, holder.styled_name, said.said_at
    from successor_word as said join holder on holder.id = said.holder_id
    where said.letter_id = letter.id
  )`.as<'after'>(sql`after`);
  return positions(db, scope)
    .innerJoin('letter', 'letter.position_id', 'position.id')
    .innerJoin(after, (join) => join.onTrue())
    .innerJoin('office', 'office.id', 'after.officeId')
    .where(aboutTopic(sql`letter.content ->> 'title'`, scope))
    .where(within(londonDay('after.at'), scope))
    .orderBy('after.at')
    .orderBy('office.name')
    .select(['position.id as position_id', 'letter.letter_hash', 'office.name as office'])
    .select(['after.what', 'after.line as in_the_name_of', londonDay('after.at').as('on')])
    .execute();
}

/** Letters that everybody may read by now, whoever asks. */
export function exportedPublications(db: Kysely<Database>, scope: ExportScope) {
  const { positionId, now } = scope;
  return publicLetters(db, now)
    .$if(positionId !== undefined, (query) =>
      query.where('letter.position_id', '=', positionId ?? ''),
    )
    .where(holding(sql`concat_ws('. ', version.title, newest.summary)`, scope))
    .where(within(londonDay('newest.public_from'), scope))
    .orderBy('newest.public_from')
    .orderBy('publication.slug')
    .limit(EXPORT_ROWS_MAX)
    .clearSelect()
    .select(['publication.slug', 'version.title', 'letter.dated', 'newest.summary'])
    .select(['letter.letter_hash', 'letter.verification_code'])
    .select(moment('newest.public_from').as('public_from'))
    .execute();
}

/** Who decides in a mayor's name, for the office and the secretariat: `canSeeDelegations`. */
export function exportedDelegations(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('delegation')
    .innerJoin('standing_mandate as mandate', 'mandate.id', 'delegation.id')
    .innerJoin('person', 'person.id', 'delegation.person_id')
    .innerJoin('office', 'office.id', 'delegation.office_id')
    .leftJoin('holder', 'holder.id', 'delegation.holder_id')
    .where(
      sql<boolean>`(${scope.sight.all}::boolean or delegation.office_id = ${anyOf(scope.sight.officeIds)})`,
    )
    .where(ofNoPosition(scope))
    .where(holding(sql`delegation.instrument`, scope))
    .where(within(londonDay('delegation.made_at'), scope))
    .orderBy('office.name')
    .orderBy('delegation.made_at')
    .orderBy('delegation.id')
    .limit(EXPORT_ROWS_MAX)
    .select(['office.name as office', 'holder.styled_name as mayor', 'person.name as delegate'])
    .select(['delegation.scope', 'delegation.instrument'])
    .select([moment('delegation.starts_at').as('starts_at')])
    .select([moment('mandate.ends_at').as('ends_at')])
    .execute();
}
