const WORDS: Record<string, { pc: string; mac: string }> = {
  Mod: { pc: 'Ctrl', mac: '⌘' },
  Alt: { pc: 'Alt', mac: '⌥' },
  Shift: { pc: 'Shift', mac: '⇧' },
  ArrowUp: { pc: '↑', mac: '↑' },
  ArrowDown: { pc: '↓', mac: '↓' },
  Escape: { pc: 'Esc', mac: 'esc' },
};

/** "Ctrl+Alt+1" for `Mod-Alt-1`, "⌘⌥1" where keyboards have those. */
export function keyWords(keys: string, mac = isMac()): string {
  const parts = keys.split('-').map((part) => WORDS[part]?.[mac ? 'mac' : 'pc'] ?? capital(part));
  return parts.join(mac ? '' : '+');
}

function capital(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

function isMac(): boolean {
  return /Mac|iP(hone|ad)/.test(globalThis.navigator?.userAgent ?? '');
}
