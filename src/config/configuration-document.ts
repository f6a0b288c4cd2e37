import type { z } from 'zod';
import type { Locale } from '../kernel/index.js';
import { textOfSetting, type SettingText } from '../settings/index.js';
import { environmentSchema } from './variables.js';

const PAGE = {
  en: {
    head: '# Configuration\n\n[中文](configuration.zh-CN.md)\n\nEverything is an environment variable. A wrong one stops the start; all wrong ones are named together. This page is\nwritten by `npm run -s huishang -- documents write` from the schemas of the settings.',
    columns: ['variable', 'default', 'meaning'],
    none: 'none',
    on: 'on',
    off: 'off',
    tail: 'Switches take `true`, `false`, `1` or `0`.',
  },
  zh: {
    head: '# 配置\n\n[English](configuration.md)\n\n全部为环境变量。任一变量有误即不启动，所有错误一并列出。本页由 `npm run -s huishang -- documents write` 依据各设置的定义生成。',
    columns: ['变量', '默认值', '含义'],
    none: '无',
    on: '开',
    off: '关',
    tail: '开关取 `true`、`false`、`1` 或 `0`。',
  },
} as const;

/** What a variable is where it is not given, as its schema says; undefined where that says nothing. */
function defaultOf(schema: z.ZodType): unknown {
  const parsed = schema.safeParse(undefined);
  return parsed.success ? parsed.data : undefined;
}

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).join('/');
}

function defaultText(schema: z.ZodType, text: SettingText, language: Locale): string {
  if (text.byDefault) return text.byDefault[language];
  const value = defaultOf(schema);
  if (value === undefined) return PAGE[language].none;
  if (typeof value === 'boolean') return value ? PAGE[language].on : PAGE[language].off;
  return `\`${written(value)}\``;
}

/**
 * docs/configuration.md in one language: every variable of the hub with its default and meaning.
 *
 * @returns Markdown, not yet aligned
 */
export function configurationDocument(language: Locale): string {
  const { head, columns, tail } = PAGE[language];
  const rows = Object.entries<z.ZodType>(environmentSchema.shape).flatMap(([name, schema]) => {
    const text = textOfSetting(schema);
    if (!text) return [];
    const mark = text.production ? ' *' : '';
    return [`| \`${name}\`${mark} | ${defaultText(schema, text, language)} | ${text[language]} |`];
  });
  const table = [`| ${columns.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n');
  return `${head}\n\n${table}\n\n${tail}\n`;
}
