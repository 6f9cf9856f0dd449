import type { FormErrors } from '#app/forms/run-action.ts';

/** The proof as a form gives it: what a passkey signed, or the code typed, and what it answers. */
export function proofOf(form: FormData) {
  const assertion = form.get('assertion');
  if (typeof assertion === 'string') {
    const challengeId = form.get('passkeyChallengeId');
    return { by: 'passkey', challengeId, assertion: parsed(assertion) };
  }
  const [challengeId, code] = [form.get('challengeId'), form.get('code')];
  return { by: 'email_code', challengeId, code };
}

/** What is no JSON fails where the proof is parsed. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Faults of the proof stand beside the code. */
export function codeError({ proof, ...errors }: FormErrors): FormErrors {
  return proof ? { ...errors, code: proof } : errors;
}
