import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { SoundingTag } from '#app/soundings/sounding-tag.tsx';
import { questionsWords } from '#app/soundings/sounding-words.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

export function meta() {
  return [{ title: 'Soundings – Concord' }];
}

export function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.soundings.list());
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['soundings'][number];

export default function Soundings() {
  const { soundings, canRun } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Soundings"
        lede="What government asks all mayors, and what went back. Answers are hidden until a sounding closes."
      >
        {canRun && <ButtonLink to="/soundings/new">Draft a sounding</ButtonLink>}
      </PageHeader>
      {soundings.length === 0 ? (
        <EmptyState title="No soundings yet">
          A civil servant’s question reaches every office here at once, and one answer goes back.
        </EmptyState>
      ) : (
        <DataTable
          caption="Soundings, newest first"
          columns={[
            'Sounding',
            'State',
            canRun ? 'Responded' : 'Your office',
            'Asked by',
            'Closes',
          ]}
          className="sounding-table"
        >
          {soundings.map((sounding) => (
            <Row key={sounding.soundingId} sounding={sounding} />
          ))}
        </DataTable>
      )}
    </>
  );
}

function Row({ sounding }: { sounding: Listed }) {
  const { soundingId, title, post, department, questions, closesAt, state } = sounding;
  return (
    <Tr>
      <Th>
        <Link to={`/soundings/${soundingId}`}>{title}</Link>
        <span className="board__note">{questionsWords(questions)}</span>
      </Th>
      <Td>
        <SoundingTag state={state} />
      </Td>
      <Td>
        <Responded sounding={sounding} />
      </Td>
      <Td>
        {post}, {department}
      </Td>
      <Td>{momentWords(closesAt)}</Td>
    </Tr>
  );
}

function Responded({ sounding }: { sounding: Listed }) {
  const { state, asked, responded, ownResponded } = sounding;
  if (responded !== null) return state === 'draft' ? 'Not asked yet' : `${responded} of ${asked}`;
  if (ownResponded) return 'Responded';
  return state === 'open' ? <Tag tone="waiting">To answer</Tag> : 'No response';
}
