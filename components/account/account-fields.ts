import { NAME_MAX, PASSWORD_MIN } from '@/lib/schemas/account'
import type { AccountField } from './account-form'

/** What forms of an account ask for, alike wherever they do. */
export const nameField = (hint = 'Shown publicly with what you do; a pseudonym will do.'): AccountField => ({
  name: 'name',
  label: 'Name',
  type: 'text',
  autoComplete: 'name',
  hint: `${hint} At most ${NAME_MAX} characters.`,
})

export const emailField = (hint?: string): AccountField => ({
  name: 'email',
  label: 'E-mail address',
  type: 'email',
  autoComplete: 'username',
  ...(hint && { hint }),
})

/** Of one who makes an account: what the address is for. */
export const NEW_EMAIL = emailField('To sign in and to choose a new password. Never shown.')

export const newPasswordField = (
  label = 'New password',
  hint = 'A few words together are good.',
): AccountField => ({
  name: 'password',
  label,
  type: 'password',
  autoComplete: 'new-password',
  hint: `At least ${PASSWORD_MIN} characters. ${hint}`,
})
