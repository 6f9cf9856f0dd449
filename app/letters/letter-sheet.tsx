import { DocumentText } from '#app/documents/document-text.tsx';
import { MarkingLine } from '#app/positions/marking-line.tsx';
import { SilenceWatermark } from '#app/sign-off/silence-panel.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { footnotesOf, withFootnoteNumbers } from '#shared/documents/footnote.rules.ts';
import {
  type Addressee,
  addresseeLines,
  footnoteText,
  type LetterContent,
  type Signature,
  salutationLine,
} from '#shared/letters/letter.rules.ts';
import { MARKING_LINES } from '#shared/positions/marking.state.ts';

type Props = {
  content: Omit<LetterContent, 'body'> & { body: { type: string } };
  /** How the lines of those who have left since it went read today. */
  since?: readonly string[];
  /** Until when the text is put by silence, while it is. */
  silentUntil?: Date | null;
};

/** A letter as its reader will have it: addressees, text, signatures and footnotes. */
export function LetterSheet({ content, since = [], silentUntil = null }: Props) {
  const { dated, addressees, title, body, signatures, support, marking = 'none' } = content;
  const notes = noteCount(body);
  return (
    <article className="page-of-record letter-sheet" aria-label="The letter">
      <MarkingLine marking={MARKING_LINES[marking]} />
      <SilenceWatermark until={silentUntil} />
      <div className="letter-text">
        <p>{dateWords(dated)}</p>
        {addressees.map((addressee) => (
          <AddresseeBlock key={addressee.postId} addressee={addressee} />
        ))}
        <h2 className="letter-sheet__title">{title}</h2>
        <p>{salutationLine(addressees)}</p>
      </div>
      <DocumentText document={body} />
      <div className="letter-text">
        <p className="letter-sheet__closing">Yours sincerely,</p>
        <SignatureBlock signatures={signatures} after={notes} />
        {support && <p className="letter-sheet__support">{support}</p>}
        <Footnotes signatures={signatures} after={notes} />
      </div>
      {since.length > 0 && (
        <p className="quiet">Not part of the letter. Today: {since.join('; ')}.</p>
      )}
    </article>
  );
}

/** How many footnotes a letter's text has of its own. */
export function noteCount(body: { type: string }): number {
  return footnotesOf(withFootnoteNumbers(body as DocumentJson)).length;
}

function AddresseeBlock({ addressee }: { addressee: Addressee }) {
  return (
    <p>
      {addresseeLines(addressee).map((line, place) => (
        <span key={line}>
          {place > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  );
}

type SignatureProps = {
  signatures: readonly Signature[];
  /** How many footnotes the text itself has; the reservations count on from them. */
  after: number;
};

/** One line per signatory, each reservation a superscript that leads to its footnote. */
export function SignatureBlock({ signatures, after }: SignatureProps) {
  return (
    <ul className="signature-block">
      {signatures.map(({ officeId, line, footnotes }) => (
        <li key={officeId}>
          {line}
          {footnotes.map(({ number }, place) => (
            <sup key={number}>
              {place > 0 && ', '}
              <a href={`#footnote-${number}`} aria-label={`Footnote ${after + number}`}>
                {after + number}
              </a>
            </sup>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Footnotes({ signatures, after }: SignatureProps) {
  const notes = signatures.flatMap((signature) => signature.footnotes);
  if (notes.length === 0) return null;
  return (
    <ol className="letter-sheet__footnotes" start={after + 1}>
      {notes.map((note) => (
        <li key={note.number} id={`footnote-${note.number}`}>
          {footnoteText(note)}
        </li>
      ))}
    </ol>
  );
}
