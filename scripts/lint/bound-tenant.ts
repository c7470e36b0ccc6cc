/**
 * No verb below src/platform takes a tenant's id or slug: the tenant is bound into its context, so none can be asked
 * for another's data. tenancy and storage are where the binding is made.
 */
import { folderOf, type NodeOf, projectPath, type Rule } from "./project.ts"

const verbs = ["catalog", "analytics", "leads", "identity", "privacy", "recommendation"]
const refused = /^(slug|tenant_?(id|slug))$/i

type Callable = NodeOf<"FunctionDeclaration"> | NodeOf<"ArrowFunctionExpression">
/** What is looked at on the way up from a function. */
interface Ancestor {
  type: string
  parent?: Ancestor | null
  id?: { type: string; name?: unknown } | null
}

/** Every name a parameter binds or its type spells out: identifiers, destructured keys, members of a literal type. */
function* namesIn(part: unknown): Generator<string> {
  if (Array.isArray(part)) for (const each of part) yield* namesIn(each)
  if (typeof part !== "object" || part === null || !("type" in part)) return
  const { type, name, left, key, value, argument, ...rest } = part as Record<string, unknown>
  if (type === "Identifier" && typeof name === "string") yield name
  if (type === "AssignmentPattern") yield* namesIn(left)
  if (type === "Property" || type === "TSPropertySignature") yield* namesIn(key)
  if (type === "Property") yield* namesIn(value)
  if (type === "RestElement") yield* namesIn(argument)
  const inner = ["properties", "elements", "parameter", "typeAnnotation", "members", "types"]
  for (const member of inner) yield* namesIn(rest[member])
}

/** The exported name or declaration a function is part of, unless it stands inside another function's block. */
function isExported(node: Callable, exportedNames: ReadonlySet<string>): boolean {
  let name: unknown
  for (let at: Ancestor | null | undefined = node; at; at = at.parent) {
    if (at.type === "BlockStatement") return false
    if (at.type.startsWith("Export")) return true
    if (at.id?.type === "Identifier") name = at.id.name
  }
  return typeof name === "string" && exportedNames.has(name)
}

export const boundTenant: Rule = {
  create(context) {
    if (!verbs.includes(folderOf(projectPath(context)) ?? "")) return {}
    const functions: Callable[] = []
    const exportedNames = new Set<string>()
    const keep = (node: Callable): void => void functions.push(node)
    return {
      FunctionDeclaration: keep,
      FunctionExpression: keep,
      ArrowFunctionExpression: keep,
      ExportSpecifier(node) {
        if (node.local.type === "Identifier") exportedNames.add(node.local.name)
      },
      "Program:exit"() {
        for (const node of functions.filter((each) => isExported(each, exportedNames))) {
          const name = [...namesIn(node.params)].find((each) => refused.test(each))
          if (name === undefined) continue
          context.report({ node, message: `An exported function takes ${name}: take the tenant from the context.` })
        }
      },
    }
  },
}
