import { Progress, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/use-ask';
import { dayAt } from '../../../components/beijing-days';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { Day, Instant } from '../../../components/instant';
import { PageState } from '../../../components/page-state';
import { StepActions } from '../../../components/steps/step-actions';
import { useEnumWord } from '../../../i18n/enum-word';
import { citation } from '../../../i18n/citation';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName, ActorNameOn, OfficeName, OfficerName } from '../../../names/names';
import { useCodeWords } from '../../../names/use-code-words';
import { percentOf } from '../board/board';
import { ORDER_STEPS } from '../steps/order-steps';
import { OrderPage as OrderDocument } from './order.generated';
import type { OrderShown } from './order-shown';
import { OrderRecord } from './order-record';
import '../orders.css';

const texts = defineTexts(
  {
    title: (kind: string, firm: string) => `${kind}：${firm}`,
    number: '文号',
    addressee: '承办单位',
    cooperating: '协办单位',
    noCooperating: '无',
    verifier: '核查部门',
    waiting: '待谁办理',
    nobody: '无',
    ground: '认定',
    line: (line: string) => `“${line}”`,
    superseded: '所据认定已被新的认定取代',
    measures: '整改要求',
    redLines: '应当整改的问题',
    basis: '法律依据',
    issued: '交办',
    rectifyBy: '办理期限',
    due: '本阶段期限',
    extended: '已延期',
    pressed: (level: number) => `已督办（第${level}次）`,
    progress: '办理进展',
    percent: (percent: number) => `已完成${percent}%`,
    obstacles: '困难和障碍',
    none: '尚未报告进展。',
    hearing: '听取当事人意见',
    told: '告知日期',
    stated: '陈述日期',
    held: '听证日期',
    waived: '明确放弃日期',
    notPenalty: '不属于行政处罚的理由',
    print: '打印交办单',
    list: '全部整治任务',
  },
  {
    title: (kind: string, firm: string) => `${kind}: ${firm}`,
    number: 'Number',
    addressee: 'Addressee',
    cooperating: 'Co-operating offices',
    noCooperating: 'none',
    verifier: 'Verified by',
    waiting: 'Waits for',
    nobody: 'nobody',
    ground: 'Determination',
    line: (line: string) => `“${line}”`,
    superseded: 'The determination was superseded',
    measures: 'What is to be done',
    redLines: 'To be put right',
    basis: 'Legal basis',
    issued: 'Issued',
    rectifyBy: 'To be carried out by',
    due: 'This stage is due',
    extended: 'extended',
    pressed: (level: number) => `pressed (${level})`,
    progress: 'Progress',
    percent: (percent: number) => `${percent}% done`,
    obstacles: 'In the way',
    none: 'No progress was reported yet.',
    hearing: 'How the firm was heard',
    told: 'Told on',
    stated: 'Stated on',
    held: 'Heard on',
    waived: 'Waived on',
    notPenalty: 'Why it is no penalty',
    print: 'Print the order',
    list: 'All orders',
  },
);

/** 整治任务交办单: what is to be done by whom and when, how far it is, and who verifies it. */
export default function OrderPage() {
  const { id = '' } = useParams();
  const query = useAsk(OrderDocument, { id });
  return (
    <PageState query={query} pick={({ rectificationOrder }) => rectificationOrder}>
      {(order) => <Order order={order} />}
    </PageState>
  );
}

