import type { PdfRule } from './pdf-page';

/** A plane map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The instructions of a page that draw lines, by their numbers in pdf.js. */
export interface DrawingCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly stroking: ReadonlySet<number>;
  readonly filling: ReadonlySet<number>;
}

/** Thicker than this is an area. */
const THICKEST_RULE = 3;
const SHORTEST_RULE = 6;
const SKEW = 1;
/** Numbers of coordinates behind each step of a path: to move, line, curve, curve with one handle, close. */
const STEP_COORDINATES = [2, 2, 6, 4, 0] as const;
const MOVE = 0;
const CLOSE = 4;
const MOST_RULES = 5_000;

/** The rules that a page draws: stroked lines, edges of stroked boxes, and boxes that are filled and thin. `view` maps to the page as shown. */
export function rulesOf(
  operations: readonly number[],
  operands: readonly unknown[],
  codes: DrawingCodes,
  view: Matrix,
): readonly PdfRule[] {
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [at, operation] of operations.entries()) {
    if (rules.length > MOST_RULES) break;
    if (operation === codes.save) saved.push(matrix);
    else if (operation === codes.restore || operation === codes.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operation === codes.transform) matrix = combined(matrix, matrixOf(operands[at]));
    else if (operation === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = combined(matrix, matrixOf((operands[at] as readonly unknown[] | undefined)?.[0]));
    } else if (operation === codes.constructPath) {
      const [paint, [path] = []] = (operands[at] ?? []) as [number?, [ArrayLike<number>?]?];
      if (paint === undefined || path == null) continue;
      const figures = figuresOf(path, matrix);
      if (codes.stroking.has(paint)) rules.push(...figures.flatMap(edgesOf));
      else if (codes.filling.has(paint)) rules.push(...figures.flatMap(thinBox));
    }
  }
  return rules;
}

type Point = readonly [number, number];

/** The corners of the figures of a path; a curve counts by its end, which makes no rule of it. */
function figuresOf(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const figures: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? CLOSE;
    const count = STEP_COORDINATES[step] ?? 0;
    const figure = figures.at(-1);
    if (step === CLOSE && figure?.[0] !== undefined) figure.push(figure[0]);
    if (count >= 2) {
      const point = placed(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0);
      if (step === MOVE || figure === undefined) figures.push([point]);
      else figure.push(point);
    }
    at += 1 + count;
  }
  return figures;
}

function edgesOf(figure: readonly Point[]): readonly PdfRule[] {
  const box = thinBox(figure);
  if (box.length > 0) return box;
  return figure.slice(1).flatMap((to, at) => ruleBetween(figure[at] ?? to, to));
}

function thinBox(figure: readonly Point[]): readonly PdfRule[] {
  const xs = figure.map(([x]) => x);
  const ys = figure.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICKEST_RULE && right - left >= SHORTEST_RULE) {
    return [{ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right }];
  }
  if (right - left <= THICKEST_RULE && bottom - top >= SHORTEST_RULE) {
    return [{ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): readonly PdfRule[] {
  if (Math.abs(y1 - y2) <= SKEW && Math.abs(x1 - x2) >= SHORTEST_RULE) {
    return [{ direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  }
  if (Math.abs(x1 - x2) <= SKEW && Math.abs(y1 - y2) >= SHORTEST_RULE) {
    return [{ direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  return [];
}

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function matrixOf(operand: unknown): Matrix {
  const numbers = operand == null ? [] : Array.from(operand as ArrayLike<number>);
  return numbers.length === 6 ? (numbers as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
}
