import type { Answer, Finding, FindingCode } from './finding.state.ts';
import type { ProofReport } from './proof.rules.ts';
import type { ProofFileRefusal } from './proof-file.rules.ts';

type Say = (at: { seq: number; to: number; version: number }) => string;

const WORDS: Record<FindingCode, Say> = {
  changed: ({ seq }) => `Entry ${seq} was changed after it was written.`,
  payload_changed: ({ seq }) => `What entry ${seq} commits to was changed.`,
  moved_to_other_position: ({ seq }) => `Entry ${seq} belongs to another position.`,
  broken_link: ({ seq }) => `Entry ${seq} does not follow from the entry before it.`,
  text_changed: ({ version }) =>
    `The text of version ${version} is not the one its hash was made of.`,
  text_not_recorded: ({ version }) =>
    `The ledger recorded another text as version ${version}, or none.`,
  text_unknown: ({ seq }) => `Entry ${seq} is about a text that is not in this file.`,
  letter_changed: ({ version }) =>
    `The letter of version ${version} is not the one its hash and code were made of.`,
  letter_not_recorded: ({ version }) =>
    `The ledger recorded another letter of version ${version}, or none.`,
  letter_text_differs: () =>
    'The plain text in this file is set otherwise than this program sets it. The letter itself is judged by its hash.',
  entry_missing: ({ seq }) => `Entry ${seq} is missing.`,
  entry_out_of_place: ({ seq }) => `Entry ${seq} does not stand at its place in the ledger.`,
  size_differs: ({ seq, to }) => `The ledger has ${seq} entries here; its checkpoint counts ${to}.`,
  head_differs: () => 'The newest entry is not the one the checkpoint names.',
  root_differs: () => 'The entries together are not those the checkpoint was signed for.',
  not_in_ledger: ({ seq }) => `Entry ${seq} is not in the ledger its checkpoint was signed for.`,
  version_missing: ({ version }) => `The ledger knows of version ${version}, which is missing.`,
  letter_missing: ({ seq }) => `Entry ${seq} issued a letter, which is missing.`,
  tail_missing: ({ seq, to }) =>
    `${entries(seq, to)} not in this file, though the other file’s checkpoint covers ${seq === to ? 'it' : 'them'}. This file is older, or its end was cut off: ask for a new one.`,
  rewritten: ({ to }) =>
    `The first ${to} entries are not those that another checkpoint was signed for: the ledger was rewritten.`,
  forum_cut: ({ seq, to }) =>
    `${entries(seq, to)} no longer in the forum’s ledger: its end was cut off.`,
  entry_replaced: ({ seq }) => `Entry ${seq} is another one in the other file.`,
  entry_withheld: ({ seq }) =>
    `Entry ${seq} of this position, which the other file shows, is left out.`,
  key_unknown: () => 'It is signed with a key that is none of this forum’s.',
  signature_wrong: () => 'The signature does not fit the checkpoint.',
  entry_key_unknown: ({ seq }) => `Entry ${seq} names a key that is none of this forum’s.`,
  no_trusted_keys: () =>
    'This copy of the checker knows no keys. Take one from the forum’s own address.',
  cannot_check_signatures: () =>
    'This browser cannot check Ed25519 signatures. Use a newer one to learn who signed.',
  witness_cannot_tell: () =>
    'The two files were made at different times and neither shows the whole ledger. Give the position’s bundle with one of them.',
  witness_not_signed: () =>
    'The other file is not shown to be signed by this forum, so it says nothing about this one.',
  passkey_missing: ({ seq }) =>
    `Entry ${seq} says it was proved with a passkey, and what the passkey signed is missing.`,
  passkey_unreadable: ({ seq }) =>
    `What the passkey signed for entry ${seq} cannot be read: a part of it was cut off or changed.`,
  passkey_words_differ: ({ seq }) =>
    `The passkey signed something else than what entry ${seq} says.`,
  passkey_elsewhere: ({ seq }) =>
    `The passkey of entry ${seq} signed for another address than the forum’s.`,
  passkey_user_unverified: ({ seq }) =>
    `The device of entry ${seq} did not check who held it when its passkey signed.`,
  passkey_signature_wrong: ({ seq }) =>
    `The signature of entry ${seq} was not made with the passkey it names.`,
  cannot_check_passkey: ({ seq }) =>
    `This browser cannot check signatures of the kind that entry ${seq} holds. Use a newer one.`,
  proved_by_code: ({ seq }) =>
    `Entry ${seq} was proved by a code sent by email: nothing here to check.`,
  proved_by_session: ({ seq }) =>
    `Entry ${seq} was proved by being signed in, or told by telephone: nothing here to check.`,
  proved_earlier: ({ seq }) =>
    `Entry ${seq} carries an earlier decision over; how that was proved stands with its own entry.`,
};

function entries(from: number, to: number): string {
  return from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`;
}

/** A finding in a sentence that says what to make of it. */
function findingWords({ code, seq = 0, to = 0, version = 0 }: Finding): string {
  return WORDS[code]({ seq, to, version });
}

type Words = { title: string } & Record<Exclude<Answer, 'nothing'>, string>;

/** What is judged, each for itself, in the order it is told. */
const VERDICTS: Record<keyof ProofReport, Words & { nothing?: string }> = {
  unaltered: {
    title: 'Unaltered',
    yes: 'Nothing in it was changed after it was recorded',
    no: 'It was changed after it was recorded',
    unknown: 'It cannot be told whether it was changed',
  },
  complete: {
    title: 'Complete',
    yes: 'Nothing the checkpoint covers is missing',
    no: 'Something is missing, or stands elsewhere',
    unknown: 'It cannot be told whether something is missing',
  },
  signed: {
    title: 'Signed by this forum',
    yes: 'The checkpoint is signed with a key of this forum',
    no: 'The checkpoint is not signed by this forum',
    unknown: 'It cannot be told who signed the checkpoint',
  },
  proved: {
    title: 'Proved by a person',
    yes: 'Proved with a passkey: the signature matches these words. That the passkey is this person’s, the forum says',
    no: 'The passkey’s signature does not match these words',
    unknown: 'It cannot be told whether the passkey’s signature matches these words',
    nothing: 'No passkey signed here',
  },
};

export type Verdict = { title: string; answer: Answer; words: string; findings: string[] };

/** What a report says, in words; what nothing in the file is about is left out. */
export function verdictsOf(report: ProofReport): Verdict[] {
  const names = Object.keys(VERDICTS) as (keyof ProofReport)[];
  return names.flatMap((name) => {
    const judgement = report[name];
    if (judgement === null) return [];
    const { title, ...words } = VERDICTS[name];
    const { answer, findings } = judgement;
    return [{ title, answer, words: words[answer] ?? '', findings: findings.map(findingWords) }];
  });
}

/** Why a file cannot be checked at all. */
export const PROOF_REFUSALS: Record<ProofFileRefusal, string> = {
  proof_not_json:
    'This is no file of proof. Choose a receipt, a bundle or a letter that ends in .json; check a Word or PDF letter by the code at its foot.',
  proof_unknown:
    'This file is no receipt, bundle or letter of Concord, or a part of it was cut off. Download it again.',
  proof_of_draft: 'This is a draft: it was not issued, so there is nothing to prove.',
};
