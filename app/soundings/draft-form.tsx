import { Form, useNavigation } from '@remix-run/react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Checkboxes, Radios, TextArea, TextField } from '#app/ui/fields.tsx';
import {
  AUDIENCE_LENGTH,
  BACKGROUND_LENGTH,
  MAX_QUESTIONS,
  TITLE_LENGTH,
} from '#shared/soundings/sounding.rules.ts';
import { ATTRIBUTIONS } from '#shared/soundings/sounding.state.ts';
import type { TypedDraft } from './draft-typed.ts';
import { ATTRIBUTION_WORDS } from './sounding-words.ts';

type Props = {
  typed: TypedDraft;
  errors: FormErrors | undefined;
  offices: readonly { id: string; name: string }[];
  cancelTo: string;
};

/** One form: who asks, what, whom, and until when. */
export function DraftForm(props: Props) {
  const sending = useNavigation().state === 'submitting';
  return (
    <Form method="post" noValidate>
      <WhoAsks {...props} />
      <WhatIsAsked {...props} />
      <WhomAndWhen {...props} />
      <div className="govuk-button-group">
        <Button disabled={sending}>Save the draft</Button>
        <ButtonLink to={props.cancelTo} variant="secondary">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}

function WhoAsks({ typed, errors }: Props) {
  return (
    <>
      <TextField
        name="title"
        label="What it is about"
        defaultValue={typed.title}
        error={errors?.['title']}
        maxLength={TITLE_LENGTH}
      />
      <TextField
        name="department"
        label="Department that asks"
        hint="As they gave it."
        defaultValue={typed.department}
        error={errors?.['department']}
      />
      <TextField
        name="post"
        label="Post of whoever asks"
        defaultValue={typed.post}
        error={errors?.['post']}
      />
      <TextField
        name="official"
        label="Their name"
        hint="As they gave it. Leave empty where they gave none."
        defaultValue={typed.official}
        error={errors?.['official']}
      />
      <TextField
        name="audience"
        label="Who will see the return"
        hint="Offices read this before they choose how they are shown."
        defaultValue={typed.audience}
        error={errors?.['audience']}
        maxLength={AUDIENCE_LENGTH}
      />
    </>
  );
}

function WhatIsAsked({ typed, errors }: Props) {
  const places = Array.from({ length: MAX_QUESTIONS }, (_, place) => place + 1);
  return (
    <>
      <TextArea
        name="background"
        label="Background"
        rows={4}
        defaultValue={typed.background}
        error={errors?.['background']}
        maxLength={BACKGROUND_LENGTH}
      />
      {places.map((place) => (
        <TextArea
          key={place}
          name={place === 1 ? 'questions' : `question-${place}`}
          label={`Question ${place}`}
          hint={place === 1 ? undefined : 'Leave empty where there is none.'}
          rows={2}
          defaultValue={typed.questions[place - 1]}
          error={place === 1 ? errors?.['questions'] : undefined}
        />
      ))}
    </>
  );
}

function WhomAndWhen({ typed, errors, offices }: Props) {
  return (
    <>
      <div className="choices-in-columns">
        <Checkboxes
          name="officeIds"
          legend="Offices to ask"
          defaultValues={typed.officeIds}
          error={errors?.['officeIds']}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Radios
        name="offered"
        legend="The most open way answers are shown"
        hint="Each office may choose a less open one."
        defaultValue={typed.offered}
        error={errors?.['offered']}
        options={ATTRIBUTIONS.map((value) => ({
          value,
          label: ATTRIBUTION_WORDS[value].choice,
        }))}
      />
      <DayAndTime name="opens" label="Opens" typed={typed.opens} error={errors?.['opensAt']} />
      <DayAndTime name="closes" label="Closes" typed={typed.closes} error={errors?.['closesAt']} />
    </>
  );
}

type Moment = { day: string; time: string };

function DayAndTime(props: {
  name: string;
  label: string;
  typed: Moment;
  error?: string | undefined;
}) {
  const { name, label, typed, error } = props;
  return (
    <div className="day-and-time">
      <TextField
        name={name === 'opens' ? 'opensAt' : 'closesAt'}
        label={`${label} on`}
        hint={name === 'opens' ? 'Leave empty to open it by hand.' : 'At least 48 hours later.'}
        type="date"
        defaultValue={typed.day}
        error={error}
      />
      <TextField
        name={`${name}Time`}
        label={`${label} at`}
        type="time"
        width={5}
        defaultValue={typed.time}
      />
    </div>
  );
}
