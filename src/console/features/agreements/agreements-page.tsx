import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { useNow } from '../../components/now';
import { PageState } from '../../components/page-state';
import { useAddress } from '../../components/use-address';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { AgreementList } from './agreement-list';
import { SharingOverview, type Purpose } from './agreements.generated';
import './agreements.css';
import { CellDrawer } from './matrix/cell-drawer';
import { agenciesOf, countsOf, sharingMatrix, type MatrixCell } from './matrix/matrix';
import { MatrixTable } from './matrix/matrix-table';
import { sharingTexts } from './texts';

const texts = defineTexts(
  {
    title: '共享协议',
    view: '显示方式',
    matrix: '共享对照表',
    list: '协议清单',
    purpose: '使用目的',
    any: '任一使用目的',
    onward: '向第三方提供',
    summary: (open: number, masked: number, closed: number) =>
      `按目录和现行协议：开放${open}项次，脱敏${masked}项次，未约定${closed}项次。点按单元格查看依据。`,
  },
  {
    title: 'Sharing agreements',
    view: 'View',
    matrix: 'Matrix',
    list: 'List',
    purpose: 'Purpose',
    any: 'Any purpose',
    onward: 'Onward sharing',
    summary: (open: number, masked: number, closed: number) =>
      `By the catalogue and the agreements in force: ${open} open, ${masked} masked, ${closed} closed. Press a cell to see on what ground.`,
  },
);

/** Roles that see requests to give data on. */
const BUSINESS: ReadonlySet<string> = new Set(['OFFICER', 'LEADER', 'SYSTEM']);

/** 共享协议: who may read what of whom, as a matrix and as a list. */
export default function AgreementsPage() {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const { locale } = useLocale();
  const now = useNow();
  const { agency: own, role = '' } = useSession().data ?? {};
  const [search, put] = useAddress();
  const [cell, setCell] = useState<MatrixCell | null>(null);
  const query = useAsk(SharingOverview, {});
  const asList = search.get('view') === 'list';
  const purpose = search.get('purpose') as Purpose | null;
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Segmented
          aria-label={t.view}
          value={asList ? 'list' : 'matrix'}
          options={[
            { value: 'matrix', label: t.matrix },
            { value: 'list', label: t.list },
          ]}
          onChange={(value) => put({ view: value === 'list' ? 'list' : null })}
        />
        {!asList && (
          <Select
            className="filter"
            allowClear
            aria-label={t.purpose}
            placeholder={t.any}
            value={purpose}
            options={enumOptions('Purpose', locale)}
            onChange={(value: string | undefined) => put({ purpose: value })}
          />
        )}
        {BUSINESS.has(role) && <Link to="/onward-sharing">{t.onward}</Link>}
        <Link className="row-open head-end" to="/agreements/new">
          {words.propose}
        </Link>
      </div>
      <PageState query={query} pick={(data) => data}>
        {({ catalogue, sharingAgreements }) => {
          const agencies = agenciesOf(catalogue, sharingAgreements);
          if (asList) {
            return (
              <AgreementList
                agreements={sharingAgreements}
                catalogue={catalogue}
                agencies={agencies}
                loading={query.isFetching && !query.data}
              />
            );
          }
          const groups = sharingMatrix(catalogue, sharingAgreements, purpose, now);
          const counts = countsOf(groups);
          return (
            <>
              <p className="quiet">
                {t.summary(counts.get('OPEN') ?? 0, counts.get('MASKED') ?? 0, counts.get('CLOSED') ?? 0)}
              </p>
              <MatrixTable agencies={agencies} groups={groups} own={own} onOpen={setCell} />
              <CellDrawer cell={cell} catalogue={catalogue} own={own} onClose={() => setCell(null)} />
            </>
          );
        }}
      </PageState>
    </>
  );
}
