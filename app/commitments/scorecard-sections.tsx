import type { ReactNode } from 'react';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Funnel } from './funnel.tsx';
import { type Figures, ScorecardFacts } from './scorecard-facts.tsx';
import { ScorecardTable } from './scorecard-table.tsx';

type Position = Figures & { positionId: string; title: string; reconstructed: boolean };
type Card = {
  own: Figures;
  record: Figures;
  positions: readonly Position[];
  /** Whether there were more asks than are counted. */
  cut: boolean;
};

/** Own positions first; past cases beside them, never added to them. */
export function ScorecardSections({ card, children }: { card: Card; children?: ReactNode }) {
  const { own, record, positions, cut } = card;
  return (
    <>
      {cut && (
        <Notice tone="warning">
          There is more on record than is counted here: only the newest asks are.
        </Notice>
      )}
      <section aria-labelledby="own">
        <h2 id="own">Our positions</h2>
        {own.asked === 0 ? (
          <EmptyState title="Nothing asked yet">
            Once a letter is issued, its asks are counted here until they are delivered.
          </EmptyState>
        ) : (
          <Both figures={own} caption="From asked to delivered" />
        )}
        {children}
        <ScorecardTable caption="By position" of="Position" rows={rowsOf(positions, false)} />
      </section>
      {record.asked > 0 && (
        <section aria-labelledby="record">
          <h2 id="record">From the record</h2>
          <p className="quiet">
            Past cases, counted apart: only what the public record shows. A gap in the record is not
            an answer.
          </p>
          <Funnel figures={record} caption="From asked to delivered, past cases" />
          <ScorecardTable caption="By past case" of="Past case" rows={rowsOf(positions, true)} />
        </section>
      )}
    </>
  );
}

function Both({ figures, caption }: { figures: Figures; caption: string }) {
  return (
    <>
      <Funnel figures={figures} caption={caption} />
      <ScorecardFacts figures={figures} />
    </>
  );
}

function rowsOf(positions: readonly Position[], reconstructed: boolean) {
  return positions
    .filter((position) => position.reconstructed === reconstructed)
    .map((figures) => ({
      to: `/positions/${figures.positionId}/${reconstructed ? 'responses' : 'commitments'}`,
      name: figures.title,
      figures,
    }));
}
