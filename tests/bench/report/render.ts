import { HUISHANG } from '../contestants.js';
import type { BarGroup } from './chart.js';
import type { Machine } from './machine.js';
import type { Figures, GrowthPoint, ImportFigures, PartResult, Target, Workload } from './result.js';
import { markdownTable, textTable } from './table.js';

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string;

const fixed = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? '';

/** What a contestant spends for what the hub spends 1 of. */
function costRatio(figures: Figures, ours: Figures | undefined): string {
  if (!ours || figures.ours) return '';
  return `${(figures.cpuMilliseconds / ours.cpuMilliseconds).toFixed(2)} ×`;
}

function workloadTable({ figures }: Workload, table: Table): string {
  const ours = figures.find(({ contestant }) => contestant === HUISHANG);
  const inProcess = figures.every(({ millisecondsPerOperation }) => millisecondsPerOperation !== undefined);
  if (inProcess) {
    return table(
      ['contestant', 'ms/op', 'CPU ms/op', 'CPU to ours'],
      figures.map((one) => [
        one.contestant,
        fixed(one.millisecondsPerOperation, 3),
        fixed(one.cpuMilliseconds, 3),
        costRatio(one, ours),
      ]),
    );
  }
  const first = figures.some((one) => one.first !== undefined);
  return table(
    [
      'contestant',
      'requests/s',
      'p50 ms',
      'p99 ms',
      ...(first ? ['first ms'] : []),
      'CPU ms/request',
      'CPU to ours',
    ],
    figures.map((one) => [
      one.contestant,
      fixed(one.requestsPerSecond, 0),
      fixed(one.p50, 2),
      fixed(one.p99, 2),
      ...(first ? [fixed(one.first, 2)] : []),
      fixed(one.cpuMilliseconds, 3),
      costRatio(one, ours),
    ]),
  );
}

function growthTable(points: readonly GrowthPoint[], table: Table): string {
  return table(
    ['subgraphs × entities', 'ms/op', 'µs for one entity of one subgraph'],
    points.map(({ subgraphs, entities, millisecondsPerOperation }) => [
      `${subgraphs} × ${entities}`,
      millisecondsPerOperation.toFixed(3),
      ((millisecondsPerOperation * 1000) / (subgraphs * entities)).toFixed(2),
    ]),
  );
}

function importTable(imports: readonly ImportFigures[], table: Table): string {
  return table(
    ['rows of the file', 'rows/s', 'command, µs CPU/row', 'PostgreSQL, µs CPU/row', 'command, MiB'],
    imports.map(({ rows, rowsPerSecond, commandMicroseconds, serverMicroseconds, memory }) => [
      rows,
      fixed(rowsPerSecond, 0),
      fixed(commandMicroseconds, 1),
      fixed(serverMicroseconds, 1),
      fixed(memory, 0),
    ]),
  );
}

function targetTable(targets: readonly Target[], table: Table): string {
  return table(
    ['target (information only)', 'wanted', 'measured', 'met'],
    targets.map(({ what, wanted, measured, met }) => [what, wanted, measured, met ? 'yes' : 'no']),
  );
}

function partTables(
  { workloads, growth, imports, targets }: PartResult,
  table: Table,
  title: (text: string) => string,
) {
  return [
    ...workloads.flatMap((workload) => [title(workload.title), workloadTable(workload, table)]),
    ...(growth ? [growthTable(growth, table)] : []),
    ...(imports ? [importTable(imports, table)] : []),
    ...(targets.length > 0 ? [targetTable(targets, table)] : []),
  ];
}

/** One part for the terminal. */
export function renderPart(part: PartResult): string {
  const underlined = `${part.title}\n${'═'.repeat(part.title.length)}`;
  return [underlined, ...part.notes, ...partTables(part, textTable, (text) => `\n${text}`), ''].join('\n');
}

export function renderMachine(machine: Machine): string {
  const { cpu, cores, memoryGiB, system, node, postgresql, versions } = machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}; Node ${node}${postgresql ? `, PostgreSQL ${postgresql}` : ''}; ${packages.join(', ')}`;
}

/** All parts as Markdown. */
export function renderMarkdown(day: string, machine: Machine, parts: readonly PartResult[]): string {
  const sections = parts.map((part) =>
    [`### ${part.title}`, ...part.notes, ...partTables(part, markdownTable, (text) => `**${text}**`)].join(
      '\n\n',
    ),
  );
  return [`Measured on ${day}: ${renderMachine(machine)}.`, ...sections].join('\n\n');
}

/** One group of bars for each workload. */
export function chartGroups(parts: readonly PartResult[]): BarGroup[] {
  return parts.flatMap(({ title, workloads }) =>
    workloads.map((workload) => ({
      title: `${title} · ${workload.title}`,
      unit: workload.figures.some(({ millisecondsPerOperation }) => millisecondsPerOperation !== undefined)
        ? 'ms of CPU for one operation, less is better'
        : 'ms of the gateway’s own CPU for one request, less is better',
      bars: workload.figures.map((figures) => ({
        label: figures.contestant,
        value: figures.cpuMilliseconds,
        ours: figures.ours,
      })),
    })),
  );
}
