import { Component, type ReactNode } from "react"
import { Notice } from "./notice.tsx"

interface State {
  readonly failed: boolean
}

/** A page that could not be loaded (no signal on the way to it) or that broke: said, with the ways on. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="narrow" role="alert">
        <h1>Não deu para abrir esta página</h1>
        <Notice
          title="Pode ter faltado sinal no caminho"
          actions={
            <>
              <button type="button" className="button button--solid" onClick={() => location.reload()}>
                Tentar de novo
              </button>
              <button type="button" className="button" onClick={() => history.back()}>
                Voltar
              </button>
            </>
          }
        >
          <p>O que você respondeu e salvou continua guardado neste aparelho.</p>
        </Notice>
      </div>
    )
  }
}
