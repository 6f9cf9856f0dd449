import type { AppLoadContext } from '@remix-run/node';
import { runAction } from '#app/forms/run-action.ts';
import { askProofInput } from '#shared/sign-off/act.schema.ts';

type SignOff = AppLoadContext['api']['signOff'];

/** What a passkey is asked to sign, in JSON as browsers take it, and the challenge it answers. */
export type PasskeyOffer = { challengeId: string; options: string };

/** Asks for a passkey's signature under this act; null where the person has none, or may not act. */
export async function offerPasskey(act: object, signOff: SignOff): Promise<PasskeyOffer | null> {
  const asked = await runAction(askProofInput, { act, by: 'passkey' }, signOff.askProof);
  if (!asked.ok) return null;
  const { challengeId, options } = asked.value;
  return options && { challengeId, options: JSON.stringify(options) };
}
