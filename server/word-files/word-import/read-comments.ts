import type { WordComment } from '#shared/word-files/word-file.state.ts';
import { authorOf, missed, type Reading } from './reading.ts';
import { everyNamed, type Xml } from './xml.ts';

/** Every comment in a file, with the words it stands on and what it replies to. */
export function readComments(reading: Reading): WordComment[] {
  const { parts, comments } = reading;
  const entries = [...parts.comments];
  const byParagraph = new Map(entries.map(([id, comment]) => [lastParagraph(comment), id]));
  return entries.map(([id, comment]) => {
    const settings = parts.commentSettings.get(lastParagraph(comment));
    if (everyNamed(comment, 'w:drawing').length > 0) missed(reading, 'picture');
    return {
      id,
      ...authorOf(comment),
      text: everyNamed(comment, 'w:p').map(wordsIn).join('\n').trim(),
      quote: comments.quotes.get(id) ?? '',
      parent: settings?.parent ? (byParagraph.get(settings.parent) ?? null) : null,
      resolved: settings?.done ?? false,
      own: comments.own.get(id) ?? null,
    };
  });
}

/** The name Word gives a comment's last paragraph, and the comment by it. */
function lastParagraph(comment: Xml): string {
  return everyNamed(comment, 'w:p').at(-1)?.attrs['w14:paraId'] ?? '';
}

function wordsIn(element: Xml): string {
  if (element.name === 'w:pPr') return '';
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:tab') return ' ';
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
  return element.children.map(wordsIn).join('');
}
