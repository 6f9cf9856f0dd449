import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CommitmentList } from '#app/commitments/commitment-list.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { LineageLine } from '#app/government/lineage-line.tsx';
import { TenureTimeline } from '#app/government/tenure-timeline.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { AskTable } from './ask-table.tsx';
import { BriefList } from './brief-list.tsx';
import { ChurnFacts } from './churn-facts.tsx';
import { HolderPanel } from './holder-panel.tsx';
import { RecordList } from './record-list.tsx';
import { TenureTable } from './tenure-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Post'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const postId = params['postId'] ?? '';
  const post = await pageData(context.api.government.post({ postId }));
  return { ...post, promised: await pageData(context.api.commitments.ofPost({ postId })) };
}

export type Post = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PostPage() {
  const post = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={post.title} caption="Post of government" lede={post.department} />
      <div className="columns">
        <div>
          <HolderPanel post={post} />
          <h2>Open asks</h2>
          <AskTable asks={post.asks} />
          <h2>Commitments made</h2>
          <CommitmentList commitments={post.promised} />
          <h2>Who has held it</h2>
          <TenureTimeline tenures={post.tenures} today={post.today} />
          <TenureTable post={post} />
          <RecordList records={post.records} />
          <BriefList briefs={post.briefs} />
        </div>
        <aside aria-label="About this post">
          <ChurnFacts churn={post.churn} />
          <h2>Department</h2>
          {post.lineage.length > 1 ? (
            <LineageLine lineage={post.lineage} current={post.departmentId} />
          ) : (
            <p>
              <Link to={`/departments/${post.departmentId}`}>{post.department}</Link>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}
