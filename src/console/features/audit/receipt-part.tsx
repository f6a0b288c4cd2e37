import { Alert, Button, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useAsk } from '../../api/use-ask';
import { saveFile } from '../../components/csv/csv';
import { PageState } from '../../components/page-state';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import {
  checkReceipt,
  PROOF_CHECKS,
  type CheckResult,
  type ProofKeys,
  type ReceiptDocument,
} from './log-proof';
import { EntryReceipt, type EntryReceiptQuery } from './receipt.generated';

const texts = defineTexts(
  {
    title: '存证',
    checked: '以下由本浏览器自行计算核验，不依赖本系统的结论。',
    LEAF: '记录的摘要与回执所承诺的一致',
    DISCLOSURES: '所示个人信息与记录中的摘要一致',
    INCLUSION: '包含路径可推出检查点的根摘要',
    HEAD: '检查点由存证日志签名',
    RECEIPT: '回执由本系统签名',
    HOLDS: '相符',
    FAILS: '不符',
    OPEN: '未能核验',
    open: '未能核验的项目：记录尚未封存，或者本浏览器不支持 Ed25519 签名算法。可下载回执，以核验工具核验。',
    failed: '回执无法核验，请下载回执后以核验工具核验。',
    save: '下载回执',
    file: '回执',
    none: '无权查看该记录的回执。',
    index: (index: number) => `该记录的存证序号为${index}。`,
  },
  {
    title: 'Evidence',
    checked: 'Computed by this browser itself, whatever the hub says.',
    LEAF: 'The digest of the record is the one that the receipt promises',
    DISCLOSURES: 'The personal members shown are those whose digests the record has',
    INCLUSION: 'The inclusion path leads to the root of the head',
    HEAD: 'The head is signed by the evidence log',
    RECEIPT: 'The receipt is signed by the hub',
    HOLDS: 'holds',
    FAILS: 'fails',
    OPEN: 'not checked',
    open: 'What was not checked: the record is not sealed yet, or this browser does not have Ed25519. Save the receipt and verify it by the command.',
    failed: 'The receipt cannot be checked here. Save it and verify it by the command.',
    save: 'Save the receipt',
    file: 'receipt',
    none: 'You may not see the receipt of this entry.',
    index: (index: number) => `Its leaf has the index ${index}.`,
  },
);

const COLOURS: Readonly<Record<CheckResult, string>> = { HOLDS: 'success', FAILS: 'error', OPEN: 'default' };
const STATUS_COLOURS = {
  SEALED: 'success',
  PENDING: 'processing',
  ARCHIVED: 'default',
  ALTERED: 'error',
  UNLOGGED: 'warning',
};

type Receipt = NonNullable<EntryReceiptQuery['receipt']>;

async function readKeys(): Promise<ProofKeys> {
  const [keys, jwks] = await Promise.all([fetch('/log/keys'), fetch('/.well-known/jwks.json')]);
  const [logKey = ''] = (await keys.text()).split('\n');
  const { keys: receiptKeys } = (await jwks.json()) as { readonly keys: ProofKeys['receiptKeys'] };
  return { logKey, receiptKeys };
}

/** 存证核验: what the log says of an entry, and its proof, which the browser checks itself. */
export function ReceiptPart({ id }: { readonly id: string }) {
  const t = useTexts(texts);
  const query = useAsk(EntryReceipt, { id });
  return (
    <section aria-label={t.title}>
      <h3>{t.title}</h3>
      <PageState query={query} pick={({ receipt }) => receipt ?? 'NONE'}>
        {(receipt) =>
          receipt === 'NONE' ? <p className="quiet">{t.none}</p> : <Checked receipt={receipt} />
        }
      </PageState>
    </section>
  );
}

function Checked({
  receipt: { id, status, sentence, index, archive, document },
}: {
  readonly receipt: Receipt;
}) {
  const t = useTexts(texts);
  const word = useEnumWord();
  return (
    <>
      <p>
        <Tag color={STATUS_COLOURS[status]}>{word('EvidenceStatus', status)}</Tag> {sentence}
      </p>
      {archive && (
        <p>
          {archive.message} {index !== null && t.index(index)} {archive.remedy}
        </p>
      )}
      {document !== null && <Checks id={id} document={document as ReceiptDocument} />}
      {document !== null && (
        <Button
          onClick={() =>
            saveFile(`${t.file}-${id}.json`, JSON.stringify(document, null, 2), 'application/json')
          }
        >
          {t.save}
        </Button>
      )}
    </>
  );
}

function Checks({ id, document }: { readonly id: string; readonly document: ReceiptDocument }) {
  const t = useTexts(texts);
  const { data, isError } = useQuery({
    queryKey: ['receipt-checks', id, document],
    queryFn: async () => checkReceipt(document, await readKeys()),
    retry: false,
  });
  if (isError) return <Alert type="warning" showIcon title={t.failed} />;
  if (!data) return null;
  return (
    <>
      <p className="quiet">{t.checked}</p>
      <ul className="audit-checks">
        {PROOF_CHECKS.map((check) => (
          <li key={check}>
            <Tag color={COLOURS[data[check]]}>{t[data[check]]}</Tag> {t[check]}
          </li>
        ))}
      </ul>
      {Object.values(data).includes('OPEN') && <p className="quiet">{t.open}</p>}
    </>
  );
}
