import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { HoldingWords } from '#app/government/holding-words.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Post } from './route.tsx';

/** Who holds the post now and since when, and what that rests on. */
export function HolderPanel({ post }: { post: Post }) {
  const { holding } = post;
  return (
    <section className="panel next-step" aria-labelledby="holder-heading">
      <h2 id="holder-heading">Holder today</h2>
      <p className="holder-name">
        <HoldingWords holding={holding} />
      </p>
      <p>{sinceWords(post)}</p>
      {holding.state !== 'vacant' && <Sources sources={holding.tenure.sources} />}
      {post.canRecord && (
        <ul className="plain-list seat-actions">
          <li>
            <Link to={`/posts/${post.id}/record?what=holder`}>Record a new holder</Link>
          </li>
          {holding.state !== 'vacant' && (
            <li>
              <Link to={`/posts/${post.id}/record?what=vacant`}>Record that it is vacant</Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function sinceWords({ holding, asks }: Post): string {
  const carried = asks.length === 1 ? '1 open ask' : `${asks.length} open asks`;
  if (holding.state === 'vacant') {
    const since = holding.since ? `Vacant since ${dateWords(holding.since)}. ` : '';
    return `${since}The post carries ${carried}.`;
  }
  if (holding.state === 'unverified') {
    return `Nothing confirms who holds it since the present ministry was formed. The post carries ${carried}.`;
  }
  return `Since ${dateWords(holding.tenure.startsOn)}. The post carries ${carried}.`;
}
