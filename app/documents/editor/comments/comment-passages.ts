import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { type Anchor, findPassage, type Passage } from '#shared/comments/comment-anchor.rules.ts';
import { lettersOf } from '#shared/documents/letters.rules.ts';
import {
  liveTextOf,
  NO_PASSAGES,
  PASSAGES,
  type Passages,
  type PassagesChange,
  passagesIn,
  threadAtCaret,
} from './passages.ts';

/** After the last change made here; until then places move along with what is typed. */
const LOOK_AGAIN_MS = 200;

/** Underlines what threads are about. Nothing of it enters the text. */
export const CommentPassages = Extension.create({
  name: 'commentPassages',
  addProseMirrorPlugins: () => [
    new Plugin<Passages>({
      key: PASSAGES,
      state: {
        init: () => NO_PASSAGES,
        apply: (tr, passages, _, state) => applied(tr, passages, state),
      },
      props: { decorations },
      view: lookAgainWhenQuiet,
    }),
  ],
});

function applied(tr: Transaction, before: Passages, state: EditorState): Passages {
  const { begun, look, ...shown }: PassagesChange = tr.getMeta(PASSAGES) ?? {};
  const carried = { ...moved(tr, before), ...shown };
  const next =
    begun === undefined ? carried : { ...carried, begun: begun && { anchor: begun, place: null } };
  const arrived = tr.docChanged && tr.getMeta(ySyncPluginKey)?.isChangeOrigin;
  const anew = arrived || look || shown.threads || begun;
  const placed = anew ? looked(next, state) : next;
  const entered = tr.selectionSet && !tr.docChanged ? threadAtCaret(state, placed) : null;
  return entered ? { ...placed, active: entered } : placed;
}

/** The places carried along with a change made here, which the live text has not yet taken in. */
function moved({ mapping, docChanged }: Transaction, passages: Passages): Passages {
  if (!docChanged) return passages;
  const along = ({ from, to }: Passage) => ({
    from: mapping.map(from, 1),
    to: mapping.map(to, -1),
  });
  const places = [...passages.places].flatMap(([id, place]) => {
    const next = along(place);
    return next.from < next.to ? [[id, next] as const] : [];
  });
  const { begun } = passages;
  const place = begun?.place ? along(begun.place) : null;
  return { ...passages, places: new Map(places), begun: begun && { ...begun, place } };
}

/** The places as the live text has them: only right while it and the editor say the same. */
function looked(passages: Passages, state: EditorState): Passages {
  const fragment = liveTextOf(state);
  if (!fragment) return passages;
  const blocks = lettersOf(fragment);
  const placeOf = (anchor: Anchor) => {
    const place = findPassage(blocks, anchor);
    return place && place.to <= state.doc.content.size ? place : null;
  };
  const places = passages.threads.flatMap(({ id, anchor }) => {
    const place = placeOf(anchor);
    return place ? [[id, place] as const] : [];
  });
  const { begun } = passages;
  return {
    ...passages,
    places: new Map(places),
    begun: begun && { ...begun, place: placeOf(begun.anchor) },
  };
}

function decorations(state: EditorState): DecorationSet {
  const { threads, places, active, begun } = passagesIn(state);
  const marks = threads.flatMap(({ id, isPrivate, resolved }) => {
    const place = places.get(id);
    if (!place || (resolved && id !== active)) return [];
    const kinds = [isPrivate && 'commented--private', id === active && 'commented--active'];
    return [mark(place, kinds, { 'data-thread': id })];
  });
  const place = begun?.place;
  if (place && place.from < place.to) marks.push(mark(place, ['commented--active'], {}));
  return DecorationSet.create(state.doc, marks);
}

function mark(
  { from, to }: Passage,
  kinds: (string | false)[],
  attributes: Record<string, string>,
) {
  const classes = ['commented', ...kinds].filter(Boolean).join(' ');
  return Decoration.inline(from, to, { ...attributes, class: classes });
}

function lookAgainWhenQuiet() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (view: EditorView) => {
    const change: PassagesChange = { look: true };
    view.dispatch(view.state.tr.setMeta(PASSAGES, change));
  };
  return {
    update: (view: EditorView, before: EditorState) => {
      const { threads, begun } = passagesIn(view.state);
      if (view.state.doc === before.doc || (threads.length === 0 && !begun)) return;
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_AGAIN_MS, view);
    },
    destroy: () => clearTimeout(timer),
  };
}
