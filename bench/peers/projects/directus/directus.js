// The command `directus` without what it does first: asking the registry for a newer version.
import '@directus/api/cli/run.js'
