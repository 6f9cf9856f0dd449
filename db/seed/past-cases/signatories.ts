import type { PastSignatory } from './past-case.ts';

/** Mayors of the past cases, styled as they were then. */
export const BURNHAM: PastSignatory = [
  'greater-manchester',
  'Andy Burnham, Mayor of Greater Manchester',
];
export const ROTHERAM: PastSignatory = [
  'liverpool-city-region',
  'Steve Rotheram, Mayor of the Liverpool City Region',
];
export const BRABIN: PastSignatory = ['west-yorkshire', 'Tracy Brabin, Mayor of West Yorkshire'];
export const COPPARD: PastSignatory = [
  'south-yorkshire',
  'Oliver Coppard, Mayor of South Yorkshire',
];
export const NIK_JOHNSON: PastSignatory = [
  'cambridgeshire-and-peterborough',
  'Dr Nik Johnson, Mayor of Cambridgeshire and Peterborough',
];
export const DRISCOLL: PastSignatory = ['north-of-tyne', 'Jamie Driscoll, North of Tyne Mayor'];
export const KHAN: PastSignatory = ['greater-london', 'Sadiq Khan, Mayor of London'];
export const STREET: PastSignatory = ['west-midlands', 'Andy Street, Mayor of the West Midlands'];
