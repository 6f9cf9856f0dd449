import { Link } from '@remix-run/react';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { shareWords } from '#shared/commitments/scorecard-words.rules.ts';
import type { Figures } from './scorecard-facts.tsx';

export type Row = { to: string; name: string; figures: Figures };

/** One row for each, with the same figures as the card, small enough to compare. */
export function ScorecardTable({
  caption,
  of,
  rows,
}: {
  caption: string;
  of: string;
  rows: readonly Row[];
}) {
  if (rows.length === 0) return null;
  return (
    <TableScroll label={caption}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">Asked</th>
            <th scope="col">Answered</th>
            <th scope="col">Committed</th>
            <th scope="col">Delivered</th>
            <th scope="col">Median working days</th>
            <th scope="col">Lost</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.to} row={row} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function TableRow({ row: { to, name, figures } }: { row: Row }) {
  const { days } = figures;
  return (
    <tr>
      <th scope="row">
        <Link to={to}>{name}</Link>
      </th>
      <td className="date">{figures.asked}</td>
      <td className="date">{shareWords(figures.answered)}</td>
      <td className="date">{shareWords(figures.committed)}</td>
      <td className="date">{shareWords(figures.delivered)}</td>
      <td>
        {days.median ?? 'None dated'}
        {days.open > 0 && <p className="quiet">{days.open} still open</p>}
      </td>
      <td className="date">{lostOf(figures)}</td>
    </tr>
  );
}

/** Asks declined or decided without a reply, and commitments broken or reversed. */
function lostOf({ standing, commitments }: Figures): number {
  const asks = standing.declined + standing.decided_without_reply;
  return asks + (commitments['broken'] ?? 0) + (commitments['reversed'] ?? 0);
}
