import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { countWords } from '#app/offices/count-words.ts';
import { TableScroll } from '#app/ui/table-scroll.tsx';
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
    <TableScroll label={caption}>
      <table className="data-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Holder</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col" className="number">
              Days
            </th>
          </tr>
        </thead>
        <tbody>
          {post.tenures.map((tenure) => (
            <tr key={tenure.id}>
              <th scope="row">
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
              </th>
              <td className="date">{dateWords(tenure.startsOn)}</td>
              <td className="date">
                <End tenure={tenure} holding={post.holding} />
              </td>
              <td className="number">
                {countWords(daysBetween(tenure.startsOn, tenure.endsOn ?? post.today))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

type EndProps = { tenure: Post['tenures'][number]; holding: Post['holding'] };

function End({ tenure, holding }: EndProps) {
  if (tenure.endsOn) return <>{dateWords(tenure.endsOn)}</>;
  const current = holding.state !== 'vacant' && holding.state !== 'unverified';
  if (current && holding.tenure.id === tenure.id) return <>In post</>;
  return <>As of {dateWords(tenure.asOf)}</>;
}
