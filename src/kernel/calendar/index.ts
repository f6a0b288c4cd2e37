export { holidayNoticeFaults, type HolidayNotice } from './holiday-notice.js';
export { statutoryHolidays } from './statutory-holidays.js';
export { calendarYears, installHolidayNotices, lastKnownCalendarYear } from './installed-calendar.js';
export * from './working-days.js';
export { workingCalendar, type WorkingCalendar } from './working-calendar.js';
export * from './deadline-basis.js';
