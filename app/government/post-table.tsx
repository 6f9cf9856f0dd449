import { Link } from '@remix-run/react';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import type { Churn } from '#shared/government/tenure.rules.ts';
import { churnWords, type HoldingShown, HoldingWords, holdingSince } from './holding-words.tsx';

type ListedPost = {
  id: string;
  title: string;
  departmentId: string;
  department: string;
  holding: HoldingShown;
  churn: Churn | null;
  openAsks: number;
};

type Props = { posts: readonly ListedPost[]; caption: string; withDepartment?: boolean };

/** Posts, each with who holds it, since when, and what it has to answer. */
export function PostTable({ posts, caption, withDepartment = false }: Props) {
  return (
    <TableScroll label={caption}>
      <table className="data-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Post</th>
            {withDepartment && <th scope="col">Department</th>}
            <th scope="col">Holder today</th>
            <th scope="col">Since</th>
            <th scope="col">Holders in ten years</th>
            <th scope="col" className="number">
              Open asks
            </th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <th scope="row">
                <Link to={`/posts/${post.id}`} prefetch="intent">
                  {post.title}
                </Link>
              </th>
              {withDepartment && (
                <td>
                  <Link to={`/departments/${post.departmentId}`}>{post.department}</Link>
                </td>
              )}
              <td>
                <HoldingWords holding={post.holding} />
              </td>
              <td className="date">{holdingSince(post.holding)}</td>
              <td>{churnWords(post.churn)}</td>
              <td className="number">{post.openAsks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
