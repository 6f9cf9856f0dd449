import { Link } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import { comparisonPath, versionAddress } from '#shared/revisions/point.rules.ts';

export type ListedVersion = {
  number: number;
  hash: string;
  frozenAt: Date;
  frozenBy: string | null;
  letterDated: string | null;
};

type Props = { positionId: string; versions: readonly ListedVersion[] };

export function VersionTable({ positionId, versions }: Props) {
  return (
    <DataTable
      caption="Frozen versions, newest first"
      captionShown
      columns={['Version', 'Frozen', 'By', 'Hash', 'Letter', 'Changes']}
    >
      {versions.map((version) => (
        <Tr key={version.number}>
          <Th>
            <Link to={`/positions/${positionId}/versions/${version.number}`}>
              Version {version.number}
            </Link>
          </Th>
          <Td className="date">{momentWords(version.frozenAt)}</Td>
          <Td>{version.frozenBy ?? 'Not recorded'}</Td>
          <Td>
            <HashWords hash={version.hash} short />
          </Td>
          <Td>
            {version.letterDated ? (
              <Tag tone="settled">Issued {dateWords(version.letterDated)}</Tag>
            ) : (
              'Not issued'
            )}
          </Td>
          <Td>
            <Changes positionId={positionId} number={version.number} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

function Changes({ positionId, number }: { positionId: string; number: number }) {
  if (number === 1) return <>First version</>;
  const before = number - 1;
  return (
    <Link to={comparisonPath(positionId, versionAddress(before), versionAddress(number))}>
      What changed since version {before}
    </Link>
  );
}
