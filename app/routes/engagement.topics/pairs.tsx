import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { topicWords } from '#shared/engagement/engagement-words.rules.ts';
import type { Page } from './route.tsx';

/** What the secretariat may know of: shared by both, or shown to it by both. */
export function Pairs({ pairs }: { pairs: NonNullable<Page['pairs']> }) {
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">The same topic, logged apart</h2>
      {pairs.length === 0 ? (
        <p className="quiet">
          Nothing that both offices share with each other, or show to the secretariat.
        </p>
      ) : (
        <TableScroll label="The same topic, logged apart">
          <table className="data-table">
            <caption className="govuk-visually-hidden">The same topic, logged apart</caption>
            <thead>
              <tr>
                <th scope="col">Topic</th>
                <th scope="col">Department</th>
                <th scope="col">Offices</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ topic, department, offices, days }) => (
                <tr key={`${topic}-${department}-${offices.join()}-${days.join()}`}>
                  <th scope="row">{topicWords(topic)}</th>
                  <td>{department}</td>
                  <td>
                    {offices.map((office, at) => (
                      <p key={office}>
                        {office}, {dateWords(days[at] ?? '')}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
