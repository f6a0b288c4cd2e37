import type { Steps } from '../../../components/steps/step';
import type { DisputeShown } from '../room/dispute-shown';
import { DRAFT_FIELDS, DRAFT_REFUSALS } from './draft-fields';
import { draftValues } from './draft-values';
import { memberField, reason } from './fields';
import {
  CastVote,
  ConveneDeliberation,
  DecideRecusal,
  NoteAbsence,
  RecordPanelAdvice,
  Recuse,
  RejectDraft,
  ReviewDisputeLegality,
  RuleDispute,
  StateView,
  TableRuling,
} from './dispute-steps.generated';

/** Drafting, review, and what the leading group does until it has decided. */
export const DELIBERATION_STEPS: Steps<DisputeShown> = {
  tableRuling: {
    document: TableRuling,
    wide: true,
    guarded: true,
    fields: () => DRAFT_FIELDS,
    initial: draftValues,
    fieldOf: DRAFT_REFUSALS,
    next: {
      zh: '送审稿交由起草部门以外的机构进行合法性审查；修改后的送审稿须重新审查，此前的意见和表决作废。',
      en: 'Somebody outside the office that drafted it reviews the draft; a changed draft is reviewed anew, and earlier views and votes are void.',
    },
  },
  reviewDisputeLegality: {
    document: ReviewDisputeLegality,
    guarded: true,
    fields: () => [
      {
        name: 'result',
        kind: 'enum',
        of: 'LegalityResult',
        required: true,
        label: { zh: '审查结论', en: 'Result' },
      },
      {
        name: 'opinion',
        kind: 'text',
        required: true,
        label: { zh: '合法性审查意见（职权、程序、内容）', en: 'Opinion (competence, procedure, content)' },
      },
    ],
    next: {
      zh: '审查通过的，提交领导小组集体讨论；退回起草的，办公室重新起草；退回协商的，各部门重新协商。',
      en: 'A draft that passes goes before the group; otherwise it is drafted anew, or the agencies consult again.',
    },
  },
  conveneDeliberation: {
    document: ConveneDeliberation,
    fields: () => [
      {
        name: 'meetingAt',
        kind: 'instant',
        required: true,
        label: { zh: '会议时间', en: 'Hour of the meeting' },
      },
      { name: 'place', kind: 'line', label: { zh: '会议地点', en: 'Place' } },
      {
        name: 'papers',
        kind: 'list',
        label: { zh: '会议材料', en: 'Papers' },
        fields: [
          { name: 'title', kind: 'line', required: true, label: { zh: '材料名称', en: 'Title' } },
          { name: 'sha256', kind: 'file', label: { zh: '文件', en: 'File' } },
        ],
      },
    ],
    initial: () => ({ papers: [{ title: '认定意见（送审稿）' }, { title: '合法性审查意见' }] }),
    next: {
      zh: '成员收到会议通知；会议开始后发表意见或者表决。',
      en: 'The members are called; they speak or vote once it has begun.',
    },
  },
  recordPanelAdvice: {
    document: RecordPanelAdvice,
    fields: () => [
      { name: 'panel', kind: 'line', required: true, label: { zh: '专家组', en: 'Panel' } },
      { name: 'advice', kind: 'text', required: true, label: { zh: '咨询意见', en: 'Advice' } },
      {
        name: 'paperSha256',
        kind: 'file',
        required: true,
        label: { zh: '签署的书面意见', en: 'The signed paper' },
      },
    ],
    next: { zh: '供成员参考，不具约束力。', en: 'The members see it; it binds nobody.' },
  },
  recuse: {
    document: Recuse,
    fields: () => [reason('回避理由', 'Why you stand aside')],
    next: {
      zh: '您不再参加本事项的讨论和决定，也不再查看有关材料。',
      en: 'You take no part in it any more, and no longer see its papers.',
    },
  },
  decideRecusal: {
    document: DecideRecusal,
    fields: (dispute) => [
      memberField('member', { zh: '成员', en: 'Member' }, dispute),
      { name: 'recused', kind: 'yes', required: true, label: { zh: '是否回避', en: 'Stands aside' } },
      { name: 'reasons', kind: 'text', required: true, label: { zh: '理由', en: 'Reasons' } },
      {
        name: 'applicant',
        kind: 'actor',
        required: true,
        label: { zh: '提出回避的单位', en: 'Who applied for it' },
      },
      { name: 'substitute', kind: 'line', label: { zh: '代为参会人员', en: 'Who sits in the place' } },
      {
        name: 'substituteAgency',
        kind: 'actor',
        label: { zh: '代为参会人员所在单位', en: 'Agency of that person' },
      },
    ],
    fieldOf: { NOT_A_MEMBER: 'member', SUBSTITUTE_NOT_POSSIBLE: 'substitute', RECUSAL_NOT_YOURS: 'member' },
    next: {
      zh: '参会组成、法定人数随之重新计算。',
      en: 'Who takes part, and the quorum, are worked out anew.',
    },
  },
  noteAbsence: {
    document: NoteAbsence,
    fields: (dispute) => [
      // Whoever has spoken is there, and so is whoever presides.
      memberField('member', { zh: '缺席成员', en: 'Member' }, dispute, (member) =>
        (dispute.sitting?.missing ?? []).includes(member),
      ),
      reason('缺席原因', 'Why'),
    ],
    fieldOf: { NOT_A_MEMBER: 'member', MEMBER_HAS_SPOKEN: 'member', PRESIDING_ABSENT: 'member' },
    next: {
      zh: '记入会议纪要，不再等待其发表意见。',
      en: 'It stands in the minutes; nobody waits for the member.',
    },
  },
  stateView: {
    document: StateView,
    fields: () => [
      {
        name: 'position',
        kind: 'enum',
        of: 'MemberPosition',
        required: true,
        label: { zh: '对送审稿的意见', en: 'View of the draft' },
      },
      {
        name: 'reasons',
        kind: 'text',
        label: { zh: '理由', en: 'Reasons' },
        help: {
          zh: '不同意或者有不同意见的，应当说明理由。',
          en: 'Needed for everything but being for the draft.',
        },
      },
    ],
    fieldOf: { VIEW_NEEDS_REASONS: 'reasons' },
    next: {
      zh: '决定作出前可以更改，以最后一次为准；全体成员发表意见后，由主持人决定。',
      en: 'It may be changed until the decision; whoever presides decides once all have spoken.',
    },
  },
  castVote: {
    document: CastVote,
    fields: () => [
      { name: 'choice', kind: 'enum', of: 'VoteChoice', required: true, label: { zh: '表决', en: 'Vote' } },
      { name: 'reasons', kind: 'text', label: { zh: '理由', en: 'Reasons' } },
    ],
    next: {
      zh: '决定作出前可以更改，以最后一次为准。',
      en: 'It may be changed until the decision; the last one counts.',
    },
  },
  ruleDispute: {
    document: RuleDispute,
    guarded: true,
    fields: ({ decisionMode }) =>
      decisionMode === 'CHAIR_AFTER_DISCUSSION'
        ? [
            {
              name: 'reasonsAgainstMajority',
              kind: 'text',
              label: { zh: '与多数意见不一致的理由', en: 'Why it is decided otherwise than most think' },
              help: {
                zh: '决定与多数成员的意见不一致的，应当说明。',
                en: 'Needed where most of those who spoke are not for the draft.',
              },
            },
          ]
        : [],
    fieldOf: { REASONS_AGAINST_MAJORITY_MISSING: 'reasonsAgainstMajority' },
    next: {
      zh: '送审稿即成为研究认定意见，编发文号并立即生效；办公室据此交办整治任务。',
      en: 'The draft becomes the finding, is numbered and in force at once; the office issues the orders.',
    },
  },
  rejectDraft: {
    document: RejectDraft,
    guarded: true,
    fields: () => [
      {
        name: 'reasons',
        kind: 'text',
        required: true,
        label: { zh: '不予采纳的理由', en: 'Why it is not adopted' },
      },
    ],
    next: {
      zh: '理由记入会议纪要，办公室重新起草。',
      en: 'The reasons stand in the minutes; the office drafts anew.',
    },
  },
};
