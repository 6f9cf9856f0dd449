import { Form, Link } from '@remix-run/react';
import { KIND_WORDS } from '#app/meetings/item-words.ts';
import { Button } from '#app/ui/button.tsx';
import type { AgendaItem } from '#shared/meetings/agenda.rules.ts';

type Props = { items: readonly AgendaItem[]; canArrange: boolean };

export function AgendaList({ items, canArrange }: Props) {
  return (
    <ol className="agenda">
      {items.map((item, place) => (
        <li key={item.key}>
          <p className="agenda__words">
            <ItemLink item={item} />
            {item.kind !== 'own' && <span className="board__note">{KIND_WORDS[item.kind]}</span>}
          </p>
          {canArrange && (
            <Form method="post" className="agenda__moves">
              <input type="hidden" name="act" value="arrange" />
              <input type="hidden" name="key" value={item.key} />
              {place > 0 && <Arrange how="up" words="Up" item={item} />}
              {place < items.length - 1 && <Arrange how="down" words="Down" item={item} />}
              <Arrange how="out" words="Take out" item={item} />
            </Form>
          )}
        </li>
      ))}
    </ol>
  );
}

function Arrange({ how, words, item }: { how: string; words: string; item: AgendaItem }) {
  return (
    <Button variant="secondary" name="how" value={how}>
      {words}
      <span className="govuk-visually-hidden">: {item.words}</span>
    </Button>
  );
}

function ItemLink({ item: { kind, subjectId, words } }: { item: AgendaItem }) {
  if (subjectId === null) return words;
  const path = kind === 'sounding' ? 'soundings' : 'positions';
  return <Link to={`/${path}/${subjectId}`}>{words}</Link>;
}
