import { Alert, Button, Progress, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useSession } from '../../api/session';
import { LASTING, useAsk } from '../../api/use-ask';
import { useTell, type Refusal, type Told } from '../../api/use-tell';
import { EnumTag } from '../../components/enum-tag';
import { Instant } from '../../components/instant';
import { ListTable } from '../../components/list-table';
import { PageState } from '../../components/page-state';
import { RefusalAlert } from '../../components/refusal-alert';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { OfficeName, OfficerName } from '../../names/names';
import { Facts } from '../handovers/facts';
import {
  CancelImport,
  ImportPage as ImportDocument,
  ImportRecords,
  ImportTables,
  type ImportPageQuery,
} from './imports.generated';
import { importTexts, reasonTexts } from './texts';
import { useImportFiles } from './use-import-files';
import './imports.css';

type Run = NonNullable<ImportPageQuery['importRun']>;
/** How often it is asked how far an import is. */
const EVERY = 1_000;

const isOpen = ({ status }: Pick<Run, 'status'>): boolean => status === 'QUEUED' || status === 'RUNNING';

/** 导入批次: how far an import is, what it did or would do, and which rows it refused. */
export default function ImportPage() {
  const { id = '' } = useParams();
  const [ended, setEnded] = useState(false);
  const query = useAsk(ImportDocument, { id }, ended ? {} : { every: EVERY });
  const run = query.data?.data?.importRun;
  if (run && isOpen(run) === ended) setEnded(!isOpen(run));
  return (
    <PageState query={query} pick={({ importRun }) => importRun}>
      {(shown) => <RunShown run={shown} />}
    </PageState>
  );
}

function RunShown({ run }: { readonly run: Run }) {
  const t = useTexts(importTexts);
  const reasons = useTexts(reasonTexts);
  const word = useEnumWord();
  const agency = useSession().data?.agency ?? null;
  const table = useTable(run.table);
  const reason = run.refusalMessage ?? (run.reason && (reasons as Record<string, string>)[run.reason]);
  const counts = [
    [t.added, run.added],
    [t.changed, run.changed],
    [t.unchanged, run.unchanged],
    [t.removed, run.removed],
    [t.refused, run.refused],
    [t.withheld, run.withheld],
    [t.absent, run.mode === 'SNAPSHOT' ? (run.findings?.absent ?? 0) : 0],
  ] as const;
  return (
    <div className="grid">
      <header className="head">
        <h1>{run.fileName}</h1>
        <EnumTag name="ImportStatus" value={run.status} />
        {run.dryRun && <Tag>{t.dryRun}</Tag>}
        <Link to="/imports">{t.back}</Link>
      </header>
      <Actions run={run} />
      {isOpen(run) && <RunProgress run={run} />}
      {reason && <Alert type={run.status === 'COMPLETED' ? 'info' : 'warning'} showIcon title={reason} />}
      <Facts
        label={t.counts}
        facts={counts.map(([name, value], index) => ({ name, value: index < 3 || value > 0 ? value : null }))}
      />
      {run.findings && run.findings.changes.length > 0 && <Changes run={run} />}
      {run.problems.length > 0 && <Problems run={run} />}
      <Facts
        label={t.title}
        facts={[
          { name: t.table, value: table?.label ?? run.table },
          { name: t.mode, value: word('ImportMode', run.mode) },
          { name: t.by, value: <OfficerName agency={agency} officer={run.startedBy} /> },
          {
            name: t.office,
            value: run.office && <OfficeName agency={run.office.agency} region={run.office.region} />,
          },
          { name: t.asked, value: <Instant at={run.startedAt} /> },
          { name: t.ended, value: run.endedAt && <Instant at={run.endedAt} /> },
          { name: t.hash, value: <span className="code digest">{run.sha256}</span> },
        ]}
      />
    </div>
  );
}

/** What a table and its columns are called; null until the tables have come. */
function useTable(name: string) {
  const tables = useAsk(ImportTables, {}, LASTING).data?.data?.importTables ?? [];
  return tables.find((table) => table.name === name) ?? null;
}

