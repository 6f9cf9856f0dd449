/** Where a statement comes from, folded away beside it. An address is a link; a citation is text. */
export function Sources({
  sources,
  title,
}: {
  sources: readonly string[];
  title?: string | undefined;
}) {
  if (sources.length === 0) return null;
  return (
    <details className="govuk-details sources">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {title ?? (sources.length === 1 ? '1 source' : `${sources.length} sources`)}
        </span>
      </summary>
      <ul className="govuk-details__text sources__list">
        {sources.map((source) => (
          <li key={source} className="wrap-anywhere">
            <Source source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One source, with the address in it, if there is one, as a link. */
export function Source({ source }: { source: string }) {
  const address = /https?:\/\/[^\s,)]+/.exec(source)?.[0];
  if (!address) return <>{source}</>;
  const [before, after] = source.split(address);
  return (
    <>
      {before}
      <a href={address} rel="noreferrer">
        {address.replace(/^https?:\/\/(www\.)?/, '')}
      </a>
      {after}
    </>
  );
}
