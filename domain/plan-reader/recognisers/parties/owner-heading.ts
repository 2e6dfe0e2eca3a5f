import { anchored } from '../../expressions/anchored';
import type { Recogniser } from '../../recogniser';
import { ownersIn } from './owner-spans';
import { isParty } from './party-scan';

const LONGEST = 30;
/** What a heading ends with that its text goes on behind. */
const MARK = /[：。]$/;
/** How a list of duties begins; other verbs as often begin what is done about those in the heading. */
const DUTIES = anchored(
  /^(?:具体|主要|全面)?(?:负责(?!人)|承担|受理|牵头|组织(?!领导)|制定|做好|协助|配合|明确(?=[一专分\d]))/,
);

/** （二）县卫生监督所： 1、负责业务指导: a label line that is nothing but parties, with what they do below it. */
export const ownerHeading: Recogniser = {
  finds: 'owner',
  name: 'owner-heading',
  read(sentence) {
    const heading = sentence.previous;
    if (heading === null || sentence.cell !== null || heading.text.length > LONGEST || heading.outlineIndex === null)
      return [];
    const to = heading.text.replace(MARK, '').length;
    if (!isParty(heading.text, 0, to) || !DUTIES.test(sentence.text)) return [];
    return ownersIn(heading, 0, to, 'owner-heading', false);
  },
};
