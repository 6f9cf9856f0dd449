import type { ReactNode } from 'react';

type Props = { items: readonly { term: string; detail: ReactNode }[] };

export function FactList({ items }: Props) {
  return (
    <dl className="fact-list">
      {items.map(({ term, detail }) => (
        <FactRow key={term} term={term} detail={detail} />
      ))}
    </dl>
  );
}

function FactRow({ term, detail }: Props['items'][number]) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{detail}</dd>
    </>
  );
}