function Order({ order }: { readonly order: OrderShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { id, kind, status, platform, escalationLevel, extendedAt } = order;
  const percent = percentOf(order);
  return (
    <div className="grid">
      <header className="head">
        <h1>{t.title(word('RectificationOrderKind', kind), platform?.name ?? '')}</h1>
        <EnumTag name="RectificationOrderStatus" value={status} />
        {escalationLevel > 0 && <Tag color="error">{t.pressed(escalationLevel)}</Tag>}
        {extendedAt && <Tag>{t.extended}</Tag>}
        <Link to={`/print/order/${id}`}>{t.print}</Link>
        <Link to="/orders">{t.list}</Link>
      </header>
      <StepActions
        actions={order.availableActions}
        steps={ORDER_STEPS}
        subject={order}
        about={{ orderId: id }}
        version={order.version}
      />
      <div className="columns">
        <Facts order={order} />
        <div className="grid">
          <section className="panel" aria-labelledby="progress">
            <h2 id="progress">{t.progress}</h2>
            <Progress percent={percent} aria-label={t.percent(percent)} />
            {order.progress.length === 0 && <p className="quiet">{t.none}</p>}
            <ol className="plain-list">
              {order.progress
                .toReversed()
                .map(({ version, done, obstacles, reportedBy, reportedAt, ...each }) => (
                  <li key={version}>
                    <strong>{t.percent(each.percent)}</strong> {done}
                    {obstacles && (
                      <div>
                        {t.obstacles}：{obstacles}
                      </div>
                    )}
                    <div className="quiet">
                      <OfficerName agency={order.addressee} officer={reportedBy} /> ·{' '}
                      <Instant at={reportedAt} />
                      {each.evidence.map(({ description }) => ` · ${description}`).join('')}
                    </div>
                  </li>
                ))}
            </ol>
          </section>
          <Hearing order={order} />
        </div>
      </div>
      <OrderRecord events={order.events} />
    </div>
  );
}

function Facts({ order }: { readonly order: OrderShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { wordOf } = useCodeWords();
  const {
    platform,
    determination,
    waitingFor,
    redLines,
    legalBasis,
    dueAt,
    level,
    region,
    cooperatingGroups,
  } = order;
  const onDay = { level, region, at: dayAt(Date.parse(order.issuedAt)) };
  return (
    <section className="panel">
      <dl className="finding">
        <dt>{t.number}</dt>
        <dd>{order.documentNumber}</dd>
        <dt>{t.addressee}</dt>
        <dd>
          <strong>
            <ActorNameOn actor={order.addressee} {...onDay} />
          </strong>
        </dd>
        <dt>{t.cooperating}</dt>
        <dd>
          {cooperatingGroups.length === 0 && t.noCooperating}
          {cooperatingGroups.map((group) => (
            <div key={`${group.level}${group.region}`}>
              <OfficeName agency="OFFICE" region={group.region} />
            </div>
          ))}
        </dd>
        <dt>{t.verifier}</dt>
        <dd>
          <ActorNameOn actor={order.verifier} {...onDay} />
        </dd>
        <dt>{t.waiting}</dt>
        <dd>{waitingFor ? <ActorName actor={waitingFor} /> : t.nobody}</dd>
        <dt>{t.due}</dt>
        <dd>{dueAt ? <Deadline at={dueAt} provisional={order.dueAtProvisional} /> : '—'}</dd>
        <dt>{t.rectifyBy}</dt>
        <dd>
          <Deadline at={order.rectifyBy} />
        </dd>
        {determination && (
          <>
            <dt>{t.ground}</dt>
            <dd>
              {platform && <Link to={`/platforms/${platform.code}`}>{platform.name}</Link>}
              {t.line(determination.businessLine)}：{word('SubstanceClass', determination.substanceClass)}，
              {wordOf('disposition', determination.disposition)}
              {order.determinationSuperseded && <Tag color="warning">{t.superseded}</Tag>}
            </dd>
          </>
        )}
        <dt>{t.measures}</dt>
        <dd>{order.measures}</dd>
        {redLines.length > 0 && (
          <>
            <dt>{t.redLines}</dt>
            <dd>{redLines.map((line) => wordOf('redLine', line)).join('、')}</dd>
          </>
        )}
        <dt>{t.basis}</dt>
        <dd>{legalBasis.map(citation).join('、')}</dd>
        <dt>{t.issued}</dt>
        <dd>
          <OfficerName agency={order.issuedBy} officer={order.issuedByOfficer} /> ·{' '}
          <Instant at={order.issuedAt} />
        </dd>
      </dl>
    </section>
  );
}

function Hearing({ order: { firmHearing } }: { readonly order: OrderShown }) {
  const t = useTexts(texts);
  if (!firmHearing) return null;
  const { notice, statement, hearing, waivedOn, notPenaltyReason } = firmHearing;
  return (
    <section className="panel" aria-labelledby="hearing">
      <h2 id="hearing">{t.hearing}</h2>
      <dl className="finding">
        {notice && (
          <>
            <dt>{t.told}</dt>
            <dd>
              <Day on={notice.notifiedOn} /> {notice.content}
            </dd>
          </>
        )}
        {statement && (
          <>
            <dt>{t.stated}</dt>
            <dd>
              <Day on={statement.statedOn} /> {statement.statement} {statement.check}
            </dd>
          </>
        )}
        {hearing?.heldOn && (
          <>
            <dt>{t.held}</dt>
            <dd>
              <Day on={hearing.heldOn} /> {hearing.record}
            </dd>
          </>
        )}
        {waivedOn && (
          <>
            <dt>{t.waived}</dt>
            <dd>
              <Day on={waivedOn} />
            </dd>
          </>
        )}
        {notPenaltyReason && (
          <>
            <dt>{t.notPenalty}</dt>
            <dd>{notPenaltyReason}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
