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
  'passkey_missing',
  'passkey_unreadable',
  'passkey_words_differ',
  'passkey_elsewhere',
  'passkey_user_unverified',
  'passkey_signature_wrong',
] as const;

/** What keeps a proof from being told either way. */
export const DOUBTS = [
  'letter_text_differs',
  'no_trusted_keys',
  'cannot_check_signatures',
  'witness_cannot_tell',
  'witness_not_signed',
  'cannot_check_passkey',
] as const;

/** What is told where a person proved something in a way that leaves nothing to check. */
export const REMARKS = ['proved_by_code', 'proved_by_session', 'proved_earlier'] as const;

export type FindingCode =
  | (typeof FAULTS)[number]
  | (typeof DOUBTS)[number]
  | (typeof REMARKS)[number];

/** Something found while checking, at an entry or a version where it is about one. */
export type Finding = { code: FindingCode; seq?: number; to?: number; version?: number };

export type Answer = 'yes' | 'no' | 'unknown' | 'nothing';

/** One of the things a proof says, and what was found about it. */
export type Judgement = { answer: Answer; findings: Finding[] };
