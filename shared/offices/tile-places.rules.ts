/** A square of the tile map, counted from the north-west. */
export type TilePlace = { row: number; column: number; short: string };

export const TILE_ROWS = [
  'Far north',
  'Upper north',
  'Mid north',
  'Lower north',
  'Midlands',
  'South',
  'South coast',
] as const;

export const TILE_COLUMNS = ['Far west', 'West', 'Middle', 'East', 'Far east'] as const;

/**
 * One equal square for each area that has or had a mayor, or is to have one, roughly where it lies.
 * The short name stands on the square; the full name is what is read out.
 */
export const TILE_PLACES: Readonly<Record<string, TilePlace>> = {
  cumbria: { row: 0, column: 1, short: 'Cumbria' },
  'north-of-tyne': { row: 0, column: 2, short: 'North of Tyne' },
  'north-east': { row: 0, column: 3, short: 'North East' },
  lancashire: { row: 1, column: 1, short: 'Lancashire' },
  'york-and-north-yorkshire': { row: 1, column: 2, short: 'York & N Yorks' },
  'tees-valley': { row: 1, column: 3, short: 'Tees Valley' },
  'liverpool-city-region': { row: 2, column: 0, short: 'Liverpool CR' },
  'greater-manchester': { row: 2, column: 1, short: 'Greater Manc’r' },
  'west-yorkshire': { row: 2, column: 2, short: 'West Yorks' },
  'hull-and-east-yorkshire': { row: 2, column: 3, short: 'Hull & E Yorks' },
  'cheshire-and-warrington': { row: 3, column: 0, short: 'Cheshire & W’ton' },
  'south-yorkshire': { row: 3, column: 2, short: 'South Yorks' },
  'greater-lincolnshire': { row: 3, column: 3, short: 'Greater Lincs' },
  'west-midlands': { row: 4, column: 1, short: 'West Mids' },
  'east-midlands': { row: 4, column: 2, short: 'East Mids' },
  'cambridgeshire-and-peterborough': { row: 4, column: 3, short: 'Cambs & P’boro' },
  'norfolk-and-suffolk': { row: 4, column: 4, short: 'Norfolk & Suffolk' },
  'west-of-england': { row: 5, column: 1, short: 'West of England' },
  'greater-london': { row: 5, column: 3, short: 'London' },
  'greater-essex': { row: 5, column: 4, short: 'Greater Essex' },
  'devon-and-torbay': { row: 6, column: 0, short: 'Devon & Torbay' },
  'hampshire-and-the-solent': { row: 6, column: 2, short: 'Hants & Solent' },
  'sussex-and-brighton': { row: 6, column: 3, short: 'Sussex & Brighton' },
};

/** The area on a square of the map; null where there is none. */
export function officeAt(row: number, column: number): string | null {
  const found = Object.entries(TILE_PLACES).find(
    ([, place]) => place.row === row && place.column === column,
  );
  return found?.[0] ?? null;
}
