/** How a paragraph ends: `hidden` joins it to the next one in print; `given-away` ones have no end and no number of their own. */
export type ParagraphEnd = 'visible' | 'hidden' | 'given-away';

/** Makes lines of the paragraphs of a Word document as it prints them with all changes accepted. */
export interface ParagraphFlow {
  /** The lines of one paragraph: one, or none. `label` counts it in its list and is asked only where it counts; contents that print nothing are silent. */
  add(text: string, end: ParagraphEnd, isContents: boolean, label: () => string): readonly string[];
  /** What paragraphs without an end have left over. */
  rest(): readonly string[];
}

export function paragraphFlow(): ParagraphFlow {
  /** Text of paragraphs whose mark is deleted: it belongs to the next paragraph, behind that one's number. */
  let carried = '';
  /** Text of paragraphs whose mark is hidden, number included: it stands in front of the next paragraph. */
  let ahead = '';
  return {
    add: (text, end, isContents, label) => {
      if (end === 'given-away') {
        carried += text;
        return [];
      }
      const isSilent = text === '' && (isContents || end !== 'visible');
      const line = ahead + (isSilent ? '' : label()) + carried + text;
      carried = '';
      ahead = end === 'hidden' ? line : '';
      return end === 'hidden' || (isSilent && line === '') ? [] : [line.trimEnd()];
    },
    rest: () => (ahead + carried === '' ? [] : [ahead + carried]),
  };
}
