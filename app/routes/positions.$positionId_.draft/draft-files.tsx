import { Link } from '@remix-run/react';

const FILES = [
  { extension: 'docx', words: 'Word' },
  { extension: 'pdf', words: 'PDF, tagged' },
  { extension: 'md', words: 'Markdown' },
] as const;

type Props = {
  positionId: string;
  /** Whether whoever looks may bring a Word file in. */
  takesFiles: boolean;
};

/** The draft as files, with what is suggested in it; plain links, since they are downloads and no pages. */
export function DraftFiles({ positionId, takesFiles }: Props) {
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
      {takesFiles && (
        <p>
          <Link to={`/positions/${positionId}/import`}>Bring in a Word file</Link>
        </p>
      )}
    </>
  );
}
