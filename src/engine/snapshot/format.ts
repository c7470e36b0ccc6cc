/** "CMSS" read as a little-endian word. */
export const MAGIC = 0x53534d43

/** Raised with every change of the layout; a reader refuses any but its own, and the snapshot is rebuilt. */
export const FORMAT = 3

/** Magic, format, length of the whole and checksum of all that follows: a word each. */
export const HEADER_BYTES = 16
