import { Radios, Select, TextArea, TextField } from '#app/ui/fields.tsx';

type Props = {
  errors: Record<string, string>;
  typed: Record<string, string>;
  others: readonly { value: string; label: string }[];
};

/** What took its place, when, and where that can be checked. */
export function SupersederFields({ errors, typed, others }: Props) {
  return (
    <>
      <Radios
        name="by"
        legend="What took its place?"
        defaultValue={typed['by'] ?? ''}
        error={errors['by']}
        options={[
          { value: 'campaign', label: 'A later campaign' },
          { value: 'government_decision', label: 'A decision of government' },
        ]}
      />
      <Select
        name="byCampaignId"
        label="The later campaign, if it was one"
        defaultValue={typed['byCampaignId']}
        error={errors['byCampaignId']}
        options={[{ value: '', label: 'None' }, ...others]}
      />
      <TextArea
        name="byDecision"
        label="What government decided, if it was that"
        rows={3}
        defaultValue={typed['byDecision']}
        error={errors['byDecision']}
      />
      <TextField
        name="on"
        label="Day from which it took its place"
        type="date"
        defaultValue={typed['on']}
        error={errors['on']}
      />
      <TextField
        name="source"
        label="Where this can be checked"
        hint="An address or a citation."
        defaultValue={typed['source']}
        error={errors['source']}
      />
    </>
  );
}
