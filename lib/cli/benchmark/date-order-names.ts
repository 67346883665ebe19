/** `iso` is what people call the order that begins with the year. */
export const dateOrderNames = { dmy: 'dmy', mdy: 'mdy', iso: 'ymd' } as const;
