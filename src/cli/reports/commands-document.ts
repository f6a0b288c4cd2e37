import type { Command } from 'commander';
import { ACTORS, type Locale } from '../../kernel/index.js';
import { COMMANDS, exampleOf, type CommandEntry } from '../table/command-table.js';

/** The codes by which a token may be asked for. */
const codes = ACTORS.map((code) => `\`${code}\``);

const PAGE = {
  en: {
    head: `# Commands

[中文](cli.zh-CN.md)

In a checkout \`npm run -s huishang -- <noun> <verb>\`, after \`npm install -g\` of the package \`huishang <noun> <verb>\`. Help, with
an example each, comes with \`--help\`. Some have a short form of one word. This page is written by
\`npm run -s huishang -- documents write\` from the table of the commands.`,
    columns: '| example | what it does | short form |',
    more: 'more',
    options:
      '## Options\n\nWhat is marked * must be given.\n\n| command | argument or option | meaning | default |',
    tail: `Exit codes: 0 success; 1 failure, or a problem found; 2 wrong usage; of \`audit verify\` and
\`subgraph check\` also 3, not all could be proved. Commands that serve end with 0 when they are stopped. With \`--json\` the answer is JSON.

Agencies: ${codes.join(', ')}. Roles: \`system\`,
\`officer\`, \`leader\`, \`auditor\`, \`system_administrator\`, \`security_administrator\`. Below national level a token needs a
level and its region: \`--level MUNICIPAL --region 320100\`.

## Completion

For bash, zsh, fish and PowerShell, where \`huishang\` is on the path:

\`\`\`sh
huishang completion print bash > ~/.local/share/bash-completion/completions/huishang
\`\`\`

## npm scripts

| command | what it does |
| --- | --- |
| \`npm start\` | builds and starts the hub |
| \`npm run demo\` | the main job from end to end, narrated in the language of the terminal; in Chinese with \`npm run demo -- --lang zh\`, as JSON lines with \`npm run -s demo -- --json\` |
| \`npm test\` | all checks and tests |
| \`npm run check\` | types, lint, format, import rules, unused code |
| \`npm run bench\` | the hub beside Apollo Gateway, Hive Gateway and plain SQL; [what and how](benchmarks.md) |
| \`npm run fuzz\` | 100,000 hostile documents against a hub of its own; fewer with \`-- --documents <n>\` |
| \`npm run fuzz:federation\` | 100,000 random operations over random federations, compared with a single server; \`-- --seed <n>\` repeats one |
| \`npm run test:model\` | the dispute workflow against a model of it: 10,000 random runs by everybody, in and out of turn; \`-- --seed <n>\` repeats one |
| \`npm run test:log\` | 20,000 random exports of the evidence log, each altered in one way, which the verifier has to find; \`-- --seed <n>\` repeats one |
| \`npm run test:tamper\` | a superuser of the database tampers with the record in 10,000 random ways, each of which has to be found; \`-- --seed <n>\` repeats one |
| \`npm run test:crash\` | officers work while a hub of its own is killed 30 times; then what they were told is compared with the database |
| \`npm run test:crash -- evidence\` | officers ask and act while two hubs and their PostgreSQL are killed 30 times at random; then every answer and receipt is looked for in the evidence log, and the verifier proves it; \`--seed <n>\` repeats the kills, \`--kills <n>\` makes them fewer |`,
  },
  zh: {
    head: `# 命令

[English](cli.md)

在代码目录中用 \`npm run -s huishang -- <名词> <动词>\`；以 \`npm install -g\` 安装软件包后用 \`huishang <名词> <动词>\`。\`--help\` 给出说明，各附一例。
部分命令有单词简写。本页由 \`npm run -s huishang -- documents write\` 依据命令表生成。`,
    columns: '| 示例 | 作用 | 简写 |',
    more: '说明',
    options: '## 选项\n\n标 * 的必须填写。\n\n| 命令 | 参数或选项 | 含义 | 默认值 |',
    tail: `退出码：0 成功；1 失败或发现问题；2 用法错误；\`audit verify\` 和 \`subgraph check\` 另有 3，未能全部证实。提供服务的命令被停止时以 0 退出。带 \`--json\` 时答复为 JSON。

机构代码：${codes.join('、')}。角色：\`system\`、
\`officer\`、\`leader\`、\`auditor\`、\`system_administrator\`、\`security_administrator\`。国家级以下的令牌须注明层级及地区：
\`--level MUNICIPAL --region 320100\`。

## 命令补全

适用于 bash、zsh、fish 和 PowerShell，\`huishang\` 须在路径中：

\`\`\`sh
huishang completion print bash > ~/.local/share/bash-completion/completions/huishang
\`\`\`

## npm 脚本

| 命令 | 作用 |
| --- | --- |
| \`npm start\` | 编译并启动本系统 |
| \`npm run demo\` | 主要业务全过程演示，以终端的语言解说；\`npm run demo -- --lang zh\` 以中文解说，\`npm run -s demo -- --json\` 逐行输出 JSON |
| \`npm test\` | 全部检查和测试 |
| \`npm run check\` | 类型、规范、格式、导入规则、未使用代码 |
| \`npm run bench\` | 与 Apollo Gateway、Hive Gateway 及手写 SQL 对比测量；[内容与方法](benchmarks.md) |
| \`npm run fuzz\` | 向专用实例发送 10 万个恶意文档；\`-- --documents <n>\` 可减少 |
| \`npm run fuzz:federation\` | 随机联邦的 10 万个随机操作与单一服务器核对；\`-- --seed <n>\` 可重现 |
| \`npm run test:model\` | 以模型核对意见协调事项流程：各方随机操作 1 万轮；\`-- --seed <n>\` 可重现 |
| \`npm run test:log\` | 随机生成证据日志导出文件 2 万份，各作一处改动，核验程序均应发现；\`-- --seed <n>\` 可重现 |
| \`npm run test:tamper\` | 以数据库超级用户身份随机篡改审计记录 1 万次，每次均应被发现；\`-- --seed <n>\` 可重现 |
| \`npm run test:crash\` | 经办人员办案期间，专用实例被强制终止 30 次，再核对其所得答复与数据库 |
| \`npm run test:crash -- evidence\` | 经办人员查询、办理期间，两个实例及其 PostgreSQL 被随机强制终止 30 次，再逐份核对答复、回执与存证日志，并由核验程序证明；\`--seed <n>\` 可重现，\`--kills <n>\` 可减少次数 |`,
  },
} as const;

