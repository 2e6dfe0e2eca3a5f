/** A party that names nobody: 由相关科室负责, 责任单位：有关部门. Not 各有关部门要高度重视. The parties that lead elsewhere in the plan are the candidates. */
import type { Answer, ReadQuestion } from '../reading';
import { clauseEnd } from '../recognisers/clause';
import { indexAt, isAnswerable, questionAt, type Asker, type AskedPlan } from './asker';

const NOBODY =
  /^各?(?:个)?(?:相关|有关|职能|责任|业务|涉及)(?:职能|责任|业务|的)?(?:科室|部门|单位|股室|处室|站所|人员|负责人|领导|同志)$/u;
const MOST_CANDIDATES = 4;
const LONGEST_WORK = 12;

export const vagueParty: Asker = (asked) => {
  const vague = asked.sentences
    .filter(({ owners }) => owners.length > 0)
    .flatMap(({ sentence, owners }) =>
      owners
        .filter((owner) => NOBODY.test(owner.name.replace(/\s+/gu, '')))
        .filter((owner) => isAnswerable(owner, sentence.text.slice(indexAt(sentence, owner.end))))
        .map((owner) => ({ sentence, owner })),
    );
  if (vague.length === 0) return [];
  const candidates = usualParties(asked);
  return vague.flatMap(({ sentence, owner }): ReadQuestion[] => {
    const from = indexAt(sentence, owner.start);
    const to = indexAt(sentence, owner.end);
    const duty = sentence.text.slice(to, clauseEnd(sentence.text, to)).replace(/^(?:要|应当?|须|必须|负责)+/u, '');
    const about = (duty.length > 1 ? duty : sentence.text.slice(0, from).replace(/[，、；]?由?$/u, '')).slice(
      0,
      LONGEST_WORK,
    );
    return [questionAt(sentence, 'unclear-owner', [from, to], { about, candidates })];
  });
};

/** Who leads most in the plan, first. */
function usualParties({ sentences }: AskedPlan): readonly Answer[] {
  const counts = new Map<string, number>();
  for (const { owners } of sentences) {
    for (const { name, assist } of owners) {
      const key = name.replace(/\s+/gu, '');
      if (!assist && !NOBODY.test(key) && !key.startsWith('各')) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([party]) => ({ kind: 'lead', party }));
}
