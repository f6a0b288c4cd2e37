import { useId, useState } from 'react';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  { none: '尚未选择文件', reading: '正在计算校验值', kept: (name: string) => `${name}，校验值（SHA-256）：` },
  {
    none: 'No file chosen',
    reading: 'Working out the checksum',
    kept: (name: string) => `${name}, checksum (SHA-256):`,
  },
);

/** SHA-256 of a file, 64 hexadecimal digits. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface FileHashProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (sha256: string | null) => void;
  readonly label: string;
}

/** Chooses a file and gives its SHA-256; the file itself stays where it is. */
export function FileHash({ id, value, onChange, label }: FileHashProps) {
  const t = useTexts(texts);
  const told = useId();
  const [name, setName] = useState('');
  const [reading, setReading] = useState(false);
  const choose = async (file: File | undefined): Promise<void> => {
    setName(file?.name ?? '');
    if (!file) return onChange?.(null);
    setReading(true);
    onChange?.(await sha256Of(file));
    setReading(false);
  };
  return (
    <div className="file-hash">
      <input
        id={id}
        type="file"
        aria-label={label}
        aria-describedby={told}
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      <div id={told} className="quiet" aria-live="polite">
        {reading ? t.reading : value ? t.kept(name) : t.none}
        {value && !reading && <span className="code checksum">{value}</span>}
      </div>
    </div>
  );
}
