import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ScorecardSections } from '#app/commitments/scorecard-sections.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: card }) => [
  { title: `Scorecard: ${card?.name ?? 'a department'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const departmentId = params['departmentId'] ?? '';
  return pageData(context.api.scorecard.department({ departmentId }));
}

export default function DepartmentScorecard() {
  const card = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={card.name}
        caption={<Link to="/scorecard">Scorecard</Link>}
        lede={`${lineWords(card.line)}What it was asked and what came of it. Counted are the positions you can see, and no others.`}
      >
        <ButtonLink to={`/departments/${card.departmentId}`} variant="secondary">
          Posts and lineage
        </ButtonLink>
      </PageHeader>
      <ScorecardSections card={card} />
    </>
  );
}

/** "DCLG, MHCLG, DLUHC and MHCLG counted as one." Nothing where there was only ever one. */
function lineWords(line: readonly { abbreviation: string }[]): string {
  if (line.length < 2) return '';
  return `${line.map(({ abbreviation }) => abbreviation).join(' → ')}, counted as one. `;
}
