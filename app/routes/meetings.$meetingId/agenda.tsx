import { Form } from '@remix-run/react';
import { KIND_WORDS } from '#app/meetings/item-words.ts';
import { type Failed, ofForm } from '#app/meetings/of-form.ts';
import { Button } from '#app/ui/button.tsx';
import { Select, TextField } from '#app/ui/fields.tsx';
import { notOpenWords } from '#shared/meetings/agenda.rules.ts';
import { AgendaList } from './agenda-list.tsx';
import type { Meeting, Papers } from './route.tsx';

type Props = { meeting: Meeting; papers: Papers; failed: Failed };

export function Agenda({ meeting, papers, failed }: Props) {
  const { items, notOpen } = papers.agenda;
  const { offered } = meeting;
  return (
    <section id="agenda" aria-labelledby="agenda-heading">
      <h2 id="agenda-heading">Agenda</h2>
      {items.length === 0 && <p className="card">Nothing is on the agenda yet.</p>}
      <AgendaList items={items} canArrange={offered !== null} />
      {notOpen > 0 && <p className="quiet">{notOpenWords(notOpen)}.</p>}
      {offered && (
        <AddOffered key={items.length} offered={offered} papers={papers} failed={failed} />
      )}
      {offered && <AddOwn key={`own-${items.length}`} failed={failed} />}
    </section>
  );
}

type OfferedProps = {
  offered: NonNullable<Meeting['offered']>;
  papers: Papers;
  failed: Failed;
};

/** Only what everybody invited may see; of the rest, the number. */
function AddOffered({ offered, papers, failed }: OfferedProps) {
  const { errors, typed } = ofForm(failed, 'offered');
  const there = new Set(papers.agenda.items.map(({ key }) => key));
  const left = offered.items.filter(({ key }) => !there.has(key));
  const hidden =
    offered.notOpen > 0 ? `${notOpenWords(offered.notOpen)}, and not offered.` : undefined;
  if (left.length === 0) {
    return (
      <p className="quiet">Nothing else is open to everybody invited.{hidden && ` ${hidden}`}</p>
    );
  }
  return (
    <Form method="post" noValidate className="panel">
      <input type="hidden" name="act" value="offered" />
      <Select
        name="key"
        label="Add something that is open"
        hint={hidden}
        error={errors['key']}
        defaultValue={typed['key']}
        options={left.map(({ key, kind, words }) => {
          return { value: key, label: `${KIND_WORDS[kind]}: ${shortened(words)}` };
        })}
      />
      <Button variant="secondary">Add it</Button>
    </Form>
  );
}

const LABEL_LENGTH = 90;

function shortened(words: string): string {
  return words.length > LABEL_LENGTH ? `${words.slice(0, LABEL_LENGTH)}…` : words;
}

function AddOwn({ failed }: { failed: Failed }) {
  const { errors, typed } = ofForm(failed, 'own');
  return (
    <Form method="post" noValidate className="panel">
      <input type="hidden" name="act" value="own" />
      <TextField
        name="words"
        label="Add an item of your own"
        error={errors['words']}
        defaultValue={typed['words']}
      />
      <Button variant="secondary">Add your item</Button>
    </Form>
  );
}
