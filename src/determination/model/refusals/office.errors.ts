import {
  chineseOffice,
  defineRefusal,
  inChinese,
  inEnglish,
  officeName,
  type Level,
  type LocalizedText,
  type OfficePlace,
} from '../../../kernel/index.js';

/** 领导小组, by its place: 北京市领导小组, 国家级领导小组. */
const chineseGroup = ({ region }: OfficePlace): string => `${chineseOffice(region ?? 'NATIONAL')}领导小组`;

/** Whether another office of the caller's agency deals with the matter, one below his, or a group of places that are not his. */
type Dealing = 'OTHER_OFFICE' | 'OFFICE_BELOW' | 'OTHER_PLACES';

const DEALS: Readonly<Record<Dealing, (office: OfficePlace) => LocalizedText>> = {
  OTHER_OFFICE: (office) => ({
    en: inEnglish`The office ${officeName(office)} of your agency deals with this matter.`,
    zh: inChinese`该事项由${chineseOffice(officeName(office))}单位办理，本单位可以配合。`,
  }),
  OFFICE_BELOW: (office) => DEALS.OTHER_OFFICE(office),
  OTHER_PLACES: (office) => ({
    en: inEnglish`This matter concerns no place of your office; the leading group ${officeName(office)} deals with it.`,
    zh: inChinese`该事项不在本单位管辖范围内，由${chineseGroup(office)}归口办理。`,
  }),
};

const REMEDIES: Readonly<Record<Dealing, LocalizedText>> = {
  OTHER_OFFICE: { en: 'Let that office act.', zh: '请由该单位办理。' },
  OFFICE_BELOW: {
    en: 'Let that office act, or take the matter up (takeUpCase, takeUpRectificationOrder), with a reason.',
    zh: '请由该单位办理；确需提级办理的，请说明理由。',
  },
  OTHER_PLACES: {
    en: 'Ask the office of that group; what is determined is shown with the platform.',
    zh: '请向该领导小组办公室了解；作出认定后，可在平台信息中查阅认定结果。',
  },
};

export const outsideJurisdiction = defineRefusal<{
  level: Level;
  region: string | null;
  dealing: Dealing;
}>('OUTSIDE_JURISDICTION', ({ level, region, dealing }) => ({
  message: DEALS[dealing]({ level, region }),
  remedy: REMEDIES[dealing],
}));

export const functionalZoneUnknown = defineRefusal<{ zone: string }>(
  'FUNCTIONAL_ZONE_UNKNOWN',
  ({ zone }) => ({
    message: {
      en: inEnglish`No functional zone in force today has the code ${zone}.`,
      zh: inChinese`现行功能区中没有代码为${zone}的开发区、园区。`,
    },
    remedy: {
      en: 'Give a code of the list of functional zones, or leave it out; an operator adds a zone with huishang law import.',
      zh: '请填写功能区名录中的代码，或者不填；名录中没有的，请联系运行维护单位补充。',
    },
  }),
);

export const functionalZoneElsewhere = defineRefusal<{
  zone: string;
  hostRegion: string;
  registeredRegion: string | null;
}>('FUNCTIONAL_ZONE_ELSEWHERE', ({ zone, hostRegion, registeredRegion }) => ({
  message: {
    en: inEnglish`The functional zone ${zone} lies in ${hostRegion}, and the firm is registered in ${registeredRegion ?? ''}.`,
    zh: inChinese`该功能区位于${chineseOffice(hostRegion)}，企业登记地为${chineseOffice(registeredRegion ?? '')}，两者不一致。`,
  },
  remedy: {
    en: 'Give the zone that the firm is registered in, or leave it out.',
    zh: '请填写企业登记地所在的功能区，或者不填。',
  },
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
      zh: inChinese`${chineseOffice(region ?? 'NATIONAL')}以下工作小组不作出认定，由${chineseGroup({ level, region })}研究认定。`,
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
      zh: inChinese`该事项由${chineseGroup({ level, region })}归口办理；登记地与经营地意见不一致的，方由共同上级研究认定。`,
    },
    remedy: {
      en: 'The office of the place of registration or of operation declares the disagreement, with reasons.',
      zh: '请由登记地或者经营地领导小组办公室书面说明意见不一致及理由。',
    },
  }),
);
