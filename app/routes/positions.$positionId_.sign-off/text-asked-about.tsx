import { DocumentText } from '#app/documents/document-text.tsx';
import { HashWords } from '#app/documents/hash-words.tsx';
import { SilenceWatermark } from '#app/sign-off/silence-panel.tsx';
import { silenceIsOn } from '#app/sign-off/silence-words.ts';
import { countWords } from '#shared/documents/count-words.rules.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { FoldedLetter } from './folded-letter.tsx';
import type { Round } from './page-types.ts';

type Props = { round: Round; content: Parameters<typeof DocumentText>[0]['document'] };

/** Exactly the text that is asked about; while silence runs, under its watermark. */
export function TextAskedAbout({ round, content }: Props) {
  const { silence } = round;
  const words = blocksOf(content).reduce((sum, { text }) => sum + countWords(text), 0);
  return (
    <section aria-labelledby="text-heading">
      <h2 id="text-heading">The text, version {round.versionNumber}</h2>
      <p className="sign-off__hash">
        Hash of this text: <HashWords hash={round.versionHash} short />
      </p>
      <FoldedLetter words={words}>
        <div className="letter-sheet">
          <SilenceWatermark until={silence && silenceIsOn(silence) ? silence.deadline : null} />
          <DocumentText document={content} />
        </div>
      </FoldedLetter>
    </section>
  );
}
