import { defineRefusal, inChinese, inEnglish } from '../../../kernel/index.js';
import { ACTOR_CAPACITY_LABELS } from '../actors/actor-capacity.js';

export const actorNotAllowed = defineRefusal<{
  command: string;
  agency: string;
  role: string;
  allowed: readonly (keyof typeof ACTOR_CAPACITY_LABELS)[];
}>('ACTOR_NOT_ALLOWED', ({ command, agency, role, allowed }) => ({
  message: {
    en: inEnglish`${command} is not for ${agency} in the role ${role}.`,
    zh: inChinese`${agency} 的 ${role} 无权办理${command}。`,
  },
  remedy: {
    en: inEnglish`Who may: ${allowed.map((capacity) => ACTOR_CAPACITY_LABELS[capacity].en).join('; ')}.`,
    zh: inChinese`可执行者：${allowed.map((capacity) => ACTOR_CAPACITY_LABELS[capacity].zh).join('；')}。`,
  },
}));

export const platformUnknown = defineRefusal<{ platform: string }>('PLATFORM_UNKNOWN', ({ platform }) => ({
  message: {
    en: inEnglish`No platform has the code ${platform}.`,
    zh: inChinese`没有代码为 ${platform} 的从业机构。`,
  },
  remedy: {
    en: 'Look the platform up in the register; an unregistered one needs an interim code first.',
    zh: '请在从业机构登记簿中查询；未登记的从业机构须先取得临时代码。',
  },
}));

export const caseAlreadyOpen = defineRefusal<{
  caseId: string;
  /** 编号. */
  number: string | null;
  platform: string;
  businessLine: string;
}>('CASE_ALREADY_OPEN', ({ number, platform, businessLine }) => ({
  message: {
    en: inEnglish`A case on “${businessLine}” of ${platform} is open already: ${number}.`,
    zh: inChinese`从业机构 ${platform} 的“${businessLine}”业务已有未办结的认定事项：${number}。`,
  },
  remedy: { en: inEnglish`Work on case ${number}.`, zh: inChinese`请在认定事项${number}中办理。` },
}));

export const caseMemberRepeated = defineRefusal<{ platform: string }>(
  'CASE_MEMBER_REPEATED',
  ({ platform }) => ({
    message: {
      en: inEnglish`${platform} is named more than once among the platforms of the case.`,
      zh: inChinese`认定事项所涉从业机构中，${platform}重复列出。`,
    },
    remedy: {
      en: 'Name the platform that leads in platform, and each other one once in members.',
      zh: '请在 platform 中填写牵头机构，在 members 中将其他机构各列一次。',
    },
  }),
);

export const tooFewConcernedAgencies = defineRefusal<{ agencies: readonly string[]; fewest: number }>(
  'TOO_FEW_CONCERNED_AGENCIES',
  ({ agencies, fewest }) => ({
    message: {
      en: inEnglish`A case needs at least ${fewest} concerned agencies; this one has ${agencies.length}.`,
      zh: inChinese`认定事项至少涉及${fewest}个部门，现为${agencies.length}个。`,
    },
    remedy: { en: 'Name further agencies in concernedAgencies.', zh: '请在 concernedAgencies 中补充部门。' },
  }),
);

export const sameBody = defineRefusal<{ agencies: readonly string[]; body: string; at: string }>(
  'SAME_BODY',
  ({ agencies, body, at }) => ({
    message: {
      en: inEnglish`${agencies.join(' and ')} are one organisation on ${at}, so that there is nobody to compare opinions with.`,
      zh: inChinese`${at}所列部门均为同一机构（${body}），须另有一个部门参加。`,
    },
    remedy: {
      en: 'Name an agency of another organisation as well.',
      zh: '请增加其他机构所属的部门。',
    },
  }),
);

export const newEvidenceRequired = defineRefusal<{ determinationId: string }>(
  'NEW_EVIDENCE_REQUIRED',
  () => ({
    message: {
      en: 'The determination in force found nothing wrong with this line of business.',
      zh: '该业务条线已认定为合法合规，且认定现行有效，无新证据不再启动认定。',
    },
    remedy: {
      en: 'Say in newEvidence what has come to light since.',
      zh: '请说明认定之后发现的新证据。',
    },
  }),
);

export const caseUnknown = defineRefusal<{ caseId: string }>('CASE_UNKNOWN', () => ({
  message: {
    en: 'There is no such case, or you may not see it.',
    zh: '未找到该认定事项，或者您无权查看。',
  },
  remedy: { en: 'Look it up with substanceCases.', zh: '请通过 substanceCases 查询。' },
}));

export const disputeUnknown = defineRefusal<{ disputeId: string }>('DISPUTE_UNKNOWN', () => ({
  message: {
    en: 'There is no such dispute, or you may not see it.',
    zh: '未找到该意见协调事项，或者您无权查看。',
  },
  remedy: { en: 'Look it up with disputes.', zh: '请通过 disputes 查询。' },
}));

export const opinionUnknown = defineRefusal<{ opinionId: string }>('OPINION_UNKNOWN', () => ({
  message: {
    en: 'Your agency has no such opinion.',
    zh: '未找到本部门的该份意见。',
  },
  remedy: { en: 'Look it up under the case.', zh: '请在认定事项中查询。' },
}));

