import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/fields.tsx';
import type { PastSuggestion } from './page-types.ts';
import { officeKey, officeWords, SUGGESTION_STATE_WORDS } from './suggestion-words.ts';

type Props = { suggestions: readonly PastSuggestion[]; office: string; state: string };

/** Narrows the list down by an address, so that it can be sent to a colleague. */
export function HistoryFilters({ suggestions, office, state }: Props) {
  const offices = new Map(suggestions.map((each) => [officeKey(each), officeWords(each)]));
  const named = [...offices].toSorted(([, one], [, other]) => one.localeCompare(other));
  return (
    <Form method="get" className="filter-form">
      <Select
        name="office"
        label="Office"
        defaultValue={office}
        options={[
          { value: '', label: 'Every office' },
          ...named.map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        name="state"
        label="What became of it"
        defaultValue={state}
        options={[
          { value: '', label: 'Anything' },
          ...Object.entries(SUGGESTION_STATE_WORDS).map(([value, { words }]) => ({
            value,
            label: words,
          })),
        ]}
      />
      <Button variant="secondary">Show</Button>
    </Form>
  );
}
