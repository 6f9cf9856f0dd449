import type { Ends } from '#shared/practices/divergence.state.ts';

export type RecordedValue = {
  officeId: string | null;
  value: string;
  starts: string;
  ends: Ends;
  note: string;
};

export type RecordedMeasure = {
  title: string;
  /** Of the past case whose sources these are. */
  campaignId: string;
  values: readonly RecordedValue[];
};

const KEPT = 'Kept when the national cap was to rise; until when is not on record.';

/** Where the record names no last day there is none here, and so nothing to be alerted of. */
export const RECORDED_MEASURES: readonly RecordedMeasure[] = [
  {
    title: 'Single bus fare',
    campaignId: 'two-pound-fares-2022-2026',
    values: [
      {
        officeId: null,
        value: '£2',
        starts: '2023-01-01',
        ends: 'unknown',
        note: 'Until the cap rose in January 2025; the day is not on record.',
      },
      {
        officeId: null,
        value: '£3',
        starts: '2025-01',
        ends: 'unknown',
        note: 'Announced on 28 October 2024.',
      },
      {
        officeId: null,
        value: '£2',
        starts: '2027',
        ends: 'unknown',
        note: 'Outside London. The return was announced on 22 July 2026.',
      },
      {
        officeId: 'greater-manchester',
        value: '£2',
        starts: '2022-09-04',
        ends: 'unknown',
        note: KEPT,
      },
      {
        officeId: 'west-yorkshire',
        value: '£2',
        starts: '2022-09-04',
        ends: 'unknown',
        note: KEPT,
      },
      {
        officeId: 'liverpool-city-region',
        value: '£2',
        starts: '2022-09-18',
        ends: 'unknown',
        note: KEPT,
      },
    ],
  },
];
