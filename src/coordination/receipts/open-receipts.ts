import { validate as isUuid, version } from 'uuid';
import type { Evidence, EvidenceStatus, StoredReceipt } from '../../evidence/index.js';
import type { Caller } from '../../identity/index.js';
import type { Locale } from '../../kernel/index.js';
import { toArchiveType } from '../audit/index.js';
import { receiptView, requestFacts, type ReceiptFacts } from './receipt-view.js';
import type { ReceiptSource } from './receipt-source.js';
import type { EvidenceReceiptType } from './receipt.types.js';

const SENTENCES: Readonly<Record<EvidenceStatus, Readonly<Record<Locale, string>>>> = {
  SEALED: {
    zh: '该记录已封存于存证日志，凭所附证明可独立核验。',
    en: 'The record is sealed in the evidence log; its proof can be verified without the hub.',
  },
  PENDING: {
    zh: '该记录已留存，将在数秒内封存于存证日志，届时可取得证明。',
    en: 'The record is kept and will be sealed in the evidence log within seconds; its proof is there then.',
  },
  ALTERED: {
    zh: '现存记录与存证日志不符，记录可能已被改动或删除。请报告安全管理员，并保全数据库备份。',
    en: 'The record is not the one in the evidence log: it was changed or taken away. Report it to the security administrator, and keep the backups of the database.',
  },
  ARCHIVED: {
    zh: '该记录已封存于存证日志，现仅存于所在月份的归档文件，系统已不能提供回执。',
    en: 'The record is sealed in the evidence log and is in the archive of its month alone, so that the hub can give no receipt of it.',
  },
  UNLOGGED: {
    zh: '存证日志中没有该记录：该记录形成于日志启用之前，或者未经系统写入。',
    en: 'The evidence log has no such record: it is from before there was a log, or the hub did not write it.',
  },
};

export interface ReceiptServices {
  /** Null where there is no such record, or the caller may not see its receipt. */
  receipt(id: string): Promise<EvidenceReceiptType | null>;
  /** What the log says of a record that the caller was shown. */
  statusOf(id: string): Promise<EvidenceStatus>;
}

/**
 * 存证回执 for one caller; see {@link receiptView} for who sees what. That a record is in an archive is told to whoever knows its id, as
 * the hub does not know any more who asked.
 */
export function openReceipts(
  caller: Caller,
  source: ReceiptSource,
  /** The agency that owns each guarded field, by schema coordinate. */
  guardedFields: () => readonly { readonly field: string; readonly owner: string }[],
): ReceiptServices {
  async function factsOf(evidence: Evidence): Promise<ReceiptFacts | null> {
    const facts = requestFacts(evidence);
    if (!facts) return null;
    const isForeignAuditor = caller.role === 'AUDITOR' && facts.agency !== caller.agency;
    const set = isForeignAuditor && facts.refusal === null ? await source.fieldSet(facts.fields) : null;
    const denied = new Set(set?.denied.map(({ field }) => field));
    const given = new Set(set?.asked.filter((field) => !denied.has(field)));
    const givers = guardedFields().flatMap(({ field, owner }) => (given.has(field) ? [owner] : []));
    return { ...facts, givers: new Set(givers) };
  }

  function shown(
    { id, leaves: [request] }: Evidence,
    status: EvidenceStatus,
    document: StoredReceipt | null,
  ): EvidenceReceiptType {
    const archive = request?.archive ? toArchiveType(request.archive, caller.locale) : null;
    const index = request?.logged?.index ?? null;
    return { id, status, sentence: SENTENCES[status][caller.locale], archive, index, document };
  }

  return {
    async receipt(id) {
      // Records have ids of version 7, by whose time they are found.
      const evidence = isUuid(id) && version(id) === 7 ? await source.evidence(id.toLowerCase()) : null;
      if (evidence?.status === 'ARCHIVED') return shown(evidence, 'ARCHIVED', null);
      const view = evidence && receiptView(caller, await factsOf(evidence));
      if (!evidence || !view) return null;
      const isProvable = evidence.status === 'PENDING' || evidence.status === 'SEALED';
      const document = isProvable ? await source.document(evidence, view) : null;
      const status = isProvable && document === null ? 'ALTERED' : evidence.status;
      return shown(evidence, status, document);
    },
    async statusOf(id) {
      return (await source.evidence(id))?.status ?? 'ALTERED';
    },
  };
}
