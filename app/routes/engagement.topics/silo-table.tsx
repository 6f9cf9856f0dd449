import { LEANING_WORDS } from '#app/engagement/seat-words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { topicWords } from '#shared/engagement/engagement-words.rules.ts';
import type { Leaning } from '#shared/engagement/seat-at-the-table.state.ts';
import { STALE_AFTER_DAYS, type Staleness } from '#shared/engagement/silo.rules.ts';
import type { Page } from './route.tsx';

type Said = Page['said'][number];

const TONES: Record<Leaning, Tone> = {
  supports: 'settled',
  neutral: 'neutral',
  opposes: 'refused',
  unknown: 'open',
};

const STALE_WORDS: Record<NonNullable<Staleness>, string> = {
  age: `Stale: said more than ${STALE_AFTER_DAYS} days ago`,
  holder: 'Stale: somebody else holds the post, or nobody',
};

/** Topic by department. Where nobody has said anything, it is not known. */
export function SiloTable({ page: { said } }: { page: Page }) {
  const topics = [...new Set(said.map(({ topic }) => topic))];
  const departments = [...new Map(said.map((one) => [one.departmentId, one])).values()];
  return (
    <DataTable
      caption="Where departments stand, by topic"
      columns={['Topic', ...departments.map(({ department }) => department)]}
      className="silo-table"
    >
      {topics.map((topic) => (
        <Tr key={topic}>
          <Th>{topicWords(topic)}</Th>
          {departments.map(({ departmentId }) => (
            <Td key={departmentId}>
              <Stance
                said={said.find((s) => s.topic === topic && s.departmentId === departmentId)}
              />
            </Td>
          ))}
        </Tr>
      ))}
    </DataTable>
  );
}

function Stance({ said }: { said: Said | undefined }) {
  if (!said) return <span className="quiet">Unknown</span>;
  const { stance, staleness, saidOn, source, postTitle, recordedBy } = said;
  return (
    <>
      <Tag tone={staleness ? 'neutral' : TONES[stance]}>{LEANING_WORDS[stance]}</Tag>
      {staleness && <p className="stale">{STALE_WORDS[staleness]}</p>}
      <p className="quiet">
        {postTitle}, {dateWords(saidOn)}
      </p>
      <p className="quiet">
        {source} Recorded by {recordedBy}.
      </p>
    </>
  );
}
