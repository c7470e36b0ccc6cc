import { X } from "lucide-react"
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react"
import { enterSheet, hasLeftSheet, leaveSheet } from "./sheet-entry.ts"

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays in sight under what scrolls. */
  readonly foot?: ReactNode
  /** The address of the page under the sheet, where the sheet has one of its own. */
  readonly under?: string
}

/** A modal: from below on a phone, in the middle elsewhere. Back closes it; the browser keeps focus in it. */
export function Sheet({ title, onClose, children, foot, under }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const { current } = dialog
    if (current === null) return
    current.showModal()
    head.current?.focus()
    // While it still stands in the page: the browser then gives the focus back to where it was.
    return () => current.close()
  }, [])
  useEffect(() => {
    enterSheet(under)
    const back = () => {
      if (hasLeftSheet()) dialog.current?.close()
    }
    // Before the router hears of it and takes the sheet away.
    window.addEventListener("popstate", back, { capture: true })
    return () => {
      window.removeEventListener("popstate", back, { capture: true })
      leaveSheet()
    }
  }, [under])
  return (
    // The backdrop is a second way to close, beside Escape and the button.
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className="sheet__in">
        <div className="sheet__top">
          <h2 id={heading} ref={head} tabIndex={-1} className="sheet__title">
            {title}
          </h2>
          <button type="button" className="icon-button" aria-label="Fechar" onClick={() => dialog.current?.close()}>
            <X size={24} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
        <div className="sheet__body">{children}</div>
        {foot === undefined ? null : <div className="sheet__foot">{foot}</div>}
      </div>
    </dialog>
  )
}
