import { Command, Option } from 'commander'
import { createRequire } from 'node:module'

import { ROLES } from '../editorial/stages'
import { SOURCE_FORMATS } from './SOURCE_FORMATS'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

const EXIT_CODES = `
Exit codes
  0  done
  1  it was tried and failed (import: a page failed, the others are imported; doctor: something must be repaired)
  2  what was given cannot be read or understood; nothing was tried

DEBUG=1 adds the stack to an error. README.md lists the environment variables; .env is read as the server reads it.`

// A command loads only what it needs: `segment` answers without Payload.
const serverCommands = (program: Command): void => {
  program
    .command('build')
    .description('build the server, unless the build is from these very sources')
    .action(async () => (await import('./server/ensureBuild')).ensureBuild())
  program
    .command('demo')
    .description('build if needed, make demo users, import the seed pages, start the server')
    .addHelpText('after', '\nListens on HOST (127.0.0.1) and PORT (3000). REISSUE_DEMO_PASSWORD sets one password for all three users at the\nfirst start. Without PAYLOAD_SECRET it makes a secret and keeps it in data/secret.')
    .action(async () => (await import('./commands/demoCommand')).demoCommand())
  program
    .command('start')
    .description('start the production server')
    .addHelpText('after', '\nListens on HOST (0.0.0.0) and PORT (3000); needs PAYLOAD_SECRET and a build (`npm run build`). SIGTERM and SIGINT end\nit after the open requests, with exit code 0.')
    .action(async () => (await import('./commands/startCommand')).startCommand())
  program
    .command('deliver')
    .description('serve what is approved, alone: the delivery API and the pages for readers, without the editors’ half')
    .addHelpText('after', '\nListens on HOST (0.0.0.0) and PORT (3000). Reads the log and the public documents from DATABASE_URI, keeps a read model of its\nown in DELIVERY_DIR, and writes nothing else; images are read from MEDIA_DIR. Any number of them may run beside one database.')
    .action(async () => (await import('./commands/deliverCommand')).deliverCommand())
  program
    .command('rebuild')
    .description('make the read model of the delivery API anew from the log; the server may run and serves the old one meanwhile')
    .addHelpText('after', '\nReads the log and the public documents from DATABASE_URI; the read model lies in DELIVERY_DIR. A rebuild that is interrupted\nleaves the old one in its place. The server makes one by itself where there is none, after a restore, and after an upgrade\nthat changes its format.')
    .action(async () => (await import('./commands/rebuildCommand')).rebuildCommand())
  program
    .command('doctor')
    .description('check Node, packages, settings, secret, database, media folder and build; say what to do')
    .option('--json', 'print the checks as JSON')
    .action(async (options) => (await import('./commands/doctorCommand')).doctorCommand(options))
}

const pageCommands = (program: Command): void => {
  program
    .command('import')
    .description('import pages; each becomes drafts of its articles, photos and captions')
    .argument('<PATH...>', 'page files, whole issues (METS), folders of them (or as their manifest.json says), manifests (*.json)')
    .option('--publication <name>', 'the newspaper, for files without a manifest (a METS file says it itself)')
    .option('--date <YYYY-MM-DD>', 'the day of the paper')
    .option('--certainty <how>', 'how certain the date is: printed, inferred or uncertain (printed)')
    .option('--page <n>', 'the page number, for a single file')
    .option('--page-name <text>', 'the page’s name (版名)')
    .option('--json', 'print the results as JSON')
    .addHelpText('after', '\nA file that was imported before is left as it is; a corrected file of a page that is there is imported again, and texts\nthat somebody has worked on stay as they are. In a folder, page numbers are guessed from the files’ names where nothing\nelse says them (04版.txt, A03.xml, 20230619_02.txt); the table says so. Formats: plain text, ALTO, PAGE XML, hOCR, METS. A manifest: { "pages": [ { "file", "publication", "date",\n"dateCertainty"?, "pageNumber"?, "pageName"? } ] }, files seen from the manifest; seeds/manifest.json is one.')
    .action(async (paths, options) => (await import('./commands/importCommand')).importCommand(paths, options))
  program
    .command('segment')
    .description('print as JSON what a page would be cut into; stores nothing')
    .argument('<FILE>', 'a page, or an issue of several (METS with its texts beside it)')
    .addOption(new Option('--format <format>', 'what the file is').choices(SOURCE_FORMATS).default('auto'))
    .action(async (file, options) => (await import('./commands/segmentCommand')).segmentCommand(file, options))
}

