/** ProseMirror's JSON form of a node; a document is the node of type `doc`. */
export type DocumentJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentJson[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};
