import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CommitmentTags } from '#app/commitments/commitment-words.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { DataTable, Td, Tr } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

export const meta: MetaFunction = () => [{ title: 'Commitments – Concord' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return { commitments: await pageData(context.api.commitments.open()) };
}

export default function Commitments() {
  const { commitments } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Commitments"
        lede="What government promised and has not been seen to deliver, the soonest due first. Counted are the positions you can see."
      />
      {commitments.length === 0 ? (
        <EmptyState title="Government owes nothing here">
          A commitment is recorded from a reply, under Delivery on the page of its position.
        </EmptyState>
      ) : (
        <OpenTable commitments={commitments} />
      )}
    </>
  );
}

type Commitment = ReturnType<typeof useLoaderData<typeof loader>>['commitments'][number];

function OpenTable({ commitments }: { commitments: readonly Commitment[] }) {
  return (
    <DataTable
      caption="Commitments, the soonest due first"
      columns={['Due', 'What was promised', 'By', 'Where it stands']}
    >
      {commitments.map((commitment) => (
        <Tr key={commitment.id}>
          <Td className="date">
            {commitment.dueOn ? dateWords(commitment.dueOn) : 'No date given'}
          </Td>
          <Td className="letter-text--cell">
            <Link className="letter-text" to={`/commitments/${commitment.id}`}>
              {commitment.words}
            </Link>
            <p className="quiet">{commitment.positionTitle}</p>
          </Td>
          <Td>
            {commitment.postTitle}
            <p className="quiet">{commitment.department}</p>
          </Td>
          <Td>
            <CommitmentTags state={commitment.state} overdue={commitment.overdue} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}
