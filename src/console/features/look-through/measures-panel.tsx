import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Money } from '../../components/money';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import {
  partiesById,
  type FundPaths,
  type LookThrough,
  type Measures,
  type Party,
} from './model/look-through';
import { edgeWord, nameOf, shareText } from './words';

const texts = defineTexts(
  {
    title: '穿透测算',
    note: '以下按图中所示关系计算，供研究认定时参考，不代替认定意见。',
    incomplete: '不完整',
    incompleteNote: '标有“不完整”的，所依据的关系有未提供的、所选范围以外的或者更远层次的。',
    controllers: '实际控制人',
    owners: '综合持股（所有者）',
    holdings: '综合持股（持有）',
    investors: '最终投资者',
    affiliates: '关联方',
    dealings: '关联交易',
    circles: '循环持股',
    funds: '资金去向',
    none: '未见',
    unknown: '无法计算',
    more: (count: number) => `另有${count}项`,
    product: (of: number, final: string, layers: number) =>
      `登记投资者${of}人，穿透后${final}人，嵌套${layers}层`,
    mismatch: (days: number) => `，期限错配${days}日`,
    group: (subsidiaries: number, partnerships: number, branches: number) =>
      `子公司${subsidiaries}家，有限合伙${partnerships}家，分公司${branches}家`,
    fans: (from: number, to: number) => `资金来自${from}个主体，付往${to}个主体`,
    returned: '回流',
    proRata: '比例法',
    fifo: '先进先出法',
  },
  {
    title: 'Measures',
    note: 'Worked out from the connections of the picture; they support an opinion and replace none.',
    incomplete: 'incomplete',
    incompleteNote:
      'Incomplete is what rests on connections that are withheld, that were not chosen, or that are farther away.',
    controllers: 'Ultimate controllers',
    owners: 'Integrated ownership: owners',
    holdings: 'Integrated ownership: holdings',
    investors: 'Final investors',
    affiliates: 'Affiliates',
    dealings: 'Dealings within the group',
    circles: 'Circular holdings',
    funds: 'Where money went',
    none: 'None seen',
    unknown: 'not known',
    more: (count: number) => `${count} more`,
    product: (of: number, final: string, layers: number) =>
      `${of} investors of record, ${final} in the end, through ${layers} ${layers === 1 ? 'layer' : 'layers'}`,
    mismatch: (days: number) => `, maturities ${days} days apart`,
    group: (subsidiaries: number, partnerships: number, branches: number) =>
      `Subsidiaries ${subsidiaries}, limited partnerships ${partnerships}, branches ${branches}`,
    fans: (from: number, to: number) => `Money comes from ${from} parties and goes to ${to}`,
    returned: 'came back',
    proRata: 'pro rata',
    fifo: 'first in, first out',
  },
);

/** How many entries of one measure are told. */
const MAX_TOLD = 5;

/** One line of a measure. */
interface Entry {
  readonly key: string;
  readonly told: ReactNode;
}

interface MeasureProps {
  readonly title: string;
  readonly complete: boolean;
  /** Told when there are none. */
  readonly entries: readonly Entry[];
}

function Measure({ title, complete, entries }: MeasureProps) {
  const t = useTexts(texts);
  return (
    <div className="look-measure">
      <h3>
        {title} {!complete && <Tag color="warning">{t.incomplete}</Tag>}
      </h3>
      {entries.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <ul className="plain-list">
          {entries.slice(0, MAX_TOLD).map(({ key, told }) => (
            <li key={key}>{told}</li>
          ))}
        </ul>
      )}
      {entries.length > MAX_TOLD && <p className="quiet">{t.more(entries.length - MAX_TOLD)}</p>}
    </div>
  );
}

function PartyName({ party }: { readonly party: Party | undefined }) {
  const { locale } = useLocale();
  const name = nameOf(party, locale);
  return party?.code ? <Link to={`/platforms/${party.code}`}>{name}</Link> : <>{name}</>;
}

interface MeasuresPanelProps {
  readonly picture: LookThrough;
  readonly measures: Measures;
}

