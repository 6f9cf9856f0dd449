import type { FormErrors } from '#app/forms/run-action.ts';
import { Checkboxes, Radios, Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { GIST_LENGTH, OWN_TOPIC_LENGTH, ROLE_LENGTH } from '#shared/engagement/engagement.rules.ts';
import {
  CAPACITIES,
  CHANNELS,
  FORMALITIES,
  SETTINGS,
  SIDES,
  VISIBILITIES,
} from '#shared/engagement/engagement.state.ts';
import {
  CAPACITY_WORDS,
  CHANNEL_WORDS,
  FORMALITY_WORDS,
  SETTING_WORDS,
  SIDE_WORDS,
  TOPIC_OPTIONS,
  VISIBILITY_WORDS,
} from '#shared/engagement/engagement-words.rules.ts';

export type FormChoices = {
  today: string;
  posts: readonly { id: string; title: string; holderName: string | null }[];
  departments: readonly { id: string; name: string }[];
  /** Whom the mail it is filled in from seems to be with; offered first, and never chosen. */
  suggested?: readonly string[] | undefined;
  asks: readonly { askId: string; number: number; text: string; positionTitle: string }[];
};

export type ContactValues = {
  words: Record<string, string | undefined>;
  topics: readonly string[];
  askIds: readonly string[];
};

type Props = { choices: FormChoices; values: ContactValues; errors: FormErrors | undefined };

/** What has to be said: whom, what, about what. The rest is filled in as it mostly is. */
export function ContactFields(props: Props) {
  const { choices, values, errors } = props;
  const { words } = values;
  const { suggested } = choices;
  return (
    <>
      <Select
        name="met"
        label="Whom did you meet?"
        hint={suggested?.length ? NAMED_FIRST : CHOOSE_POST}
        defaultValue={words['met'] ?? ''}
        error={errors?.['met']}
        options={metOptions(choices)}
      />
      <TextField
        name="officialRole"
        label="Their role, if another official"
        hint="The role, not the name: Director of local transport."
        defaultValue={words['officialRole']}
        error={errors?.['officialRole']}
        maxLength={ROLE_LENGTH}
        width={30}
      />
      <TextArea
        name="gist"
        label="What was said, in a line"
        rows={suggested ? 8 : 3}
        defaultValue={words['gist']}
        error={errors?.['gist']}
        maxLength={GIST_LENGTH}
      />
      <div className="choices-as-chips">
        <Checkboxes
          name="topics"
          legend="About what?"
          defaultValues={values.topics}
          error={errors?.['topics']}
          options={TOPIC_OPTIONS}
        />
      </div>
      <More {...props} />
      <Visible {...props} />
    </>
  );
}

const CHOOSE_POST = 'Choose the post. Whoever held it that day is filled in.';
const NAMED_FIRST = `${CHOOSE_POST} Those that the email names come first in the list.`;

function metOptions({ posts, departments, suggested = [] }: FormChoices) {
  const all = [
    ...posts.map(({ id, title, holderName }) => ({
      value: `post:${id}`,
      label: holderName ? `${title} (now ${holderName})` : `${title} (vacant now)`,
    })),
    ...departments.map(({ id, name }) => ({
      value: `department:${id}`,
      label: `Another official: ${name}`,
    })),
  ];
  const isSuggested = ({ value }: { value: string }) => suggested.includes(value);
  return [
    { value: '', label: 'Choose' },
    ...all
      .filter(isSuggested)
      .map(({ value, label }) => ({ value, label: `Named in the email: ${label}` })),
    ...all.filter((option) => !isSuggested(option)),
  ];
}

const MORE = ['happenedOn', 'channel', 'setting', 'formality', 'side', 'capacity', 'ownTopic'];

function More({ choices, values: { words, askIds }, errors }: Props) {
  const fromMail = choices.suggested !== undefined;
  const open = fromMail || MORE.some((name) => errors?.[name] !== undefined);
  return (
    <details className="more-fields" open={open}>
      <summary>
        Day, channel and more
        <span className="quiet">
          {fromMail ? ' As the email says' : ' Today, a formal meeting in person with the mayor'}
        </span>
      </summary>
      <div className="more-fields__grid">
        <TextField
          name="happenedOn"
          label="Day"
          type="date"
          max={choices.today}
          defaultValue={words['happenedOn'] ?? choices.today}
          error={errors?.['happenedOn']}
        />
        <Select
          name="channel"
          label="How"
          defaultValue={words['channel'] ?? 'meeting'}
          error={errors?.['channel']}
          options={options(CHANNELS, CHANNEL_WORDS)}
        />
        <Select
          name="side"
          label="Who of yours was there"
          defaultValue={words['side'] ?? 'mayor'}
          options={options(SIDES, SIDE_WORDS)}
        />
        <TextField
          name="ownTopic"
          label="Another topic"
          hint="More than one: put commas between."
          defaultValue={words['ownTopic']}
          error={errors?.['ownTopic']}
          maxLength={OWN_TOPIC_LENGTH}
        />
        <Radios
          name="setting"
          legend="Where"
          defaultValue={words['setting'] ?? 'in_person'}
          options={options(SETTINGS, SETTING_WORDS)}
        />
        <Radios
          name="formality"
          legend="Formal or informal"
          defaultValue={words['formality'] ?? 'formal'}
          options={options(FORMALITIES, FORMALITY_WORDS)}
        />
        <Radios
          name="capacity"
          legend="In whose name"
          hint="What is done for a party never counts in the office’s figures."
          defaultValue={words['capacity'] ?? 'office'}
          options={options(CAPACITIES, CAPACITY_WORDS)}
        />
      </div>
      {choices.asks.length > 0 && (
        <Checkboxes
          name="askIds"
          legend="Asks you raised"
          defaultValues={askIds}
          options={choices.asks.map(({ askId, number, text, positionTitle }) => ({
            value: askId,
            label: `Ask ${number}: ${text}`,
            hint: positionTitle,
          }))}
        />
      )}
    </details>
  );
}

function Visible({ values: { words }, errors }: Props) {
  return (
    <div className="panel who-sees">
      <Radios
        name="visibility"
        legend="Who can read this"
        hint="You can widen this later. What stood here before stays with those it was for."
        defaultValue={words['visibility'] ?? 'office'}
        error={errors?.['visibility']}
        options={VISIBILITIES.map((value) => ({
          value,
          label:
            value === 'office' ? (
              <Tag tone="private">{VISIBILITY_WORDS[value]}</Tag>
            ) : (
              VISIBILITY_WORDS[value]
            ),
        }))}
      />
    </div>
  );
}

function options<Value extends string>(values: readonly Value[], words: Record<Value, string>) {
  return values.map((value) => ({ value, label: words[value] }));
}
