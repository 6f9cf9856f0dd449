import { TableScroll } from '#app/ui/table-scroll.tsx';
import type { Share } from '#shared/commitments/scorecard.rules.ts';
import { shareWords } from '#shared/commitments/scorecard-words.rules.ts';

type Figures = {
  asked: number;
  answered: Share;
  committed: Share;
  delivered: Share;
  inPart: Share;
};

/** From asked to delivered: a table whose bars show the same numbers again. */
export function Funnel({ figures, caption }: { figures: Figures; caption: string }) {
  const { asked } = figures;
  return (
    <TableScroll label={caption}>
      <table className="data-table funnel">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Asks</th>
            <th scope="col" className="funnel__bars">
              <span className="govuk-visually-hidden">As a bar of all that was asked</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stepsOf(figures).map(({ name, n, words }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{words}</td>
              <td className="funnel__bars">
                <Bar part={n} whole={asked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function stepsOf({ asked, answered, committed, delivered, inPart }: Figures) {
  const promised = (share: Share) => `${shareWords(share)} with a commitment`;
  return [
    { name: 'Asked', n: asked, words: String(asked) },
    { name: 'Answered', n: answered.n, words: shareWords(answered) },
    { name: 'Committed', n: committed.n, words: shareWords(committed) },
    { name: 'Delivered in part', n: inPart.n, words: promised(inPart) },
    { name: 'Delivered', n: delivered.n, words: promised(delivered) },
  ];
}

function Bar({ part, whole }: { part: number; whole: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="funnel__whole" width="100" height="10" />
      <rect width={whole === 0 ? 0 : (100 * part) / whole} height="10" />
    </svg>
  );
}
