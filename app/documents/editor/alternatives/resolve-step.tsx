import { useEffect, useRef } from 'react';

type Props = {
  deletes: boolean;
  /** The wording, as the panel says it. */
  words: string;
  busy: boolean;
  onResolve: () => void;
  onKeep: () => void;
};

/** Asks once more: taking the brackets off changes the text for everybody. */
export function ResolveStep({ deletes, words, busy, onResolve, onKeep }: Props) {
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <fieldset className="resolve-step">
      <legend>
        {deletes ? 'Delete this passage from the text?' : `Take ${words} into the text?`} The
        brackets go; every wording stays in the history.
      </legend>
      <div className="bracket__buttons">
        <button
          type="button"
          className="toolbar__button resolve-step__confirm"
          ref={confirm}
          disabled={busy}
          onClick={onResolve}
        >
          {deletes ? 'Yes, delete it' : 'Yes, take it'}
        </button>
        <button type="button" className="toolbar__button" onClick={onKeep}>
          Keep the brackets
        </button>
      </div>
    </fieldset>
  );
}
