import { plainLetter } from '#shared/letters/plain-letter.rules.ts';
import { printedLetter } from '#shared/letters/printed-letter.rules.ts';
import { signatureFault } from './checkpoint.rules.ts';
import { gapsIn } from './complete.rules.ts';
import { type Evidence, evidenceOf } from './evidence.rules.ts';
import { DOUBTS, type Finding, type Judgement, REMARKS } from './finding.state.ts';
import type { LetterProof, ProofFile } from './proof-file.rules.ts';
import { provingsIn } from './proved.rules.ts';
import { type PublishedKey, UNSIGNED, withEndorsed } from './signing-key.rules.ts';
import { alterationsIn } from './unaltered.rules.ts';
import { contradictions, type Witness } from './witness.rules.ts';

/**
 * What a file of proof says, each for itself. `proved` is what its persons' passkeys signed: null
 * where nothing in the file is a person's own doing.
 */
export type ProofReport = {
  unaltered: Judgement;
  complete: Judgement;
  signed: Judgement;
  proved: Judgement | null;
};

type Around = {
  /** The forum's own keys, learned from the forum and not from the file. */
  trusted: readonly PublishedKey[];
  /** The forum's ledger today, where it can be asked. */
  today?: Witness | undefined;
};

/**
 * Checks every file by itself and against each of the others. The same in a page, on the server and
 * in a file without a network.
 */
export async function verifyProofs(
  files: readonly ProofFile[],
  { trusted, today }: Around,
): Promise<ProofReport[]> {
  const seen = await Promise.all(
    files.map(async (file) => {
      const evidence = evidenceOf(file);
      const signed = judged(await signatureFindings(evidence, trusted));
      return { file, evidence, signed };
    }),
  );
  return Promise.all(
    seen.map(async ({ file, evidence, signed }) => {
      const others = seen.filter((other) => other.file !== file).map(asWitness);
      const witnesses = today ? [...others, today] : others;
      return {
        unaltered: judged([...(await alterationsIn(evidence)), ...alteredText(file)]),
        complete: judged([
          ...(await gapsIn(evidence)),
          ...(await Promise.all(witnesses.map((each) => contradictions(evidence, each)))).flat(),
        ]),
        signed,
        proved: judgedProvings(await provingsIn(evidence)),
      };
    }),
  );
}

function asWitness({ evidence, signed }: { evidence: Evidence; signed: Judgement }): Witness {
  return { ...evidence, signed: signed.answer === 'yes' };
}

const DOUBTFUL: ReadonlySet<string> = new Set(DOUBTS);
const REMARKABLE: ReadonlySet<string> = new Set(REMARKS);

function judged(findings: Finding[]): Judgement {
  if (findings.some(({ code }) => !DOUBTFUL.has(code))) return { answer: 'no', findings };
  return { answer: findings.length > 0 ? 'unknown' : 'yes', findings };
}

/** One passkey that does not match speaks against the file; where none signed there is nothing. */
function judgedProvings(provings: Awaited<ReturnType<typeof provingsIn>>): Judgement | null {
  if (provings.length === 0) return null;
  const findings = provings.flatMap(({ code, seq }) =>
    code === 'passkey_matches' ? [] : [{ code, seq }],
  );
  const { answer } = judged(findings.filter(({ code }) => !REMARKABLE.has(code)));
  const isSigned = answer !== 'yes' || findings.length < provings.length;
  return { answer: isSigned ? answer : 'nothing', findings };
}

async function signatureFindings(
  { checkpoint, keys, entries }: Evidence,
  trusted: readonly PublishedKey[],
): Promise<Finding[]> {
  if (trusted.length === 0) return [{ code: 'no_trusted_keys' }];
  try {
    const known = await withEndorsed(trusted, keys);
    const fault = await signatureFault(checkpoint, known);
    const names = new Set([UNSIGNED, ...known.map(({ keyId }) => keyId)]);
    const strangers = entries.filter(({ keyId }) => !names.has(keyId));
    return [
      ...(fault ? [{ code: fault }] : []),
      ...strangers.map(({ seq }): Finding => ({ code: 'entry_key_unknown', seq })),
    ];
  } catch (error) {
    if ((error as Error).name === 'NotSupportedError') return [{ code: 'cannot_check_signatures' }];
    return [{ code: 'signature_wrong' }];
  }
}

/** A letter's file says its words twice: for programs, which the hash covers, and for people. */
function alteredText(file: ProofFile): Finding[] {
  if (file.kind !== 'letter' || saysTheSame(file.letter)) return [];
  return [{ code: 'letter_text_differs', version: file.letter.letter.versionNumber }];
}

function saysTheSame({ letter: content, demonstration, text, ...issued }: LetterProof): boolean {
  try {
    return plainLetter(printedLetter({ content, issued, demonstration })) === text;
  } catch {
    return false;
  }
}
