import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Point } from '#shared/revisions/point.rules.ts';
import type { Occasion } from '#shared/revisions/revision.state.ts';

export type ShownPoint = {
  kind: Point['kind'];
  number: number | null;
  name: string | null;
  by: string | null;
  at: Date;
};

/** "version 2", "revision 5 (Before the talks)", "the text Ann read on …", "the live text". */
export function pointWords({ kind, number, name, by, at }: ShownPoint): string {
  switch (kind) {
    case 'version':
      return `version ${number}`;
    case 'revision':
      return name ? `revision ${number} (${name})` : `revision ${number}`;
    case 'reading':
      return `what ${by ?? 'somebody'} read on ${momentWords(at)}`;
    case 'live':
      return 'the live text';
  }
}

/** Why a revision was made, for a table. */
export const OCCASION_WORDS: Record<Occasion, string> = {
  named: 'Named',
  quiet: 'Automatic: nobody had written for half an hour',
  round: 'Automatic: before a round',
  restore: 'Automatic: before an earlier text was restored',
  import: 'Automatic: before a Word file was brought in',
  much_deleted: 'Automatic: before much was deleted',
};

type Listed = { number: number; name: string | null; at: Date };

/** A revision in a list to choose from: "Revision 5: Before the talks", or its moment. */
export function revisionChoice({ number, name, at }: Listed): string {
  return `Revision ${number}: ${name ?? momentWords(at)}`;
}
