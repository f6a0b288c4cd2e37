export { holidayNoticeFaults, type HolidayNotice } from './holiday-notice.js';
export { statutoryHolidays } from './statutory-holidays.js';
export { installHolidayNotices, lastKnownCalendarYear } from './installed-calendar.js';
export * from './working-days.js';
