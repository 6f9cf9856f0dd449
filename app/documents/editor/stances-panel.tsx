import { Link } from '@remix-run/react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useApi } from '#app/api-client.tsx';
import { StanceFields } from '#app/documents/stance-fields.tsx';
import { StanceTag } from '#app/documents/stance-tag.tsx';
import { blockName, countWords } from '#app/documents/stance-words.ts';
import { refusalWords } from '#app/forms/refusal-words.ts';
import { Button } from '#app/ui/button.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import type { DraftPanelProps } from './draft-panels.tsx';
import { goToBlock } from './go-to-block.ts';
import { SidePanel } from './side-panel.tsx';

type Page = Awaited<ReturnType<Api['stances']['list']>>;

/** Where one's own office stands on each clause and ask; the secretariat is led to all of them. */
export function StancesPanel({ positionId, editor }: DraftPanelProps) {
  const { stances } = useApi();
  const { data: page, refetch } = useQuery(stances.list.queryOptions({ positionId }));
  if (!page) return null;
  const own = page.offices.filter(({ canSet }) => canSet);
  return (
    <SidePanel title="Where we stand">
      <p className="private-note">
        {own.length > 0
          ? 'Private to your office and the secretariat.'
          : 'Seen by you as case officer. No office sees another’s.'}
      </p>
      {own.map((office) => (
        <ul className="stance-lines" key={office.officeId} aria-label={office.officeName}>
          {page.blocks.map((block) => (
            <StanceLine
              key={block.blockId}
              {...{ positionId, page, office, block }}
              onGo={() => goToBlock(editor, block.blockId)}
              onOpen={() => void refetch()}
            />
          ))}
        </ul>
      ))}
      <p>
        <Link to={`/positions/${positionId}/stances`}>
          {own.length > 0 ? 'All of it on one page' : 'Where every office stands'}
        </Link>
      </p>
    </SidePanel>
  );
}

type LineProps = {
  positionId: string;
  page: Page;
  office: Page['offices'][number];
  block: Page['blocks'][number];
  onGo: () => void;
  /** Whoever opens the form is to speak of the words as they are now. */
  onOpen: () => void;
};

function StanceLine({ page, block, onGo, onOpen, ...rest }: LineProps) {
  const said = page.stances.find(
    ({ officeId, blockId }) => officeId === rest.office.officeId && blockId === block.blockId,
  );
  const name = blockName(block.label);
  return (
    <li>
      <details onToggle={(event) => event.currentTarget.open && onOpen()}>
        <summary>
          <span className="stance-lines__name">{name}</span> <StanceTag said={said} />
        </summary>
        {page.counts && (
          <p className="quiet">All offices: {countWords(page.counts[block.blockId])}</p>
        )}
        <button type="button" className="stance-lines__go" onClick={onGo}>
          Show {name} in the text
        </button>
        {page.locked ? <p>{said?.note}</p> : <SayForm {...rest} block={block} said={said} />}
      </details>
    </li>
  );
}

type SayProps = Pick<LineProps, 'positionId' | 'office' | 'block'> & {
  said: Page['stances'][number] | undefined;
};

function SayForm({ positionId, office, block, said }: SayProps) {
  const { stances } = useApi();
  const [outcome, setOutcome] = useState('');
  const set = useMutation(
    stances.set.mutationOptions({
      onSuccess: () => setOutcome('Saved.'),
      onError: ({ data }) => setOutcome(refusalWords(data?.refusal ?? '')),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    set.mutate({
      positionId,
      officeId: office.officeId,
      blockId: block.blockId,
      wordsHash: block.wordsHash,
      stance: String(form.get('stance') ?? '') as '',
      note: String(form.get('note') ?? ''),
    });
  };
  const name = blockName(block.label);
  return (
    <form className="private-area stance-form" onSubmit={submit}>
      <StanceFields
        key={`${said?.stance} ${said?.note}`}
        legend={`Where ${office.officeName} stands on ${name}`}
        stance={said?.stance ?? ''}
        note={said?.note ?? ''}
      />
      <Button variant="secondary" disabled={set.isPending}>
        Save<span className="govuk-visually-hidden"> for {name}</span>
      </Button>
      <output className="stance-form__outcome">{outcome}</output>
    </form>
  );
}
