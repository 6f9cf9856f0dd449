import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import { isInlineAtom } from '#shared/documents/inline-atom.rules.ts';
import { atomProposals, marksOn } from './atom-proposal.rules.ts';
import { type ProposalMark, proposalOf, readProposal } from './proposal.rules.ts';
import {
  DROPPED_WHEN_EMPTY,
  KEPT_WHEN_EMPTY,
  takesWords,
  type Verdict,
} from './settled-text.rules.ts';

type Settling = { ids: ReadonlySet<string>; verdict: Verdict };

/**
 * Settles suggestions in a live text: takes their marks off, and out the words that go. Nothing is
 * written anew, so what others type at the same moment stays.
 */
export function settleInDoc(doc: Y.Doc, ids: readonly string[], verdict: Verdict): void {
  const settling = { ids: new Set(ids), verdict };
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const blocks = elementsIn(fragment);
  for (const block of blocks) {
    const lost = settleElement(block, settling);
    const proposed = settleBlockProposal(block, settling);
    const goes = (lost || proposed) && !holdsWords(block) && fragment.length > 1;
    if (goes) remove(fragment, block);
  }
}

/** Takes the marks of these suggestions off; every word stays. */
export function takeMarksOff(doc: Y.Doc, ids: ReadonlySet<string>): void {
  for (const block of elementsIn(doc.getXmlFragment(TEXT_FRAGMENT))) {
    if (ids.has(readProposal(block.getAttribute('insertion'))?.id ?? '')) {
      block.removeAttribute('insertion');
    }
    takeMarksOffInside(block, ids);
  }
}

function takeMarksOffInside(element: Y.XmlElement, ids: ReadonlySet<string>) {
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      eachRunBackwards(child, ({ at, length, proposals }) =>
        format(child, { at, length }, proposals, ids),
      );
    } else if (child instanceof Y.XmlElement) {
      if (isInlineAtom(child.nodeName)) unmarkAtom(child, ids);
      else takeMarksOffInside(child, ids);
    }
  }
}

/** Whether words were lost. */
function settleElement(element: Y.XmlElement, settling: Settling): boolean {
  const lost = element.toArray().map((child) => settleChild(element, child, settling));
  return lost.includes(true);
}

function settleChild(parent: Y.XmlElement, child: unknown, settling: Settling): boolean {
  if (child instanceof Y.XmlText) return settleText(child, settling);
  if (!(child instanceof Y.XmlElement)) return false;
  if (isInlineAtom(child.nodeName)) return settleAtom(parent, child, settling);
  const lost = settleElement(child, settling);
  if (lost && goesWhenEmpty(child)) remove(parent, child);
  return lost;
}

/** Whether the footnote or line break went. */
function settleAtom(line: Y.XmlElement, atom: Y.XmlElement, settling: Settling): boolean {
  const marks = marksOfAtom(atom).flatMap((mark) => proposalOf(mark) ?? []);
  const goes = marks.some((mark) => takesWords(mark, settling));
  if (goes) remove(line, atom);
  else unmarkAtom(atom, settling.ids);
  return goes;
}

function unmarkAtom(atom: Y.XmlElement, ids: ReadonlySet<string>) {
  const marks = marksOfAtom(atom);
  const left = marks.filter((mark) => !ids.has(proposalOf(mark)?.id ?? ''));
  if (left.length === marks.length) return;
  for (const [name, value] of Object.entries(atomProposals(left))) {
    if (value === null) atom.removeAttribute(name);
    else atom.setAttribute(name, value);
  }
}

function marksOfAtom(atom: Y.XmlElement) {
  return marksOn({ type: atom.nodeName, attrs: atom.getAttributes() });
}

function settleText(text: Y.XmlText, settling: Settling): boolean {
  let lost = false;
  eachRunBackwards(text, ({ at, length, proposals }) => {
    if (proposals.some(({ mark }) => takesWords(mark, settling))) {
      text.delete(at, length);
      lost = true;
    } else {
      format(text, { at, length }, proposals, settling.ids);
    }
  });
  return lost;
}

/** Whether the block was a suggestion that is rejected. */
function settleBlockProposal(block: Y.XmlElement, { ids, verdict }: Settling): boolean {
  if (!ids.has(readProposal(block.getAttribute('insertion'))?.id ?? '')) return false;
  block.removeAttribute('insertion');
  return verdict === 'reject';
}

/** One stretch of words under the same marks; `key` is what Yjs calls a mark. */
type Run = { at: number; length: number; proposals: { key: string; mark: ProposalMark }[] };

/** From the last to the first, so that taking words out moves none that are still to come. */
function eachRunBackwards(text: Y.XmlText, visit: (run: Run) => void) {
  const runs: Run[] = [];
  let at = 0;
  for (const { insert, attributes = {} } of text.toDelta()) {
    const length = typeof insert === 'string' ? insert.length : 1;
    runs.push({ at, length, proposals: proposalsIn(attributes) });
    at += length;
  }
  for (const run of runs.reverse()) if (run.proposals.length > 0) visit(run);
}

/** The editor calls marks that may lie on one another by their name and a fingerprint. */
function proposalsIn(attributes: Record<string, Record<string, unknown>>): Run['proposals'] {
  return Object.entries(attributes).flatMap(([key, attrs]) => {
    const mark = proposalOf({ type: key.split('--')[0] ?? key, attrs });
    return mark ? [{ key, mark }] : [];
  });
}

function format(
  text: Y.XmlText,
  { at, length }: { at: number; length: number },
  proposals: Run['proposals'],
  ids: ReadonlySet<string>,
) {
  const off = proposals.filter(({ mark }) => ids.has(mark.id)).map(({ key }) => [key, null]);
  if (off.length > 0) text.format(at, length, Object.fromEntries(off));
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child) => child instanceof Y.XmlElement);
}

function goesWhenEmpty(element: Y.XmlElement): boolean {
  return DROPPED_WHEN_EMPTY.has(element.nodeName) && !holdsWords(element);
}

function holdsWords(element: Y.XmlElement): boolean {
  if (KEPT_WHEN_EMPTY.has(element.nodeName)) return true;
  return element
    .toArray()
    .some((child) =>
      child instanceof Y.XmlText
        ? child.length > 0
        : child instanceof Y.XmlElement && holdsWords(child),
    );
}

function remove(parent: Y.XmlFragment, child: Y.XmlElement) {
  const place = parent.toArray().indexOf(child);
  if (place >= 0) parent.delete(place, 1);
}
