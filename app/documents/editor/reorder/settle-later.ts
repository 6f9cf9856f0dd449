import type * as Y from 'yjs';
import { settleRepeats } from '#shared/documents/move-block.rules.ts';

/** Longer than a change takes to arrive: two people then do not answer what the other has yet to say. */
const QUIET_MS = 1_500;

/** Puts right what two people moved at once, when the text has been still for a while. */
export function settleLater(fragment: Y.XmlFragment): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { doc } = fragment;
  if (!doc) return () => undefined;
  const settle = () =>
    doc.transact(
      () => settleRepeats(fragment, { maker: doc.clientID, newId: () => crypto.randomUUID() }),
      SETTLING,
    );
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, QUIET_MS);
  };
  fragment.observe(later);
  return () => {
    clearTimeout(timer);
    fragment.unobserve(later);
  };
}

/** Not the origin of what a person does, so that undo does not bring the repeat back. */
const SETTLING = 'settling';
