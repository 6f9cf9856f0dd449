import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
        <DataTable
          caption="The same topic, logged apart"
          columns={['Topic', 'Department', 'Offices']}
        >
          {pairs.map(({ topic, department, offices, days }) => (
            <Tr key={`${topic}-${department}-${offices.join()}-${days.join()}`}>
              <Th>{topicWords(topic)}</Th>
              <Td>{department}</Td>
              <Td>
                {offices.map((office, at) => (
                  <p key={office}>
                    {office}, {dateWords(days[at] ?? '')}
                  </p>
                ))}
              </Td>
            </Tr>
          ))}
        </DataTable>
      )}
    </section>
  );
}
