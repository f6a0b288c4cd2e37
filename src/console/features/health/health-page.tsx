import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useAsk } from '../../api/use-ask';
import { dayText, Instant, instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { OnlyFor, WhosePage } from '../../components/only-for';
import { PageState } from '../../components/page-state';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import './health.css';
import { HubHealth, type HubHealthQuery } from './health.generated';
import { READ_EVERY, useReady } from './use-ready';

const texts = defineTexts(
  {
    title: '运行状况',
    ready: '本系统正常提供服务。',
    notReady: '本系统暂时不能提供服务。',
    note: '显示应答本次请求的进程；多进程部署的，各进程分别显示。每次打开重新读取。',
    version: '版本',
    supergraph: '超图摘要',
    startedAt: '启动时间',
    openTasks: '待办总数',
    overdue: (count: number) => `其中逾期${count}项`,
    deliveries: '待投递消息',
    dead: (count: number) => `已放弃${count}条`,
    connections: '连接数',
    streams: (count: number) => `事件流${count}个`,
    agreements: '共享协议同步',
    seconds: (seconds: number) => `${seconds}秒前`,
    log: '存证日志条目',
    pendingLeaves: (count: number) => `待入日志${count}条`,
    cosigned: '见证方会签',
    cosignedOf: (cosigned: number, witnesses: number) => `${cosigned}／${witnesses}`,
    quorum: (count: number) => `应会签${count}个`,
    noWitnesses: '未设见证方',
    notDisclosing: '存证日志未按时签署，已停止提供数据和办理事项。',
    inconsistent: (count: number) =>
      `${count}个见证方报告存证日志与其此前会签的不一致：日志可能被回退或者分叉。`,
    tooFew: '会签存证日志的见证方不足，尚无足数会签的树头。',
    tooFewSince: (time: string) => `会签存证日志的见证方不足，最近一次足数会签为${time}。`,
    agencies: '各部门数据源',
    agency: '数据源',
    own: '本系统（办理流程）',
    site: '所在',
    remote: '部门自建站点',
    local: '本系统内',
    state: '状态',
    requests: '最近请求',
    failed: '其中失败',
    median: '中位耗时',
    slow: '95%在此以内',
    milliseconds: (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)}毫秒`,
    answered: '最近应答',
    never: '启动以来尚未查询',
    pools: '数据库连接',
    role: '数据库角色',
    idle: '空闲',
    busy: '使用中',
    waiting: '排队',
    issuers: '身份签发方',
    issuer: '签发方',
    keys: '公钥',
    available: '可取得',
    missing: '不可取得',
    CLOSED: '正常',
    HALF_OPEN: '试探恢复',
    OPEN: '暂停访问',
    noIssuers: '签发方公钥均由配置直接给出。',
    attention: '需要处理',
    holidays: (day: string) => `节假日安排仅至${day}，请导入下一年度安排。`,
    divisions: (day: string) => `行政区划变更仅核对至${day}，请补充。`,
    passedOver: (sweep: string, rows: number) => `后台任务“${sweep}”有${rows}行未能处理，详见日志。`,
    fine: '没有需要处理的事项。',
  },
  {
    title: 'Health',
    ready: 'The system serves.',
    notReady: 'The system cannot serve at the moment.',
    note: 'Of the process that answered; where several run, each shows its own. Read anew each time.',
    version: 'Version',
    supergraph: 'Supergraph',
    startedAt: 'Running since',
    openTasks: 'Open tasks',
    overdue: (count: number) => `${count} overdue`,
    deliveries: 'Messages to send',
    dead: (count: number) => `${count} given up`,
    connections: 'Connections',
    streams: (count: number) => `${count} event streams`,
    agreements: 'Agreements confirmed',
    seconds: (seconds: number) => `${seconds} s ago`,
    log: 'Leaves of the evidence log',
    pendingLeaves: (count: number) => `${count} wait to be sealed`,
    cosigned: 'Cosigned by witnesses',
    cosignedOf: (cosigned: number, witnesses: number) => `${cosigned} of ${witnesses}`,
    quorum: (count: number) => `${count} have to`,
    noWitnesses: 'no witnesses',
    notDisclosing: 'The evidence log is not signed in time: nothing is disclosed or done.',
    inconsistent: (count: number) =>
      `${count} witnesses do not find that the evidence log continues what they cosigned: it may have been rolled back or forked.`,
    tooFew: 'Too few witnesses cosign the evidence log; no head has been cosigned by enough of them.',
    tooFewSince: (time: string) =>
      `Too few witnesses cosign the evidence log; enough of them did last on ${time}.`,
    agencies: 'Agencies',
    agency: 'Source',
    own: 'The system (procedures)',
    site: 'Where',
    remote: 'at its own site',
    local: 'in this system',
    state: 'State',
    requests: 'Latest requests',
    failed: 'Failed',
    median: 'Half within',
    slow: '95% within',
    milliseconds: (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`,
    answered: 'Last answer',
    never: 'not asked since the start',
    pools: 'Database connections',
    role: 'Role',
    idle: 'Idle',
    busy: 'Busy',
    waiting: 'Waiting',
    issuers: 'Token issuers',
    issuer: 'Issuer',
    keys: 'Keys',
    available: 'there',
    missing: 'could not be had',
    CLOSED: 'Normal',
    HALF_OPEN: 'Tried again',
    OPEN: 'Left alone for a while',
    noIssuers: 'The keys of all issuers stand in the configuration.',
    attention: 'To be seen to',
    holidays: (day: string) => `Holidays are known up to ${day}: import the notice of the next year.`,
    divisions: (day: string) => `Changes of divisions were looked up to ${day}: add later ones.`,
    passedOver: (sweep: string, rows: number) =>
      `“${sweep}” could not act on ${rows} rows; the log names them.`,
    fine: 'Nothing has to be seen to.',
  },
);