function RunProgress({ run }: { readonly run: Run }) {
  const t = useTexts(importTexts);
  const { records, expectedRecords } = run;
  const percent = expectedRecords ? Math.min(99, Math.floor((records / expectedRecords) * 100)) : 0;
  return (
    <div className="import-progress" role="status">
      <Progress percent={percent} status="active" aria-label={t.progress} />
      <p>{run.isCancelled ? t.cancelling : t.looked(records, expectedRecords ?? null)}</p>
      <p className="quiet">{t.resumed}</p>
    </div>
  );
}

/** What can be done: cancel it, import what was tried out, save what was refused. */
function Actions({ run }: { readonly run: Run }) {
  const t = useTexts(importTexts);
  const navigate = useNavigate();
  const request = useTell(ImportRecords);
  const cancel = useTell(CancelImport);
  const { saveErrors } = useImportFiles();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const attempt = async (work: () => Promise<Told<unknown> | void>): Promise<void> => {
    setRefusal(null);
    setFailure(null);
    try {
      const told = await work();
      if (told && !told.done) setRefusal(told.refusal);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const importIt = async (): Promise<Told<unknown>> => {
    const { table, columns, constants } = run.mapping;
    const told = await request.tell((idempotencyKey) => ({
      input: {
        idempotencyKey,
        file: run.sha256,
        mapping: {
          table,
          columns: columns.map(({ values, ...column }) => ({
            ...column,
            ...(values.length > 0 ? { values } : {}),
          })),
          constants,
        },
        mode: run.mode,
        allOrNothing: run.allOrNothing,
      },
    }));
    if (told.done && told.data.importRecords.importRun)
      await navigate(`/imports/${told.data.importRecords.importRun.id}`);
    return told;
  };
  const { errorsPath } = run;
  return (
    <>
      <div className="actions">
        {run.dryRun && run.status === 'COMPLETED' && (
          <Button type="primary" loading={request.pending} onClick={() => void attempt(importIt)}>
            {t.importIt}
          </Button>
        )}
        {errorsPath && !isOpen(run) && (
          <Button onClick={() => void attempt(() => saveErrors(errorsPath, run.fileName))}>{t.errors}</Button>
        )}
        {run.availableActions.map(({ mutation }) => (
          <Button
            key={mutation}
            danger
            loading={cancel.pending}
            onClick={() => void attempt(() => cancel.tell(() => ({ input: { importRunId: run.id } })))}
          >
            {t.cancel}
          </Button>
        ))}
      </div>
      <RefusalAlert refusal={refusal} failure={failure} />
    </>
  );
}

function Changes({ run: { findings, table: name } }: { readonly run: Run }) {
  const t = useTexts(importTexts);
  const table = useTable(name);
  const labelOf = (column: string): string | null =>
    table?.columns.find((each) => each.name === column)?.label ?? null;
  const changes = findings?.changes ?? [];
  return (
    <section aria-label={t.changes}>
      <h2>{t.changes}</h2>
      <ListTable
        label={t.changes}
        wraps
        loading={false}
        rows={changes}
        keyOf={({ line, column }) => `${line}${column}`}
        columns={[
          { key: 'line', title: t.line, render: ({ line }) => line },
          {
            key: 'column',
            title: t.field,
            render: ({ column }) => (
              <>
                {labelOf(column)} <span className="code">{column}</span>
              </>
            ),
          },
          { key: 'before', title: t.before, render: ({ before }) => before ?? '—' },
          { key: 'after', title: t.after, render: ({ after }) => <strong>{after ?? '—'}</strong> },
        ]}
      />
    </section>
  );
}

function Problems({ run: { problems, refused } }: { readonly run: Run }) {
  const t = useTexts(importTexts);
  const { locale } = useLocale();
  return (
    <section aria-label={t.problems}>
      <h2>{t.problems}</h2>
      {refused > problems.length && <p className="quiet">{t.first}</p>}
      <ListTable
        label={t.problems}
        wraps
        loading={false}
        rows={problems}
        keyOf={({ line, column, code }) => `${line}${column}${code}`}
        columns={[
          { key: 'line', title: t.line, width: 72, render: ({ line }) => line },
          {
            key: 'header',
            title: t.field,
            render: ({ header, column }) => header ?? column ?? (locale === 'zh' ? '整行' : 'the line'),
          },
          { key: 'rule', title: t.rule, render: ({ rule }) => rule },
          { key: 'expected', title: t.expected, render: ({ expected }) => expected },
          { key: 'value', title: t.value, render: ({ value }) => value ?? '—' },
        ]}
      />
    </section>
  );
}
