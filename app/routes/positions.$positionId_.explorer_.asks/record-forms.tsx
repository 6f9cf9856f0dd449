import { Form } from '@remix-run/react';
import { LEVEL_WORDS } from '#app/coalition/level-words.ts';
import { STANCE_CHOICES } from '#app/documents/stance-words.ts';
import { Button } from '#app/ui/button.tsx';
import { LEVELS } from '#shared/coalition/cell.state.ts';
import type { CellsPage } from './page-types.ts';
import { wordingValue } from './read-form.ts';
import { wordingColumns } from './said-table.tsx';

/** What an office told a case officer, in its name and on its word. */
export function RecordForms({ page }: { page: CellsPage }) {
  const softer = wordingColumns(page.asks).filter(({ level }) => level < 3);
  return (
    <section className="panel" aria-labelledby="record-heading">
      <h2 className="panel-heading" id="record-heading">
        Record what an office told you
      </h2>
      <p>
        The office sees it on its own page, with your name, and can change it. On an ask as it
        stands each office speaks for itself.
      </p>
      {softer.length > 0 && (
        <Form method="post" className="link-form" preventScrollReset>
          <Office page={page} name="said" />
          <Choice
            id="said-wording"
            name="wording"
            label="Wording"
            options={softer.map(({ blockId, label, level, wordsHash }) => ({
              value: wordingValue(blockId, level, wordsHash),
              label: `${label}: ${LEVEL_WORDS[level].toLowerCase()}`,
            }))}
          />
          <Choice
            id="said-stance"
            name="stance"
            label="Where it stands"
            options={STANCE_CHOICES.map(({ value, word }) => ({ value, label: word }))}
          />
          <Button variant="secondary" name="intent" value="said">
            Record what it said
          </Button>
        </Form>
      )}
      <h3>What it must have</h3>
      <Form method="post" className="link-form" preventScrollReset>
        <Office page={page} name="insist" />
        <AskChoice page={page} id="insist-ask" name="blockId" label="Does not sign without" />
        <Choice
          id="insist-level"
          name="level"
          label="At least"
          options={[...LEVEL_OPTIONS, { value: '', label: 'No longer insists' }]}
        />
        <Button variant="secondary" name="intent" value="insist">
          Record what it must have
        </Button>
      </Form>
    </section>
  );
}

const LEVEL_OPTIONS = LEVELS.toReversed().map((level) => ({
  value: String(level),
  label: LEVEL_WORDS[level],
}));

/** "An ask kept at this wording needs another kept at that one." */
export function LinkList({ page }: { page: CellsPage }) {
  const labels = new Map(page.asks.map(({ blockId, label }) => [blockId, label]));
  const known = page.links.filter(
    ({ blockId, needsBlockId }) => labels.has(blockId) && labels.has(needsBlockId),
  );
  return (
    <section className="panel" aria-labelledby="links-heading">
      <h2 className="panel-heading" id="links-heading">
        Asks that need each other
      </h2>
      <p>Where what an ask needs is not kept, the ask itself gives way.</p>
      <ul className="explorer-steps">
        {known.map((link) => {
          const words = `${labels.get(link.blockId)} (${LEVEL_WORDS[link.level].toLowerCase()}, or stronger) needs ${labels.get(link.needsBlockId)} (${LEVEL_WORDS[link.needsLevel].toLowerCase()}, or stronger)`;
          return (
            <li key={words}>
              <Form method="post" className="link-form" preventScrollReset>
                <span>{words}</span>
                {Object.entries(link).map(([name, value]) => (
                  <input type="hidden" key={name} name={name} value={value} />
                ))}
                <Button variant="secondary" name="intent" value="unlink">
                  Remove<span className="govuk-visually-hidden">: {words}</span>
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
      <Form method="post" className="link-form" preventScrollReset>
        <AskChoice page={page} id="link-ask" name="blockId" label="Ask" />
        <Choice id="link-level" name="level" label="Kept at" options={LEVEL_OPTIONS} />
        <AskChoice page={page} id="link-needs" name="needsBlockId" label="Needs" />
        <Choice
          id="link-needs-level"
          name="needsLevel"
          label="Kept at least at"
          options={LEVEL_OPTIONS}
        />
        <Button variant="secondary" name="intent" value="link">
          Add
        </Button>
      </Form>
    </section>
  );
}

type ChoiceProps = {
  id: string;
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
};

function Choice({ id, name, label, options }: ChoiceProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="govuk-select" id={id} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function AskChoice({ page, ...rest }: { page: CellsPage } & Omit<ChoiceProps, 'options'>) {
  const options = page.asks.map(({ blockId, label }) => ({ value: blockId, label }));
  return <Choice {...rest} options={options} />;
}

function Office({ page, name }: { page: CellsPage; name: string }) {
  const options = page.offices.map(({ officeId, officeName }) => ({
    value: officeId,
    label: officeName,
  }));
  return <Choice id={`${name}-office`} name="officeId" label="Office" options={options} />;
}
