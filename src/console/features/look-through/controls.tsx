import { Checkbox, Segmented, Select, Slider } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { dayAt } from '../../components/beijing-days';
import { dayText } from '../../components/instant';
import { useNow } from '../../components/now';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { DEPTH, DIRECTIONS, type Choice, type Direction } from './choice';
import { EDGE_KINDS, type EdgeKind } from './model/look-through';
import { kindWord } from './words';

const texts = defineTexts(
  {
    kinds: '关系类型',
    direction: '方向',
    BOTH: '上下游',
    UPSTREAM: '上游',
    DOWNSTREAM: '下游',
    depth: '层数',
    layers: (depth: number) => `${depth}层`,
    asOf: '截至时间',
    past: (day: string) => `截至${day}`,
    present: '现有数据',
  },
  {
    kinds: 'Kinds of connections',
    direction: 'Direction',
    BOTH: 'Both ways',
    UPSTREAM: 'Upstream',
    DOWNSTREAM: 'Downstream',
    depth: 'Layers',
    layers: (depth: number) => (depth === 1 ? '1 layer' : `${depth} layers`),
    asOf: 'As of',
    past: (day: string) => `as of ${day}`,
    present: 'present records',
  },
);

/** How far back the slider goes; a day before that is given in the address. */
const SLIDER_DAYS = 730;
const DAY = 86_400_000;

interface DaySliderProps {
  /** A day in Beijing; null for the present. */
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** 截至时间: the day whose records are looked at, on a slider that ends today. */
function DaySlider({ day, onChange }: DaySliderProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const today = dayAt(useNow());
  const back = day === null ? 0 : Math.round((Date.parse(today) - Date.parse(day)) / DAY);
  const span = Math.max(SLIDER_DAYS, back);
  const [moved, move] = useState<number | null>(null);
  const value = moved ?? span - back;
  const dayOf = (at: number): string | null =>
    at >= span
      ? null
      : dayjs(today)
          .subtract(span - at, 'day')
          .format('YYYY-MM-DD');
  const words = (at: number): string => {
    const chosen = dayOf(at);
    return chosen === null ? t.present : t.past(dayText(chosen, locale));
  };
  return (
    <div className="look-time">
      <span className="quiet">{t.asOf}</span>
      <Slider
        min={0}
        max={span}
        value={value}
        ariaLabelForHandle={t.asOf}
        ariaValueTextFormatterForHandle={words}
        tooltip={{ open: false }}
        onChange={move}
        onChangeComplete={(at: number) => {
          move(null);
          onChange(dayOf(at));
        }}
      />
      <span className="look-day">{words(value)}</span>
    </div>
  );
}

export interface ControlsProps extends DaySliderProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** What a look-through is asked for: kinds of connections, which way, how far, and as of when. */
export function Controls({ choice, onChoose, day, onChange }: ControlsProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  return (
    <div className="look-controls panel">
      <Checkbox.Group<EdgeKind>
        className="look-kinds"
        aria-label={t.kinds}
        value={[...choice.kinds]}
        options={EDGE_KINDS.map((value) => ({
          value,
          label: (
            <>
              <span className={`look-swatch look-${value.toLowerCase()}`} aria-hidden="true" />
              {kindWord(value, locale)}
            </>
          ),
        }))}
        onChange={(kinds) => onChoose({ ...choice, kinds: kinds.length === 0 ? EDGE_KINDS : kinds })}
      />
      <Segmented<Direction>
        aria-label={t.direction}
        value={choice.direction}
        options={DIRECTIONS.map((value) => ({ value, label: t[value] }))}
        onChange={(direction) => onChoose({ ...choice, direction })}
      />
      <Select<number>
        aria-label={t.depth}
        className="look-depth"
        value={choice.depth}
        options={Array.from({ length: DEPTH.most }, (_, at) => ({ value: at + 1, label: t.layers(at + 1) }))}
        onChange={(depth) => onChoose({ ...choice, depth })}
      />
      <DaySlider day={day} onChange={onChange} />
    </div>
  );
}
