import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTell } from '../../api/use-tell';
import { StepDrawer } from '../../components/step-drawer';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { useActorOptions } from '../../names/use-names';
import { useOfficerNames } from '../../names/use-officer-names';
import {
  AppointMember,
  EndMembership,
  SetDecisionMode,
  type AppointMemberMutationVariables,
} from './groups.generated';
import { groupTexts } from './texts';

type Level = AppointMemberMutationVariables['input']['level'];

interface StepProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface PlaceProps extends StepProps {
  readonly level: Level;
  readonly region: string | null;
}

const instantOf = (day: Dayjs | null | undefined): string | null => day?.toISOString() ?? null;

/** 任命成员 */
export function AppointStep({ open, onClose, level, region }: PlaceProps) {
  const t = useTexts(groupTexts);
  const agencies = useActorOptions();
  const { tell } = useTell(AppointMember);
  return (
    <StepDrawer<{ member: string; agency?: string; chair?: boolean; from?: Dayjs | null; reason: string }>
      title={t.appoint}
      open={open}
      onClose={onClose}
      ground={t.groundAppoint}
      next={t.nextAppoint}
      submitWord={t.appoint}
      onSubmit={({ member, agency, chair, from, reason }) =>
        tell((idempotencyKey) => ({
          input: {
            idempotencyKey,
            level,
            region,
            member: member.trim(),
            agency: agency ?? null,
            chair: chair ?? false,
            from: instantOf(from),
            reason,
          },
        }))
      }
    >
      <Form.Item
        name="member"
        label={t.member}
        extra={t.memberHint}
        rules={[{ required: true, whitespace: true, message: t.required }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="agency" label={t.body}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={agencies} />
      </Form.Item>
      <Form.Item name="chair" valuePropName="checked">
        <Checkbox>{t.asChair}</Checkbox>
      </Form.Item>
      <Form.Item name="from" label={t.from} extra={t.now}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <ReasonItem />
    </StepDrawer>
  );
}

function ReasonItem() {
  const t = useTexts(groupTexts);
  return (
    <Form.Item
      name="reason"
      label={t.reason}
      extra={t.reasonHint}
      rules={[{ required: true, whitespace: true, message: t.required }]}
    >
      <Input.TextArea rows={3} maxLength={2_000} />
    </Form.Item>
  );
}

interface EndProps extends StepProps {
  readonly seat: { readonly id: string; readonly member: string; readonly version: number };
}

/** 终止任职 */
export function EndStep({ open, onClose, seat }: EndProps) {
  const t = useTexts(groupTexts);
  const { tell } = useTell(EndMembership);
  const who = useOfficerNames([{ agency: 'LEADING_GROUP', officer: seat.member }])(
    'LEADING_GROUP',
    seat.member,
  );
  return (
    <StepDrawer<{ to?: Dayjs | null; reason: string }>
      title={t.endOf(who)}
      open={open}
      onClose={onClose}
      ground={t.groundEnd}
      next={t.nextEnd}
      submitWord={t.end}
      onSubmit={({ to, reason }) =>
        tell((idempotencyKey) => ({
          input: {
            idempotencyKey,
            membershipId: seat.id,
            expectedVersion: seat.version,
            to: instantOf(to),
            reason,
          },
        }))
      }
    >
      <Form.Item name="to" label={t.until} extra={t.now}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <ReasonItem />
    </StepDrawer>
  );
}

/** 登记议事方式 */
export function ModeStep({ open, onClose, level, region }: PlaceProps) {
  const t = useTexts(groupTexts);
  const { locale } = useLocale();
  const { tell } = useTell(SetDecisionMode);
  return (
    <StepDrawer<{ mode: 'CHAIR_AFTER_DISCUSSION' | 'VOTE'; from?: Dayjs | null; source: string }>
      title={t.setMode}
      open={open}
      onClose={onClose}
      ground={t.groundMode}
      next={t.nextMode}
      submitWord={t.setMode}
      initial={{ mode: 'CHAIR_AFTER_DISCUSSION' }}
      onSubmit={({ mode, from, source }) =>
        tell((idempotencyKey) => ({
          input: { idempotencyKey, level, region, mode, from: instantOf(from), source },
        }))
      }
    >
      <Form.Item name="mode" label={t.modeOf}>
        <Radio.Group
          aria-label={t.modeOf}
          className="stacked"
          options={enumOptions('DecisionMode', locale)}
        />
      </Form.Item>
      <Form.Item name="from" label={t.validFrom} extra={t.now}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item
        name="source"
        label={t.basis}
        rules={[{ required: true, whitespace: true, message: t.required }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </StepDrawer>
  );
}
