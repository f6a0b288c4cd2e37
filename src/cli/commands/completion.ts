import { script } from '@bomb.sh/tab';
import { Argument, type Command } from 'commander';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** The script asks `huishang complete -- <what is typed>` what may follow. */
export function defineCompletionPrint(command: Command): void {
  command
    .addArgument(new Argument('<shell>', 'whose script is printed').choices(SHELLS))
    .action((shell: string) => script(shell, 'huishang', 'huishang'));
}
