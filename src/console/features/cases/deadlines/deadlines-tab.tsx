import { Descriptions, Tag } from 'antd';
import { Deadline } from '../../../components/deadline';
import { ListTable } from '../../../components/list-table';
import { useNow } from '../../../components/now';
import { useEnumWord } from '../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { OfficeName, RegionName } from '../../../names/names';
import type { CaseShown } from '../opinion/opinion-values';
import { dutiesOf, type Duty } from './duties';

const texts = defineTexts(
  {
    table: '办理时限',
    who: '办理主体',
    task: '应办事项',
    state: '情况',
    due: '时限',
    rule: '依据',
    PLAN: '国办发〔2016〕21号',
    LEGALITY: '重大行政决策程序暂行条例第二十五条至第二十八条',
    COLLECTIVE: '重大行政决策程序暂行条例第三十条',
    ANSWER: '出具意见，或者回复不属本部门职责',
    CONSULT: '协商，可以修改意见',
    SUPPLEMENT: '按通知补正',
    ACCEPT: '受理，或者通知补正',
    DRAFT: '起草认定意见（送审稿）',
    REVIEW: '对送审稿进行合法性审查',
    DELIBERATE: '集体讨论，研究认定',
    CARRY_OUT: '下达整治任务交办单，督促落实',
    RESUME: '恢复办理',
    CLOSE: '办结认定事项，或者下达整治任务交办单',
    DONE: '已反馈',
    WAITING: '待办',
    LATE: '逾期',
    SILENT: '逾期未反馈，视为无不同意见',
    MAY: '可以办理',
    after: '逾期后果',
    afterCOLLECTING: '逾期未反馈的视为无不同意见，就现有意见认定；无一反馈的，期限重新起算。',
    afterCONSULTATION: '期限届满仍不一致的，由本系统提请领导小组。',
    afterStage: '即时告知办公室，3个工作日后告知领导小组；状态不变。',
    afterDELIBERATION: '由本系统提请上一级领导小组；国家级的，告知领导小组。',
    afterNONE: '没有需要办理的时限。',
    group: '归口办理',
    cooperating: '配合办理',
    nobody: '无',
    places: '所涉地区',
    empty: '没有待办的时限。',
    groupOf: '领导小组',
  },
  {
    table: 'Who has to do what',
    who: 'Who',
    task: 'What is to be done',
    state: 'State',
    due: 'Until',
    rule: 'Rule',
    PLAN: 'Guo Ban Fa [2016] No. 21',
    LEGALITY: 'Interim Regulations on Major Administrative Decisions, articles 25 to 28',
    COLLECTIVE: 'Interim Regulations on Major Administrative Decisions, article 30',
    ANSWER: 'File an opinion, or answer that it is not theirs to judge',
    CONSULT: 'Consult; opinions may be revised',
    SUPPLEMENT: 'Supply what was asked for',
    ACCEPT: 'Accept it, or ask for a supplement',
    DRAFT: 'Draft the finding',
    REVIEW: 'Review the draft for its legality',
    DELIBERATE: 'Discuss and decide',
    CARRY_OUT: 'Issue orders and see them carried out',
    RESUME: 'Resume it',
    CLOSE: 'Close the determination, or issue orders',
    DONE: 'answered',
    WAITING: 'awaited',
    LATE: 'late',
    SILENT: 'silent: taken to have no other opinion',
    MAY: 'may act',
    after: 'When it is late',
    afterCOLLECTING:
      'Those who did not answer are taken to have no other opinion; where nobody answered, the period begins anew.',
    afterCONSULTATION: 'Where they still differ at the end, the system refers it to the leading group.',
    afterStage:
      'The office is told at once, the leading group three working days later; nothing else changes.',
    afterDELIBERATION:
      'The system refers it to the leading group above; at the national one, the group is told.',
    afterNONE: 'No period runs.',
    group: 'Handled by',
    cooperating: 'Co-operating',
    nobody: 'none',
    places: 'Places',
    empty: 'No period runs.',
    groupOf: 'leading group',
  },
);

const RULES: Readonly<Record<string, 'LEGALITY' | 'COLLECTIVE'>> = {
  REVIEW: 'LEGALITY',
  DELIBERATE: 'COLLECTIVE',
};
const COLOURS: Readonly<Record<Duty['state'], string>> = {
  DONE: 'success',
  WAITING: 'processing',
  LATE: 'error',
  SILENT: 'warning',
  MAY: 'default',
};

/** 时限: who has to do what, until when, under which rule, and what happens when it is late. */
export function DeadlinesTab({ shown }: { readonly shown: CaseShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const now = useNow();
  const { dispute, offices, cooperatingGroups, status } = shown;
  const answered = shown.opinions.filter((each) => each.status !== 'WITHDRAWN').map(({ agency }) => agency);
  const duties = dutiesOf({ ...shown, answered }, now);
  const due = dispute && status !== 'COLLECTING' ? dispute : shown;
  const stage = status === 'COLLECTING' ? 'COLLECTING' : (dispute?.status ?? 'NONE');
  const after =
    stage === 'COLLECTING' || stage === 'CONSULTATION' || stage === 'DELIBERATION' || stage === 'NONE'
      ? t[`after${stage}`]
      : t.afterStage;
  const officeOf = (who: string) =>
    offices.find(({ agency }) => agency === who) ?? { agency: who, region: shown.region };
  return (
    <>
      <ListTable<Duty>
        label={t.table}
        rows={duties}
        keyOf={({ who }) => who}
        loading={false}
        empty={<span className="quiet">{t.empty}</span>}
        columns={[
          {
            key: 'who',
            title: t.who,
            render: ({ who }) => (
              <div className="narrow">
                <OfficeName {...officeOf(who)} />
              </div>
            ),
          },
          { key: 'task', title: t.task, render: ({ task }) => <div className="narrow">{t[task]}</div> },
          {
            key: 'state',
            title: t.state,
            render: ({ state }) => <Tag color={COLOURS[state]}>{t[state]}</Tag>,
          },
          {
            key: 'due',
            title: t.due,
            render: ({ state }) =>
              state === 'DONE' || state === 'SILENT' ? (
                <span className="quiet">—</span>
              ) : (
                <div className="due">
                  <Deadline at={due.dueAt} provisional={due.dueAtProvisional} />
                </div>
              ),
          },
          {
            key: 'rule',
            title: t.rule,
            render: ({ task }) => <div className="narrow">{t[RULES[task] ?? 'PLAN']}</div>,
          },
        ]}
      />
      <Descriptions
        column={1}
        size="small"
        items={[
          ...(duties.length > 0 ? [{ key: 'after', label: t.after, children: after }] : []),
          {
            key: 'group',
            label: t.group,
            children: (
              <>
                <OfficeName agency="LEADING_GROUP" region={shown.region} />{' '}
                <span className="quiet">{word('Level', shown.level)}</span>
              </>
            ),
          },
          {
            key: 'cooperating',
            label: t.cooperating,
            children:
              cooperatingGroups.length === 0 ? (
                t.nobody
              ) : (
                <ul className="plain-list">
                  {cooperatingGroups.map(({ level, region }) => (
                    <li key={`${level}${region}`}>
                      <OfficeName agency="LEADING_GROUP" region={region} />
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'places',
            label: t.places,
            children: shown.regions.map((region, place) => (
              <span key={region}>
                {place > 0 && ' · '}
                <RegionName region={region} />
              </span>
            )),
          },
        ]}
      />
    </>
  );
}
