import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { AgreedSource } from '#app/documents/agreed-source.tsx';
import { TextBlock } from '#app/documents/document-text.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Select, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { WORDING_QUERY_MAX } from '#shared/documents/agreed-wording.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';

export function meta() {
  return [{ title: 'Agreed wording – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = {
    query: (searchParams.get('query') ?? '').slice(0, WORDING_QUERY_MAX),
    officeId: searchParams.get('officeId') ?? '',
    page: Number(searchParams.get('page') ?? 1),
  };
  const found = await pageData(context.api.agreedWording.search(asked));
  const offices = await pageData(context.api.offices.members());
  return { ...asked, ...found, offices };
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Wording() {
  const page = useLoaderData<typeof loader>();
  const searched = page.query !== '' || page.officeId !== '';
  return (
    <>
      <PageHeader
        title="Agreed wording"
        lede="Passages that mayors’ offices have signed before, each with where and by whom. Take them up in a draft from its “Agreed wording” panel."
      />
      <Search page={page} />
      {page.passages.length === 0 ? (
        <Nothing searched={searched} />
      ) : (
        <ul className="passages" aria-label={searched ? 'What was found' : 'Signed last'}>
          {page.passages.map((passage) => (
            <li key={`${passage.versionId} ${passage.blockId}`} className="passage">
              <div className="letter-text document-text">
                <TextBlock
                  block={{
                    id: '',
                    kind: passage.kind,
                    label: passage.label,
                    node: (passage.node ?? { type: 'paragraph' }) as DocumentJson,
                  }}
                />
              </div>
              <AgreedSource passage={passage} />
            </li>
          ))}
        </ul>
      )}
      <Pages page={page} />
    </>
  );
}

function Search({ page: { query, officeId, offices } }: { page: Page }) {
  return (
    <Form method="get" className="wording-search" aria-label="Agreed wording">
      <TextField
        name="query"
        label="Words"
        hint="For example: bus funding, or “step-free access” in quotation marks"
        defaultValue={query}
        maxLength={WORDING_QUERY_MAX}
      />
      <Select
        name="officeId"
        label="Signed by"
        defaultValue={officeId}
        options={[
          { value: '', label: 'Any office' },
          ...offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button>Search</Button>
    </Form>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  if (searched) {
    return (
      <EmptyState
        title="Nothing signed has these words"
        action={<Link to="/wording">See what was signed last</Link>}
      >
        Try fewer words, or another form of them. Only positions open to you are searched.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No wording has been signed yet">
      When offices sign a position off, its clauses and asks are kept here to be used again.
    </EmptyState>
  );
}

function Pages({ page: { page, more, query, officeId } }: { page: Page }) {
  if (page === 1 && !more) return null;
  const to = (n: number) =>
    `/wording?${new URLSearchParams({ query, officeId, page: String(n) }).toString()}`;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          Earlier results
        </Link>
      )}
      <p>Page {page}</p>
      {more && (
        <Link to={to(page + 1)} rel="next">
          More results
        </Link>
      )}
    </nav>
  );
}
