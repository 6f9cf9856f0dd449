import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import type { StanceOffice, StancesPage } from './page-types.ts';

type Props = { sharing: StancesPage['sharing']; offices: readonly StanceOffice[] };

/** How many stand where is shown to the coalition when every office has agreed to it. */
export function Sharing({ sharing: { agreeing, of }, offices }: Props) {
  return (
    <section className="panel stances-sharing" aria-labelledby="sharing-heading">
      <h2 className="panel-heading" id="sharing-heading">
        Counts for the whole coalition
      </h2>
      <p>
        {agreeing === of
          ? `All ${of} offices agree, so everyone sees how many offices stand where. Nobody sees which.`
          : `${agreeing} of ${of} offices agree to show how many offices stand where, without names. Nothing is shown until all do.`}
      </p>
      {offices
        .filter(({ canSet }) => canSet)
        .map(({ officeId, officeName, agrees }) => (
          <Form method="post" key={officeId}>
            <input type="hidden" name="officeId" value={officeId} />
            <input type="hidden" name="agrees" value={agrees ? 'no' : 'yes'} />
            <Button variant="secondary" name="intent" value="consent">
              {agrees ? `${officeName} no longer agrees` : `${officeName} agrees to show counts`}
            </Button>
          </Form>
        ))}
    </section>
  );
}
