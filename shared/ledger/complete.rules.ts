import { type Evidence, openedOf, textOf } from './evidence.rules.ts';
import type { Finding } from './finding.state.ts';
import { rootOfPath, treeRoot } from './hash-tree.rules.ts';
import { GENESIS } from './ledger.rules.ts';

/** What is missing from a file, held against its own checkpoint. */
export async function gapsIn(evidence: Evidence): Promise<Finding[]> {
  const { hashes, path } = evidence;
  if (path) return gapOnPath(evidence, path);
  return [
    ...missingFrom(hashes ?? []),
    ...outOfPlace(evidence, hashes ?? []),
    ...(await againstCheckpoint(evidence, hashes ?? [])),
    ...withoutTheirText(evidence),
  ];
}

type Hashes = readonly (string | null)[];

/** The root over hashes of which some may be missing; a missing one counts as nothing. */
export function rootOver(hashes: Hashes): Promise<string> {
  return treeRoot(hashes.map((hash) => hash ?? ''));
}

async function gapOnPath(
  { entries, checkpoint }: Evidence,
  path: readonly string[],
): Promise<Finding[]> {
  const { size, root, head } = checkpoint;
  const climbs = entries.map(async ({ seq, hash }): Promise<Finding[]> => {
    const reached = await rootOfPath({ hash, place: seq - 1, size, path });
    if (reached !== root) return [{ code: 'not_in_ledger', seq }];
    return seq === size && hash !== head ? [{ code: 'head_differs' }] : [];
  });
  return (await Promise.all(climbs)).flat();
}

function missingFrom(hashes: Hashes): Finding[] {
  return hashes.flatMap((hash, place) =>
    hash === null ? [{ code: 'entry_missing' as const, seq: place + 1 }] : [],
  );
}

/** Every entry stands once, at the place its number says. */
function outOfPlace({ entries }: Evidence, hashes: Hashes): Finding[] {
  return entries
    .filter(({ seq, hash }) => hashes[seq - 1] !== hash)
    .map(({ seq }) => ({ code: 'entry_out_of_place', seq }));
}

async function againstCheckpoint({ checkpoint }: Evidence, hashes: Hashes): Promise<Finding[]> {
  const found: Finding[] = [];
  const { size, head, root } = checkpoint;
  if (hashes.length !== size) found.push({ code: 'size_differs', seq: hashes.length, to: size });
  if ((hashes.at(-1) ?? GENESIS) !== head) found.push({ code: 'head_differs' });
  if ((await rootOver(hashes)) !== root) found.push({ code: 'root_differs' });
  return found;
}

/** What the ledger says was frozen or issued must be in the file. */
function withoutTheirText({ entries, versions, letters }: Evidence): Finding[] {
  const frozen = openedOf(entries, 'version.frozen')
    .map((entry) => Number(entry.opened?.payload['version']))
    .filter((number) => !versions.some((version) => version.number === number))
    .map((version): Finding => ({ code: 'version_missing', version }));
  const issued = openedOf(entries, 'letter.issued')
    .filter(
      (entry) => !letters.some(({ letterHash }) => letterHash === textOf(entry, 'letterHash')),
    )
    .map(({ seq }): Finding => ({ code: 'letter_missing', seq }));
  return [...frozen, ...issued];
}
