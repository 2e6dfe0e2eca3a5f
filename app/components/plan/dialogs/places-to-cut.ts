/** A piece of an item's words that may become an item of its own, with its offset in the document. */
export interface PlaceToCut {
  readonly start: number;
  readonly text: string;
}

/** A clause with its own stop counts as a sentence. */
const SENTENCE = /[^。；;！？\n]+[。；;！？]*/gu;
const CLAUSE = /[^，。；;！？\n]+[，。；;！？]*/gu;

/** Where an item can be cut in two: before each of its sentences but the first, or where it has only one, before each of its clauses. */
export function placesToCut(sources: readonly PlaceToCut[]): PlaceToCut[] {
  const sentences = sources.flatMap((source) => pieces(source, SENTENCE));
  return sentences.length > 1 ? sentences : sentences.flatMap((sentence) => pieces(sentence, CLAUSE));
}

function pieces({ start, text }: PlaceToCut, piece: RegExp): PlaceToCut[] {
  return [...text.matchAll(piece)].flatMap((match) => {
    const indent = match[0].length - match[0].trimStart().length;
    const words = match[0].trim();
    return words === '' ? [] : [{ start: start + match.index + indent, text: words }];
  });
}
