import type { Generated, JSONColumnType } from 'kysely';
import type { LetterContent } from '#shared/letters/letter.rules.ts';
import type { SendingChannel } from '#shared/letters/sending.state.ts';
import type { SuccessorWord } from '#shared/letters/successor-word.state.ts';
import type { Capacity } from '#shared/sign-off/sign-off.policy.ts';

export type LetterTables = {
  /** A version as it was sent: signatories, footnotes and wording fixed on the day. */
  letter: {
    id: Generated<string>;
    position_id: string;
    version_id: string;
    round_id: string | null;
    issued_by: string | null;
    issued_at: Generated<Date>;
    /** The date the letter carries. */
    dated: string;
    content: JSONColumnType<LetterContent>;
    letter_hash: string;
    /** Short code printed on the letter. */
    verification_code: string;
  };
  /** Append-only: offices that signed the very letter after it went. */
  joining: {
    letter_id: string;
    office_id: string;
    holder_id: string;
    person_id: string;
    capacity: Capacity;
    letter_hash: string;
    addendum_hash: string;
    /** As the addendum prints it. */
    line: string;
    joined_at: Date;
  };
  /** Append-only: what a mayor says of a letter an earlier mayor of the office signed. */
  successor_word: {
    id: Generated<string>;
    letter_id: string;
    office_id: string;
    holder_id: string;
    person_id: string;
    capacity: Capacity;
    word: SuccessorWord;
    letter_hash: string;
    said_at: Date;
  };
  /** Append-only: each time a letter was sent to a post. The first to each starts its clock. */
  letter_sending: {
    id: Generated<string>;
    letter_id: string;
    post_id: string;
    /** Who held the post on the day it was sent; null where it was vacant. */
    holder_name: string | null;
    channel: SendingChannel;
    sent_on: string;
    /** Where it is known to have come later than it was sent. */
    received_on: string | null;
    sent_by: string | null;
    recorded_at: Generated<Date>;
  };
  letter_recipient: {
    letter_id: string;
    post_id: string;
    /** Who held the post that day. */
    holder_name: string | null;
    place: number;
  };
};
