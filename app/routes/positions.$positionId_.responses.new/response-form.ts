/** The form's flat fields as the procedure takes them: one answer for each ask that was given one. */
export function readResponseForm(form: FormData, positionId: string) {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) typed[name] = String(value);
  const answers = Object.entries(typed).flatMap(([name, answer]) => {
    const askId = name.startsWith('answer-') ? name.slice('answer-'.length) : null;
    return askId && answer ? [{ askId, answer, note: typed[`note-${askId}`] ?? '' }] : [];
  });
  return { typed, input: { ...typed, positionId, answers } };
}
