import { Notice } from '#app/ui/notice.tsx';
import { KeptNotices } from './kept-notices.tsx';
import type { HeldConnection } from './use-live-connection.ts';

/** In place of a text that is no longer open to whoever had it open: nothing of it but their own words. */
export function WithdrawnDraft(props: HeldConnection & { title: string }) {
  return (
    <div role="alert">
      <Notice tone="warning" title="This text is no longer open to you">
        It was open to your office until now. If you think that is a mistake, ask the secretariat;
        then reload the page.
      </Notice>
      <KeptNotices {...props} writable={false} />
    </div>
  );
}
