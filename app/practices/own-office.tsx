import { Select } from '#app/ui/fields.tsx';

export type NamedOffice = { id: string; name: string };

type Props = { offices: readonly NamedOffice[]; chosen: string | undefined };

/** For which office somebody writes: asked only of those who work for several. */
export function OwnOffice({ offices, chosen }: Props) {
  const [only] = offices;
  if (offices.length <= 1) return <input type="hidden" name="officeId" value={only?.id} />;
  return (
    <Select
      name="officeId"
      label="Your office"
      defaultValue={chosen ?? only?.id}
      options={offices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
