import { useNow } from '../../components/now';
import { dayOf } from '../../components/beijing-days';
import { dayText } from '../../components/instant';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { timeLine } from './version-spans';

const texts = defineTexts(
  {
    today: '今天',
    version: (number: number, status: string, from: string, to: string) =>
      `第${number}版（${status}）：${from}至${to}`,
    short: (number: number, status: string) => `第${number}版 ${status}`,
    label: '各版本的有效期',
  },
  {
    today: 'today',
    version: (number: number, status: string, from: string, to: string) =>
      `Version ${number} (${status}): ${from} to ${to}`,
    short: (number: number, status: string) => `Version ${number}, ${status}`,
    label: 'When each version holds',
  },
);

const WIDTH = 560;
const ROW = 26;

const SHADES: Readonly<Record<string, string>> = {
  PROPOSED: 'is-pending',
  AWAITING_SECOND_APPROVAL: 'is-pending',
  IN_FORCE: 'is-held',
};

export interface VersionLineProps {
  readonly versions: readonly {
    readonly number: number;
    readonly status: string;
    readonly validFrom: string;
    readonly validTo: string;
  }[];
}

/** From when until when each version holds, on one line of time. */
export function VersionLine({ versions }: VersionLineProps) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const line = timeLine(versions, useNow());
  if (!line) return null;
  const height = line.spans.length * ROW + 24;
  const x = (hundredths: number): number => (hundredths / 100) * WIDTH;
  const day = (instant: string, edge: 'FIRST' | 'LAST'): string => dayText(dayOf(instant, edge), locale);
  const told = line.spans.map(({ number, status, from, to }) =>
    t.version(number, word('SharingAgreementVersionStatus', status), day(from, 'FIRST'), day(to, 'LAST')),
  );
  return (
    <svg
      className="version-line"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${t.label}${locale === 'zh' ? '：' : ': '}${told.join('；')}`}
    >
      {line.spans.map(({ number, status, start, width }, place) => (
        <g key={number}>
          <rect
            className={`span ${SHADES[status] ?? 'is-past'}`}
            x={x(start)}
            y={place * ROW + 2}
            width={x(width)}
            height={ROW - 6}
            rx={3}
          />
          <text x={Math.min(x(start) + 6, WIDTH - 140)} y={place * ROW + 16}>
            {t.short(number, word('SharingAgreementVersionStatus', status))}
          </text>
        </g>
      ))}
      {line.today !== null && (
        <>
          <line className="today" x1={x(line.today)} x2={x(line.today)} y1={0} y2={height - 18} />
          <text x={Math.min(x(line.today) + 4, WIDTH - 40)} y={height - 4}>
            {t.today}
          </text>
        </>
      )}
      <text x={0} y={height - 4}>
        {day(line.first, 'FIRST')}
      </text>
      <text x={WIDTH} y={height - 4} textAnchor="end">
        {day(line.last, 'LAST')}
      </text>
    </svg>
  );
}
