import type { Editor } from '@tiptap/core';
import {
  addWording,
  bracketPassage,
  passageAt,
  unbracket,
  withdrawWording,
} from '#shared/alternatives/alternative-edit.rules.ts';
import {
  type PlacedAlternative,
  placedAlternatives,
} from '#shared/alternatives/alternative-places.rules.ts';

/** Another wording, or the offer to have none. */
export type Offer = { kind: 'proposed'; words: string } | { kind: 'delete' };

/** What a wording that stands for none says in the text. */
const DELETE_WORDS = 'delete';

/** The bracket the caret or the whole selection is in. */
export function bracketAt({ state }: Editor): PlacedAlternative | null {
  const { from, to } = state.selection;
  const holds = ({ wordings }: PlacedAlternative) =>
    wordings.some(({ runs }) => runs.some((run) => run.from <= from && to <= run.to));
  return placedAlternatives(state.doc).find(holds) ?? null;
}

/** Puts what is selected in brackets, beside this offer; false where it is none any more. */
export function putInBrackets(editor: Editor, offer: Offer): boolean {
  const { tr } = editor.state;
  const passage = passageAt(tr);
  if ('refused' in passage) return false;
  const ids = { alternative: crypto.randomUUID(), original: crypto.randomUUID() };
  editor.view.dispatch(bracketPassage(tr, passage, { ...ids, wording: wordingOf(editor, offer) }));
  return true;
}

export function offerWording(editor: Editor, alternativeId: string, offer: Offer): void {
  editor.view.dispatch(addWording(editor.state.tr, alternativeId, wordingOf(editor, offer)));
}

/** Takes one's own wording back, and the brackets too where they hold nothing else and are one's own. */
export function takeBack(editor: Editor, wordingId: string, mayUnbracket: boolean): void {
  const change = withdrawWording(editor.state.tr, wordingId, { unbracket: mayUnbracket });
  editor.view.dispatch(change);
}

export function takeBracketsOff(editor: Editor, alternativeId: string): void {
  editor.view.dispatch(unbracket(editor.state.tr, alternativeId));
}

function wordingOf({ storage }: Editor, offer: Offer) {
  const words = offer.kind === 'delete' ? DELETE_WORDS : offer.words;
  return { ...storage.brackets.author, id: crypto.randomUUID(), kind: offer.kind, words };
}
