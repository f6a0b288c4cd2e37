import { script } from '@bomb.sh/tab';
import { Argument, type Command } from 'commander';
import type { Say } from '../table/say.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** The script asks `huishang complete -- <what is typed>` what may follow. */
export function defineCompletionPrint(command: Command, say: Say): void {
  command
    .addArgument(
      new Argument('<shell>', say('whose script is printed', '输出其脚本的 shell')).choices(SHELLS),
    )
    .action((shell: string) => script(shell, 'huishang', 'huishang'));
}
