import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import type { Capacity } from '#shared/sign-off/sign-off.policy.ts';
import type { SignedCheckpoint } from './checkpoint.rules.ts';
import { textOf } from './evidence.rules.ts';
import type { Bundle, LetterProof, ProofFile, Receipt } from './proof-file.rules.ts';

export type ProofFact = { term: string; detail: string };

/** What a file of proof is about, in words. It is what the file says, right or wrong. */
export type ProofFacts = { title: string; demonstration: boolean; facts: ProofFact[] };

export const NOT_TIMESTAMPED =
  'Not timestamped: no outside authority vouches for these times, which are by the forum’s own clock';

export const MADE_IN_DEMONSTRATION =
  'Made in a demonstration: no mayor has decided, signed or sent this';

const CAPACITIES: Record<Capacity, string> = {
  holder: 'The mayor',
  delegate: 'The mayor’s delegate, named in writing',
};

const PROVED_BY: Record<string, string> = {
  passkey: 'Passkey, verified on the device',
  email_code: 'Code by email',
  session: 'Being signed in, or told by telephone',
};

const CHOICES: Record<Choice, string> = {
  endorse: 'Endorse',
  endorse_with_reservations: 'Endorse with reservations',
  abstain: 'Abstain',
  decline: 'Decline',
};

export function proofFacts(file: ProofFile): ProofFacts {
  if (file.kind === 'receipt') return receiptFacts(file.receipt);
  return file.kind === 'bundle' ? bundleFacts(file.bundle) : letterFacts(file.letter);
}

export function receiptFacts({ position, entry, version, checkpoint, demonstration }: Receipt) {
  const said = (name: string) => textOf(entry, name);
  const choice = said('choice');
  const capacity = said('capacity');
  const proof = said('proof');
  return {
    title: `Receipt for entry ${entry.seq}: ${position.title}`,
    demonstration,
    facts: [
      { term: 'Office', detail: entry.office ?? '' },
      ...(choice ? [{ term: 'Decision', detail: CHOICES[choice as Choice] ?? choice }] : []),
      ...reservationFacts(entry.opened?.payload['reservations']),
      ...factOf('In the name of', said('holder')),
      ...(capacity
        ? [{ term: 'Decided by', detail: CAPACITIES[capacity as Capacity] ?? capacity }]
        : []),
      ...factOf('Proved by', proof && (PROVED_BY[proof] ?? proof)),
      { term: 'Recorded', detail: moment(entry.at) },
      ...(version ? [{ term: `Version ${version.number}`, detail: groups(version.hash) }] : []),
      { term: 'Entry’s hash', detail: groups(entry.hash) },
      ...checkpointFacts(checkpoint),
    ],
  };
}

function bundleFacts({ position, versions, letters, entries, ...rest }: Bundle): ProofFacts {
  return {
    title: `Record of a position: ${position.title}`,
    demonstration: rest.demonstration,
    facts: [
      { term: 'Versions', detail: `${versions.length}` },
      { term: 'Letters issued', detail: `${letters.length}` },
      { term: 'Entries shown', detail: `${entries.length} of ${rest.hashes.length} in the ledger` },
      ...checkpointFacts(rest.checkpoint),
    ],
  };
}

function letterFacts({ letter, letterHash, verificationCode, proof, demonstration }: LetterProof) {
  const signatories = letter.signatures.map(({ line }) => line).join('; ');
  return {
    title: `Letter: ${letter.title}`,
    demonstration,
    facts: [
      { term: 'Dated', detail: dateWords(letter.dated) },
      { term: 'Issued', detail: moment(proof.entry.at) },
      { term: 'Signed by', detail: signatories },
      { term: 'Verification code', detail: verificationCode },
      { term: 'Letter’s hash', detail: groups(letterHash) },
      ...checkpointFacts(proof.checkpoint),
    ],
  };
}

/** Who signed a checkpoint, when, and how far it reaches. */
export function checkpointFacts({ origin, size, at, keyId }: SignedCheckpoint): ProofFact[] {
  return [
    { term: 'Signed at', detail: origin },
    { term: 'Signed with key', detail: groups(keyId) },
    { term: 'Ledger then', detail: `${size} entries, ${moment(at)}` },
    { term: 'Timestamp', detail: NOT_TIMESTAMPED },
  ];
}

function reservationFacts(reservations: unknown): ProofFact[] {
  if (!Array.isArray(reservations)) return [];
  return reservations.map((reservation: { text?: unknown }, place) => ({
    term: `Reservation ${place + 1}`,
    detail: String(reservation?.text ?? ''),
  }));
}

function factOf(term: string, detail: string | null): ProofFact[] {
  return detail === null ? [] : [{ term, detail }];
}

/** What is no time is shown as the file has it. */
function moment(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : momentWords(date);
}

/** In groups of eight, so that two people can read it to each other. */
export function groups(hex: string): string {
  return hex.match(/.{1,8}/g)?.join(' ') ?? hex;
}
