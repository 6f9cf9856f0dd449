import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { Manifest } from '#shared/documents/manifest.rules.ts';
import type { LetterContent } from '#shared/letters/letter.rules.ts';
import type { Marking } from '#shared/positions/marking.state.ts';
import type { SignedCheckpoint } from './checkpoint.rules.ts';
import { fits, type Shape } from './shape.rules.ts';
import type { PublishedKey } from './signing-key.rules.ts';
import type { ProofEntry } from './verify.rules.ts';

/** What every file of proof ends with: how far the ledger reached, and who says so. */
export type Witnessed = { checkpoint: SignedCheckpoint; keys: PublishedKey[] };

/** One entry with the way from it to the checkpoint. */
export type EntryProof = Witnessed & {
  entry: ProofEntry;
  /** The hashes beside the way up the tree, nearest first: no other entry is shown. */
  path: string[];
};

export type ProvedVersion = {
  number: number;
  title: string;
  hash: string;
  manifest: Manifest;
  content: DocumentJson;
};

export type ProvedLetter = {
  letterHash: string;
  verificationCode: string;
  letter: LetterContent;
};

/** Whether a demonstration made the file, and that no outside authority has vouched for its times. */
type Marks = { demonstration: boolean; timestamp: null };

/** What a file is about, and how that is marked as the file is made, where it is marked at all. */
export type ProvedPosition = { id: string; title: string; marking?: Marking };

/** What an office keeps of one entry of its own. */
export type Receipt = Marks &
  EntryProof & {
    format: 'concord-receipt-v1';
    position: ProvedPosition;
    /** The text that was decided on; null where the entry is about none. */
    version: ProvedVersion | null;
  };

/** What the record of one position holds, for somebody who may read it. */
export type Bundle = Marks &
  Witnessed & {
    format: 'concord-bundle-v1';
    position: ProvedPosition;
    versions: ProvedVersion[];
    letters: ProvedLetter[];
    /** The entries this person may see, in order. */
    entries: ProofEntry[];
    /** The hash of every entry of the ledger, in order; null where a number is missing. */
    hashes: (string | null)[];
  };

/** A letter's own file, with its entry in the ledger; drafts have neither hash nor proof. */
export type LetterProof = ProvedLetter & {
  demonstration: boolean;
  text: string;
  proof: EntryProof;
};

export type ProofFile =
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'bundle'; bundle: Bundle }
  | { kind: 'letter'; letter: LetterProof };

export type ProofFileRefusal = 'proof_not_json' | 'proof_unknown' | 'proof_of_draft';

const LONGEST_PATH = 53;

const ENTRY: Shape = {
  members: {
    seq: 'count',
    prev: 'hash',
    at: 'text',
    type: 'text',
    actor: { maybe: 'text' },
    office: { maybe: 'text' },
    keyId: 'text',
    commitment: 'hash',
    hash: 'hash',
    opened: { maybe: { members: { salt: 'text', payload: 'object' } } },
  },
};
const WITNESSED = {
  checkpoint: {
    members: {
      origin: 'text',
      size: 'count',
      head: 'hash',
      root: 'hash',
      at: 'text',
      keyId: 'text',
      signature: 'hex',
    },
  },
  keys: {
    list: {
      members: {
        keyId: 'text',
        publicKey: 'hash',
        since: 'text',
        endorsement: { maybe: { members: { keyId: 'text', signature: 'hex' } } },
      },
    },
  },
} satisfies Record<string, Shape>;
const ENTRY_PROOF = { entry: ENTRY, path: { list: 'hash' }, ...WITNESSED } as const;
const VERSION: Shape = {
  members: {
    number: 'count',
    title: 'text',
    hash: 'hash',
    manifest: {
      members: {
        position: 'text',
        version: 'count',
        addressees: { list: 'text' },
        clauses: { list: { members: { id: 'text', order: 'count', sha256: 'hash' } } },
      },
    },
    content: { members: { type: 'text' } },
  },
};
const LETTER_CONTENT: Shape = {
  members: {
    title: 'text',
    dated: 'text',
    addressees: { list: 'object' },
    body: { members: { type: 'text' } },
    signatures: {
      list: { members: { officeId: 'text', line: 'text', footnotes: { list: 'object' } } },
    },
    support: { maybe: 'text' },
    versionNumber: 'count',
    versionHash: 'hash',
  },
};
const LETTER = { letterHash: 'hash', verificationCode: 'text', letter: LETTER_CONTENT } as const;
const POSITION = { members: { id: 'text', title: 'text' } } as const;

const RECEIPT_FILE: Shape = {
  members: {
    demonstration: 'flag',
    position: POSITION,
    version: { maybe: VERSION },
    ...ENTRY_PROOF,
  },
};
const BUNDLE_FILE: Shape = {
  members: {
    demonstration: 'flag',
    position: POSITION,
    versions: { list: VERSION },
    letters: { list: { members: LETTER } },
    entries: { list: ENTRY },
    hashes: { list: { maybe: 'hash' } },
    ...WITNESSED,
  },
};
const LETTER_FILE: Shape = {
  members: { ...LETTER, demonstration: 'flag', text: 'text', proof: { members: ENTRY_PROOF } },
};

/** Reads a receipt, a bundle or a letter's JSON; what is none of them is refused by a code. */
export function readProofFile(text: string): ProofFile | { refused: ProofFileRefusal } {
  const value = parsed(text);
  if (value === undefined) return { refused: 'proof_not_json' };
  const { format, status } = (value ?? {}) as { format?: unknown; status?: unknown };
  if (format === 'concord-receipt-v1' && fits(value, RECEIPT_FILE)) {
    const receipt = value as Receipt;
    if (receipt.path.length <= LONGEST_PATH) return { kind: 'receipt', receipt };
  }
  if (format === 'concord-bundle-v1' && fits(value, BUNDLE_FILE)) {
    return { kind: 'bundle', bundle: value as Bundle };
  }
  if (status === 'draft') return { refused: 'proof_of_draft' };
  if (fits(value, LETTER_FILE)) return { kind: 'letter', letter: value as LetterProof };
  return { refused: 'proof_unknown' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
