import { Link, useSearchParams } from '@remix-run/react';
import { Notice } from '#app/ui/notice.tsx';

/** What was just done here, as the address says after the redirect. */
export function Done({ positionId }: { positionId: string }) {
  const [search] = useSearchParams();
  const kept = Number(search.get('kept'));
  if (search.has('read')) {
    return (
      <Notice tone="success" title="Marked as read">
        From now on you can see what has changed since.
      </Notice>
    );
  }
  if (search.has('restored')) {
    return (
      <Notice tone="success" title="The earlier text is restored">
        <p>
          It stands in <Link to={`/positions/${positionId}/draft`}>the draft</Link>. What it
          replaced is kept as the newest revision below.
        </p>
      </Notice>
    );
  }
  if (!kept) return null;
  return (
    <Notice tone="success" title={`Revision ${kept} is kept`}>
      It can be read, compared and restored at any time. The draft goes on.
    </Notice>
  );
}
