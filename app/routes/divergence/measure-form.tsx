import { Form } from '@remix-run/react';
import { typedFields } from '#app/forms/typed-fields.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { MEASURE_LENGTH } from '#shared/practices/divergence.rules.ts';
import type { Sent } from './route.tsx';

/** For the secretariat: names one more policy to watch. */
export function MeasureForm({ sent }: { sent: Sent }) {
  const typed = sent && 'measureTitle' in sent.words ? sent : undefined;
  const field = typedFields(typed?.errors ?? {}, typed?.words ?? {});
  return (
    <details className="more-fields" open={typed !== undefined}>
      <summary>Watch something else</summary>
      <Form method="post" noValidate>
        <TextField
          {...field('measureTitle')}
          label="What differs by area?"
          hint="As people know it: Single bus fare."
          maxLength={MEASURE_LENGTH}
        />
        <Button>Watch it</Button>
      </Form>
    </details>
  );
}
