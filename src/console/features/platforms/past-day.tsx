import { Alert, Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { dayAt } from '../../components/beijing-days';
import { useNow } from '../../components/now';
import { useAddress } from '../../components/use-address';
import { usePastDay } from '../../components/use-past-day';
import { defineTexts, useTexts } from '../../i18n/texts';

const texts = defineTexts(
  {
    choose: '查看截至某日的数据（截至时间）',
    placeholder: '截至日期',
    past: (day: string) => `以下为截至${day}（北京时间当日终了）已入库的数据，不是现有数据。`,
    rights: '按您现有的查阅权限显示；登记信息和事项为现有内容。',
    present: '查看现有数据',
  },
  {
    choose: 'Show the records as of a day',
    placeholder: 'As of a day',
    past: (day: string) =>
      `These are the records as they stood at the end of ${day} in Beijing, not the present ones.`,
    rights: 'Shown by what you may read today; the registration and the matters are the present ones.',
    present: 'Show the present records',
  },
);

/** 截至日期: chooses a day, and says plainly that what is shown is of a day. */
export function PastDay() {
  const t = useTexts(texts);
  const day = usePastDay();
  const [, choose] = useAddress();
  const today = dayAt(useNow());
  return (
    <div className="past-day">
      <DatePicker
        aria-label={t.choose}
        allowClear={false}
        placeholder={t.placeholder}
        value={day === null ? null : dayjs(day)}
        disabledDate={(date) => date.format('YYYY-MM-DD') >= today}
        onChange={(_date, text) => choose({ asOf: Array.isArray(text) ? null : text })}
      />
      {day !== null && (
        <Alert
          type="warning"
          showIcon
          title={t.past(day)}
          description={t.rights}
          action={<Button onClick={() => choose({ asOf: null })}>{t.present}</Button>}
        />
      )}
    </div>
  );
}
