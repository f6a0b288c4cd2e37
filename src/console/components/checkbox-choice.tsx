import { Checkbox } from 'antd';

export interface CheckboxChoiceProps {
  /** What a screen reader calls the choice. */
  readonly label: string;
  readonly options: { value: string; label: string }[];
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

const NONE: string[] = [];

/**
 * Several of a few options, for a field of a form. What a form says of a field that must be filled in (`aria-required`) is no
 * attribute of a group, and is left out.
 */
export function CheckboxChoice({ label, options, value = NONE, onChange }: CheckboxChoiceProps) {
  return (
    <fieldset className="choice">
      <legend className="visually-hidden">{label}</legend>
      <Checkbox.Group options={options} value={value} onChange={(chosen) => onChange?.(chosen)} />
    </fieldset>
  );
}