/** 穿透测算: what follows from the picture, each measure with whether it rests on everything that there may be. */
export function MeasuresPanel({ picture, measures }: MeasuresPanelProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const parties = partiesById(picture.nodes);
  const name = (id: string): ReactNode => <PartyName party={parties.get(id)} />;
  const shares = (all: Measures['ownership']['owners']): Entry[] =>
    all.map(({ node, share }) => ({
      key: node,
      told: (
        <>
          {name(node)} <span className="figure">{share === null ? t.unknown : shareText(share)}</span>
        </>
      ),
    }));
  const { ownership, control, affiliates, dealings, circles, finalInvestors, proRata, firstInFirstOut } =
    measures;
  const { subsidiaries, partnerships, branches } = affiliates;
  const dealtBy = new Set(dealings.edges);
  const dealt = picture.edges.filter(({ id }) => dealtBy.has(id));
  const separator = locale === 'zh' ? '、' : ', ';
  const isAny =
    !ownership.complete ||
    !control.complete ||
    !affiliates.complete ||
    !dealings.complete ||
    !circles.complete;
  const followed = (rule: string, { returned, resting }: FundPaths): Entry[] => [
    {
      key: rule,
      told: (
        <>
          {rule}: {t.returned} <Money value={returned} />
        </>
      ),
    },
    ...resting.map(({ node, amount }) => ({
      key: `${rule} ${node}`,
      told: (
        <>
          {name(node)} <Money value={amount} />
        </>
      ),
    })),
  ];
  const counted = t.group(subsidiaries, partnerships, branches);
  const fans = t.fans(proRata.fanIn, proRata.fanOut);
  return (
    <section className="panel look-measured" aria-labelledby="look-measures">
      <h2 id="look-measures">{t.title}</h2>
      <p className="quiet">
        {t.note} {isAny && t.incompleteNote}
      </p>
      <div className="look-measures">
        <Measure
          title={t.controllers}
          complete={control.complete}
          entries={control.ultimateControllers.map((id) => ({ key: id, told: name(id) }))}
        />
        <Measure title={t.owners} complete={ownership.complete} entries={shares(ownership.owners)} />
        <Measure title={t.holdings} complete={ownership.complete} entries={shares(ownership.holdings)} />
        <Measure
          title={t.investors}
          complete={finalInvestors.complete}
          entries={finalInvestors.products.map(
            ({ node, investors, finalInvestors: final, layers, termMismatchDays }) => ({
              key: node,
              told: (
                <>
                  {name(node)}
                  <div className="quiet">
                    {t.product(investors, final === null ? t.unknown : String(final), layers)}
                    {termMismatchDays !== null && termMismatchDays > 0 && t.mismatch(termMismatchDays)}
                  </div>
                </>
              ),
            }),
          )}
        />
        <Measure
          title={t.affiliates}
          complete={affiliates.complete}
          entries={subsidiaries + partnerships + branches > 0 ? [{ key: counted, told: counted }] : []}
        />
        <Measure
          title={t.dealings}
          complete={dealings.complete}
          entries={dealt.map((edge) => ({
            key: edge.id,
            told: (
              <>
                {name(edge.from)} → {name(edge.to)} <span className="quiet">{edgeWord(edge, locale)}</span>
              </>
            ),
          }))}
        />
        <Measure
          title={t.circles}
          complete={circles.complete}
          entries={circles.circles.map(({ parties: onCircle }) => ({
            key: onCircle.join(' '),
            told: onCircle.map((id) => nameOf(parties.get(id), locale)).join(separator),
          }))}
        />
        <Measure
          title={t.funds}
          complete={proRata.complete}
          entries={
            proRata.fanIn + proRata.fanOut > 0
              ? [
                  { key: fans, told: fans },
                  ...(proRata.resting.length > 0
                    ? [...followed(t.proRata, proRata), ...followed(t.fifo, firstInFirstOut)]
                    : []),
                ]
              : []
          }
        />
      </div>
    </section>
  );
}
