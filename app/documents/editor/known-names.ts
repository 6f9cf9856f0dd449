import * as Y from 'yjs';
import { documentSchema } from '#shared/documents/document-model.schema.ts';

/**
 * Whether an editor of this build knows every node, attribute and mark in a text. One that does not
 * would delete what it does not know by merely showing it.
 */
export function knowsEveryName(fragment: Y.XmlFragment): boolean {
  return fragment.toArray().every((node) => {
    if (node instanceof Y.XmlText) return knowsMarks(node);
    return node instanceof Y.XmlElement && knowsNode(node) && knowsEveryName(node);
  });
}

function knowsNode(node: Y.XmlElement): boolean {
  const known = documentSchema.nodes[node.nodeName]?.spec.attrs ?? {};
  const isKnown = node.nodeName in documentSchema.nodes;
  return isKnown && Object.keys(node.getAttributes()).every((name) => name in known);
}

function knowsMarks(text: Y.XmlText): boolean {
  const delta: { attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.every(({ attributes = {} }) =>
    Object.keys(attributes).every((name) => name.replace(OVERLAPPING, '') in documentSchema.marks),
  );
}

/** What is put to the name of a mark that may lie on words several times, to tell them apart. */
const OVERLAPPING = /--[\w+/=]{8}$/;
