import type { FilledIn } from '#shared/responses/reply-file.state.ts';
import { ABOUT } from './ask-answers.tsx';
import type { CarriedFile } from './reply-file.tsx';

type Typed = Record<string, string>;
const NOT_TYPED = ['carried', 'carriedName', 'step'];

/** The form's flat fields as the procedure takes them: what is said of each ask it names. */
export function readResponseForm(form: FormData, positionId: string) {
  const typed: Typed = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !NOT_TYPED.includes(name)) typed[name] = value;
  }
  const said = Object.entries(typed).flatMap(([name, answer]) => {
    const askId = name.startsWith('answer-') ? name.slice('answer-'.length) : null;
    return askId && answer ? [{ askId, answer, note: typed[`note-${askId}`] ?? '' }] : [];
  });
  return {
    typed,
    input: {
      ...typed,
      positionId,
      answers: said.filter(({ answer }) => answer !== ABOUT),
      about: said.filter(({ answer }) => answer === ABOUT).map(({ askId }) => askId),
    },
  };
}

/** The file just chosen, or the one the form carries along. A browser names none where none is chosen. */
export async function readReplyFile(form: FormData) {
  const chosen = form.get('file');
  if (chosen instanceof File && chosen.name) {
    return { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
  }
  const [name, base64] = [form.get('carriedName'), form.get('carried')];
  if (typeof name !== 'string' || typeof base64 !== 'string') return undefined;
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

export function carriedFile({ name, bytes }: { name: string; bytes: Uint8Array }): CarriedFile {
  return { name, base64: Buffer.from(bytes).toString('base64') };
}

/** What a file says, beside what was typed: only its day replaces what stands in a field. */
export function fillIn(typed: Typed, { receivedOn, fromName, summary }: FilledIn): Typed {
  return {
    ...typed,
    ...(receivedOn && { receivedOn }),
    fromName: typed['fromName'] || fromName || '',
    summary: typed['summary'] || summary,
  };
}
