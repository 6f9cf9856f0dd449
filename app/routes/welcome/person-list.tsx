import { Button } from '#app/ui/button.tsx';
import type { DemonstrationPerson } from '#shared/people/demonstration.state.ts';
import { roleWords } from '#shared/people/role-words.rules.ts';

type Props = { people: readonly DemonstrationPerson[]; me: string | null };

/**
 * One button a person, grouped by office. The form goes to the server's own address rather than
 * to a route, so that it is a plain form even where scripts run.
 */
export function PersonList({ people, me }: Props) {
  const secretariat = people.filter((person) => person.role === 'secretariat');
  const offices = Map.groupBy(
    people.filter((person) => person.officeId !== null),
    (person) => person.officeName,
  );
  return (
    <form className="person-list" method="post" action="/demonstration/sign-in">
      <fieldset className="person-list__group person-list__group--first">
        <legend>Secretariat</legend>
        {secretariat.map((person) => (
          <PersonButton key={person.id} person={person} words={person.name} me={me} />
        ))}
      </fieldset>
      <div className="person-list__offices">
        {[...offices].map(([officeName, members]) => (
          <fieldset className="person-list__group" key={officeName}>
            <legend>{officeName}</legend>
            {members.map((person) => (
              <PersonButton
                key={person.id}
                person={person}
                words={roleWords(person.role)}
                me={me}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </form>
  );
}

function PersonButton(props: { person: DemonstrationPerson; words: string; me: string | null }) {
  const { person, words, me } = props;
  return (
    <Button
      variant={person.role === 'secretariat' ? 'primary' : 'secondary'}
      name="person"
      value={person.id}
    >
      {words}
      <span className="govuk-visually-hidden">
        {person.officeId ? `, ${person.officeName}` : ''}
      </span>
      {person.id === me && ' (you)'}
    </Button>
  );
}
