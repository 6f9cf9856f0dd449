import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { countWords } from '#app/offices/count-words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { daysBetween } from '#shared/calendar/working-day.rules.ts';
import type { Post } from './route.tsx';

/** Everybody known to have held the post, newest first, each with its source. */
export function TenureTable({ post }: { post: Post }) {
  if (post.tenures.length === 0) {
    return <p className="quiet">Nobody is on record as having held this post.</p>;
  }
  const caption = `Holders of the post, newest first`;
  return (
    <DataTable caption={caption} columns={['Holder', 'From', 'To', { name: 'Days', number: true }]}>
      {post.tenures.map((tenure) => (
        <Tr key={tenure.id}>
          <Th>
            {tenure.personName} {tenure.acting && <Tag tone="open">Acting</Tag>}
            {tenure.notes && <p className="quiet term__note">{tenure.notes}</p>}
            <Sources sources={tenure.sources} />
            {post.canRecord && (
              <p className="tenure-action">
                <Link to={`/posts/${post.id}/record?what=correct&tenure=${tenure.id}`}>
                  Correct
                  <span className="govuk-visually-hidden">: {tenure.personName}</span>
                </Link>
              </p>
            )}
          </Th>
          <Td className="date">{dateWords(tenure.startsOn)}</Td>
          <Td className="date">
            <End tenure={tenure} holding={post.holding} />
          </Td>
          <Td className="number">
            {countWords(daysBetween(tenure.startsOn, tenure.endsOn ?? post.today))}
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

type EndProps = { tenure: Post['tenures'][number]; holding: Post['holding'] };

function End({ tenure, holding }: EndProps) {
  if (tenure.endsOn) return <>{dateWords(tenure.endsOn)}</>;
  const current = holding.state !== 'vacant' && holding.state !== 'unverified';
  if (current && holding.tenure.id === tenure.id) return <>In post</>;
  return <>As of {dateWords(tenure.asOf)}</>;
}
