import { Link } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
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
    <TableScroll label="Versions">
      <table className="data-table">
        <caption>Frozen versions, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Frozen</th>
            <th scope="col">By</th>
            <th scope="col">Hash</th>
            <th scope="col">Letter</th>
            <th scope="col">Changes</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.number}>
              <th scope="row">
                <Link to={`/positions/${positionId}/versions/${version.number}`}>
                  Version {version.number}
                </Link>
              </th>
              <td className="date">{momentWords(version.frozenAt)}</td>
              <td>{version.frozenBy ?? 'Not recorded'}</td>
              <td>
                <HashWords hash={version.hash} short />
              </td>
              <td>
                {version.letterDated ? (
                  <Tag tone="settled">Issued {dateWords(version.letterDated)}</Tag>
                ) : (
                  'Not issued'
                )}
              </td>
              <td>
                <Changes positionId={positionId} number={version.number} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
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
