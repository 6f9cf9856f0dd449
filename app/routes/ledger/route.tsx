import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { checkpointFacts } from '#shared/ledger/proof-facts.rules.ts';
import { FAULT_WORDS } from '#shared/ledger/verify.rules.ts';
import { entryWords } from './entry-words.ts';

export function meta() {
  return [{ title: 'Ledger – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before');
  return pageData(context.api.ledger.page(before ? { before: Number(before) } : {}));
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Ledger() {
  const page = useLoaderData<typeof loader>();
  const { entries, everything, more } = page;
  const oldest = entries.at(-1);
  return (
    <>
      <PageHeader
        title="Ledger"
        lede={
          everything
            ? 'Everything that binds, in the order it happened. Each entry is chained to the one before it.'
            : 'What binds in your office’s positions, in the order it happened. Each entry is chained to the one before it.'
        }
      />
      {entries.length === 0 ? (
        <EmptyState title="Nothing has been recorded yet">
          Opening a position, freezing a version, deciding and issuing each leave an entry here.
        </EmptyState>
      ) : (
        <>
          <ChainState page={page} />
          <CheckpointFacts checkpoint={page.checkpoint} />
          <EntryTable entries={entries} />
          {more && oldest && (
            <p>
              <Link to={`/ledger?before=${oldest.seq}`}>Older entries</Link>
            </p>
          )}
        </>
      )}
    </>
  );
}

function ChainState({ page: { entries, checkpoint, everything } }: { page: Page }) {
  const broken = entries.filter(({ fault }) => fault !== null);
  if (broken.length > 0) {
    const [first] = broken.slice(-1);
    return (
      <Notice tone="warning" title="The chain is broken">
        <p>
          Entry {first?.seq}: {first?.fault && FAULT_WORDS[first.fault]}. Tell whoever runs Concord;
          do not rely on this entry until it is explained.
        </p>
      </Notice>
    );
  }
  return (
    <Notice>
      <p>
        The {entries.length} entries on this page are unchanged
        {everything && ', and each follows from the one before it'}. The newest of all is number{' '}
        {checkpoint.size}. <code>npm run verify-ledger</code> proves the whole chain.
      </p>
    </Notice>
  );
}

/** What the forum signs of all this: whoever keeps one can tell if the ledger was cut or rewritten. */
function CheckpointFacts({ checkpoint }: Pick<Page, 'checkpoint'>) {
  const { head, root } = checkpoint;
  return (
    <details className="quiet-details ledger-checkpoint">
      <summary>Newest checkpoint, signed by the forum</summary>
      <FactList
        items={[
          ...checkpointFacts(checkpoint),
          { term: 'Newest entry', detail: <HashWords hash={head} /> },
          { term: 'All entries together', detail: <HashWords hash={root} /> },
          { term: 'Signature', detail: <HashWords hash={checkpoint.signature} /> },
        ]}
      />
      <p>
        <a href="/ledger/checkpoint.json">Checkpoint and keys as JSON</a>.{' '}
        <Link to="/verify">Check a receipt, a record or a letter</Link>.
      </p>
    </details>
  );
}

function EntryTable({ entries }: Pick<Page, 'entries'>) {
  return (
    <DataTable
      caption="Entries, newest first"
      columns={[
        { name: 'Number', number: true },
        'What was recorded',
        'Position',
        'By',
        'When',
        'Hash',
      ]}
    >
      {entries.map((entry) => (
        <EntryRow key={entry.seq} entry={entry} />
      ))}
    </DataTable>
  );
}

function EntryRow({ entry }: { entry: Page['entries'][number] }) {
  const { seq, at, hash, positionId, positionTitle, actorName, fault } = entry;
  return (
    <Tr id={`entry-${seq}`}>
      <Td className="number">{seq}</Td>
      <Th>
        {entryWords(entry)}
        {fault && (
          <>
            {' '}
            <Tag tone="refused">Broken: {FAULT_WORDS[fault]}</Tag>
          </>
        )}
      </Th>
      <Td>{positionId && <Link to={`/positions/${positionId}`}>{positionTitle}</Link>}</Td>
      <Td>{actorName}</Td>
      <Td className="date">{momentWords(at)}</Td>
      <Td>
        <HashWords hash={hash} short />
      </Td>
    </Tr>
  );
}
