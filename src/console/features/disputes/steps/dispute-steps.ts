import type { StepField, Steps, Words } from '../../../components/steps/step';
import type { DisputeShown } from '../room/dispute-shown';
import { DRAFT_FIELDS, DRAFT_REFUSALS, LEGAL_BASIS } from './draft-fields';
import { draftValues } from './draft-values';
import {
  AcceptDispute,
  CastVote,
  CloseDispute,
  CompleteSupplement,
  ConveneDeliberation,
  DecideRecusal,
  LiftInterimMeasure,
  NoteAbsence,
  OrderInterimMeasure,
  RecordPanelAdvice,
  Recuse,
  ReferDispute,
  ReferDisputeUpward,
  RejectDraft,
  ReopenDispute,
  RequestSupplement,
  ResumeDispute,
  ReviewDisputeLegality,
  RuleDispute,
  StateView,
  SupplementDispute,
  SuspendDispute,
  TableRuling,
} from './dispute-steps.generated';

const PLAN: Words = { zh: '国办发〔2016〕21号', en: 'State Council General Office (2016) No. 21' };
const decision = (zh: string, en: string): Words => ({
  zh: `《重大行政决策程序暂行条例》${zh}`,
  en: `Provisional Regulations on Procedures of Major Administrative Decisions, ${en}`,
});
const LEGALITY = decision('第二十五条至第二十八条', 'articles 25 to 28');
const COLLECTIVE = decision('第三十条', 'article 30');
const EXPERTS = decision('第十九条至第二十二条', 'articles 19 to 22');
const SUPERIOR: Words = {
  zh: '参照《行政处罚法》第二十五条',
  en: 'after the Administrative Penalties Law, article 25',
};
const RECUSAL: Words = {
  zh: '参照《行政处罚法》第四十三条',
  en: 'after the Administrative Penalties Law, article 43',
};

const reason = (zh: string, en: string, required = true): StepField => ({
  name: 'reason',
  kind: 'text',
  required,
  label: { zh, en },
});

/** Who takes part, for a choice; a name to be typed where the caller does not see who sits. */
function memberField(name: string, label: Words, dispute: DisputeShown): StepField {
  const members = dispute.sitting?.members ?? [];
  if (members.length === 0) return { name, kind: 'line', required: true, label };
  const options = members
    .filter(({ recused }) => !recused)
    .map(({ member }) => ({ value: member, label: member }));
  return { name, kind: 'choice', required: true, label, options };
}

