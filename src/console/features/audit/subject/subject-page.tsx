import { Button, DatePicker, Input, Segmented, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState, type FormEvent } from 'react';
import { NotAnswered, type Answer } from '../../../api/ask';
import { useAskNow } from '../../../api/use-ask';
import { OnlyFor, WhosePage } from '../../../components/only-for';
import { RefusalAlert } from '../../../components/refusal-alert';
import { useTexts } from '../../../i18n/texts';
import { beijingDayOf, beijingInstant } from '../beijing-days';
import { FirmSubjectReport, PersonSubjectReport } from './subject.generated';
import { SubjectPaper, type SubjectReport } from './subject-paper';
import '../audit.css';
import './subject.css';
import { subjectTexts } from './texts';

const AUDITORS = ['AUDITOR'];
const KINDS = ['FIRM', 'PERSON'] as const;
const YEAR_DAYS = 365;

/** 个人信息提供情况报告: what was given of a firm or a natural person, for answering its request to know. */
export default function SubjectPage() {
  return (
    <OnlyFor roles={AUDITORS}>
      <Subject />
    </OnlyFor>
  );
}

type State =
  | { readonly is: 'IDLE' }
  | { readonly is: 'READING' }
  | { readonly is: 'MADE'; readonly report: SubjectReport }
  | { readonly is: 'FAILED'; readonly failure: Error };

/** What an answer has; what it was refused with is thrown. */
function given<Data, Part>(answer: Answer<Data>, pick: (data: Data) => Part | null | undefined): Part {
  const part = answer.data ? pick(answer.data) : null;
  if (part !== null && part !== undefined) return part;
  const [first] = answer.errors;
  throw new NotAnswered(
    first?.extensions?.code ?? 'INTERNAL',
    first?.message ?? '',
    first?.extensions?.remedy ?? null,
  );
}

/** The days of the last year in Beijing, today included. */
function lastYear(): readonly [string, string] {
  const today = beijingDayOf(new Date().toISOString());
  return [dayjs(today).subtract(YEAR_DAYS, 'day').format('YYYY-MM-DD'), today];
}

/** Nothing of it stands in the address: the number of a person's document would stay in the history of the browser. */
function Subject() {
  const t = useTexts(subjectTexts);
  const askNow = useAskNow();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('FIRM');
  const [subject, setSubject] = useState('');
  const [days, setDays] = useState(lastYear);
  const [state, setState] = useState<State>({ is: 'IDLE' });

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ is: 'READING' });
    const [first, last] = days;
    const madeAt = new Date().toISOString();
    const window = { from: beijingInstant(first), to: beijingInstant(last, 1) };
    try {
      const report: SubjectReport =
        kind === 'FIRM'
          ? {
              kind,
              madeAt,
              ...given(
                await askNow(FirmSubjectReport, { platform: subject.trim().toUpperCase(), ...window }),
                ({ dataSubjectReport }) => dataSubjectReport,
              ),
            }
          : {
              kind,
              madeAt,
              ...given(
                await askNow(PersonSubjectReport, { idNumber: subject, ...window }),
                ({ personReport }) => personReport,
              ),
            };
      setState({ is: 'MADE', report });
    } catch (failure) {
      setState({ is: 'FAILED', failure: failure instanceof Error ? failure : new Error(String(failure)) });
    }
  }

  return (
    <>
      <div className="head subject-tools">
        <h1>{t.title}</h1>
        {state.is === 'MADE' && <Button onClick={() => print()}>{t.print}</Button>}
      </div>
      <div className="subject-tools">
        <p className="quiet">{t.note}</p>
        <WhosePage roles={AUDITORS} />
      </div>
      <form className="subject-form" aria-label={t.title} onSubmit={(event) => void make(event)}>
        <Segmented
          aria-label={t.whose}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setSubject('');
            setState({ is: 'IDLE' });
          }}
          options={KINDS.map((value) => ({ value, label: t[value] }))}
        />
        <Input
          className="subject"
          aria-label={kind === 'FIRM' ? t.code : t.number}
          placeholder={kind === 'FIRM' ? t.code : t.number}
          autoComplete="off"
          maxLength={40}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
        />
        <DatePicker.RangePicker
          aria-label={t.window}
          placeholder={[t.from, t.until]}
          allowClear={false}
          value={[dayjs(days[0]), dayjs(days[1])]}
          onChange={(_days, texts) => {
            const [first, last] = texts ?? [];
            if (first && last) setDays([first, last]);
          }}
        />
        <Button
          type="primary"
          htmlType="submit"
          disabled={subject.trim() === ''}
          loading={state.is === 'READING'}
        >
          {t.make}
        </Button>
        {kind === 'PERSON' && <span className="quiet">{t.private}</span>}
      </form>
      {state.is === 'READING' && (
        <div role="status" aria-label={t.reading}>
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
      {state.is === 'FAILED' && <RefusalAlert failure={state.failure} />}
      {state.is === 'MADE' && <SubjectPaper report={state.report} />}
    </>
  );
}
