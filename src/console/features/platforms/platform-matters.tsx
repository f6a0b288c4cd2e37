import { Link } from 'react-router';
import { Deadline } from '../../components/deadline';
import { EnumTag } from '../../components/enum-tag';
import { Instant } from '../../components/instant';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { OfficeName } from '../../names/names';
import type { PlatformHeadQuery } from './platforms.generated';

const texts = defineTexts(
  {
    title: '认定与整治',
    none: '没有认定事项和交办单。',
    inForce: '现行认定',
    since: '自',
    responsible: '责任部门',
    cases: '认定事项',
    orders: '整治任务',
  },
  {
    title: 'Determinations and orders',
    none: 'No determination and no order.',
    inForce: 'Determination in force',
    since: 'since',
    responsible: 'Responsible',
    cases: 'Determinations',
    orders: 'Orders',
  },
);

type Platform = NonNullable<PlatformHeadQuery['platform']>;

/** What was and is done about a firm: the determination in force, matters, orders, who is responsible. */
export function PlatformMatters({ platform }: { readonly platform: Platform }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const cases = platform.substanceCases?.edges ?? [];
  const orders = platform.rectificationOrders?.edges ?? [];
  const { determinationInForce: inForce, supervisors } = platform;
  return (
    <section className="panel matters" aria-labelledby="matters">
      <h2 id="matters">{t.title}</h2>
      {cases.length + orders.length === 0 && !inForce && <p className="quiet">{t.none}</p>}
      {inForce && (
        <p>
          <strong>{t.inForce}</strong> {inForce.businessLine}：
          {word('SubstanceClass', inForce.substanceClass)} · {t.since} <Instant at={inForce.inForceFrom} />
        </p>
      )}
      {(supervisors ?? []).map(({ businessLine, agency, region }) => (
        <p key={`${businessLine}${agency}`}>
          <strong>{t.responsible}</strong> {businessLine}：<OfficeName agency={agency} region={region} />
        </p>
      ))}
      {cases.length > 0 && (
        <>
          <h3>{t.cases}</h3>
          <ul className="plain-list">
            {cases.map(({ node }) => (
              <li key={node.id}>
                <Link to={`/cases/${node.id}`}>{node.businessLine}</Link>{' '}
                <EnumTag name="SubstanceCaseStatus" value={node.status} />{' '}
                {node.dueAt && <Deadline at={node.dueAt} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {orders.length > 0 && (
        <>
          <h3>{t.orders}</h3>
          <ul className="plain-list">
            {orders.map(({ node }) => (
              <li key={node.id}>
                <Link to={`/orders/${node.id}`}>{node.documentNumber}</Link>{' '}
                {word('RectificationOrderKind', node.kind)}{' '}
                <EnumTag name="RectificationOrderStatus" value={node.status} />{' '}
                {node.dueAt && <Deadline at={node.dueAt} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
