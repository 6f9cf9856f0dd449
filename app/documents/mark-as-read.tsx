import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';

type Props = { positionId: string; shown: string };

/** Says that a text was read; a page that has been open for a moment says so by itself. */
export function MarkAsRead({ positionId, shown }: Props) {
  return (
    <Form method="post" action={`/positions/${positionId}/versions?index`}>
      <input type="hidden" name="shown" value={shown} />
      <Button variant="secondary" name="intent" value="read">
        Mark as read
      </Button>
    </Form>
  );
}
