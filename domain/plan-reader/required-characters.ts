/** A class that is larger than this says nothing worth asking: some of it stands in every sentence. */
const LARGEST_SET = 160;
/** So many sets are kept of a pattern, the smallest: more of them would cost more than they save. */
const MOST_SETS = 4;
const DIGITS = '0123456789';
const QUANTIFIERS: ReadonlySet<string> = new Set('*+?{');

/**
 * What a text must hold for a pattern to match anywhere in it, read off the pattern itself: each string is a set of characters, and of each set at least
 * one must stand in the text. Sound for every pattern (it never asks for what a match could do without); empty where nothing can be said.
 */
export function requiredCharacters(pattern: RegExp): readonly string[] {
  const sets = new Source(pattern.source).alternatives();
  return [...new Set(sets)].sort((a, b) => a.length - b.length).slice(0, MOST_SETS);
}

/** One walk through a pattern's source; each method reads one construct and answers with the sets that it requires. */
class Source {
  private at = 0;

  constructor(private readonly source: string) {}

  /** a|b|c requires one character out of what any of them requires. */
  alternatives(): readonly string[] {
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    const [only = []] = options;
    return options.length === 1 ? only : oneOfEach(options);
  }

  /** abc requires what each of its parts requires, unless the part may be left out. */
  private sequence(): readonly string[] {
    const sets: string[] = [];
    while (this.at < this.source.length && this.peek() !== '|' && this.peek() !== ')') {
      const part = this.part();
      if (!this.mayBeLeftOut()) sets.push(...part);
    }
    return sets;
  }

  private part(): readonly string[] {
    const char = this.next();
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return this.characterClass();
      case '\\':
        return setOf(this.escaped());
      case '.':
      case '^':
      case '$':
        return [];
      default:
        return [char];
    }
  }

  /** A look-around must find its characters in the text too; a negative one asks for nothing. */
  private group(): readonly string[] {
    const negative = this.opening().endsWith('!');
    const inner = this.alternatives();
    this.take(')');
    return negative ? [] : inner;
  }

  /** What makes a group one that looks around, or does not capture, or has a name. */
  private opening(): string {
    if (this.peek() !== '?') return '';
    const opening = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += opening.length;
    return opening;
  }

  private characterClass(): readonly string[] {
    const negated = this.take('^');
    let characters: string | null = '';
    while (this.peek() !== ']') {
      const char = this.next();
      const from: string | null = char === '\\' ? this.escaped() : char;
      if (this.peek() === '-' && this.source[this.at + 1] !== ']') {
        this.at += 1;
        const to = this.next();
        characters = joined(characters, range(from, to === '\\' ? this.escaped() : to));
      } else characters = joined(characters, from);
    }
    this.take(']');
    return negated ? [] : setOf(characters);
  }

  /** The characters that an escape stands for, or null where they are too many to name. */
  private escaped(): string | null {
    const kind = this.next();
    if (kind === 'd') return DIGITS;
    if (kind === 'u' || kind === 'x') {
      const code = /^[0-9a-fA-F]+/.exec(this.source.slice(this.at, this.at + (kind === 'u' ? 4 : 2)))?.[0] ?? '';
      this.at += code.length;
      return code === '' ? null : String.fromCharCode(Number.parseInt(code, 16));
    }
    if (/[pP]/.test(kind)) this.at = this.source.indexOf('}', this.at) + 1;
    return /[a-zA-Z0-9]/.test(kind) ? null : kind;
  }

  private mayBeLeftOut(): boolean {
    if (!QUANTIFIERS.has(this.peek())) return false;
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 16));
    this.at += quantifier?.[0].length ?? 0;
    return quantifier !== null && (/^[*?]/.test(quantifier[0]) || quantifier[1] === '0');
  }

  private peek(): string {
    return this.source[this.at] ?? '';
  }

  private next(): string {
    this.at += 1;
    return this.source[this.at - 1] ?? '';
  }

  private take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at += 1;
    return true;
  }
}

/** One set for a whole choice: of each option the smallest of its sets, and of equal ones that which most other options share (元宵节|中秋节 asks for 节). */
function oneOfEach(options: readonly (readonly string[])[]): readonly string[] {
  const shared = new Map<string, number>();
  for (const set of options.flatMap((sets) => [...new Set(sets)])) shared.set(set, (shared.get(set) ?? 0) + 1);
  const picked = options.map(
    (sets) => [...sets].sort((a, b) => a.length - b.length || (shared.get(b) ?? 0) - (shared.get(a) ?? 0))[0],
  );
  return picked.every((set) => set !== undefined) ? setOf(picked.join('')) : [];
}

function joined(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : one + other;
}

function range(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const first = from.charCodeAt(0);
  const last = to.charCodeAt(0);
  if (last - first > LARGEST_SET) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('');
}

function setOf(characters: string | null): readonly string[] {
  if (characters === null) return [];
  const set = characters.length === 1 ? characters : [...new Set(characters)].sort().join('');
  return set === '' || set.length > LARGEST_SET ? [] : [set];
}
