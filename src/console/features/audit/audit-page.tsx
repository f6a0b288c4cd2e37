import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { OnlyFor, WhosePage } from '../../components/only-for';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { AuditBar } from './audit-bar';
import './audit.css';
import { EntryDrawer, Outcome, type AuditEntry } from './audit-entry';
import { auditFilter, decisionCounts } from './audit-filter';
import { AuditEntries } from './audit.generated';
import { ExportFound } from './export-found';
import { SummaryDrawer } from './summary-drawer';
import { auditTexts } from './texts';

const AUDITORS = ['AUDITOR'];
const PAGE = 50;

/** 审计: who looked at what, when, why, and what was not given. */
export default function AuditPage() {
  return (
    <OnlyFor roles={AUDITORS}>
      <Audit />
    </OnlyFor>
  );
}

function Audit() {
  const t = useTexts(auditTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const [chosen] = useSearchParams();
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const [summarises, setSummarises] = useState(false);
  const pages = useAskPages(
    AuditEntries,
    { filter: auditFilter(chosen), first: PAGE },
    (data) => data.auditEntries,
  );
  const [denied] = pages.errors;
  const count = (decision: 'GIVEN' | 'MASKED' | 'DENIED') => (entry: AuditEntry) =>
    String(decisionCounts(entry.items)[decision]);
  const only = (key: string, title: string, text: (entry: AuditEntry) => string): ListColumn<AuditEntry> => ({
    key,
    title,
    render: text,
    text,
  });
  const shown: ListColumn<AuditEntry>[] = [
    {
      key: 'sentence',
      title: t.sentence,
      render: ({ sentence }) => sentence,
      text: ({ sentence }) => sentence,
    },
    { key: 'outcome', title: t.outcome, render: (entry) => <Outcome entry={entry} />, width: 200 },
    {
      key: 'detail',
      title: t.detail,
      render: (entry) => (
        <Button size="small" aria-label={t.detailOf(entry.sentence)} onClick={() => setOpen(entry)}>
          {t.detail}
        </Button>
      ),
      width: 80,
    },
  ];
  /** What a file has besides. */
  const told: ListColumn<AuditEntry>[] = [
    only('at', t.at, ({ at }) => instantText(at, locale)),
    only('agency', t.agency, ({ agency }) => actorName(agency)),
    only('role', t.role, ({ role }) => word('Role', role)),
    only('officer', t.officer, ({ officer }) => officer),
    only('purpose', t.purpose, ({ purpose }) => (purpose ? word('Purpose', purpose) : '')),
    only('case', t.case, ({ caseNumber }) => caseNumber ?? ''),
    only('basis', t.basis, ({ basis }) => basis ?? ''),
    only('given', t.given(0).replace('0', '').trim(), count('GIVEN')),
    only('masked', t.masked(0).replace('0', '').trim(), count('MASKED')),
    only('denied', t.denied(0).replace('0', '').trim(), count('DENIED')),
    only('request', t.request, ({ requestId }) => requestId),
  ];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Button onClick={() => setSummarises(true)}>{t.summary}</Button>
        <ExportFound key={chosen.toString()} filter={auditFilter(chosen)} />
      </div>
      <AuditBar />
      <p className="quiet">{t.note}</p>
      <WhosePage roles={AUDITORS} />
      {pages.first?.auditEntries?.archives.map(({ month, message, remedy }) => (
        <Alert key={month} type="info" showIcon title={message} description={remedy} />
      ))}
      <ListTable<AuditEntry>
        label={t.results}
        columns={shown}
        told={told}
        {...pages.list}
        keyOf={({ id }) => id}
        failure={pages.list.failure ?? (denied ? new Error(denied.message) : null)}
        csvName={t.title}
        wraps
        empty={t.empty}
      />
      {summarises && <SummaryDrawer filter={auditFilter(chosen)} onClose={() => setSummarises(false)} />}
      {open && <EntryDrawer entry={open} onClose={() => setOpen(null)} />}
    </>
  );
}
