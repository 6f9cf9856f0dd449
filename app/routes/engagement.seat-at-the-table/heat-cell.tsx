import { type Cell, cellOf } from '#shared/engagement/seat-at-the-table.rules.ts';

type Props = { cell: Cell | undefined; most: number; logged?: Cell | undefined };

const STEPS = 5;
const UNKNOWN = cellOf(0, false);

/** A number, a confirmed none, or not reported: each with its own word, and hatched where unknown. */
export function HeatCell({ cell = UNKNOWN, most, logged }: Props) {
  const own = logged && logged.contacts > cell.contacts ? logged : null;
  const shown = cell.kind === 'not_reported' && own ? own : cell;
  if (shown.kind === 'not_reported') {
    return (
      <td className="number heat heat--unknown">
        <span>Not reported</span>
      </td>
    );
  }
  if (shown.kind === 'nothing') return <td className="number heat heat--none">None{also(own)}</td>;
  const step = Math.min(STEPS, Math.ceil((shown.contacts / most) * STEPS));
  return (
    <td className={`number heat heat--${step}`}>
      {shown === own ? <Kept contacts={own.contacts} /> : shown.contacts}
      {shown !== own && also(own)}
    </td>
  );
}

/** What the office logged, and did not let others count. */
function Kept({ contacts }: { contacts: number }) {
  return (
    <>
      {contacts}
      <span className="heat__note">yours alone</span>
    </>
  );
}

function also(own: Cell | null) {
  return own && <span className="heat__note">{own.contacts} with yours alone</span>;
}
