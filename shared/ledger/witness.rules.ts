import { rootOver } from './complete.rules.ts';
import type { Evidence } from './evidence.rules.ts';
import type { Finding } from './finding.state.ts';

type Ledger = Pick<Evidence, 'checkpoint' | 'hashes' | 'entries' | 'positionId'>;

/** What knows of the ledger apart from the file in hand: another file, or the forum itself today. */
export type Witness = Ledger & {
  /** Whether its checkpoint is signed by the forum. */
  signed: boolean;
  /** The forum itself, whose ledger has naturally gone on since. */
  today?: true;
};

/** What another witness of the same ledger says against a file: cut off, rewritten, replaced, left out. */
export async function contradictions(file: Ledger, witness: Witness): Promise<Finding[]> {
  if (!witness.signed) return [{ code: 'witness_not_signed' }];
  const tail = tailMissing(file, witness);
  const history = await sameHistory(file, witness);
  const doubted = tail.length > 0 && history?.code === 'witness_cannot_tell';
  return [
    ...tail,
    ...(history && !doubted ? [history] : []),
    ...replaced(file, witness),
    ...withheld(file, witness),
  ];
}

/** A bundle claims to be whole; a receipt only speaks of its own entry. */
function tailMissing({ hashes, checkpoint }: Ledger, witness: Witness): Finding[] {
  const from = checkpoint.size + 1;
  const to = witness.checkpoint.size;
  if (witness.today)
    return to < checkpoint.size ? [{ code: 'forum_cut', seq: to + 1, to: checkpoint.size }] : [];
  return hashes && from <= to ? [{ code: 'tail_missing', seq: from, to }] : [];
}

/** Whether the longer ledger begins with the shorter one. */
async function sameHistory(file: Ledger, witness: Witness): Promise<Finding | null> {
  const [shorter, longer] =
    file.checkpoint.size <= witness.checkpoint.size ? [file, witness] : [witness, file];
  const { size, root } = shorter.checkpoint;
  const rewritten: Finding = { code: 'rewritten', seq: 1, to: size };
  if (longer.hashes) {
    return (await rootOver(longer.hashes.slice(0, size))) === root ? null : rewritten;
  }
  if (longer.checkpoint.size > size) return { code: 'witness_cannot_tell' };
  return longer.checkpoint.root === root ? null : rewritten;
}

/** Entries that one side shows and the other has under another hash. */
function replaced(file: Ledger, witness: Witness): Finding[] {
  const differing = (shown: Ledger, known: Ledger) =>
    shown.entries.filter(({ seq, hash }) => (known.hashes?.[seq - 1] ?? hash) !== hash);
  const found = new Set(
    [...differing(witness, file), ...differing(file, witness)].map((e) => e.seq),
  );
  return [...found].map((seq) => ({ code: 'entry_replaced', seq }));
}

/** Entries of this position that the other side shows and a bundle leaves out. */
function withheld(file: Ledger, witness: Witness): Finding[] {
  if (!file.hashes || file.positionId !== witness.positionId) return [];
  const shown = new Set(file.entries.map(({ seq }) => seq));
  return witness.entries
    .filter(({ seq }) => seq <= file.checkpoint.size && !shown.has(seq))
    .map(({ seq }) => ({ code: 'entry_withheld', seq }));
}
