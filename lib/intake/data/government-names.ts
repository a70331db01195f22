/** Names by which a government is known besides its country's: seats, organs, agencies. Keyed by actor code. */
export interface GovernmentNames {
  /** Places that stand for the government: Whitehall, the Kremlin. */
  readonly seats?: readonly string[]
  /** Organs and agencies that act for it. */
  readonly agencies?: readonly string[]
  /** Organs that legislate: what they pass is law. */
  readonly parliaments?: readonly string[]
  /** Other demonyms and short names in use. */
  readonly also?: readonly string[]
}
