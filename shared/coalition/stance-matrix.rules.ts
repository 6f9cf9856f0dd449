import type { Stance } from '#shared/stances/stance.state.ts';
import {
  type Cell,
  LEVELS,
  type Level,
  type MatrixOffice,
  type StanceMatrix,
} from './cell.state.ts';

export type AskWordings = {
  blockId: string;
  weight: number;
  /** The hash of each wording there is; the ask as it stands is level 3. */
  wordings: readonly { level: Level; wordsHash: string }[];
};

export type SaidOfWording = {
  officeId: string;
  blockId: string;
  level: Level;
  stance: Stance | null;
  wordsHash: string;
};

export type NamedLink = {
  blockId: string;
  level: Level;
  needsBlockId: string;
  needsLevel: Level;
};

type Recorded = {
  offices: readonly (MatrixOffice & { officeId: string })[];
  asks: readonly AskWordings[];
  said: readonly SaidOfWording[];
  mustHaves: readonly { officeId: string; blockId: string; level: Level }[];
  links: readonly NamedLink[];
};

/**
 * What was recorded, as a matrix. A stance counts on exactly the words it was given on: where they
 * have changed since, it is unknown again. What is about an ask that has gone is left out.
 */
export function stanceMatrix({ offices, asks, said, mustHaves, links }: Recorded): StanceMatrix {
  const stances = new Map(said.map((one) => [keyOf(one), one]));
  const officeAt = placeIn(offices.map(({ officeId }) => officeId));
  const askAt = placeIn(asks.map(({ blockId }) => blockId));
  const cellOf = (officeId: string, { blockId, wordings }: AskWordings, level: Level): Cell => {
    const wording = wordings.find((each) => each.level === level);
    if (!wording) return 'unwritten';
    const found = stances.get(keyOf({ officeId, blockId, level }));
    return (found?.wordsHash === wording.wordsHash && found.stance) || 'unknown';
  };
  return {
    offices: offices.map(({ people, party, region }) => ({ people, party, region })),
    asks: asks.map(({ weight }) => ({ weight })),
    cells: offices.map(({ officeId }) =>
      asks.map((ask) => LEVELS.map((level) => cellOf(officeId, ask, level))),
    ),
    mustHaves: mustHaves.flatMap(({ officeId, blockId, level }) => {
      const [office, ask] = [officeAt(officeId), askAt(blockId)];
      return office === undefined || ask === undefined ? [] : [{ office, ask, level }];
    }),
    links: links.flatMap(({ blockId, level, needsBlockId, needsLevel }) => {
      const [ask, needsAsk] = [askAt(blockId), askAt(needsBlockId)];
      return ask === undefined || needsAsk === undefined
        ? []
        : [{ ask, level, needsAsk, needsLevel }];
    }),
  };
}

function keyOf({
  officeId,
  blockId,
  level,
}: Pick<SaidOfWording, 'officeId' | 'blockId' | 'level'>) {
  return `${officeId} ${blockId} ${level}`;
}

function placeIn(ids: readonly string[]): (id: string) => number | undefined {
  const places = new Map(ids.map((id, place) => [id, place]));
  return (id) => places.get(id);
}

/** The same matrix with every ask of one weight. */
export function equallyWeighed(matrix: StanceMatrix): StanceMatrix {
  return { ...matrix, asks: matrix.asks.map(() => ({ weight: 1 })) };
}
