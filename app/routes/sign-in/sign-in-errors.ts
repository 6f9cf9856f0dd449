import type { ActionResult, FormErrors } from '#app/forms/run-action.ts';

const TOO_MANY = 429;

/** What went wrong, in words that never say whether an address has an account; undefined if nothing. */
export async function signInErrors(
  result: ActionResult<Response>,
): Promise<FormErrors | undefined> {
  if (!result.ok) return result.errors;
  const answer = result.value;
  if (answer.ok) return undefined;
  if (answer.status === TOO_MANY) {
    return {
      form: 'There were too many attempts for this address. Wait 15 minutes and try again.',
    };
  }
  const { code } = await answer.json().catch(() => ({ code: undefined }));
  return WORDS[code] ?? WRONG;
}

const WRONG = {
  form: 'That did not match. Check what you typed and try again, or ask for a code by email.',
};

const WORDS: Record<string, FormErrors> = {
  INVALID_OTP: { otp: 'That code did not match. Check it, or ask for another.' },
  OTP_EXPIRED: { otp: 'That code has run out. Ask for another.' },
  TOO_MANY_ATTEMPTS: { otp: 'That code was tried too often. Ask for another.' },
};
