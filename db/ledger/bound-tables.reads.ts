import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import * as forum from './bound-forum.reads.ts';
import * as government from './bound-government.reads.ts';
import * as holders from './bound-holders.reads.ts';
import * as letters from './bound-letters.reads.ts';
import * as others from './bound-others.reads.ts';
import { BOUND_PARTS, firstPartMisbound } from './bound-parts.reads.ts';
import { firstMandateMisbound } from './bound-people.reads.ts';
import * as positions from './bound-positions.reads.ts';
import { firstRoundMisbound } from './bound-rounds.reads.ts';
import { firstMisbound, type Misbound } from './bound-rows.reads.ts';
import { firstSendingMisbound } from './bound-sendings.reads.ts';
import { SIGN_OFF_TABLES } from './bound-sign-off.reads.ts';

/** One comparison with the ledger: what a row that differs is called, and where rows stand. */
export type Comparison = {
  noun: string;
  tables: readonly (keyof Database)[];
  first: (db: Kysely<Database>) => Promise<Misbound | undefined>;
};

/** Tables whose rows are each written with an entry that says the same. */
const ROW_BY_ROW: readonly Comparison[] = [
  ...SIGN_OFF_TABLES,
  ...forum.FORUM_TABLES,
  ...government.GOVERNMENT_TABLES,
].map((bound) => ({
  noun: bound.noun,
  tables: [bound.table],
  first: (db) => firstMisbound(db, bound),
}));

/** What one entry records of several rows, or of rows that say it in other words. */
const OTHERS: readonly Comparison[] = [
  {
    noun: 'Condition of',
    tables: ['released_condition'],
    first: others.firstReleaseMisbound,
  },
  {
    noun: 'Delegation',
    tables: ['delegation', 'delegation_position'],
    first: others.firstDelegationMisbound,
  },
  {
    noun: 'End of delegation',
    tables: ['delegation_end'],
    first: others.firstDelegationEndMisbound,
  },
  {
    noun: 'Return of delegation',
    tables: ['delegation_return'],
    first: others.firstDelegationReturnMisbound,
  },
  {
    noun: 'Pause of silence in round',
    tables: ['silence_pause'],
    first: others.firstPauseMisbound,
  },
  { noun: 'Round', tables: ['round', 'round_office'], first: firstRoundMisbound },
  { noun: 'Sending of letter', tables: ['letter_sending'], first: firstSendingMisbound },
  {
    noun: 'Sounding',
    tables: ['sounding', 'sounding_office'],
    first: forum.firstSoundingMisbound,
  },
  {
    noun: 'What became of meeting',
    tables: ['meeting_change', 'meeting_invitation'],
    first: forum.firstMeetingMisbound,
  },
  {
    noun: 'Minutes of meeting',
    tables: ['meeting_minutes'],
    first: forum.firstMinutesMisbound,
  },
  {
    noun: 'What was said of commitment',
    tables: ['commitment_move'],
    first: government.firstCommitmentMoveMisbound,
  },
  {
    noun: 'Answer to ask',
    tables: ['ask_answer'],
    first: government.firstAnswerMisbound,
  },
  {
    noun: 'Succession of a campaign',
    tables: ['campaign_supersession'],
    first: government.firstSuccessionMisbound,
  },
  {
    noun: 'Removal from the calendar',
    tables: ['calendar_removal'],
    first: government.firstRemovalMisbound,
  },
  { noun: 'Role', tables: ['mandate'], first: firstMandateMisbound },
  {
    noun: 'What was recorded of the holder of a post',
    tables: ['post_record'],
    first: holders.firstPostRecordMisbound,
  },
  { noun: 'Holder of a post', tables: ['post_holder'], first: holders.firstTenureMisbound },
  { noun: 'Term of a mayor', tables: ['holder'], first: holders.firstTermMisbound },
  {
    noun: 'Position',
    tables: ['position', 'position_office', 'position_addressee'],
    first: positions.firstPositionMisbound,
  },
  { noun: 'Version', tables: ['version'], first: positions.firstVersionMisbound },
  { noun: 'Version of letter', tables: ['letter'], first: letters.firstLetterVersionMisbound },
  {
    noun: 'Addressee of letter',
    tables: ['letter_recipient'],
    first: letters.firstRecipientMisbound,
  },
  { noun: 'Ask', tables: ['ask'], first: letters.firstAskMisbound },
  { noun: 'Words of the file', tables: ['reply_file'], first: letters.firstFileMisbound },
  { noun: 'Note on answer', tables: ['ask_answer'], first: government.firstNoteMisbound },
  { noun: 'Who took step', tables: ['tactic'], first: government.firstTacticMisbound },
];

/** What one entry lists. */
const PARTS: readonly Comparison[] = BOUND_PARTS.map((parts) => ({
  noun: parts.noun,
  tables: parts.tables,
  first: (db) => firstPartMisbound(db, parts),
}));

/** Everything that is held against the ledger table by table, in this order. */
export const COMPARISONS: readonly Comparison[] = [...ROW_BY_ROW, ...OTHERS, ...PARTS];
