import { joined, union, type Part } from './expression-tree';

/** What a text may hold for a match: of these strings, each one or two characters long, at least one must stand in it. */
export type Clue = readonly string[];

/** Any character of the one set, with any of the other right behind it where there is another. */
type Product = readonly [first: string, second: string | null];

/** A clue while it is looked for, with how many texts meet it, in no unit. */
interface WeighedClue {
  readonly products: readonly Product[];
  readonly weight: number;
}

/** What holds for every match. */
export interface Facts {
  /** Each of them must be met; the rarest first. */
  readonly clues: readonly WeighedClue[];
  /** The characters that it may begin and end with; null where they are too many to name. */
  readonly first: string | null;
  readonly last: string | null;
  /** It may be empty. */
  readonly empty: boolean;
  /** The characters of which one stands right before it; null where nothing is known of that. */
  readonly before: string | null;
}

/** So many clues are kept, the rarest: more of them would cost more than they save. */
const MOST_CLUES = 2;
/** A character stands in a text about as often as so many given pairs of characters. */
const PAIRS_A_CHARACTER = 100;
/** The characters that plans are full of, and how much more often than others they stand there. */
const TIMES_AS_COMMON = 5;
const COMMON: ReadonlySet<number> = new Set(
  Array.from(
    '，。、；：（）“”的一二三四五0123456789%工作人卫生健康务医院率理月年管和上以全保每科查行实不进要服发展产到高检开制中成日次各分度对报区建为员时防公内提体加任治疗及前合学教长育好村由在重强室办动完下安责控计个会期质组督力等导宣传项定有级设心主目用案知乡镇新性出立核业量与培训部标国家现化机方县市基本民入职专面五资能社单位',
    (char) => char.charCodeAt(0),
  ),
);
/** Words that stand in most of them. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  '工作 卫生 健康 服务 管理 保健 开展 医疗 医院 以上 儿童 宣传 加强 教育 人员 计划 进行 提高 监督 安全 完成 培训 中心 公共 做好 达到 规范 控制 检查 知识 落实 质量 负责 及时 预防 建设 信息 组织 项目 乡镇 重点 建立 制度 机构 指导 社区 考核 责任 活动 任务 档案 防治 目标 报告 要求 居民 患者 单位 学校 资料 登记 技术 基本 食品 领导 情况 妇女 护理 生产 发展 推进 环境'.split(
    ' ',
  ),
);
/** A clue with more in it says nothing worth asking. */
const LARGEST_CLUE = 100 * PAIRS_A_CHARACTER;
const NO_CLUES: readonly WeighedClue[] = [];

/**
 * What a text must hold for an expression to match anywhere in it. Sound for every expression (it never asks for what a match could do without); empty
 * where nothing can be said.
 */
export function cluesOf({ clues }: Facts): readonly Clue[] {
  return clues.map(({ products }) => [...new Set(products.flatMap(strings))]);
}

/** What is known of every match of a part of an expression. */
export function factsOf(part: Part): Facts {
  switch (part.kind) {
    case 'character':
      return { clues: clueOf(part.set), first: part.set, last: part.set, empty: false, before: null };
    case 'word':
      return wordFacts(part.characters);
    case 'place':
      return { clues: NO_CLUES, first: '', last: '', empty: true, before: null };
    case 'around': {
      const seen = factsOf(part.part);
      const before = part.side === 'before' && !seen.empty ? seen.last : null;
      return { clues: seen.clues, first: '', last: '', empty: true, before };
    }
    case 'sequence':
      return sequenceFacts(part.parts);
    case 'choice':
      return choiceFacts(part.options.map(factsOf));
    case 'repeated': {
      const facts = factsOf(part.part);
      const { clues, first, last, empty } = facts;
      if (part.least === 0) return { clues: NO_CLUES, first, last, empty: true, before: null };
      if (part.least === 1 || empty) return facts;
      const kept = [...clues];
      keepPair(kept, last, first);
      return { ...facts, clues: kept };
    }
  }
}

function wordFacts(word: string): Facts {
  const clues: WeighedClue[] = [];
  for (let i = 0; i < word.length; i += 1) {
    keep(clues, word.charAt(i), null);
    if (i > 0) keep(clues, word.charAt(i - 1), word.charAt(i));
  }
  return { clues, first: word.charAt(0), last: word.charAt(word.length - 1), empty: false, before: null };
}

