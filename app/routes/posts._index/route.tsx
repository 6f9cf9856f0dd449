import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { PostTable } from '#app/government/post-table.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const meta: MetaFunction = () => [{ title: 'Posts and holders – Concord' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.government.posts());
}

export default function Posts() {
  const { posts, canRecord } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Posts and holders"
        lede="Letters go to posts, which outlast whoever holds them. Open a post to see its holders through time and what it has been asked."
      >
        {canRecord && (
          <ButtonLink to="/posts/import" variant="secondary">
            Bring in a list of ministers
          </ButtonLink>
        )}
      </PageHeader>
      <PostTable
        posts={posts}
        caption="Posts of government and who holds each today"
        withDepartment
      />
      <p className="quiet">
        Where the record does not reach back ten years, it says from when it counts. “Not verified”:
        nothing confirms the last known holder since the present ministry was formed.
      </p>
    </>
  );
}
