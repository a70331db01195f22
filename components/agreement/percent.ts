/** A share as it is shown: "92 %", to the whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
