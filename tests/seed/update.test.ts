/** What becomes of a record when the facts it was seeded with have changed, and editors have changed it too. */
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/record/lists.js'
import { withEdits } from '../../src/record/with-edits.js'
import { accountsOf } from '../../src/seed/accounts.js'
import { planUpdate, type UpdatePlan } from '../../src/seed/update.js'
import { claim, edition, facts, type Given, group, milestone, pledge, statement } from '../support/facts.js'

const DAY = '2024-06-17'

/** What the record is in the end, and the plan that made it so. */
function updated(left: Given, held: Given, seed: Given, ...take: string[]): { after: Facts; plan: UpdatePlan } {
  const now = facts(held)
  const plan = planUpdate({
    left: accountsOf(facts(left)),
    facts: now,
    seed: facts(seed),
    take: new Set(take),
  })
  return { after: withEdits(now, plan.edits), plan }
}

/** Names of what is in conflict, with its parts. */
function conflictsOf({ updates }: UpdatePlan) {
  return updates.flatMap(({ key, conflicts }) => conflicts.map(({ part }) => `${key} ${part}`))
}

describe('a field of a record', () => {
  test.each([
    ['as the facts left it follows them', 'a', 'a', 'b', 'b', []],
    ['that an editor changed stays where the facts say nothing new', 'a', 'b', 'a', 'b', []],
    ['that an editor changed stays in conflict where they say a third thing', 'a', 'b', 'c', 'b', ['pledge title']],
    ['that an editor corrected as the facts do now is no conflict', 'a', 'b', 'b', 'b', []],
  ])('%s', (_, left, held, seed, expected, conflicts) => {
    const given = (title: string): Given => ({ pledges: [{ title }] })
    const { after, plan } = updated(given(left), given(held), given(seed))
    expect(after.pledges).toEqual([pledge({ title: expected })])
    expect(conflictsOf(plan)).toEqual(conflicts)
  })

  test('follows the facts beside one that an editor changed, and the one in conflict is left alone', () => {
    const { after, plan } = updated(
      { pledges: [{}] },
      { pledges: [{ title: 'Ours', summary: 'Ours.' }] },
      { pledges: [{ percent: 2.5, summary: 'Theirs.' }] },
    )
    expect(after.pledges).toEqual([pledge({ title: 'Ours', summary: 'Ours.', percent: 2.5 })])
    expect(conflictsOf(plan)).toEqual(['pledge summary'])
    expect(plan.updates).toMatchObject([
      { kept: [{ part: 'title' }], conflicts: [{ left: 'What was said.', held: 'Ours.', given: 'Theirs.' }] },
    ])
  })

  test('in conflict follows the facts where they are said to be right', () => {
    const { after, plan } = updated(
      { pledges: [{}] },
      { pledges: [{ title: 'Ours' }] },
      { pledges: [{ title: 'Theirs' }] },
      'pledges/pledge',
    )
    expect(after.pledges).toEqual([pledge({ title: 'Theirs' })])
    expect(conflictsOf(plan)).toEqual([])
  })
})

describe('a record', () => {
  test('that was never there is added', () => {
    expect(updated({}, {}, { pledges: [{}] }).after.pledges).toEqual([pledge()])
  })

  test("that is an editor's own stays, and one the facts have no more is told and stays", () => {
    const { after, plan } = updated({ pledges: [{}] }, { pledges: [{}, { id: 'own' }] }, {})
    expect(after.pledges).toHaveLength(2)
    expect(plan).toMatchObject({
      edits: [],
      gone: [{ list: 'pledges', key: 'pledge', part: null }],
      kept: { records: 1, figures: 0 },
    })
  })

  test.each([
    ['and the facts say the same, is not spoken of', {}, [], [], []],
    ['and the facts say otherwise, is in conflict', { title: 'Theirs' }, [], ['pledge title'], []],
    [
      'comes back where the facts are said to be right',
      { title: 'Theirs' },
      ['pledges/pledge'],
      [],
      [{ title: 'Theirs' }],
    ],
  ])('that an editor deleted, %s', (_, seed, take, conflicts, expected) => {
    const { after, plan } = updated({ pledges: [{}] }, {}, { pledges: [seed] }, ...take)
    expect(after.pledges).toEqual(expected.map(pledge))
    expect(conflictsOf(plan)).toEqual(conflicts)
  })

  test('that an editor wrote before the facts had it is in conflict where they differ, but not about who recorded it first', () => {
    const { after, plan } = updated(
      {},
      { pledges: [{ percent: 2.1, recordedOn: '2026-11-20' }] },
      { pledges: [{ percent: 2.2, recordedOn: '2026-11-25' }] },
    )
    expect(after.pledges).toEqual([pledge({ percent: 2.1, recordedOn: '2026-11-20' })])
    expect(conflictsOf(plan)).toEqual(['pledge percent'])
  })

  test('within another is compared for itself: a claim is corrected beside one an editor wrote, and one that was withdrawn goes', () => {
    const about = { statements: [{}] }
    const { after, plan } = updated(
      { ...about, claims: [{ percent: 2 }, { year: 2023 }] },
      { ...about, claims: [{ percent: 2 }, { year: 2023 }, { year: 2025, note: 'Ours.' }] },
      { ...about, claims: [{ percent: 2.1 }, { year: 2026 }] },
    )
    expect(after.claims).toEqual([claim({ percent: 2.1 }), claim({ year: 2025, note: 'Ours.' }), claim({ year: 2026 })])
    expect(conflictsOf(plan)).toEqual([])
  })

  test('with members of a group is made with them, and what it needs comes with it in the same plan', () => {
    const seed: Given = {
      allies: [{ code: 'LTU' }],
      groups: [{}],
      members: [{}],
      pledges: [
        { id: 'a', ally: 'LTU', supersededBy: 'b' },
        { id: 'b', ally: 'LTU' },
      ],
    }
    const { after } = updated({ allies: [] }, { allies: [] }, seed)
    expect(after).toEqual({ ...facts(seed), groups: [group()] })
  })
})

