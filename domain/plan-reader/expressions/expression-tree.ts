import { characterSet } from './character-set';

/** What a regular expression is made of, as far as it says something about the characters of a match. */
export type Part =
  /** One character out of a set; null where it is too large to name. */
  | { readonly kind: 'character'; readonly set: string | null }
  /** Given characters, one behind the other. */
  | { readonly kind: 'word'; readonly characters: string }
  /** A place without characters: what is asserted of it, if anything is known of that. */
  | { readonly kind: 'place'; readonly is: 'start' | 'end' | null }
  /** What must stand before or behind the place. */
  | { readonly kind: 'around'; readonly side: 'before' | 'behind'; readonly part: Part }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly options: readonly Part[] }
  | { readonly kind: 'repeated'; readonly part: Part; readonly least: number };

/** A class that is larger than this says nothing: some of it stands in every sentence. */
const LARGEST_SET = 260;
const DIGITS = '0123456789';
const QUANTIFIERS: ReadonlySet<string> = new Set('*+?{');
const isSign = characterSet('()[]{}|\\^$.*+?');
const NOWHERE: Part = { kind: 'place', is: null };
const ANY: Part = { kind: 'character', set: null };

/** Reads the source of an expression. */
export function expressionTree({ source }: Pick<RegExp, 'source'>): Part {
  return new Source(source).choice();
}

/** One walk through a source; each method reads one construct. */
class Source {
  private at = 0;

  constructor(private readonly source: string) {}

  /** a|b|c */
  choice(): Part {
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    const [only = NOWHERE] = options;
    return options.length === 1 ? only : { kind: 'choice', options };
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && this.peek() !== '|' && this.peek() !== ')') {
      const characters = this.word();
      if (characters !== '') {
        parts.push({ kind: 'word', characters });
        continue;
      }
      const part = this.part();
      const least = this.least();
      parts.push(least === 1 ? part : { kind: 'repeated', part, least });
    }
    const [only = NOWHERE] = parts;
    return parts.length === 1 ? only : { kind: 'sequence', parts };
  }

  /** The characters up to the next sign, without one that is repeated; most of an expression are words. */
  private word(): string {
    let end = this.at;
    while (end < this.source.length && !isSign(this.source, end)) end += 1;
    if (end > this.at && QUANTIFIERS.has(this.source[end] ?? '')) end -= 1;
    const word = this.source.slice(this.at, end);
    this.at = end;
    return word;
  }

  private part(): Part {
    const char = this.next();
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return this.characterClass();
      case '\\':
        return this.escape();
      case '.':
        return ANY;
      case '^':
        return { kind: 'place', is: 'start' };
      case '$':
        return { kind: 'place', is: 'end' };
      default:
        return { kind: 'character', set: char };
    }
  }

  private group(): Part {
    const opening = this.opening();
    if (opening.endsWith('!')) {
      this.skipGroup();
      return NOWHERE;
    }
    const part = this.choice();
    this.take(')');
    return opening.endsWith('=') ? { kind: 'around', side: opening === '?=' ? 'behind' : 'before', part } : part;
  }

  /** To the end of a group whose inside says nothing. */
  private skipGroup(): void {
    let depth = 1;
    for (let isClass = false; depth > 0 && this.at < this.source.length;) {
      const char = this.next();
      if (char === '\\') this.at += 1;
      else if (isClass) isClass = char !== ']';
      else if (char === '[') isClass = true;
      else if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
    }
  }

  /** What makes a group one that looks around, or does not capture, or has a name. */
  private opening(): string {
    if (this.peek() !== '?') return '';
    const opening = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += opening.length;
    return opening;
  }

  private characterClass(): Part {
    const negated = this.take('^');
    const end = this.source.indexOf(']', this.at);
    const plain = this.source.slice(this.at, end);
    if (!/[\\-]/.test(plain)) {
      this.at = end + 1;
      return negated ? ANY : { kind: 'character', set: union([plain]) };
    }
    let characters: string | null = '';
    while (this.peek() !== ']') {
      const char = this.next();
      const from: string | null = char === '\\' ? this.escaped() : char;
      if (this.peek() === '-' && this.source[this.at + 1] !== ']') {
        this.at += 1;
        const to = this.next();
        characters = plus(characters, range(from, to === '\\' ? this.escaped() : to));
      } else characters = plus(characters, from);
    }
    this.take(']');
    return negated ? ANY : { kind: 'character', set: characters === null ? null : union([characters]) };
  }

  /** A place (\b), a group said again (\1, which may be empty), or a character. */
  private escape(): Part {
    if (/[bBk1-9]/.test(this.peek())) {
      this.next();
      return NOWHERE;
    }
    return { kind: 'character', set: this.escaped() };
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

  /** How often the part that was read must stand there. */
  private least(): number {
    const char = this.peek();
    if (!QUANTIFIERS.has(char)) return 1;
    if (char !== '{' && this.source[this.at + 1] !== '?') {
      this.at += 1;
      return char === '+' ? 1 : 0;
    }
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 16));
    if (quantifier === null) return 1;
    this.at += quantifier[0].length;
    return quantifier[1] === undefined ? (quantifier[0].startsWith('+') ? 1 : 0) : Number(quantifier[1]);
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

/** Whether every match of an expression begins where the text does, or ends where it ends. */
export function isAnchored(part: Part, at: 'start' | 'end'): boolean {
  switch (part.kind) {
    case 'place':
      return part.is === at;
    case 'sequence': {
      const outermost = at === 'start' ? part.parts[0] : part.parts.at(-1);
      return outermost !== undefined && isAnchored(outermost, at);
    }
    case 'choice':
      return part.options.every((option) => isAnchored(option, at));
    case 'repeated':
      return part.least > 0 && isAnchored(part.part, at);
    case 'character':
    case 'word':
    case 'around':
      return false;
  }
}

/** Both sets as one; null where either is too large, or both together are. */
export function joined(one: string | null, other: string | null): string | null {
  if (one === '' || one === other) return other;
  return other === '' ? one : union([one, other]);
}

/** All sets as one; null where any is too large, or all together are. */
export function union(sets: readonly (string | null)[]): string | null {
  if (sets.includes(null)) return null;
  const members: number[] = [];
  for (const set of sets) {
    for (let i = 0; i < (set?.length ?? 0); i += 1) {
      const code = set?.charCodeAt(i) ?? 0;
      if (isMember[code] === 1) continue;
      isMember[code] = 1;
      members.push(code);
    }
  }
  for (const code of members) isMember[code] = 0;
  return members.length > LARGEST_SET ? null : String.fromCharCode(...members);
}

/** The characters of the union that is being made; none while none is. */
const isMember = new Uint8Array(65536);

function plus(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : one + other;
}

function range(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const first = from.charCodeAt(0);
  const last = to.charCodeAt(0);
  if (last - first > LARGEST_SET) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('');
}
