import { z } from 'zod'
import { ROLES } from '@/lib/domain/permission'
import { line } from './text'

export const PASSWORD_MIN = 10
/** Hashing takes time that grows with length: nobody may spend it for us. */
export const PASSWORD_MAX = 256
export const NAME_MAX = 80
/** RFC 5321: the longest address that mail servers take. */
const EMAIL_MAX = 254

export const email = z
  .string({ error: 'Enter your e-mail address' })
  .max(EMAIL_MAX * 4, 'This is too long for an e-mail address')
  .trim()
  .toLowerCase()
  .min(1, 'Enter your e-mail address')
  .max(EMAIL_MAX, 'This is too long for an e-mail address')
  .pipe(z.email('Enter an e-mail address such as name@example.org'))

/** A password as typed at sign-in: anything that could be one. */
export const typedPassword = z
  .string({ error: 'Enter your password' })
  .min(1, 'Enter your password')
  .max(PASSWORD_MAX, `No password here is longer than ${PASSWORD_MAX} characters`)

export const newPassword = z
  .string({ error: 'Choose a password' })
  .min(PASSWORD_MIN, `Choose at least ${PASSWORD_MIN} characters`)
  .max(PASSWORD_MAX, `Choose at most ${PASSWORD_MAX} characters`)
  .refine((text) => !text.includes('\0'), 'Leave out control characters')

/** Shown publicly: nothing invisible in it, or it could pass for another's. */
export const personName = line('The name', NAME_MAX)

export const signIn = z.object({ email, password: typedPassword })
export const signUp = z.object({ name: personName, email, password: newPassword })
export const forgotPassword = z.object({ email })
/** Tokens are short; whatever is longer is none. */
export const token = z.string().min(1).max(200)
export const resetPassword = z.object({ token, password: newPassword })
export const setUp = z.object({ token, name: personName, email, password: newPassword })
export const rename = z.object({ name: personName })
export const changePassword = z.object({ current: typedPassword, password: newPassword })

export const role = z.enum(ROLES)
