/** WhatsApp's mark as a line, to stand among Lucide's. */
export function WhatsAppIcon({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M3.2 20.8l1.2-4.3a8.9 8.9 0 1 1 3.3 3.2l-4.5 1.1Z"
        stroke="currentColor"
        strokeWidth={size < 24 ? 2 : 1.75}
        strokeLinejoin="round"
      />
      <path
        d="M8.9 7.3c-.3 0-.8.2-1 .5-.5.6-.7 1.2-.5 2 .4 1.4 1.3 2.9 2.6 4.1 1.4 1.3 2.9 2.1 4.3 2.3.9.1 1.7-.2 2.2-.8.3-.4.4-1 .2-1.2l-2.1-1.2c-.3-.1-.5 0-.7.2l-.6.8c-.2.2-.4.2-.6.1a6.5 6.5 0 0 1-3-2.7c-.1-.2-.1-.4.1-.6l.5-.6c.2-.2.2-.4.1-.7l-.8-1.9c-.1-.2-.4-.3-.7-.3Z"
        fill="currentColor"
      />
    </svg>
  )
}
