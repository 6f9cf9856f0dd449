import * as Y from 'yjs';
import { documentSchema } from './document-model.schema.ts';

/** Whether a line has neither words nor anything else left in it. */
export function isHollow(line: Y.XmlElement): boolean {
  return line.toArray().every((child) => child instanceof Y.XmlText && child.length === 0);
}

/**
 * Takes a line that has lost all its words out of the text, with the list item, list, clause or ask
 * that held nothing else. Stays where the model wants a line: in a table's cell, at the head of a
 * clause that goes on below it, and in a text that would be empty.
 */
export function removeHollow(line: Y.XmlElement): void {
  let outermost = line;
  for (let parent = line.parent; holdsOnly(parent, outermost); parent = parent.parent) {
    outermost = parent;
  }
  const parent = outermost.parent;
  if (!(parent instanceof Y.XmlFragment) || KEPT_SHAPES.has(outermost.nodeName)) return;
  const place = parent.toArray().indexOf(outermost);
  if (mayLack(parent, place)) parent.delete(place, 1);
}

/** A table keeps its rows and cells, whatever is in them. */
const KEPT_SHAPES = new Set(['tableCell', 'tableHeader', 'tableRow', 'table']);

function holdsOnly(parent: unknown, child: Y.XmlElement): parent is Y.XmlElement {
  const holds = parent instanceof Y.XmlElement && !KEPT_SHAPES.has(child.nodeName);
  return holds && parent.length === 1;
}

/** Whether the model allows the parent without this child. */
function mayLack(parent: Y.XmlFragment, place: number): boolean {
  const name = parent instanceof Y.XmlElement ? parent.nodeName : 'doc';
  const types = parent
    .toArray()
    .toSpliced(place, 1)
    .map((child) => (child instanceof Y.XmlElement ? child.nodeName : 'text'));
  let match = documentSchema.nodes[name]?.contentMatch ?? null;
  for (const each of types) {
    const type = documentSchema.nodes[each];
    match = (type && match?.matchType(type)) ?? null;
  }
  return match?.validEnd ?? false;
}
