import { officeInitials } from '#app/documents/office-initials.ts';
import type { PersonHere } from './use-people.ts';

export function PeoplePanel({ people }: { people: readonly PersonHere[] }) {
  return (
    <section className="panel" aria-labelledby="people-heading">
      <h2 className="panel-heading" id="people-heading">
        Here now
      </h2>
      <ul className="people-here">
        {people.map(({ name, officeName, color, isMe }) => (
          <li key={`${officeName} ${name}`}>
            <span className="office-mark" style={{ backgroundColor: color }} aria-hidden="true">
              {officeInitials(officeName)}
            </span>
            <span>
              {name}
              {isMe && ' (you)'}
              {!name.includes(officeName) && <span className="quiet"> {officeName}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
