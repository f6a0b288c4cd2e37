export { readJsonVariable } from './json-variable.js';
export { setting, textOfSetting, type SettingText } from './setting.js';
export { settingGroup, type Reading } from './setting-group.js';
export { flag, httpUrl } from './values.js';
