import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/fields.tsx';

const DOCX = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Props = {
  error: string | undefined;
  /** Beside a preview, where the way on is to confirm. */
  again?: boolean;
};

/** Nothing is changed by choosing a file: what it would do is shown first. */
export function ChooseFile({ error, again = false }: Props) {
  return (
    <Form method="post" encType="multipart/form-data">
      <FileField
        name="file"
        label={again ? 'Another Word file' : 'Word file'}
        hint="A .docx file of at most 5 MB. Nothing changes until you have seen what it does."
        error={error}
        accept={DOCX}
      />
      <Button name="step" value="preview" variant={again ? 'secondary' : 'primary'}>
        See what it does
      </Button>
    </Form>
  );
}
