import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Preview } from './route.tsx';

const WHY: Record<Preview['unread'][number]['why'], string> = {
  columns: 'It has more or fewer cells than the table has columns.',
  day: 'A day in it is missing, or not written as 2026-11-23.',
  order: 'It ends before it begins.',
  name: 'It names nobody, or the name is too long.',
  unknown_person: 'Its person is not in person.csv, or has no name for that day.',
  unknown_post: 'Its post is not in post.csv.',
};

/** What the list says and the record does not take from it. */
export function NotTaken({ preview: { conflicts, unread } }: { preview: Preview }) {
  return (
    <>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {unread.length > 0 && (
        <>
          <h3>Lines that cannot be read</h3>
          <ul>
            {unread.slice(0, SHOWN).map(({ file, line, why }) => (
              <li key={`${file} ${line}`}>
                File {file}, line {line}: {WHY[why]}
              </li>
            ))}
          </ul>
          {unread.length > SHOWN && <p>And {unread.length - SHOWN} more.</p>}
        </>
      )}
    </>
  );
}

const SHOWN = 50;

function Conflicts({ conflicts }: Pick<Preview, 'conflicts'>) {
  const caption = `Where the record says otherwise, and stands (${conflicts.length})`;
  return (
    <DataTable
      caption={caption}
      captionShown
      columns={['Post', 'The list says', 'The record says']}
    >
      {conflicts.map((each) => (
        <Tr key={`${each.line} ${each.postId}`}>
          <Th>{each.postTitle}</Th>
          <Td>
            {statedWords(each.listed)}
            <p className="quiet">Line {each.line}</p>
          </Td>
          <Td>{statedWords(each.here)}</Td>
        </Tr>
      ))}
    </DataTable>
  );
}

type Stated = Preview['conflicts'][number]['here'];

function statedWords({ personName, startsOn, endsOn, acting }: Stated): string {
  const until = endsOn ? `to ${dateWords(endsOn)}` : 'still in post';
  return `${personName}${acting ? ', acting' : ''}, ${dateWords(startsOn)} ${until}`;
}