/** What each part requires, and what stands where two parts meet. */
function sequenceFacts(parts: readonly Part[]): Facts {
  const clues: WeighedClue[] = [];
  let first: string | null = '';
  let last: string | null = '';
  let empty = true;
  let before: string | null = null;
  let isOpen = true;
  /** What is told of the next character by a look ahead, and of the one before by a look back. */
  let ahead: string | null = null;
  let back: string | null = null;
  for (const part of parts) {
    if (part.kind === 'place') continue;
    if (part.kind === 'around') {
      const seen = factsOf(part.part);
      for (const clue of seen.clues) insert(clues, clue);
      if (seen.empty) continue;
      if (isOpen && part.side === 'before') before ??= seen.last;
      if (part.side === 'before') back = seen.last;
      else {
        ahead = seen.first;
        if (!empty) keepPair(clues, last, seen.first);
      }
      continue;
    }
    const facts = factsOf(part);
    for (const clue of facts.clues) insert(clues, clue);
    if (isOpen) before ??= facts.before;
    const begins: string | null = facts.empty ? facts.first : smaller(ahead, facts.first);
    if (!facts.empty) {
      if (!empty) keepPair(clues, last, begins);
      keepPair(clues, back, begins);
    }
    if (empty) first = joined(first, begins);
    last = facts.empty ? joined(last, facts.last) : facts.last;
    empty = empty && facts.empty;
    isOpen = false;
    ahead = null;
    back = null;
  }
  return { clues, first, last, empty, before };
}

/** One clue for a whole choice: the rarest of each option together. */
function choiceFacts(options: readonly Facts[]): Facts {
  const products: Product[] = [];
  let weight = 0;
  for (const { clues } of options) {
    const [rarestClue] = clues;
    weight += rarestClue?.weight ?? Infinity;
    for (const product of rarestClue?.products ?? []) products.push(product);
  }
  return {
    clues: weight > LARGEST_CLUE ? NO_CLUES : [{ products, weight }],
    first: union(options.map(({ first }) => first)),
    last: union(options.map(({ last }) => last)),
    empty: options.some(({ empty }) => empty),
    before: union(options.map(({ before }) => before)),
  };
}

function clueOf(set: string | null): readonly WeighedClue[] {
  const clues: WeighedClue[] = [];
  keep(clues, set, null);
  return clues;
}

/** Adds the clue that a character of the one set stands there, with one of the other right behind it where there is another, if it is among the rarest. */
function keep(kept: WeighedClue[], first: string | null, second: string | null): void {
  if (first === null || first === '' || second === '') return;
  const weight = weightOf(first, second);
  if (weight > LARGEST_CLUE || weight > (kept[MOST_CLUES - 1]?.weight ?? Infinity)) return;
  insert(kept, { products: [[first, second]], weight });
}

/** The same for two characters side by side, of which either may be unknown. */
function keepPair(kept: WeighedClue[], first: string | null, second: string | null): void {
  if (second !== null) keep(kept, first, second);
}

/** Puts a clue among those kept, the rarest first; of equal ones the last, where words are least alike. */
function insert(kept: WeighedClue[], clue: WeighedClue): void {
  let at = kept.length;
  while (at > 0 && clue.weight <= (kept[at - 1]?.weight ?? 0)) at -= 1;
  if (at >= MOST_CLUES) return;
  kept.splice(at, 0, clue);
  if (kept.length > MOST_CLUES) kept.pop();
}

function weightOf(first: string, second: string | null): number {
  if (second === null) return PAIRS_A_CHARACTER * commonness(first);
  return COMMON_WORDS.has(first + second) ? PAIRS_A_CHARACTER : commonness(first) * commonness(second);
}

function smaller(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one.length < other.length ? one : other;
}

function strings([first, second]: Product): readonly string[] {
  if (second === null) return first.split('');
  return first.split('').flatMap((one) => second.split('').map((other) => one + other));
}

/** How often a text holds a character of a set, in no unit. */
function commonness(set: string): number {
  let sum = 0;
  for (let i = 0; i < set.length; i += 1) sum += COMMON.has(set.charCodeAt(i)) ? TIMES_AS_COMMON : 1;
  return sum;
}
