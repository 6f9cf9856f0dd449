/** Files are read by an address of their own for each form; plain links, since they are downloads. */
export function BriefFiles({ briefId }: { briefId: string }) {
  return (
    <>
      <h2>For government</h2>
      <FileList briefId={briefId} form="brief" what="for government" />
      <p className="quiet">Carries nothing informal or private.</p>
      <h2>Internal</h2>
      <FileList briefId={briefId} form="internal" what="internal" />
      <p className="quiet">Marked on every page. Never send it.</p>
    </>
  );
}

type Props = { briefId: string; form: 'brief' | 'internal'; what: string };

function FileList({ briefId, form, what }: Props) {
  return (
    <ul className="letter-files">
      {(['docx', 'pdf'] as const).map((extension) => (
        <li key={extension}>
          <a href={`/briefs/${briefId}/${form}.${extension}`} download>
            {extension === 'docx' ? 'Word' : 'PDF, tagged'}
            <span className="govuk-visually-hidden">: brief, {what}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
