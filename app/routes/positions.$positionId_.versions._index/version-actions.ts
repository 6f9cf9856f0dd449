import { json, redirect } from '@remix-run/node';
import { type ActionResult, runAction } from '#app/forms/run-action.ts';
import type { Api } from '#server/trpc/app.router.ts';
import { documentInput } from '#shared/documents/version.schema.ts';
import { makeRevisionInput, readInput, restoreInput } from '#shared/revisions/revision.schema.ts';

type Sent = { api: Api; positionId: string; form: Record<string, FormDataEntryValue> };

/** Freezes the live text; the draft page's button comes here too. */
export async function freeze({ api, positionId }: Sent) {
  const frozen = await runAction(documentInput, { positionId }, api.documents.freeze);
  return answer(frozen, ({ number }) => `/positions/${positionId}/versions/${number}?frozen`);
}

/** Keeps the live text as a revision. */
export async function name({ api, positionId, form }: Sent) {
  const typed = { positionId, name: form['name'] };
  const named = await runAction(makeRevisionInput, typed, api.revisions.make);
  return answer(named, ({ number }) => `/positions/${positionId}/versions?kept=${number}`, form);
}

/** Notes that a text was read, for whoever has no JavaScript to note it. */
export async function read({ api, positionId, form }: Sent) {
  const marked = await runAction(
    readInput,
    { positionId, shown: form['shown'], marked: true },
    api.revisions.read,
  );
  return answer(marked, () => `/positions/${positionId}/versions?read`);
}

/** Writes an earlier text into the draft. */
export async function restore({ api, positionId, form }: Sent) {
  const typed = { positionId, point: form['point'] };
  const restored = await runAction(restoreInput, typed, api.revisions.restore);
  return answer(restored, () => `/positions/${positionId}/versions?restored`);
}

/** On to where the result is shown, or back with what was typed. */
function answer<Output>(
  result: ActionResult<Output>,
  path: (value: Output) => string,
  typed: Sent['form'] = {},
) {
  if (result.ok) return redirect(path(result.value));
  return json({ errors: result.errors, typedName: String(typed['name'] ?? '') }, result.status);
}
