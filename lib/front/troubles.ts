/** What the database may suffer from: after how many seconds to try again, and what to tell whoever asked. */
export const TROUBLES = {
  lost: {
    seconds: 5,
    text: 'The database cannot be reached at the moment. Nothing was lost; please try again in a few seconds.',
  },
  'read-only': {
    seconds: 30,
    text: 'Nothing can be written at the moment: the database only takes readings. Nothing was changed, and reading goes on; please try again later.',
  },
  full: {
    seconds: 60,
    text: 'Nothing can be written at the moment: the database has no room left. Nothing was changed, and reading goes on; please try again later.',
  },
} as const

/** Whether an error says one of these, so that it can be shown to people as it is. */
export const isTroubleText = (text: string): boolean =>
  Object.values(TROUBLES).some((trouble) => trouble.text === text)
