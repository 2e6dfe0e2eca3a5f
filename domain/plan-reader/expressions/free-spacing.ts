/**
 * A piece of an expression written over several lines, as other flavours write it with their x flag: white space is for the reader, and so is what
 * follows a # in its line. Backslashes stand as they do in an expression. Pieces that are put in stay as they are.
 */
export function freeSpacing({ raw }: TemplateStringsArray, ...pieces: readonly string[]): string {
  return raw.map((text, i) => text.replace(/#.*$|\s+/gmu, '') + (pieces[i] ?? '')).join('');
}
