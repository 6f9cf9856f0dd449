import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { type ExternalBrief, MAYORAL_MODEL } from '#shared/government/brief.rules.ts';
import { ageInDays } from '#shared/responses/ask-clock.rules.ts';
import { BriefTable } from './brief-table.tsx';

/** What the file for government says, in the same order. */
export function ForGovernment({ brief, today }: { brief: ExternalBrief; today: string }) {
  return (
    <section aria-labelledby="government-heading">
      <h2 id="government-heading">What government reads</h2>
      <h3>What we ask of you first</h3>
      {brief.firstRequest ? (
        <p className="keep-lines letter-text">{brief.firstRequest}</p>
      ) : (
        <p className="quiet">Not written yet; the file leaves it out.</p>
      )}
      <h3>What is open with the post</h3>
      <BriefTable
        caption="Open asks, oldest first"
        empty="Nothing that was asked of the post in a letter is open."
        head={['Days open', 'Ask', 'First asked']}
        rows={brief.asks.map(({ askedOn, askedOf, text, positionTitle }) => [
          `${ageInDays(askedOn, today)}`,
          `${text} (${positionTitle})`,
          `${dateWords(askedOn)}${askedOf ? `, of ${askedOf}` : ''}`,
        ])}
      />
      <h3>What was promised</h3>
      <BriefTable
        caption="Promises of the post"
        empty="No promise of the post is on record."
        head={['Promise', 'Made', 'Due']}
        rows={brief.commitments.map(({ words, madeOn, madeBy, dueOn }) => [
          `“${words}”`,
          `${dateWords(madeOn)}${madeBy ? `, by ${madeBy}` : ''}`,
          dueOn ? dateWords(dueOn) : 'No day given',
        ])}
      />
      <h3>Letters to the post</h3>
      <BriefTable
        caption="Letters to the post, newest first"
        empty="No letter to the post is on record."
        head={['Dated', 'Letter', 'Addressed to']}
        rows={brief.letters.map(({ dated, title, holderName }) => [
          dateWords(dated),
          title,
          holderName ?? 'The post was vacant',
        ])}
      />
      <h3>How mayors work together</h3>
      {MAYORAL_MODEL.map((words) => (
        <p key={words} className="letter-text">
          {words}
        </p>
      ))}
    </section>
  );
}
