/** What was typed into a form's single fields, to be parsed and to be shown again. */
export function typedWords(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
