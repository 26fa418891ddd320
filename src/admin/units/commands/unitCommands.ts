import type { CommandName, Commands } from '../keyMap'
import type { Choice } from '../Pick'
import { WORDS } from '../words'
import { choiceOf } from './choiceOf'
import type { Hands } from './Hands'

const NO_ARTICLE = '-'

/** What is done with the unit of the line: merged with another, linked to an article, moved among those of its kind. */
export const unitCommands = (hands: Hands): Pick<Commands, 'down' | 'linkPhoto' | 'merge' | 'up'> => {
  const { ask, badge, cutting, here, run, say } = hands
  const { tell, units } = cutting

  const shift = (by: -1 | 1, command: CommandName): void => {
    if (!here) return
    const same = units.filter(({ kind }) => kind === here.unit.kind)
    const at = same.findIndex(({ id }) => id === here.unit.id)
    const before = by < 0 ? same[at - 1] : same[at + 2]
    if ((by < 0 && !before) || (by > 0 && at + 1 >= same.length)) return tell('refused', say(WORDS.atEdge))
    run({ before: before?.id ?? null, op: 'reorder', unit: here.unit.id }, command)
  }
  return {
    down: () => shift(1, 'down'),
    linkPhoto: () => {
      if (here?.unit.kind !== 'caption') return tell('refused', say(WORDS.notCaption))
      const none: Choice = { badge: { hue: 0, name: NO_ARTICLE }, id: NO_ARTICLE, title: say(WORDS.noArticle) }
      ask({
        choices: [...units.filter(({ kind }) => kind === 'article').map(choiceOf(hands)), none],
        pick: (id) => run({ article: id === NO_ARTICLE ? null : id, op: 'linkPhoto', unit: here.unit.id }, 'linkPhoto'),
        title: say(WORDS.pickArticle),
      })
    },
    merge: () => here && ask({
      choices: units.filter(({ id }) => id !== here.unit.id).map(choiceOf(hands)),
      pick: (into) => run({ into, op: 'merge', unit: here.unit.id }, 'merge'),
      title: say(WORDS.pickMerge(badge(here.unit).name)),
    }),
    up: () => shift(-1, 'up'),
  }
}
