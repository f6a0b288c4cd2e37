import {
  chineseOffice,
  defineRefusal,
  inChinese,
  inEnglish,
  officeName,
  type Level,
} from '../../../kernel/index.js';

export const teamTaskUnknown = defineRefusal<{ teamTaskId: string }>('TEAM_TASK_UNKNOWN', () => ({
  message: {
    en: 'There is no such task of a joint team that your office may see.',
    zh: '未找到该联合小组任务，或者您无权查看。',
  },
  remedy: {
    en: 'Take the identifier from myTasks or jointTeamTasks.',
    zh: '请从待办事项或者联合小组任务列表中选取。',
  },
}));

export const teamTaskNotYours = defineRefusal<{ agency: string; level: Level; region: string | null }>(
  'TEAM_TASK_NOT_YOURS',
  ({ agency, level, region }) => ({
    message: {
      en: inEnglish`The ruling gives this task to ${agency}, whose office ${officeName({ level, region })} does it.`,
      zh: inChinese`该任务由研究认定意见交${agency}${chineseOffice(officeName({ level, region }))}单位办理。`,
    },
    remedy: {
      en: 'Let an officer or leader of that office report on it.',
      zh: '请由该单位的经办人员或者负责人报告、办结。',
    },
  }),
);
