import { useState } from 'react';
import { changeWords } from '#app/documents/difference-block.tsx';
import type { SetAside } from '#app/documents/kept/set-aside.ts';
import { Button } from '#app/ui/button.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import {
  type SetAsideReason,
  setAsideMarkdown,
  wordsWritten,
} from '#shared/documents/set-aside.rules.ts';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';

type Props = {
  copy: Pick<SetAside, 'id' | 'reason' | 'at' | 'blocks'>;
  /** Of the position the words were written for. */
  title: string;
  /** Said above, where the page is not that of the position. */
  caption?: string;
  onDismiss: () => void;
  /** Writes them into the text after all; absent where that cannot be done now. */
  onPutIn?: (() => void) | undefined;
};

/** What somebody wrote and the text did not take: in full, to be copied, until they dismiss it. */
export function UnsentCopy({ copy, title, caption, onDismiss, onPutIn }: Props) {
  const { id, reason, at, blocks } = copy;
  const moment = momentWords(at);
  const markdown = setAsideMarkdown({ title, at: moment, blocks }, nameOf);
  const heading = `unsent-${id}`;
  return (
    <section className="unsent-copy" aria-labelledby={heading}>
      {caption && <p className="quiet">{caption}</p>}
      <h2 id={heading}>{HEADINGS[reason]}</h2>
      <p>
        {REASONS[reason]} Nothing is lost: below is what you wrote, kept on this device since{' '}
        {moment} until you dismiss it.
      </p>
      <ul className="unsent-copy__blocks">
        {blocks.map((block) => (
          <li key={block.id}>
            <strong>{nameOf(block)}</strong> <Written block={block} />
          </li>
        ))}
      </ul>
      <Actions {...{ markdown, title, onDismiss, onPutIn }} />
    </section>
  );
}

function Written({ block }: { block: BlockDifference }) {
  const { parts } = block;
  const words = wordsWritten(block);
  if (words === '') return <del>{parts.map(({ text }) => text).join('')}</del>;
  return (
    <span className="letter-text unsent-copy__words">
      {parts.map(({ op, text }, place) => {
        const key = `${place} ${op}`;
        if (op === 'added') return <ins key={key}>{text}</ins>;
        return op === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
      })}
    </span>
  );
}

type ActionsProps = Pick<Props, 'title' | 'onDismiss' | 'onPutIn'> & { markdown: string };

function Actions({ markdown, title, onDismiss, onPutIn }: ActionsProps) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(markdown).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  const dismiss = () => {
    if (globalThis.confirm(QUESTION)) onDismiss();
  };
  return (
    <div className="unsent-copy__actions">
      {onPutIn && (
        <Button type="button" onClick={onPutIn}>
          Put it into the text
        </Button>
      )}
      <Button type="button" variant="secondary" onClick={() => void copy()}>
        Copy
      </Button>
      <a
        className="govuk-button govuk-button--secondary"
        href={`data:text/markdown;charset=utf-8,${encodeURIComponent(markdown)}`}
        download={`${fileName(title)}-not-in-the-text.md`}
      >
        Download
      </a>
      <button type="button" className="plain-button" onClick={dismiss}>
        Dismiss
      </button>
      <output>{copied && COPIED[copied]}</output>
    </div>
  );
}

const QUESTION = 'This deletes what you wrote from this device. Dismiss it?';

const COPIED = {
  yes: 'Copied.',
  no: 'Your browser did not allow that. Use Download instead.',
} as const;

const HEADINGS: Record<SetAsideReason, string> = {
  closed: 'What you wrote is not in the text: it was closed before your words arrived',
  suggest_only: 'What you wrote is not in the text: here you can suggest changes',
  older_program: 'What you wrote before Concord was renewed is not in the text yet',
  withdrawn: 'What you wrote is not in the text: it was closed to you before your words arrived',
  signed_out: 'What you wrote is not in the text: you were signed out before your words arrived',
};

const REASONS: Record<SetAsideReason, string> = {
  closed: 'The text was locked for sign-off meanwhile, or your part in it changed.',
  suggest_only: 'Your words changed the text directly. Switch on suggesting and write them again.',
  older_program:
    'They were written with an earlier form of this page. Look at them before you put them in.',
  withdrawn: 'The text is no longer open to you, so nothing of it is sent.',
  signed_out: 'Sign in again as yourself to have them sent, or take this copy and dismiss them.',
};

/** "Clause 4 (changed)". */
function nameOf(block: BlockDifference): string {
  const label = block.labelAfter ?? block.labelBefore;
  const name = label ? (block.kind === 'ask' ? label : `Clause ${label}`) : KINDS[block.kind];
  return `${name} (${changeWords(block).toLowerCase()})`;
}

const KINDS: Record<BlockDifference['kind'], string> = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  clause: 'Clause',
  ask: 'Ask',
  list: 'List',
  table: 'Table',
};

function fileName(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
}
