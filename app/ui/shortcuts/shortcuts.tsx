import { useInBrowser } from '#app/ui/in-browser.ts';
import { openShortcuts, ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The list of shortcuts and a button to it; neither works, and so neither shows, without JavaScript. */
export function Shortcuts() {
  if (!useInBrowser()) return null;
  return (
    <>
      <button type="button" className="plain-button" onClick={openShortcuts}>
        Keyboard shortcuts
      </button>
      <ShortcutsDialog />
    </>
  );
}
