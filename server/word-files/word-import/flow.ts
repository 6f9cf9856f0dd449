import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { WordParagraph } from './read-paragraph.ts';

type Place = NonNullable<WordParagraph['list']>;
type OpenList = Pick<Place, 'list' | 'level' | 'family'> & { node: DocumentJson };

/**
 * Puts paragraphs below one another and their lists together again, which Word keeps apart: there,
 * a list is only what paragraphs say of themselves.
 */
export class Flow {
  readonly into: DocumentJson[];
  #open: OpenList[] = [];

  constructor(into: DocumentJson[]) {
    this.into = into;
  }

  add({ list, content }: Pick<WordParagraph, 'list' | 'content'>): void {
    const paragraph = { type: 'paragraph', content };
    if (!list) {
      this.#open = [];
      this.into.push(paragraph);
      return;
    }
    if (list.kind === 'continued') this.#continue(paragraph, list.level);
    else this.#addItem(paragraph, list);
  }

  #continue(paragraph: DocumentJson, level: number) {
    this.#closeBelow(level);
    (this.#lastItem()?.content ?? this.into).push(paragraph);
  }

  #addItem(paragraph: DocumentJson, place: Place) {
    const { list, level, kind, family } = place;
    this.#closeBelow(level);
    const last = this.#open.at(-1);
    if (last?.level === level && !goesOn(last, place)) this.#open.pop();
    if (this.#open.at(-1)?.level !== level) {
      const node: DocumentJson = { type: kind, content: [] };
      (this.#lastItem()?.content ?? this.into).push(node);
      this.#open.push({ list, level, family, node });
    }
    this.#open.at(-1)?.node.content?.push({ type: 'listItem', content: [paragraph] });
  }

  #closeBelow(level: number) {
    while ((this.#open.at(-1)?.level ?? level) > level) this.#open.pop();
  }

  #lastItem(): DocumentJson | undefined {
    return this.#open.at(-1)?.node.content?.at(-1);
  }
}

function goesOn(open: OpenList, { list, family, startsAnew }: Place): boolean {
  return open.list === list || (open.family === family && !startsAnew);
}
