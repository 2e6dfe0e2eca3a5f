import type { OfficialPaper } from '#domain/plan-writing/official-paper';

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A .docx to be downloaded, under a name that every file system takes. */
export interface WordFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const LONGEST_NAME = 100;

/** Writes a paper as .docx. The library that does it is loaded with the first one: it is large, and few requests need it. */
export async function wordFile(
  paper: OfficialPaper,
  { title, creator }: { readonly title: string; readonly creator: string },
): Promise<WordFile> {
  const { writeOfficialDocx } = await import('./official-docx');
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return { fileName: `${name || 'plan'}.docx`, bytes: await writeOfficialDocx(paper, { creator }) };
}
