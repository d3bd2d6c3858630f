/** What was measured, as the document says it. */
import { marksOf } from './marks.mjs'
import { median, number, ratios, spread, table } from './statistics.mjs'

/** What is asked, in the words of the table and of the picture. */
export const QUESTIONS = {
  list: 'the list of allies, asked again',
  small: 'a small answer, asked again',
  unchanged: 'has the list changed? No (304)',
  figures: '100 figures, asked again',
  ally: 'an ally never asked before, all of a day in turn',
  day: 'an ally as of a day never asked of',
  ranking: 'who is above a level, never asked before',
  export: 'all figures in force as CSV, never asked before',
  workbook: 'the same as a workbook',
  picture: 'a picture never drawn (SVG)',
  pixels: 'the same in pixels (PNG)',
}

/** What the document says between `<!-- name -->` and `<!-- /name -->`, each of the section that it was measured in. */
const PARTS = {
  requests: [
    'requests',
    (found) => `${measured(found, 'rounds')} of ${found.seconds} s.\n\n${requestsTable(found)}\n\n${memory(found)}`,
  ],
  marks: ['requests', (_, results) => marksOf(results).join('\n')],
  growth: ['growth', (found) => `${measured(found, 'rounds')}.\n\n${growthTable(found)}`],
  long: ['long', (found) => `${measured(found, 'servers')}, each asked once.\n\n${longTable(found)}`],
  nodes: ['nodes', nodesText],
  hostile: ['hostile', hostileText],
  soak: ['soak', soakText],
  idle: ['idle', idleText],
  refusals: ['refusals', refusalsText],
}

/** The document with what was measured last in it. */
export function reported(text, results) {
  return Object.entries(PARTS).reduce((whole, [name, [section, part]]) => {
    const said = results[section] ? part(results[section], results) : 'Not measured yet.'
    const place = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`)
    return whole.replace(place, (_, begin, end) => `${begin}\n${said}\n${end}`)
  }, text)
}

function measured({ machine, measuredOn, rounds }, of) {
  return `Measured on ${measuredOn}, ${machine}: medians of ${rounds} ${of}`
}

/** What a request costs, by question and server. */
export function requestsTable({ questions }) {
  const rows = Object.entries(questions).flatMap(([question, asked]) =>
    Object.entries(asked).map(([by, found], at) => [
      at === 0 ? QUESTIONS[question] : '',
      by,
      number(found.kilobytes, 1),
      `${processor(median(found.cpuUs))} (${spread(found.cpuUs)})`,
      number(median(ratios(found.cpuUs, asked.ours.cpuUs)), 2),
      `${number(median(found.perSecond))} (${spread(found.perSecond)})`,
      `${number(median(found.p99Ms), 1)}${found.failed > 0 ? `, ${found.failed} failed` : ''}`,
    ]),
  )
  return table(['asked', 'of', 'KB', 'processor µs', '× ours', 'requests/s', 'p99 ms'], rows, 2)
}

function processor(us) {
  return number(us, us < 100 ? 1 : 0)
}

function memory({ megabytes }) {
  const each = Object.entries(megabytes).map(([name, size]) => `${name} ${number(size)}`)
  return `Memory at the end, in MB: ${each.join('; ')}.`
}

/** What grows with the record. */
export function growthTable({ databases }) {
  const rows = Object.entries(databases).flatMap(([database, sizes]) =>
    Object.entries(sizes).map(([figures, found]) => {
      const [first] = Object.values(sizes)
      const against = (field) =>
        `${processor(median(found[field]))} (${number(median(ratios(found[field], first[field])), 2)})`
      return [
        database,
        number(Number(figures)),
        number(found.startS, 1),
        `${number(found.startMegabytes)}, ${number(found.megabytes)}`,
        number(median(found.commitMs)),
        against('againCpuUs'),
        against('newCpuUs'),
        `${number(median(found.newP50Ms), 1)}, ${number(median(found.newP99Ms), 1)}`,
      ]
    }),
  )
  const head = ['over', 'figures', 'start s', 'MB at start, at the end', 'commit to visible ms']
  return table([...head, 'list again, µs (× the first)', 'ally never asked, µs (× the first)', 'its p50, p99 ms'], rows)
}

/** How long what takes long keeps others waiting, on the record as it comes and on a large one. */
export function longTable({ seed, large }) {
  const of = ({ megabytes, madeMs, mostMs }) => [
    number(megabytes, 2),
    number(median(madeMs)),
    `${number(median(mostMs))} (${spread(mostMs)})`,
  ]
  const rows = Object.keys(seed.asked).map((path) => [`\`${path}\``, ...of(seed.asked[path]), ...of(large.asked[path])])
  const columns = ({ figures, revisions }) => [
    `MB of ${number(figures)} figures, ${revisions === 1 ? 'one revision' : `${number(revisions)} revisions`}`,
    'made in ms',
    'others wait ms',
  ]
  return table(['asked', ...columns(seed), ...columns(large)], rows)
}

