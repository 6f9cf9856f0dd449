import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { InternalBrief } from '#shared/government/brief.rules.ts';
import { BriefTable } from './brief-table.tsx';

/** What stays with the secretariat, in the colour of what is private. */
export function Inside({ inside: { note, contacts } }: { inside: InternalBrief }) {
  return (
    <section className="private-area" aria-labelledby="inside-heading">
      <h2 id="inside-heading">Internal, for the secretariat alone</h2>
      <h3>Our note</h3>
      {note ? <p className="keep-lines">{note}</p> : <p className="quiet">None.</p>}
      <h3>Past contacts</h3>
      <BriefTable
        caption="Contacts with the post, as far as offices show them"
        empty="None that offices show to the secretariat."
        head={['Day', 'Office', 'How', 'Gist']}
        rows={contacts.map(({ happenedOn, officeName, channel, formality, gist }) => [
          dateWords(happenedOn),
          officeName,
          `${channel}, ${formality}`,
          gist,
        ])}
      />
    </section>
  );
}
