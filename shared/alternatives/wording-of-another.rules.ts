import type { Transaction } from '@tiptap/pm/state';
import { changedRanges } from '#shared/suggestions/changed-ranges.rules.ts';
import { ALTERNATIVES_META } from './alternative-edit.rules.ts';

/**
 * Whether a change would put words into a wording that somebody else proposes, in that person's
 * name. Such words are a suggestion, also from those who write the text themselves.
 */
export function writesInWordingOfAnother(change: Transaction, person: string): boolean {
  if (change.getMeta(ALTERNATIVES_META)) return false;
  return changedRanges(change).some(({ fromAfter, toAfter }) => {
    let found = false;
    change.doc.nodesBetween(fromAfter, toAfter, ({ isText, marks }) => {
      const mark = isText && marks.find(({ type }) => type.name === 'wording');
      const { kind, person: author } = mark ? mark.attrs : {};
      found ||= Boolean(mark) && kind !== 'original' && author !== person;
      return !found;
    });
    return found && fromAfter < toAfter;
  });
}
