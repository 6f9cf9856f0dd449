import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ScorecardSections } from '#app/commitments/scorecard-sections.tsx';
import { ScorecardTable } from '#app/commitments/scorecard-table.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export const meta: MetaFunction = () => [{ title: 'Scorecard – Concord' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.scorecard.forum());
}

export default function ForumScorecard() {
  const card = useLoaderData<typeof loader>();
  const departments = card.departments.filter(({ own }) => own.asked > 0);
  return (
    <>
      <PageHeader
        title="Scorecard"
        lede="What the mayors asked together, and what came of it. Counted are the positions you can see, and no others."
      />
      <ScorecardSections card={card}>
        <ScorecardTable
          caption="By department"
          of="Department"
          rows={departments.map(({ id, name, own }) => ({
            to: `/scorecard/${id}`,
            name,
            figures: own,
          }))}
        />
        {departments.length > 0 && (
          <p className="quiet">
            An ask put to several departments, or handed on, counts for each of them. A department
            counts as one with those it came from.
          </p>
        )}
      </ScorecardSections>
    </>
  );
}
