import type { DocStreams } from './doc-streams';

/** A text box: where its text stands among all characters, and the character of the body at which it is anchored; null where that is not told. */
export interface DocTextBox {
  readonly from: number;
  readonly to: number;
  readonly anchor: number | null;
}

const SHAPE_BYTES = 26;
const BOX_BYTES = 22;
const SHAPE_ID_IN_BOX = 14;

/** The text boxes of the body ([MS-DOC] 2.8.32 PlcftxbxTxt, 2.8.37 PlcfSpa). */
export function readTextBoxes(streams: DocStreams): readonly DocTextBox[] {
  const shapes = streams.table('shapes').bytes;
  const shapeCount = Math.max(0, Math.floor((shapes.length - 4) / (4 + SHAPE_BYTES)));
  const anchors = new Map<number, number>();
  for (let at = 0; at < shapeCount; at += 1) {
    anchors.set(shapes.readInt32LE((shapeCount + 1) * 4 + at * SHAPE_BYTES), shapes.readUInt32LE(at * 4));
  }
  const boxes = streams.table('textBoxes').bytes;
  const count = Math.max(0, Math.floor((boxes.length - 4) / (4 + BOX_BYTES)));
  return Array.from({ length: count }, (_, at) => {
    const shape = boxes.readInt32LE((count + 1) * 4 + at * BOX_BYTES + SHAPE_ID_IN_BOX);
    return {
      from: streams.boxesStart + boxes.readUInt32LE(at * 4),
      to: streams.boxesStart + boxes.readUInt32LE(at * 4 + 4),
      anchor: anchors.get(shape) ?? null,
    };
  });
}
