import { matches, pattern } from '../pattern';
import type { Recogniser } from '../recogniser';
import { ownersIn } from './owner-spans';
import { ROSTER_NAME } from './person';

/** 组长：董传胜 副组长：罗诚、谢秋萍（分管副院长）: who leads a body that is set up, by name; its plain members carry no duty of their own. */
const LEADERS = pattern(
  /(?:^|[，。；）)]|(?<=[\u3400-\u9fff）)]))(?:副?组长|副?总指挥|召集人|[总副]?负责人|联络员|办公室(?:副?主任))：/g,
);
const NAME = new RegExp(
  `(${ROSTER_NAME})(?:\\([^()]{1,12}\\)|[\\u3400-\u9fff]{0,12}?(?:书记|主任|[院局校园所站科镇乡县区市]长|调研员|工程师|负责人|主席|经理))?(?:、|，|(?=.)|$)`,
  'uy',
);

export const ownerRoster: Recogniser = {
  finds: 'owner',
  name: 'owner-roster',
  read(sentence) {
    const { text } = sentence;
    return matches(sentence, LEADERS).flatMap((match) => {
      const found = [];
      let at = match.index + match[0].length;
      for (let i = 0; i < 12; i += 1) {
        NAME.lastIndex = at;
        const name = NAME.exec(text);
        if (name === null) break;
        found.push(...ownersIn(sentence, at, at + (name[1] ?? '').length, 'owner-roster', false));
        at = NAME.lastIndex;
      }
      return found;
    });
  },
};
