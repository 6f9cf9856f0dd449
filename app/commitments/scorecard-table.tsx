import { Link } from '@remix-run/react';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { shareWords } from '#shared/commitments/scorecard-words.rules.ts';
import type { Figures } from './scorecard-facts.tsx';

const FIGURES = ['Asked', 'Answered', 'Committed', 'Delivered', 'Median working days', 'Lost'];

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
    <DataTable
      caption={caption}
      captionShown
      columns={[of, ...FIGURES.map((name) => ({ name, number: true }) as const)]}
    >
      {rows.map((row) => (
        <TableRow key={row.to} row={row} />
      ))}
    </DataTable>
  );
}

function TableRow({ row: { to, name, figures } }: { row: Row }) {
  const { days } = figures;
  return (
    <Tr>
      <Th>
        <Link to={to}>{name}</Link>
      </Th>
      <Td className="number">{figures.asked}</Td>
      <Td className="number">{shareWords(figures.answered)}</Td>
      <Td className="number">{shareWords(figures.committed)}</Td>
      <Td className="number">{shareWords(figures.delivered)}</Td>
      <Td className="number">
        {days.median ?? 'None dated'}
        {days.open > 0 && <p className="quiet">{days.open} still open</p>}
      </Td>
      <Td className="number">{lostOf(figures)}</Td>
    </Tr>
  );
}

/** Asks declined or decided without a reply, and commitments broken or reversed. */
function lostOf({ standing, commitments }: Figures): number {
  const asks = standing.declined + standing.decided_without_reply;
  return asks + (commitments['broken'] ?? 0) + (commitments['reversed'] ?? 0);
}
