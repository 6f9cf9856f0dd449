import { expect, test } from 'vitest';
import {
  officeAt,
  TILE_COLUMNS,
  TILE_PLACES,
  TILE_ROWS,
} from '#shared/offices/tile-places.rules.ts';
import { FACTS } from './facts/registry.ts';

test('every office has one tile, and no tile stands for an office that is not there', () => {
  expect(Object.keys(TILE_PLACES).toSorted()).toEqual(FACTS.offices.map(({ id }) => id).toSorted());
});

test('no two offices share a tile, and every tile lies on the map', () => {
  const onTheMap = TILE_ROWS.flatMap((_row, row) =>
    TILE_COLUMNS.flatMap((_column, column) => officeAt(row, column) ?? []),
  );
  expect(onTheMap.toSorted()).toEqual(Object.keys(TILE_PLACES).toSorted());
});

test('the map keeps north above south and west left of east', () => {
  const at = (id: string) => TILE_PLACES[id] ?? { row: Number.NaN, column: Number.NaN };
  expect(at('greater-manchester').row).toBeLessThan(at('west-midlands').row);
  expect(at('west-midlands').row).toBeLessThan(at('greater-london').row);
  expect(at('liverpool-city-region').column).toBeLessThan(at('west-yorkshire').column);
  expect(at('west-of-england').column).toBeLessThan(at('greater-essex').column);
});
