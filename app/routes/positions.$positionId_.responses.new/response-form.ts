import { ABOUT } from './ask-answers.tsx';

/** The form's flat fields as the procedure takes them: what is said of each ask it names. */
export function readResponseForm(form: FormData, positionId: string) {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) typed[name] = String(value);
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
