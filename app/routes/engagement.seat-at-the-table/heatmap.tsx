import { TableScroll } from '#app/ui/table-scroll.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { quarterWords } from '#shared/engagement/quarter.rules.ts';
import type { Cell, Spread } from '#shared/engagement/seat-at-the-table.rules.ts';
import { HeatCell } from './heat-cell.tsx';
import type { Page } from './route.tsx';

/** Offices by departments, one's own first; of the others the spread, or their names. */
export function Heatmap({ page }: { page: Page }) {
  const { departments, quarter } = page;
  const most = mostOf(page);
  const caption = `Contacts with departments, ${quarterWords(quarter)}`;
  return (
    <TableScroll label={caption}>
      <table className="data-table heatmap">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Office</th>
            <th scope="col" className="number">
              All
            </th>
            <th scope="col" className="number">
              Parity
            </th>
            <th scope="col" className="number">
              Per million
            </th>
            {departments.map(({ id, name, abbreviation }) => (
              <th scope="col" key={id} className="number">
                <abbr title={name}>{abbreviation}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.own.map((office) => (
            <Row key={office.officeId} {...{ office, departments, most }} logged={office.logged} />
          ))}
          {page.others?.map((office) => (
            <Row key={office.officeId} {...{ office, departments, most }} />
          ))}
        </tbody>
        <tbody>
          {SPREADS.map(({ part, words }) => (
            <SpreadRow key={part} part={part} words={words} page={page} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** What the darkest cell stands for. */
function mostOf({ own, others }: Page): number {
  const cells = [...own, ...(others ?? [])].flatMap(({ cells }) => cells);
  return Math.max(1, ...cells.map(({ contacts }) => contacts));
}

type Office = {
  name: string;
  cells: readonly Cell[];
  total: Cell;
  parity: number | null;
  perMillion: number | null;
};

type RowProps = {
  office: Office;
  departments: Page['departments'];
  most: number;
  logged?: readonly Cell[];
};

function Row({ office, departments, most, logged }: RowProps) {
  return (
    <tr className={logged ? 'heatmap__own' : undefined}>
      <th scope="row">
        {office.name} {logged && <Tag tone="private">Yours</Tag>}
      </th>
      <HeatCell cell={office.total} most={Number.POSITIVE_INFINITY} />
      <td className="number">{numberWords(office.parity)}</td>
      <td className="number">{numberWords(office.perMillion)}</td>
      {departments.map(({ id }, at) => (
        <HeatCell key={id} cell={office.cells[at]} most={most} logged={logged?.[at]} />
      ))}
    </tr>
  );
}

const SPREADS = [
  { part: 'minimum', words: 'Least of all that reported' },
  { part: 'median', words: 'In the middle' },
  { part: 'maximum', words: 'Most of all that reported' },
] as const;

type SpreadProps = { part: keyof Spread; words: string; page: Page };

function SpreadRow({ part, words, page: { spread, departments } }: SpreadProps) {
  const shown = (one: Spread | null) => (one ? one[part] : <Withheld />);
  return (
    <tr className="heatmap__spread">
      <th scope="row">{words}</th>
      <td className="number">{shown(spread.total)}</td>
      <td colSpan={2}>
        <span className="govuk-visually-hidden">Not measured across offices</span>
      </td>
      {departments.map(({ id }, at) => (
        <td className="number" key={id}>
          {shown(spread.cells[at] ?? null)}
        </td>
      ))}
    </tr>
  );
}

function Withheld() {
  return (
    <span className="quiet">
      <span aria-hidden="true">·</span>
      <span className="govuk-visually-hidden">Withheld</span>
    </span>
  );
}

function numberWords(value: number | null) {
  return value === null ? <Withheld /> : value.toFixed(1);
}
