import type { ZodType } from 'zod';
import { refusalWords } from './refusal-words.ts';

/** What went wrong with a form: a message for each field, or for the whole under `form`. */
export type FormErrors = Record<string, string>;

export type ActionResult<Output> =
  | { ok: true; value: Output }
  /** `refused` is the code of the rule that said no, where one did. */
  | { ok: false; status: number; errors: FormErrors; refused?: string };

/**
 * Parses what a form sent and calls one procedure with it. Bad input and refusals come back as
 * errors in words, so that the page can keep what was typed; anything else is thrown on.
 */
export async function runAction<Input, Output>(
  schema: ZodType<Input>,
  form: unknown,
  call: (input: Input) => Promise<Output>,
): Promise<ActionResult<Output>> {
  const parsed = schema.safeParse(form);
  if (!parsed.success) {
    const errors: FormErrors = {};
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0] ?? 'form');
      errors[field] ??= issue.message;
    }
    return { ok: false, status: 422, errors };
  }
  try {
    return { ok: true, value: await call(parsed.data) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw asResponse(error);
    return { ok: false, status: 409, errors: { form: refusalWords(refusal) }, refused: refusal };
  }
}

/** Awaits a procedure for a page: 404 where it is absent or forbidden, sign-in where there is no session. */
export async function pageData<Data>(call: Promise<Data>): Promise<Data> {
  try {
    return await call;
  } catch (error) {
    throw asResponse(error);
  }
}

function asResponse(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') return new Response(null, { status: 404 });
  if (code === 'UNAUTHORIZED') {
    return new Response(null, { status: 302, headers: { location: '/sign-in' } });
  }
  return error;
}

function refusalOf(error: unknown): string | undefined {
  const { cause } = error as { cause?: { name?: string; code?: string } };
  return cause?.name === 'RefusalError' ? cause.code : undefined;
}
