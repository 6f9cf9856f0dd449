/** What the form sends of each file: its text, or what was pasted in its place. */
export async function readProofForm(form: FormData) {
  const pasted = form.get('pasted');
  const witness = await textOf(form.get('witness'));
  const proof = (await textOf(form.get('proof'))) || (typeof pasted === 'string' ? pasted : '');
  return { proof: proof.trim(), ...(witness && { witness }) };
}

/** Of a file that is no text, a PDF say, only that is of interest: its zero characters go no further. */
async function textOf(entry: FormDataEntryValue | null): Promise<string> {
  return entry instanceof Blob ? (await entry.text()).replaceAll('\0', '\uFFFD') : '';
}
