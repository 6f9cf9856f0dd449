// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop the roles where the style sheet makes cards of rows
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { TableScroll } from './table-scroll.tsx';

/** What a column is called; `number` sets its heading over figures, `quiet` leaves it to screen readers. */
export type Column = string | { name: string; number?: true; quiet?: true };

type Props = {
  caption: string;
  /** Whether everybody sees the caption; where a heading says the same, it is for screen readers alone. */
  captionShown?: boolean;
  /** What a page leaves out it gives as `false`, in the place where the column would stand. */
  columns: readonly (Column | false)[];
  className?: string;
  children: ReactNode;
};

/**
 * A table of records. On a phone each row becomes a card, and each cell carries its column's name:
 * the style sheet reads the names from the table, so a page writes them once.
 * Its rows are made of `Tr`, `Th` and `Td`, which stay a table's to screen readers in either form.
 */
export function DataTable({ caption, captionShown, columns, className, children }: Props) {
  const shown = columns.filter((column) => column !== false);
  return (
    <TableScroll label={caption} stacks>
      <table
        role="table"
        className={['data-table data-table--stacks', className].filter(Boolean).join(' ')}
        style={namesForStyles(shown)}
      >
        <caption className={captionShown ? undefined : 'govuk-visually-hidden'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {shown.map((column) => (
              <ColumnHead key={nameOf(column)} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </TableScroll>
  );
}

function ColumnHead({ column }: { column: Column }) {
  const { number, quiet } = typeof column === 'string' ? {} : column;
  return (
    <th role="columnheader" scope="col" className={number && 'number'}>
      {quiet ? <span className="govuk-visually-hidden">{nameOf(column)}</span> : nameOf(column)}
    </th>
  );
}

const nameOf = (column: Column) => (typeof column === 'string' ? column : column.name);

/** `--column-1: "Ask"` and so on, as CSS takes words. A quiet column has none. */
function namesForStyles(columns: readonly Column[]): CSSProperties {
  const names = columns.map((column) =>
    typeof column !== 'string' && column.quiet ? '' : nameOf(column),
  );
  return Object.fromEntries(
    names.map((name, place) => [`--column-${place + 1}`, JSON.stringify(name)]),
  );
}

export function Tr(props: ComponentProps<'tr'>) {
  return <tr role="row" {...props} />;
}

/** The cell that names its row. */
export function Th(props: ComponentProps<'th'>) {
  return <th role="rowheader" scope="row" {...props} />;
}

export function Td(props: ComponentProps<'td'>) {
  return <td role="cell" {...props} />;
}
