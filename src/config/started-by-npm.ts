/** Whether npm runs this process as a script of a package: it sets this variable for each script that it runs. */
export function startedByNpm(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return environment['npm_lifecycle_event'] !== undefined;
}
