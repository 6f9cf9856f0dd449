import type { FormErrors } from '#app/forms/run-action.ts';

/** The proof as a form gives it: the code typed and what it was asked for. */
export function proofOf(form: FormData) {
  const [challengeId, code] = [form.get('challengeId'), form.get('code')];
  return { by: 'email_code', challengeId, code };
}

/** Faults of the proof stand beside the code. */
export function codeError({ proof, ...errors }: FormErrors): FormErrors {
  return proof ? { ...errors, code: proof } : errors;
}
