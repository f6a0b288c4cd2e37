import { Alert, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session';
import { dayAt } from '../../components/beijing-days';
import { saveFile } from '../../components/csv/csv';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { pngOf } from './drawing/png';
import type { Scene } from './drawing/scene';
import { svgOf } from './drawing/svg';
import { bodsStatements } from './exports/bods';
import { edgesCsv } from './exports/csv';
import { followTheMoney } from './exports/follow-the-money';
import type { LookThrough } from './model/look-through';
import type { Words } from './words';

const texts = defineTexts(
  {
    export: '导出',
    svg: '图（SVG）',
    png: '图（PNG）',
    csv: '关系明细（CSV）',
    bods: '股权和控制（BODS 0.4）',
    ftm: '主体和关系（FollowTheMoney）',
    file: '穿透图',
    failed: '未能导出。',
  },
  {
    export: 'Export',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    csv: 'Connections (CSV)',
    bods: 'Ownership and control (BODS 0.4)',
    ftm: 'Parties and connections (FollowTheMoney)',
    file: 'look-through',
    failed: 'The file could not be made.',
  },
);

type Format = 'svg' | 'png' | 'csv' | 'bods' | 'ftm';

const FORMATS: readonly Format[] = ['svg', 'png', 'csv', 'bods', 'ftm'];

interface ExportMenuProps {
  readonly picture: LookThrough;
  /** The code of the firm that was asked, for the names of files. */
  readonly code: string;
  readonly words: Words;
  readonly sceneOf: () => Scene;
}

/** Saves what is shown as a file: the picture, the table, or statements that other programs read. */
export function ExportMenu({ picture, code, words, sceneOf }: ExportMenuProps) {
  const t = useTexts(texts);
  const actorName = useActorName();
  const agency = useSession().data?.agency ?? '';
  const [failure, fail] = useState<string | null>(null);
  const save = async (format: Format): Promise<void> => {
    const name = `${t.file}-${code}`;
    switch (format) {
      case 'svg':
        return saveFile(`${name}.svg`, svgOf(sceneOf()), 'image/svg+xml');
      case 'png':
        return saveFile(`${name}.png`, await pngOf(sceneOf()), 'image/png');
      case 'csv':
        return saveFile(`${name}.csv`, edgesCsv(picture, words));
      case 'bods': {
        const statements = await bodsStatements(picture, {
          publisher: actorName(agency),
          on: dayAt(Date.now()),
          words,
        });
        return saveFile(`${name}.bods.json`, JSON.stringify(statements, null, 2), 'application/json');
      }
      case 'ftm':
        return saveFile(`${name}.ftm.ndjson`, followTheMoney(picture, words), 'application/x-ndjson');
    }
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: FORMATS.map((format) => ({ key: format, label: t[format] })),
          onClick: ({ key }) => {
            fail(null);
            save(key as Format).catch((error: unknown) =>
              fail(error instanceof Error ? error.message : String(error)),
            );
          },
        }}
      >
        <Button>{t.export}</Button>
      </Dropdown>
      {failure !== null && <Alert type="error" showIcon title={t.failed} description={failure} />}
    </>
  );
}
