import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { MeetingsPage } from './route.tsx';

/** Numbers alone: what is not on record is neither held nor missed. */
export function Cadence({ forums }: { forums: MeetingsPage['forums'] }) {
  return (
    <TableScroll label="Meetings promised and held, by forum">
      <table className="data-table">
        <caption className="govuk-visually-hidden">Meetings promised and held, by forum</caption>
        <thead>
          <tr>
            <th scope="col">Forum</th>
            <th scope="col">Promised and held</th>
            <th scope="col">Public record checked to</th>
          </tr>
        </thead>
        <tbody>
          {forums.map(({ forumId, name, cadence, source, checkedTo }) => (
            <tr key={forumId}>
              <th scope="row">{name}</th>
              <td>
                {cadence}
                {source && (
                  <>
                    {'. '}
                    <a href={source} rel="noreferrer">
                      Where it was promised
                      <span className="govuk-visually-hidden"> for the {name}</span>
                    </a>
                  </>
                )}
              </td>
              <td>{dateWords(checkedTo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
