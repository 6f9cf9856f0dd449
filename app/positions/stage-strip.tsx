import { Link } from '@remix-run/react';
import type { PositionState } from '#shared/positions/position.state.ts';

type Story = {
  positionId: string;
  state: PositionState;
  latestVersion: number | null;
  round: { answered: number; asked: number } | null;
  letters: readonly unknown[];
  asks: number;
  asksAnswered: number;
  campaign: { id: string; outcome: { outcome: string } | null } | null;
};

const ORDER: readonly PositionState[] = [
  'drafting',
  'frozen',
  'in_sign_off',
  'signed_off',
  'issued',
  'answered',
];

/** From first word to answer in one line: what is behind, where it stands, what is ahead. */
export function StageStrip({ story }: { story: Story }) {
  const reached = ORDER.indexOf(story.state);
  const stages = [
    { at: 0, path: '/draft', words: 'Draft', detail: 'Live text' },
    {
      at: 1,
      path: '/versions',
      words: 'Version',
      detail: story.latestVersion === null ? 'None yet' : `Version ${story.latestVersion}`,
    },
    { at: 2, path: '/board', words: 'Sign-off', detail: roundDetail(story) },
    {
      at: 4,
      path: '/issue',
      words: 'Letter',
      detail: story.letters.length > 0 ? 'Issued' : 'Not issued',
    },
    { at: 5, path: '/responses', words: 'Answers', detail: answerDetail(story) },
  ];
  return (
    <ol className="stage-strip" aria-label="Stages">
      {stages.map(({ at, path, words, detail }) => (
        <li key={path} className={reached >= at ? 'stage stage--reached' : 'stage'}>
          <Link to={`/positions/${story.positionId}${path}`}>{words}</Link>
          <span>{detail}</span>
        </li>
      ))}
    </ol>
  );
}

function roundDetail({ round }: Story): string {
  return round ? `${round.answered} of ${round.asked} answered` : 'No round yet';
}

function answerDetail({ asks, asksAnswered, letters }: Story): string {
  if (letters.length === 0) return 'Nothing asked yet';
  return `${asksAnswered} of ${asks} asks answered`;
}
