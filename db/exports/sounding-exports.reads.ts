import { type Kysely, type SqlBool, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';
import { soundingKnownTo } from '#db/soundings/sounding.reads.ts';
import { soundingState } from '#shared/soundings/sounding.rules.ts';
import {
  EXPORT_ROWS_MAX,
  type ExportScope,
  holding,
  listed,
  londonDay,
  moment,
  officeNames,
  ofNoPosition,
  within,
} from './export-scope.reads.ts';

/** Soundings these eyes may know of; none is about one position. */
function soundings(db: Kysely<Database>, scope: ExportScope) {
  const { sight, now } = scope;
  return db
    .selectFrom('sounding')
    .innerJoin('sounding_fact as fact', 'fact.sounding_id', 'sounding.id')
    .where(soundingKnownTo(sight, now))
    .where(ofNoPosition(scope))
    .where(
      holding(
        sql`concat_ws('. ', sounding.title, sounding.background, sounding.questions #>> '{}')`,
        scope,
      ),
    )
    .orderBy('sounding.drafted_at')
    .orderBy('sounding.id')
    .limit(EXPORT_ROWS_MAX);
}

/** What was asked and of whom. Who has answered is in no table. */
export async function exportedSoundings(db: Kysely<Database>, scope: ExportScope) {
  const rows = await soundings(db, scope)
    .where(within(londonDay('sounding.drafted_at'), scope))
    .select(['sounding.id', 'sounding.title', 'sounding.department', 'sounding.post'])
    .select(['sounding.official', 'sounding.background', 'sounding.audience'])
    .select([listed('sounding.questions').as('questions'), 'sounding.offered'])
    .select(askedNames.as('offices'))
    .select(['fact.recorded', 'fact.opens_at as opensAt', 'fact.closes_at as closesAt'])
    .select(['fact.clear_by as clearBy', 'fact.to_clear as toClear', 'fact.cleared'])
    .select('fact.objected')
    .select(moment('fact.closes_at').as('closes_at'))
    .execute();
  return rows.map(
    ({ recorded, opensAt, closesAt, clearBy, toClear, cleared, objected, ...row }) => ({
      ...row,
      state: soundingState(
        { recorded, opensAt, closesAt, clearBy, toClear, cleared, objected },
        scope.now,
      ),
    }),
  );
}

const askedNames = officeNames(
  sql`select office_id from sounding_office where sounding_id = sounding.id`,
);

/**
 * What an office said, for its own people alone: everybody else, the secretariat included, reads no
 * more than the return prints.
 */
export function exportedSoundingAnswers(db: Kysely<Database>, scope: ExportScope) {
  return soundings(db, scope)
    .innerJoin('sounding_answer as answer', 'answer.sounding_id', 'sounding.id')
    .innerJoin('office', 'office.id', 'answer.office_id')
    .where(sql<SqlBool>`answer.office_id = ${anyOf(scope.sight.officeIds)}`)
    .where(within(londonDay('answer.answered_at'), scope))
    .orderBy('office.name')
    .orderBy('answer.number')
    .select(['sounding.id as sounding_id', 'office.name as office', 'answer.number as version'])
    .select(['answer.response', listed('answer.words').as('words'), 'answer.attribution'])
    .select(moment('answer.answered_at').as('answered_at'))
    .execute();
}

/** What went to government, word for word: one row for the summary and for each thing said. */
export function exportedSoundingReturns(db: Kysely<Database>, scope: ExportScope) {
  return soundings(db, scope)
    .innerJoin('sounding_return as sent', 'sent.sounding_id', 'sounding.id')
    .innerJoin(
      sql<{ question: string | null; from: string | null; words: string; place: number }>`lateral (
        select null as question, null as from, sent.content ->> 'summary' as words, 0 as place
        union all
        select sent.content -> 'questions' ->> (about.place - 1)::int, said.words ->> 'from',
          said.words ->> 'words', about.place * 1000 + said.place
        from jsonb_array_elements(sent.content -> 'answers') with ordinality as about (words, place)
        cross join lateral jsonb_array_elements(about.words) with ordinality as said (words, place)
      )`.as<'printed'>(sql`printed`),
      (join) => join.onTrue(),
    )
    .where(within(londonDay('sent.sent_at'), scope))
    .orderBy('printed.place')
    .select(['sounding.id as sounding_id', londonDay('sent.sent_at').as('sent_on')])
    .select(['printed.question', 'printed.from', 'printed.words', 'sent.return_hash'])
    .select([tally('asked'), tally('answered'), tally('noView'), tally('declined')])
    .select(tally('noResponse'))
    .execute();
}

function tally(of: 'asked' | 'answered' | 'noView' | 'declined' | 'noResponse') {
  const name = of.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);
  return sql<number>`(sent.content -> 'tally' ->> ${sql.lit(of)})::integer`.as(name);
}

/** What government did after a return. */
export function exportedSoundingOutcomes(db: Kysely<Database>, scope: ExportScope) {
  return soundings(db, scope)
    .innerJoin('sounding_outcome as outcome', 'outcome.sounding_id', 'sounding.id')
    .where(within(sql`outcome.happened_on`, scope))
    .orderBy('outcome.recorded_at')
    .select(['sounding.id as sounding_id', 'outcome.happened_on', 'outcome.words'])
    .select('outcome.source')
    .execute();
}
