import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useExchange } from '../../api/exchange';
import { useAsk, useAskAgain } from '../../api/use-ask';
import { useAskOnce } from '../../api/use-ask-once';
import type { AnswerError } from '../../api/ask';
import { Instant, instantText } from '../../components/instant';
import { ListTable } from '../../components/list-table';
import { exactSum, Money } from '../../components/money';
import { PageState } from '../../components/page-state';
import { RefusalAlert } from '../../components/refusal-alert';
import { Withheld } from '../../components/withheld/withheld';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { warrantTexts } from './texts';
import { useFirmNames } from './use-firm-names';
import { UsesLeft } from './uses-left';
import type { WarrantDetails } from './warrant-steps';
import './warrants.css';
import {
  WarrantPage as WarrantDocument,
  WarrantTransactions,
  type WarrantTransactionsQuery,
} from './warrants.generated';

type Connection = NonNullable<
  NonNullable<NonNullable<WarrantTransactionsQuery['platform']>['pboc']>['accountTransactions']
>;
type Transaction = Connection['edges'][number]['node'];

const texts = defineTexts(
  {
    title: (firm: string) => `账户交易明细 · ${firm}`,
    back: '返回手续',
    ask: '查询（使用一次）',
    askMore: '再查一页（使用一次）',
    note: '每查询一页使用一次，不会自动重新查询。离开本页后内容不保留。',
    withheld: '账户交易明细',
    masked: '已脱敏',
    none: '该期间没有交易。',
    before: '尚未查询。',
    label: '账户交易明细',
    accountNo: '账号',
    bookedAt: '记账时间',
    direction: '收付方向',
    amount: '金额',
    balanceAfter: '余额',
    counterpartyName: '对手方',
    counterpartyAccountNo: '对手方账号',
    counterpartyBank: '对手方开户行',
    summary: '摘要',
  },
  {
    title: (firm: string) => `Account transactions · ${firm}`,
    back: 'Back to the warrant',
    ask: 'Read (one use)',
    askMore: 'Read one more page (one use)',
    note: 'Each page is one use, and nothing is read again by itself. What is shown is gone once you leave.',
    withheld: 'Account transactions',
    masked: 'Masked',
    none: 'There is no transaction in these days.',
    before: 'Nothing was read yet.',
    label: 'Account transactions',
    accountNo: 'Account',
    bookedAt: 'Booked',
    direction: 'Direction',
    amount: 'Amount',
    balanceAfter: 'Balance',
    counterpartyName: 'Other side',
    counterpartyAccountNo: 'Its account',
    counterpartyBank: 'Its bank',
    summary: 'Booked as',
  },
);

const PAGE = 200;

/** Account transactions of a firm under a warrant: read page by page, each page a use of it. */
export default function TransactionsPage() {
  const { id = '' } = useParams();
  const query = useAsk(WarrantDocument, { id });
  return (
    <PageState query={query} pick={({ accountWarrant }) => accountWarrant}>
      {(warrant) => <Transactions warrant={warrant} />}
    </PageState>
  );
}

