import { countStates, scorecard } from '#shared/commitments/scorecard.rules.ts';
import { lineageOf } from '#shared/government/lineage.rules.ts';
import type { Scored } from './scored.ts';

type Counted = Pick<Scored, 'asks' | 'commitments' | 'today' | 'holidays'>;
type Department = Scored['departments'][number];

/** Own positions and past cases, each with its own figures. */
export function cardOf(counted: Counted) {
  return { own: figures(only(counted, false)), record: figures(only(counted, true)) };
}

function only(counted: Counted, reconstructed: boolean): Counted {
  return {
    ...counted,
    asks: counted.asks.filter((ask) => ask.reconstructed === reconstructed),
    commitments: counted.commitments.filter((each) => each.reconstructed === reconstructed),
  };
}

/** Everything a card says of these asks and what was promised on them. */
export function figures({ asks, commitments, today, holidays }: Counted) {
  return { ...scorecard(asks, today, holidays), commitments: countStates(commitments) };
}

/** A department of today with all it came from, oldest first. */
type Line = { now: Department; members: Department[] };

export function lineOf(departments: readonly Department[], id: string): Line | null {
  const members = lineageOf(departments, id);
  const now = members.findLast(({ succeededBy }) => succeededBy === null) ?? members.at(-1);
  return now ? { now, members } : null;
}

/** What was asked of, or promised by, any department of the line. */
export function inLine(all: Scored, { members }: Line): Scored {
  const ids = new Set(members.map(({ id }) => id));
  return {
    ...all,
    asks: all.asks.filter(({ departmentIds }) => departmentIds.some((id) => ids.has(id))),
    commitments: all.commitments.filter(({ departmentId }) => ids.has(departmentId)),
  };
}

/** One row for each line of departments that was asked anything. */
export function cardsByDepartment(all: Scored) {
  const asked = new Set(all.asks.flatMap(({ departmentIds }) => departmentIds));
  const lines = new Map<string, Line>();
  for (const id of asked) {
    const line = lineOf(all.departments, id);
    if (line) lines.set(line.now.id, line);
  }
  return [...lines.values()]
    .toSorted((a, b) => a.now.name.localeCompare(b.now.name, 'en-GB'))
    .map((line) => ({
      id: line.now.id,
      name: line.now.name,
      ...cardOf(inLine(all, line)),
    }));
}

/** One row for each position that asked anything, newest first, with its own figures. */
export function cardsByPosition(all: Counted) {
  const byPosition = Map.groupBy(all.asks, ({ positionId }) => positionId);
  return [...byPosition].map(([positionId, asks]) => {
    const [first] = asks;
    const commitments = all.commitments.filter((each) => each.positionId === positionId);
    const counted = { ...all, asks, commitments };
    return {
      positionId,
      title: first?.positionTitle ?? '',
      reconstructed: first?.reconstructed ?? false,
      ...figures(counted),
    };
  });
}
