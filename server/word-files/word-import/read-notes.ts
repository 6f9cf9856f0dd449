import { missed, type Reading } from './reading.ts';
import { everyNamed, type Xml } from './xml.ts';

/** A footnote's words. Notes hold plain text here, so what is proposed in one is taken as it would become. */
export function noteText(reading: Reading, note: Xml): string {
  const changed = [...everyNamed(note, 'w:ins'), ...everyNamed(note, 'w:del')].length > 0;
  if (changed) missed(reading, 'change_in_note');
  const paragraphs = everyNamed(note, 'w:p').map((paragraph) => wordsIn(paragraph));
  // Programs put one space or tab between a note's number and its words.
  return paragraphs.join(' ').replace(/^\s/, '');
}

function wordsIn(element: Xml): string {
  if (element.name === 'w:t') return element.text.replace(/[\t\n\r]/g, ' ');
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  return element.children.map(wordsIn).join('');
}