describe('a plan that would not be sound leaves out what makes it so, and says why', () => {
  test('a claim about an occasion that an editor deleted', () => {
    const left: Given = { statements: [{}], milestones: [{ id: 'gone' }] }
    const seed: Given = {
      ...left,
      claims: [{ area: null, year: null, relation: 'milestone_before_target', percent: null, milestone: 'gone' }],
    }
    const { after, plan } = updated(left, { statements: [{}] }, seed)
    expect(after.claims).toEqual([])
    expect(after.statements).toEqual([statement()])
    expect(plan.updates).toMatchObject([
      { key: 'statement', refused: 'claims.0.milestone names gone, which is not among the milestones' },
    ])
    const corrected = { ...seed, milestones: [{ id: 'gone', title: 'Corrected' }] }
    const taken = updated(left, { statements: [{}] }, corrected, 'milestones/gone')
    expect(taken.after.milestones).toEqual([milestone({ id: 'gone', title: 'Corrected' })])
    expect(taken.after.claims).toHaveLength(1)
  })

  test('figures of an edition that an editor deleted', () => {
    const { plan } = updated({ editions: [edition(DAY)] }, {}, { editions: [edition(DAY, [{}])] })
    expect(plan).toMatchObject({
      edits: [],
      updates: [{ key: `nato-${DAY}/BEL`, refused: `there is no publication nato-${DAY} any more` }],
    })
  })

  test('successors that lead back to where they began', () => {
    const { plan } = updated(
      { pledges: [{ id: 'a' }, { id: 'b' }] },
      { pledges: [{ id: 'a', supersededBy: 'b' }, { id: 'b' }] },
      { pledges: [{ id: 'a' }, { id: 'b', supersededBy: 'a' }] },
    )
    expect(plan).toMatchObject({
      edits: [],
      updates: [{ key: 'b', refused: 'superseded_by leads back to the record' }],
    })
  })

  test('a deadline that the first year an editor gave would be after, and whatever was to name what is left out', () => {
    const { plan } = updated(
      { pledges: [{}] },
      { pledges: [{ fromYear: 2028 }] },
      { pledges: [{ deadlineYear: 2027, supersededBy: 'next' }, { id: 'next' }] },
    )
    expect(plan.updates).toMatchObject([
      { key: 'pledge', refused: 'from_year must not be after deadline_year, which is 2027' },
      { key: 'next', refused: null },
    ])
  })
})

describe('the figures of an edition', () => {
  const of = (...figures: Parameters<typeof edition>[1] & object): Given => ({ editions: [edition(DAY, figures)] })

  test('are compared one by one: what is new comes beside what an editor imported, and only the same figure is in conflict', () => {
    const { after, plan } = updated(
      of({ year: 2021, value: 1 }, { year: 2022, value: 1 }, { year: 2023, value: 1 }),
      of({ year: 2021, value: 1.5 }, { year: 2022, value: 1.5 }, { year: 2023, value: 1 }),
      of({ year: 2021, value: 1.4 }, { year: 2022, value: 1 }, { year: 2023, value: 1.2 }, { year: 2024, value: 1.3 }),
    )
    expect([...after.observations].map(({ year, value }) => [year, value])).toEqual([
      [2021, 1.5],
      [2022, 1.5],
      [2023, 1.2],
      [2024, 1.3],
    ])
    expect(conflictsOf(plan)).toEqual([`nato-${DAY}/BEL share_of_gdp 2021`])
    expect(plan.kept).toEqual({ records: 0, figures: 1 })
  })

  test('stay out where an editor took them out, and stay where the facts have them no more', () => {
    const { plan } = updated(of({ year: 2021 }, { year: 2022 }), of({ year: 2022 }), of({ year: 2021 }))
    expect(plan).toMatchObject({
      edits: [],
      gone: [{ list: 'observations', key: `nato-${DAY}/BEL`, part: 'share_of_gdp 2022' }],
      kept: { figures: 1 },
    })
  })
})
