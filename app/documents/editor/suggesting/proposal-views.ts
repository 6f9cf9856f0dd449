import type { Mark } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type MarkViewConstructor } from '@tiptap/pm/view';
import { officeInitials } from '#app/documents/office-initials.ts';
import { readBlockProposal } from '#shared/suggestions/proposal.rules.ts';
import { hasPending, pendingRuns, suggestionAt } from './pending-runs.ts';

/** An office of the position, as its proposals are shown. */
export type ShownOffice = { id: string; name: string; color: string };

/** How an office's proposals look; those of nobody's office are the secretariat's. */
export function officeLook(offices: readonly ShownOffice[], id: string | null): ShownOffice {
  const known = offices.find((office) => office.id === id);
  return known ?? { id: '', name: id === null ? 'Secretariat' : 'Imported', color: '#3b4048' };
}

/** Draws what is pending: proposed and struck words, whole blocks, and the one the caret is in. */
export function proposalViews(offices: readonly ShownOffice[]): Plugin {
  return new Plugin({
    props: {
      markViews: {
        insertion: proposalView('ins', offices),
        deletion: proposalView('del', offices),
      },
      decorations: (state) => decorationsOf(state, offices),
    },
  });
}

function proposalView(tag: 'ins' | 'del', offices: readonly ShownOffice[]): MarkViewConstructor {
  return (mark: Mark) => {
    const { name, color } = officeLook(offices, mark.attrs['office']);
    const dom = document.createElement('span');
    dom.setAttribute('role', 'suggestion');
    dom.className = 'suggestion';
    dom.dataset['suggestion'] = mark.attrs['id'];
    dom.title = tag === 'ins' ? `${name} proposes these words` : `${name} proposes to strike this`;
    dom.style.setProperty('--office', color);
    const contentDOM = document.createElement(tag);
    // Said outright, as not every reader takes the element for it.
    contentDOM.setAttribute('role', tag === 'ins' ? 'insertion' : 'deletion');
    dom.append(contentDOM);
    return { dom, contentDOM };
  };
}

function decorationsOf(state: EditorState, offices: readonly ShownOffice[]): DecorationSet {
  const { doc, selection } = state;
  if (!hasPending(doc)) return DecorationSet.empty;
  const active = suggestionAt(doc, selection.head);
  const runs = pendingRuns(doc).flatMap(({ id, office, from, to }) => {
    return [
      initialsAfter(to, officeLook(offices, office)),
      ...(id === active ? [Decoration.inline(from, to, { class: 'suggestion--active' })] : []),
    ];
  });
  return DecorationSet.create(doc, [...runs, ...blockEdges(state, offices, active)]);
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
    const proposal = readBlockProposal(block.attrs['insertion']);
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
