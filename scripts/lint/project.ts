/** Where a file stands in the project, and the types of oxlint's plugin interface. */
import { existsSync } from "node:fs"
import { dirname, relative, sep } from "node:path"
import type { RuleTester } from "oxlint/plugins-dev"

// oxlint exports these types only through its tester.
export type Rule = Extract<Parameters<RuleTester["run"]>[1], { create: unknown; createOnce?: never }>
export type Context = Parameters<Rule["create"]>[0]
export type Visitor = ReturnType<Rule["create"]>
/** The syntax node that a visitor's handler of that name is given. */
export type NodeOf<Kind extends keyof Visitor> = Parameters<NonNullable<Visitor[Kind]>>[0]
export type Reportable = NonNullable<Parameters<Context["report"]>[0]["node"]>

const roots = new Map<string, string>()

/** The nearest folder above `folder` with an oxlint configuration: the project, or a test's planted copy of it. */
function rootOf(folder: string): string {
  let root = roots.get(folder)
  if (root === undefined) {
    const up = dirname(folder)
    root = existsSync(`${folder}/.oxlintrc.json`) || up === folder ? folder : rootOf(up)
    roots.set(folder, root)
  }
  return root
}

/** `src/http/app.ts` for the file that a rule is looking at. */
export function projectPath(context: Context): string {
  return relative(rootOf(dirname(context.filename)), context.filename)
    .split(sep)
    .join("/")
}

/** The part of src a path belongs to, as named in floors.ts: `http`, `worker.ts`. Undefined outside src. */
export function folderOf(path: string): string | undefined {
  const [top, folder] = path.split("/")
  return top === "src" ? (folder ?? "") : undefined
}
