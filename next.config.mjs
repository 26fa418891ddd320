import { withPayload } from '@payloadcms/next/withPayload'

// The program makes no outward call, and neither does its build.
process.env.NEXT_TELEMETRY_DISABLED = '1'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Next would keep copies of images past their withdrawal, and ask for them as itself; the images have sizes of their own.
  images: { unoptimized: true },
  // The tests are checked by `npm run typecheck`; a server is built from its own sources alone.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  // Next cuts the body off after 10 MB when src/proxy.ts has looked at the request: a file of an import has up to 64 MB.
  experimental: { proxyClientMaxBodySize: 65 * 1024 * 1024 },
  // Bundled several times over, Payload would not know its own errors again.
  serverExternalPackages: ['payload'],
  redirects: () =>
    Promise.resolve([
      // For `next dev` alone: in production the front answers `/` itself, with the page for readers (src/delivery/front).
      { source: '/', destination: '/admin', permanent: false },
      // No mail is sent, so its form would promise what never comes.
      { source: '/admin/forgot', destination: '/admin/login', permanent: false },
    ]),
}

export default withPayload(nextConfig)
