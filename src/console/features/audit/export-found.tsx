import { Button } from 'antd';
import { useState } from 'react';
import { useAskNow } from '../../api/use-ask';
import { saveFile } from '../../components/csv/csv';
import { RefusalAlert } from '../../components/refusal-alert';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { AuditEntriesQueryVariables } from './audit.generated';
import { MAX_FOUND, readFoundSet } from './found-set';
import { ExportAuditEntries } from './found-set.generated';

const texts = defineTexts(
  {
    save: '导出附证明',
    file: '检索结果',
    reading: (entries: number) => `正在导出，已读取${entries}条`,
    saved: (entries: number) =>
      `已导出${entries}条记录，附存证回执，可脱离本系统核验。本次导出已记入审计记录。`,
    cut: (entries: number) => `结果较多，仅导出最近${entries}条；请缩短时间段。本次导出已记入审计记录。`,
  },
  {
    save: 'Export with proof',
    file: 'entries',
    reading: (entries: number) => `Exporting, ${entries} entries so far`,
    saved: (entries: number) =>
      `${entries} entries were saved with their receipts, which can be verified without the hub. The export is on the record.`,
    cut: (entries: number) =>
      `There are more; the newest ${entries} were saved. Choose a shorter time. The export is on the record.`,
  },
);

type State =
  | { readonly is: 'IDLE' }
  | { readonly is: 'READING'; readonly entries: number }
  | { readonly is: 'SAVED'; readonly entries: number; readonly complete: boolean }
  | { readonly is: 'FAILED'; readonly failure: Error };

/** 导出附证明: what is searched for, as a file that the verifier of the log takes. */
export function ExportFound({ filter }: { readonly filter: AuditEntriesQueryVariables['filter'] }) {
  const t = useTexts(texts);
  const askNow = useAskNow();
  const [state, setState] = useState<State>({ is: 'IDLE' });
  async function save(): Promise<void> {
    setState({ is: 'READING', entries: 0 });
    const at = new Date();
    try {
      const { text, entries, complete } = await readFoundSet(
        filter,
        at,
        (variables) => askNow(ExportAuditEntries, variables),
        (read) => setState({ is: 'READING', entries: read }),
      );
      saveFile(`${t.file}-${at.toISOString().slice(0, 10)}.ndjson`, text, 'application/x-ndjson');
      setState({ is: 'SAVED', entries, complete });
    } catch (failure) {
      setState({ is: 'FAILED', failure: failure instanceof Error ? failure : new Error(String(failure)) });
    }
  }
  return (
    <>
      <Button loading={state.is === 'READING'} onClick={() => void save()}>
        {t.save}
      </Button>
      <span className="quiet" role="status">
        {state.is === 'READING' && t.reading(state.entries)}
        {state.is === 'SAVED' &&
          (state.complete ? t.saved(state.entries) : t.cut(Math.min(state.entries, MAX_FOUND)))}
      </span>
      {state.is === 'FAILED' && <RefusalAlert failure={state.failure} />}
    </>
  );
}
