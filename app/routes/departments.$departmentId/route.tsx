import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { LineageLine } from '#app/government/lineage-line.tsx';
import { PostTable } from '#app/government/post-table.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Department'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const departmentId = params['departmentId'] ?? '';
  return pageData(context.api.government.department({ departmentId }));
}

type Department = ReturnType<typeof useLoaderData<typeof loader>>;

export default function DepartmentPage() {
  const department = useLoaderData<typeof loader>();
  const { lineage, posts } = department;
  return (
    <>
      <PageHeader title={department.name} caption={`Department, ${department.abbreviation}`}>
        <ButtonLink to={`/scorecard/${department.id}`} variant="secondary">
          What came of its asks
        </ButtonLink>
      </PageHeader>
      <div className="columns">
        <div>
          <h2>Lineage</h2>
          {lineage.length > 1 ? (
            <LineageLine lineage={lineage} current={department.id} />
          ) : (
            <p>It has kept its name for as long as the record goes back.</p>
          )}
          <h2>Posts</h2>
          {posts.length > 0 ? (
            <PostTable posts={posts} caption={`Posts that answer for ${department.name} today`} />
          ) : (
            <p className="quiet">Nobody answers for it among the posts on record.</p>
          )}
        </div>
        <aside aria-label="About this department">
          <About department={department} />
        </aside>
      </div>
    </>
  );
}

function About({ department }: { department: Department }) {
  const { startsOn, endsOn, replyTargetWorkingDays: target, sources } = department;
  const facts = [
    { term: 'Since', detail: startsOn ? dateWords(startsOn) : 'Longer than the record' },
    ...(endsOn ? [{ term: 'Until', detail: dateWords(endsOn) }] : []),
    {
      term: 'Published reply target',
      detail: target === null ? 'None on record' : `${target} working days, for letters of MPs`,
    },
  ];
  return (
    <>
      <FactList items={facts} />
      {department.notes && <p>{department.notes}</p>}
      <p className="quiet">
        As of {dateWords(department.asOf)}. No target is published for mayors.
      </p>
      <Sources sources={sources} title={`Sources of these facts (${sources.length})`} />
    </>
  );
}
