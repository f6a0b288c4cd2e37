import { Alert } from 'antd';
import { useState } from 'react';
import { FileButton } from '../../../components/file-button';
import { RefusalAlert } from '../../../components/refusal-alert';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { groupedDigest } from './digest';
import { useAttachments, type KeptFile } from './use-attachments';

const texts = defineTexts(
  {
    drop: '把文件拖到此处，或者',
    choose: '选择文件',
    note: '文件的 SHA-256 校验值在本机计算，上传后与本系统计算的值核对。',
    putting: (name: string) => `正在上传：${name}`,
    same: (name: string) => `已上传：${name}。两边的校验值一致。`,
    differs: (name: string) => `${name} 的校验值与本系统计算的不一致，请重新上传。`,
  },
  {
    drop: 'Drop files here, or',
    choose: 'Choose files',
    note: 'The SHA-256 of a file is worked out here, and held against the one that the system works out.',
    putting: (name: string) => `Sending ${name}`,
    same: (name: string) => `${name} was sent. Both digests are the same.`,
    differs: (name: string) => `The digest of ${name} differs from the system’s. Send it again.`,
  },
);

type Line =
  | { readonly name: string; readonly state: 'PUTTING' }
  | { readonly name: string; readonly state: 'KEPT'; readonly own: string; readonly same: boolean }
  | { readonly name: string; readonly state: 'REFUSED'; readonly failure: Error };

interface FileDropProps {
  readonly caseId: string;
  readonly onKept?: (file: KeptFile) => void;
}

/** Files are put to a case by dropping them, or by a button for the keyboard. */
export function FileDrop({ caseId, onKept }: FileDropProps) {
  const t = useTexts(texts);
  const { put } = useAttachments(caseId);
  const [over, setOver] = useState(false);
  const [lines, setLines] = useState<readonly Line[]>([]);

  const say = (line: Line): void =>
    setLines((before) => [...before.filter(({ name }) => name !== line.name), line]);
  const send = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      say({ name: file.name, state: 'PUTTING' });
      try {
        const { own, kept } = await put(file);
        say({ name: file.name, state: 'KEPT', own, same: kept.sha256 === own });
        if (kept.sha256 === own) onKept?.(kept);
      } catch (error) {
        say({
          name: file.name,
          state: 'REFUSED',
          failure: error instanceof Error ? error : new Error(String(error)),
        });
      }
    }
  };

  return (
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send([...event.dataTransfer.files]);
      }}
    >
      <p>
        {t.drop} <FileButton label={t.choose} multiple onFiles={(files) => void send(files)} />
      </p>
      <p className="quiet">{t.note}</p>
      <div role="status">
        {lines.map((line) => (
          <FileLine key={line.name} line={line} />
        ))}
      </div>
    </div>
  );
}

function FileLine({ line }: { readonly line: Line }) {
  const t = useTexts(texts);
  switch (line.state) {
    case 'PUTTING':
      return <p>{t.putting(line.name)}</p>;
    case 'REFUSED':
      return <RefusalAlert failure={line.failure} />;
    case 'KEPT':
      return (
        <Alert
          type={line.same ? 'success' : 'error'}
          showIcon
          title={line.same ? t.same(line.name) : t.differs(line.name)}
          description={<span className="code digest">{groupedDigest(line.own)}</span>}
        />
      );
  }
}
