import { useEffect, useId, useRef } from 'react';
import { keyWords } from './key-words.ts';
import { type ShortcutGroup, useShortcutGroups } from './offered-shortcuts.ts';
import { useSingleKey } from './single-key.ts';

const OPEN = 'open-shortcuts';

/** Shows the list, from wherever on the page it is asked for. */
export function openShortcuts(): void {
  globalThis.dispatchEvent(new Event(OPEN));
}

/** Every keyboard shortcut that works on this page at this moment. */
export function ShortcutsDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [singleKey, setSingleKey] = useSingleKey();
  const groups = [sitewide(singleKey), ...useShortcutGroups()];
  useOpening(singleKey, () => dialog.current?.showModal());
  return (
    <dialog className="shortcuts" ref={dialog} aria-labelledby={heading}>
      <div className="shortcuts__top">
        <h2 id={heading}>Keyboard shortcuts</h2>
        <form method="dialog">
          <button type="submit" className="govuk-button govuk-button--secondary">
            Close
          </button>
        </form>
      </div>
      <div className="shortcuts__groups">
        {groups.map((group) => (
          <Group key={group.name} {...group} />
        ))}
      </div>
      <label className="shortcuts__single">
        <input
          type="checkbox"
          checked={singleKey}
          onChange={(event) => setSingleKey(event.target.checked)}
        />
        The ? key opens this list
      </label>
    </dialog>
  );
}

function Group({ name, shortcuts }: ShortcutGroup) {
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {shortcuts.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keyWords(keys)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function sitewide(singleKey: boolean): ShortcutGroup {
  const list = { keys: 'Mod-/', does: 'This list' };
  const leave = { keys: 'Escape', does: 'Close a list or a form' };
  const question = { keys: '?', does: 'This list, outside a field' };
  return { name: 'Everywhere', shortcuts: singleKey ? [question, list, leave] : [list, leave] };
}

function useOpening(singleKey: boolean, open: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!opens(event, singleKey)) return;
      event.preventDefault();
      open();
    };
    globalThis.addEventListener('keydown', press);
    globalThis.addEventListener(OPEN, open);
    return () => {
      globalThis.removeEventListener('keydown', press);
      globalThis.removeEventListener(OPEN, open);
    };
  });
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

function opens(event: KeyboardEvent, singleKey: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key === '/' && (ctrlKey || metaKey) && !altKey) return true;
  if (key !== '?' || !singleKey || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.closest(FIELDS));
}
