import { asCalendarDate as on } from '#domain/shared/calendar-date';
import type { HolidayNotice } from '../work-calendar';

/** 2025: the arrangement as the notice prints it; nothing in it is computed. */
export const NOTICE_2025: HolidayNotice = {
  year: 2025,
  notice: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
  source: 'https://www.gov.cn/zhengce/content/202411/content_6986382.htm',
  publishedOn: on('2024-11-12'),
  holidays: [
    { name: '元旦', from: on('2025-01-01'), to: on('2025-01-01') },
    { name: '春节', from: on('2025-01-28'), to: on('2025-02-04'), madeUpOn: [on('2025-01-26'), on('2025-02-08')] },
    { name: '清明节', from: on('2025-04-04'), to: on('2025-04-06') },
    { name: '劳动节', from: on('2025-05-01'), to: on('2025-05-05'), madeUpOn: [on('2025-04-27')] },
    { name: '端午节', from: on('2025-05-31'), to: on('2025-06-02') },
    {
      name: '国庆节、中秋节',
      from: on('2025-10-01'),
      to: on('2025-10-08'),
      madeUpOn: [on('2025-09-28'), on('2025-10-11')],
    },
  ],
  makeUpDays: [on('2025-01-26'), on('2025-02-08'), on('2025-04-27'), on('2025-09-28'), on('2025-10-11')],
};
