/** What speaks against a proof. */
export const FAULTS = [
  'changed',
  'payload_changed',
  'moved_to_other_position',
  'broken_link',
  'text_changed',
  'text_not_recorded',
  'text_unknown',
  'letter_changed',
  'letter_not_recorded',
  'entry_missing',
  'entry_out_of_place',
  'size_differs',
  'head_differs',
  'root_differs',
  'not_in_ledger',
  'version_missing',
  'letter_missing',
  'tail_missing',
  'rewritten',
  'forum_cut',
  'entry_replaced',
  'entry_withheld',
  'key_unknown',
  'signature_wrong',
  'entry_key_unknown',
] as const;

/** What keeps a proof from being told either way. */
export const DOUBTS = [
  'letter_text_differs',
  'no_trusted_keys',
  'cannot_check_signatures',
  'witness_cannot_tell',
  'witness_not_signed',
] as const;

export type FindingCode = (typeof FAULTS)[number] | (typeof DOUBTS)[number];

/** Something found while checking, at an entry or a version where it is about one. */
export type Finding = { code: FindingCode; seq?: number; to?: number; version?: number };

/** One of the three things a proof says, and what was found about it. */
export type Judgement = { answer: 'yes' | 'no' | 'unknown'; findings: Finding[] };
