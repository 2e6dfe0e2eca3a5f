/** One part of an item (a rule, a target) as the three editions have it: as it was read, as it stands, as the revised paper reads. */
export type PartOutcome<Part> =
  /** The paper did not touch it. `part` as it stands, null where it was dropped by hand; `printed` as the paper reads, null for a hand's own. */
  | { readonly kind: 'stays'; readonly part: Part | null; readonly printed: Part | null }
  | { readonly kind: 'changed'; readonly from: Part; readonly to: Part }
  | { readonly kind: 'added'; readonly to: Part }
  | { readonly kind: 'removed'; readonly from: Part }
  /** Changed by hand and by the paper; somebody must say which holds. Null: is not there. */
  | { readonly kind: 'conflict'; readonly id: string; readonly mine: Part | null; readonly theirs: Part | null };

export interface Parts<Part extends { readonly id: string }> {
  readonly base: readonly Part[];
  readonly mine: readonly Part[];
  readonly theirs: readonly Part[];
  /** What makes two parts say the same. */
  readonly valueOf: (part: Part) => string;
  /** What tells that two parts with other values are the same one, the surest first. */
  readonly signs: readonly ((part: Part) => string)[];
  /** Somebody decided something on it beside its value (moved its dates). */
  readonly isHeld: (part: Part) => boolean;
  /** The part as the paper prints it now, under the id and with the value that it has here. */
  readonly reprint: (part: Part, printed: Part) => Part;
  /** The part where the revised paper has no words for it. */
  readonly loose: (part: Part) => Part;
}

/**
 * Merges the parts of an item three ways: what only the paper changed is a difference, what only a person changed stays, what both changed
 * in different ways is a conflict. Parts keep the id of the standing draft, so that tasks are met again.
 */
export function mergeParts<Part extends { readonly id: string }>(parts: Parts<Part>): PartOutcome<Part>[] {
  const { base, mine, theirs, valueOf } = parts;
  const pairs = pairUp(parts);
  const outcomes: PartOutcome<Part>[] = [];
  const known = new Set(base.map((part) => part.id));
  const added = mine.filter((part) => !known.has(part.id));
  for (const was of base) {
    const now = mine.find((part) => part.id === was.id) ?? null;
    outcomes.push(...outcomeOf(parts, was, now, pairs.get(was) ?? null));
  }
  const paired = new Set(pairs.values());
  for (const to of theirs.filter((part) => !paired.has(part))) {
    const same = added.findIndex((part) => valueOf(part) === valueOf(to));
    const [own] = same < 0 ? [] : added.splice(same, 1);
    outcomes.push(own ? stays(parts, own, to, own.id) : { kind: 'added', to });
  }
  return [...outcomes, ...added.map((part) => ({ kind: 'stays' as const, part: parts.loose(part), printed: null }))];
}

/** Which part of the revised paper each read part has become. */
function pairUp<Part extends { readonly id: string }>({ base, theirs, valueOf, signs }: Parts<Part>): Map<Part, Part> {
  const pairs = new Map<Part, Part>();
  const left = new Set(theirs);
  for (const sign of [valueOf, ...signs]) {
    for (const was of base) {
      if (pairs.has(was)) continue;
      const found = [...left].find((part) => sign(part) === sign(was));
      if (!found) continue;
      pairs.set(was, found);
      left.delete(found);
    }
  }
  return pairs;
}

function outcomeOf<Part extends { readonly id: string }>(
  parts: Parts<Part>,
  was: Part,
  now: Part | null,
  is: Part | null,
): PartOutcome<Part>[] {
  const { valueOf, isHeld, loose } = parts;
  const sameAs = (a: Part | null, b: Part | null) => (a === null || b === null ? a === b : valueOf(a) === valueOf(b));
  if (is !== null && (sameAs(was, is) || sameAs(now, is))) return [stays(parts, now, is, was.id)];
  if (is === null && now === null) return [];
  const touched = !sameAs(was, now) || (now !== null && isHeld(now));
  const theirs = is && { ...is, id: was.id };
  if (touched) return [{ kind: 'conflict', id: was.id, mine: now && loose(now), theirs }];
  return theirs ? [{ kind: 'changed', from: was, to: theirs }] : [{ kind: 'removed', from: was }];
}

function stays<Part extends { readonly id: string }>(
  { reprint }: Parts<Part>,
  now: Part | null,
  is: Part,
  id: string,
): PartOutcome<Part> {
  return { kind: 'stays', part: now && reprint(now, is), printed: { ...is, id } };
}

/** A single value (a title, the party that leads) as the three editions have it. */
export type ValueOutcome<Value> =
  | { readonly kind: 'stays'; readonly value: Value; readonly printed: Value }
  | { readonly kind: 'changed'; readonly from: Value; readonly to: Value }
  | { readonly kind: 'conflict'; readonly id: string; readonly mine: Value; readonly theirs: Value };

export function mergeValue<Value extends string | number | null>(
  id: string,
  { base, mine, theirs }: { readonly base: Value; readonly mine: Value; readonly theirs: Value },
): ValueOutcome<Value> {
  if (theirs === base || theirs === mine) return { kind: 'stays', value: mine, printed: theirs };
  if (mine === base) return { kind: 'changed', from: mine, to: theirs };
  return { kind: 'conflict', id, mine, theirs };
}
