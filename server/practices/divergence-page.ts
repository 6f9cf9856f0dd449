import * as reads from '#db/practices/divergence.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { lapseAlerts, stateOf } from '#shared/practices/divergence.rules.ts';
import {
  canOpenLibrary,
  canRecordForAll,
  canRecordValue,
} from '#shared/practices/practice.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** What lapses soon and concerns this person: values of their offices and national ones, soonest first. */
export async function lapsesSoon({ db, now, person: { mandates } }: Asking) {
  if (!canOpenLibrary(mandates)) return [];
  const today = dayInLondon(now());
  const values = await reads.valuesToLapse(db);
  const own = officesOf(mandates);
  return [...Map.groupBy(values, ({ measureId }) => measureId).values()]
    .flatMap((standing) => lapseAlerts(standing, today))
    .filter(({ officeId }) => officeId === null || own.includes(officeId))
    .map(({ valueId, measureId, title, value, officeName, endsOn }) => {
      return { valueId, measureId, title, value, officeName, endsOn };
    })
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn));
}

/** Every measure with what stands and what stood, and what this person may record. */
export async function showDivergence({ db, now, person: { mandates } }: Asking) {
  const today = dayInLondon(now());
  const [measures, values, replaced, offices] = await Promise.all([
    reads.divergenceMeasures(db),
    reads.standingValues(db),
    reads.replacedValues(db),
    reads.officesToWatch(db),
  ]);
  const shown = measures.map((measure) => {
    const standing = values.filter(({ measureId }) => measureId === measure.measureId);
    const lapsing = new Set(lapseAlerts(standing, today).map(({ valueId }) => valueId));
    return {
      ...measure,
      values: standing.map((value) => ({
        ...value,
        // Of a value that another goes on from, nothing has to be done.
        state: stateOf(value, today, lapsing.has(value.valueId)),
        mayChange: canRecordValue(mandates, value.officeId),
      })),
      replaced: replaced.filter(({ measureId }) => measureId === measure.measureId),
    };
  });
  const all = canRecordForAll(mandates);
  return {
    measures: shown,
    national: all,
    offices: offices.filter(({ id }) => canRecordValue(mandates, id)),
  };
}
