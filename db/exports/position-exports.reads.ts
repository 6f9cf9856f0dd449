import { type Kysely, sql } from 'kysely';
import { markingOfPosition } from '#db/positions/marking.reads.ts';
import { firstAskedOn } from '#db/responses/ask.reads.ts';
import type { Database } from '#db/schema.ts';
import { holderInRound } from '#db/sign-off/decision.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { type ExportScope, holding, londonDay, officeNames, within } from './export-scope.reads.ts';
import { aboutTopic, positions } from './position-scope.reads.ts';

const coalitionNames = officeNames(
  sql`select office_id from position_office where position_id = position.id`,
);
const addresseeTitles = sql<string | null>`(
  select string_agg(post.title, '; ' order by position_addressee.place)
  from position_addressee join post on post.id = position_addressee.post_id
  where position_addressee.position_id = position.id
)`;

export function exportedPositions(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .where(holding(sql`position.title`, scope))
    .where(within(londonDay('position.opened_at'), scope))
    .orderBy('position.opened_at')
    .orderBy('position.id')
    .select(['position.id', 'position.title', 'position.reconstructed as past_case'])
    .select([londonDay('position.opened_at').as('opened_on')])
    .select([coalitionNames.as('offices'), addresseeTitles.as('addressees')])
    .select(markingOfPosition.as('marking'))
    .execute();
}

export function exportedVersions(db: Kysely<Database>, scope: ExportScope) {
  const text = sql<string>`document_words(version.content)`;
  return positions(db, scope)
    .innerJoin('version', 'version.position_id', 'position.id')
    .where(aboutTopic(text, scope))
    .where(within(londonDay('version.frozen_at'), scope))
    .orderBy('version.frozen_at')
    .orderBy('version.id')
    .select(['position.id as position_id', 'version.number', 'version.title', 'version.hash'])
    .select([londonDay('version.frozen_at').as('frozen_on'), text.as('words')])
    .execute();
}

/**
 * What offices decided, once the round is closed and every condition released: until then a decision
 * may be sealed, and who has answered says something too. As on the board, what was only told by
 * telephone, is not final yet, or was said by an earlier mayor is named as such and not as what it says.
 */
