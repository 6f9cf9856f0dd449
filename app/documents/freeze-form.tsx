import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';

type Props = {
  positionId: string;
  /** The number the version would get. */
  next: number;
  variant?: 'primary' | 'secondary';
  disabled?: boolean;
};

export function FreezeForm({ positionId, next, variant = 'primary', disabled = false }: Props) {
  return (
    <Form method="post" action={`/positions/${positionId}/versions?index`}>
      <Button variant={variant} disabled={disabled}>
        Freeze as version {next}
      </Button>
    </Form>
  );
}
