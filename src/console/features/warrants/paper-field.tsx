import { useId, useState } from 'react';
import { defineTexts, useTexts } from '../../i18n/texts';
import { sha256Of } from './request-input';

const texts = defineTexts(
  {
    choose: '选择文书扫描件',
    note: '文书不上传，只登记其摘要，供日后核对。',
    hash: (name: string, sha256: string) => `${name}，摘要 ${sha256}`,
  },
  {
    choose: 'Choose the scanned paper',
    note: 'The paper is not sent: its hash alone is kept, to compare it with later.',
    hash: (name: string, sha256: string) => `${name}, SHA-256 ${sha256}`,
  },
);

interface Paper {
  readonly name: string;
  readonly sha256: string;
}

interface PaperFieldProps {
  readonly id?: string;
  readonly value?: Paper;
  readonly onChange?: (paper: Paper | undefined) => void;
}

/** The paper that a warrant rests on: a file of which the hash is taken in the browser. */
export function PaperField({ id, value, onChange }: PaperFieldProps) {
  const t = useTexts(texts);
  const own = useId();
  const [failed, setFailed] = useState<string | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    setFailed(null);
    if (!file) {
      onChange?.(undefined);
      return;
    }
    try {
      onChange?.({ name: file.name, sha256: await sha256Of(file) });
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <input
        id={id}
        type="file"
        aria-label={t.choose}
        aria-describedby={own}
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <span id={own} className="quiet hash">
        {value ? t.hash(value.name, value.sha256) : t.note}
        {failed}
      </span>
    </>
  );
}
