import { countOf, LEVEL_WORDS, peopleWords, strengthWords } from '#app/coalition/level-words.ts';
import { listWords } from '#app/positions/position-words.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { Level } from '#shared/coalition/cell.state.ts';
import type { ChosenCoalition, ExplorerPage } from './page-types.ts';

type Props = { page: ExplorerPage; chosen: ChosenCoalition; full: number };

/** The coalition that is shown: who signs, whom they speak for, and what the letter would ask. */
export function ChosenCoalitionPanel({ page, chosen, full }: Props) {
  const { point, reading } = chosen;
  const members = chosen.offices.flatMap((place) => page.offices[place] ?? []);
  return (
    <section className="panel chosen-coalition" aria-labelledby="chosen-heading">
      <h2 className="panel-heading" id="chosen-heading">
        {countOf(point.count, 'office')} of {page.offices.length},{' '}
        {strengthWords(point.strength, full)} of the asks kept
      </h2>
      {reading === 'optimistic' && <CountsOn page={page} chosen={chosen} />}
      <FactList
        items={[
          { term: 'Who signs', detail: listWords(members.map(({ officeName }) => officeName)) },
          { term: 'People', detail: peopleDetail(members) },
          { term: 'Parties', detail: spread(members.map(({ party }) => party ?? 'Vacant')) },
          { term: 'Regions', detail: spread(members.map(({ region }) => region)) },
        ]}
      />
      <h3>What the letter would ask</h3>
      <ol className="chosen-asks">
        {page.asks.map((ask, place) => (
          <ChosenAsk key={ask.blockId} ask={ask} level={chosen.levels[place] ?? 0} />
        ))}
      </ol>
    </section>
  );
}

const LEVEL_TONES: Record<Level | 0, Tone> = { 3: 'settled', 2: 'open', 1: 'open', 0: 'neutral' };

function ChosenAsk({ ask, level }: { ask: ExplorerPage['asks'][number]; level: Level | 0 }) {
  const words = ask.softer.find((each) => each.level === level)?.words ?? ask.words;
  return (
    <li className={level === 0 ? 'is-left-out' : undefined}>
      <p className="chosen-asks__head">
        <strong>{ask.label}</strong> <Tag tone={LEVEL_TONES[level]}>{LEVEL_WORDS[level]}</Tag>{' '}
        <span className="quiet">weight {ask.weight}</span>
      </p>
      <p className="letter-text">{words}</p>
    </li>
  );
}

/** An optimistic coalition says whose answers it takes for granted. */
function CountsOn({ page, chosen }: Pick<Props, 'page' | 'chosen'>) {
  const byOffice = Map.groupBy(chosen.countsOn, ({ office }) => office);
  return (
    <div className="private-area chosen-coalition__counts-on">
      <p>
        <Tag tone="waiting">Not known yet</Tag> This coalition counts on{' '}
        {countOf(chosen.countsOn.length, 'answer')} nobody has given:
      </p>
      <ul>
        {[...byOffice].map(([office, answers]) => (
          <li key={office}>
            {page.offices[office]?.officeName}:{' '}
            {listWords(answers.flatMap(({ ask }) => page.asks[ask]?.label ?? []))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function peopleDetail(members: ExplorerPage['offices']): string {
  const people = members.reduce((sum, office) => sum + office.people, 0);
  const unknown = members.filter(({ peopleKnown }) => !peopleKnown);
  if (unknown.length === 0) return peopleWords(people);
  return `${peopleWords(people)}, without ${listWords(unknown.map(({ officeName }) => officeName))}`;
}

/** "Labour 4, Conservative 2": facts of the day, the most frequent first. */
function spread(names: readonly string[]): string {
  return [...Map.groupBy(names, (name) => name)]
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || a.localeCompare(b, 'en-GB'))
    .map(([name, all]) => `${name} ${all.length}`)
    .join(', ');
}
