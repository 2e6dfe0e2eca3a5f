import type { RungAudience } from '#domain/escalation/ladder';
import type { EscalationStep, EscalationTimeline } from '#services/escalation/get-escalation-timeline';

const audience: Record<RungAudience, string> = {
  'owner-and-backup': '责任人和协办人',
  'section-head': '科室负责人',
  'unit-director': '单位负责人',
  'supervising-unit': '上级单位',
};

const stands: Record<EscalationStep['stands'], string> = {
  told: '已通知',
  'nobody-to-tell': '无人可通知',
  'passed-over': '已略过',
  coming: '将通知',
};

const none: Record<EscalationTimeline['state'], string> = {
  ahead: '还没有提醒。',
  climbing: '没有后续提醒。',
  stopped: '提醒与升级已停止。',
};

export const escalation = {
  audience,
  stands,
  none,
  when: (offsetWorkingDays: number) =>
    offsetWorkingDays === 0
      ? '到期当天'
      : offsetWorkingDays < 0
        ? `到期前 ${-offsetWorkingDays} 个工作日`
        : `逾期 ${offsetWorkingDays} 个工作日`,
};
