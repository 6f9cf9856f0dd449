/**
 * What the page sent: a file just chosen, or the one that was shown, which the form carries along so
 * that it need not be chosen twice. An empty file stands for none.
 */
export async function readWordForm(form: FormData) {
  const chosen = form.get('file');
  const kept = form.get('kept');
  const file =
    typeof kept === 'string'
      ? new Uint8Array(Buffer.from(kept, 'base64'))
      : new Uint8Array(chosen instanceof Blob ? await chosen.arrayBuffer() : new ArrayBuffer(0));
  return { confirmed: form.get('step') === 'bring-in', mode: form.get('mode'), file };
}
