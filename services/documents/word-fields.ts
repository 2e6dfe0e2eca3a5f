import { elements, type XmlElement } from './xml';

/** Follows fields through runs and paragraphs (ECMA-376 17.16.18): only their results are text. */
export interface FieldTracker {
  /** Notes where a field begins, where its result begins ("separate"), and where it ends. */
  mark(type: string | undefined): void;
  /** Notes a part of a field's instruction. */
  instruct(text: string): void;
  /** Whether what comes now is printed: outside fields, or in the result of each field that is open. */
  isPrinted(): boolean;
  /** Whether what comes now belongs to a table of contents. */
  isInContents(): boolean;
}

interface Frame {
  instruction: string;
  inResult: boolean;
}

/** A table of contents repeats headings that the text prints again, with page numbers. */
export function isContentsInstruction(instruction: string): boolean {
  return /^\s*TOC\b/iu.test(instruction);
}

/** A tracker for one part of a Word package. Where begins and ends do not match, fields are not followed: better a field code too much than a text cut off. */
export function fieldTracker(part: XmlElement): FieldTracker {
  return fieldFollower(isBalanced(part));
}

export function fieldFollower(follows: boolean): FieldTracker {
  const frames: Frame[] = [];
  return {
    mark: (type) => {
      if (!follows) return;
      const top = frames.at(-1);
      if (type === 'begin') frames.push({ instruction: '', inResult: false });
      else if (type === 'separate' && top !== undefined) top.inResult = true;
      else if (type === 'end') frames.pop();
    },
    instruct: (text) => {
      const top = frames.at(-1);
      if (top !== undefined && !top.inResult) top.instruction += text;
    },
    isPrinted: () => frames.every((frame) => frame.inResult && !isContentsInstruction(frame.instruction)),
    isInContents: () => frames.some((frame) => isContentsInstruction(frame.instruction)),
  };
}

function isBalanced(part: XmlElement): boolean {
  let open = 0;
  const visit = (element: XmlElement): boolean => {
    if (element.name === 'w:del' || element.name === 'w:moveFrom') return true;
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      open += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    }
    return open >= 0 && elements(element).every(visit);
  };
  return visit(part) && open === 0;
}
