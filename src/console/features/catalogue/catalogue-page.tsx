import { Input, Select, Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { useSession } from '../../api/session';
import { ListTable, type ListColumn } from '../../components/list-table';
import { PageState } from '../../components/page-state';
import { useAddress } from '../../components/use-address';
import { ENUM_WORDS } from '../../graphql/enum-words.generated';
import { enumOptions, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { Catalogue } from './catalogue.generated';
import { chosenRows, needsOf, type CatalogueRow } from './catalogue-rows';

const texts = defineTexts(
  {
    title: '数据目录',
    note: '各部门提供的数据项、共享方式和申请时须说明的内容。',
    label: '数据目录项',
    owner: '数源部门',
    item: '目录项',
    shareType: '共享类型',
    level: '数据级别',
    levelOf: (level: number) => `${level}级`,
    personal: '个人信息',
    masking: '脱敏规则',
    needs: '须说明',
    frequency: '更新周期',
    ground: '依据',
    readers: '何人可见',
    matrix: '查看共享矩阵',
    PURPOSE: '使用目的',
    WARRANT: '账户查询手续',
    BASIS: '法律依据',
    nothing: '无',
    allOwners: '全部部门',
    allTypes: '全部共享类型',
    search: '搜索目录项',
    yes: '是',
    no: '否',
  },
  {
    title: 'Catalogue',
    note: 'What each agency provides, how it is shared, and what a request for it must say.',
    label: 'Items of the catalogue',
    owner: 'Source agency',
    item: 'Item',
    shareType: 'Sharing',
    level: 'Level',
    levelOf: (level: number) => `Level ${level}`,
    personal: 'personal information',
    masking: 'Masking',
    needs: 'A request must state',
    frequency: 'Updated',
    ground: 'Ground',
    readers: 'Who may read',
    matrix: 'See the matrix',
    PURPOSE: 'purpose',
    WARRANT: 'account warrant',
    BASIS: 'legal basis',
    nothing: 'nothing',
    allOwners: 'All agencies',
    allTypes: 'All kinds of sharing',
    search: 'Search items',
    yes: 'yes',
    no: 'no',
  },
);

const OWNERS = Object.keys(ENUM_WORDS.Agency);
/** Roles that have the pages of agreements. */
const SEES_MATRIX = new Set(['OFFICER', 'LEADER', 'SECURITY_ADMINISTRATOR']);
const TYPE_COLOURS = { UNCONDITIONAL: 'success', CONDITIONAL: 'processing', NOT_SHARED: 'default' } as const;

/** 数据目录: what can be shared, by whom, how, and what a request must say. */
export default function CataloguePage() {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const actorName = useActorName();
  const [chosen, choose] = useAddress();
  const query = useAsk(Catalogue, {}, { staleTime: Number.POSITIVE_INFINITY });
  const owner = chosen.get('owner');
  const shareType = chosen.get('type');
  const text = chosen.get('q') ?? '';
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Select
          aria-label={t.owner}
          value={owner ?? ''}
          onChange={(value) => choose({ owner: value })}
          options={[
            { value: '', label: t.allOwners },
            ...OWNERS.map((value) => ({ value, label: actorName(value) })),
          ]}
          className="filter"
        />
        <Select
          aria-label={t.shareType}
          value={shareType ?? ''}
          onChange={(value) => choose({ type: value })}
          options={[{ value: '', label: t.allTypes }, ...enumOptions('ShareType', locale)]}
          className="filter"
        />
        <Input
          className="filter"
          allowClear
          aria-label={t.search}
          placeholder={t.search}
          value={text}
          onChange={({ target }) => choose({ q: target.value })}
        />
      </div>
      <p className="quiet">{t.note}</p>
      <PageState query={query} pick={({ catalogue }) => catalogue}>
        {(rows) => <Items rows={chosenRows(rows, { owner, shareType, text }, OWNERS)} />}
      </PageState>
    </>
  );
}

function Items({ rows }: { readonly rows: readonly CatalogueRow[] }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const { data: session } = useSession();
  const actorName = useActorName();
  const needs = (row: CatalogueRow): string =>
    needsOf(row)
      .map((need) => t[need])
      .join(locale === 'zh' ? '、' : ', ') || t.nothing;
  const columns: ListColumn<CatalogueRow>[] = [
    {
      key: 'owner',
      title: t.owner,
      render: ({ owner }) => actorName(owner),
      text: ({ owner }) => actorName(owner),
      width: 110,
    },
    {
      key: 'item',
      title: t.item,
      render: ({ descriptions, personal }) => (
        <>
          {descriptions[locale]} {personal && <Tag>{t.personal}</Tag>}
        </>
      ),
      text: ({ descriptions }) => descriptions[locale],
    },
    {
      key: 'type',
      title: t.shareType,
      render: ({ shareType }) => <Tag color={TYPE_COLOURS[shareType]}>{word('ShareType', shareType)}</Tag>,
      text: ({ shareType }) => word('ShareType', shareType),
      width: 110,
    },
    {
      key: 'level',
      title: t.level,
      render: ({ dataLevel }) => t.levelOf(dataLevel),
      text: ({ dataLevel }) => t.levelOf(dataLevel),
      compare: (one, other) => one.dataLevel - other.dataLevel,
      width: 110,
    },
    {
      key: 'masking',
      title: t.masking,
      render: ({ masking }) => word('MaskingRule', masking),
      text: ({ masking }) => word('MaskingRule', masking),
      width: 110,
    },
    { key: 'needs', title: t.needs, render: needs, text: needs, width: 170 },
    {
      key: 'frequency',
      title: t.frequency,
      render: ({ updateFrequency }) => word('UpdateFrequency', updateFrequency),
      text: ({ updateFrequency }) => word('UpdateFrequency', updateFrequency),
      width: 90,
    },
    {
      key: 'ground',
      title: t.ground,
      render: ({ ground, groundMark }) =>
        ground ? (
          <Tooltip title={groundMark && word('GroundMark', groundMark)}>
            <span>{ground}</span>
          </Tooltip>
        ) : (
          '—'
        ),
      text: ({ ground }) => ground ?? '',
    },
  ];
  const matrix: ListColumn<CatalogueRow> = {
    key: 'readers',
    title: t.readers,
    render: ({ id, descriptions }) => (
      <Link
        to={`/agreements?item=${encodeURIComponent(id)}`}
        aria-label={`${t.matrix}: ${descriptions[locale]}`}
      >
        {t.matrix}
      </Link>
    ),
    width: 120,
  };
  return (
    <ListTable<CatalogueRow>
      label={t.label}
      columns={SEES_MATRIX.has(session?.role ?? '') ? [...columns, matrix] : columns}
      rows={rows}
      keyOf={({ id }) => id}
      loading={false}
      csvName={t.title}
    />
  );
}
