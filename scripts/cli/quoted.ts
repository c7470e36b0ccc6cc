/** A dealer's text within English: its own quotation marks become inner ones. */
export const quoted = (text: string): string => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`
