import { Button } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/fields.tsx';

/** A file as the form carries it along, so that it need not be chosen twice. */
export type CarriedFile = { name: string; base64: string };

const ACCEPTED =
  '.eml,.pdf,.docx,message/rfc822,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Props = { carried: CarriedFile | undefined; error: string | undefined };

/** The file a reply came in: it fills the form, which a person reads before anything is logged. */
export function ReplyFileField({ carried, error }: Props) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        The file it came in (optional)
      </legend>
      {carried && (
        <div className="panel">
          <p>
            <strong>{carried.name}</strong> is kept with the reply when you log it.
          </p>
          <input type="hidden" name="carriedName" value={carried.name} />
          <input type="hidden" name="carried" value={carried.base64} />
          <Button name="step" value="remove" variant="secondary">
            Leave this file out
          </Button>
        </div>
      )}
      <FileField
        name="file"
        label={carried ? 'Another file in its place' : 'Email, PDF or Word file'}
        hint="An .eml, .pdf or .docx file of at most 5 MB. It is kept as it came. A scan has no words to fill in from."
        error={error}
        accept={ACCEPTED}
      />
      <div className="govuk-form-group">
        <Button name="step" value="read" variant="secondary">
          Fill in from the file
        </Button>
      </div>
    </fieldset>
  );
}
