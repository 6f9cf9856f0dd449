import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import {
  type PlacedWording,
  placedAlternatives,
} from '#shared/alternatives/alternative-places.rules.ts';
import { type Backer, backersSign, type Sign, signElement } from './sign-elements.ts';

/** Which offices stand behind each wording, by its id. */
export type Backers = ReadonlyMap<string, readonly Backer[]>;

type Shown = { backers: Backers; signs: DecorationSet };

const key = new PluginKey<Shown>('bracketSigns');

/**
 * Draws "[a / b]" around wordings, with the offices behind each. Nothing of it is part of the text:
 * it is neither copied nor counted, and a caret passes it by.
 */
export function bracketSigns(): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, { doc }) => ({ backers: new Map(), signs: signsIn(doc, new Map()) }),
      apply: (transaction, before) => {
        const told: Backers | undefined = transaction.getMeta(key);
        if (!told && !transaction.docChanged) return before;
        const backers = told ?? before.backers;
        return { backers, signs: signsIn(transaction.doc, backers) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.signs },
  });
}

/** Tells the text who stands behind what; it asks nobody itself. */
export function showBackers({ tr }: EditorState, backers: Backers) {
  return tr.setMeta(key, backers);
}

function signsIn(doc: Node, backers: Backers): DecorationSet {
  const alternatives = placedAlternatives(doc);
  const signs = alternatives.flatMap(({ wordings }, place) => [
    ...wordings.flatMap((wording, nth) =>
      signsOf(doc, wording, backers.get(wording.id) ?? [], {
        bracket: place + 1,
        brackets: alternatives.length,
        wording: nth + 1,
        wordings: wordings.length,
      }),
    ),
    ...closing(wordings, place + 1),
  ]);
  return DecorationSet.create(doc, signs);
}

/** What opens a wording, and after its words the offices behind it. */
function signsOf(
  doc: Node,
  wording: PlacedWording,
  backers: readonly Backer[],
  at: Sign,
): Decoration[] {
  const first = wording.runs[0];
  const last = wording.runs.at(-1);
  if (!first || !last) return [];
  // A caret before a bracket writes outside it; but at the head of a line a browser loses a caret
  // that nothing editable stands before, and what is typed there is inside anyway.
  const opensLine = doc.resolve(first.from).parentOffset === 0;
  const names = backers.map(({ name }) => name).join(', ');
  const opening = Decoration.widget(first.from, () => signElement(at, names), {
    side: opensLine ? -1 : 1,
    key: `${JSON.stringify(at)} ${names}`,
    ignoreSelection: true,
  });
  if (backers.length === 0) return [opening];
  const marks = Decoration.widget(last.to, () => backersSign(backers), {
    side: 0.5,
    key: `backers ${names}`,
    ignoreSelection: true,
  });
  return [opening, marks];
}

function closing(wordings: readonly PlacedWording[], bracket: number): Decoration[] {
  const end = wordings.at(-1)?.runs.at(-1)?.to;
  if (end === undefined) return [];
  const sign = () => signElement({ bracket, closes: true }, '');
  return [
    Decoration.widget(end, sign, { side: 0.75, key: `end ${bracket}`, ignoreSelection: true }),
  ];
}
