/** Who imports (导入人); level, region and role where a token says them. */
export interface ImportActor {
  readonly officer: string;
  readonly level: string | null;
  readonly region: string | null;
  readonly role: string | null;
}
