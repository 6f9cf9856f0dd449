import { Form, useNavigation } from '@remix-run/react';
import { LEANING_WORDS } from '#app/engagement/seat-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Radios, Select, TextField } from '#app/ui/fields.tsx';
import { TOPIC_OPTIONS } from '#shared/engagement/engagement-words.rules.ts';
import { LEANINGS } from '#shared/engagement/seat-at-the-table.state.ts';
import type { Page, Sent } from './route.tsx';

/** Records where a department stands: for every office to read. */
export function LeaningForm({ page, sent }: { page: Page; sent: Sent }) {
  const sending = useNavigation().state === 'submitting';
  const words: Record<string, string | undefined> = sent?.words ?? {};
  const { errors } = sent ?? {};
  return (
    <details className="more-fields" open={errors !== undefined && words['intent'] === 'record'}>
      <summary>
        Record where a department stands <span className="quiet">Every office reads this</span>
      </summary>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="record" />
        <Select
          name="topic"
          label="Topic"
          defaultValue={words['topic']}
          error={errors?.['topic']}
          options={[{ value: '', label: 'Choose' }, ...TOPIC_OPTIONS]}
        />
        <Select
          name="postId"
          label="Whose word it is"
          hint="Once somebody else holds the post, it is stale."
          defaultValue={words['postId']}
          error={errors?.['postId']}
          options={[
            { value: '', label: 'Choose' },
            ...page.posts.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Radios
          name="stance"
          legend="Where they stand"
          {...(words['stance'] && { defaultValue: words['stance'] })}
          error={errors?.['stance']}
          options={LEANINGS.map((value) => ({ value, label: LEANING_WORDS[value] }))}
        />
        <TextField
          name="saidOn"
          label="Said on"
          type="date"
          max={page.today}
          defaultValue={words['saidOn']}
          error={errors?.['saidOn']}
        />
        <TextField
          name="source"
          label="Where it was said"
          hint="What others can look up: a speech, a letter, an answer in the House."
          defaultValue={words['source']}
          error={errors?.['source']}
          maxLength={300}
        />
        <Button disabled={sending}>Record it</Button>
      </Form>
    </details>
  );
}
