import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { DocumentText } from '#app/documents/document-text.tsx';
import { HashWords } from '#app/documents/hash-words.tsx';
import { ReadingPanel } from '#app/documents/reading-panel.tsx';
import { RestorePanel } from '#app/documents/restore-panel.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { SilenceWatermark } from '#app/sign-off/silence-panel.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import { comparisonPath, versionAddress } from '#shared/revisions/point.rules.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Version ${data?.number ?? ''} of ${data?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const number = Number(params['number']);
  const { documents, revisions } = context.api;
  const version = await pageData(documents.version({ positionId, number }));
  const to = versionAddress(number);
  const since = await pageData(revisions.sinceRead({ positionId, to }));
  const before = await pageData(revisions.beforeRestoring({ positionId, point: to }));
  return { positionId, ...version, to, since, before };
}

type Version = ReturnType<typeof useLoaderData<typeof loader>>;

export default function FrozenVersion() {
  const version = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { positionId, number, title } = version;
  return (
    <>
      <PageHeader title={`Version ${number}`} caption={title} />
      <PositionNav positionId={positionId} current="versions" />
      {search.has('frozen') && (
        <Notice tone="success" title={`Version ${number} is frozen`}>
          It will never change. The draft stays open for writing until a round is opened.
        </Notice>
      )}
      <div className="columns">
        <article className="page-of-record" aria-label={`Text of version ${number}`}>
          <SilenceWatermark until={version.silentUntil} />
          <DocumentText document={version.content} />
        </article>
        <aside aria-label="About this version">
          <About version={version} />
        </aside>
      </div>
    </>
  );
}

function About({ version }: { version: Version }) {
  const { positionId, number, letterDated } = version;
  const here = `/positions/${positionId}/versions`;
  return (
    <div className="stack">
      <div className="panel">
        <FactList
          items={[
            { term: 'Frozen', detail: momentWords(version.frozenAt) },
            { term: 'By', detail: version.frozenBy ?? 'Not recorded' },
            { term: 'Addressed to', detail: version.addressees.join('; ') || 'Nobody yet' },
            { term: 'Letter', detail: letterDated ? dateWords(letterDated) : 'Not issued' },
          ]}
        />
        <h2 className="panel-heading">Hash of this text</h2>
        <p>
          <HashWords hash={version.hash} />
        </p>
        <p className="quiet">
          SHA-256 over the addressees and every block of the text, in order. Each decision is bound
          to it.
        </p>
      </div>
      <div className="stack no-print">
        <ReadingPanel positionId={positionId} to={version.to} since={version.since} />
        <RestorePanel positionId={positionId} point={version.to} before={version.before} />
        {letterDated && <LetterFiles at={`${here}/${number}`} />}
        <OtherVersions here={here} version={version} />
      </div>
    </div>
  );
}

function OtherVersions({ here, version }: { here: string; version: Version }) {
  const { positionId, number } = version;
  return (
    <>
      {number > 1 && (
        <p>
          <Link to={comparisonPath(positionId, versionAddress(number - 1), versionAddress(number))}>
            What changed since version {number - 1}
          </Link>
        </p>
      )}
      <p>
        <Link to={here}>All versions</Link>
      </p>
    </>
  );
}

const FILES = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['md', 'Markdown'],
  ['json', 'JSON'],
] as const;

function LetterFiles({ at }: { at: string }) {
  return (
    <section className="panel" aria-labelledby="files-heading">
      <h2 className="panel-heading" id="files-heading">
        The letter as sent
      </h2>
      <ul>
        {FILES.map(([extension, words]) => (
          <li key={extension}>
            <a href={`${at}/letter.${extension}`}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