export const notConcerned = defineRefusal<{ agency: string; concerned: readonly string[] }>(
  'NOT_CONCERNED',
  ({ agency, concerned }) => ({
    message: {
      en: inEnglish`${agency} is not among the agencies concerned.`,
      zh: inChinese`${agency} 不是本事项涉及部门。`,
    },
    remedy: {
      en: inEnglish`Those are ${concerned}; ask the office if yours is missing.`,
      zh: inChinese`涉及部门：${concerned}；如有遗漏请联系办公室。`,
    },
  }),
);

export const otherAgencysName = defineRefusal<{ agency: string; own: string }>(
  'OTHER_AGENCYS_NAME',
  ({ agency, own }) => ({
    message: {
      en: inEnglish`An officer of ${own} cannot act in the name of ${agency}.`,
      zh: inChinese`${own} 的工作人员不得以 ${agency} 名义办理。`,
    },
    remedy: { en: 'Leave agency out, or give your own.', zh: '请以本部门名义办理。' },
  }),
);

export const opinionAlreadyFiled = defineRefusal<{ opinionId: string }>('OPINION_ALREADY_FILED', () => ({
  message: {
    en: 'Your agency has already given its opinion.',
    zh: '本部门已出具意见。',
  },
  remedy: { en: `Change it with reviseOpinion.`, zh: `如需变更，请修改意见。` },
}));

export const opinionWithdrawn = defineRefusal<{ opinionId: string }>('OPINION_WITHDRAWN', () => ({
  message: {
    en: 'The opinion was withdrawn.',
    zh: '该意见已撤回。',
  },
  remedy: { en: 'Give a new one with fileOpinion.', zh: '请重新出具意见。' },
}));

export const opinionAlreadyDeclined = defineRefusal<{ opinionId: string }>(
  'OPINION_ALREADY_DECLINED',
  () => ({
    message: {
      en: 'Your agency has already answered that it is not its to judge.',
      zh: '本部门已答复不属本部门职责。',
    },
    remedy: {
      en: 'Give an opinion after all with fileOpinion, or take the answer back with withdrawOpinion.',
      zh: '如需出具意见，请直接出具；如需收回答复，请撤回。',
    },
  }),
);

export const opinionDeclined = defineRefusal<{ opinionId: string }>('OPINION_DECLINED', () => ({
  message: {
    en: 'The answer says nothing that could be revised: your agency declined.',
    zh: '本部门所作为不属本部门职责的答复，无可修改的意见。',
  },
  remedy: { en: 'Give an opinion with fileOpinion.', zh: '请出具意见。' },
}));

export const alreadyConcerned = defineRefusal<{ agency: string }>('ALREADY_CONCERNED', ({ agency }) => ({
  message: {
    en: inEnglish`${agency} is among the agencies concerned already.`,
    zh: inChinese`${agency} 已是本事项涉及部门。`,
  },
  remedy: { en: 'There is nothing to add.', zh: '无需重复增加。' },
}));

export const departsFromDetermination = defineRefusal<{
  determinationId: string;
  attributes: readonly string[];
}>('DEPARTS_FROM_DETERMINATION', ({ attributes }) => ({
  message: {
    en: inEnglish`The determination in force binds; this departs from it in ${attributes}.`,
    zh: inChinese`现行认定具有约束力，本意见与其在 ${attributes} 上不一致。`,
  },
  remedy: {
    en: 'Say in newEvidence what has come to light since, or agree with what is determined.',
    zh: '请在 newEvidence 中说明认定之后的新证据，或与现行认定保持一致。',
  },
}));

export const staleVersion = defineRefusal<{ expected: number; actual: number }>(
  'STALE_VERSION',
  ({ expected, actual }) => ({
    message: {
      en: inEnglish`You saw version ${expected}; it is version ${actual} now.`,
      zh: inChinese`您所见版本为 ${expected}，当前版本为 ${actual}。`,
    },
    remedy: { en: 'Read it again and decide anew.', zh: '请重新读取后再作决定。' },
  }),
);

export const deliberationNotConvened = defineRefusal<{ disputeId: string }>(
  'DELIBERATION_NOT_CONVENED',
  () => ({
    message: {
      en: 'No meeting has been convened on the dispute.',
      zh: '该意见协调事项尚未召集会议。',
    },
    remedy: {
      en: 'The office convenes one with conveneDeliberation.',
      zh: '请由办公室通过 conveneDeliberation 召集会议。',
    },
  }),
);

export const memberRecused = defineRefusal<{ member: string }>('MEMBER_RECUSED', ({ member }) => ({
  message: {
    en: inEnglish`${member} is recused from this dispute.`,
    zh: inChinese`${member} 已回避本意见协调事项。`,
  },
  remedy: { en: 'Another member has to act.', zh: '须由其他成员办理。' },
}));

export const outsideLeadingGroup = defineRefusal<{ level: string; region: string | null }>(
  'OUTSIDE_LEADING_GROUP',
  ({ level, region }) => ({
    message: {
      en: inEnglish`This dispute is before the ${level} leading group${region === null ? '' : ` of ${region}`}, which is not yours.`,
      zh: inChinese`本意见协调事项由${region === null ? '' : ` ${region} `}${level}领导小组审议，不属于您所在的领导小组。`,
    },
    remedy: {
      en: 'A leader of that group has to act, or its office, or the office of a group above it.',
      zh: '须由该领导小组成员，或者本级、上级领导小组办公室办理。',
    },
  }),
);
