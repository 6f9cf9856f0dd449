import { letterHash, verificationCode } from '#shared/letters/letter.rules.ts';
import { ledgerHoldsText, textMatchesHash } from '#shared/sign-off/verify.rules.ts';
import { type Evidence, openedOf, textOf } from './evidence.rules.ts';
import type { Finding } from './finding.state.ts';
import { GENESIS } from './ledger.rules.ts';
import type { ProvedLetter, ProvedVersion } from './proof-file.rules.ts';
import { faultInProof, type ProofEntry } from './verify.rules.ts';

/** What was changed in a file after it was recorded: entries, texts, decisions, letters. */
export async function alterationsIn(evidence: Evidence): Promise<Finding[]> {
  const { entries, versions, letters } = evidence;
  const found = await Promise.all([
    ...entries.map((entry) => alterationOfEntry(entry, evidence)),
    ...versions.map((version) => alterationOfText(version, evidence)),
    ...letters.map((letter) => alterationOfLetter(letter, evidence)),
  ]);
  return [...found.flat(), ...textsUnknown(evidence)];
}

async function alterationOfEntry(entry: ProofEntry, evidence: Evidence): Promise<Finding[]> {
  const { seq } = entry;
  const fault = await faultInProof(entry);
  if (fault) return [{ code: fault, seq }];
  if (entry.opened && textOf(entry, 'positionId') !== evidence.positionId) {
    return [{ code: 'moved_to_other_position', seq }];
  }
  const before = hashBefore(entry, evidence);
  return before === null || before === entry.prev ? [] : [{ code: 'broken_link', seq }];
}

/** The hash of the entry before this one, as far as the file shows it. */
function hashBefore({ seq }: ProofEntry, { hashes }: Evidence): string | null {
  if (seq === 1) return GENESIS;
  return hashes?.[seq - 2] ?? null;
}

async function alterationOfText(
  version: ProvedVersion,
  { positionId, entries, path }: Evidence,
): Promise<Finding[]> {
  const { number, hash } = version;
  const sound = positionId !== null && (await isSound({ ...version, positionId }));
  if (!sound) return [{ code: 'text_changed', version: number }];
  if (path) return [];
  const frozen = openedOf(entries, 'version.frozen').find(
    ({ opened }) => opened?.payload['version'] === number,
  );
  const held = frozen?.opened && (await ledgerHoldsText(frozen.opened.payload, version));
  const recorded = held && textOf(frozen, 'hash') === hash;
  return recorded ? [] : [{ code: 'text_not_recorded', version: number }];
}

/** A text nobody can set, as only a forged file holds it, has no hash. */
async function isSound(version: Parameters<typeof textMatchesHash>[0]): Promise<boolean> {
  try {
    return await textMatchesHash(version);
  } catch {
    return false;
  }
}

async function alterationOfLetter(
  { letter, letterHash: hash, verificationCode: code }: ProvedLetter,
  { entries }: Evidence,
): Promise<Finding[]> {
  const version = letter.versionNumber;
  if ((await letterHash(letter)) !== hash || verificationCode(hash) !== code) {
    return [{ code: 'letter_changed', version }];
  }
  const issued = openedOf(entries, 'letter.issued').some(
    (entry) => textOf(entry, 'letterHash') === hash,
  );
  return issued ? [] : [{ code: 'letter_not_recorded', version }];
}

/** Whatever names the text it is about must mean one that is in the file. */
function textsUnknown({ entries, versions, letters }: Evidence): Finding[] {
  const isLetter = versions.length === 0 && letters.length > 0;
  const known = new Set(versions.map(({ hash }) => hash));
  return entries
    .map((entry) => ({ seq: entry.seq, hash: textOf(entry, 'versionHash') }))
    .filter(({ hash }) => !isLetter && hash !== null && !known.has(hash))
    .map(({ seq }) => ({ code: 'text_unknown', seq }));
}
