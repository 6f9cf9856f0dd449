import { type FileLink, FileLinks } from '#app/responses/file-links.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

type Mail = {
  id: string;
  subject: string;
  words: string;
  sender: string;
  senderName: string | null;
  fromName: string | null;
  sentOn: string | null;
  receivedAt: Date | string;
  files: readonly FileLink[];
};

/** What the form is filled in from, and that a person still has to read it. */
export function ComesFrom({ read, mail }: { read: string | undefined; mail: Mail | null }) {
  if (read) {
    return (
      <Notice tone="success" title={`Filled in from ${read}`}>
        Read what stands below, shorten it, and say what kind of reply it is. Nothing is logged yet.
      </Notice>
    );
  }
  if (!mail) return null;
  return (
    <Notice title="Filled in from an email">
      <p>
        {mail.senderName ?? mail.sender} passed it on {momentWords(new Date(mail.receivedAt))}. Read
        it, shorten it, and say what kind of reply it is. What came with it is kept with the reply.
      </p>
      <FileLinks files={mail.files} />
    </Notice>
  );
}

/** The form's fields as a mail fills them. */
export function fromMail(mail: Mail | null): Record<string, string> | undefined {
  if (!mail) return undefined;
  const summary = [mail.subject, mail.words].filter(Boolean).join('\n\n');
  return {
    summary,
    ...(mail.fromName && { fromName: mail.fromName }),
    ...(mail.sentOn && { receivedOn: mail.sentOn }),
  };
}
