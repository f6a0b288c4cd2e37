import { Tag } from 'antd';
import { Instant } from '../../../../components/instant';
import { useEnumWord } from '../../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { ActorName } from '../../../../names/names';
import { useOfficerNames } from '../../../../names/use-officer-names';
import { countOf, seatsShown, type SeatShown } from '../count';
import type { DisputeShown, Sitting } from '../dispute-shown';

const texts = defineTexts(
  {
    title: '研究决定',
    hidden: '参会组成和讨论情况在作出认定前只由未回避的成员和办公室查看。',
    mode: '议事方式',
    meeting: '会议',
    noMeeting: '尚未召集',
    papers: '会议材料',
    seats: '参会组成',
    member: '姓名',
    agency: '单位',
    part: '身份',
    said: '意见',
    reasons: '理由',
    chair: '组长',
    presides: '主持人',
    ordinary: '成员',
    inPlaceOf: (member: string) => `代${member}参会`,
    RECUSED: '回避',
    ABSENT: '缺席',
    MISSING: '尚未发表',
    LAST: '末位发言并决定',
    count: '计数',
    taking: (count: number) => `应到${count}人（不含回避）`,
    counted: (inFavour: number, against: number) => `同意${inFavour}，不同意${against}`,
    differing: (count: number) => `有不同意见${count}`,
    abstain: (count: number) => `弃权${count}`,
    absent: (count: number) => `缺席${count}`,
    missing: (count: number) => `尚未发表${count}`,
    quorum: (need: number, lack: number) =>
      lack === 0 ? `法定人数${need}人，已达到` : `法定人数${need}人，还差${lack}人`,
    votes: (need: number, lack: number) =>
      lack === 0 ? `通过需赞成${need}票，已达到` : `通过需赞成${need}票，还差${lack}票`,
    simple: '简单多数自该时起算：',
    FOR: '多数意见：同意送审稿',
    NOT_FOR: '多数意见：不同意送审稿（主持人另作决定的，应当说明理由）',
    noMajority: '尚无过半数意见',
    agency_none: '—',
  },
  {
    title: 'Decision',
    hidden:
      'Who sits and what was said is for members who do not stand aside, and the office, until the finding.',
    mode: 'How it is decided',
    meeting: 'Meeting',
    noMeeting: 'not called yet',
    papers: 'Papers',
    seats: 'Who sits',
    member: 'Name',
    agency: 'Agency',
    part: 'Part',
    said: 'View',
    reasons: 'Reasons',
    chair: 'chair',
    presides: 'presides',
    ordinary: 'member',
    inPlaceOf: (member: string) => `in place of ${member}`,
    RECUSED: 'stands aside',
    ABSENT: 'absent',
    MISSING: 'not heard yet',
    LAST: 'speaks last and decides',
    count: 'As it stands',
    taking: (count: number) => `${count} take part`,
    counted: (inFavour: number, against: number) => `${inFavour} for, ${against} against`,
    differing: (count: number) => `${count} otherwise`,
    abstain: (count: number) => `${count} abstain`,
    absent: (count: number) => `${count} absent`,
    missing: (count: number) => `${count} not heard`,
    quorum: (need: number, lack: number) =>
      lack === 0 ? `quorum of ${need} is met` : `quorum of ${need}: ${lack} missing`,
    votes: (need: number, lack: number) =>
      lack === 0
        ? `${need} votes for are needed, and there`
        : `${need} votes for are needed: ${lack} missing`,
    simple: 'A simple majority is enough from',
    FOR: 'Most are for the draft',
    NOT_FOR: 'Most are not for the draft (reasons are needed to decide otherwise)',
    noMajority: 'No side has more than half yet',
    agency_none: '—',
  },
);

const COLOUR: Readonly<Partial<Record<SeatShown['state'], string>>> = {
  FOR: 'success',
  AGAINST: 'error',
  DIFFERING: 'warning',
  MISSING: 'processing',
};

