import { listWords } from '#app/positions/position-words.ts';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { blockName } from '#shared/documents/block-name.rules.ts';
import type { SettledPassage } from './page-types.ts';

/** Each passage with the wording that was picked and those that were not. */
export function SettledPassages({ passages }: { passages: readonly SettledPassage[] }) {
  return (
    <ul className="plain-list settled-passages">
      {passages.map((passage) => (
        <li key={passage.id} className="panel">
          <h3>{blockName(passage.blockLabel)}</h3>
          <p className="quiet">
            Settled {momentWords(passage.settledAt)}
            {passage.settledBy && ` by ${passage.settledBy}`}
          </p>
          <ul>
            {passage.wordings.map((wording) => (
              <li key={wording.id}>
                <Wording wording={wording} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Wording({ wording }: { wording: SettledPassage['wordings'][number] }) {
  const { kind, text, chosen, backers, personName, officeName } = wording;
  return (
    <>
      {chosen && <Tag tone="settled">Picked</Tag>}{' '}
      <span className="history-words">{kind === 'delete' ? 'No words at all' : `“${text}”`}</span>
      <br />
      <span className="quiet">
        {kind === 'original' ? 'As it stood' : authorOf({ personName, officeName })}
        {backers.length > 0 && `. Behind it: ${listWords(backers.map(({ name }) => name))}`}
      </span>
    </>
  );
}

function authorOf({
  personName,
  officeName,
}: {
  personName: string | null;
  officeName: string | null;
}) {
  return `${personName ?? 'Not recorded'}, ${officeName ?? 'Secretariat'}`;
}
