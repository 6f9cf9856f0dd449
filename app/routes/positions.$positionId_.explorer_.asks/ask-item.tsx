import { Form } from '@remix-run/react';
import { LEVEL_WORDS } from '#app/coalition/level-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { MAX_WEIGHT, SOFTER_LEVELS, type SofterLevel } from '#shared/coalition/cell.state.ts';
import type { Ask } from './page-types.ts';

/** One ask with what it weighs and the softer wordings a case officer may ask about. */
export function AskItem({ ask, locked }: { ask: Ask; locked: boolean }) {
  const id = `weight-${ask.blockId}`;
  return (
    <li className="panel" id={`ask-${ask.blockId}`}>
      <h3>{ask.label}</h3>
      <p className="letter-text">{ask.words}</p>
      <Form method="post" className="weight-form" preventScrollReset>
        <input type="hidden" name="blockId" value={ask.blockId} />
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={id}>
            Weight of {ask.label}, 1 to {MAX_WEIGHT}
          </label>
          <input
            className="govuk-input govuk-input--width-2"
            id={id}
            name="weight"
            type="number"
            min={1}
            max={MAX_WEIGHT}
            defaultValue={ask.weight}
          />
        </div>
        <Button variant="secondary" name="intent" value="weight">
          Set<span className="govuk-visually-hidden"> the weight of {ask.label}</span>
        </Button>
      </Form>
      {SOFTER_LEVELS.map((level) => (
        <SofterWording key={level} ask={ask} level={level} locked={locked} />
      ))}
    </li>
  );
}

type SofterProps = { ask: Ask; level: SofterLevel; locked: boolean };

function SofterWording({ ask, level, locked }: SofterProps) {
  const written = ask.softer.find((wording) => wording.level === level);
  const id = `wording-${ask.blockId}-${level}`;
  if (locked) return written ? <p className="letter-text softer-wording">{written.words}</p> : null;
  return (
    <Form method="post" className="softer-wording" preventScrollReset>
      <input type="hidden" name="blockId" value={ask.blockId} />
      <input type="hidden" name="level" value={level} />
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {LEVEL_WORDS[level]} of {ask.label}
      </label>
      {written?.askChanged && <Tag tone="waiting">The ask has changed since this was written</Tag>}
      <textarea
        className="govuk-textarea"
        id={id}
        name="words"
        rows={2}
        defaultValue={written?.words}
      />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={`${id}-shared`}
            type="checkbox"
            name="shared"
            value="yes"
            defaultChecked={written?.shared ?? false}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-shared`}>
            Ask every office about it: all of them see these words
          </label>
        </div>
      </div>
      <Button variant="secondary" name="intent" value="wording">
        Save
        <span className="govuk-visually-hidden">
          {' '}
          the {LEVEL_WORDS[level].toLowerCase()} of {ask.label}
        </span>
      </Button>
    </Form>
  );
}
