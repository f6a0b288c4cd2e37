import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { ActionRule } from '../../../components/action-rule';
import { dayAt } from '../../../components/beijing-days';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { Instant } from '../../../components/instant';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { useAskedSteps } from '../../../components/steps/use-asked-steps';
import { ActorNameOn } from '../../../names/names';
import { useSectorName } from '../law/use-case-law';
import type { CaseShown } from '../opinion/opinion-values';
import type { CaseAction } from './case-actions';

const texts = defineTexts(
  {
    urgent: '紧急',
    closed: '已办结',
    line: '业务条线',
    opened: '启动',
    reason: '启动理由',
    newEvidence: '新证据',
    actions: '可办事项',
    none: '当前没有需要您办理的事项。',
    dossier: '机构档案',
    lookThrough: '穿透图',
    members: (count: number) => `集团成员（${count}家）`,
    dispute: '意见协调',
    collected: '征求意见期限',
    stage: '本阶段期限',
  },
  {
    urgent: 'urgent',
    closed: 'closed',
    line: 'Line of business',
    opened: 'opened by',
    reason: 'Why it was opened',
    newEvidence: 'New evidence',
    actions: 'What you can do',
    none: 'There is nothing for you to do now.',
    dossier: 'Dossier',
    lookThrough: 'Look-through',
    members: (count: number) => `Members of the group (${count})`,
    dispute: 'Dispute',
    collected: 'Opinions until',
    stage: 'This stage until',
  },
);

interface CaseHeadProps {
  readonly shown: CaseShown;
  readonly actions: readonly CaseAction[];
  readonly onAct: (mutation: string) => void;
  /** While a form fills the page, nothing else is offered. */
  readonly compact?: boolean;
}

/** The look-through of the firm, with those of its group as one. */
function lookThroughOf({ platform, members }: CaseShown): string {
  const codes = members.map((member) => member.platform?.code).filter((code) => code !== undefined);
  const path = `/platforms/${platform?.code ?? ''}/look-through`;
  return codes.length === 0 ? path : `${path}?members=${codes.join(',')}`;
}

/** What the matter is, where it stands, until when, and what this officer can do about it now. */
export function CaseHead({ shown, actions, onAct, compact = false }: CaseHeadProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const sectorName = useSectorName();
  const { platform, businessLine, status, urgent, dispute, closedAt } = shown;
  const due = dispute?.dueAt ? dispute : shown;
  const isAsked = useAskedSteps(dispute ? [shown.id, dispute.id] : [shown.id]);
  return (
    <header className="case-head">
      <div className="head">
        <h1>
          {platform?.name} <span className="case-line">{businessLine}</span>
        </h1>
        <EnumTag name="SubstanceCaseStatus" value={status} />
        {dispute && status === 'DISPUTED' && <EnumTag name="DisputeStatus" value={dispute.status} />}
        {urgent && <Tag color="error">{t.urgent}</Tag>}
        {closedAt && <Tag>{t.closed}</Tag>}
        {due.dueAt && (
          <span>
            <span className="quiet">{dispute ? t.stage : t.collected}</span>{' '}
            <Deadline at={due.dueAt} provisional={due.dueAtProvisional} />
          </span>
        )}
        <span className="head-links">
          <Link to={`/platforms/${platform?.code ?? ''}`}>{t.dossier}</Link>
          <Link to={lookThroughOf(shown)}>{t.lookThrough}</Link>
          {dispute && <Link to={`/disputes/${dispute.id}`}>{t.dispute}</Link>}
        </span>
      </div>
      <p className="quiet">
        {shown.number} · <span className="code">{platform?.code}</span> ·{' '}
        {(platform?.sectors ?? []).map(sectorName).join(' · ')} · {locale === 'en' && <>{t.opened} </>}
        <ActorNameOn
          actor={shown.openedBy}
          level={shown.level}
          region={shown.region}
          at={dayAt(Date.parse(shown.openedAt))}
        />
        {locale === 'zh' && t.opened} <Instant at={shown.openedAt} />
      </p>
      {!compact && (
        <>
          <p className="written">
            <span className="quiet">{t.reason}</span> {shown.reason}
            {shown.newEvidence && (
              <>
                {' '}
                <span className="quiet">{t.newEvidence}</span> {shown.newEvidence}
              </>
            )}
          </p>
          {shown.members.length > 0 && (
            <details className="case-members" open={shown.members.length <= 5}>
              <summary>{t.members(shown.members.length)}</summary>
              <ul className="plain-list">
                {shown.members.map(({ platform: member, ground }) => (
                  <li key={member?.code}>
                    <Link to={`/platforms/${member?.code ?? ''}`}>{member?.name}</Link>{' '}
                    <span className="code">{member?.code}</span> <span className="quiet">{ground}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div className="actions" role="group" aria-label={t.actions}>
            {actions.length === 0 && <span className="quiet">{t.none}</span>}
            {actions.map(({ mutation, label, to, rule, deadline }) => (
              <div key={mutation} className="action">
                {to ? (
                  <Link to={to} className={isAsked(mutation) ? 'row-open asked' : 'row-open'}>
                    {label}
                  </Link>
                ) : (
                  <Button type={isAsked(mutation) ? 'primary' : 'default'} onClick={() => onAct(mutation)}>
                    {label}
                  </Button>
                )}
                <ActionRule rule={rule} deadline={deadline} />
              </div>
            ))}
          </div>
        </>
      )}
    </header>
  );
}
