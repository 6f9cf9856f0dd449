/** Stand around what was found. They are private-use characters, which nobody types. */
export const FOUND_STARTS = '\uE000';
export const FOUND_ENDS = '\uE001';

export type PassagePart = { words: string; found: boolean };

/** A passage cut where what was found begins and ends; a mark without its other is only a character. */
export function passageParts(passage: string): PassagePart[] {
  return passage.split(FOUND_STARTS).flatMap((piece, place) => {
    const end = piece.indexOf(FOUND_ENDS);
    if (place === 0 || end === -1) return part(piece.replaceAll(FOUND_ENDS, ''), false);
    const after = piece.slice(end + 1).replaceAll(FOUND_ENDS, '');
    return [...part(piece.slice(0, end), true), ...part(after, false)];
  });
}

function part(words: string, found: boolean): PassagePart[] {
  return words === '' ? [] : [{ words, found }];
}
