import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Signatory } from '#shared/letters/successor.rules.ts';
import type { SuccessorWord } from '#shared/letters/successor-word.state.ts';

export type SignatoryToday = Signatory & {
  letterId: string;
  /** What the mayor of today has said of the letter last. */
  word: SuccessorWord | null;
  saidAt: Date | null;
  saidBy: string | null;
};

type Of = { letterHash: string } | { letterId: string } | { officeId: string };

/**
 * In whose names letters were signed, late signatures included, with who holds each office on a day
 * and what they have said of it: of one letter, or of all that one office signed.
 */
export async function signatoriesToday(db: Kysely<Database>, of: Of, day: string) {
  const { rows } = await sql<SignatoryToday>`
    with signed as (
      select letter.id as letter_id, signature ->> 'officeId' as office_id,
        signature ->> 'line' as line, place, letter.issued_at as signed_at,
        -- Nothing is decided in a round once its letter has gone.
        (
          select holder_id from decision
          where decision.round_id = letter.round_id
            and decision.office_id = signature ->> 'officeId'
          order by decided_at desc limit 1
        ) as holder_id
      from letter
      cross join lateral jsonb_array_elements(letter.content -> 'signatures')
        with ordinality as each(signature, place)
      where ${which(of)}
      union all
      select joining.letter_id, joining.office_id, joining.line, 1000, joining.joined_at,
        joining.holder_id
      from joining join letter on letter.id = joining.letter_id
      where ${which(of)}
    )
    select signed.letter_id as "letterId", signed.office_id as "officeId", signed.line,
      coalesce(
        -- As the title was recorded when the letter was signed.
        (
          select correction.was ->> 'title' from term_correction as correction
          where correction.holder_id = before.id and correction.recorded_at > signed_at
          order by correction.recorded_at limit 1
        ),
        before.title
      ) as title,
      before.id as "signedFor", before.person_name as "signedForName",
      not exists (
        select from holder as later
        where later.office_id = before.office_id and later.starts_on > before.starts_on
          and later.starts_on <= today.starts_on and not later.re_elected
      ) as "sameMayor",
      today.id as "holderId", today.person_name as "holderName",
      said.word, said.said_at as "saidAt", today.styled_name as "saidBy"
    from signed
    left join holder as before on before.id = signed.holder_id
    left join holder as today on today.office_id = signed.office_id
      and today.starts_on <= ${day}::date and (today.ends_on is null or today.ends_on > ${day}::date)
    left join lateral (
      select word, said_at from successor_word
      where letter_id = signed.letter_id and office_id = signed.office_id
        and holder_id = today.id
      order by said_at desc limit 1
    ) as said on true
    order by signed.letter_id, place
  `.execute(db);
  return rows;
}

function which(of: Of) {
  if ('letterHash' in of) return sql`letter.letter_hash = ${of.letterHash}`;
  if ('letterId' in of) return sql`letter.id = ${of.letterId}`;
  return sql`(
    letter.content -> 'signatures' @> ${JSON.stringify([{ officeId: of.officeId }])}::jsonb
    or exists (
      select from joining as mine
      where mine.letter_id = letter.id and mine.office_id = ${of.officeId}
    )
  )`;
}

/** Letters by their ids, as an office's page lists them. */
export function lettersSigned(db: Kysely<Database>, letterIds: readonly string[]) {
  return db
    .selectFrom('letter')
    .innerJoin('version', 'version.id', 'letter.version_id')
    .where('letter.id', 'in', letterIds)
    .orderBy('letter.dated', 'desc')
    .select(['letter.id as letterId', 'letter.position_id as positionId'])
    .select(['version.title', 'letter.dated'])
    .select('letter.verification_code as verificationCode')
    .execute();
}
