import { DocumentText } from '#app/documents/document-text.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import {
  type Addressee,
  addresseeLines,
  footnoteText,
  type LetterContent,
  type Signature,
  salutationLine,
} from '#shared/letters/letter.rules.ts';

type Props = { content: Omit<LetterContent, 'body'> & { body: { type: string } } };

/** A letter as its reader will have it: addressees, text, signatures and footnotes. */
export function LetterSheet({ content }: Props) {
  const { dated, addressees, title, body, signatures, support } = content;
  return (
    <article className="page-of-record letter-sheet" aria-label="The letter">
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
        <SignatureBlock signatures={signatures} />
        {support && <p className="letter-sheet__support">{support}</p>}
        <Footnotes signatures={signatures} />
      </div>
    </article>
  );
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

/** One line per signatory, each reservation a superscript that leads to its footnote. */
export function SignatureBlock({ signatures }: { signatures: readonly Signature[] }) {
  return (
    <ul className="signature-block">
      {signatures.map(({ officeId, line, footnotes }) => (
        <li key={officeId}>
          {line}
          {footnotes.map(({ number }, place) => (
            <sup key={number}>
              {place > 0 && ', '}
              <a href={`#footnote-${number}`} aria-label={`Footnote ${number}`}>
                {number}
              </a>
            </sup>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Footnotes({ signatures }: { signatures: readonly Signature[] }) {
  const notes = signatures.flatMap((signature) => signature.footnotes);
  if (notes.length === 0) return null;
  return (
    <ol className="letter-sheet__footnotes">
      {notes.map((note) => (
        <li key={note.number} id={`footnote-${note.number}`}>
          {footnoteText(note)}
        </li>
      ))}
    </ol>
  );
}
