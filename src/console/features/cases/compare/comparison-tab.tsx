import { Alert, Slider, Tag } from 'antd';
import { useState } from 'react';
import { Instant } from '../../../components/instant';
import { ScrollRegion } from '../../../components/scroll-region';
import { useEnumWord } from '../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { useActorName } from '../../../names/use-names';
import { useAttributeWord } from '../case-words';
import { useLawWords, type CaseLaw } from '../law/use-case-law';
import type { CaseShown } from '../opinion/opinion-values';
import { compareOpinions, conflictsAt, momentsOf, type Cell, type ComparedRow } from './compare';

const texts = defineTexts(
  {
    table: '各部门意见对照',
    attribute: '认定要素',
    DIVERGENCE: '意见不一致',
    OVERLAP: '职责交叉',
    VACUUM: '监管真空',
    differs: '不同',
    NO_RED_LINES: '未触碰红线',
    NO_AGENCY: '无责任部门',
    UNSAID: '未表示意见',
    DECLINED: '不属本部门职责',
    WITHDRAWN: '已撤回',
    AWAITED: '尚未反馈',
    HIDDEN: '本部门出具意见后可见',
    SILENT: '逾期未反馈',
    agreed: '各部门已出具的意见一致。',
    none: '尚无可以查看的意见。本部门出具意见后，可以查看其他部门的意见（背靠背出具意见）。',
    some: (count: number) => `${count}项认定要素的意见不一致或者存在职责问题`,
    history: '意见沿革',
    now: '现在',
    step: (agency: string, act: string, version: number) => `${agency}${act}（第${version}版）`,
    past: '以下为当时的意见，不是现在的意见。',
    detail: '红线的证据、法律依据见下',
  },
  {
    table: 'Opinions side by side',
    attribute: 'Attribute',
    DIVERGENCE: 'Divergence',
    OVERLAP: 'Overlap',
    VACUUM: 'Vacuum',
    differs: 'differ',
    NO_RED_LINES: 'No red line',
    NO_AGENCY: 'None of the agencies',
    UNSAID: 'Nothing said',
    DECLINED: 'Not its to judge',
    WITHDRAWN: 'Withdrawn',
    AWAITED: 'Not answered yet',
    HIDDEN: 'Seen once yours is filed',
    SILENT: 'Did not answer in time',
    agreed: 'The opinions that were filed agree.',
    none: 'There is no opinion to be seen yet. Those of other agencies are seen once your own is filed.',
    some: (count: number) => `${count} attribute${count === 1 ? '' : 's'} in conflict`,
    history: 'History',
    now: 'Now',
    step: (agency: string, act: string, version: number) => `${agency}: ${act} (version ${version})`,
    past: 'This is how the opinions stood then, not how they stand now.',
    detail: 'Evidence of red lines and legal basis below',
  },
);

/** 意见对照: agencies side by side, attribute by attribute, now or as they stood at an earlier time. */
export function ComparisonTab({ shown, law }: { readonly shown: CaseShown; readonly law: CaseLaw }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const actorName = useActorName();
  const { opinions, concernedAgencies, silentAgencies } = shown;
  const moments = momentsOf(opinions);
  const [chosen, choose] = useState<number | null>(null);
  const at = chosen === null || chosen >= moments.length ? null : (moments[chosen]?.at ?? null);
  const history = shown.dispute?.conflictHistory ?? [];
  const conflicts = at === null ? shown.conflicts : conflictsAt(history, at);
  const rows = compareOpinions(concernedAgencies, opinions, at, conflicts);
  const marked = rows.filter(({ kind, differs }) => kind !== null || differs);
  if (opinions.length === 0) return <Alert type="info" showIcon title={t.none} />;
  const moment = chosen === null ? undefined : moments[chosen];
  return (
    <>
      <Alert
        type={marked.length > 0 ? 'warning' : 'success'}
        showIcon
        title={marked.length > 0 ? t.some(marked.length) : t.agreed}
      />
      <ScrollRegion label={t.table} className="wide-table">
        <table className="comparison">
          <caption className="unseen">{t.table}</caption>
          <thead>
            <tr>
              <th scope="col">{t.attribute}</th>
              {concernedAgencies.map((agency) => (
                <th scope="col" key={agency}>
                  {actorName(agency)}
                  {silentAgencies.includes(agency) && <div className="quiet">{t.SILENT}</div>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.attribute} row={row} agencies={concernedAgencies} law={law} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {moments.length > 1 && (
        <section className="history" aria-labelledby="opinion-history">
          <h3 id="opinion-history">{t.history}</h3>
          <Slider
            min={0}
            max={moments.length}
            value={chosen ?? moments.length}
            ariaLabelForHandle={t.history}
            tooltip={{ open: false }}
            onChange={(value: number) => choose(value === moments.length ? null : value)}
          />
          <p role="status">
            {moment ? (
              <>
                <Instant at={moment.at} />{' '}
                {t.step(actorName(moment.agency), word('OpinionAct', moment.act), moment.version)}
                <span className="quiet"> {t.past}</span>
              </>
            ) : (
              t.now
            )}
          </p>
        </section>
      )}
    </>
  );
}

interface RowProps {
  readonly row: ComparedRow;
  readonly agencies: readonly string[];
  readonly law: CaseLaw;
}

function Row({ row: { attribute, cells, differs, kind }, agencies, law }: RowProps) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const isMarked = kind !== null || differs;
  return (
    <tr className={isMarked ? 'in-conflict' : 'equal'}>
      <th scope="row">
        {word('OpinionAttribute', attribute)}
        {isMarked && (
          <div>
            <Tag color={kind === 'VACUUM' ? 'error' : 'warning'}>{kind ? t[kind] : t.differs}</Tag>
          </div>
        )}
      </th>
      {cells.map((cell, place) => (
        <td key={agencies[place]}>
          <CellText attribute={attribute} cell={cell} law={law} />
        </td>
      ))}
    </tr>
  );
}

function CellText({
  attribute,
  cell,
  law,
}: {
  readonly attribute: string;
  readonly cell: Cell;
  readonly law: CaseLaw;
}) {
  const t = useTexts(texts);
  const attributeWord = useAttributeWord(useLawWords(law));
  if (cell.state === 'VALUES') {
    if (cell.values.length === 1) return <>{attributeWord(attribute, cell.values[0] ?? '')}</>;
    return (
      <ul className="plain-list">
        {cell.values.map((value) => (
          <li key={value}>{attributeWord(attribute, value)}</li>
        ))}
      </ul>
    );
  }
  const says =
    cell.state === 'NONE' ? (attribute === 'RED_LINES' ? t.NO_RED_LINES : t.NO_AGENCY) : t[cell.state];
  return <span className={cell.state === 'NONE' ? undefined : 'quiet'}>{says}</span>;
}
