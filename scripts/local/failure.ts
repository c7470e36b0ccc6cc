const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
}

/** What went wrong, as one sentence for somebody who did not write this. */
export function explain(error: unknown): string {
  const { code, path, message } = error as { code?: string; path?: string; message?: string }
  const cause = CAUSES[code ?? ""]
  if (cause !== undefined) return `Cannot write ${path ?? "to the data folder"}: ${cause}.`
  const text = (message ?? String(error)).replaceAll(/\s+/g, " ").trim()
  if (/No space left on device/.test(text)) return `The disk is full: ${text}`
  return text
}
