import type { Kysely } from 'kysely';
import { namesOf } from '#db/alternatives/alternative.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Wording } from '#shared/alternatives/alternative.rules.ts';

type Backed = Wording & { backers: string[] };

/** Passages with the names behind the ids in them. What names nobody known is told without a name. */
export async function withNames<A extends { wordings: readonly Backed[] }>(
  db: Kysely<Database>,
  alternatives: readonly A[],
) {
  const all = alternatives.flatMap(({ wordings }) => wordings);
  const { people, offices } = await namesOf(db, {
    people: all.flatMap(({ person }) => person ?? []),
    offices: all.flatMap(({ office, backers }) => [...(office ? [office] : []), ...backers]),
  });
  const office = (id: string) => ({ officeId: id, name: offices.get(id) ?? id });
  return alternatives.map(({ wordings, ...alternative }) => ({
    ...alternative,
    wordings: wordings.map(({ backers, ...wording }: A['wordings'][number]) => ({
      ...wording,
      personName: people.get(wording.person ?? '') ?? null,
      officeName: offices.get(wording.office ?? '') ?? null,
      backers: backers.map(office).toSorted((a, b) => a.name.localeCompare(b.name)),
    })),
  }));
}
