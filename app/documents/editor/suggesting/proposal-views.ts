import type { Mark } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type MarkViewConstructor } from '@tiptap/pm/view';
import { officeInitials } from '#app/documents/office-initials.ts';
import { readProposal } from '#shared/suggestions/proposal.rules.ts';
import {
  hasPending,
  type PendingAtom,
  pendingAtoms,
  pendingRuns,
  suggestionAt,
} from './pending-runs.ts';

/** An office of the position, as its proposals are shown. */
export type ShownOffice = { id: string; name: string; color: string };

/** How an office's proposals look; those of nobody's office are the secretariat's. */
export function officeLook(offices: readonly ShownOffice[], id: string | null): ShownOffice {
  const known = offices.find((office) => office.id === id);
  return known ?? { id: '', name: id === null ? 'Secretariat' : 'Imported', color: '#3b4048' };
}

/** By whom proposals are shown to be: the offices and the people of the position. */
export type Proposers = {
  offices: readonly ShownOffice[];
  people: readonly { id: string; name: string }[];
};

/** Draws what is pending: proposed and struck words, whole blocks, and the one the caret is in. */
export function proposalViews(proposers: Proposers): Plugin {
  return new Plugin({
    props: {
      markViews: { insertion: proposalView(proposers), deletion: proposalView(proposers) },
      decorations: (state) => decorationsOf(state, proposers),
    },
  });
}

function proposalView(proposers: Proposers): MarkViewConstructor {
  return (mark: Mark) => {
    const { outer, inner } = shownAs(mark, proposers);
    const dom = elementWith(outer);
    const contentDOM = elementWith(inner);
    dom.append(contentDOM);
    return { dom, contentDOM };
  };
}

type Shown = { nodeName: string } & Record<string, string>;

/** How a proposal is shown around what it lies on, from the outside in. */
function shownAs(
  { type, attrs }: Mark,
  { offices, people }: Proposers,
): { outer: Shown; inner: Shown } {
  const adds = type.name === 'insertion';
  const { name, color } = officeLook(offices, attrs['office']);
  const person = people.find(({ id }) => id === attrs['person'])?.name;
  const who = person && !person.includes(name) ? `${person}, ${name},` : (person ?? name);
  const outer = {
    nodeName: 'span',
    class: 'suggestion',
    role: 'suggestion',
    'data-suggestion': attrs['id'],
    // A suggestion has no name of its own to readers of screens; this says whose it is in its place.
    'aria-description': `${who} proposes to ${adds ? 'add' : 'strike'} this`,
    title: `${who} proposes to ${adds ? 'add' : 'strike'} this`,
    style: `--office: ${color}`,
  };
  // Said outright, as not every reader takes the element for it.
  const inner = adds
    ? { nodeName: 'ins', role: 'insertion' }
    : { nodeName: 'del', role: 'deletion' };
  return { outer, inner };
}

function elementWith({ nodeName, ...attributes }: Shown): HTMLElement {
  const element = document.createElement(nodeName);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A footnote or line break has no marks to be shown by; the same is drawn around it. */
function aroundAtom({ node, place, proposals }: PendingAtom, proposers: Proposers): Decoration[] {
  const end = place + node.nodeSize;
  return proposals.toReversed().flatMap((mark) => {
    const { outer, inner } = shownAs(mark, proposers);
    const kind = node.type.name === 'hardBreak' ? { class: 'suggested-break' } : {};
    return [
      Decoration.inline(place, end, { ...inner, ...kind }),
      Decoration.inline(place, end, outer),
    ];
  });
}

function decorationsOf(state: EditorState, proposers: Proposers): DecorationSet {
  const { offices } = proposers;
  const { doc, selection } = state;
  if (!hasPending(doc)) return DecorationSet.empty;
  const active = suggestionAt(doc, selection.head);
  const runs = pendingRuns(doc).flatMap(({ id, office, from, to }) => {
    return [
      initialsAfter(to, officeLook(offices, office)),
      ...(id === active ? [Decoration.inline(from, to, { class: 'suggestion--active' })] : []),
    ];
  });
  const atoms = pendingAtoms(doc).flatMap((atom) => aroundAtom(atom, proposers));
  return DecorationSet.create(doc, [...atoms, ...runs, ...blockEdges(state, offices, active)]);
}

/** On the last letter, so that nothing stands in the way of the caret. */
function initialsAfter(to: number, { name, color }: ShownOffice): Decoration {
  return Decoration.inline(to - 1, to, {
    class: 'suggestion-end',
    'data-initials': officeInitials(name),
    style: `--office: ${color}`,
  });
}

function blockEdges(
  { doc }: EditorState,
  offices: readonly ShownOffice[],
  active: string | null,
): Decoration[] {
  const edges: Decoration[] = [];
  doc.forEach((block, place) => {
    const proposal = readProposal(block.attrs['insertion']);
    if (!proposal) return;
    const { name, color } = officeLook(offices, proposal.office);
    const classes = [
      'suggested-block',
      ...(proposal.id === active ? ['suggested-block--active'] : []),
    ];
    edges.push(
      Decoration.node(place, place + block.nodeSize, {
        class: classes.join(' '),
        'data-suggested-by': `New, proposed by ${name}`,
        style: `--office: ${color}`,
      }),
    );
  });
  return edges;
}
