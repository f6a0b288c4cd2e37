import type { DefinedRefusal } from './collect-refusals.js';

const PAGE = {
  en: {
    head: `# Codes of refusals

[中文](errors.zh-CN.md)

Every refusal (拒绝) of the hub by its code, which is never renamed. What is put into a sentence stands as ‹name›; where the case decides, the
sentences are separated by a slash. The language is that of \`Accept-Language\`. This page is written from the code by
\`npx vitest run tests/architecture/error-pages -u\`.

Where the column HTTP has a status, the whole request is refused with it, and the code is in \`extensions.code\` or \`extensions.reason\`. Where it
has none, the code is part of an answer with status 200: the \`refusal\` of a mutation, or \`refusal\`, \`reason\` or \`code\` in the \`extensions\` of an error, whose own
code is among [those of the API](api.md).

| code | HTTP | sentence | remedy |
| --- | --- | --- | --- |
`,
  },
  zh: {
    head: `# 拒绝代码

[English](errors.md)

本系统的全部拒绝按代码列出，代码不会改名。语句中填入的内容写作 ‹名称›；因情形而异的语句以斜线分隔。语言由 \`Accept-Language\` 决定。本页由
\`npx vitest run tests/architecture/error-pages -u\` 依据代码生成。

“HTTP”一栏有状态码的，整个请求以该状态码拒绝，代码在 \`extensions.code\` 或 \`extensions.reason\` 中。没有状态码的，代码是状态码为200的答复的一部分：变更操作的
\`refusal\`，或错误的 \`extensions\` 中的 \`refusal\`、\`reason\` 或 \`code\`；该错误本身的代码见[接口](api.zh-CN.md)。

| 代码 | HTTP | 语句 | 办法 |
| --- | --- | --- | --- |
`,
  },
} as const;

const cell = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')).join(' / ');

/** The page of all refusals in one language. */
export function errorPage(language: 'en' | 'zh', refusals: readonly DefinedRefusal[]): string {
  const rows = refusals.map(
    ({ code, statuses, message, remedy }) =>
      `| \`${code}\` | ${statuses.join(', ')} | ${cell(message[language])} | ${cell(remedy[language])} |`,
  );
  return `${PAGE[language].head}${[...new Set(rows)].join('\n')}\n`;
}
