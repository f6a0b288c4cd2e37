import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../../api/use-ask';
import { Deadline } from '../../../components/deadline';
import { Day, timeText } from '../../../components/instant';
import { RefusalAlert } from '../../../components/refusal-alert';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { OfficerName } from '../../../names/names';
import type { CaseLaw } from '../law/use-case-law';
import { hasPaper, StepPaper } from './step-paper';
import { daysOf, STEP_KINDS, type Act, type StepKind } from './timeline-groups';
import { CaseTimeline as Timeline, type CaseTimelineQuery } from './timeline.generated';

const texts = defineTexts(
  {
    title: '全过程记录',
    kind: '记录类别',
    ALL: '全部',
    OPINIONS: '意见',
    COORDINATION: '协调',
    SYSTEM: '本系统',
    rule: (text: string) => `依据 ${text}`,
    paper: '查看文书',
    following: '随之',
    due: '期限',
    empty: '没有这一类记录。',
  },
  {
    title: 'What happened',
    kind: 'Kind of step',
    ALL: 'All',
    OPINIONS: 'Opinions',
    COORDINATION: 'Dispute',
    SYSTEM: 'System',
    rule: (text: string) => `under ${text}`,
    paper: 'Show the paper',
    following: 'then',
    due: 'until',
    empty: 'There is no such step.',
  },
);

export type Step = NonNullable<CaseTimelineQuery['substanceCase']>['timeline'][number];

/** 全过程记录: everything that happened to a case, the latest first, a sentence each. */
export function CaseTimeline({ caseId, law }: { readonly caseId: string; readonly law: CaseLaw }) {
  const t = useTexts(texts);
  const [kind, setKind] = useState<StepKind | 'ALL'>('ALL');
  const answer = useAsk(Timeline, { id: caseId });
  const steps = answer.data?.data?.substanceCase?.timeline ?? [];
  const days = daysOf(steps, kind === 'ALL' ? null : kind);
  return (
    <section className="panel timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t.title}</h2>
      <Segmented<StepKind | 'ALL'>
        aria-label={t.kind}
        size="small"
        value={kind}
        onChange={(value) => setKind(value)}
        options={(['ALL', ...STEP_KINDS] as const).map((value) => ({ value, label: t[value] }))}
      />
      {answer.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {answer.isError && <RefusalAlert failure={answer.error} />}
      {answer.isSuccess && days.length === 0 && <p className="quiet">{t.empty}</p>}
      {days.map(({ day, acts }) => (
        <div key={day}>
          <h3>
            <Day on={day} />
          </h3>
          <ol className="acts">
            {acts.map((act) => (
              <ActLine
                key={`${act.step.subject}${act.step.subjectId}${act.step.version}`}
                act={act}
                law={law}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function ActLine({ act: { step, consequences }, law }: { readonly act: Act<Step>; readonly law: CaseLaw }) {
  const t = useTexts(texts);
  const withDue = [step, ...consequences].find(({ dueAt }) => dueAt !== null);
  return (
    <li className="act">
      <time dateTime={step.at} className="quiet figure">
        {timeText(step.at)}
      </time>
      <div>
        <strong>{step.sentence}</strong>
        {consequences
          .filter(
            ({ command }, place) => consequences.findIndex((each) => each.command === command) === place,
          )
          .map(({ sentence, version, subject }) => (
            <div key={`${subject}${version}`} className="consequence">
              <span className="quiet">{t.following}</span> {sentence}
            </div>
          ))}
        <div className="quiet">
          {step.officer && (
            <>
              <OfficerName agency={step.agency} officer={step.officer} /> ·{' '}
            </>
          )}
          {t.rule(step.rule)}
        </div>
        {withDue?.dueAt && (
          <div>
            <span className="quiet">{t.due}</span>{' '}
            <Deadline at={withDue.dueAt} provisional={withDue.dueAtProvisional} />
          </div>
        )}
        {[step, ...consequences].filter(hasPaper).map((each) => (
          <details key={`${each.subject}${each.version}`} className="paper-of-step">
            <summary>{t.paper}</summary>
            <StepPaper step={each} law={law} />
          </details>
        ))}
      </div>
    </li>
  );
}
