import { Button, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../api/session';
import { useAskPages } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { Instant, instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { OfficerName } from '../../names/names';
import { ImportRuns, type ImportRunsQuery } from './imports.generated';
import { importTexts } from './texts';

const PAGE = 50;
type Row = NonNullable<ImportRunsQuery['importRuns']>['edges'][number]['node'];

/** 数据导入: the files that the office had imported, and what became of each. */
export default function ImportsPage() {
  const t = useTexts(importTexts);
  const word = useEnumWord();
  const navigate = useNavigate();
  const { locale } = useLocale();
  const agency = useSession().data?.agency ?? null;
  const pages = useAskPages(ImportRuns, { first: PAGE }, (data) => data.importRuns);
  const labels = new Map(pages.first?.importTables?.map(({ name, label }) => [name, label]));
  const tableOf = ({ table }: Row): string => labels.get(table) ?? table;
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'file',
      title: t.file,
      render: ({ id, fileName, dryRun }) => (
        <>
          <Link to={`/imports/${id}`}>{fileName}</Link> {dryRun && <Tag>{t.dryRun}</Tag>}
        </>
      ),
      text: ({ fileName }) => fileName,
    },
    { key: 'table', title: t.table, render: tableOf, text: tableOf },
    {
      key: 'status',
      title: t.status,
      render: ({ status, isCancelled, records, expectedRecords }) => (
        <>
          <EnumTag name="ImportStatus" value={status} />
          {status === 'RUNNING' && (
            <span className="quiet">
              {' '}
              {isCancelled ? t.cancelling : t.looked(records, expectedRecords ?? null)}
            </span>
          )}
        </>
      ),
      text: ({ status }) => word('ImportStatus', status),
    },
    {
      key: 'counts',
      title: t.counts,
      render: ({ added, changed, refused }) => t.countsOf(added, changed, refused),
      text: ({ added, changed, refused }) => t.countsOf(added, changed, refused),
    },
    {
      key: 'by',
      title: t.by,
      render: ({ startedBy }) => <OfficerName agency={agency} officer={startedBy} />,
      text: ({ startedBy }) => startedBy,
    },
    {
      key: 'at',
      title: t.at,
      render: ({ startedAt }) => <Instant at={startedAt} />,
      text: ({ startedAt }) => instantText(startedAt, locale),
    },
  ];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Button type="primary" onClick={() => void navigate('/imports/new')}>
          {t.begin}
        </Button>
      </div>
      <ListTable
        label={t.title}
        columns={columns}
        {...pages.list}
        keyOf={({ id }) => id}
        csvName={t.title}
        empty={t.none}
        wraps
      />
    </>
  );
}