/** Every step of a dispute, by the name of its mutation. */
export const DISPUTE_STEPS: Steps<DisputeShown> = {
  referDispute: {
    document: ReferDispute,
    ground: PLAN,
    fields: () => [reason('提请理由', 'Why it is referred', false)],
    next: {
      zh: '领导小组办公室受理或者通知补正。',
      en: 'The office accepts it, or asks for what is missing.',
    },
  },
  acceptDispute: {
    document: AcceptDispute,
    ground: PLAN,
    next: { zh: '办公室起草认定意见（送审稿）。', en: 'The office drafts the finding.' },
  },
  requestSupplement: {
    document: RequestSupplement,
    ground: PLAN,
    fields: ({ substanceCase }) => [
      {
        name: 'parts',
        kind: 'list',
        required: true,
        label: { zh: '补正内容', en: 'What is missing' },
        fields: [
          {
            name: 'agency',
            kind: 'actor',
            required: true,
            label: { zh: '补正部门', en: 'Agency' },
            ...(substanceCase ? { only: substanceCase.concernedAgencies } : {}),
          },
          {
            name: 'missing',
            kind: 'text',
            required: true,
            label: { zh: '需补正的内容', en: 'What it has to supply' },
          },
        ],
      },
      {
        name: 'dueAt',
        kind: 'instant',
        label: { zh: '补正期限', en: 'Until when' },
        help: { zh: '不填的，为规定的最长期限。', en: 'The longest time allowed when left empty.' },
      },
    ],
    fieldOf: { DEADLINE_OUT_OF_RANGE: 'dueAt' },
    next: {
      zh: '有关部门收到补正待办；全部补正或者期限届满后，继续受理。',
      en: 'The agencies are asked; once all have answered, or time is up, the office goes on.',
    },
  },
  supplementDispute: {
    document: SupplementDispute,
    ground: PLAN,
    fields: () => [
      { name: 'answer', kind: 'text', required: true, label: { zh: '补正说明', en: 'Answer' } },
      {
        name: 'evidence',
        kind: 'list',
        label: { zh: '证据', en: 'Evidence' },
        fields: [
          {
            name: 'description',
            kind: 'text',
            required: true,
            label: { zh: '证明内容', en: 'What it shows' },
          },
          { name: 'source', kind: 'line', required: true, label: { zh: '来源', en: 'Source' } },
          {
            name: 'sha256',
            kind: 'file',
            label: { zh: '已上传至认定事项的附件', en: 'An attachment of the case' },
          },
        ],
      },
    ],
    next: { zh: '各部门全部补正后，办公室继续受理。', en: 'Once all have answered, the office goes on.' },
  },
  completeSupplement: {
    document: CompleteSupplement,
    ground: PLAN,
    fields: () => [reason('结束补正的理由', 'Why the wait is ended')],
    next: { zh: '事项回到受理阶段。', en: 'It is for the office to accept again.' },
  },
  tableRuling: {
    document: TableRuling,
    ground: LEGALITY,
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
    ground: LEGALITY,
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
    ground: COLLECTIVE,
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
    ground: EXPERTS,
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
    ground: RECUSAL,
    fields: () => [reason('回避理由', 'Why you stand aside')],
    next: {
      zh: '您不再参加本事项的讨论和决定，也不再查看有关材料。',
      en: 'You take no part in it any more, and no longer see its papers.',
    },
  },
  decideRecusal: {
    document: DecideRecusal,
    ground: RECUSAL,
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
    ground: COLLECTIVE,
    fields: (dispute) => [
      memberField('member', { zh: '缺席成员', en: 'Member' }, dispute),
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
    ground: COLLECTIVE,
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
    ground: COLLECTIVE,
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
    ground: COLLECTIVE,
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
    ground: COLLECTIVE,
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
  suspendDispute: {
    document: SuspendDispute,
    ground: PLAN,
    fields: () => [reason('中止理由', 'Why')],
    next: { zh: '期限停止计算，恢复后继续。', en: 'The clock stands still until it is resumed.' },
  },
  resumeDispute: {
    document: ResumeDispute,
    ground: PLAN,
    next: { zh: '回到中止前的阶段，期限继续计算。', en: 'It goes on where it stood, and so does the clock.' },
  },
  referDisputeUpward: {
    document: ReferDisputeUpward,
    ground: SUPERIOR,
    fields: () => [reason('提请上级领导小组的理由', 'Why')],
    next: {
      zh: '由上一级领导小组办公室受理，进入新一轮。',
      en: 'The office of the group above takes it, in a new round.',
    },
  },
  reopenDispute: {
    document: ReopenDispute,
    ground: PLAN,
    fields: () => [
      { name: 'newEvidence', kind: 'text', required: true, label: { zh: '新证据', en: 'New evidence' } },
    ],
    fieldOf: { NEW_EVIDENCE_REQUIRED: 'newEvidence' },
    next: {
      zh: '重新进入受理阶段；原认定在新的认定作出前仍然有效。',
      en: 'It is for the office to accept again; the finding holds until there is another.',
    },
  },
  closeDispute: {
    document: CloseDispute,
    ground: PLAN,
    fields: () => [reason('办结说明', 'Why')],
    next: {
      zh: '事项办结；如有新证据，可以重新提请。',
      en: 'It is over; with new evidence it may be reopened.',
    },
  },
  orderInterimMeasure: {
    document: OrderInterimMeasure,
    ground: PLAN,
    fields: () => [
      {
        name: 'measure',
        kind: 'text',
        required: true,
        label: { zh: '措施内容', en: 'What is to be done or left' },
      },
      { name: 'addressee', kind: 'actor', required: true, label: { zh: '承办部门', en: 'Addressee' } },
      { name: 'until', kind: 'instant', required: true, label: { zh: '最迟至', en: 'Until' } },
      { name: 'reasons', kind: 'text', required: true, label: { zh: '理由', en: 'Reasons' } },
      LEGAL_BASIS,
    ],
    fieldOf: { DISPUTE_NOT_URGENT: 'reasons', DEADLINE_OUT_OF_RANGE: 'until' },
    next: {
      zh: '立即生效；作出认定、终止或者期限届满时自行失效。',
      en: 'In force at once; over with the finding, or when its time is up.',
    },
  },
  liftInterimMeasure: {
    document: LiftInterimMeasure,
    ground: PLAN,
    fields: ({ interimMeasures }) => [
      {
        name: 'measureId',
        kind: 'choice',
        required: true,
        label: { zh: '解除的措施', en: 'Measure' },
        options: interimMeasures
          .filter(({ status }) => status === 'IN_FORCE')
          .map(({ id, measure }) => ({ value: id, label: measure })),
      },
      reason('解除理由', 'Why'),
    ],
    next: { zh: '措施立即解除。', en: 'It is lifted at once.' },
  },
};
