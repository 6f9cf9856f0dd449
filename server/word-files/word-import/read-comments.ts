import type { WordComment } from '#shared/word-files/word-file.state.ts';
import { authorOf, type Reading } from './reading.ts';
import { everyNamed, type Xml } from './xml.ts';

/** In characters. */
const MOST_QUOTED = 500;

/** Every comment in a file, with the words it stands on. */
export function readComments({ parts }: Reading): WordComment[] {
  return [...parts.comments].map(([key, comment]) => ({
    ...authorOf(comment),
    text: wordsOf(comment),
    quote: quoteOf(parts.body, key.split(' ')[1] ?? ''),
  }));
}

function wordsOf(element: Xml): string {
  return everyNamed(element, 'w:p')
    .map((paragraph) =>
      everyNamed(paragraph, 'w:t')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')
    .trim();
}

/** The words between a comment's two ends. */
function quoteOf(body: Xml, id: string): string {
  const line = inOrder(body);
  const end = (name: string) =>
    line.findIndex((element) => element.name === name && element.attrs['w:id'] === id);
  const between = line.slice(end('w:commentRangeStart'), end('w:commentRangeEnd'));
  return between
    .filter(({ name }) => name === 'w:t')
    .map(({ text }) => text)
    .join('')
    .slice(0, MOST_QUOTED);
}

function inOrder(element: Xml): Xml[] {
  return [element, ...element.children.flatMap(inOrder)];
}
