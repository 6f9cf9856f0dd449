import { readFileSync } from 'node:fs';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import {
  columnCount,
  type PrintedLetter,
  unknownNode,
} from '#shared/letters/printed-letter.rules.ts';

const TEMPLATE = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8');

/** The nodes and marks the template maps, read from its own tables. */
export const PDF_NODES = keysOf('nodes');
export const PDF_MARKS = keysOf('marks');

/** Kept results age out after this many further letters. */
const KEPT_COMPILATIONS = 5;

let compiler: NodeCompiler | undefined;

/**
 * A letter as tagged PDF/UA-1. The words go in as data beside the template, so that nothing
 * written in them is ever read as Typst.
 */
export function pdfLetter(letter: PrintedLetter): Buffer {
  try {
    return compiled(letter);
  } catch (error) {
    if (!/could not be displayed|disallowed codepoint/.test(String(error))) throw error;
    return compiled(withPrintableText(letter));
  }
}

function compiled(letter: PrintedLetter): Buffer {
  compiler ??= NodeCompiler.create();
  const data = { ...letter, body: letter.body.map(withColumns) };
  const pdf = compiler.pdf(
    { mainFileContent: TEMPLATE, inputs: { letter: JSON.stringify(data) } },
    { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 },
  );
  compiler.evictCache(KEPT_COMPILATIONS);
  return pdf;
}

/** Typst must know a table's width before it sees the cells; what it cannot set stops here. */
function withColumns(node: DocumentJson): DocumentJson {
  if (!PDF_NODES.includes(node.type)) unknownNode('PDF', node.type);
  const mark = node.marks?.find(({ type }) => !PDF_MARKS.includes(type));
  if (mark) unknownNode('PDF', mark.type);
  return {
    ...node,
    ...(node.type === 'table' && { attrs: { ...node.attrs, columns: columnCount(node) } }),
    ...(node.content && { content: node.content.map(withColumns) }),
  };
}

/** What the embedded serif can set: European scripts, punctuation, money, arrows, mathematics. */
const UNPRINTABLE =
  /[^\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u0370-\u03ff\u0400-\u045f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/gu;

/** PDF/UA allows no character without a shape: one the font lacks is named by its number. */
function withPrintableText<Value>(value: Value): Value {
  const named = (char: string) => `[U+${char.codePointAt(0)?.toString(16).toUpperCase()}]`;
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(UNPRINTABLE, named) : part,
  );
  return JSON.parse(text) as Value;
}

function keysOf(table: 'nodes' | 'marks'): string[] {
  const [, body = ''] = TEMPLATE.split(`#let ${table} = (\n`);
  const [rows = ''] = body.split('\n)\n');
  return [...rows.matchAll(/^ {2}(\w+): /gm)].flatMap(([, name]) => name ?? []);
}
