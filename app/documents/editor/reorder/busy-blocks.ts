import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** The ids of the blocks in which others have their caret. */
export function busyBlocks(fragment: Y.XmlFragment, awareness: Awareness): Set<string> {
  const busy = new Set<string>();
  for (const [client, state] of awareness.getStates()) {
    const id = client === awareness.clientID ? null : blockOf(fragment, state['cursor']);
    if (id) busy.add(id);
  }
  return busy;
}

/** Presence comes from other programs: a caret that is none stands nowhere. */
function blockOf(fragment: Y.XmlFragment, cursor: unknown): string | null {
  const { doc } = fragment;
  const { head } = (cursor ?? {}) as { head?: unknown };
  if (!doc || !head) return null;
  try {
    const place = Y.createRelativePositionFromJSON(head);
    return topLevelId(fragment, Y.createAbsolutePositionFromRelativePosition(place, doc)?.type);
  } catch {
    return null;
  }
}

function topLevelId(
  fragment: Y.XmlFragment,
  inside: Y.AbstractType<unknown> | undefined,
): string | null {
  let type: Y.AbstractType<unknown> | null = inside ?? null;
  while (type && type.parent !== fragment) type = type.parent;
  return type instanceof Y.XmlElement ? (type.getAttribute('id') ?? null) : null;
}
