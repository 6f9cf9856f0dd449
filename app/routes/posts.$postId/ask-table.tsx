import { Link } from '@remix-run/react';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Post } from './route.tsx';

/** What the post carries, oldest first: each ask keeps its age whoever holds the post. */
export function AskTable({ asks }: Pick<Post, 'asks'>) {
  if (asks.length === 0) {
    return <p className="quiet">Nothing you may see is open with this post.</p>;
  }
  return (
    <TableScroll label="Open asks, oldest first">
      <table className="data-table">
        <caption className="govuk-visually-hidden">Open asks, oldest first</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Days open
            </th>
            <th scope="col">Ask</th>
            <th scope="col">First asked</th>
            <th scope="col">Where it stands</th>
          </tr>
        </thead>
        <tbody>
          {asks.map((ask) => (
            <tr key={ask.id}>
              <td className="number">{ask.age}</td>
              <th scope="row" className="letter-text letter-text--cell">
                {ask.text}
                <p className="quiet">
                  <Link to={`/positions/${ask.positionId}/responses#ask-${ask.id}`}>
                    {ask.positionTitle}
                  </Link>
                  {ask.reconstructed && ', past case'}
                </p>
              </th>
              <td>
                <span className="date">{dateWords(ask.askedOn)}</span>
                {ask.askedOf && <p className="quiet">of {ask.askedOf}</p>}
              </td>
              <td>
                <AskStateWords now={ask.now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
