import { OaiError } from './OaiError'
import { readSpan } from './readTime'
import { type ListState, readToken } from './resumptionToken'

const LIST = ['from', 'until', 'metadataPrefix', 'set', 'resumptionToken']

/** What each verb may be asked with. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  GetRecord: ['identifier', 'metadataPrefix'],
  Identify: [],
  ListIdentifiers: LIST,
  ListMetadataFormats: ['identifier'],
  ListRecords: LIST,
  ListSets: ['resumptionToken'],
}

/** What the protocol's schema lets stand in its answers, which repeat what was asked. */
const FORMS: Readonly<Record<string, RegExp>> = {
  identifier: /^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\da-f]{2})+$/iu,
  metadataPrefix: /^[\w\-.!~*'()]+$/u,
  set: /^[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*$/u,
}

export type Arguments = Readonly<Record<string, string>>

/**
 * The arguments of a request, each once.
 * @throws {OaiError} badVerb · badArgument for one that is there twice, is none of the verb's, or cannot be one.
 */
export const readArguments = (given: URLSearchParams): { args: Arguments; verb: string } => {
  const verbs = given.getAll('verb')
  const [verb = ''] = verbs
  if (verbs.length !== 1 || !Object.hasOwn(ARGUMENTS, verb)) {
    throw new OaiError('badVerb', `There must be one “verb”, one of ${Object.keys(ARGUMENTS).join(', ')}.`)
  }
  const names = [...given.keys()].filter((name) => name !== 'verb')
  const wrong = names.find((name, at) => !ARGUMENTS[verb]?.includes(name) || names.indexOf(name) !== at)
  if (wrong !== undefined) throw new OaiError('badArgument', `“${wrong}” is no argument of ${verb}, or is there twice.`)
  const args = Object.fromEntries(names.map((name) => [name, given.get(name) ?? '']))
  const misshapen = names.find((name) => FORMS[name]?.test(args[name] ?? '') === false)
  if (misshapen !== undefined) throw new OaiError('badArgument', `“${misshapen}” cannot be “${args[misshapen]}”.`)
  return { args, verb }
}

/** @throws {OaiError} badArgument when it is not there. */
export const required = (args: Arguments, name: string): string => {
  const value = args[name]
  if (value === undefined) throw new OaiError('badArgument', `“${name}” is missing.`)
  return value
}

/**
 * What a list is of and where it goes on.
 * @throws {OaiError} badArgument · badResumptionToken.
 */
export const readListState = (verb: string, args: Arguments): ListState => {
  const { from, resumptionToken, set, until } = args
  if (resumptionToken === undefined) {
    return { ...readSpan(from, until), after: 0, cursor: 0, point: { mark: '', seq: 0 }, prefix: required(args, 'metadataPrefix'), set: set ?? null }
  }
  if (Object.keys(args).length > 1) throw new OaiError('badArgument', '“resumptionToken” stands alone beside the verb.')
  return readToken(verb, resumptionToken)
}
