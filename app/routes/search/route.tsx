import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { searchInput } from '#shared/search/search.schema.ts';
import { FoundOfKind } from './found-of-kind.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.words ? `${page.words}: search` : 'Search'} – Concord` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('words') ?? '';
  const search = searchInput.safeParse({ words: typed });
  if (search.success)
    return { error: null, ...(await pageData(context.api.search.find(search.data))) };
  const error = typed === '' ? null : (search.error.issues[0]?.message ?? null);
  return data({ words: typed, error, kinds: null }, { status: error ? 422 : 200 });
}

export default function Search() {
  const { words, error, kinds } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Search"
        lede="Positions and their frozen texts, government’s replies and promises, contacts, campaigns, soundings, meetings, practices, departments and posts: as far as you may see them."
      />
      <search>
        <Form method="get" action="/search" className="search-form">
          <TextField
            name="words"
            label="Words"
            hint="Put words in quotation marks to find them side by side. A department is found by any name it has had."
            type="search"
            width={30}
            defaultValue={words}
            error={error ?? undefined}
          />
          <Button>Search</Button>
        </Form>
      </search>
      {kinds?.length === 0 && (
        <EmptyState title={`Nothing found for “${words}”`}>
          Try fewer words, or another form of them. Drafts are found by their titles alone.
        </EmptyState>
      )}
      {kinds?.map(({ kind, found }) => (
        <FoundOfKind key={kind} kind={kind} found={found} />
      ))}
    </>
  );
}
