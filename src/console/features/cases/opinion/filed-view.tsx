import { Result } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Deadline } from '../../../components/deadline';
import { Instant } from '../../../components/instant';
import { useListed } from '../../../i18n/listed';
import { useTexts } from '../../../i18n/texts';
import { useActorName } from '../../../names/use-names';
import { formTexts } from './opinion-texts';
import type { CaseShown } from './opinion-values';

interface FiledViewProps {
  readonly shown: CaseShown;
  readonly version: number;
  readonly at: string;
  readonly onLeave: () => void;
}

/** What stands there once an opinion is filed: that it is, what happens next, and until when. */
export function FiledView({ shown, version, at, onLeave }: FiledViewProps) {
  const t = useTexts(formTexts);
  const actorName = useActorName();
  const listed = useListed();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { status, dispute, opinions, concernedAgencies } = shown;
  const answered = new Set(
    opinions.filter((each) => each.status !== 'WITHDRAWN').map(({ agency }) => agency),
  );
  const awaited = concernedAgencies.filter((agency) => !answered.has(agency));
  const next =
    status === 'DETERMINED'
      ? t.determined
      : status === 'DISPUTED'
        ? t.disputed
        : awaited.length > 0
          ? t.awaited(listed(awaited.map(actorName)))
          : t.allIn;
  const due = dispute ?? shown;
  return (
    <Result
      status="success"
      title={
        <h2 ref={title} tabIndex={-1}>
          {t.filedTitle(version)}
        </h2>
      }
      subTitle={
        <>
          {t.filedAt} <Instant at={at} />
        </>
      }
      extra={
        <div className="filed-next">
          <p>
            <strong>{next}</strong>
          </p>
          {due.dueAt && status !== 'DETERMINED' && (
            <p>
              {t.until} <Deadline at={due.dueAt} provisional={due.dueAtProvisional} />
            </p>
          )}
          {opinions.length > 1 && <p>{t.seen}</p>}
          {status !== 'DETERMINED' && <p className="quiet">{t.revisable}</p>}
          <div className="actions">
            <button type="button" className="tool strong" onClick={onLeave}>
              {t.leave}
            </button>
            {dispute && status === 'DISPUTED' && <Link to={`/disputes/${dispute.id}`}>{t.openDispute}</Link>}
          </div>
        </div>
      }
    />
  );
}
