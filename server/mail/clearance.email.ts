import type { StepKind } from '#shared/clearance/clearance.state.ts';

const NEXT: Record<StepKind, { subject: string; done: string; asked: string }> = {
  prepared: { subject: 'To clear', done: 'has prepared', asked: 'Read it and clear or return it:' },
  cleared: { subject: 'To decide', done: 'has cleared', asked: 'Read it and decide:' },
  returned: { subject: 'Returned', done: 'has returned', asked: 'Read why and prepare it anew:' },
};

/** What the next person of an office reads: whose turn it is and where, and never what was said. */
export function clearanceEmail(step: {
  kind: StepKind;
  reader: string;
  by: string;
  title: string;
  link: string;
}) {
  const { kind, reader, by, title, link } = step;
  const { subject, done, asked } = NEXT[kind];
  return {
    subject: `${subject}: “${title.replace(/\s+/g, ' ')}”`,
    text: [
      `Dear ${reader},`,
      '',
      `${by} ${done} your office’s decision on “${title}”.`,
      'Only your office can see this.',
      '',
      asked,
      link,
      '',
    ].join('\n'),
  };
}
