import { Steps } from 'antd';
import { Deadline } from '../../../../components/deadline';
import { useNow } from '../../../../components/now';
import { instantText } from '../../../../components/instant';
import { useEnumWord } from '../../../../i18n/enum-word';
import { useLocale } from '../../../../i18n/locale';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { useActorName } from '../../../../names/use-names';
import { useOfficerNames } from '../../../../names/use-officer-names';
import { factsOf, type DisputeShown } from '../dispute-shown';
import { stageSteps, waitingFor, type Waiting } from '../stages';

const texts = defineTexts(
  {
    stages: '办理阶段',
    now: '待谁办理',
    rule: '依据',
    late: (whom: string) => `已逾期，已向${whom}督办`,
    PARTIES: '涉及部门',
    OFFICE: '领导小组办公室',
    REVIEWER: '法制机构或者起草部门以外的审查机构',
    MEMBERS: '领导小组成员',
    PRESIDING: '主持人',
    ADDRESSEES: '承办单位',
    NOBODY: '—',
    CONSULT: '协商，修改或者维持本部门意见；协商不成的，提请领导小组',
    ACCEPT: '受理，或者通知补正',
    SUPPLEMENT: '按补正通知补充材料',
    DRAFT: '起草认定意见（送审稿）',
    REVIEW: '对送审稿进行合法性审查',
    CONVENE: '召集领导小组会议',
    SPEAK: '在会议上对送审稿发表意见',
    VOTE: '对送审稿表决',
    DECIDE: '末位发言并作出决定',
    ISSUE: '交办整治任务',
    CARRY_OUT: '落实整治任务',
    RESUME: '中止原因消除后恢复办理',
    NOTHING: '本事项无待办',
    names: (names: string) => `（${names}）`,
    since: (at: string) => `${at}起`,
    PLAN: '国办发〔2016〕21号',
    LEGALITY: '《重大行政决策程序暂行条例》第二十五条至第二十八条',
    COLLECTIVE: '《重大行政决策程序暂行条例》第三十条',
  },
  {
    stages: 'Stages',
    now: 'Who acts now',
    rule: 'Ground',
    late: (whom: string) => `Late; ${whom} was told`,
    PARTIES: 'The agencies concerned',
    OFFICE: 'The office of the leading group',
    REVIEWER: 'Legal affairs, or a reviewer outside the office that drafted',
    MEMBERS: 'The members of the leading group',
    PRESIDING: 'Whoever presides',
    ADDRESSEES: 'Those to whom orders are addressed',
    NOBODY: '—',
    CONSULT: 'consult, revise or keep their opinions, or refer the matter to the group',
    ACCEPT: 'accepts it, or asks for what is missing',
    SUPPLEMENT: 'supply what was asked for',
    DRAFT: 'drafts the finding',
    REVIEW: 'reviews the draft for its legality',
    CONVENE: 'calls the meeting',
    SPEAK: 'say in the meeting what they think of the draft',
    VOTE: 'vote on the draft',
    DECIDE: 'speaks last and decides',
    ISSUE: 'issues the orders',
    CARRY_OUT: 'carry the orders out',
    RESUME: 'resumes it once the reason is gone',
    NOTHING: 'Nothing is to be done',
    names: (names: string) => ` (${names})`,
    since: (at: string) => `since ${at}`,
    PLAN: 'State Council General Office (2016) No. 21',
    LEGALITY: 'Provisional Regulations on Procedures of Major Administrative Decisions, articles 25 to 28',
    COLLECTIVE: 'Provisional Regulations on Procedures of Major Administrative Decisions, article 30',
  },
);

const RULE_OF: Readonly<Partial<Record<Waiting['ask'], 'LEGALITY' | 'COLLECTIVE'>>> = {
  DRAFT: 'LEGALITY',
  REVIEW: 'LEGALITY',
  CONVENE: 'COLLECTIVE',
  SPEAK: 'COLLECTIVE',
  VOTE: 'COLLECTIVE',
  DECIDE: 'COLLECTIVE',
};

/** The stages as a line of steps, and who has to do what by when, under which rule. */
export function StageBar({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const now = useNow();
  const { status, events, dueAt, dueAtProvisional, escalatedTo } = dispute;
  const overdue = dueAt !== null && new Date(dueAt).getTime() < now;
  const steps = stageSteps(status, events, overdue);
  const present = steps.findLastIndex(({ progress }) => progress !== 'wait');
  const waiting = waitingFor(factsOf(dispute));
  const people = waiting.actor === 'MEMBERS' || waiting.actor === 'PRESIDING' ? waiting.names : [];
  const memberName = useOfficerNames(people.map((officer) => ({ agency: 'LEADING_GROUP', officer })));
  const names = waiting.names.map((name) =>
    people.length > 0 ? memberName('LEADING_GROUP', name) : actorName(name),
  );
  const lateWhom = escalatedTo === 'LEADING_GROUP' ? word('EscalatedTo', escalatedTo) : t.OFFICE;
  return (
    <section className="panel stage-bar" aria-label={t.stages}>
      <Steps
        size="small"
        titlePlacement="vertical"
        current={present}
        items={steps.map(({ stage, progress, since }) => ({
          title: word('DisputeStatus', stage),
          status: progress,
          ...(since
            ? {
                content: (
                  <span className="quiet">
                    {t.since(instantText(since, locale).split(locale === 'zh' ? ' ' : ',')[0] ?? '')}
                  </span>
                ),
              }
            : {}),
        }))}
      />
      <dl className="waiting">
        <dt>{t.now}</dt>
        <dd>
          <strong>{t[waiting.actor]}</strong>
          {names.length > 0 && t.names(names.join(locale === 'zh' ? '、' : ', '))}
          {locale === 'zh' ? '：' : ': '}
          {t[waiting.ask]}{' '}
          {waiting.actor !== 'NOBODY' && <Deadline at={dueAt} provisional={dueAtProvisional} />}
          {escalatedTo && <span className="danger"> {t.late(lateWhom)}</span>}
        </dd>
        <dt>{t.rule}</dt>
        <dd>{t[RULE_OF[waiting.ask] ?? 'PLAN']}</dd>
      </dl>
    </section>
  );
}
