import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/use-ask';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { Day, Instant } from '../../../components/instant';
import { PageState } from '../../../components/page-state';
import type { Steps } from '../../../components/steps/step';
import { StepActions } from '../../../components/steps/step-actions';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName, OfficeName } from '../../../names/names';
import { Facts } from '../facts';
import {
  CompleteTeamTask,
  ReportTeamTaskProgress,
  TeamTaskPage as TeamTaskDocument,
  type TeamTaskPageQuery,
} from './team-tasks.generated';

const texts = defineTexts(
  {
    title: (number: number, firm: string) => `联合小组任务${number}：${firm}`,
    task: '任务',
    agency: '承办单位',
    lead: '牵头部门',
    due: '完成期限',
    assigned: '分工时间',
    progress: '进展',
    result: '完成情况',
    completed: '完成时间',
    dispute: '所属意见协调事项',
    open: '查看',
  },
  {
    title: (number: number, firm: string) => `Task ${number} of the joint team: ${firm}`,
    task: 'Task',
    agency: 'Office',
    lead: 'Lead',
    due: 'Due',
    assigned: 'Assigned',
    progress: 'Progress',
    result: 'Result',
    completed: 'Done',
    dispute: 'Dispute',
    open: 'Open',
  },
);

type TeamTask = NonNullable<TeamTaskPageQuery['jointTeamTask']>;

const STEPS: Steps<TeamTask> = {
  reportTeamTaskProgress: {
    document: ReportTeamTaskProgress,
    fields: () => [
      { name: 'progress', kind: 'text', required: true, max: 4_000, label: { zh: '进展', en: 'Progress' } },
    ],
    next: { zh: '牵头部门和办公室可以查看进展。', en: 'The lead and the office see it.' },
  },
  completeTeamTask: {
    document: CompleteTeamTask,
    guarded: true,
    fields: () => [
      {
        name: 'result',
        kind: 'text',
        required: true,
        max: 4_000,
        label: { zh: '完成情况', en: 'What came of it' },
      },
    ],
    next: { zh: '任务办结。', en: 'The task is done.' },
  },
};

/** 联合小组任务: what one agency of a joint team does. */
export default function TeamTaskPage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const query = useAsk(TeamTaskDocument, { id });
  return (
    <PageState query={query} pick={({ jointTeamTask }) => jointTeamTask}>
      {(task) => (
        <div className="grid">
          <header className="head">
            <h1>{t.title(task.number, task.platform?.name ?? '')}</h1>
            <EnumTag name="JointTeamTaskStatus" value={task.status} />
          </header>
          <StepActions
            actions={task.availableActions}
            steps={STEPS}
            subject={task}
            about={{ teamTaskId: task.id }}
            version={task.version}
          />
          <Facts
            label={t.task}
            facts={[
              { name: t.task, value: <strong>{task.task}</strong> },
              { name: t.agency, value: <OfficeName agency={task.agency} region={task.region} /> },
              { name: t.lead, value: <ActorName actor={task.lead} /> },
              { name: t.due, value: task.dueAt ? <Deadline at={task.dueAt} /> : <Day on={task.dueOn} /> },
              { name: t.assigned, value: <Instant at={task.assignedAt} /> },
              { name: t.progress, value: task.progress },
              { name: t.result, value: task.result },
              { name: t.completed, value: task.completedAt && <Instant at={task.completedAt} /> },
              { name: t.dispute, value: <Link to={`/disputes/${task.disputeId}`}>{t.open}</Link> },
            ]}
          />
        </div>
      )}
    </PageState>
  );
}
