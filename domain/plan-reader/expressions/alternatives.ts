/**
 * The alternatives of an expression, with those of the groups that end them taken out: a(?:b|c(?:d|e))? are a, ab, acd and ace. Whatever matches one of
 * them matches the expression, and the other way round. Not for expressions that capture.
 */
export function alternativesOf(source: string): readonly string[] {
  return optionsOf(source).options.flatMap(takenOut);
}

/** An expression cut at the bars that stand in no group, and where in its last option the last group begins (-1: none) and ends. */
interface Options {
  readonly options: readonly string[];
  readonly groupFrom: number;
  readonly groupTo: number;
}

function optionsOf(source: string): Options {
  const options: string[] = [];
  let from = 0;
  let depth = 0;
  let isClass = false;
  let groupFrom = -1;
  let groupTo = -1;
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\\') at += 1;
    else if (isClass) isClass = char !== ']';
    else if (char === '[') isClass = true;
    else if (char === '(') {
      if (depth === 0) groupFrom = at;
      depth += 1;
    } else if (char === ')') {
      depth -= 1;
      if (depth === 0) groupTo = at;
    } else if (char === '|' && depth === 0) {
      options.push(source.slice(from, at));
      from = at + 1;
    }
  }
  options.push(source.slice(from));
  return { options, groupFrom, groupTo };
}

function takenOut(option: string): readonly string[] {
  const { groupFrom, groupTo } = optionsOf(option);
  const behind = option.slice(groupTo + 1);
  if (!option.startsWith('(?:', groupFrom) || (behind !== '' && behind !== '?')) return [option];
  const before = option.slice(0, groupFrom);
  const within = alternativesOf(option.slice(groupFrom + 3, groupTo)).map((inner) => before + inner);
  return behind === '?' ? [...takenOut(before), ...within] : within;
}
