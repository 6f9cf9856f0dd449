import { Notice } from '#app/ui/notice.tsx';
import { silenceWatermark } from '#shared/letters/printed-letter.rules.ts';
import { type Silence, silenceIsOn, silenceWords } from './silence-words.ts';

/** Where a round by silence stands; while it runs, with its exact end. */
export function SilencePanel({ silence, asked }: { silence: Silence | null; asked: number }) {
  if (!silence) return null;
  const { title, lines } = silenceWords(silence, asked);
  return (
    <Notice tone={silenceIsOn(silence) ? 'warning' : 'info'} title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {silence.said && (
        <blockquote className="silence-words">
          <p>{silence.said.words}</p>
          <footer>{silence.said.officeName}</footer>
        </blockquote>
      )}
    </Notice>
  );
}

/** Across the text while silence runs: what saying nothing means, and until when. */
export function SilenceWatermark({ until }: { until: Date | null }) {
  return until && <p className="silence-watermark">{silenceWatermark(until)}</p>;
}
