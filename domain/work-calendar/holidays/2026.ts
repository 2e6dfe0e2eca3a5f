import { asCalendarDate as on } from '#domain/shared/calendar-date';
import type { HolidayNotice } from '../work-calendar';

/** 2026: the arrangement as the notice prints it; nothing in it is computed. */
export const NOTICE_2026: HolidayNotice = {
  year: 2026,
  notice: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
  source: 'https://www.gov.cn/zhengce/content/202511/content_7047090.htm',
  publishedOn: on('2025-11-04'),
  holidays: [
    { name: '元旦', from: on('2026-01-01'), to: on('2026-01-03'), madeUpOn: [on('2026-01-04')] },
    { name: '春节', from: on('2026-02-15'), to: on('2026-02-23'), madeUpOn: [on('2026-02-14'), on('2026-02-28')] },
    { name: '清明节', from: on('2026-04-04'), to: on('2026-04-06') },
    { name: '劳动节', from: on('2026-05-01'), to: on('2026-05-05'), madeUpOn: [on('2026-05-09')] },
    { name: '端午节', from: on('2026-06-19'), to: on('2026-06-21') },
    { name: '中秋节', from: on('2026-09-25'), to: on('2026-09-27') },
    { name: '国庆节', from: on('2026-10-01'), to: on('2026-10-07'), madeUpOn: [on('2026-09-20'), on('2026-10-10')] },
  ],
  makeUpDays: [
    on('2026-01-04'),
    on('2026-02-14'),
    on('2026-02-28'),
    on('2026-05-09'),
    on('2026-09-20'),
    on('2026-10-10'),
  ],
};
