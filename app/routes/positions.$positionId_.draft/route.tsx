import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRevalidator } from '@remix-run/react';
import { lazy, Suspense, useCallback } from 'react';
import { DocumentText } from '#app/documents/document-text.tsx';
import { DraftFrame } from '#app/documents/draft-frame.tsx';
import { Outline } from '#app/documents/outline.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { useInBrowser } from '#app/ui/in-browser.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { alternativesOf } from '#shared/alternatives/alternative.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { outlineOf } from '#shared/documents/outline.rules.ts';
import { DraftSide } from './draft-side.tsx';

// The editor is the heaviest thing here and of no use before the page is shown.
const LiveDraft = lazy(async () => {
  const { LiveDraft: loaded } = await import('#app/documents/editor/live-draft.tsx');
  return { default: loaded };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Draft of ${data?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const position = { positionId: params['positionId'] ?? '' };
  const { documents } = context.api;
  const draft = await pageData(documents.draft(position));
  const text = await pageData(documents.text(position));
  const { versions } = await pageData(documents.versions(position));
  return { ...position, ...draft, text, lastVersion: versions[0]?.number ?? 0 };
}

export default function Draft() {
  const draft = useLoaderData<typeof loader>();
  const { positionId, documentId, title, locked, canWrite, canEditDirectly, me, offices, people } =
    draft;
  const { revalidate } = useRevalidator();
  const onAccessChange = useCallback(() => revalidate(), [revalidate]);
  const inBrowser = useInBrowser();
  const still = <StillDraft draft={draft} waiting={inBrowser} />;
  return (
    <>
      <PageHeader title={title} caption="Draft" />
      <PositionNav positionId={positionId} current="draft" />
      <noscript>
        <Notice title="Writing needs JavaScript">
          Below is the text as it stands now, for reading. To write in it, switch JavaScript on or
          use another browser.
        </Notice>
      </noscript>
      {inBrowser ? (
        <Suspense fallback={still}>
          <LiveDraft
            positionId={positionId}
            documentId={documentId}
            title={title}
            locked={locked}
            canWrite={canWrite}
            canEditDirectly={canEditDirectly}
            me={me}
            offices={offices}
            people={people}
            fallback={still}
            onAccessChange={onAccessChange}
            side={(settled) => <DraftSide draft={draft} settled={settled} />}
          />
        </Suspense>
      ) : (
        still
      )}
    </>
  );
}

type Drafted = ReturnType<typeof useLoaderData<typeof loader>>;

/** The text as the server sent it: for reading, and in place until the editor has taken over. */
function StillDraft({ draft, waiting }: { draft: Drafted; waiting: boolean }) {
  const text = draft.text as DocumentJson;
  return (
    <DraftFrame
      status={
        <p className="live-status" data-status="connecting">
          <span className="live-status__words">
            {waiting ? 'Opening the live text…' : 'The text as it stood when this page was loaded'}
          </span>
          <span className="live-status__brackets">
            Brackets remaining: {alternativesOf(text).length}
          </span>
        </p>
      }
      outline={<Outline items={outlineOf(text)} />}
      side={<DraftSide draft={draft} settled />}
    >
      <DocumentText document={text} />
    </DraftFrame>
  );
}
