import type { DocumentJson } from '#shared/documents/document-json.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';
import type { Marking } from '#shared/positions/marking.state.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';

/** A reservation as its office words it; on one clause, or on the whole when `clauseId` is null. */
export type Footnote = {
  /** Counts through the letter from 1: the superscript by the name. */
  number: number;
  clauseId: string | null;
  clauseLabel: string | null;
  text: string;
};

/** One line of the signature block, in house style, with its footnotes. */
export type Signature = { officeId: string; area: string; line: string; footnotes: Footnote[] };

/** Whom a letter goes to: the post, and who held it that day. */
export type Addressee = {
  postId: string;
  name: string | null;
  title: string;
  department: string;
  salutation: string;
};

/** Everything a letter prints, fixed on the day it is issued. */
export type LetterContent = {
  title: string;
  dated: string;
  addressees: Addressee[];
  body: DocumentJson;
  signatures: Signature[];
  /** "Asks 1–4: all; ask 5: 11 of 14", where a signatory has reserved on a clause. */
  support: string | null;
  versionNumber: number;
  versionHash: string;
  /** How every page is marked; left out where it is not. */
  marking?: Exclude<Marking, 'none'> | undefined;
};

/** What an office said in the round, as the signature block needs it. */
export type Endorsement = {
  officeId: string;
  officeName: string;
  /** "Tracy Brabin, Mayor of West Yorkshire": the holder of the day of the decision. */
  holderStyledName: string;
  capacity: 'holder' | 'delegate';
  deciderName: string;
  choice: Choice;
  reservations: readonly { clauseId: string | null; text: string }[];
};

/** A numbered block of the text: "1" of a clause, "Ask 2" of an ask. */
export type NumberedBlock = { id: string; kind: string; label: string | null };

const SIGNING: readonly Choice[] = ['endorse', 'endorse_with_reservations'];

/**
 * The signature block: alphabetical by area, no party. Who abstained, declined or did not reply
 * leaves no trace in it.
 */
export function signatureBlock(
  endorsements: readonly Endorsement[],
  blocks: readonly NumberedBlock[],
): Signature[] {
  const labels = new Map(blocks.map((block) => [block.id, block.label]));
  let number = 0;
  return endorsements
    .filter((endorsement) => SIGNING.includes(endorsement.choice))
    .toSorted((a, b) => a.officeName.localeCompare(b.officeName, 'en-GB'))
    .map((endorsement) => ({
      officeId: endorsement.officeId,
      area: endorsement.officeName,
      line: signatureLine(endorsement),
      footnotes: endorsement.reservations.map(({ clauseId, text }) => {
        number += 1;
        const clauseLabel = clauseId === null ? null : (labels.get(clauseId) ?? null);
        return { number, clauseId, clauseLabel, text };
      }),
    }));
}

/** "A, Mayor of X" where the holder decided, "B for A, Mayor of X" where a delegate did. */
export function signatureLine({
  capacity,
  deciderName,
  holderStyledName,
}: Pick<Endorsement, 'capacity' | 'deciderName' | 'holderStyledName'>): string {
  return capacity === 'delegate' ? `${deciderName} for ${holderStyledName}` : holderStyledName;
}

/** What a footnote prints: the clause it reserves on, then its office's own words. */
export function footnoteText({ clauseId, clauseLabel, text }: Footnote): string {
  if (clauseId === null) return `Reservation on the whole: ${text}`;
  if (clauseLabel === null) return `Reservation: ${text}`;
  const clause = /^\d/.test(clauseLabel) ? `clause ${clauseLabel}` : clauseLabel.toLowerCase();
  return `Reservation on ${clause}: ${text}`;
}

/**
 * How many of the signatories stand behind each ask, and behind each other clause that is
 * reserved on. Null when nobody reserves on a clause. The denominator counts signatories only.
 */
export function supportLine(
  signatures: readonly Signature[],
  blocks: readonly NumberedBlock[],
): string | null {
  const reserving = (clauseId: string) =>
    signatures.filter((signature) => signature.footnotes.some((f) => f.clauseId === clauseId));
  const counted = blocks.map((block) => ({ ...block, against: reserving(block.id).length }));
  if (counted.every((block) => block.against === 0)) return null;
  const words = (against: number) =>
    against === 0 ? 'all' : `${signatures.length - against} of ${signatures.length}`;
  const asks = runs(counted.filter((block) => block.kind === 'ask')).map(
    ({ from, to, against }) =>
      `${from === to ? `ask ${from}` : `asks ${from}–${to}`}: ${words(against)}`,
  );
  const clauses = counted
    .filter((block) => block.kind !== 'ask' && block.label !== null && block.against > 0)
    .map((block) => `clause ${block.label}: ${words(block.against)}`);
  const line = [...asks, ...clauses].join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

type Run = { from: number; to: number; against: number };

/** Neighbouring asks with the same number of reservations stand together. */
function runs(asks: readonly { against: number }[]): Run[] {
  const found: Run[] = [];
  for (const [index, { against }] of asks.entries()) {
    const last = found.at(-1);
    if (last?.against === against) last.to = index + 1;
    else found.push({ from: index + 1, to: index + 1, against });
  }
  return found;
}

/** "Dear Secretary of State and Chancellor,": each salutation once, in the order of the addressees. */
export function salutationLine(addressees: readonly Pick<Addressee, 'salutation'>[]): string {
  const names = addressees.map(({ salutation }) =>
    salutation.replace(/^Dear\s+/i, '').replace(/,\s*$/, ''),
  );
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(new Set(names));
  return `Dear ${list || 'Minister'},`;
}

/** The lines of one addressee block: name, post, department. */
export function addresseeLines({ name, title, department }: Addressee): string[] {
  return [...(name ? [name] : []), title, department];
}

/**
 * `SHA-256(body ‖ signature block ‖ footnotes)`: the three parts as one canonical JSON array, so
 * that no text can pass from one part into another unseen. The body is all above the signatures.
 */
export function letterHash(content: LetterContent): Promise<string> {
  const { signatures, support, ...body } = content;
  const block = signatures.map(({ area, line }) => ({ area, line }));
  const footnotes = signatures.flatMap((signature) => signature.footnotes);
  return sha256Hex(canonicalJson([body, { lines: block, support }, footnotes]));
}

/** Crockford's base 32: no letter that can be misread over the telephone. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 60 bits of a letter's hash as `XXXX-XXXX-XXXX`. */
export function verificationCode(hash: string): string {
  let rest = BigInt(`0x${hash.slice(0, 15)}`);
  let code = '';
  for (let place = 0; place < 12; place += 1) {
    code = (CROCKFORD[Number(rest % 32n)] ?? '') + code;
    rest /= 32n;
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
