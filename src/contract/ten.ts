/** The list that a shopper first sees has so many places: it is spoken of as "os dez". */
export const TEN = 10
