/**
 * What the page sent: files just chosen, or those that were shown, which the form carries along so
 * that they need not be chosen twice. An empty file stands for none.
 */
export async function readListForm(form: FormData) {
  const kept = form
    .getAll('kept')
    .map((text) => new Uint8Array(Buffer.from(String(text), 'base64')));
  const chosen = await Promise.all(form.getAll('files').map(bytesOf));
  return {
    confirmed: form.get('step') === 'bring-in',
    files: kept.length > 0 ? kept : chosen.filter((bytes) => bytes.length > 0),
    asOf: String(form.get('asOf') ?? ''),
    seen: String(form.get('seen') ?? ''),
  };
}

async function bytesOf(entry: FormDataEntryValue) {
  return new Uint8Array(entry instanceof Blob ? await entry.arrayBuffer() : new ArrayBuffer(0));
}
