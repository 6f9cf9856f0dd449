const FILES = [
  { extension: 'docx', words: 'Word' },
  { extension: 'pdf', words: 'PDF, tagged' },
  { extension: 'md', words: 'Markdown' },
  { extension: 'json', words: 'JSON' },
] as const;

type Props = { positionId: string; number: number; issued: boolean };

/** The files of one version's letter; plain links, since they are downloads and no pages. */
export function LetterFiles({ positionId, number, issued }: Props) {
  const what = issued ? `letter, version ${number}` : `draft of version ${number}`;
  return (
    <ul className="letter-files">
      {FILES.map(({ extension, words }) => (
        <li key={extension}>
          <a href={`/positions/${positionId}/versions/${number}/letter.${extension}`} download>
            {words}
            <span className="govuk-visually-hidden">: {what}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
