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

/** A file that was just read; a scan or a locked file has no words. */
export type ReadFile = { name: string; hasWords: boolean };

type Props = { read: ReadFile | undefined; mail: Mail | null };

/** What the form is filled in from, and that a person still has to read it. */
export function ComesFrom({ read, mail }: Props) {
  if (read) return <FromFile read={read} />;
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

function FromFile({ read: { name, hasWords } }: { read: ReadFile }) {
  if (!hasWords) {
    return (
      <Notice tone="warning" title={`No words were found in ${name}`}>
        It may be a scan, or locked. It is kept with the reply: type below what it says.
      </Notice>
    );
  }
  return (
    <Notice tone="success" title={`Filled in from ${name}`}>
      Read what stands below, shorten it, and say what kind of reply it is. Nothing is logged yet.
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
