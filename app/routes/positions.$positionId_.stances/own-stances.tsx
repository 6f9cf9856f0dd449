import { Form, Link } from '@remix-run/react';
import { StanceFields } from '#app/documents/stance-fields.tsx';
import { StanceTag } from '#app/documents/stance-tag.tsx';
import { blockName, countWords } from '#app/documents/stance-words.ts';
import { Button } from '#app/ui/button.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { OwnRow, SaidStance, StanceOffice, StancesPage } from './page-types.ts';
import type { TypedStance } from './read-stance.ts';
import { SofterWordings } from './softer-wordings.tsx';

type Props = {
  positionId: string;
  page: StancesPage;
  row: OwnRow;
  office: StanceOffice;
  typed: TypedStance | undefined;
};

/** Every clause and ask with where one's own office stands, each with its form. */
export function OwnStances({ positionId, page, row, office, typed }: Props) {
  const said = new Map(
    page.stances
      .filter(({ officeId }) => officeId === office.officeId)
      .map((stance) => [stance.blockId, stance]),
  );
  return (
    <section aria-labelledby={`office-${office.officeId}`}>
      <h2 id={`office-${office.officeId}`}>{office.officeName}</h2>
      <ol className="stance-list">
        {page.blocks.map((block) => (
          <li className="panel" key={block.blockId} id={`stance-${block.blockId}`}>
            <h3>
              <Link to={`/positions/${positionId}/draft#block-${block.blockId}`}>
                {blockName(block.label)}
              </Link>{' '}
              <StanceTag said={said.get(block.blockId)} />
            </h3>
            <p className="letter-text stance-list__words">{block.words}</p>
            {page.counts && (
              <p className="quiet">
                Across the coalition: {countWords(page.counts[block.blockId])}
              </p>
            )}
            <SayForm
              office={office}
              block={block}
              said={said.get(block.blockId)}
              typed={typed}
              locked={page.locked}
            />
            <SofterWordings row={row} office={office} block={block} locked={page.locked} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type SayProps = {
  office: StanceOffice;
  block: StancesPage['blocks'][number];
  said: SaidStance | undefined;
  typed: TypedStance | undefined;
  locked: boolean;
};

function SayForm({ office, block, said, typed, locked }: SayProps) {
  const mine = typed?.blockId === block.blockId && typed.officeId === office.officeId;
  const { stance, note } = mine ? typed : { stance: said?.stance ?? '', note: said?.note ?? '' };
  if (locked) return said?.note ? <p>{said.note}</p> : null;
  const name = blockName(block.label);
  return (
    <Form
      className="private-area stance-form"
      method="post"
      key={`${stance} ${note}`}
      preventScrollReset
    >
      <input type="hidden" name="officeId" value={office.officeId} />
      <input type="hidden" name="blockId" value={block.blockId} />
      <input type="hidden" name="wordsHash" value={block.wordsHash} />
      <StanceFields
        legend={`Where ${office.officeName} stands on ${name}`}
        stance={stance}
        note={note}
      />
      <Button variant="secondary" name="intent" value="set">
        Save<span className="govuk-visually-hidden"> for {name}</span>
      </Button>
      {said?.by && (
        <p className="quiet">
          Last said by {said.by}, {momentWords(said.at)}.
        </p>
      )}
    </Form>
  );
}
