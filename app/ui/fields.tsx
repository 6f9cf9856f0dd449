import type { HTMLInputTypeAttribute, ReactNode } from 'react';

type Labelled = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

type TextFieldProps = Labelled & {
  defaultValue?: string | number | undefined;
  type?: HTMLInputTypeAttribute | undefined;
  autoComplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | undefined;
  /** In characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  required?: boolean | undefined;
  maxLength?: number | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

export function TextField({ name, label, hint, error, type, width, ...rest }: TextFieldProps) {
  const widthClass = width ? ` govuk-input--width-${width}` : dayWidth(type);
  return (
    <Group name={name} label={label} hint={hint} error={error}>
      <input
        className={`govuk-input${error ? ' govuk-input--error' : ''}${widthClass}`}
        id={name}
        name={name}
        type={type ?? 'text'}
        {...described(name, hint, error)}
        {...rest}
      />
    </Group>
  );
}

type TextAreaProps = Labelled & {
  defaultValue?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
  required?: boolean | undefined;
};

export function TextArea({ name, label, hint, error, rows = 4, ...rest }: TextAreaProps) {
  return (
    <Group name={name} label={label} hint={hint} error={error}>
      <textarea
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={name}
        name={name}
        rows={rows}
        {...described(name, hint, error)}
        {...rest}
      />
    </Group>
  );
}

type FileFieldProps = Labelled & {
  accept: string;
  required?: boolean | undefined;
  multiple?: boolean | undefined;
};

export function FileField({ name, label, hint, error, ...rest }: FileFieldProps) {
  return (
    <Group name={name} label={label} hint={hint} error={error}>
      <input
        className={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={name}
        name={name}
        type="file"
        {...described(name, hint, error)}
        {...rest}
      />
    </Group>
  );
}

type Option = { value: string; label: ReactNode };
type SelectOption = { value: string; label: string };

type SelectProps = Labelled & {
  defaultValue?: string | undefined;
  options: readonly SelectOption[];
  required?: boolean | undefined;
};

export function Select({ name, label, hint, error, options, ...rest }: SelectProps) {
  return (
    <Group name={name} label={label} hint={hint} error={error}>
      <select
        className={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={name}
        name={name}
        {...described(name, hint, error)}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Group>
  );
}

type ChoiceProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly (Option & { hint?: ReactNode })[];
};

type RadiosProps = ChoiceProps & { defaultValue?: string | undefined };

export function Radios({ defaultValue, ...choice }: RadiosProps) {
  return (
    <Choices {...choice} kind="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
  );
}

type CheckboxesProps = ChoiceProps & { defaultValues?: readonly string[] | undefined };

export function Checkboxes({ defaultValues = [], ...choice }: CheckboxesProps) {
  return <Choices {...choice} kind="checkbox" chosen={defaultValues} />;
}

type ChoicesProps = ChoiceProps & { kind: 'radio' | 'checkbox'; chosen: readonly string[] };

function Choices({ name, legend, hint, error, options, kind, chosen }: ChoicesProps) {
  const base = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" {...described(name, hint, error)}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        <HintAndError name={name} hint={hint} error={error} />
        <div className={`${base} ${base}--small`}>
          {options.map((option, place) => {
            // The first carries the field's own id, so that the error summary lands on it.
            const id = place === 0 ? name : `${name}-${place + 1}`;
            return (
              <div className={`${base}__item`} key={option.value}>
                <input
                  className={`${base}__input`}
                  id={id}
                  name={name}
                  type={kind}
                  value={option.value}
                  defaultChecked={chosen.includes(option.value)}
                  aria-describedby={option.hint ? `${id}-item-hint` : undefined}
                />
                <label className={`govuk-label ${base}__label`} htmlFor={id}>
                  {option.label}
                </label>
                {option.hint && (
                  <div className={`govuk-hint ${base}__hint`} id={`${id}-item-hint`}>
                    {option.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

function Group({ name, label, hint, error, children }: Labelled & { children: ReactNode }) {
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor={name}>
        {label}
      </label>
      <HintAndError name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

function HintAndError({ name, hint, error }: Pick<Labelled, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="govuk-error-message" id={`${name}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}

function described(name: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return ids ? { 'aria-describedby': ids } : {};
}

function dayWidth(type: HTMLInputTypeAttribute | undefined): string {
  if (type === 'date') return ' govuk-input--width-10';
  return type === 'datetime-local' ? ' govuk-input--width-20' : '';
}
