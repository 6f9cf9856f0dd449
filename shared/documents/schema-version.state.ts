/**
 * The version of the editor's model of a text. A client that works by another one may read and not
 * write: it would delete what it does not know. Raise it with every change of nodes, marks or
 * attributes.
 */
export const SCHEMA_VERSION = 3;
