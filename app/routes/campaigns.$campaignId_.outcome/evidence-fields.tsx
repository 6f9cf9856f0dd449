import { Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { EVIDENCE_KINDS } from '#shared/campaigns/outcome.state.ts';
import { EVIDENCE_WORDS } from '#shared/campaigns/outcome-words.rules.ts';

/** Room for three pieces, so that the form works without JavaScript. */
const PIECES = [1, 2, 3] as const;
const FIELDS = ['kind', 'title', 'source', 'on', 'quote'] as const;
const TYPED_BY_HAND = ['title', 'source', 'on', 'quote'] as const;

const KINDS = EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_WORDS[kind] }));

type Typed = Record<string, string>;

/** The pieces that were filled in at all. */
export function evidenceOf(typed: Typed): Record<string, string>[] {
  return PIECES.filter((piece) =>
    TYPED_BY_HAND.some((field) => typed[`evidence-${piece}-${field}`]?.trim()),
  ).map((piece) =>
    Object.fromEntries(FIELDS.map((field) => [field, typed[`evidence-${piece}-${field}`] ?? ''])),
  );
}

export function EvidenceFields({ errors, typed }: { errors: Typed; typed: Typed }) {
  const error = errors['evidence'];
  return (
    <section
      id="evidence"
      tabIndex={-1}
      aria-labelledby="evidence-heading"
      className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}
    >
      <h2 id="evidence-heading">Evidence of the decision</h2>
      <p className="govuk-hint">
        At least one piece, unless nothing is decided. Coverage of the campaign is not evidence of
        an outcome. Only the decision-maker’s own words, quoted, show that a contribution was
        acknowledged.
      </p>
      {error && (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      {PIECES.map((piece) => (
        <Piece key={piece} piece={piece} typed={typed} />
      ))}
    </section>
  );
}

function Piece({ piece, typed }: { piece: number; typed: Typed }) {
  const name = (field: (typeof FIELDS)[number]) => `evidence-${piece}-${field}`;
  const fields = (
    <>
      <Select
        name={name('kind')}
        label="What kind of evidence it is"
        defaultValue={typed[name('kind')] ?? 'official_record'}
        options={KINDS}
      />
      <TextField name={name('title')} label="What it is" defaultValue={typed[name('title')]} />
      <TextField
        name={name('source')}
        label="Where it can be found"
        hint="An address or a citation."
        defaultValue={typed[name('source')]}
      />
      <TextField name={name('on')} label="Its date" type="date" defaultValue={typed[name('on')]} />
      <TextArea
        name={name('quote')}
        label="The decision-maker’s words, if quoted"
        rows={2}
        defaultValue={typed[name('quote')]}
      />
    </>
  );
  if (piece === 1) {
    return (
      <fieldset className="govuk-fieldset">
        <legend className="govuk-visually-hidden">First piece of evidence</legend>
        {fields}
      </fieldset>
    );
  }
  return (
    <details className="govuk-details" open={Boolean(typed[name('title')])}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {piece === 2 ? 'Add a second piece' : 'Add a third piece'}
        </span>
      </summary>
      <div className="govuk-details__text">{fields}</div>
    </details>
  );
}