type Health = NonNullable<HubHealthQuery['hubHealth']>;
type Source = Health['agencies'][number];
type Pool = Health['pools'][number];
type Issuer = Health['issuers'][number];
const ADMINISTRATORS = ['SYSTEM_ADMINISTRATOR'];
const COLOURS = { CLOSED: 'success', HALF_OPEN: 'warning', OPEN: 'error' } as const;

/** 运行状况, for system administrators. */
export default function HealthPage() {
  return (
    <OnlyFor roles={ADMINISTRATORS}>
      <HealthView />
    </OnlyFor>
  );
}

function HealthView() {
  const t = useTexts(texts);
  const ready = useReady();
  const query = useAsk(HubHealth, {}, { staleTime: 5_000, every: READ_EVERY });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {ready.data && (
          <Tag color={ready.data.ready ? 'success' : 'error'}>{ready.data.ready ? t.ready : t.notReady}</Tag>
        )}
      </div>
      {ready.data?.message && <Alert type="error" showIcon className="refusal" title={ready.data.message} />}
      <p className="quiet">{t.note}</p>
      <WhosePage roles={ADMINISTRATORS} />
      <PageState query={query} pick={({ hubHealth }) => hubHealth}>
        {(health) => (
          <>
            <Figures health={health} />
            <Attention health={health} />
            <h2>{t.agencies}</h2>
            <Sources sources={health.agencies} />
            <h2>{t.pools}</h2>
            <Pools pools={health.pools} />
            <h2>{t.issuers}</h2>
            {health.issuers.length === 0 ? (
              <p className="quiet">{t.noIssuers}</p>
            ) : (
              <Issuers issuers={health.issuers} />
            )}
          </>
        )}
      </PageState>
    </>
  );
}

