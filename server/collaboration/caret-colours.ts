/** Dark enough for white words on them (at least 4.5 to 1), and as far apart as twenty can be. */
const PALETTE = [
  '#1d5b9e',
  '#a33a12',
  '#16704a',
  '#7a2e8c',
  '#8a5a00',
  '#0b6e7d',
  '#b3254f',
  '#4a5a12',
  '#5a3fb0',
  '#7d4427',
  '#2f6b1e',
  '#93246f',
  '#33568a',
  '#a0410d',
  '#00695c',
  '#6d3a3a',
  '#3d4fc4',
  '#6b6000',
  '#8c1d40',
  '#455a64',
] as const;
const SECRETARIAT = '#3b4048';

/** Offices of one position have different colours, the same for every reader. */
export function caretColour(officeId: string | null, coalition: readonly string[]): string {
  const place = officeId === null ? -1 : coalition.indexOf(officeId);
  return PALETTE[place % PALETTE.length] ?? SECRETARIAT;
}
