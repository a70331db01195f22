import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { HeaderSearch } from '@/components/search/header-search'
import { SITE_PICTURE } from '@/components/share/og-image'
import { HeaderActions } from '@/components/shell/header-actions'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { TidyGetForms } from '@/components/shell/tidy-get-forms'
import { currentUser } from '@/lib/auth/current-user'
import { mayDo } from '@/lib/auth/require-role'
import { signOutAction } from './(account)/sign-out/actions'
import { accountLinks } from './account-links'
import { BareLayout, isBare } from './bare-layout'
import { fontVariables } from './fonts'
import './globals.css'
import { readAddress } from './read-address'

export async function generateMetadata(): Promise<Metadata> {
  return { ...METADATA, metadataBase: new URL(await readAddress('/')) }
}

const METADATA: Metadata = {
  title: { template: '%s · Demarche', default: 'Demarche: who stands where, since when, and says who' },
  description:
    'A sourced, dated record of where governments stand on companies and technologies: who banned Huawei from 5G, who welcomes it, since when, and who says so.',
  applicationName: 'Demarche',
  // For pages that are no view of their own; views say which picture is theirs (view-metadata.ts).
  openGraph: { siteName: 'Demarche', type: 'website', locale: 'en_GB', images: [SITE_PICTURE] },
  twitter: { card: 'summary_large_image', images: [{ url: SITE_PICTURE.url, alt: SITE_PICTURE.alt }] },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  if (await isBare()) return <BareLayout>{children}</BareLayout>
  const user = await currentUser()
  return (
    // theme.js writes data-theme and data-js before React sees the page: hence suppressHydrationWarning.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* Blocks the first paint on purpose: a remembered theme must not flash. 400 bytes, cached. */}
        <script src="/theme.js" />
      </head>
      <body>
        <a href="#content" className="skip-link">
          Skip to content
        </a>
        <SiteHeader
          search={<HeaderSearch />}
          actions={
            <HeaderActions
              account={user && { name: user.name, links: accountLinks(user.role) }}
              mayPropose={await mayDo('propose')}
              signOut={signOutAction}
            />
          }
        />
        <main id="content" tabIndex={-1} className="grow">
          {children}
        </main>
        <SiteFooter />
        <TidyGetForms />
      </body>
    </html>
  )
}
