'use server'

import { redirect } from 'next/navigation'
import { requestAuth } from '@/lib/auth/request-auth'

/** Ends the session of this browser, in the database too. */
export async function signOutAction(): Promise<void> {
  const { api, headers } = await requestAuth()
  await api.signOut({ headers })
  redirect('/sign-in?note=out')
}
