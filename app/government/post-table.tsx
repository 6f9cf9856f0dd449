import { Link } from '@remix-run/react';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption={caption}
      columns={[
        'Post',
        withDepartment && 'Department',
        'Holder today',
        'Since',
        'Holders in ten years',
        { name: 'Open asks', number: true },
      ]}
    >
      {posts.map((post) => (
        <Tr key={post.id}>
          <Th>
            <Link to={`/posts/${post.id}`} prefetch="intent">
              {post.title}
            </Link>
          </Th>
          {withDepartment && (
            <Td>
              <Link to={`/departments/${post.departmentId}`}>{post.department}</Link>
            </Td>
          )}
          <Td>
            <HoldingWords holding={post.holding} />
          </Td>
          <Td className="date">{holdingSince(post.holding)}</Td>
          <Td>{churnWords(post.churn)}</Td>
          <Td className="number">{post.openAsks}</Td>
        </Tr>
      ))}
    </DataTable>
  );
}
