import { TableScroll } from '#app/ui/table-scroll.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { blockName } from '#shared/documents/block-name.rules.ts';
import type { PastSuggestion } from './page-types.ts';
import { authorWords, officeWords, SUGGESTION_STATE_WORDS } from './suggestion-words.ts';

/** What was suggested, the latest first: which words, what became of them, who for which office. */
export function SuggestionTable({ suggestions }: { suggestions: readonly PastSuggestion[] }) {
  return (
    <TableScroll label="Suggestions">
      <table className="data-table history-table">
        <caption>
          {suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`}, the
          latest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">What became of it</th>
            <th scope="col">Suggested by</th>
          </tr>
        </thead>
        <tbody>
          {suggestions.map((suggestion) => (
            <tr key={suggestion.id}>
              <th scope="row">
                <span className="quiet">{blockName(suggestion.blockLabel)}</span>
                <br />
                <span className="history-words">
                  <Words suggestion={suggestion} />
                </span>
              </th>
              <td>
                <Fate suggestion={suggestion} />
              </td>
              <td>
                {authorWords(suggestion)}
                <br />
                <span className="quiet">
                  {officeWords(suggestion)}, {momentWords(suggestion.firstAt)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
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
