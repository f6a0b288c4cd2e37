import { lazy, Suspense } from 'react';
import { useExchange } from '../api/exchange';
import { useEnumWord } from '../i18n/enum-word';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  { purpose: '用途', case: '事项', basis: '依据', none: '未选' },
  { purpose: 'Purpose', case: 'Matter', basis: 'Basis', none: 'none' },
);

const PurposeForm = lazy(async () => ({ default: (await import('./purpose-form')).PurposeForm }));

/** What data is asked for, shown on every page and changed in one place. */
export function PurposeBar() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { exchange, barOpen, openBar } = useExchange();
  const { purpose, caseId, caseName, basis, basisName } = exchange;
  return (
    <>
      <button type="button" className="tool purpose" onClick={() => openBar(true)} aria-haspopup="dialog">
        <span className="quiet">{t.purpose}</span> {purpose ? word('Purpose', purpose) : t.none}
        <span className="quiet"> · {t.case}</span>{' '}
        <span className="clip">{caseName ?? caseId ?? t.none}</span>
        <span className="quiet"> · {t.basis}</span> <span className="clip">{basisName ?? basis ?? '—'}</span>
      </button>
      {barOpen && (
        <Suspense fallback={null}>
          <PurposeForm />
        </Suspense>
      )}
    </>
  );
}
