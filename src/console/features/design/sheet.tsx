import { Button, Form, Input, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { NotAnswered } from '../../api/ask';
import { citationText } from '../../i18n/citation';
import { Deadline } from '../../components/deadline';
import { EnumTag } from '../../components/enum-tag';
import { Day, Instant } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { Money } from '../../components/money';
import { useNow } from '../../components/now';
import { WhosePage } from '../../components/only-for';
import { RefusalAlert } from '../../components/refusal-alert';
import { StepDrawer } from '../../components/step-drawer';
import { Withheld } from '../../components/withheld/withheld';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName, OfficeName, RegionName, SectorName } from '../../names/names';
import { deadlines, DENIALS, FIELD_REFUSAL, REFUSAL, ROWS, SUMS, type SampleRow } from './samples';

const texts = defineTexts(
  {
    deadlines: '期限',
    sums: '金额',
    times: '时间',
    names: '名称',
    statuses: '状态',
    withheld: '未提供的字段',
    refusals: '不予办理',
    table: '表格',
    loading: '读取中的表格',
    empty: '没有内容的表格',
    form: '表单',
    skeleton: '占位',
    role: '页面归属',
    name: '名称',
    count: '数量',
    open: '打开表单',
    reason: '理由',
    title: '示例步骤',
    ground: '《中华人民共和国行政处罚法》第六十四条',
    next: '提交后不予办理，用以查看提示所在位置。',
  },
  {
    deadlines: 'Deadlines',
    sums: 'Sums',
    times: 'Times',
    names: 'Names',
    statuses: 'Statuses',
    withheld: 'Withheld fields',
    refusals: 'Refusals',
    table: 'Table',
    loading: 'Table that loads',
    empty: 'Table without rows',
    form: 'Form',
    skeleton: 'Placeholder',
    role: 'Whose page',
    name: 'Name',
    count: 'Count',
    open: 'Open the form',
    reason: 'Reason',
    title: 'A step',
    ground: 'Administrative Penalty Law, art. 64',
    next: 'It is refused, to show where that stands.',
  },
);

const OFFLINE = new NotAnswered('OFFLINE', 'fetch failed', null);
const STATUSES = ['COLLECTING', 'DISPUTED', 'DETERMINED', 'WITHDRAWN'];
const CITED = {
  article: '64',
  document: { zh: '中华人民共和国行政处罚法', en: 'Administrative Penalty Law', number: null },
};

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <div className="samples">{children}</div>
    </>
  );
}

/** The components in one language and one appearance. */
export function Sheet() {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const now = useNow();
  const columns: ListColumn<SampleRow>[] = [
    { key: 'name', title: t.name, render: ({ name }) => name, text: ({ name }) => name },
    {
      key: 'count',
      title: t.count,
      render: ({ count }) => count,
      text: ({ count }) => String(count),
      compare: (one, other) => one.count - other.count,
    },
  ];
  const table = { columns, keyOf: ({ name }: SampleRow) => name, wraps: true };
  return (
    <>
      <Part title={t.deadlines}>
        {deadlines(now).map((at) => (
          <Deadline key={at ?? 'none'} at={at} />
        ))}
        <Deadline at={deadlines(now)[4]} provisional />
      </Part>
      <Part title={t.sums}>
        {SUMS.map((value) => (
          <Money key={value.amount} value={value} />
        ))}
      </Part>
      <Part title={t.times}>
        <Instant at="2016-06-01T01:30:00Z" />
        <Day on="2016-06-01" />
        <span>{citationText(CITED, locale)}</span>
      </Part>
      <Part title={t.names}>
        <ActorName actor="PBOC" />
        <RegionName region="110105" />
        <OfficeName agency="BANKING" region="110000" />
        <SectorName sector="P2P_LENDING" />
      </Part>
      <Part title={t.statuses}>
        {STATUSES.map((value) => (
          <EnumTag key={value} name="SubstanceCaseStatus" value={value} />
        ))}
      </Part>
      <Part title={t.withheld}>
        {DENIALS.map((error) => (
          <Withheld key={error.message} error={error} />
        ))}
      </Part>
      <h3>{t.refusals}</h3>
      <RefusalAlert refusal={REFUSAL} />
      <RefusalAlert failure={OFFLINE} />
      <h3>{t.role}</h3>
      <WhosePage roles={['AUDITOR']} />
      <h3>{t.table}</h3>
      <ListTable<SampleRow>
        {...table}
        label={t.table}
        rows={ROWS}
        loading={false}
        csvName={t.table}
        hasMore
      />
      <h3>{t.empty}</h3>
      <ListTable<SampleRow> {...table} label={t.empty} rows={[]} loading={false} />
      <h3>{t.loading}</h3>
      <ListTable<SampleRow> {...table} label={t.loading} rows={[]} loading />
      <h3>{t.skeleton}</h3>
      <Skeleton active paragraph={{ rows: 2 }} />
      <h3>{t.form}</h3>
      <SampleStep />
    </>
  );
}

function SampleStep() {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.open}</Button>
      <StepDrawer<{ reason: string }>
        title={t.title}
        open={open}
        onClose={() => setOpen(false)}
        ground={t.ground}
        next={t.next}
        fieldOf={{ REASON_MISSING: 'reason' }}
        onSubmit={() => Promise.resolve({ done: false, refusal: FIELD_REFUSAL })}
      >
        <Form.Item name="reason" label={t.reason}>
          <Input.TextArea rows={3} />
        </Form.Item>
      </StepDrawer>
    </>
  );
}
