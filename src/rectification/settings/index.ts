export {
  RECTIFICATION_DEFAULTS,
  rectificationSettings,
  type RectificationPeriods,
  type RectificationSettings,
} from './rectification-periods.js';