function Transactions({ warrant }: { readonly warrant: WarrantDetails }) {
  const t = useTexts(texts);
  const words = useTexts(warrantTexts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const { caseId } = useExchange().exchange;
  const name = useFirmNames([warrant.platformCode])(warrant.platformCode);
  const again = useAskAgain();
  const [rows, setRows] = useState<readonly Transaction[] | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [errors, setErrors] = useState<readonly AnswerError[]>([]);
  const { mutateAsync, isPending, error } = useAskOnce(WarrantTransactions, {
    purpose: warrant.purpose,
    caseId,
    basis: `warrant:${warrant.id}`,
  });
  const read = async (from: string | null): Promise<void> => {
    const answer = await mutateAsync({ code: warrant.platformCode, first: PAGE, after: from });
    const page = answer.data?.platform?.pboc?.accountTransactions;
    setErrors(answer.errors);
    if (page) {
      setRows((before) => [...(from === null ? [] : (before ?? [])), ...page.edges.map(({ node }) => node)]);
      setAfter(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    }
    await again();
  };
  const [denial] = errors;
  return (
    <>
      <div className="head">
        <h1>{t.title(name)}</h1>
        <Link to={`/warrants/${warrant.id}`}>{t.back}</Link>
      </div>
      <p>
        <strong>{words.number}</strong> {warrant.number} · <strong>{words.basis}</strong> {warrant.legalBasis}{' '}
        · <strong>{words.purpose}</strong> {word('Purpose', warrant.purpose)}
      </p>
      <UsesLeft warrant={warrant} withState />
      <p className="quiet">{t.note}</p>
      <div className="actions">
        <Button type="primary" loading={isPending} onClick={() => void read(null).catch(() => undefined)}>
          {t.ask}
        </Button>
        {after !== null && (
          <Button loading={isPending} onClick={() => void read(after).catch(() => undefined)}>
            {t.askMore}
          </Button>
        )}
      </div>
      <RefusalAlert failure={error} />
      {denial && (
        <p role="alert">
          {t.withheld}：
          <Withheld error={denial} platform={warrant.platformCode} /> {denial.message}
        </p>
      )}
      <ListTable<Transaction>
        label={t.label}
        rows={rows ?? []}
        keyOf={({ id }) => id}
        loading={isPending}
        wraps
        csvName={`${t.label}-${name}`}
        empty={rows === null ? t.before : t.none}
        columns={[
          {
            key: 'bookedAt',
            title: t.bookedAt,
            render: ({ bookedAt }) => <Instant at={bookedAt} />,
            text: ({ bookedAt }) => instantText(bookedAt, locale),
            compare: (one, other) => Date.parse(one.bookedAt) - Date.parse(other.bookedAt),
          },
          {
            key: 'accountNo',
            title: t.accountNo,
            render: ({ accountNo }) => <Shown value={accountNo} />,
            text: ({ accountNo }) => accountNo,
          },
          {
            key: 'direction',
            title: t.direction,
            render: ({ direction }) => word('TransactionDirection', direction),
            text: ({ direction }) => word('TransactionDirection', direction),
          },
          {
            key: 'amount',
            title: t.amount,
            render: ({ amount }) => (amount ? <Money value={amount} /> : '—'),
            text: ({ amount }) => (amount ? exactSum(amount, locale) : ''),
            compare: (one, other) => Number(one.amount?.amount ?? 0) - Number(other.amount?.amount ?? 0),
          },
          {
            key: 'balanceAfter',
            title: t.balanceAfter,
            render: ({ balanceAfter }) => (balanceAfter ? <Money value={balanceAfter} /> : '—'),
            text: ({ balanceAfter }) => (balanceAfter ? exactSum(balanceAfter, locale) : ''),
          },
          {
            key: 'counterpartyName',
            title: t.counterpartyName,
            render: ({ counterpartyName }) => <Shown value={counterpartyName} />,
            text: ({ counterpartyName }) => counterpartyName,
          },
          {
            key: 'counterpartyAccountNo',
            title: t.counterpartyAccountNo,
            render: ({ counterpartyAccountNo }) => <Shown value={counterpartyAccountNo} />,
            text: ({ counterpartyAccountNo }) => counterpartyAccountNo ?? '',
          },
          {
            key: 'counterpartyBank',
            title: t.counterpartyBank,
            render: ({ counterpartyBank }) => counterpartyBank ?? '—',
            text: ({ counterpartyBank }) => counterpartyBank ?? '',
          },
          {
            key: 'summary',
            title: t.summary,
            render: ({ summary }) => summary,
            text: ({ summary }) => summary,
          },
        ]}
      />
    </>
  );
}

/** A text of the answer; what was masked in it looks masked. */
function Shown({ value }: { readonly value: string | null }) {
  const t = useTexts(texts);
  if (value === null) return <>—</>;
  if (!value.includes('*')) return <>{value}</>;
  return (
    <Tooltip title={t.masked}>
      <span className="masked">{value}</span>
    </Tooltip>
  );
}
