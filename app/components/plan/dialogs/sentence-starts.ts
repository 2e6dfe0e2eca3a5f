/** The sentences of a stretch with their offsets in the document, for choosing where to cut; a clause with its own stop counts as one. */
export function sentenceStarts(text: string, offset: number): { readonly start: number; readonly text: string }[] {
  return [...text.matchAll(/[^。；;！？\n]+[。；;！？]*/gu)].flatMap((match) => {
    const indent = match[0].length - match[0].trimStart().length;
    const sentence = match[0].trim();
    return sentence === '' ? [] : [{ start: offset + match.index + indent, text: sentence }];
  });
}
