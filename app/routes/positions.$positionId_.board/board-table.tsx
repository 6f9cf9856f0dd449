import { StanceCell } from '#app/sign-off/stance-cell.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords, dayInLondon, timeWords } from '#shared/calendar/date-words.rules.ts';
import { STANCES, type Stance, type Tally } from '#shared/sign-off/board.rules.ts';
import type { Board, BoardRow } from './page-types.ts';

type Props = { board: Board; landed: ReadonlySet<string>; onlyWaiting: boolean };

/** Offices by asks; the last column is the whole text, the last row the totals. */
export function BoardTable({ board, landed, onlyWaiting }: Props) {
  const { asks, rows, totals, versionNumber } = board;
  const shown = onlyWaiting ? rows.filter(({ whole }) => whole === 'no_reply') : rows;
  return (
    <TableScroll label={`Decisions on version ${versionNumber}`}>
      <table className="data-table board">
        <caption>
          What each office says of version {versionNumber}, as a whole and ask by ask
        </caption>
        <thead>
          <tr>
            <th scope="col">Office</th>
            <th scope="col">Whole text</th>
            {asks.map(({ clauseId, label, text }) => (
              <th scope="col" key={clauseId} className="board__ask">
                {label} <span>{text}</span>
              </th>
            ))}
            <th scope="col">Decided</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <OfficeRow key={row.officeId} row={row} asks={asks} landed={landed.has(row.officeId)} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{rows.length} offices</th>
            <td>
              <TallyWords tally={totals.whole} />
            </td>
            {asks.map(({ clauseId }, place) => (
              <td key={clauseId}>
                <TallyWords tally={totals.asks[place]} />
              </td>
            ))}
            <td className="date">{board.answered} answered</td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

type OfficeRowProps = { row: BoardRow; asks: Board['asks']; landed: boolean };

function OfficeRow({ row, asks, landed }: OfficeRowProps) {
  const { officeName, holderStyledName, whole, stances, decidedAt, earlier } = row;
  return (
    <tr className={landed ? 'just-landed' : undefined}>
      <th scope="row">
        {officeName}
        <span className="board__holder">{holderStyledName ?? 'Seat vacant'}</span>
      </th>
      <td>
        <StanceCell
          stance={whole}
          words={whole === 'reserves' ? 'Endorses, with reservations' : undefined}
        />
        {whole === 'no_reply' && earlier && (
          <span className="board__note">
            answered version {earlier.versionNumber}; needs reconfirming
          </span>
        )}
      </td>
      {asks.map(({ clauseId }, place) => (
        <td key={clauseId}>
          <StanceCell stance={stances[place] ?? 'no_reply'} />
        </td>
      ))}
      <td className="date">{decidedAt && <Moment at={decidedAt} />}</td>
    </tr>
  );
}

function Moment({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()}>
      {dateWords(dayInLondon(at))}
      <span className="board__note">{timeWords(at)}</span>
    </time>
  );
}

const TALLY_WORDS: Record<Stance, string> = {
  endorses: 'endorse',
  reserves: 'with reservation',
  abstains: 'abstain',
  declines: 'decline',
  held_over: 'held over',
  provisional: 'provisional',
  answered: 'answered',
  sealed: 'sealed',
  no_objection: 'no objection',
  no_reply: 'no reply',
};

function TallyWords({ tally }: { tally: Tally | undefined }) {
  if (!tally) return null;
  const said = STANCES.filter((stance) => tally[stance] > 0);
  return (
    <ul className="board__tally">
      {said.map((stance) => (
        <li key={stance}>
          {tally[stance]} {TALLY_WORDS[stance]}
        </li>
      ))}
    </ul>
  );
}
