import { useEffect, useSyncExternalStore } from 'react';

/** What a person can read in the list: the keys as ProseMirror writes them, and what they do. */
export type ListedShortcut = { keys: string; does: string };
export type ShortcutGroup = { name: string; shortcuts: readonly ListedShortcut[] };

const NONE: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();
let offered: readonly ShortcutGroup[] = NONE;

/** Lists these shortcuts for as long as the part of the page that answers to them is there. */
export function useOfferedShortcuts(groups: readonly ShortcutGroup[]): void {
  useEffect(() => {
    offer(groups);
    return () => offer(NONE);
  }, [groups]);
}

export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    () => offered,
    () => NONE,
  );
}

function offer(groups: readonly ShortcutGroup[]) {
  offered = groups;
  for (const changed of listeners) changed();
}
