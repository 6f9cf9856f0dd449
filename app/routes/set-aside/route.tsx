import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { UnsentCopy } from '#app/documents/editor/unsent-copy.tsx';
import { copiesOf, dismissCopy, type SetAside } from '#app/documents/kept/set-aside.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const meta: MetaFunction = () => [{ title: 'Set aside on this device – Concord' }];

export function loader({ context: { person } }: LoaderFunctionArgs) {
  if (!person) throw redirect('/sign-in');
  return { personId: person.id };
}

/** What its author wrote and no text took. It is on this device alone, so the page itself holds none of it. */
export default function SetAsidePage() {
  const { personId } = useLoaderData<typeof loader>();
  const { copies, dismiss } = useCopies(personId);
  return (
    <>
      <PageHeader
        title="Set aside on this device"
        lede="What you wrote in drafts that did not take it. Nobody else sees it, and nothing of it is sent."
      />
      <noscript>
        <Notice>What is kept on this device can only be shown with JavaScript switched on.</Notice>
      </noscript>
      {copies?.length === 0 && (
        <EmptyState title="Nothing is set aside">
          Everything you wrote in this browser is in its text, or waits in the draft to be sent.
        </EmptyState>
      )}
      {copies?.map((copy) => (
        <UnsentCopy
          key={copy.id}
          copy={copy}
          title={copy.title}
          caption={copy.title}
          onDismiss={() => dismiss(copy.id)}
        />
      ))}
    </>
  );
}

function useCopies(personId: string) {
  const [copies, setCopies] = useState<SetAside[] | null>(null);
  useEffect(() => {
    let left = false;
    void copiesOf(personId).then((found) => left || setCopies(found));
    return () => {
      left = true;
    };
  }, [personId]);
  const dismiss = (id: string) => {
    setCopies((before) => before?.filter((copy) => copy.id !== id) ?? null);
    void dismissCopy(id);
  };
  return { copies, dismiss };
}
