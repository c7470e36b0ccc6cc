import type { ReactNode } from "react"
import { ApiError } from "../api.ts"

/** A box that says what happened and what to do next. */
export function Notice({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <section className="card notice">
      <h2 className="notice__title">{title}</h2>
      {children === undefined ? null : <div className="second">{children}</div>}
      {actions === undefined ? null : <div className="notice__actions">{actions}</div>}
    </section>
  )
}

/** A failed read: the reason in words and the way to repeat it. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const text = error instanceof ApiError ? error.message : "Algo falhou do nosso lado. Tente de novo em instantes."
  return (
    <div role="alert">
      <Notice
        title="Não deu para carregar"
        actions={
          <button type="button" className="button button--solid" onClick={retry}>
            Tentar de novo
          </button>
        }
      >
        <p>{text}</p>
      </Notice>
    </div>
  )
}