function Figures({ health }: { readonly health: Health }) {
  const t = useTexts(texts);
  const figures: readonly (readonly [string, ReactNode, (string | undefined)?])[] = [
    [t.version, health.version ?? '—', `${t.supergraph} ${health.supergraph}`],
    [t.startedAt, <Instant key="since" at={health.startedAt} />],
    [t.openTasks, health.openTasks, t.overdue(health.overdueTasks)],
    [t.deliveries, health.pendingDeliveries, t.dead(health.deadDeliveries)],
    [t.connections, health.connections, t.streams(health.streams)],
    [t.agreements, t.seconds(Math.round(health.agreementsAgeSeconds))],
    [t.log, health.log.leaves, t.pendingLeaves(health.log.pendingLeaves)],
    [
      t.cosigned,
      health.log.witnesses === 0 ? t.noWitnesses : t.cosignedOf(health.log.cosigned, health.log.witnesses),
      health.log.witnesses === 0 ? undefined : t.quorum(health.log.quorum),
    ],
  ];
  return (
    <dl className="figures">
      {figures.map(([title, value, more]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
          {more && <dd className="quiet">{more}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Attention({ health: { endingTables, passedOver, log } }: { readonly health: Health }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const sentences = [
    ...(log.disclosing ? [] : [t.notDisclosing]),
    ...(log.inconsistent > 0 ? [t.inconsistent(log.inconsistent)] : []),
    ...(log.cosigned < log.quorum
      ? [log.quorateAt === null ? t.tooFew : t.tooFewSince(instantText(log.quorateAt, locale))]
      : []),
    ...endingTables.map(({ table, lastDay }) =>
      table === 'holidays' ? t.holidays(dayText(lastDay, locale)) : t.divisions(dayText(lastDay, locale)),
    ),
    ...passedOver.map(({ sweep, rows }) => t.passedOver(sweep, rows)),
  ];
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{t.attention}</h2>
      {sentences.length === 0 ? (
        <p className="quiet">{t.fine}</p>
      ) : (
        sentences.map((sentence) => (
          <Alert key={sentence} type="warning" showIcon className="refusal" title={sentence} />
        ))
      )}
    </section>
  );
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const actorName = useActorName();
  const nameOf = ({ agency }: Source): string => (agency ? actorName(agency) : t.own);
  const time = (value: number | null): string => (value === null ? '—' : t.milliseconds(value));
  const columns: ListColumn<Source>[] = [
    { key: 'agency', title: t.agency, render: nameOf, text: nameOf },
    {
      key: 'site',
      title: t.site,
      render: ({ remote }) => (remote ? t.remote : t.local),
      text: ({ remote }) => (remote ? t.remote : t.local),
    },
    {
      key: 'state',
      title: t.state,
      render: ({ breaker }) => <Tag color={COLOURS[breaker]}>{t[breaker]}</Tag>,
      text: ({ breaker }) => t[breaker],
    },
    {
      key: 'requests',
      title: t.requests,
      render: ({ requests }) => requests,
      text: ({ requests }) => String(requests),
      compare: (one, other) => one.requests - other.requests,
    },
    {
      key: 'failed',
      title: t.failed,
      render: ({ failed }) => (failed > 0 ? <strong className="danger">{failed}</strong> : failed),
      text: ({ failed }) => String(failed),
      compare: (one, other) => one.failed - other.failed,
    },
    {
      key: 'median',
      title: t.median,
      render: ({ medianMilliseconds }) => time(medianMilliseconds),
      text: ({ medianMilliseconds }) => time(medianMilliseconds),
    },
    {
      key: 'slow',
      title: t.slow,
      render: ({ slowMilliseconds }) => time(slowMilliseconds),
      text: ({ slowMilliseconds }) => time(slowMilliseconds),
    },
    {
      key: 'answered',
      title: t.answered,
      render: ({ answeredAt }) => (answeredAt ? <Instant at={answeredAt} /> : t.never),
      text: ({ answeredAt }) => (answeredAt ? instantText(answeredAt, locale) : t.never),
    },
  ];
  return (
    <ListTable<Source>
      label={t.agencies}
      columns={columns}
      rows={sources}
      keyOf={({ agency }) => agency ?? 'own'}
      loading={false}
      wraps
      csvName={t.agencies}
    />
  );
}

function Pools({ pools }: { readonly pools: readonly Pool[] }) {
  const t = useTexts(texts);
  const columns: ListColumn<Pool>[] = [
    {
      key: 'role',
      title: t.role,
      render: ({ role }) => <code className="code">{role}</code>,
      text: ({ role }) => role,
    },
    { key: 'idle', title: t.idle, render: ({ idle }) => idle },
    { key: 'busy', title: t.busy, render: ({ busy }) => busy },
    {
      key: 'waiting',
      title: t.waiting,
      render: ({ waiting }) => (waiting > 0 ? <strong className="danger">{waiting}</strong> : waiting),
    },
  ];
  return (
    <ListTable<Pool>
      label={t.pools}
      columns={columns}
      rows={pools}
      keyOf={({ role }) => role}
      loading={false}
      wraps
    />
  );
}

function Issuers({ issuers }: { readonly issuers: readonly Issuer[] }) {
  const t = useTexts(texts);
  const actorName = useActorName();
  const columns: ListColumn<Issuer>[] = [
    { key: 'agency', title: t.agency, render: ({ agency }) => actorName(agency) },
    { key: 'issuer', title: t.issuer, render: ({ issuer }) => <code className="code">{issuer}</code> },
    {
      key: 'keys',
      title: t.keys,
      render: ({ available }) => (
        <Tag color={available ? 'success' : 'error'}>{available ? t.available : t.missing}</Tag>
      ),
    },
  ];
  return (
    <ListTable<Issuer>
      label={t.issuers}
      columns={columns}
      rows={issuers}
      keyOf={({ agency, issuer }) => `${agency} ${issuer}`}
      loading={false}
      wraps
    />
  );
}
