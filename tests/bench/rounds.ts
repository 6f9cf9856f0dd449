import { BUSY_SHARE, watchOthers } from './busy-machine.ts';
import type { FigureName } from './targets.ts';

export type Sample = { value: number; floor: number };
export type Samples = Partial<Record<FigureName, Sample>>;
export type Round = { samples: Samples; othersShare: number | null };

export function isBusy({ othersShare }: Round): boolean {
  return othersShare !== null && othersShare > BUSY_SHARE;
}

/** Measures so many rounds of one group, and how busy other programs kept the machine in each. */
export async function measureRounds(
  group: string,
  count: number,
  measure: (round: number) => Promise<Samples>,
): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let n = 0; n < count; n += 1) {
    const others = watchOthers();
    const samples = await measure(n);
    const round = { samples, othersShare: others() };
    rounds.push(round);
    const mark = isBusy(round) ? `  busy: others used ${percent(round.othersShare)} of a core` : '';
    console.error(`${group}: round ${n + 1} of ${count}${mark}`);
  }
  return rounds;
}

function percent(share: number | null): string {
  return share === null ? '?' : `${Math.round(share * 100)} %`;
}
