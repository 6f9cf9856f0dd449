import { Link } from '@remix-run/react';
import {
  officeAt,
  TILE_COLUMNS,
  TILE_PLACES,
  TILE_ROWS,
} from '#shared/offices/tile-places.rules.ts';

export type TileTone = 'settled' | 'waiting' | 'open' | 'neutral';

/** What a tile says of its office: words always, with a colour beside them. */
export type Tile = { name: string; words: string; tone: TileTone };

type Props = { caption: string; tiles: Readonly<Record<string, Tile>> };

/** England's mayoral areas as equal tiles, one each, roughly where they lie. */
export function TileMap({ caption, tiles }: Props) {
  return (
    <table className="tile-map">
      <caption>{caption}</caption>
      <colgroup>
        <col className="tile-map__headings" />
        <col span={TILE_COLUMNS.length} />
      </colgroup>
      <thead className="govuk-visually-hidden">
        <tr>
          <th scope="col">Where it lies</th>
          {TILE_COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TILE_ROWS.map((words, row) => (
          <tr key={words}>
            <th scope="row">
              <span className="govuk-visually-hidden">{words}</span>
            </th>
            {TILE_COLUMNS.map((column, place) => (
              <Square key={column} officeId={officeAt(row, place)} tiles={tiles} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Square({ officeId, tiles }: { officeId: string | null; tiles: Props['tiles'] }) {
  const tile = officeId ? tiles[officeId] : undefined;
  if (!officeId || !tile) return <td>{'\u00a0'}</td>;
  return (
    <td className={`tile-map__tile tile-map__tile--${tile.tone}`}>
      <Link to={`/offices/${officeId}`}>
        <span className="govuk-visually-hidden">{tile.name}</span>
        <span aria-hidden="true">{TILE_PLACES[officeId]?.short}</span>
      </Link>
      <span className="tile-map__words">{tile.words}</span>
    </td>
  );
}
