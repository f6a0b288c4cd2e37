import { Alert, Button, Checkbox, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { useTell, type Refusal } from '../../api/use-tell';
import { FileButton } from '../../components/file-button';
import { RefusalAlert } from '../../components/refusal-alert';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import {
  ImportFileSent,
  ImportProposed,
  ImportRecords,
  ImportTables,
  type ImportFileSentQuery,
} from './imports.generated';
import {
  mappingInput,
  missingColumns,
  picksOf,
  unusedHeaders,
  type Choices,
  type ImportTable,
} from './mapping';
import { MappingTable } from './mapping-table';
import { importTexts } from './texts';
import { useImportFiles } from './use-import-files';
import './imports.css';

type SentFile = NonNullable<ImportFileSentQuery['importFile']>;

/** 导入文件: a file is chosen and sent, its mapping proposed and corrected, tried out or imported. */
export default function NewImportPage() {
  const t = useTexts(importTexts);
  const { send } = useImportFiles();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const [sha256, setSha256] = useState<string | null>(null);
  const sent = useAsk(ImportFileSent, { sha256: sha256 ?? '' }, { enabled: sha256 !== null });
  const file = sent.data?.data?.importFile ?? null;
  const choose = async ([chosen]: readonly File[]): Promise<void> => {
    if (!chosen) return;
    setFailure(null);
    setSending(true);
    try {
      setSha256(await send(chosen));
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <div className="head">
        <h1>{t.newTitle}</h1>
        <FileButton
          label={t.choose}
          primary={file === null}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.xlsx"
          onFiles={(files) => void choose(files)}
        />
        <Link to="/imports">{t.back}</Link>
      </div>
      <p className="quiet">{t.note}</p>
      <div role="status">
        {sending && t.sending}
        {file && !sending && (
          <p>
            <strong>{file.name}</strong>{' '}
            {file.lines != null && <span className="quiet">{t.rows(Math.max(0, file.lines - 1))}</span>}
          </p>
        )}
      </div>
      <RefusalAlert failure={failure ?? sent.error} />
      {file && <Proposed key={file.sha256} file={file} />}
    </>
  );
}

/** The table and mapping that the headers of a file speak for; another table is proposed for anew. */
function Proposed({ file }: { readonly file: SentFile }) {
  const t = useTexts(importTexts);
  const [table, setTable] = useState<string | null>(null);
  const tables = useAsk(ImportTables, {});
  const proposed = useAsk(ImportProposed, { file: file.sha256, table }, { keepsPrevious: true });
  const { proposal = null, refusal = null } = proposed.data?.data?.proposeImportMapping ?? {};
  const known = tables.data?.data?.importTables ?? [];
  const chosen = known.find(({ name }) => name === (table ?? proposal?.mapping.table));
  return (
    <>
      <Form layout="vertical">
        <Form.Item label={t.table} htmlFor="import-table">
          <Select
            id="import-table"
            className="filter"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen?.name ?? null}
            options={known.map(({ name, label }) => ({ value: name, label: `${label}（${name}）` }))}
            onChange={(name: string) => setTable(name)}
          />
        </Form.Item>
      </Form>
      <RefusalAlert refusal={refusal} failure={proposed.error ?? tables.error} />
      {chosen && proposal?.mapping.table === chosen.name && (
        <Corrected key={chosen.name} file={file} table={chosen} proposed={picksOf(proposal.mapping)} />
      )}
    </>
  );
}

interface CorrectedProps {
  readonly file: SentFile;
  readonly table: ImportTable;
  readonly proposed: Choices;
}

function Corrected({ file, table, proposed }: CorrectedProps) {
  const t = useTexts(importTexts);
  const { locale } = useLocale();
  const navigate = useNavigate();
  const isNational = (useSession().data?.region ?? null) === null;
  const request = useTell(ImportRecords);
  const [choices, setChoices] = useState(proposed);
  const [mode, setMode] = useState<'DELTA' | 'SNAPSHOT'>('DELTA');
  const [allOrNothing, setWhole] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const missing = missingColumns(table, choices);
  const unused = unusedHeaders(file.headers, choices);
  const separator = locale === 'zh' ? '、' : ', ';
  const start = async (dryRun: boolean): Promise<void> => {
    setRefusal(null);
    setFailure(null);
    try {
      const told = await request.tell((idempotencyKey) => ({
        input: {
          idempotencyKey,
          file: file.sha256,
          mapping: mappingInput(table, choices),
          mode,
          allOrNothing,
          dryRun,
        },
      }));
      if (!told.done) setRefusal(told.refusal);
      else if (told.data.importRecords.importRun)
        await navigate(`/imports/${told.data.importRecords.importRun.id}`);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      <h2>{t.mapping}</h2>
      <MappingTable
        table={table}
        headers={file.headers}
        example={file.examples[0] ?? []}
        choices={choices}
        onChoose={(column, choice) => setChoices((before) => ({ ...before, [column]: choice }))}
      />
      <div role="status">
        {missing.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t.missing(missing.map(({ label }) => label).join(separator))}
          />
        )}
        {unused.length > 0 && <p className="quiet">{t.unused(unused.join(separator))}</p>}
      </div>
      <Form layout="vertical">
        <Form.Item label={t.mode}>
          <Radio.Group
            aria-label={t.mode}
            value={mode}
            options={enumOptions('ImportMode', locale).map((option) => ({
              ...option,
              disabled: option.value === 'SNAPSHOT' && !isNational,
            }))}
            onChange={({ target }) => setMode(target.value as 'DELTA' | 'SNAPSHOT')}
          />
        </Form.Item>
        <Checkbox checked={allOrNothing} onChange={({ target }) => setWhole(target.checked)}>
          {t.whole}
        </Checkbox>
      </Form>
      <RefusalAlert refusal={refusal} failure={failure} />
      <div className="actions">
        <Button type="primary" loading={request.pending} onClick={() => void start(true)}>
          {t.tryOut}
        </Button>
        <Button disabled={request.pending || missing.length > 0} onClick={() => void start(false)}>
          {t.importNow}
        </Button>
      </div>
    </>
  );
}
