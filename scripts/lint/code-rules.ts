/** The rules on what stands between the imports. */
import { boundTenant } from "./bound-tenant.ts"
import { folderOf, projectPath, type Reportable, type Rule } from "./project.ts"

/** Globals by which I/O, time or chance would come into the engine. */
const impure = new Set(
  "fetch caches crypto performance console setTimeout setInterval queueMicrotask WebSocket localStorage".split(" "),
)

/** src/engine is a function of its arguments: it runs in the worker and in the browser and gives the same answer. */
const enginePure: Rule = {
  create(context) {
    if (folderOf(projectPath(context)) !== "engine") return {}
    const refuse = (node: Reportable, what: string): void =>
      context.report({ node, message: `The engine is pure: ${what} must come in as an argument.` })
    return {
      MemberExpression(node) {
        if (node.object.type !== "Identifier" || node.property.type !== "Identifier") return
        const name = `${node.object.name}.${node.property.name}`
        if (name === "Date.now" || name === "Math.random") refuse(node, name)
        if (node.object.name === "globalThis") refuse(node, name)
      },
      NewExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0) {
          refuse(node, "the time")
        }
      },
      CallExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "Date") refuse(node, "the time")
      },
      "Program:exit"() {
        for (const { identifier } of context.sourceCode.scopeManager.globalScope?.through ?? []) {
          if (impure.has(identifier.name)) refuse(identifier, identifier.name)
        }
      },
    }
  },
}

/** Keys of the cache and of the bucket are spelt in one file, so that no prefix can be forgotten. */
const storageKeys: Rule = {
  create(context) {
    const path = projectPath(context)
    if (folderOf(path) === undefined || path === "src/storage/keys.ts") return {}
    const judge = (node: Reportable, text: string | null | undefined): void => {
      if (/^(t:|t\/|host:)/.test(text ?? "")) {
        context.report({ node, message: "Storage keys are made in src/storage/keys.ts, nowhere else." })
      }
    }
    return {
      Literal: (node) => typeof node.value === "string" && judge(node, node.value),
      TemplateLiteral: (node) => judge(node, node.quasis[0]?.value.cooked),
    }
  },
}

export const codeRules: Readonly<Record<string, Rule>> = {
  "bound-tenant": boundTenant,
  "engine-pure": enginePure,
  "storage-keys": storageKeys,
}
