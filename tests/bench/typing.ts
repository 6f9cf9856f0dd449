import * as Y from 'yjs';
import { repeatableRandom } from './statistics.ts';

/** At a place in the text, so many characters deleted, then these inserted. */
export type Patch = readonly [position: number, deleted: number, inserted: string];
/** What one person does in one stroke. */
export type Stroke = { author: number; patches: readonly Patch[] };
export type Typing = { name: string; authors: number; strokes: readonly Stroke[] };

const WORDS = `the of and to in for that we ask government will by with our this region as combined
authority mayors funding transport housing skills local powers settlement stations offices staff
consultation passengers disabled people evidence impact before decision published timetable network
investment single integrated devolution deal budget year growth rail bus fares ticket access safety`
  .split(/\s+/)
  .filter(Boolean);

const SLIP = 0.04;

/** An endless supply of words in sentences, the same for the same seed. */
export function* words(seed: number): Generator<string> {
  const random = repeatableRandom(seed);
  for (let inSentence = 0; ; inSentence += 1) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? 'and';
    const ends = inSentence > 6 && random() < 0.15;
    if (ends) inSentence = -1;
    yield ends ? `${word}. ` : `${word} `;
  }
}

/** One person typing key by key, now and then taking a slip back. */
export function syntheticTyping(strokes: number, seed = 1): Typing {
  const random = repeatableRandom(seed);
  const made: Stroke[] = [];
  let length = 0;
  for (const word of words(seed)) {
    for (const key of word) {
      const slipped = random() < SLIP;
      made.push(stroke([length, 0, slipped ? 'x' : key]));
      if (slipped) made.push(stroke([length, 1, '']), stroke([length, 0, key]));
      length += 1;
    }
    if (made.length >= strokes) return { name: 'synthetic typing', authors: 1, strokes: made };
  }
  throw new Error('The supply of words does not end');
}

function stroke(patch: Patch): Stroke {
  return { author: 0, patches: [patch] };
}

/** The text of a new last paragraph, put where the editor keeps its text. */
export function newParagraph(doc: Y.Doc): Y.XmlText {
  const fragment = doc.getXmlFragment('default');
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  fragment.insert(fragment.length, [paragraph]);
  return text;
}

/** The text of the document's last paragraph, as another client made it. */
export function lastParagraph(doc: Y.Doc): Y.XmlText {
  const fragment = doc.getXmlFragment('default');
  const last = fragment.get(fragment.length - 1);
  const text = last instanceof Y.XmlElement ? last.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('The document ends in no paragraph of text');
  return text;
}

/** Applies one stroke as one transaction, hence one update. Positions outside the text are drawn in. */
export function type(text: Y.XmlText, { patches }: Stroke) {
  text.doc?.transact(() => {
    for (const [position, deleted, inserted] of patches) {
      const at = Math.min(position, text.length);
      if (deleted > 0) text.delete(at, Math.min(deleted, text.length - at));
      if (inserted) text.insert(at, inserted);
    }
  });
}
