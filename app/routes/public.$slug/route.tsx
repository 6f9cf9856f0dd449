import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { OutcomePanel } from '#app/campaigns/outcome-panel.tsx';
import { HashWords } from '#app/documents/hash-words.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { LetterSheet } from '#app/letters/letter-sheet.tsx';
import { publicMeta } from '#app/publications/public-meta.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { AFTERWARDS_WORDS } from '#shared/letters/addendum.rules.ts';
import { AnsweredAsks } from './answered-asks.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? publicMeta({
        title: data.title,
        description: data.summary,
        url: data.url,
        published: new Date(data.publicFrom).toISOString(),
      })
    : [{ title: 'Page not found – UK Mayors' }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.publications.page({ slug: params['slug'] ?? '' }));
}

export default function PublishedPosition() {
  const letter = useLoaderData<typeof loader>();
  const { content, verificationCode } = letter;
  return (
    <>
      <PageHeader caption="UK Mayors: joint position" title={letter.title} lede={letter.summary} />
      <div className="public-layout">
        <div>
          <section className="panel" aria-labelledby="signatories">
            <h2 className="panel-heading" id="signatories">
              Signed by
            </h2>
            <ul className="plain-list">
              {content.signatures.map(({ officeId, line }) => (
                <li key={officeId}>{line}</li>
              ))}
            </ul>
            <Since afterwards={letter.afterwards} />
          </section>
          <AnsweredAsks asks={letter.asks} />
          <OutcomePanel outcome={letter.outcome} />
          <section className="panel" aria-labelledby="genuine">
            <h2 className="panel-heading" id="genuine">
              Is this genuine?
            </h2>
            <FactList
              items={[
                { term: 'Dated', detail: dateWords(letter.dated) },
                { term: 'Published', detail: dateWords(dayInLondon(new Date(letter.publicFrom))) },
                {
                  term: 'Verification code',
                  detail: (
                    <>
                      <code>{verificationCode}</code>{' '}
                      <Link to={`/verify?code=${verificationCode}`}>Check the letter</Link>
                    </>
                  ),
                },
                { term: 'Letter’s hash', detail: <HashWords hash={letter.letterHash} /> },
              ]}
            />
          </section>
          <p>
            <Link to="/public">All joint positions</Link>
          </p>
        </div>
        <LetterSheet content={content} />
      </div>
    </>
  );
}

type Afterwards = { kind: keyof typeof AFTERWARDS_WORDS; line: string; at: Date };

function Since({ afterwards }: { afterwards: readonly Afterwards[] }) {
  if (afterwards.length === 0) return null;
  return (
    <>
      <h3>Since it was sent</h3>
      <ul className="plain-list">
        {afterwards.map(({ kind, line, at }) => (
          <li key={`${kind}-${line}`}>
            {line}: {AFTERWARDS_WORDS[kind]}, {dateWords(dayInLondon(new Date(at)))}
          </li>
        ))}
      </ul>
    </>
  );
}
