/** The rules on imports. Each is a function from an import to the sentence against it, or to nothing. */
import { isBuiltin } from "node:module"
import { diets, edges, floors, guards } from "./floors.ts"
import { type Imported, visitImports } from "./imports.ts"
import { folderOf, projectPath, type Rule } from "./project.ts"

/** Judges one import of the file at `from`; the answer is what is wrong with it. */
type Judge = (from: string, imported: Imported) => string | undefined

function isPackage(specifier: string, pattern: string): boolean {
  if (pattern.endsWith("*")) return specifier.startsWith(pattern.slice(0, -1))
  return specifier === pattern || specifier.startsWith(`${pattern}/`)
}

/** Both ends' folders where a file of src imports another folder of src. */
function betweenFolders(from: string, imported: Imported): [string, string] | undefined {
  const [here, there] = [folderOf(from), folderOf(imported.path ?? "")]
  return here === undefined || there === undefined || here === there ? undefined : [here, there]
}

const floorsRule: Judge = (from, imported) => {
  const [here, there] = betweenFolders(from, imported) ?? []
  if (here === undefined || there === undefined) return undefined
  const [low, high] = [floors[here], floors[there]]
  if (low === undefined || high === undefined) {
    return `src/${low === undefined ? here : there} has no floor: enter it in scripts/lint/floors.ts.`
  }
  return high > low ? `src/${here} (floor ${low}) must not import src/${there} (floor ${high}) above it.` : undefined
}

const edgesRule: Judge = (from, imported) => {
  const [here, there] = betweenFolders(from, imported) ?? []
  if (here === undefined || there === undefined || floors[here] === undefined) return undefined
  if (floors[here] !== floors[there] || edges.some((edge) => edge.from === here && edge.to === there)) return undefined
  return `src/${here} and src/${there} share floor ${floors[here]}: declare the edge, with its reason, in floors.ts.`
}

const dietRule: Judge = (from, { specifier, path }) => {
  const here = folderOf(from)
  const diet = diets[here ?? ""]
  if (diet === undefined) return undefined
  const folder = folderOf(path ?? "")
  const allowed =
    path === undefined
      ? diet.packages.some((pattern) => isPackage(specifier, pattern))
      : folder !== undefined && diet.folders.includes(folder)
  return allowed ? undefined : `src/${here} imports ${[...diet.folders, ...diet.packages].join(", ")} and nothing else.`
}

const envRule: Judge = (from, { path }) =>
  path === "src/env.ts" && (folderOf(from) ?? "worker.ts") !== "worker.ts"
    ? "Only worker.ts and scripts read src/env.ts: hand down what is needed."
    : undefined

const srcRule: Judge = (from, { specifier, path }) => {
  if (folderOf(from) === undefined) return undefined
  if (path !== undefined && folderOf(path) === undefined) return "src imports src and packages, nothing beside it."
  return isBuiltin(specifier) ? `src runs where there is no ${specifier}.` : undefined
}

const webRule: Judge = (from, { specifier, path }) => {
  // Vite's configuration runs in Node and is no part of the pages.
  if (!from.startsWith("web/") || from === "web/vite.config.ts") return undefined
  const allowed = path === undefined ? !isBuiltin(specifier) : /^(web|src\/(contract|engine))\//.test(path)
  return allowed ? undefined : "web imports web, src/contract and src/engine, nothing else of ours and no Node."
}

/** Vite takes `/main.tsx` from its root, Node a `file:` address from anywhere, and `#name` hides where it goes. */
const spellingRule: Judge = (from, { specifier }) =>
  /^(src|web)\//.test(from) && /^(\/|#|file:|data:)/.test(specifier)
    ? "Name our own modules by a relative path, so that the floors can be checked."
    : undefined

function guardRule({ packages, folders }: (typeof guards)[number]): Judge {
  return (from, { specifier, path }) => {
    if (path !== undefined || !/^(src|web)\//.test(from) || folders.includes(folderOf(from) ?? "")) return undefined
    if (!packages.some((pattern) => isPackage(specifier, pattern))) return undefined
    return `${specifier} is imported only in ${folders.map((folder) => `src/${folder}`).join(", ")}.`
  }
}

function toRule(judge: Judge, unreadable?: string): Rule {
  return {
    create(context) {
      const from = projectPath(context)
      return visitImports(from, {
        imported(imported) {
          const message = judge(from, imported)
          if (message !== undefined) context.report({ node: imported.node, message })
        },
        unreadable(node) {
          if (unreadable !== undefined && /^(src|web)\//.test(from)) context.report({ node, message: unreadable })
        },
      })
    },
  }
}

export const importRules: Readonly<Record<string, Rule>> = {
  floors: toRule(floorsRule),
  edges: toRule(edgesRule),
  diets: toRule(dietRule),
  "env-at-the-door": toRule(envRule),
  "src-alone": toRule(srcRule),
  "web-imports": toRule(webRule),
  "plain-imports": toRule(spellingRule, "Import by a literal, so that the floors can be checked."),
  ...Object.fromEntries(guards.map((guard) => [guard.rule, toRule(guardRule(guard))])),
}
