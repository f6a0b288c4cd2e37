import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Argument, type Command } from 'commander';
import { CommandFailure } from '../failures/command-failure.js';
import { projectFile } from '../inputs/project-file.js';
import { paperPage } from '../papers/paper-page.js';
import { PAPER_KINDS, readPaper, type PaperKind } from '../papers/read-paper.js';
import type { Say } from '../table/say.js';

interface PrintOptions {
  readonly out: string;
  readonly hub: string;
  readonly token: string;
}

async function readStyles(): Promise<string> {
  const file = projectFile('dist', 'console', 'official-paper.css');
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailure('The console is not built.', 'Run `npm run build`.', { cause: error });
  }
}

/** Writes a paper as a page of HTML. @throws CommandFailure where there is none */
async function print(kind: PaperKind, id: string, { out, hub, token: file }: PrintOptions): Promise<void> {
  const token = (file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')).trim();
  const paper = await readPaper({ kind, id, hub, token });
  const page = paperPage(paper, await readStyles());
  await writeFile(out, page);
  console.log(out);
}

export function definePaperPrint(command: Command, say: Say): void {
  command
    .addArgument(
      new Argument(
        '<kind>',
        say(
          'what is printed: ruling, minutes, order or opinion',
          '文种：ruling（研究认定意见）、minutes（会议纪要）、order（交办单）、opinion（部门意见）',
        ),
      ).choices(PAPER_KINDS),
    )
    .argument(
      '<id>',
      say(
        'the dispute (of a ruling or minutes), the order or the opinion',
        '意见协调事项（研究认定意见、会议纪要）、交办单或者意见的标识',
      ),
    )
    .requiredOption('--out <file>', say('where the page is written, as HTML', '网页文件（HTML）的写入位置'))
    .requiredOption(
      '--token <file>',
      say('holds the token of whoever prints; - for standard input', '载有打印人令牌的文件；- 为标准输入'),
    )
    .option('--hub <url>', say('base address of the hub', '本系统地址'), 'http://127.0.0.1:4000')
    .action(print);
}