export function nodesText({ writes, visibleMs, missed, readings, handedMs, megabytes }) {
  const each = Object.entries(writes).map(([by, found]) => `${number(median(found))} by ${by} (${spread(found)})`)
  return (
    `Eight editors write ${each.join(', ')} a second. What one node has answered the other shows within ` +
    `${number(visibleMs.p50)} ms for half, ${number(visibleMs.p99)} ms for 99 of 100. Read there at once, ${missed.without} of ${readings} ` +
    `readings are behind; with \`Data-Revision\` ${missed.handed}, and 99 of 100 are answered within ${number(handedMs.p99)} ms. ` +
    `After that a node has ${megabytes.join(', ')} MB.`
  )
}

export function hostileText({ seconds, honest, answers, connections, megabytes, inFlight }) {
  return (
    `In ${seconds} s, ${number(connections)} hostile connections: an honest client beside them was answered within ` +
    `${number(honest.p50Ms, 1)} ms for half, ${number(honest.p99Ms, 1)} ms for 99 of 100, ${number(honest.mostMs)} ms at worst ` +
    `(${answers}). Memory went ${megabytes.join(', ')} MB; afterwards ${inFlight === 1 ? 'nobody' : inFlight - 1} was waiting.`
  )
}

export function soakText({ seconds, reads, edits, streams, wrong, readP99Ms, editP99Ms, mostMs, megabytes }) {
  return (
    `In ${number(seconds / 60, 1)} minutes ${number(reads)} reads and ${number(edits)} edits, ${streams} streams: ${wrong} wrong. In each minute 99 of ` +
    `100 reads were answered within ${spread(readP99Ms)} ms, edits within ${spread(editP99Ms)} ms, the slowest read in ` +
    `${number(Math.max(...mostMs))} ms; memory ${megabytes.join(', ')} MB.`
  )
}

export function idleText({ connections, open, before, during }) {
  return (
    `${number(connections)} connections that say nothing: ${number(open)} stayed open, the list of allies took ` +
    `${processor(during.cpuUs)} µs of processor beside them and ${processor(before.cpuUs)} µs before, and memory was ` +
    `${number(during.megabytes - before.megabytes)} MB more; ${during.failed} requests failed.`
  )
}

export function refusalsText({ asked }) {
  const of = (good) => Object.entries(asked).filter(([what]) => what.startsWith('good') === good)
  const worst = of(false).toSorted(([, a], [, b]) => b.ms - a.ms)[0]
  const least = of(true).toSorted(([, a], [, b]) => a.ms - b.ms)[0]
  return (
    `The costliest question that is refused (${worst[0]}) takes ${number(worst[1].ms, 1)} ms; one that is answered ` +
    `(${least[0].replace('good: ', '')}) ${number(least[1].ms, 1)} ms.`
  )
}