export function exportedDecisions(db: Kysely<Database>, scope: ExportScope) {
  const veil = veilOver(dayInLondon(scope.now), scope.now);
  return positions(db, scope)
    .innerJoin('round', 'round.position_id', 'position.id')
    .innerJoin('round_office', 'round_office.round_id', 'round.id')
    .innerJoin('standing_decision as decision', (join) =>
      join
        .onRef('decision.round_id', '=', 'round.id')
        .onRef('decision.office_id', '=', 'round_office.office_id'),
    )
    .innerJoin('office', 'office.id', 'decision.office_id')
    .innerJoin('holder', 'holder.id', 'decision.holder_id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('round.closed_at', 'is not', null)
    .where('decision.counts', '=', true)
    .where(aboutTopic(sql`version.title`, scope))
    .where(within(londonDay('decision.decided_at'), scope))
    .orderBy('decision.decided_at')
    .orderBy('office.name')
    .select(['position.id as position_id', 'version.number as version', 'round.number as round'])
    .select(['office.name as office', 'holder.person_name as mayor', 'decision.capacity'])
    .select(sql<string>`coalesce(${veil}, decision.choice)`.as('choice'))
    .select(
      sql<string | null>`case when ${veil} is null then ${reservations} end`.as('reservations'),
    )
    .select([londonDay('decision.decided_at').as('decided_on')])
    .select('decision.version_hash')
    .execute();
}

/** The rule `veilOver` of a decision that counts in a closed round, in SQL; null where nothing veils it. */
function veilOver(today: string, now: Date) {
  return sql<string | null>`case
    when decision.holder_id is distinct from ${holderInRound(today)} then 'held_over'
    when decision.origin = 'by_phone' or decision.final_at > ${now}::timestamptz then 'provisional'
  end`;
}

const reservations = sql<string | null>`(
  select string_agg(concat_ws(': ', clause_id, text), '; ' order by place)
  from reservation where reservation.decision_id = decision.id
)`;

export function exportedLetters(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('letter', 'letter.position_id', 'position.id')
    .where(aboutTopic(sql`letter.content ->> 'title'`, scope))
    .where(within(sql`letter.dated`, scope))
    .orderBy('letter.dated')
    .orderBy('letter.id')
    .select(['position.id as position_id', 'letter.dated', 'letter.letter_hash'])
    .select('letter.verification_code')
    .select([
      sql<string>`letter.content ->> 'title'`.as('title'),
      sql<string | null>`(
        select string_agg(signature ->> 'line', '; ')
        from jsonb_array_elements(letter.content -> 'signatures') as signature
      )`.as('signed_by'),
      sql<string | null>`(
        select string_agg(concat_ws(', ', holder_name, post.title), '; ' order by recipient.place)
        from letter_recipient as recipient join post on post.id = recipient.post_id
        where recipient.letter_id = letter.id
      )`.as('sent_to'),
    ])
    .execute();
}

export function exportedAsks(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('ask', 'ask.position_id', 'position.id')
    .where(aboutTopic(sql`ask.text`, scope))
    .where(within(sql`ask.asked_on`, scope))
    .orderBy('ask.asked_on')
    .orderBy('ask.id')
    .select(['ask.id', 'position.id as position_id', 'ask.number', 'ask.text', 'ask.asked_on'])
    .select(firstAskedOn.as('first_asked_on'))
    .execute();
}

/** Who at the department wrote is left out: it is often somebody junior. */
export function exportedResponses(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('response', 'response.position_id', 'position.id')
    .leftJoin('post', 'post.id', 'response.post_id')
    .leftJoin('post as next', 'next.id', 'response.transferred_to')
    .leftJoin('office', 'office.id', 'response.addressed_to')
    .where(aboutTopic(sql`response.summary`, scope))
    .where(within(sql`response.received_on`, scope))
    .orderBy('response.received_on')
    .orderBy('response.id')
    .select(['response.id', 'position.id as position_id', 'response.kind', 'response.summary'])
    .select(['response.received_on', 'post.title as from_post', 'response.corrects_id as corrects'])
    .select(['response.reason', 'response.new_expected_on'])
    .select(['response.confirms_id as confirms', 'next.title as transferred_to'])
    .select('office.name as written_to_alone')
    .execute();
}

export function exportedAnswers(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('ask', 'ask.position_id', 'position.id')
    .innerJoin('ask_answer', 'ask_answer.ask_id', 'ask.id')
    .where(aboutTopic(sql`ask.text`, scope))
    .where(within(londonDay('ask_answer.recorded_at'), scope))
    .orderBy('ask_answer.recorded_at')
    .orderBy('ask_answer.id')
    .select(['ask.id as ask_id', 'ask_answer.response_id', 'ask_answer.answer', 'ask_answer.note'])
    .select(londonDay('ask_answer.recorded_at').as('recorded_on'))
    .execute();
}

/** Each promise with what was last said of it: where it stands follows from that alone. */
export function exportedCommitments(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('commitment', 'commitment.position_id', 'position.id')
    .innerJoin('post', 'post.id', 'commitment.post_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('commitment_move')
          .whereRef('commitment_move.commitment_id', '=', 'commitment.id')
          .orderBy('commitment_move.seq', 'desc')
          .limit(1)
          .selectAll()
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoin('office as saying', 'saying.id', 'last.office_id')
    .where(aboutTopic(sql`commitment.words`, scope))
    .where(within(londonDay('commitment.recorded_at'), scope))
    .orderBy('commitment.recorded_at')
    .orderBy('commitment.id')
    .select(['commitment.id', 'position.id as position_id', 'commitment.response_id'])
    .select(['post.title as made_by', 'commitment.holder_name as held_by', 'commitment.words'])
    .select(['commitment.measure', 'commitment.due_on'])
    .select(['last.said as last_said', 'last.evidence_title', 'last.evidence_source'])
    .select(['last.evidence_on', 'saying.name as said_by_office'])
    .execute();
}

/** What was said of each promise, with the evidence for it. Who said it is somebody's name. */
export function exportedCommitmentChecks(db: Kysely<Database>, scope: ExportScope) {
  return positions(db, scope)
    .innerJoin('commitment', 'commitment.position_id', 'position.id')
    .innerJoin('commitment_move as move', 'move.commitment_id', 'commitment.id')
    .leftJoin('office', 'office.id', 'move.office_id')
    .where(aboutTopic(sql`commitment.words`, scope))
    .where(within(londonDay('move.at'), scope))
    .orderBy('move.seq')
    .select(['commitment.id as commitment_id', 'move.said', londonDay('move.at').as('said_on')])
    .select(sql<string>`coalesce(office.name, 'Secretariat')`.as('said_by'))
    .select(['move.evidence_title', 'move.evidence_source', 'move.evidence_on'])
    .select(['move.evidence_quote', 'move.reason'])
    .execute();
}
