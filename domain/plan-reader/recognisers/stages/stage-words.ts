import { freeSpacing } from '../../expressions/free-spacing';
/** What the phases of a rollout are called by: the work that opens, fills or ends it. */
const WORDS = freeSpacing`
  宣传|发动|动员|部署|启动|准备|筹备|摸底|摸排|调查|排查|核查|普查|自查|自评|自纠|互查|检查|督查|督导|抽查|复查|整改|整治|治理|集中
  |组织|实施|推进|攻坚|巩固|提升|提高|深化|总结|验收|评估|评价|评比|考核|考评|表彰|试点|推广|推开|铺开|培训|迎检|回头看|收尾|扫尾
  |学习|提质|查漏|补缺|申报|评审|公示|试运行|通报|前期|中期|后期|正式|落实|推动|全面
`;

/** A name that holds such a word. */
export const PHASE_WORK = new RegExp(WORDS, 'u');
/** A name that is made of nothing else: 宣传发动, 集中整治, 总结验收阶段. */
export const PHASE_NAME = new RegExp(`^(?:${WORDS}|[、和与及“”]|工作|阶段|全面|制[定订]|方案|重点|期)+$`, 'u');
