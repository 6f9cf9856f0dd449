import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useNavigation } from '@remix-run/react';
import { FrontierChart } from '#app/coalition/frontier-chart.tsx';
import { countOf, strengthWords } from '#app/coalition/level-words.ts';
import { runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { listWords } from '#app/positions/position-words.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { exploreInput } from '#shared/coalition/coalition.schema.ts';
import { ChosenCoalitionPanel } from './chosen-coalition.tsx';
import { FrontierTable } from './frontier-table.tsx';
import type { AddressOf, ExplorerPage, Frontier } from './page-types.ts';
import { Viewings } from './viewings.tsx';
import { NextQuestions, WhatChanges } from './what-changes.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: answer }) => [
  { title: `Find the coalition: ${answer?.page?.title ?? 'position'} – Concord` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const { searchParams } = new URL(request.url);
  const asked = {
    positionId,
    weights: searchParams.get('weights') ?? 'set',
    point: searchParams.get('point') ?? undefined,
  };
  const explored = await runAction(exploreInput, asked, context.api.coalition.explore);
  if (explored.ok) return { positionId, page: explored.value, refusal: null };
  if (explored.status === 422) throw new Response(null, { status: 404 });
  return { positionId, page: null, refusal: explored.errors['form'] ?? '' };
}

export default function Explorer() {
  const { positionId, page, refusal } = useLoaderData<typeof loader>();
  const weighing = useNavigation().state === 'loading';
  return (
    <>
      <PageHeader title="Find the coalition" caption={page?.title}>
        <Tag tone="private">Case officers only</Tag>
      </PageHeader>
      <PositionNav positionId={positionId} current="draft" />
      <div className="private-area explorer-lede">
        <p>
          Shows what each coalition could sign. It gives red lines away: never pass on who stands
          where. That you look is recorded.
        </p>
      </div>
      <output className="explorer-progress">{weighing && 'Weighing every coalition…'}</output>
      {refusal && <Notice tone="warning">{refusal}</Notice>}
      {page && <Explored positionId={positionId} page={page} />}
    </>
  );
}

function Explored({ positionId, page }: { positionId: string; page: ExplorerPage }) {
  const { frontier, weights } = page;
  const addressOf: AddressOf = (key) =>
    `?${new URLSearchParams({ ...(weights === 'equal' && { weights }), point: key })}`;
  return (
    <>
      <p className="explorer-ways">
        <WeightsSwitch weights={weights} />
        <Link to={`/positions/${positionId}/explorer/asks`}>
          Softer wordings, weights and what offices said
        </Link>
      </p>
      {frontier ? (
        <FrontierView page={page} frontier={frontier} addressOf={addressOf} />
      ) : (
        <NothingToWeigh positionId={positionId} asks={page.asks.length} />
      )}
      <ClauseRedLines page={page} />
      <Viewings page={page} />
    </>
  );
}

type ViewProps = { page: ExplorerPage; frontier: Frontier; addressOf: AddressOf };

function FrontierView({ page, frontier, addressOf }: ViewProps) {
  const { lines, full, others, chosen, questions } = frontier;
  const shown = { full, chosen: chosen?.point.key, addressOf };
  if (!chosen) {
    return (
      <EmptyState title="No coalition can sign">
        Every office must have something that is not accepted. Look at what they insist on.
      </EmptyState>
    );
  }
  return (
    <div className="explorer">
      <p className="govuk-visually-hidden" aria-live="polite">
        Shown: {countOf(chosen.point.count, 'office')}, {strengthWords(chosen.point.strength, full)}{' '}
        of the asks kept
      </p>
      <FrontierChart lines={lines} offices={page.offices.length} {...shown} />
      <ChosenCoalitionPanel page={page} chosen={chosen} full={full} />
      <div>
        <WhatChanges page={page} chosen={chosen} addressOf={addressOf} />
        <NextQuestions page={page} questions={questions} />
      </div>
      <div className="explorer__tables">
        <FrontierTable
          caption="What is known: unknown answers count as no"
          points={lines.pessimistic}
          {...shown}
        />
        <FrontierTable
          caption="If every unknown answer is a yes"
          points={lines.optimistic}
          {...shown}
        />
        {others.total > 0 && (
          <FrontierTable
            caption={`More people, parties or regions with fewer offices or less kept (${listed(others)})`}
            points={others.points}
            {...shown}
          />
        )}
      </div>
    </div>
  );
}

function listed({ points, total }: Frontier['others']): string {
  return points.length < total ? `${points.length} of ${total}, the strongest` : `${total}`;
}

function WeightsSwitch({ weights }: Pick<ExplorerPage, 'weights'>) {
  return weights === 'set' ? (
    <span>
      Asks weigh what you set. <Link to="?weights=equal">Weigh them equally</Link>
    </span>
  ) : (
    <span>
      All asks weigh the same. <Link to="?">Use the weights you set</Link>
    </span>
  );
}

function NothingToWeigh({ positionId, asks }: { positionId: string; asks: number }) {
  return asks === 0 ? (
    <EmptyState
      title="There is no ask to weigh yet"
      action={<ButtonLink to={`/positions/${positionId}/draft`}>Open the draft</ButtonLink>}
    >
      The explorer holds how many offices would sign against how many asks survive. Write an ask in
      the draft first.
    </EmptyState>
  ) : (
    <EmptyState
      title="No office has said where it stands"
      action={<ButtonLink to={`/positions/${positionId}/stances`}>Where offices stand</ButtonLink>}
    >
      Once offices mark asks as support, can accept or red line, this page shows which coalition
      keeps which asks, and whom to ask next.
    </EmptyState>
  );
}

/** The explorer weighs asks; a red line on a clause that asks for nothing still stops a signature. */
function ClauseRedLines({ page: { clauseRedLines, offices } }: { page: ExplorerPage }) {
  if (clauseRedLines.length === 0) return null;
  const names = new Map(offices.map(({ officeId, officeName }) => [officeId, officeName]));
  return (
    <Notice tone="warning" title="Red lines on clauses that ask for nothing">
      <p>They are not weighed here. Settle them in the text.</p>
      <ul>
        {clauseRedLines.map(({ blockId, label, officeIds }) => (
          <li key={blockId}>
            Clause {label}: {listWords(officeIds.map((id) => names.get(id) ?? id))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
