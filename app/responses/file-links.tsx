export type FileLink = { id: string; name: string; size: number };

const KILOBYTE = 1_024;

/** Files that came with a reply, to be saved; none is opened in the browser. */
export function FileLinks({ files }: { files: readonly FileLink[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="signature-block">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/responses/files/${id}`} download>
            {name}
          </a>{' '}
          <span className="quiet">({sizeWords(size)})</span>
        </li>
      ))}
    </ul>
  );
}

/** "12 KB", "1.4 MB". */
function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  return kilobytes < KILOBYTE ? `${kilobytes} KB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}
