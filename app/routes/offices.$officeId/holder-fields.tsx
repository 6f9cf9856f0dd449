import { TextField } from '#app/ui/fields.tsx';
import type { Field } from './seat-form.tsx';

type Named = { personName?: string; styledName?: string; title: string; party?: string };

/** How a mayor is named, in person, as letters print it and by title, and of which party. */
export function HolderFields({ field, stands }: { field: Field; stands: Named }) {
  return (
    <>
      <TextField {...field('personName', stands.personName)} label="Name" />
      <TextField
        {...field('styledName', stands.styledName)}
        label="Name as letters print it"
        hint={`Such as “Ann Example, ${stands.title || 'Mayor of the area'}”.`}
      />
      <TextField {...field('title', stands.title)} label="Title" />
      <TextField
        {...field('party', stands.party)}
        label="Party, as a fact"
        hint="As on the ballot paper, or “Independent”. Letters never print it."
      />
    </>
  );
}