/** The group's decision as it stands: the meeting, who sits and what each said, quorum and majority, what is missing. */
export function DecisionBlock({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { sitting, decisionMode, deliberations, round, status, ruling } = dispute;
  const meeting = deliberations.findLast((each) => each.round === round);
  if (status !== 'DELIBERATION' && !meeting) return null;
  return (
    <section className="panel" aria-labelledby="decision">
      <h2 id="decision">{t.title}</h2>
      <dl className="finding">
        <dt>{t.mode}</dt>
        <dd>{word('DecisionMode', decisionMode)}</dd>
        <dt>{t.meeting}</dt>
        <dd>
          {meeting ? (
            <>
              <Instant at={meeting.meetingAt} /> {meeting.place}
            </>
          ) : (
            <span className="quiet">{t.noMeeting}</span>
          )}
        </dd>
        {meeting && meeting.papers.length > 0 && (
          <>
            <dt>{t.papers}</dt>
            <dd>{meeting.papers.map(({ title }) => title).join('、')}</dd>
          </>
        )}
      </dl>
      {sitting ? (
        <Seats dispute={dispute} sitting={sitting} />
      ) : (
        !ruling && <p className="quiet">{t.hidden}</p>
      )}
    </section>
  );
}

function Seats({ dispute, sitting }: { readonly dispute: DisputeShown; readonly sitting: Sitting }) {
  const t = useTexts(texts);
  const facts = { ...dispute, sitting };
  const isVote = dispute.decisionMode === 'VOTE';
  const count = countOf(facts);
  const parts = [
    t.taking(count.takingPart),
    t.counted(count.for, count.against),
    ...(isVote ? [t.abstain(count.abstain)] : [t.differing(count.differing), t.absent(count.absent)]),
    t.missing(count.missing),
  ];
  return (
    <>
      <table className="positions" aria-label={t.seats}>
        <thead>
          <tr>
            {[t.member, t.agency, t.part, t.said, t.reasons].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seatsShown(facts).map((seat) => (
            <SeatRow key={seat.member} seat={seat} isVote={isVote} />
          ))}
        </tbody>
      </table>
      {!dispute.ruling && (
        <p aria-live="polite">
          <strong>{t.count}</strong> {parts.join(' · ')}
          {sitting.quorum !== null && ` · ${t.quorum(sitting.quorum, count.toQuorum ?? 0)}`}
          {sitting.votesNeeded !== null && ` · ${t.votes(sitting.votesNeeded, count.toMajority ?? 0)}`}
          {!isVote && ` · ${count.majority === null ? t.noMajority : t[count.majority]}`}
          {sitting.simpleMajorityFrom && (
            <>
              {' · '}
              {t.simple} <Instant at={sitting.simpleMajorityFrom} />
            </>
          )}
        </p>
      )}
    </>
  );
}

const GROUP = 'LEADING_GROUP';

function SeatRow({ seat, isVote }: { readonly seat: SeatShown; readonly isVote: boolean }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { member, agency, chair, presides, inPlaceOf, state, reasons } = seat;
  const own = state === 'RECUSED' || state === 'ABSENT' || state === 'MISSING' || state === 'LAST';
  const people = inPlaceOf ? [member, inPlaceOf] : [member];
  const nameOf = useOfficerNames(people.map((officer) => ({ agency: GROUP, officer })));
  const roles = [
    ...(chair ? [t.chair] : []),
    ...(presides ? [t.presides] : []),
    ...(inPlaceOf ? [t.inPlaceOf(nameOf(GROUP, inPlaceOf))] : []),
  ];
  return (
    <tr className={state === 'RECUSED' ? 'quiet' : undefined}>
      <th scope="row">{nameOf(GROUP, member)}</th>
      <td>{agency ? <ActorName actor={agency} /> : t.agency_none}</td>
      <td>{roles.join('、') || t.ordinary}</td>
      <td>
        <Tag color={COLOUR[state] ?? 'default'}>
          {own ? t[state] : word(isVote ? 'VoteChoice' : 'SpokenPosition', state)}
        </Tag>
      </td>
      <td>{reasons}</td>
    </tr>
  );
}
