import {
  chineseOffice,
  defineRefusal,
  inChinese,
  inEnglish,
  officeName,
  type Level,
} from '../../../kernel/index.js';

export const outsideJurisdiction = defineRefusal<{
  level: Level;
  region: string | null;
  superior: boolean;
}>('OUTSIDE_JURISDICTION', ({ level, region, superior }) => ({
  message: {
    en: inEnglish`The office ${officeName({ level, region })} of your agency deals with this matter.`,
    zh: inChinese`该事项由${chineseOffice(officeName({ level, region }))}单位办理，本单位可以配合。`,
  },
  remedy: superior
    ? {
        en: 'Let that office act, or take the matter up with takeUpCase and a reason.',
        zh: '请由该单位办理；确需提级办理的，请说明理由。',
      }
    : { en: 'Let that office act.', zh: '请由该单位办理。' },
}));

export const notSuperiorOffice = defineRefusal<{ level: Level; region: string | null }>(
  'NOT_SUPERIOR_OFFICE',
  ({ level, region }) => ({
    message: {
      en: inEnglish`Your office is not above ${officeName({ level, region })}, which deals with this matter for your agency.`,
      zh: inChinese`本单位不是该事项承办单位（${chineseOffice(officeName({ level, region }))}）的上级机关。`,
    },
    remedy: {
      en: 'An office of your agency above that one may take the matter up.',
      zh: '提级办理由承办单位的上级机关决定。',
    },
  }),
);

export const notDecidingLevel = defineRefusal<{ level: Level; region: string | null }>(
  'NOT_DECIDING_LEVEL',
  ({ level, region }) => ({
    message: {
      en: inEnglish`Bodies below the leading group ${officeName({ level, region })} work, and decide nothing.`,
      zh: inChinese`${chineseOffice(region ?? 'NATIONAL')}以下工作小组不作出认定，由${chineseOffice(officeName({ level, region }))}领导小组研究认定。`,
    },
    remedy: {
      en: 'That group decides; report to it.',
      zh: '请报该领导小组研究认定。',
    },
  }),
);

export const routeNeedsDisagreement = defineRefusal<{ level: Level; region: string | null }>(
  'ROUTE_NEEDS_DISAGREEMENT',
  ({ level, region }) => ({
    message: {
      en: inEnglish`The leading group ${officeName({ level, region })} decides alone; only where groups of several places disagree does their common superior decide.`,
      zh: inChinese`该事项由${chineseOffice(officeName({ level, region }))}领导小组归口办理；登记地与经营地意见不一致的，方由共同上级研究认定。`,
    },
    remedy: {
      en: 'The office of the place of registration or of operation declares the disagreement, with reasons.',
      zh: '请由登记地或者经营地领导小组办公室书面说明意见不一致及理由。',
    },
  }),
);
