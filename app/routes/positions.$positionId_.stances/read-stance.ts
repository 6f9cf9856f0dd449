import { type ActionResult, runAction } from '#app/forms/run-action.ts';
import type { Api } from '#server/trpc/app.router.ts';
import { mustHaveInput, sayOfWordingInput } from '#shared/coalition/coalition.schema.ts';
import { consentInput, setStanceInput } from '#shared/stances/stance.schema.ts';

/** What a form said of one block, as it was typed. */
export type TypedStance = { officeId: string; blockId: string; stance: string; note: string };

export function typedStance(form: FormData): TypedStance {
  const field = (name: string) => String(form.get(name) ?? '');
  return {
    officeId: field('officeId'),
    blockId: field('blockId'),
    stance: field('stance'),
    note: field('note'),
  };
}

/** Says where the office stands, what it must have, or whether it shares counts: each form says which. */
export function send(
  { stances, coalition }: Api,
  positionId: string,
  form: FormData,
): Promise<ActionResult<void>> {
  const sent = { positionId, ...Object.fromEntries(form) };
  switch (String(form.get('intent'))) {
    case 'consent':
      return runAction(consentInput, sent, stances.consent);
    case 'wording':
      return runAction(sayOfWordingInput, sent, coalition.sayOfWording);
    case 'insist':
      return runAction(mustHaveInput, sent, coalition.insistOn);
    default:
      return runAction(setStanceInput, sent, stances.set);
  }
}
