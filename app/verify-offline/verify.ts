import { PROOF_REFUSALS, verdictsOf } from '#shared/ledger/finding-words.rules.ts';
import { type ProofReport, verifyProofs } from '#shared/ledger/proof.rules.ts';
import { groups, MADE_IN_DEMONSTRATION, proofFacts } from '#shared/ledger/proof-facts.rules.ts';
import { type ProofFile, readProofFile } from '#shared/ledger/proof-file.rules.ts';
import type { PublishedKey } from '#shared/ledger/signing-key.rules.ts';

/** The whole of the offline file: it is built into one page and asks nobody anything. */
const MARKS = {
  yes: '✓ Yes.',
  no: '✗ No.',
  unknown: '? Not known.',
  nothing: '– Nothing to check.',
} as const;

const trusted = JSON.parse(part('keys').textContent ?? '[]') as PublishedKey[];
part('known').replaceChildren(
  ...(trusted.length > 0
    ? trusted.map(({ keyId, since }) => make('li', `${groups(keyId)}, since ${since.slice(0, 10)}`))
    : [make('li', 'None. Take a copy from the forum’s own address.')]),
);
part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});

async function check() {
  const results = part('results');
  results.replaceChildren(make('p', 'Checking …'));
  const texts = await chosenTexts();
  const files: { name: string; file: ProofFile }[] = [];
  const refused: HTMLElement[] = [];
  for (const { name, text } of texts) {
    const file = readProofFile(text);
    if ('refused' in file) refused.push(make('p', `${name}: ${PROOF_REFUSALS[file.refused]}`));
    else files.push({ name, file });
  }
  if (texts.length === 0) refused.push(make('p', 'Choose a file, or paste the contents of one.'));
  const reports = await verifyProofs(
    files.map(({ file }) => file),
    { trusted },
  );
  const told = files.flatMap((each, place) => {
    const report = reports[place];
    return report ? [article(each, report)] : [];
  });
  results.replaceChildren(...refused, ...told);
}

async function chosenTexts(): Promise<{ name: string; text: string }[]> {
  const chosen = [...((part('files') as HTMLInputElement).files ?? [])];
  const texts = await Promise.all(
    chosen.map(async (file) => ({ name: file.name, text: await file.text() })),
  );
  const pasted = (part('pasted') as HTMLTextAreaElement).value.trim();
  return pasted ? [...texts, { name: 'What was pasted', text: pasted }] : texts;
}

function article({ name, file }: { name: string; file: ProofFile }, report: ProofReport) {
  const { title, demonstration, facts } = proofFacts(file);
  const list = make('dl');
  for (const { term, detail } of facts) list.append(make('dt', term), make('dd', detail));
  const caution = make('p', `${MADE_IN_DEMONSTRATION}.`, 'caution');
  const about = make('article');
  about.append(
    make('h2', title),
    make('p', name, 'hint'),
    ...(demonstration ? [caution] : []),
    ...verdicts(report),
    make('h3', 'What the file says'),
    list,
  );
  return about;
}

function verdicts(report: ProofReport): HTMLElement[] {
  return verdictsOf(report).flatMap(({ title, answer, words, findings }) => {
    const said = make('p');
    said.append(make('strong', MARKS[answer], answer), ` ${words}.`);
    const list = make('ul');
    list.append(...findings.map((finding) => make('li', finding)));
    return [make('h3', title), said, ...(findings.length > 0 ? [list] : [])];
  });
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`This page has no part ${id}`);
  return found;
}

function make(name: string, words = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}
