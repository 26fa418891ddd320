module.exports = ({ env }) => ({ app: { keys: [env('SECRET')] }, host: '127.0.0.1', port: env.int('PORT') })
