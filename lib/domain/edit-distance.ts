/**
 * How many letters one must add, leave out, change, or swap with their neighbour to turn one text into the other
 * (Damerau and Levenshtein, each letter moved at most once). "Huwaei" is 1 from "Huawei". Counts characters, not halves
 * of them.
 */
export function editDistance(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Whether one is likely a slip of the other: one slip in four letters, two in eight, three in twelve; none in fewer. */
export function isSlipOf(typed: string, meant: string): boolean {
  const letters = Math.min([...typed].length, [...meant].length)
  const allowed = Math.min(3, Math.floor(letters / 4))
  return allowed > 0 && Math.abs([...typed].length - [...meant].length) <= allowed
    ? editDistance(typed, meant) <= allowed
    : false
}
