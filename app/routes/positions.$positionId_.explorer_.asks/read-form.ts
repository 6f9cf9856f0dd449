import { type ActionResult, runAction } from '#app/forms/run-action.ts';
import type { Api } from '#server/trpc/app.router.ts';
import {
  linkInput,
  mustHaveInput,
  sayOfWordingInput,
  softerWordingInput,
  weightInput,
} from '#shared/coalition/coalition.schema.ts';

/** Sends what a form of this page says: each names what it is about in `intent`. */
export function send(
  { coalition }: Api,
  positionId: string,
  form: FormData,
): Promise<ActionResult<void>> {
  const sent = { ...Object.fromEntries(form), positionId };
  switch (String(form.get('intent'))) {
    case 'wording':
      return runAction(softerWordingInput, sent, coalition.writeWording);
    case 'weight':
      return runAction(weightInput, sent, coalition.weigh);
    case 'said':
      return runAction(sayOfWordingInput, { ...sent, ...wordingOf(form) }, coalition.sayOfWording);
    case 'insist':
      return runAction(mustHaveInput, sent, coalition.insistOn);
    case 'link':
      return runAction(linkInput, sent, coalition.link);
    default:
      return runAction(linkInput, sent, coalition.unlink);
  }
}

/** A choice of one wording: its ask, its level and the hash of its words. */
export function wordingValue(blockId: string, level: number, wordsHash: string): string {
  return `${level} ${wordsHash} ${blockId}`;
}

function wordingOf(form: FormData) {
  const [level, wordsHash, ...blockId] = String(form.get('wording') ?? '').split(' ');
  return { level, wordsHash, blockId: blockId.join(' ') };
}
