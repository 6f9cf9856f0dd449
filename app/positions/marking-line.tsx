/** How a paper is to be handled, above it. */
export function MarkingLine({ marking }: { marking: string | null }) {
  if (marking === null) return null;
  return (
    <p className="marking">
      <span className="govuk-visually-hidden">Marked </span>
      {marking}
    </p>
  );
}
