import { explorerViewings } from '#db/coalition/coalition.reads.ts';
import type { Reading, StanceMatrix } from '#shared/coalition/cell.state.ts';
import {
  type Chosen,
  choosePoint,
  countedOn,
  pointKey,
} from '#shared/coalition/chosen-point.rules.ts';
import type { FrontierPoint } from '#shared/coalition/frontier.rules.ts';
import { mainLine, nearMisses, stepBetween } from '#shared/coalition/neighbours.rules.ts';
import { placesOf } from '#shared/coalition/packed-matrix.rules.ts';
import type { Weighed } from './weigh-coalitions.ts';

/** So many others are listed; how many there are is said. */
const MOST_OTHERS = 40;
const MOST_QUESTIONS = 5;
const MOST_VIEWINGS = 10;

export type PointSummary = Omit<FrontierPoint, 'levels' | 'offices'> & {
  key: string;
  /** How many asks are kept at levels 3, 2 and 1, and how many are left out. */
  kept: { level: number; asks: number }[];
};

/** The chart, the coalition that is chosen in it, and what could be asked or changed next. */
export function frontierPage(matrix: StanceMatrix, weighed: Weighed, key: string | undefined) {
  const lines = {
    pessimistic: mainLine(weighed.pessimistic),
    optimistic: mainLine(weighed.optimistic),
  };
  const chosen = choosePoint(weighed, lines.pessimistic, key);
  const onLine = new Set(lines.pessimistic.map(({ offices }) => offices));
  const others = weighed.pessimistic.filter(({ offices }) => !onLine.has(offices)).toReversed();
  const [best] = weighed.questions;
  const tied = weighed.questions.filter(({ rise }) => rise === best?.rise);
  return {
    full: 3 * matrix.asks.reduce((sum, { weight }) => sum + weight, 0),
    lines: {
      pessimistic: lines.pessimistic.map((point) => summary('pessimistic', point)),
      optimistic: lines.optimistic.map((point) => summary('optimistic', point)),
    },
    others: {
      total: others.length,
      points: others.slice(0, MOST_OTHERS).map((point) => summary('pessimistic', point)),
    },
    chosen: chosen && chosenCoalition(matrix, chosen, lines[chosen.reading]),
    questions: {
      total: weighed.questions.length,
      /** All that tie for the first place, however many, and a few more. */
      ranked: weighed.questions.slice(0, Math.max(MOST_QUESTIONS, tied.length)),
      tied: tied.length,
    },
  };
}

function summary(reading: Reading, { levels, offices, ...point }: FrontierPoint): PointSummary {
  const kept = [3, 2, 1, 0].map((level) => ({
    level,
    asks: levels.filter((each) => each === level).length,
  }));
  return { ...point, key: pointKey(reading, { offices }), kept };
}

function chosenCoalition(
  matrix: StanceMatrix,
  { reading, point }: Chosen,
  line: readonly FrontierPoint[],
) {
  const smaller = line.findLast(({ count }) => count < point.count);
  const larger = line.find(({ count }) => count > point.count);
  const stepTo = (next: FrontierPoint | undefined) =>
    next && { point: summary(reading, next), step: stepBetween(point, next) };
  return {
    reading,
    point: summary(reading, point),
    offices: placesOf(point.offices),
    levels: point.levels,
    smaller: stepTo(smaller),
    larger: stepTo(larger),
    nearMisses: nearMisses(matrix, point).map(({ levels, ...miss }) => ({
      ...miss,
      step: stepBetween(point, { offices: point.offices | (1 << miss.office), levels }),
    })),
    countsOn: reading === 'optimistic' ? countedOn(matrix, point) : [],
  };
}

/** Who has looked, for everybody who may look. */
export function viewingsOf(db: Parameters<typeof explorerViewings>[0], positionId: string) {
  return explorerViewings(db, positionId, MOST_VIEWINGS);
}
