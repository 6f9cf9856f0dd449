const FILES = [
  { extension: 'docx', words: 'Word' },
  { extension: 'pdf', words: 'PDF, tagged' },
  { extension: 'md', words: 'Markdown' },
] as const;

/** The draft as files, with what is suggested in it; plain links, since they are downloads and no pages. */
export function DraftFiles({ positionId }: { positionId: string }) {
  return (
    <>
      <h3 className="panel-subheading">Take it out</h3>
      <ul className="letter-files">
        {FILES.map(({ extension, words }) => (
          <li key={extension}>
            <a href={`/positions/${positionId}/draft.${extension}`} download>
              {words}
              <span className="govuk-visually-hidden">: the draft as it stands</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