const auditCommands = (program: Command): void => {
  program
    .command('verify')
    .description('recompute everything that is vouched for: log, texts, snapshots, sources, images; say what is wrong and where')
    .option('--json <file>', 'write the report as JSON, too')
    .option('--head <seq:hash>', 'the last entry of the log as an earlier run printed it: shows when the log was cut off since')
    .option('--as-it-is', 'change nothing at all: do not complete what a crash has cut off')
    .addHelpText('after', '\nThe server may run meanwhile. Exit code 1 when anything is wrong, one line for each thing: what was looked at, where, what\nis wrong, what to do. docs/security.md says what each line stands for.')
    .action(async (options) => (await import('./commands/verifyCommand')).verifyCommand(options))
}

const userCommands = (program: Command): void => {
  const users = program.command('users').description('add and list users, set passwords')
  users
    .command('add')
    .description('add a user; prints a random password unless one is given')
    .argument('<EMAIL>', 'what they sign in with')
    .addOption(new Option('--role <role>', 'what they do').choices(ROLES).makeOptionMandatory())
    .requiredOption('--name <name>', 'their name, as it stands in the log')
    .option('--password <password>', 'their password (others on this machine may see it while the command runs)')
    .action(async (email, options) => (await import('./commands/addUser')).addUser(email, options))
  users
    .command('password')
    .description('set a new password; prints a random one unless one is given')
    .argument('<EMAIL>', 'what they sign in with')
    .option('--password <password>', 'the password (others on this machine may see it while the command runs)')
    .action(async (email, options) => (await import('./commands/setPassword')).setPassword(email, options))
  users
    .command('list')
    .description('list who can sign in')
    .option('--json', 'print them as JSON')
    .action(async (options) => (await import('./commands/listUsers')).listUsers(options))
}

const backupCommands = (program: Command): void => {
  program
    .command('backup')
    .description('write everything (documents, versions, log, users, images) into one archive; the server may run')
    .argument('<FILE>', 'the archive to make, for example reissue-2025-06-19.tar.gz')
    .addHelpText('after', '\nThe archive is the same for SQLite and MongoDB, so it is also the way from one to the other. It appears whole or not at\nall, and only its owner can read it. While it is made it needs free space beside it for the database once more.')
    .action(async (file) => (await import('./commands/backupCommand')).backupCommand(file))
  program
    .command('restore')
    .description('put an archive in the place of what is there; stop the server first')
    .argument('<FILE>', 'an archive that `reissue backup` has made')
    .option('--force', 'take away what is there; without it a system that is not empty is left as it is')
    .addHelpText('after', '\nThe archive is read and checked whole before anything is written. A restore that is interrupted leaves a mark: the\ndatabase is not served until one has finished.')
    .action(async (file, options) => (await import('./commands/restoreCommand')).restoreCommand(file, options))
}

/** The `reissue` command. */
export const program = (): Command => {
  const reissue = new Command('reissue')
    .description('Reissue re-publishes digitised newspaper articles: import pages, correct, approve, serve.')
    .version(version)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /u, 'reissue: ')) })
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
  serverCommands(reissue)
  pageCommands(reissue)
  auditCommands(reissue)
  userCommands(reissue)
  backupCommands(reissue)
  return reissue
}
