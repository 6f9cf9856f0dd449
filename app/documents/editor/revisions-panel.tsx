import { Link } from '@remix-run/react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useApi } from '#app/api-client.tsx';
import { revisionChoice } from '#app/documents/point-words.ts';
import { SinceRead } from '#app/documents/since-read.tsx';
import { useReading } from '#app/documents/use-reading.ts';
import { refusalWords } from '#app/forms/refusal-words.ts';
import { Button } from '#app/ui/button.tsx';
import { comparisonPath, LIVE, revisionAddress } from '#shared/revisions/point.rules.ts';
import type { DraftPanelProps } from './draft-panels.tsx';
import { SidePanel } from './side-panel.tsx';

const NEWEST = 3;

/** What changed since it was read or since a point, and the naming of a new one. */
export function RevisionsPanel({ positionId }: DraftPanelProps) {
  const { revisions } = useApi();
  useReading(positionId, LIVE);
  const { data: since } = useQuery(revisions.sinceRead.queryOptions({ positionId, to: LIVE }));
  const { data: list } = useQuery(revisions.list.queryOptions({ positionId }));
  const newest = list?.revisions.slice(0, NEWEST) ?? [];
  return (
    <SidePanel title="What changed">
      {since && <SinceRead positionId={positionId} to={LIVE} since={since} />}
      {newest.length > 0 && (
        <>
          <h3 className="side-panel__part">Since a revision</h3>
          <ul>
            {newest.map((revision) => (
              <li key={revision.number}>
                <Link to={comparisonPath(positionId, revisionAddress(revision.number), LIVE)}>
                  {revisionChoice(revision)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={`/positions/${positionId}/versions`}>All versions and revisions</Link>
      </p>
      {list?.canName && <NameForm positionId={positionId} />}
    </SidePanel>
  );
}

function NameForm({ positionId }: { positionId: string }) {
  const { revisions } = useApi();
  const id = useId();
  const [outcome, setOutcome] = useState('');
  const make = useMutation(revisions.make.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return setOutcome('Give this point a name first.');
    make.mutate(
      { positionId, name },
      {
        onSuccess: ({ number }) => {
          form.reset();
          setOutcome(`Kept as revision ${number}.`);
        },
        onError: ({ data }) => setOutcome(refusalWords(data?.refusal ?? '')),
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <label className="govuk-label" htmlFor={id}>
        Name this point
      </label>
      <input className="govuk-input" id={id} name="name" maxLength={80} autoComplete="off" />
      <Button variant="secondary" disabled={make.isPending}>
        Keep it
      </Button>
      <output className="side-panel__outcome">{outcome}</output>
    </form>
  );
}
