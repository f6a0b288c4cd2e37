import { Checkbox, Tag } from 'antd';
import { Link } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { Instant } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { useAddress } from '../../components/use-address';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { CandidateList, type CandidateListQuery } from './identity.generated';

const texts = defineTexts(
  {
    title: '疑似同一机构',
    pair: '机构',
    score: '得分',
    reasons: '比对依据',
    status: '状态',
    suggested: '提示时间',
    all: '包括已核实的',
    none: '比对登记信息，未发现疑似同一机构。',
    noneOpen: '没有待核实的疑似同一机构。',
    compare: (one: string, other: string) => `比对：${one}与${other}`,
    and: '与',
  },
  {
    title: 'Possibly one firm',
    pair: 'Firms',
    score: 'Score',
    reasons: 'In common',
    status: 'Status',
    suggested: 'Suggested',
    all: 'Decided ones too',
    none: 'Comparing the registry has found no two firms that may be one.',
    noneOpen: 'No suggestion waits for a decision.',
    compare: (one: string, other: string) => `Compare ${one} and ${other}`,
    and: 'and',
  },
);

type Row = NonNullable<CandidateListQuery['platformCandidates']>['edges'][number]['node'];
const PAGE = 50;
const NONE = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** 疑似同一机构: what the hub suggests by comparing the registry, the highest score first. */
export default function CandidatesPage() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const [chosen, choose] = useAddress();
  const all = chosen.get('all') === '1';
  const pages = useAskPages(
    CandidateList,
    { filter: all ? {} : { status: 'OPEN' as const }, first: PAGE },
    (data) => data.platformCandidates ?? NONE,
  );
  const columns: ListColumn<Row>[] = [
    {
      key: 'pair',
      title: t.pair,
      render: ({ id, one, other }) => (
        <Link
          className="row-link"
          to={`/candidates/${id}`}
          aria-label={t.compare(one?.name ?? '', other?.name ?? '')}
        >
          {one?.name} {t.and} {other?.name}
        </Link>
      ),
      text: ({ one, other }) => `${one?.code ?? ''} ${other?.code ?? ''}`,
    },
    {
      key: 'score',
      title: t.score,
      render: ({ score }) => score,
      text: ({ score }) => String(score),
    },
    {
      key: 'reasons',
      title: t.reasons,
      render: ({ reasons }) =>
        reasons.map(({ kind }) => <Tag key={kind}>{word('PlatformMatchKind', kind)}</Tag>),
      text: ({ reasons }) => reasons.map(({ kind }) => word('PlatformMatchKind', kind)).join('；'),
    },
    {
      key: 'status',
      title: t.status,
      render: ({ status }) => <EnumTag name="PlatformCandidateStatus" value={status} />,
      text: ({ status }) => word('PlatformCandidateStatus', status),
    },
    {
      key: 'suggested',
      title: t.suggested,
      render: ({ suggestedAt }) => <Instant at={suggestedAt} />,
      text: ({ suggestedAt }) => suggestedAt,
    },
  ];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      <div className="filters">
        <Checkbox checked={all} onChange={({ target }) => choose({ all: target.checked ? '1' : null })}>
          {t.all}
        </Checkbox>
      </div>
      <ListTable<Row>
        label={t.title}
        columns={columns}
        {...pages.list}
        keyOf={(row) => row.id}
        csvName={t.title}
        empty={all ? t.none : t.noneOpen}
      />
    </>
  );
}
