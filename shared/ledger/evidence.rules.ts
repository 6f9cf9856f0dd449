import type { ProofFile, ProvedLetter, ProvedVersion, Witnessed } from './proof-file.rules.ts';
import type { ProofEntry } from './verify.rules.ts';

/** A file of proof, whatever its kind, as the checks see it. */
export type Evidence = Witnessed & {
  positionId: string | null;
  entries: readonly ProofEntry[];
  /** Of the one entry of a receipt or a letter; null where all hashes are given. */
  path: readonly string[] | null;
  /** Of every entry of the ledger; null where only a path is given. */
  hashes: readonly (string | null)[] | null;
  versions: readonly ProvedVersion[];
  letters: readonly ProvedLetter[];
};

export function evidenceOf(file: ProofFile): Evidence {
  if (file.kind === 'bundle') {
    const { position, ...bundle } = file.bundle;
    return { ...bundle, positionId: position.id, path: null };
  }
  if (file.kind === 'letter') {
    const { entry, path, checkpoint, keys } = file.letter.proof;
    const letters = [file.letter];
    const positionId = textOf(entry, 'positionId');
    return {
      positionId,
      entries: [entry],
      path,
      hashes: null,
      versions: [],
      letters,
      checkpoint,
      keys,
    };
  }
  const { position, entry, path, version, checkpoint, keys } = file.receipt;
  const versions = version ? [version] : [];
  const alone = { entries: [entry], path, hashes: null, letters: [] };
  return { ...alone, positionId: position.id, versions, checkpoint, keys };
}

/** What an entry's payload says under a name, where it is opened and holds text there. */
export function textOf({ opened }: Pick<ProofEntry, 'opened'>, name: string): string | null {
  const value = opened?.payload[name];
  return typeof value === 'string' ? value : null;
}

/** The opened entries of a kind. */
export function openedOf(entries: readonly ProofEntry[], type: string): ProofEntry[] {
  return entries.filter((entry) => entry.type === type && entry.opened !== null);
}
