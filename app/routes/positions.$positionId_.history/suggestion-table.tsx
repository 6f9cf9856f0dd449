import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { blockName } from '#shared/documents/block-name.rules.ts';
import type { PastSuggestion } from './page-types.ts';
import { authorWords, officeWords, SUGGESTION_STATE_WORDS } from './suggestion-words.ts';

/** What was suggested, the latest first: which words, what became of them, who for which office. */
export function SuggestionTable({ suggestions }: { suggestions: readonly PastSuggestion[] }) {
  return (
    <DataTable
      caption={`${suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`}, the latest first`}
      captionShown
      columns={['Words', 'What became of it', 'Suggested by']}
      className="history-table"
    >
      {suggestions.map((suggestion) => (
        <Tr key={suggestion.id}>
          <Th>
            <span className="quiet">{blockName(suggestion.blockLabel)}</span>
            <br />
            <span className="history-words">
              <Words suggestion={suggestion} />
            </span>
          </Th>
          <Td>
            <Fate suggestion={suggestion} />
          </Td>
          <Td>
            {authorWords(suggestion)}
            <br />
            <span className="quiet">
              {officeWords(suggestion)}, {momentWords(suggestion.firstAt)}
            </span>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

function Words({ suggestion: { kind, inserted, deleted } }: { suggestion: PastSuggestion }) {
  return (
    <>
      {kind === 'block' && <span className="quiet">A new paragraph: </span>}
      {deleted && (
        <del>
          <span className="govuk-visually-hidden">Taken out: </span>
          {deleted}
        </del>
      )}
      {deleted && inserted && ' '}
      {inserted && (
        <ins>
          <span className="govuk-visually-hidden">Put in: </span>
          {inserted}
        </ins>
      )}
    </>
  );
}

function Fate({ suggestion: { state, settledByName, settledAt } }: { suggestion: PastSuggestion }) {
  const { words, tone } = SUGGESTION_STATE_WORDS[state];
  return (
    <>
      <Tag tone={tone}>{words}</Tag>
      {settledAt && (
        <>
          <br />
          <span className="quiet">
            {settledByName ? `${settledByName}, ` : ''}
            {momentWords(settledAt)}
          </span>
        </>
      )}
    </>
  );
}
