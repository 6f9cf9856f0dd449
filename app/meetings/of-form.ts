import type { FormErrors } from '#app/forms/run-action.ts';
import type { Typed } from '#app/forms/typed-fields.ts';

/** What came back from a page of several forms, each of which says its `act`. */
export type Failed = { errors: FormErrors; typed: Typed } | undefined;

/** Each form shows only its own errors and what was typed into it. */
export function ofForm(failed: Failed, act: string) {
  const mine = failed?.typed['act'] === act ? failed : undefined;
  return { errors: mine?.errors ?? {}, typed: mine?.typed ?? {}, failed: mine !== undefined };
}
