import { officeLook, type ShownOffice } from './proposal-views.ts';
import type { SuggestionActs } from './suggestion-row.tsx';
import type { KnownSuggestion } from './use-suggestions.ts';

type Props = {
  suggestions: readonly KnownSuggestion[];
  offices: readonly ShownOffice[];
  acts: SuggestionActs;
};

/** Settles all that one office proposes, for each office that proposes more than one thing. */
export function OfficeActs({ suggestions, offices, acts }: Props) {
  const byOffice = Map.groupBy(suggestions, ({ office }) => office);
  const several = [...byOffice].filter(([, own]) => own.length > 1);
  return several.map(([officeId, own]) => {
    const { name } = officeLook(offices, officeId);
    return (
      <p key={officeId} className="suggestions__all">
        <span>
          All {own.length} of {name}
        </span>
        <button
          type="button"
          className="toolbar__button"
          disabled={acts.busy}
          onClick={() => acts.settleOffice(officeId, 'accept')}
        >
          Accept all<span className="govuk-visually-hidden"> of {name}</span>
        </button>
        <button
          type="button"
          className="toolbar__button"
          disabled={acts.busy}
          onClick={() => acts.settleOffice(officeId, 'reject')}
        >
          Reject all<span className="govuk-visually-hidden"> of {name}</span>
        </button>
      </p>
    );
  });
}
