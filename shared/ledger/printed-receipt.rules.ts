import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { clean, marked, type PrintedLetter } from '#shared/letters/printed-letter.rules.ts';
import {
  groups,
  MADE_IN_DEMONSTRATION,
  type ProofFact,
  receiptFacts,
} from './proof-facts.rules.ts';
import type { ProvedVersion, Receipt } from './proof-file.rules.ts';

/** A receipt as it is set for paper: what was decided on which words, then every value to check it by. */
export function printedReceipt(receipt: Receipt): PrintedLetter {
  const { entry, checkpoint, keys, version, path } = receipt;
  const { opened, hash, ...body } = entry;
  const { title, facts } = receiptFacts(receipt);
  const verify = `${checkpoint.origin}/verify`;
  return {
    title: clean(title),
    ...marked(receipt.position.marking),
    caution: receipt.demonstration ? MADE_IN_DEMONSTRATION : null,
    date: null,
    addressees: [],
    salutation: '',
    body: [
      factTable('What was recorded', facts),
      paragraph(
        `Keep this receipt. With the file receipt.json it shows, without Concord and without a network, that this entry stands in the forum’s ledger: ${verify}. It is a simple electronic signature and claims no more.`,
      ),
      ...(version ? textOf(version) : []),
      heading('For checking: the entry'),
      factTable('Part', partsOf({ ...body, hash })),
      factTable('What it commits to', partsOf({ salt: opened?.salt, ...opened?.payload })),
      heading('For checking: the way to the checkpoint'),
      factTable('Step', [
        ...path.map((step, place) => ({ term: `${place + 1}`, detail: groups(step) })),
        ...partsOf(checkpoint),
      ]),
      heading('The forum’s published keys'),
      factTable(
        'Key',
        keys.map(({ keyId, publicKey }) => ({ term: groups(keyId), detail: groups(publicKey) })),
      ),
    ],
    notes: [],
    closing: '',
    signatures: [],
    support: null,
    footer: clean(`Entry ${entry.seq}, ${groups(hash.slice(0, 16))} … Check it at ${verify}`),
  };
}

/** The words decided on, block by block, each with the hash the version's hash is made of. */
function textOf({ number, content, manifest }: ProvedVersion): DocumentJson[] {
  const blocks = blocksOf(content);
  const rows = manifest.clauses.map(({ id, sha256 }) => {
    const block = blocks.find((each) => each.id === id);
    const label = block?.label ? `${block.label}: ` : '';
    return { term: `${label}${block?.text ?? id}`, detail: groups(sha256) };
  });
  return [
    heading(`The text, version ${number}, with the hash of each part`),
    factTable('Text', rows),
  ];
}

/** Names and values as they are hashed. */
function partsOf(values: Record<string, unknown>): ProofFact[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([term, value]) => ({
      term,
      detail: typeof value === 'string' ? broken(value) : JSON.stringify(value),
    }));
}

/** Long runs of digits get places to break at. */
function broken(text: string): string {
  return /^[0-9a-f]{32,}$/.test(text) ? groups(text) : text;
}

function factTable(head: string, facts: readonly ProofFact[]): DocumentJson {
  const row = (type: string, cells: string[]) => ({
    type: 'tableRow',
    content: cells.map((words) => ({ type, content: [paragraph(words)] })),
  });
  const rows = facts.map(({ term, detail }) => row('tableCell', [term, detail]));
  return { type: 'table', content: [row('tableHeader', [head, 'Value']), ...rows] };
}

function heading(words: string): DocumentJson {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: clean(words) }] };
}

function paragraph(words: string): DocumentJson {
  const text = clean(words);
  return { type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) };
}