function rowOf(entry: CommandEntry, language: Locale): string {
  const more = entry.more ? `; [${PAGE[language].more}](${entry.more[language]})` : '';
  const short = entry.shortForm ? `\`${entry.shortForm}\`` : '';
  return `| \`${exampleOf(entry)}\` | ${entry[language]}${more} | ${short} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function optionRows(entry: CommandEntry, program: Command): readonly string[] {
  const [noun, verb] = entry.name.split(' ');
  const parent = program.commands.find((each) => each.name() === noun);
  const command = parent?.commands.find((each) => each.name() === verb);
  if (!command) return [];
  const row = (term: string, mark: string, description: string, byDefault: unknown): string => {
    const written = typeof byDefault === 'string' || typeof byDefault === 'number' ? `\`${byDefault}\`` : '';
    return `| \`${entry.name}\` | \`${cell(term)}\`${mark} | ${cell(description)} | ${written} |`;
  };
  const choices = (of: readonly string[] | undefined): string =>
    of ? ` (${of.map((choice) => `\`${choice}\``).join(', ')})` : '';
  return [
    ...command.registeredArguments.map((argument) =>
      row(
        argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
        argument.required ? ' *' : '',
        argument.description + choices(argument.argChoices),
        argument.defaultValue,
      ),
    ),
    ...command.options.map((option) =>
      row(
        option.flags,
        option.mandatory && option.defaultValue === undefined ? ' *' : '',
        option.description + choices(option.argChoices),
        option.defaultValue,
      ),
    ),
  ];
}

/**
 * docs/cli.md in one language: every command with an example and what it does, and every option.
 *
 * @param program all commands with their options, in that language
 * @returns Markdown, not yet aligned
 */
export function commandsDocument(language: Locale, program: Command): string {
  const { head, columns, options, tail } = PAGE[language];
  const rows = COMMANDS.map((entry) => rowOf(entry, language));
  const commands = [columns, '| --- | --- | --- |', ...rows].join('\n');
  const ofOptions = COMMANDS.flatMap((entry) => optionRows(entry, program));
  const withOptions = [options, '| --- | --- | --- | --- |', ...ofOptions].join('\n');
  return `${[head, commands, withOptions, tail].join('\n\n')}\n`;
}
