/** What commands write, in words, and how the names of such files end. */
const forms = {
  csv: { told: 'CSV', endings: ['csv', 'tsv', 'txt'] },
  ndjson: { told: 'an object in JSON on each line', endings: ['ndjson', 'jsonl'] },
  parquet: { told: 'Parquet', endings: ['parquet', 'pq'] },
  xlsx: { told: 'a workbook', endings: ['xlsx'] },
  html: { told: 'HTML', endings: ['html', 'htm'] },
  markdown: { told: 'Markdown', endings: ['md', 'markdown', 'txt'] },
  // JSON is YAML too.
  json: { told: 'JSON', endings: ['json', 'yaml', 'yml'] },
  yaml: { told: 'YAML', endings: ['yaml', 'yml'] },
  scenario: { told: 'a scenario', endings: ['yaml', 'yml', 'json'] },
  sql: { told: 'SQL', endings: ['sql', 'txt'] },
  function: { told: 'JavaScript', endings: ['js', 'sql', 'txt'] },
} as const satisfies Readonly<Record<string, { readonly told: string; readonly endings: readonly string[] }>>;

export type FileForm = keyof typeof forms;

/** Endings of what no command writes. */
const others: readonly string[] = ['xls', 'ods', 'pdf', 'docx', 'xml'];

const endingOf = (file: string): string => /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** By the end of the name of a file of rows. */
export const rowsFormOf = (file: string): 'csv' | 'ndjson' | 'parquet' | undefined =>
  (['csv', 'ndjson', 'parquet'] as const).find((form) =>
    (forms[form].endings as readonly string[]).includes(endingOf(file)),
  );

/** That the name of a file says that something else stands in it than is written there; nothing where it says none of this. */
export function wrongName(file: string, form: FileForm): string | undefined {
  const ending = endingOf(file);
  const known: readonly string[] = [...Object.values(forms).flatMap(({ endings }) => endings), ...others];
  const { told, endings }: { readonly told: string; readonly endings: readonly string[] } = forms[form];
  if (!known.includes(ending) || endings.includes(ending)) return undefined;
  return `${file}: what is written is ${told}, whose name ends with ${endings.map((each) => `.${each}`).join(' or ')}`;
}
