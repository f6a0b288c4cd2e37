import { Alert, Button } from 'antd';
import { useAsk } from '../../api/use-ask';
import { PageState } from '../../components/page-state';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { lawTexts } from './texts';
import { Calendar } from './law.generated';
import { monthsOf, type CalendarDay, type CalendarMonth } from './months';

const WEEKDAYS = { zh: [...'一二三四五六日'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] } as const;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const CLASSES = { HOLIDAY: 'holiday', WORKED: 'worked', WEEKEND: 'off', WORKING: '' } as const;

interface WorkingCalendarProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** 工作日历: the days by which deadlines are counted. */
export function WorkingCalendar({ year, onYear }: WorkingCalendarProps) {
  const t = useTexts(lawTexts);
  const query = useAsk(Calendar, { year }, { keepsPrevious: true });
  return (
    <>
      <div className="head">
        <Button onClick={() => onYear(year - 1)} aria-label={t.previous}>
          ‹
        </Button>
        <h2 aria-live="polite">{year}</h2>
        <Button onClick={() => onYear(year + 1)} aria-label={t.next}>
          ›
        </Button>
        <span className="quiet">{t.legend}</span>
      </div>
      <PageState query={query} pick={({ workingCalendar }) => workingCalendar}>
        {(calendar) => (
          <>
            <p>
              <strong>{t.known(calendar.workingDays)}</strong>{' '}
              <span className="quiet">
                {calendar.source ? t.source(calendar.source) : calendar.known ? t.shipped : ''}
              </span>
            </p>
            {!calendar.known && <Alert type="warning" showIcon className="refusal" title={t.unknown} />}
            <div className="months">
              {monthsOf(calendar).map((month) => (
                <Month key={month.month} month={month} />
              ))}
            </div>
          </>
        )}
      </PageState>
    </>
  );
}

function Month({ month: { month, weeks } }: { readonly month: CalendarMonth }) {
  const { locale } = useLocale();
  return (
    <table className="month">
      <caption>{locale === 'zh' ? `${month}月` : MONTHS[month - 1]}</caption>
      <thead>
        <tr>
          {WEEKDAYS[locale].map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.day ?? ''}>
            {week.map((day, place) => (
              <DayCell key={day?.day ?? WEEKDAYS.en[place]} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day }: { readonly day: CalendarDay | null }) {
  const t = useTexts(lawTexts);
  if (day === null) return <td>{'\u00a0'}</td>;
  const mark = day.kind === 'HOLIDAY' ? t.off : day.kind === 'WORKED' ? t.worked : '';
  return (
    <td className={CLASSES[day.kind]}>
      <time dateTime={day.day}>{day.date}</time>
      <small>{mark}</small>
    </td>
  );
}
