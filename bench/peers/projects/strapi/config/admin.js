// Nobody opens the admin: it is not built.
module.exports = ({ env }) => ({
  apiToken: { salt: env('SECRET') },
  auth: { secret: env('SECRET') },
  secrets: { encryptionKey: env('SECRET') },
  serveAdminPanel: false,
  transfer: { token: { salt: env('SECRET') } },
})
