import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { Instant, instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { PageState } from '../../components/page-state';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { ActorName, OfficerName } from '../../names/names';
import { useOfficerNames } from '../../names/use-officer-names';
import { GroupName } from './group-name';
import { AppointStep, EndStep, ModeStep } from './group-steps';
import { Group, type GroupQuery } from './groups.generated';
import { parted } from './seats';
import { groupTexts } from './texts';

type TheGroup = NonNullable<GroupQuery['leadingGroup']>;
type Seat = TheGroup['memberships'][number];
type Mode = TheGroup['decisionModes'][number];

/** One leading group: who sits in it and sat, how it decides and decided. */
export default function GroupPage() {
  const { id = '' } = useParams();
  const query = useAsk(Group, { id });
  return (
    <PageState query={query} pick={({ leadingGroup }) => leadingGroup}>
      {(group) => <GroupView group={group} />}
    </PageState>
  );
}

function GroupView({ group }: { readonly group: TheGroup }) {
  const t = useTexts(groupTexts);
  const word = useEnumWord();
  const [step, setStep] = useState<'appointMember' | 'setDecisionMode' | null>(null);
  const [ending, setEnding] = useState<Seat | null>(null);
  const { current, others } = parted(group.memberships, group.members);
  const may = (mutation: string): boolean =>
    group.availableActions.some((each) => each.mutation === mutation);
  const close = (): void => setStep(null);
  return (
    <>
      <p>
        <Link to="/groups">{t.title}</Link>
      </p>
      <div className="head">
        <h1>
          <GroupName region={group.region} />
        </h1>
        <span>{word('Level', group.level)}</span>
        <span className="quiet">
          {t.mode} {word('DecisionMode', group.decisionMode)}
        </span>
        {may('appointMember') && (
          <Button type="primary" onClick={() => setStep('appointMember')}>
            {t.appoint}
          </Button>
        )}
        {may('setDecisionMode') && <Button onClick={() => setStep('setDecisionMode')}>{t.setMode}</Button>}
      </div>
      <h2>{t.seats}</h2>
      <SeatTable label={t.seats} seats={current} onEnd={setEnding} />
      {others.length > 0 && (
        <>
          <h2>{t.past}</h2>
          <SeatTable label={t.past} seats={others} onEnd={setEnding} />
        </>
      )}
      <h2>{t.modes}</h2>
      {group.decisionModes.length === 0 ? (
        <p className="quiet">{t.noModes}</p>
      ) : (
        <ModeTable modes={group.decisionModes} />
      )}
      <AppointStep
        open={step === 'appointMember'}
        onClose={close}
        level={group.level}
        region={group.region}
      />
      <ModeStep open={step === 'setDecisionMode'} onClose={close} level={group.level} region={group.region} />
      {ending && <EndStep key={ending.id} open seat={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

const GROUP = 'LEADING_GROUP';

interface SeatTableProps {
  readonly label: string;
  readonly seats: readonly Seat[];
  readonly onEnd: (seat: Seat) => void;
}

function SeatTable({ label, seats, onEnd }: SeatTableProps) {
  const t = useTexts(groupTexts);
  const { locale } = useLocale();
  const nameOf = useOfficerNames(seats.map(({ member }) => ({ agency: GROUP, officer: member })));
  const columns: ListColumn<Seat>[] = [
    {
      key: 'member',
      title: t.member,
      render: ({ member }) => (
        <>
          <strong>
            <OfficerName agency={GROUP} officer={member} />
          </strong>
          <div className="quiet">{t.signsInAs(member)}</div>
        </>
      ),
      text: ({ member }) => nameOf(GROUP, member),
    },
    {
      key: 'position',
      title: t.position,
      render: ({ chair }) => <Tag color={chair ? 'processing' : 'default'}>{chair ? t.chair : t.plain}</Tag>,
      text: ({ chair }) => (chair ? t.chair : t.plain),
    },
    {
      key: 'body',
      title: t.body,
      render: ({ agency }) =>
        agency ? <ActorName actor={agency} /> : <span className="quiet">{t.noBody}</span>,
    },
    {
      key: 'from',
      title: t.from,
      render: ({ seatedFrom }) => <Instant at={seatedFrom} />,
      text: ({ seatedFrom }) => instantText(seatedFrom, locale),
    },
    {
      key: 'until',
      title: t.until,
      render: ({ seatedUntil }) => (seatedUntil ? <Instant at={seatedUntil} /> : t.noEnd),
      text: ({ seatedUntil }) => (seatedUntil ? instantText(seatedUntil, locale) : t.noEnd),
    },
    {
      key: 'history',
      title: t.history,
      render: ({ events }) => (
        <ul className="plain-list">
          {events.map(({ version, command, agency, officer, reason, at }) => (
            <li key={version}>
              {command === 'appointMember' ? t.appointMember : t.endMembership} ·{' '}
              <OfficerName agency={agency} officer={officer} /> · <Instant at={at} />
              <div className="quiet">{reason}</div>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'actions',
      title: t.actions,
      render: (seat) =>
        seat.availableActions.some(({ mutation }) => mutation === 'endMembership') && (
          <Button
            size="small"
            aria-label={`${t.end}: ${nameOf(GROUP, seat.member)}`}
            onClick={() => onEnd(seat)}
          >
            {t.end}
          </Button>
        ),
    },
  ];
  return (
    <ListTable<Seat>
      label={label}
      columns={columns}
      rows={seats}
      keyOf={({ id }) => id}
      loading={false}
      wraps
      csvName={label}
      empty={t.noSeats}
    />
  );
}

function ModeTable({ modes }: { readonly modes: readonly Mode[] }) {
  const t = useTexts(groupTexts);
  const word = useEnumWord();
  const columns: ListColumn<Mode>[] = [
    { key: 'mode', title: t.modeOf, render: ({ mode }) => word('DecisionMode', mode) },
    { key: 'from', title: t.validFrom, render: ({ validFrom }) => <Instant at={validFrom} /> },
    { key: 'source', title: t.basis, render: ({ source }) => source },
    {
      key: 'by',
      title: t.setBy,
      render: ({ setBy, setAt }) => (
        <>
          <OfficerName agency="OFFICE" officer={setBy} /> <Instant at={setAt} />
        </>
      ),
    },
  ];
  return (
    <ListTable<Mode>
      label={t.modes}
      columns={columns}
      rows={modes}
      keyOf={({ validFrom }) => validFrom}
      loading={false}
      wraps
    />
  );
}
