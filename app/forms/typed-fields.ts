import type { FormErrors } from './run-action.ts';

/** What somebody typed into a form that came back, by the names of its fields. */
export type Typed = Record<string, string>;

/** One field of a form: its name, what is wrong with it, and what was typed or stands already. */
export function typedFields(errors: FormErrors, typed: Typed) {
  return (name: string, stands?: string) => ({
    name,
    error: errors[name],
    defaultValue: typed[name] ?? stands,
  });
}

/** What a form sent, to be handed back with its errors. */
export function asTyped(form: Record<string, FormDataEntryValue>): Typed {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
}
