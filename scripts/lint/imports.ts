/** Finds every way in which one module names another, so that no rule can be got round by a different spelling. */
import { dirname, posix } from "node:path"
import type { NodeOf, Reportable, Visitor } from "./project.ts"

/** One module named by another. */
export interface Imported {
  node: Reportable
  /** As written. */
  specifier: string
  /** From the project's root, `..` resolved, where the specifier is relative. */
  path?: string
}

export interface ImportHandlers {
  imported: (imported: Imported) => void
  /** `import(name)` and its like: what it names cannot be checked. */
  unreadable?: (node: Reportable) => void
}

type Argument = NodeOf<"CallExpression">["arguments"][number] | NodeOf<"ImportExpression">["source"]

/** The text of a literal, or of a template without holes. */
function textOf(node: Argument | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** `require(…)`, `import.meta.glob(…)`: calls whose arguments name modules. */
function namesModules({ callee }: NodeOf<"CallExpression">): boolean {
  if (callee.type === "Identifier") return callee.name === "require"
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return false
  if (callee.object.type === "Identifier" && callee.object.name === "require") return callee.property.name === "resolve"
  return callee.object.type === "MetaProperty" && ["glob", "resolve"].includes(callee.property.name)
}

/** `new URL("./x.ts", import.meta.url)`, which bundlers follow as they follow an import. */
function isUrlBesideUs({ callee, arguments: [, base] }: NodeOf<"NewExpression">): boolean {
  return (
    callee.type === "Identifier" &&
    callee.name === "URL" &&
    base?.type === "MemberExpression" &&
    base.object.type === "MetaProperty"
  )
}

/** A visitor that reports every import in the file at `from`. */
export function visitImports(from: string, { imported, unreadable }: ImportHandlers): Visitor {
  const found = (node: Reportable, specifier: string): void => {
    const relative = /^!?(\.[^?#]*)/.exec(specifier)?.[1]
    imported({ node, specifier, ...(relative !== undefined && { path: posix.join(dirname(from), relative) }) })
  }
  const argument = (node: Reportable, given: Argument | undefined): void => {
    const patterns = given?.type === "ArrayExpression" ? given.elements : [given]
    for (const pattern of patterns) {
      const text = textOf(pattern ?? undefined)
      if (text === undefined) unreadable?.(node)
      else found(node, text)
    }
  }
  return {
    ImportDeclaration: (node) => found(node, node.source.value),
    ExportNamedDeclaration: (node) => node.source && found(node, node.source.value),
    ExportAllDeclaration: (node) => found(node, node.source.value),
    ImportExpression: (node) => argument(node, node.source),
    TSImportType: (node) => found(node, node.source.value),
    TSExternalModuleReference: (node) => found(node, node.expression.value),
    CallExpression: (node) => namesModules(node) && argument(node, node.arguments[0]),
    NewExpression: (node) => isUrlBesideUs(node) && argument(node, node.arguments[0]),
  }
}
