/** `new` until somebody chooses; then one of the others for good. */
export type InstallationMode = 'new' | 'demonstration' | 'real';

/** The list of invented people is open while nobody has chosen yet, and in a demonstration. */
export function offersDemonstration(mode: InstallationMode, allowed: boolean): boolean {
  return allowed && mode !== 'real';
}
