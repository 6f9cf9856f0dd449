/** What the form sends of each file: its text, or what was pasted in its place. */
export async function readProofForm(form: FormData) {
  const pasted = form.get('pasted');
  const witness = await textOf(form.get('witness'));
  const proof = (await textOf(form.get('proof'))) || (typeof pasted === 'string' ? pasted : '');
  return { proof: proof.trim(), ...(witness && { witness }) };
}

async function textOf(entry: FormDataEntryValue | null): Promise<string> {
  return entry instanceof Blob ? entry.text() : '';
}
