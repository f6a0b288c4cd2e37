import { Descriptions, Drawer } from 'antd';
import { Link } from 'react-router';
import { EnumTag } from '../../../components/enum-tag';
import { useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { RegionName } from '../../../names/names';
import { useActorName } from '../../../names/use-names';
import type { Agreement, CatalogueItem, MatrixCell } from './matrix';
import { QuotaUse } from '../quota-use';
import { useSharingWords } from '../sharing-words';
import { sharingTexts } from '../texts';

const texts = defineTexts(
  {
    who: (agency: string, item: string) => `${agency} · ${item}`,
    shareType: '共享类型',
    demands: '查询时须说明',
    purpose: '使用目的',
    basis: '法律依据',
    warrant: '账户查询手续',
    nothing: '无',
    inForce: '现行协议',
    waiting: '待办协议',
    open: '查看协议',
    warrants: '办理账户查询手续',
    readers: (agency: string, region: string) => `${agency}${region}经办人员、负责人和业务系统`,
    reader: '可查阅人员',
  },
  {
    who: (agency: string, item: string) => `${agency} · ${item}`,
    shareType: 'Kind of sharing',
    demands: 'A request states',
    purpose: 'its purpose',
    basis: 'its legal basis',
    warrant: 'an account warrant',
    nothing: 'nothing',
    inForce: 'Agreements in force',
    waiting: 'Agreements pending',
    open: 'Open the agreement',
    warrants: 'Ask for an account warrant',
    readers: (agency: string, region: string) => `officers, leaders and systems of ${agency}${region}`,
    reader: 'Who may read',
  },
);

export interface CellDrawerProps {
  readonly cell: MatrixCell | null;
  readonly catalogue: readonly CatalogueItem[];
  readonly own: string | undefined;
  readonly onClose: () => void;
}

/** What one cell of the matrix says: who, for what, where, until when, how much of it is used, and by which agreement. */
export function CellDrawer({ cell, catalogue, own, onClose }: CellDrawerProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actor = useActorName();
  if (!cell) return null;
  const { item, agency, sharing, agreements, waiting } = cell;
  const demands = [
    ...(item.purposeRequired ? [t.purpose] : []),
    ...(item.basisRequired ? [t.basis] : []),
    ...(item.warrantRequired ? [t.warrant] : []),
  ];
  return (
    <Drawer open size={560} onClose={onClose} title={t.who(actor(agency), item.descriptions[locale])}>
      <p className={`sharing-note is-${sharing.toLowerCase()}`}>
        <strong>{words[sharing]}</strong> {words[`${sharing}_NOTE`]}
      </p>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'owner', label: words.owner, children: actor(item.owner) },
          { key: 'type', label: t.shareType, children: word('ShareType', item.shareType) },
          { key: 'demands', label: t.demands, children: demands.join(words.sep) || t.nothing },
        ]}
      />
      <AgreementsPart title={t.inForce} agreements={agreements} catalogue={catalogue} />
      <AgreementsPart title={t.waiting} agreements={waiting} catalogue={catalogue} />
      {agency === own && sharing === 'CLOSED' && waiting.length === 0 && (
        <Link
          className="row-open"
          to={`/agreements/new?${new URLSearchParams({ owner: item.owner, item: item.id }).toString()}`}
        >
          {words.propose}
        </Link>
      )}
      {agency === own && sharing === 'WARRANT' && (
        <Link className="row-open" to="/warrants/new">
          {t.warrants}
        </Link>
      )}
    </Drawer>
  );
}

interface AgreementsPartProps {
  readonly title: string;
  readonly agreements: readonly Agreement[];
  readonly catalogue: readonly CatalogueItem[];
}

function AgreementsPart({ title, agreements, catalogue }: AgreementsPartProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const word = useEnumWord();
  const actor = useActorName();
  const { purposesOf, lastDayOf } = useSharingWords(catalogue);
  if (agreements.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {agreements.map((agreement) => (
        <Descriptions
          key={agreement.id}
          className="cell-agreement"
          column={1}
          size="small"
          bordered
          title={
            <Link to={`/agreements/${agreement.id}`}>
              <AgreementName agreement={agreement} />
            </Link>
          }
          extra={<EnumTag name="SharingAgreementStatus" value={agreement.status} />}
          items={[
            { key: 'who', label: t.reader, children: t.readers(actor(agreement.grantee), '') },
            { key: 'purposes', label: words.purposes, children: purposesOf(agreement.purposes) },
            {
              key: 'region',
              label: words.region,
              children: agreement.region ? <RegionName region={agreement.region} /> : words.national,
            },
            {
              key: 'jurisdiction',
              label: words.jurisdiction,
              children: word('SharingJurisdiction', agreement.jurisdiction),
            },
            { key: 'masked', label: words.masked, children: agreement.masked ? words.yes : words.no },
            { key: 'until', label: words.validity, children: lastDayOf(agreement.validTo) },
            {
              key: 'used',
              label: words.usedToday,
              children: <QuotaUse quota={agreement.dailyQuota} used={agreement.usedToday} />,
            },
          ]}
        />
      ))}
    </section>
  );
}

/** What people call an agreement. */
function AgreementName({ agreement }: { readonly agreement: Agreement }) {
  return <>{useSharingWords([]).titleOf(agreement)}</>;
}
