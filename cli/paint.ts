const CODES = { bold: 1, red: 31, green: 32, yellow: 33, grey: 90 } as const;

/** Colours words for a terminal, or leaves them as they are. */
export type Paint = (colour: keyof typeof CODES, words: string) => string;

/** Colours only where somebody looks at a terminal and has not said NO_COLOR (https://no-color.org). */
export function paintFor(isTerminal: boolean, environment: NodeJS.ProcessEnv): Paint {
  const isColoured = isTerminal && (environment.NO_COLOR ?? '') === '';
  return (colour, words) => (isColoured ? `\u001B[${CODES[colour]}m${words}\u001B[0m` : words);
}
