import { Link } from '@remix-run/react';
import { countOf, peopleWords, strengthWords } from '#app/coalition/level-words.ts';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import type { AddressOf, PointSummary } from './page-types.ts';

type Props = {
  caption: string;
  points: readonly PointSummary[];
  full: number;
  chosen: string | undefined;
  addressOf: AddressOf;
};

/** Coalitions as rows: how many sign, how much of the asks is kept, and whom they speak for. */
export function FrontierTable({ caption, points, full, chosen, addressOf }: Props) {
  return (
    <TableScroll label={caption}>
      <table className="data-table frontier-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Coalition</th>
            <th scope="col" className="number">
              Kept
            </th>
            <th scope="col">Asks</th>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              Parties
            </th>
            <th scope="col" className="number">
              Regions
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.key} className={point.key === chosen ? 'is-chosen' : undefined}>
              <th scope="row">
                <Link
                  to={addressOf(point.key)}
                  preventScrollReset
                  aria-current={point.key === chosen ? 'true' : undefined}
                >
                  {countOf(point.count, 'office')}
                </Link>
                {point.key === chosen && ' (shown)'}
              </th>
              <td className="number">{strengthWords(point.strength, full)}</td>
              <td>{keptWords(point)}</td>
              <td className="number">{peopleWords(point.people)}</td>
              <td className="number">{point.parties}</td>
              <td className="number">{point.regions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

const KEPT_WORDS: Record<number, string> = {
  3: 'as they stand',
  2: 'softer',
  1: 'softest',
  0: 'left out',
};

/** "4 as they stand, 1 softer, 2 left out". */
function keptWords({ kept }: PointSummary): string {
  return kept
    .flatMap(({ level, asks }) => (asks > 0 ? [`${asks} ${KEPT_WORDS[level]}`] : []))
    .join(', ');
}
