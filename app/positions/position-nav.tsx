import { Link } from '@remix-run/react';

const PLACES = [
  { key: 'story', path: '', words: 'Story' },
  { key: 'draft', path: '/draft', words: 'Draft' },
  { key: 'versions', path: '/versions', words: 'Versions' },
  { key: 'sign-off', path: '/sign-off', words: 'Sign-off' },
  { key: 'board', path: '/board', words: 'Board' },
  { key: 'issue', path: '/issue', words: 'Issue' },
  { key: 'responses', path: '/responses', words: 'Answers' },
  { key: 'delivery', path: '/commitments', words: 'Delivery' },
] as const;

type Props = {
  positionId: string;
  current: (typeof PLACES)[number]['key'];
  /** Past cases have only their record. */
  pastCase?: boolean | undefined;
};

const OF_PAST_CASES: readonly string[] = ['story', 'responses'];

/** From any page of one position to its others. */
export function PositionNav({ positionId, current, pastCase = false }: Props) {
  const places = PLACES.filter(({ key }) => !pastCase || OF_PAST_CASES.includes(key));
  return (
    <nav className="position-nav" aria-label="This position">
      <ul>
        {places.map(({ key, path, words }) => (
          <li key={key}>
            <Link
              to={`/positions/${positionId}${path}`}
              aria-current={key === current ? 'page' : undefined}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
