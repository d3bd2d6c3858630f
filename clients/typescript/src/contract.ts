/** Made by `npm run generate` of /openapi.json with the SHA-256 132530105f703b82414ed7dd88acdacb52a4d1390554e4ef8f6a875d72d779a2. */

export interface paths {
    "/v1/allies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Allies
         * @description Where each ally stands on the date: its current share of GDP, its headline pledge, the target in force, the gap to it in points and dollars, whether it meets it, and what is to be expected of it.
         */
        get: operations["allies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allies/{ally}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ally
         * @description One ally by its key, with related rows of other tables.
         */
        get: operations["allies_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress
         * @description Each ally against a target, or against any share of GDP due in a year: the gap in points and dollars, the years left, the pace needed and the recent pace, where that pace would lead, the verdict, whether the ally’s own pledge would suffice, and what is to be expected by its figure, its word and its pace.
         */
        get: operations["progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Path
         * @description Year by year from the current figure to the target: the share and the spending required, how much more that is than staying at the current share, and the running sum. A level due every year is due the year after the figure. GDP grows by gdp_growth, by default not at all. NATO’s share is a ratio at constant prices and dollars are current: where share × GDP is not the spending published, published_ratio says by how much, and the sum is given both ways. Against the 5% in total the path is that of the core share alone, which overstates it: reason says core_is_a_floor.
         */
        get: operations["path"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outlook
         * @description Where an ally, a group or the alliance ends up year by year to 2035: what follows from figures and words, not what will come. flat: the current share stays. pace: who is short of the level moves at the recent pace and stops there. pledges: an ally’s own unconditional words with a date ahead, straight from its current figure to each. commitment: the same, then the target in force, or what the ally reserves to do in its place, at its deadline. A group is the sum of its members of the date, weighed by GDP at constant prices; whose words moved it stands in the rows of its members.
         */
        get: operations["outlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alliance
         * @description A year of the alliance, of a group, or of any allies together: the share computed from sums of spending and GDP, beside the share the same edition published, and how many meet the target of that year, of how many with a figure, of how many members. Members are those of the end of the year, or of the date if that is earlier.
         */
        get: operations["alliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check
         * @description Whether an ally or a grouping meets a target, or any share of GDP, in its current year or the year asked about, by what was known on the date. A target whose deadline year is over is judged by the figure of that year. With fail=true a no is a 409 and a missing figure a 422, so that curl -f fails.
         */
        get: operations["check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify
         * @description A number somebody gave, as it was written, about an ally, a grouping or a group: whether it held by what was known at the end of the day it was said, and whether it holds by what is known on the date, both for the same year; which editions ever printed it; and, where it holds on neither day and nobody had printed it, what it may have meant. To hold by rounding is not to meet a level: 3.49 is 3.5, and is not at least 3.5. With fail=true a number that does not hold now is a 409, and one without a figure a 422, so that curl -f fails.
         */
        get: operations["verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/spending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spending
         * @description Every figure of the record in force on the date: for each area, indicator and year the one in the latest edition out by then. A series may therefore draw on several editions; publication= asks for one alone. derive= adds rank, change, index and share of the total.
         */
        get: operations["spending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Targets
         * @description Each level agreed by the allies or proposed to them, with its standing on the date.
         */
        get: operations["targets"];
        put?: never;
        /**
         * Create a target
         * @description Create a target. Needs a key with the scope editorial.
         */
        post: operations["targets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One target
         * @description One target by its key, with related rows of other tables.
         */
        get: operations["targets_item"];
        /**
         * Replace a target
         * @description Replace a target. Needs a key with the scope editorial.
         */
        put: operations["targets_put"];
        post?: never;
        /**
         * Delete a target
         * @description Delete a target. Needs a key with the scope editorial.
         */
        delete: operations["targets_delete"];
        options?: never;
        head?: never;
        /**
         * Change a target
         * @description Change a target. Needs a key with the scope editorial.
         */
        patch: operations["targets_patch"];
        trace?: never;
    };
    "/v1/pledges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pledges
         * @description What each ally said it would itself reach, when and how firmly, with what became of it by the date as the figures known then show. A pledge without a date of announcement is listed but never in force; exemptions and reservations are listed beside the pledges.
         */
        get: operations["pledges"];
        put?: never;
        /**
         * Create a pledge
         * @description Create a pledge. Needs a key with the scope editorial.
         */
        post: operations["pledges_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pledges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One pledge
         * @description One pledge by its key, with related rows of other tables.
         */
        get: operations["pledges_item"];
        /**
         * Replace a pledge
         * @description Replace a pledge. Needs a key with the scope editorial.
         */
        put: operations["pledges_put"];
        post?: never;
        /**
         * Delete a pledge
         * @description Delete a pledge. Needs a key with the scope editorial.
         */
        delete: operations["pledges_delete"];
        options?: never;
        head?: never;
        /**
         * Change a pledge
         * @description Change a pledge. Needs a key with the scope editorial.
         */
        patch: operations["pledges_patch"];
        trace?: never;
    };
    "/v1/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revised figures
         * @description Each figure in each edition, with its value in the edition before. Where the unit belongs to the publication and has changed, no change is given, and reason says so. What was worked out rather than published is never in it.
         */
        get: operations["revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Flips
         * @description Ally-years whose verdict changed from one edition to the next that has the figure; only allies that were members in that year. By default each year is judged by the target in force at its end.
         */
        get: operations["flips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/first-estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * First estimates
         * @description How far the shares of GDP that NATO estimated while the year was running have moved since, by year or by ally. A first estimate is the figure of the earliest edition held, if that was out before the year was over; members of the year only, and only years that a later edition gives again.
         */
        get: operations["first-estimates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accuracy of the recent pace
         * @description How far past projections by the recent pace were from what came, by how many years they looked ahead, with the projection that nothing changes beside them: errors, verdicts said and right, and how often the range of /v1/progress held.
         */
        get: operations["accuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Differences
         * @description What changed between the ends of two days: editions, figures added and revised, allies joined, targets agreed and superseded, pledges made, kept and missed, and who meets the target in force. By default: what the latest edition by then changed.
         */
        get: operations["differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/summits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summits
         * @description Summits, ministerial meetings and related announcements, held or announced by the date.
         */
        get: operations["summits"];
        put?: never;
        /**
         * Create a meeting
         * @description Create a meeting. Needs a key with the scope editorial.
         */
        post: operations["summits_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/summits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One meeting
         * @description One meeting by its key, with related rows of other tables.
         */
        get: operations["summits_item"];
        /**
         * Replace a meeting
         * @description Replace a meeting. Needs a key with the scope editorial.
         */
        put: operations["summits_put"];
        post?: never;
        /**
         * Delete a meeting
         * @description Delete a meeting. Needs a key with the scope editorial.
         */
        delete: operations["summits_delete"];
        options?: never;
        head?: never;
        /**
         * Change a meeting
         * @description Change a meeting. Needs a key with the scope editorial.
         */
        patch: operations["summits_patch"];
        trace?: never;
    };
    "/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Milestones
         * @description Dated occasions on which something was or is due, decided or reviewed, as known on the date.
         */
        get: operations["milestones"];
        put?: never;
        /**
         * Create a milestone
         * @description Create a milestone. Needs a key with the scope editorial.
         */
        post: operations["milestones_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One milestone
         * @description One milestone by its key, with related rows of other tables.
         */
        get: operations["milestones_item"];
        /**
         * Replace a milestone
         * @description Replace a milestone. Needs a key with the scope editorial.
         */
        put: operations["milestones_put"];
        post?: never;
        /**
         * Delete a milestone
         * @description Delete a milestone. Needs a key with the scope editorial.
         */
        delete: operations["milestones_delete"];
        options?: never;
        head?: never;
        /**
         * Change a milestone
         * @description Change a milestone. Needs a key with the scope editorial.
         */
        patch: operations["milestones_patch"];
        trace?: never;
    };
    "/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements
         * @description Who said what about spending, when and where: quotes, paraphrases and reports, each with its source.
         */
        get: operations["statements"];
        put?: never;
        /**
         * Create a statement
         * @description Create a statement. Needs a key with the scope editorial.
         */
        post: operations["statements_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One statement
         * @description One statement by its key, with related rows of other tables.
         */
        get: operations["statements_item"];
        /**
         * Replace a statement
         * @description Replace a statement. Needs a key with the scope editorial.
         */
        put: operations["statements_put"];
        post?: never;
        /**
         * Delete a statement
         * @description Delete a statement. Needs a key with the scope editorial.
         */
        delete: operations["statements_delete"];
        options?: never;
        head?: never;
        /**
         * Change a statement
         * @description Change a statement. Needs a key with the scope editorial.
         */
        patch: operations["statements_patch"];
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims
         * @description The checkable part of a statement: which figure it speaks of, what it says of it, whether it held by what was known the day it was said, and whether it holds by what is known on the date asked about: for a claim about the future, what became of it.
         */
        get: operations["claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publications
         * @description The editions of the figures out by the date, each with its date, source and known limitations.
         */
        get: operations["publications"];
        put?: never;
        /**
         * Create a publication
         * @description Create a publication. Needs a key with the scope editorial.
         */
        post: operations["publications_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One publication
         * @description One publication by its key, with related rows of other tables.
         */
        get: operations["publications_item"];
        /**
         * Replace a publication
         * @description Replace a publication. Needs a key with the scope editorial.
         */
        put: operations["publications_put"];
        post?: never;
        /**
         * Delete a publication
         * @description Delete a publication. Needs a key with the scope editorial.
         */
        delete: operations["publications_delete"];
        options?: never;
        head?: never;
        /**
         * Change a publication
         * @description Change a publication. Needs a key with the scope editorial.
         */
        patch: operations["publications_patch"];
        trace?: never;
    };
    "/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverage
         * @description How much of each publication out by the date the record holds, indicator by indicator: of the allies of the day it came out that have armed forces, how many are there, and who is missing. Editions that are known and not held are in it, NATO’s with the share of GDP.
         */
        get: operations["coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/published-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published lists
         * @description Whom an edition counted at a share of GDP in a year. Where its figures are held in part only, they make it whole who met the level: every other member of the day fell short.
         */
        get: operations["published-lists"];
        put?: never;
        /**
         * Create a published list
         * @description Create a published list. Needs a key with the scope editorial.
         */
        post: operations["published-lists_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/published-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One published list
         * @description One published list by its key, with related rows of other tables.
         */
        get: operations["published-lists_item"];
        /**
         * Replace a published list
         * @description Replace a published list. Needs a key with the scope editorial.
         */
        put: operations["published-lists_put"];
        post?: never;
        /**
         * Delete a published list
         * @description Delete a published list. Needs a key with the scope editorial.
         */
        delete: operations["published-lists_delete"];
        options?: never;
        head?: never;
        /**
         * Change a published list
         * @description Change a published list. Needs a key with the scope editorial.
         */
        patch: operations["published-lists_patch"];
        trace?: never;
    };
    "/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups
         * @description Named sets of allies, such as the European Union or the Nordic countries, with those that were in both the group and the alliance on the date. `group=` takes them wherever allies are chosen.
         */
        get: operations["groups"];
        put?: never;
        /**
         * Create a group
         * @description Create a group. Needs a key with the scope editorial.
         */
        post: operations["groups_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One group
         * @description One group by its key, with related rows of other tables.
         */
        get: operations["groups_item"];
        /**
         * Replace a group
         * @description Replace a group. Needs a key with the scope editorial.
         */
        put: operations["groups_put"];
        post?: never;
        /**
         * Delete a group
         * @description Delete a group. Needs a key with the scope editorial.
         */
        delete: operations["groups_delete"];
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Change a group. Needs a key with the scope editorial.
         */
        patch: operations["groups_patch"];
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of groups
         * @description Each membership of a group, with the days between which it lasted. An ally counts in a group only from the day it had joined the alliance, however long it had been in the group.
         */
        get: operations["members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Indicators
         * @description What is measured, in which unit and at which precision.
         */
        get: operations["indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One indicator
         * @description One indicator by its key, with related rows of other tables.
         */
        get: operations["indicators_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes
         * @description Every change of the record: who made it, when, and what it was about. Here as_of asks for what had been recorded by that date, not for what had been published. Asked for as text/event-stream it is a live stream.
         */
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A citation
         * @description A figure, a table, one thing of it or a picture as a footnote, as BibTeX and as CSL-JSON, with its editions, its day and its permalink. An answer with one figure is cited with the value.
         */
        get: operations["cite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract of the JSON, for clients to be compiled against.
         * @description The contract of the JSON, for clients to be compiled against.
         */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi-full.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract with every representation.
         * @description The contract with every representation.
         */
        get: operations["openapi_full"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datapackage.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tables as a Frictionless Data Package.
         * @description The tables as a Frictionless Data Package.
         */
        get: operations["datapackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process is running.
         * @description Whether the process is running.
         */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the server can answer, from which revision, and whether the store can be read.
         * @description Whether the server can answer, from which revision, and whether the store can be read.
         */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the figures of an edition
         * @description Imports an edition as a whole or, where the file has faults, lists them and imports nothing. The publication must exist already. Without a file, revision restores the figures it had then. Each list in the answer holds at most 200 entries; totals has their full lengths. Needs a key with the scope import.
         */
        post: operations["imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** ally */
        AlliesRow: {
            /** @description ISO 3166 alpha-3 code of the ally */
            ally: components["schemas"]["AllyCode"];
            /** @description Short English name */
            name: string;
            /**
             * @description The region the ally is in
             * @enum {string}
             */
            region: "europe" | "north-america";
            /** @description Day of accession to the North Atlantic Treaty [ISO 8601 date; a bare year or month where no more is known] */
            joined_on: string | null;
            /** @description Year of the current figure [calendar year] */
            year: number | null;
            /** @description By how many years that is behind the newest year any ally has a figure for [years] */
            years_behind: number | null;
            /** @description Current defense expenditure as a share of GDP, as NATO computes it, at constant prices [percent of GDP] */
            share_of_gdp: number | null;
            /** @description How the publisher marks the figure */
            status: ("final" | "estimate" | "unknown") | null;
            /** @description The edition that carries the figure */
            publication: string | null;
            /** @description The headline pledge: the open word on its share of GDP, core or total, the ally is known by */
            pledge: string | null;
            /** @description The level of the headline pledge [percent, as in pledged_indicator] */
            pledged_percent: number | null;
            /** @description The year the headline pledge is due [calendar year] */
            pledged_year: number | null;
            /** @description What the headline pledge is measured in: 5% of the total is not 5% of core */
            pledged_indicator: components["schemas"]["IndicatorId"] | null;
            /** @description What is to be said of the headline pledge by the date: pending; not_measurable on the total; kept where, at no date, it is reached */
            pledge_outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable") | null;
            /** @description Whether the headline pledge would reach the level in time; null where its date is open, or it is measured in something else */
            pledge_suffices: boolean | null;
            /** @description Why there is no headline pledge: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            pledge_reason: string | null;
            /** @description The latest announced of its other pledges on core spending that were kept or missed */
            settled_pledge: string | null;
            /** @description Which of the two */
            settled_outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable") | null;
            /** @description The ally’s word in force that it will not do what was agreed */
            reservation: string | null;
            /** @description The exemption granted to the ally, if one is in force */
            exemption: string | null;
            /** @description The target the ally stands against */
            target: string | null;
            /** @description The level of the target [percent of GDP] */
            target_percent: number | null;
            /** @description The year the target is due; null for a level due every year [calendar year] */
            target_year: number | null;
            /** @description share_of_gdp minus target_percent; negative is short [percentage points] */
            gap_pp: number | null;
            /** @description The gap in dollars: gap_pp / 100 × GDP; negative is short [million US dollars, current prices] */
            gap_usd_m: number | null;
            /** @description The GDP used for gap_usd_m [million US dollars, current prices] */
            gdp_usd_m: number | null;
            /** @description The year of that GDP [calendar year] */
            gdp_year: number | null;
            /** @description The edition that carries that GDP */
            gdp_publication: string | null;
            /** @description Whether the figure meets the target at published precision */
            meets_target: boolean | null;
            /** @description What is to be expected against the level, by the figure, then the ally’s own word, then its pace. met: the current figure meets it; declined: it says it will not, or reserves its own course; pledged: it says it will, by a year ahead; on_pace, behind: no firm date ahead, and its recent pace would, or would not, reach it; no_data; null without a level */
            prospect: ("met" | "declined" | "pledged" | "on_pace" | "behind" | "no_data") | null;
            /** @description The pledge that makes it pledged: the nearest of its own that meets the level */
            prospect_pledge: string | null;
            /** @description The year that pledge is due [calendar year] */
            prospect_year: number | null;
            /** @description Why the prospect is no_data, or behind without a pace: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            prospect_reason: string | null;
            /** @description The highest level of its own open, unconditional word [percent, as in the figure] */
            own_percent: number | null;
            /** @description The year that is due [calendar year] */
            own_year: number | null;
            /** @description What was added each year in the years up to the figure [percentage points a year] */
            recent_pace_pp: number | null;
            /** @description The change from the year before the figure to it [percentage points] */
            last_change_pp: number | null;
            /** @description Why something is null: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            reason: string | null;
            /** @description Remarks on the ally’s figures, as recorded; may mention later events */
            notes: string | null;
        };
        /** ally */
        ProgressRow: {
            /** @description ISO 3166 alpha-3 code of the ally */
            ally: components["schemas"]["AllyCode"];
            /** @description Short English name */
            name: string;
            /** @description The target measured against; null where the question gives a percentage instead */
            target: string | null;
            /** @description The level measured against [percent, as in the indicator] */
            target_percent: number | null;
            /** @description The year the level is due; null for a level due every year [calendar year] */
            deadline_year: number | null;
            /** @description The year of the figure judged by: the deadline once that year is over, else the latest [calendar year] */
            year: number | null;
            /** @description By how many years that is behind the newest year any ally has a figure for; null where a deadline that is over or year= chose the figure [years] */
            years_behind: number | null;
            /** @description That figure, at published precision [percent, as in the indicator] */
            actual_percent: number | null;
            /** @description How the publisher marks the figure */
            status: ("final" | "estimate" | "unknown") | null;
            /** @description The edition that carries the figure */
            publication: string | null;
            /** @description Whether the level counts more than the figure does, so that the figure is only a floor */
            actual_is_floor: boolean;
            /** @description Actual minus level; negative is short [percentage points] */
            gap_pp: number | null;
            /** @description The gap in dollars: gap_pp / 100 × base_usd_m; negative is short [million US dollars, current prices] */
            gap_usd_m: number | null;
            /** @description Deadline minus the year of the figure [years] */
            years_left: number | null;
            /** @description What would have to be added each year; 0 when the level is met, null when no year is left [percentage points a year] */
            needed_pace_pp: number | null;
            /** @description What was added each year in the years up to the figure [percentage points a year] */
            recent_pace_pp: number | null;
            /** @description The change from the year before the figure to it [percentage points] */
            last_change_pp: number | null;
            /** @description Where the recent pace leads from the figure by the deadline [percent, as in the indicator] */
            projected_percent: number | null;
            /** @description Where four in five past projections this long came out, from: projected_percent and the 10% quantile of the errors of /v1/accuracy in real time [percent, as in the indicator] */
            projected_low: number | null;
            /** @description The same, to: with the 90% quantile [percent, as in the indicator] */
            projected_high: number | null;
            /** @description Why there is no range beside projected_percent: too_few_outcomes: past projections as long have fewer than 50 outcomes, or outcomes of fewer than 5 years of figures */
            range_reason: string | null;
            /** @description The first whole year in which the level would be met at the recent pace; null beyond 2100, and once the deadline is over [calendar year] */
            projected_year: number | null;
            /** @description The first year whose figure meets the level, even if that is after the deadline [calendar year] */
            reached_year: number | null;
            /** @description Whether the record begins with that year, so that the level may have been met before; null if not reached */
            reached_at_record_start: boolean | null;
            /**
             * @description The verdict on the date. met, missed: it is; on_track, off_track: at its recent pace it would reach, or would fall short of, the level by the deadline, which is where the pace leads and no more; short: of a level due every year
             * @enum {string}
             */
            verdict: "met" | "on_track" | "off_track" | "missed" | "short" | "no_data";
            /** @description The headline pledge: the open word on its share of GDP, core or total, the ally is known by */
            pledge: string | null;
            /** @description The level of the headline pledge [percent, as in pledged_indicator] */
            pledged_percent: number | null;
            /** @description The year the headline pledge is due [calendar year] */
            pledged_year: number | null;
            /** @description What the headline pledge is measured in: 5% of the total is not 5% of core */
            pledged_indicator: components["schemas"]["IndicatorId"] | null;
            /** @description What is to be said of the headline pledge by the date: pending; not_measurable on the total; kept where, at no date, it is reached */
            pledge_outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable") | null;
            /** @description Whether the headline pledge would reach the level in time; null where its date is open, or it is measured in something else */
            pledge_suffices: boolean | null;
            /** @description Why there is no headline pledge: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            pledge_reason: string | null;
            /** @description The latest announced of its other pledges on core spending that were kept or missed */
            settled_pledge: string | null;
            /** @description Which of the two */
            settled_outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable") | null;
            /** @description The ally’s word in force that it will not do what was agreed */
            reservation: string | null;
            /** @description The exemption granted to the ally, if one is in force */
            exemption: string | null;
            /** @description What is to be expected against the level, by the figure, then the ally’s own word, then its pace. met: the current figure meets it; declined: it says it will not, or reserves its own course; pledged: it says it will, by a year ahead; on_pace, behind: no firm date ahead, and its recent pace would, or would not, reach it; no_data; null without a level */
            prospect: ("met" | "declined" | "pledged" | "on_pace" | "behind" | "no_data") | null;
            /** @description The pledge that makes it pledged: the nearest of its own that meets the level */
            prospect_pledge: string | null;
            /** @description The year that pledge is due [calendar year] */
            prospect_year: number | null;
            /** @description Why the prospect is no_data, or behind without a pace: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            prospect_reason: string | null;
            /** @description The highest level of its own open, unconditional word [percent, as in the figure] */
            own_percent: number | null;
            /** @description The year that is due [calendar year] */
            own_year: number | null;
            /** @description Why something is null: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            reason: string | null;
            /** @description What the figure measures */
            indicator?: components["schemas"]["IndicatorId"];
            /** @description What turns the gap into dollars */
            base_indicator?: string | null;
            /** @description Its amount in the year of the figure [million US dollars, current prices] */
            base_usd_m?: number | null;
            /** @description The edition that carries it */
            base_publication?: string | null;
            /**
             * @description How the recent pace was computed
             * @enum {string}
             */
            pace_method?: "theil-sen" | "linear";
            /** @description The years of the figures it was computed from [semicolon-joined list] */
            pace_years?: string | null;
            /** @description Those figures at published precision [semicolon-joined list] */
            pace_values?: string | null;
            /** @description The editions of those figures [semicolon-joined list] */
            pace_publications?: string | null;
            /** @description The figure of the deadline year, once there is one [percent, as in the indicator] */
            deadline_percent?: number | null;
            /** @description The edition that carries it */
            deadline_publication?: string | null;
        };
        /** step */
        PathRow: {
            /** @description ISO 3166 alpha-3 code of the ally */
            ally: components["schemas"]["AllyCode"];
            /** @description The year; the first is that of the current figure [calendar year] */
            year: number | null;
            /** @description Short English name */
            name: string;
            /** @description The target the path leads to; null where the question gives a percentage instead */
            target: string | null;
            /** @description The level it ends on [percent of GDP] */
            target_percent: number;
            /** @description The year it ends in [calendar year] */
            deadline_year: number | null;
            /** @description The share required that year; in the first year the figure [percent of GDP] */
            required_percent: number | null;
            /** @description GDP of the first year, grown by gdp_growth [million US dollars, current prices] */
            gdp_usd_m: number | null;
            /** @description Required share × GDP [million US dollars, current prices] */
            required_usd_m: number | null;
            /** @description How much more that is than staying at the share of the first year [million US dollars, current prices] */
            extra_usd_m: number | null;
            /** @description The sum of extra_usd_m so far [million US dollars, current prices] */
            cumulative_extra_usd_m: number | null;
            /** @description The same sum × published_ratio [million US dollars, current prices] */
            cumulative_extra_published_usd_m: number | null;
            /** @description Published spending over share × GDP, in the first year [ratio] */
            published_ratio: number | null;
            /** @description The edition of the figure the path starts from */
            publication: string | null;
            /** @description The edition of the GDP */
            gdp_publication: string | null;
            /** @description Why something is null, or what the row leaves out: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            reason: string | null;
        };
        /** row */
        OutlookRow: {
            /** @description The grouping, the group, or the code of the ally */
            area: string;
            /**
             * @description What is supposed
             * @enum {string}
             */
            scenario: "flat" | "pace" | "pledges" | "commitment";
            /** @description The year; the first is that of the current figure, of a group the newest of those of its members [calendar year] */
            year: number | null;
            /** @description The share of that year; of a group the sum of share × GDP over the sum of GDP [percent of GDP] */
            percent: number | null;
            /** @description How much that is over staying at the current share [percentage points] */
            over_flat_pp: number | null;
            /** @description The same in dollars of that year: points / 100 × GDP, of a group the sum of its members. Share × GDP at current prices is not always the spending published [million US dollars, current prices] */
            extra_usd_m: number | null;
            /** @description The target counted against; null where the question gives a percentage instead */
            target: string | null;
            /** @description Its level [percent of GDP] */
            target_percent: number | null;
            /** @description The year it is due; null for a level due every year [calendar year] */
            deadline_year: number | null;
            /** @description How many would meet it, whenever it is due [allies] */
            met: number | null;
            /** @description Of how many with a figure to whom it applies [allies] */
            of: number | null;
            /** @description Those that would [semicolon-joined list] */
            met_allies: string | null;
            /** @description How many members have another share than now, and so move the group; null for an ally [allies] */
            moved: number | null;
            /** @description Which [semicolon-joined list] */
            moved_allies: string | null;
            /** @description The pledge, target or reservation of an ally that the year leads to; after the last, the last; null in the year of the figure, and for a group */
            based_on: string | null;
            /** @description Which of the three it is */
            based_on_kind: ("pledge" | "target" | "reservation") | null;
            /** @description Own pledges of the ally that move nothing, since they name no date [semicolon-joined list] */
            no_deadline: string | null;
            /** @description Own pledges that move nothing, since the figure is of the year they were due, or of a later one [semicolon-joined list] */
            year_has_a_figure: string | null;
            /** @description Own pledges that move nothing, since the path is there without them [semicolon-joined list] */
            reached: string | null;
            /** @description Pledges in force that no scenario goes by: conditional ones, those all allies gave together, those on the total or the related share [semicolon-joined list] */
            not_counted: string | null;
            /** @description Those that stay, short of the level, since they have too few figures for a pace [semicolon-joined list] */
            no_pace: string | null;
            /** @description Members of a group left out of its sums for want of a figure or a GDP [semicolon-joined list] */
            left_out: string | null;
            /** @description The current share; of a group by the same sums [percent of GDP] */
            current_percent: number | null;
            /** @description The year of it; of a group the newest of those of its members [calendar year] */
            current_year: number | null;
            /** @description The editions of the current figures [semicolon-joined list] */
            publications: string | null;
            /** @description The indicator of the GDP by which members weigh, which names the base year; null for an ally */
            weights: string | null;
            /** @description The edition of that GDP */
            weights_publication: string | null;
            /** @description Whether members weigh by GDP that was worked out rather than published */
            derived: boolean;
            /** @description The years of the GDP at current prices in extra_usd_m, from which it grows [semicolon-joined list] */
            gdp_years: string | null;
            /** @description The editions of that GDP [semicolon-joined list] */
            gdp_publications: string | null;
            /** @description Why something is null: no_constant_prices: no edition out by the date has GDP at constant prices, by which the allies of a group weigh; incomplete: those left out of the sums had more than 5% of the GDP in the last year for which the edition has them all; no_gdp: no edition out by the date has the GDP at current prices that would turn points into dollars; no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally */
            reason: string | null;
        };
        /** year */
        AllianceRow: {
            /** @description The grouping or group, or the codes of the allies taken together */
            area: string;
            /** @description The year [calendar year] */
            year: number;
            /** @description Sum of spending over sum of GDP, at one edition’s constant prices [percent of GDP] */
            computed_percent: number | null;
            /** @description The share the same edition published for a grouping; where there are no sums, the one in force [percent of GDP] */
            published_percent: number | null;
            /** @description Computed minus published [percentage points] */
            difference_pp: number | null;
            /** @description The edition of the sums and of the published share */
            publication: string | null;
            /** @description The indicator of the spending summed, which names the base year */
            prices: string | null;
            /** @description Sum of spending; null where it is not that of all [million US dollars, constant prices] */
            spending_usd_m: number | null;
            /** @description Sum of GDP; null where it is not that of all [million US dollars, constant prices] */
            gdp_base_usd_m: number | null;
            /** @description Whether figures that were worked out, rather than published, were summed */
            derived: boolean;
            /** @description Members left out of the sums because the edition lacks their figures [semicolon-joined list] */
            left_out: string | null;
            /** @description The target counted against; null where the question gives a percentage instead */
            target: string | null;
            /** @description Its level; null before any target was in force [percent, as in the indicator] */
            target_percent: number | null;
            /** @description The year the level is due; null for a level due every year [calendar year] */
            deadline_year: number | null;
            /** @description Whether the level was due that year: false where its deadline is later */
            due: boolean | null;
            /** @description How many members meet it, whenever it is due, by their figures in force for the year or by a list [allies] */
            meeting: number | null;
            /** @description How many members have a figure [allies] */
            with_figure: number | null;
            /** @description How many members have none and are judged by whom an edition counted at the level [allies] */
            by_list: number | null;
            /** @description How many members there were that year to whom the target applies [allies] */
            members: number | null;
            /** @description Those that meet it [semicolon-joined list] */
            meeting_allies: string | null;
            /** @description Members with armed forces of whom neither a figure nor a list says whether they meet it [semicolon-joined list] */
            missing_allies: string | null;
            /** @description The editions of the figures, and of the list, by which it was counted [semicolon-joined list] */
            counted_publications: string | null;
            /** @description The edition of the list */
            list_publication: string | null;
            /** @description Members that were none the year before [semicolon-joined list] */
            joined: string | null;
            /** @description Members of the year before that are none [semicolon-joined list] */
            left: string | null;
            /** @description Why the computed share is null: no_constant_prices: no edition out by the date has spending and GDP at constant prices for the year; incomplete: those left out of the sums had more than 5% of the GDP in the last year for which the edition has them all; no_armed_forces: the ally has no armed forces and reports no spending */
            reason: string | null;
            /** @description How the share moved on the year before, by the same edition [percentage points] */
            change_pp?: number | null;
            /** @description The same with the members of this year in both years: what is left once who joined and left is set aside [percentage points] */
            change_same_members_pp?: number | null;
            /** @description Why the change is null: not_reported: the edition has no spending and GDP at constant prices for the year before; incomplete: one of the two shares is null; series_break: the GDP of members with more than 5% of it breaks between the two years */
            change_reason?: string | null;
            /** @description Why nobody is counted: no_target: no target was in force for the indicator on the date */
            count_reason: string | null;
        };
        /** answer */
        CheckRow: {
            /** @description The ally or grouping */
            area: components["schemas"]["AreaCode"];
            /** @description Whether it meets the level; null where that cannot be said */
            answer: boolean | null;
            /** @description The year of the figure [calendar year] */
            year: number | null;
            /** @description The figure, at published precision [percent, as in the indicator] */
            value: number | null;
            /** @description How the publisher marks the figure */
            status: ("final" | "estimate" | "unknown") | null;
            /** @description The edition that carries the figure */
            publication: string | null;
            /** @description The target; null where the question gives a percentage instead */
            target: string | null;
            /**
             * @description Whether the figure must be at least, above, or at most the level
             * @enum {string}
             */
            bound: "at_least" | "above" | "at_most";
            /** @description The level [percent, as in the indicator] */
            percent: number;
            /** @description Figure minus level; negative is short [percentage points] */
            gap_pp: number | null;
            /** @description Why there is no answer: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_target: no target was in force for the indicator on the date; not_in_scope: the target is not about this ally; core_is_a_floor: the target counts more than core spending: the core share is only a floor of it; too_few_years: fewer than three figures in the window a pace is taken from; zero_share: a share of 0 reaches nothing by the same percentage every year: ask for curve=linear; no_open_pledge: no word of the ally on its share of GDP, core or total, was in force and open on the date; no_gdp: no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices */
            reason: string | null;
            /** @description The answer in words */
            sentence: string;
        };
        /** answer */
        VerifyRow: {
            /** @description Whom the number is about */
            area: string;
            /** @description What it is measured in */
            indicator: components["schemas"]["IndicatorId"];
            /** @description The year it is about [calendar year] */
            year: number;
            /**
             * @description What was said of the figure
             * @enum {string}
             */
            relation: "is" | "about" | "below" | "above" | "at_least" | "at_most";
            /** @description The number as it was written */
            value: string;
            /** @description The day whose end it was said by [ISO 8601 date; a bare year or month where no more is known] */
            said_on: string;
            /** @description The number as it was read [as in unit; differences of percentages are points] */
            read_as: number;
            /** @description What one of its last digit is worth [as in unit; differences of percentages are points] */
            step: number;
            /** @description The unit of the indicator */
            unit: string;
            /**
             * @description Whether it held by what was known at the end of the day it was said
             * @enum {string}
             */
            result_then: "holds" | "fails" | "not_checkable" | "close";
            /** @description The figure known then [as in unit; differences of percentages are points] */
            value_then: number | null;
            /** @description How the publisher marks that figure */
            status_then: ("final" | "estimate" | "unknown") | null;
            /** @description The edition that figure is from */
            publication_then: string | null;
            /** @description That figure minus the number [as in unit; differences of percentages are points] */
            difference_then: number | null;
            /** @description Why it could not be checked then, or what to know of that figure: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_constant_prices: no edition out by the date has spending and GDP at constant prices for the year; incomplete: those left out of the sums had more than 5% of the GDP in the last year for which the edition has them all; no_members: the group had no members in the alliance that year; unit_changed: the two editions give it in different currencies from that of the day it was said; older_edition: a later edition of its publisher does not carry the indicator */
            reason_then: string | null;
            /**
             * @description Whether it holds by what is known on the date
             * @enum {string}
             */
            result_now: "holds" | "fails" | "not_checkable" | "close";
            /** @description The figure known on the date [as in unit; differences of percentages are points] */
            value_now: number | null;
            /** @description How the publisher marks that figure */
            status_now: ("final" | "estimate" | "unknown") | null;
            /** @description The edition that figure is from */
            publication_now: string | null;
            /** @description That figure minus the number [as in unit; differences of percentages are points] */
            difference_now: number | null;
            /** @description Why it cannot be checked, or what to know of that figure: no_edition_yet: no edition of the record was out by the date; not_yet_ally: the country had not joined the alliance by the date; no_armed_forces: the ally has no armed forces and reports no spending; not_reported: no edition out by the date holds the figure; not_measured: nobody publishes the indicator by ally; no_constant_prices: no edition out by the date has spending and GDP at constant prices for the year; incomplete: those left out of the sums had more than 5% of the GDP in the last year for which the edition has them all; no_members: the group had no members in the alliance that year; unit_changed: the two editions give it in different currencies from that of the day it was said; older_edition: a later edition of its publisher does not carry the indicator */
            reason_now: string | null;
            /** @description The editions out by the date whose figure rounds to the number, oldest first [semicolon-joined list] */
            printed_in: string | null;
            /** @description The days they were out, in the same order [semicolon-joined list] */
            printed_on: string | null;
            /** @description Those of them that came out after it was said [semicolon-joined list] */
            printed_later: string | null;
            /** @description What it may have meant, where it holds on neither day and no edition had printed it by then: pledge:id, or kind:area:indicator:year:publication. other_year: the figure of the same area a year before or after; pledge: a pledge or a reservation of just that percent, for the year or for none; other_definition: the figure of the same area and year by another definition; other_prices: the figure of the same area and year at other prices; other_area: the figure of another area for the same year [semicolon-joined list] */
            may_mean: string | null;
            /** @description The same in words */
            may_mean_words: string | null;
            /** @description Whether the figures are shares computed for a group */
            computed: boolean;
            /** @description Whether figures that were worked out, rather than published, were summed */
            derived: boolean;
            /** @description The answer in words */
            sentence: string;
        };
        /** figure */
        SpendingRow: {
            /** @description The ally or grouping the figure is about */
            area: components["schemas"]["AreaCode"];
            /** @description What is measured */
            indicator: components["schemas"]["IndicatorId"];
            /** @description The year the figure is about [calendar year] */
            year: number;
            /** @description The figure as published, at the decimals of its indicator; with raw=true as the copy has it [as in unit] */
            value: number;
            /** @description The unit of the value */
            unit: string;
            /**
             * @description How the publisher marks the figure
             * @enum {string}
             */
            status: "final" | "estimate" | "unknown";
            /** @description The edition that carries the figure */
            publication: string;
            /** @description Whether it was worked out from what the edition published, rather than published itself */
            derived: boolean;
            /** @description Its place among the members of that year, the highest first; equal ones share the lower number [place] */
            rank?: number | null;
            /** @description How many members of that year have a figure for it [allies] */
            of?: number | null;
            /** @description Why the rank is null: aggregate: it is a grouping; not_a_member: it was no ally in that year */
            rank_reason?: string | null;
            /** @description The change on the year before: in points where the figure is in percent, else in percent of it [as in change_unit] */
            change?: number | null;
            /** @description What the change is measured in */
            change_unit?: ("percentage points" | "percent") | null;
            /** @description The edition of the year before: the figure’s own, else the one in force */
            before_publication?: string | null;
            /** @description Why the change is null: not_reported: no figure for that year is held; unit_changed: the two editions give it in different currencies; series_break: its denominator changed between the two years (Luxembourg’s GDP, 2022 to 2023); zero_base: the figure for that year is 0, and nothing is a percentage of it */
            change_reason?: string | null;
            /** @description The figure where that of the base year is 100 [base = 100] */
            index?: number | null;
            /** @description The year that is 100 [calendar year] */
            base_year?: number | null;
            /** @description The edition of the base year: the figure’s own, else the one in force */
            base_publication?: string | null;
            /** @description Why the index is null: not_reported: no figure for that year is held; unit_changed: the two editions give it in different currencies; series_break: its denominator changed between the two years (Luxembourg’s GDP, 2022 to 2023); zero_base: the figure for that year is 0, and nothing is a percentage of it. Else: not_a_level: null, since the indicator is itself a change and no percentage of what it was; exchange_rates: not null, but it mixes the change of exchange rates into that of the amount */
            index_reason?: string | null;
            /** @description Its part of the sum over the members of that year with a figure in the same edition [percent of total] */
            share_of_total?: number | null;
            /** @description That sum [as in unit] */
            total?: number | null;
            /** @description Why it is null: aggregate: it is a grouping; not_a_member: it was no ally in that year; not_additive: only dollars, GDP and personnel add up over allies; zero_total: the sum is 0, and nothing is a part of it; incomplete: the members without a figure in the edition make up more than 5% of the GDP */
            share_of_total_reason?: string | null;
        };
        /** target */
        TargetsRow: {
            /** @description Key of the target */
            id: string;
            /** @description Its name in this record */
            title: string;
            /** @description What it is measured in */
            indicator: components["schemas"]["IndicatorId"];
            /**
             * @description Whether the figure must be at least, above, or at most the level
             * @enum {string}
             */
            bound: "at_least" | "above" | "at_most";
            /** @description The level [percent, as in the indicator] */
            percent: number;
            /**
             * @description How it stands on the date
             * @enum {string}
             */
            standing: "proposed" | "in_force" | "superseded";
            /** @description When it was proposed [ISO 8601 date; a bare year or month where no more is known] */
            proposed_on: string | null;
            /** @description When it was agreed [ISO 8601 date; a bare year or month where no more is known] */
            agreed_on: string | null;
            /** @description The year it is due; null for a level due every year or undated [calendar year] */
            deadline_year: number | null;
            /** @description The year it is to be reviewed [calendar year] */
            review_year: number | null;
            /** @description The target it is a part of */
            part_of: string | null;
            /** @description Where it was agreed or proposed */
            summit: string | null;
            /** @description The target that replaced it, once it had been replaced */
            superseded_by: string | null;
            /** @description When it was replaced, once it had been [ISO 8601 date; a bare year or month where no more is known] */
            superseded_on: string | null;
            /** @description The allies or groupings it applies to; null for all allies [semicolon-joined list] */
            areas: string | null;
            /** @description To whom it applies, in words */
            scope: string;
            /** @description What was agreed or asked, in our words, as recorded */
            summary: string;
            /** @description URL of the source */
            source_url: string;
        };
        /** pledge */
        PledgesRow: {
            /** @description Key of the pledge */
            id: string;
            /** @description Who pledged */
            ally: components["schemas"]["AllyCode"];
            /** @description What was pledged, in short */
            title: string;
            /** @description What it is measured in */
            indicator: components["schemas"]["IndicatorId"];
            /** @description The level pledged; the lower end of a range [percent, as in the indicator] */
            percent: number | null;
            /** @description The first year, for a pledge about every year of a span or its average [calendar year] */
            from_year: number | null;
            /** @description The year it is due [calendar year] */
            deadline_year: number | null;
            /** @description Which years decide: by any year up to the deadline, in that year, every year, or on average */
            basis: ("by" | "in" | "every_year" | "average") | null;
            /** @description When it was announced [ISO 8601 date; a bare year or month where no more is known] */
            announced_on: string | null;
            /**
             * @description How firm it is
             * @enum {string}
             */
            kind: "government-announcement" | "national-law" | "alliance-commitment" | "exemption" | "reservation";
            /** @description Whether it depends on a condition */
            conditional: boolean;
            /** @description When the ally took it back, without another in its place [ISO 8601 date; a bare year or month where no more is known] */
            withdrawn_on: string | null;
            /** @description Whether it was announced by the date, and by then neither replaced nor taken back */
            in_force: boolean;
            /** @description What became of it by the date; null for an exemption or a reservation, which promise nothing */
            outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable") | null;
            /** @description Whether the outcome rests on an estimate */
            provisional: boolean;
            /** @description The year of the figure that decides; the last of several [calendar year] */
            decided_year: number | null;
            /** @description The figure that decides, at published precision [percent, as in the indicator] */
            decided_value: number | null;
            /** @description The edition that carries that figure */
            decided_publication: string | null;
            /** @description The pledge that had replaced it by the date */
            superseded_by: string | null;
            /** @description What was said, in our words, as recorded; may mention later events */
            summary: string;
            /** @description URL of the source */
            source_url: string;
        };
        /** edition of a figure */
        RevisionsRow: {
            /** @description The ally or grouping the figure is about */
            area: components["schemas"]["AreaCode"];
            /** @description What is measured */
            indicator: components["schemas"]["IndicatorId"];
            /** @description The year the figure is about [calendar year] */
            year: number;
            /** @description The edition */
            publication: string;
            /** @description When it came out [ISO 8601 date; a bare year or month where no more is known] */
            published_on: string;
            /** @description The figure as published; with raw=true as the copy has it [as in the indicator] */
            value: number;
            /**
             * @description How the publisher marks the figure
             * @enum {string}
             */
            status: "final" | "estimate" | "unknown";
            /** @description The edition before it that held the figure */
            previous_publication: string | null;
            /** @description Its value then [as in the indicator] */
            previous_value: number | null;
            /** @description The difference at published precision; 0 is unchanged, null for a first edition or another unit [as in the indicator; percentage points for shares] */
            change: number | null;
            /** @description The same in percent of the value then, so that amounts of different allies compare; null for what is itself in percent [percent of the previous value] */
            change_percent: number | null;
            /** @description The change without its sign: sort=-change_size gives the largest first [as in the indicator; percentage points for shares] */
            change_size: number | null;
            /** @description Why the change is null: first_edition: no edition before held it; unit_changed: another currency */
            reason: string | null;
        };
        /** flip */
        FlipsRow: {
            /** @description The ally */
            ally: components["schemas"]["AllyCode"];
            /** @description The year the figure is about [calendar year] */
            year: number;
            /** @description The edition that changed the verdict */
            publication: string;
            /** @description When it came out [ISO 8601 date; a bare year or month where no more is known] */
            published_on: string;
            /** @description The edition before it that held the figure */
            previous_publication: string | null;
            /** @description What the figure was, at published precision [percent, as in the indicator] */
            previous_percent: number;
            /** @description What it became [percent, as in the indicator] */
            percent: number;
            /** @description The target judged by */
            target: string;
            /** @description Its level [percent, as in the indicator] */
            target_percent: number;
            /** @description Whether the target is met since then */
            meets: boolean;
        };
        /** group of first estimates */
        FirstEstimatesRow: {
            /** @description The year the figures are about; null by ally [calendar year] */
            year: number | null;
            /** @description Whose figures they are; null by year */
            ally: components["schemas"]["AllyCode"] | null;
            /** @description First estimates that a later edition gives again; editions are held in part, and no figure is assumed [first estimates] */
            n: number;
            /** @description Members of the year with armed forces, of those asked for; null by ally [allies] */
            of: number | null;
            /** @description The mean change: latest figure less first estimate, both at published precision [percentage points] */
            mean_pp: number | null;
            /** @description The mean of how large the changes are, whatever their sign [percentage points] */
            mean_absolute_pp: number | null;
            /** @description The largest change, up or down [percentage points] */
            largest_pp: number | null;
            /** @description Whose it is */
            largest_ally: components["schemas"]["AllyCode"] | null;
            /** @description The year it is about [calendar year] */
            largest_year: number | null;
            /** @description The first estimate that moved so far [percent of GDP] */
            largest_first_percent: number | null;
            /** @description The edition it stood in */
            largest_first_publication: string | null;
            /** @description The latest figure [percent of GDP] */
            largest_latest_percent: number | null;
            /** @description The edition that has it */
            largest_latest_publication: string | null;
            /** @description The editions of all these figures [semicolon-joined list] */
            publications: string | null;
            /** @description How many latest figures are higher [first estimates] */
            up: number;
            /** @description How many latest figures are lower [first estimates] */
            down: number;
            /** @description Whether any of the latest figures is still an estimate */
            provisional: boolean;
            /** @description Whether n is below 5, too few to tell anything */
            few: boolean;
            /** @description Why there is none: no_first_estimate: no edition is held that gives an estimate and was out before the year was over, or no later one gives that year again; no_armed_forces: the ally has no armed forces and reports no spending; not_yet_ally: the country had not joined the alliance by the date */
            reason: string | null;
        };
        /** row of past projections */
        AccuracyRow: {
            /**
             * @description From which figures it was projected. real_time: those of each edition by what was in force on its day, which is what to quote; latest: those in force on the date, which know what was revised since and flatter
             * @enum {string}
             */
            basis: "real_time" | "latest";
            /**
             * @description How. theil-sen, linear: at the recent pace, as in /v1/progress; no_change: the figure stays. All from the same figures
             * @enum {string}
             */
            method: "theil-sen" | "linear" | "no_change";
            /** @description Years from the figure to the outcome; at 0 the error is what later editions made of the figure itself [years] */
            horizon: number;
            /** @description Projections with an outcome: a figure in force on the date [projections] */
            n: number;
            /** @description Distinct years of the figures projected from. Errors of one year are one draw of the world: this, not n, is the sample size [calendar years] */
            years: number;
            /** @description The mean error, outcome less projection: positive, more was spent [percentage points] */
            mean_pp: number;
            /** @description The mean of how large the errors were, whatever their sign [percentage points] */
            mean_absolute_pp: number;
            /** @description The error that a tenth of them did not exceed [percentage points] */
            quantile_10_pp: number;
            /** @description The error that half of them did not exceed [percentage points] */
            quantile_50_pp: number;
            /** @description The error that nine tenths of them did not exceed [percentage points] */
            quantile_90_pp: number;
            /** @description Of the projections from figures short of the level, those that met it [projections] */
            said_on_track: number;
            /** @description Of those, how many outcomes met it [projections] */
            right_on_track: number;
            /** @description Of the projections from figures short of the level, those that fell short too [projections] */
            said_off_track: number;
            /** @description Of those, how many outcomes fell short [projections] */
            right_off_track: number;
            /** @description How many would have been right, had one always said off_track, as no_change does [projections] */
            right_base: number;
            /** @description Of the ranges that could be given on the day of the projection, how many held what came [projections] */
            covered: number | null;
            /** @description How many ranges could be given: 0 where too little had come out; null of latest, which gives none [projections] */
            covered_of: number | null;
            /** @description The editions of the figures projected from and of the outcomes [semicolon-joined list] */
            publications: string | null;
        };
        /** difference */
        DifferencesRow: {
            /**
             * @description What kind of change it is
             * @enum {string}
             */
            kind: "publication" | "ally_joined" | "figure_added" | "figure_revised" | "target_standing" | "pledge_made" | "pledge_outcome" | "verdict";
            /** @description The ally or grouping it is about */
            area: components["schemas"]["AreaCode"] | null;
            /** @description The publication, indicator, target or pledge it is about */
            subject: string;
            /** @description The year of the figure, or that a pledge is due [calendar year] */
            year: number | null;
            /** @description What it was: the figure as published, a standing, an outcome, met or short; null if it did not exist */
            before: string | null;
            /** @description What it became; of an exemption or a reservation, which has no outcome, its kind */
            after: string | null;
            /** @description The figure before [as in the indicator; percentage points for shares] */
            value_before: number | null;
            /** @description The figure after [as in the indicator; percentage points for shares] */
            value_after: number | null;
            /** @description The difference of the two [as in the indicator; percentage points for shares] */
            change: number | null;
            /** @description The edition that came out or that the later figure is from */
            publication: string | null;
            /** @description What it is about, in words */
            title: string;
        };
        /** meeting */
        SummitsRow: {
            /** @description Key of the meeting */
            id: string;
            /**
             * @description What kind of occasion it is
             * @enum {string}
             */
            kind: "summit" | "ministerial" | "announcement";
            /** @description What it is called */
            name: string;
            /** @description Where it met */
            city: string | null;
            /** @description Codes of the host countries [semicolon-joined list] */
            countries: string | null;
            /** @description When it was announced [ISO 8601 date; a bare year or month where no more is known] */
            announced_on: string | null;
            /** @description Its first day [ISO 8601 date; a bare year or month where no more is known] */
            starts_on: string | null;
            /** @description Its last day; as_of=summit:<id> means this day [ISO 8601 date; a bare year or month where no more is known] */
            ends_on: string | null;
            /** @description Whether it had ended by the date */
            held: boolean;
            /** @description Its outcome, in our words; null until it has ended */
            summary: string | null;
            /** @description URL of the source */
            source_url: string;
        };
        /** milestone */
        MilestonesRow: {
            /** @description Key of the milestone */
            id: string;
            /** @description When it takes place or is due; null where none was set [ISO 8601 date; a bare year or month where no more is known] */
            date: string | null;
            /** @description What it is */
            title: string;
            /** @description Whether it still lies ahead on the date */
            ahead: boolean;
            /** @description When it was announced [ISO 8601 date; a bare year or month where no more is known] */
            announced_on: string | null;
            /** @description The target it is about */
            target: string | null;
            /** @description Where it takes place */
            summit: string | null;
            /** @description What happens, in our words, as recorded */
            summary: string;
            /** @description URL of the source */
            source_url: string | null;
        };
        /** statement */
        StatementsRow: {
            /** @description Key of the statement */
            id: string;
            /** @description When it was said [ISO 8601 date; a bare year or month where no more is known] */
            said_on: string | null;
            /** @description Who said it */
            speaker: string;
            /** @description The speaker’s role at the time */
            role: string;
            /** @description Where it was said */
            place: string | null;
            /**
             * @description Whether the text is a quote, a paraphrase or a report
             * @enum {string}
             */
            kind: "quote" | "paraphrase" | "report";
            /** @description What was said; paraphrases and reports are in our words */
            text: string;
            /** @description Codes of the allies it is about [semicolon-joined list] */
            allies: string | null;
            /** @description The target it is about */
            target: string | null;
            /** @description The level it mentions [percent of GDP] */
            percent: number | null;
            /** @description Where it was published, if in a publication of this record */
            publication: string | null;
            /** @description URL of the source */
            source_url: string | null;
        };
        /** claim */
        ClaimsRow: {
            /** @description The statement that makes the claim */
            statement: string;
            /** @description Whom it is about */
            area: components["schemas"]["AreaCode"] | null;
            /** @description What it is measured in */
            indicator: components["schemas"]["IndicatorId"] | null;
            /** @description The year it is about [calendar year] */
            year: number | null;
            /**
             * @description What it says: of a figure how it stands to the level, else what was or would be decided
             * @enum {string}
             */
            relation: "below" | "above" | "at_least" | "at_most" | "target_in_force" | "target_agreed" | "no_target_agreed" | "target_binds" | "target_dates" | "milestone_before_target" | "largest_in_record" | "remains_member" | "meeting_days";
            /** @description The level it names [percent, as in the indicator] */
            percent: number | null;
            /** @description Since when it speaks [ISO 8601 date; a bare year or month where no more is known] */
            after: string | null;
            /** @description Until when it speaks [ISO 8601 date; a bare year or month where no more is known] */
            by: string | null;
            /** @description The occasion it speaks of */
            milestone: string | null;
            /** @description When it was said [ISO 8601 date; a bare year or month where no more is known] */
            said_on: string;
            /**
             * @description Whether it held by what was known at the end of the day it was said
             * @enum {string}
             */
            result: "holds" | "fails" | "not_checkable";
            /** @description The figure known then [percent, as in the indicator] */
            value: number | null;
            /** @description The edition that figure is from */
            publication: string | null;
            /** @description What it was checked against then, in words */
            evidence: string;
            /**
             * @description Whether it holds by what is known on the date
             * @enum {string}
             */
            result_now: "holds" | "fails" | "not_checkable";
            /** @description The figure known on the date [percent, as in the indicator] */
            value_now: number | null;
            /** @description How the publisher marks that figure */
            status_now: ("final" | "estimate" | "unknown") | null;
            /** @description The edition that figure is from */
            publication_now: string | null;
            /** @description What it is checked against, in words */
            evidence_now: string;
            /** @description What to know of the figure known on the date: older_edition: a later edition of its publisher does not carry the indicator */
            reason: string | null;
            /** @description How to read the claim */
            note: string | null;
        };
        /** publication */
        PublicationsRow: {
            /** @description Key of the edition */
            id: string;
            /** @description Who published it */
            publisher: string;
            /** @description Its title, as published */
            title: string;
            /** @description When it came out: figures count as known from the end of this day, or of the month or year; null where not known [ISO 8601 date; a bare year or month where no more is known] */
            published_on: string | null;
            /** @description How many figures of it the record holds [figures] */
            figures: number;
            /** @description The indicators it carries here [semicolon-joined list] */
            indicators: string | null;
            /** @description How much of its share of GDP the record holds: whole: every ally in every year, of several; latest: every ally in the newest year, not in all; partial: some figures; none: known, and nothing held. Null for a publisher of another definition */
            coverage: ("whole" | "latest" | "partial" | "none") | null;
            /** @description The publisher’s own reference */
            reference: string | null;
            /** @description Where it was published */
            url: string | null;
            /** @description Where its day or its figures were read, if elsewhere */
            source_url: string | null;
            /** @description Its known limitations, and how it was read */
            notes: string | null;
        };
        /** indicator of a publication */
        CoverageRow: {
            /** @description The publication */
            publication: string;
            /** @description What is measured; null for what carries no figures, such as an article */
            indicator: components["schemas"]["IndicatorId"] | null;
            /** @description Who published it */
            publisher: string;
            /** @description When it came out; null where not known [ISO 8601 date; a bare year or month where no more is known] */
            published_on: string | null;
            /** @description How much is held: whole: every ally in every year, of several; latest: every ally in the newest year, not in all; partial: some figures; none: known, and nothing held */
            coverage: ("whole" | "latest" | "partial" | "none") | null;
            /** @description How many of the allies expected have a figure for the newest year [allies] */
            allies: number;
            /** @description How many allies with armed forces there were on the day it came out [allies] */
            expected: number | null;
            /** @description The first year a figure is about [calendar year] */
            first_year: number | null;
            /** @description The newest year a figure is about [calendar year] */
            last_year: number | null;
            /** @description Figures held of those allies; those of countries that joined later or of Iceland are not in it [figures] */
            cells: number;
            /** @description How many there would be with one of each for every year any figure is about [figures] */
            cells_expected: number | null;
            /** @description Figures held of NATO and of Europe and Canada [figures] */
            aggregates: number;
            /** @description How many of all of them were worked out from what the edition published [figures] */
            derived: number;
            /** @description Codes of the allies expected without a figure for the newest year [semicolon-joined list] */
            missing: string | null;
            /** @description Why something is null: nothing_held: the publication is known and none of these figures is held, so which years it covers is not known; undated: its day is not known, so neither is who was an ally then, and none of its figures ever counts; other_publisher: which allies a publisher other than NATO covers is not known */
            reason: string | null;
        };
        /** published list */
        PublishedListsRow: {
            /** @description Key of the list */
            id: string;
            /** @description The edition that printed it */
            publication: string;
            /** @description The year it is about [calendar year] */
            year: number;
            /** @description The level reached [percent of GDP] */
            percent: number;
            /** @description How many reached it [allies] */
            count: number;
            /** @description Codes of those that reached it [semicolon-joined list] */
            met: string | null;
            /** @description URL of the source */
            source_url: string;
        };
        /** group */
        GroupsRow: {
            /** @description Key of the group */
            id: string;
            /** @description What it is called */
            title: string;
            /**
             * @description What holds it together
             * @enum {string}
             */
            kind: "organization" | "region" | "cooperation" | "nato";
            /** @description How many allies were in it on the date [allies] */
            size: number;
            /** @description Codes of those allies [semicolon-joined list] */
            members: string | null;
            /** @description Remarks */
            notes: string | null;
            /** @description URL of the source */
            source_url: string;
        };
        /** membership */
        MembersRow: {
            /** @description The group */
            group: string;
            /** @description Who belongs to it */
            ally: components["schemas"]["AllyCode"];
            /** @description Since when; null for a member since before the record [ISO 8601 date; a bare year or month where no more is known] */
            from: string | null;
            /** @description Until when; null for one that lasts on the date [ISO 8601 date; a bare year or month where no more is known] */
            to: string | null;
            /** @description Whether it lasted on the date */
            current: boolean;
            /** @description URL of the source */
            source_url: string;
        };
        /** indicator */
        IndicatorsRow: {
            /** @description Key of the indicator */
            id: components["schemas"]["IndicatorId"];
            /** @description What it is */
            title: string;
            /** @description The unit of its values */
            unit: string;
            /** @description How many decimals its publisher gives [decimals] */
            decimals: number;
            /** @description Whether an edition out by the date carries figures for it */
            published: boolean;
            /** @description Remarks */
            notes: string | null;
        };
        /** change */
        ChangesRow: {
            /** @description The revision that made the change: 1, 2, 3 and so on [revision] */
            revision: number;
            /** @description Place within the revision [place, from 1] */
            position: number;
            /** @description When it was recorded [RFC 3339 time, UTC] */
            recorded_at: string;
            /** @description Who made it: the name of an editor’s key, or seed */
            author: string;
            /** @description What was done, in a sentence */
            note: string;
            /** @description The table it belongs to; observations for an edition’s figures about one area */
            entity: string;
            /** @description Key of what was changed; publication/area for figures */
            key: string;
            /**
             * @description Whether it was made, changed or deleted
             * @enum {string}
             */
            action: "create" | "update" | "delete";
            /** @description How many figures were there after it; null for all else [figures] */
            figures: number | null;
            /** @description The record before, as JSON; null for figures */
            before?: string | null;
            /** @description The record after, as JSON; null for figures */
            after?: string | null;
            /** @description The figures before, of an edition about an area, a JSON list of [indicator, year, value, status], with "derived" after one that was worked out; null for all else */
            figures_before?: string | null;
            /** @description The figures after, of an edition about an area, a JSON list of [indicator, year, value, status], with "derived" after one that was worked out; null for all else */
            figures_after?: string | null;
        };
        /**
         * @description ISO 3166 alpha-3 code of an ally. A later record may have more.
         * @enum {string}
         */
        AllyCode: "ALB" | "BEL" | "BGR" | "CAN" | "CZE" | "DEU" | "DNK" | "ESP" | "EST" | "FIN" | "FRA" | "GBR" | "GRC" | "HRV" | "HUN" | "ISL" | "ITA" | "LTU" | "LUX" | "LVA" | "MKD" | "MNE" | "NLD" | "NOR" | "POL" | "PRT" | "ROU" | "SVK" | "SVN" | "SWE" | "TUR" | "USA";
        /**
         * @description Code of an ally or a grouping. A later record may have more.
         * @enum {string}
         */
        AreaCode: "ALB" | "BEL" | "BGR" | "CAN" | "CZE" | "DEU" | "DNK" | "ESP" | "EST" | "FIN" | "FRA" | "GBR" | "GRC" | "HRV" | "HUN" | "ISL" | "ITA" | "LTU" | "LUX" | "LVA" | "MKD" | "MNE" | "NLD" | "NOR" | "POL" | "PRT" | "ROU" | "SVK" | "SVN" | "SWE" | "TUR" | "USA" | "NATO" | "NATO-EUR-CAN";
        /**
         * @description Key of an indicator. A later record may have more.
         * @enum {string}
         */
        IndicatorId: "cofog_share_of_gdp" | "equipment_share" | "gdp_usd" | "gdp_usd_2015" | "gdp_usd_2021" | "infrastructure_share" | "military_share_of_gdp" | "other_share" | "per_capita_usd_2015" | "per_capita_usd_2021" | "personnel" | "personnel_share" | "real_change" | "related_share_of_gdp" | "share_of_gdp" | "spending_national" | "spending_usd" | "spending_usd_2015" | "spending_usd_2021" | "total_share_of_gdp";
        Meta: {
            /**
             * Format: date
             * @description The date asked about: only what was known by then is told
             */
            as_of: string;
            /** @description How many rows there are in all */
            total: number;
            /** @description How many rows are in this answer */
            count: number;
            offset: number;
            limit: number | null;
            /** @description Of each column that can be summed, the sum over all rows, not only those in this answer, in the unit of the column, and how many rows have a value; null where none has */
            totals: {
                [key: string]: {
                    sum: number | null;
                    of: number;
                };
            };
            /** @description The values taken for parameters that were not given */
            defaults: {
                [key: string]: string;
            };
            /** @description What to say wherever the rows are shown, such as which countries had not joined yet */
            notes: string[];
            /** @description The editions the rows are based on */
            publications: {
                id: string;
                publisher: string;
                title: string;
                /** @description A day, or a month or year where no more is known; null where no date is known */
                published_on: string | null;
            }[];
        };
        Links: {
            /** @description Path-absolute URL */
            self: string;
            /** @description The next page, null at the end */
            next: string | null;
            /** @description The same question with its date fixed: editions published later do not change the answer. Absolute where the server was told its public address, path-absolute elsewhere */
            permalink: string;
            alternate: {
                /** @description Path-absolute URL */
                json?: string;
                /** @description Path-absolute URL */
                csv?: string;
                /** @description Path-absolute URL */
                ndjson?: string;
                /** @description Path-absolute URL */
                txt?: string;
                /** @description Path-absolute URL */
                xlsx?: string;
                /** @description Path-absolute URL */
                parquet?: string;
                /** @description Path-absolute URL */
                svg?: string;
                /** @description Path-absolute URL */
                png?: string;
                /** @description Path-absolute URL */
                ics?: string;
                /** @description Path-absolute URL */
                atom?: string;
            };
        };
        /** @description A problem document (RFC 9457) */
        Problem: {
            /** @description Where the problem is explained */
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            /** @enum {string} */
            code: "invalid_parameter" | "malformed_request" | "malformed_body" | "unauthorized" | "forbidden" | "not_found" | "no_such_item" | "not_yet_known" | "not_yet_ally" | "no_such_representation" | "method_not_allowed" | "not_acceptable" | "check_failed" | "already_exists" | "edition_already_imported" | "removal_unconfirmed" | "still_referenced" | "precondition_failed" | "precondition_required" | "unprocessable" | "faulty_import" | "idempotency_key_reused" | "check_without_figure" | "request_timeout" | "payload_too_large" | "uri_too_long" | "unsupported_media_type" | "header_too_large" | "too_many_requests" | "internal_error" | "store_busy" | "store_unavailable" | "outcome_unknown" | "too_many_streams" | "import_running" | "behind" | "overloaded" | "not_ready";
            request_id: string;
            /** @description The address of the question that was probably meant, where every fault has one mending */
            suggestion?: string;
            errors: {
                parameter: string;
                received: string | null;
                detail: string;
                allowed?: string[];
                /** @description The one name that was probably meant */
                nearest?: string;
                /** @description All that may have been meant, where it is more than one */
                candidates?: string[];
                /** @description The parameters to ask in place of this one; empty where it is to be left out */
                instead?: {
                    [key: string]: string;
                };
                /** @description The suffix of the path to ask in place of this parameter */
                suffix?: string;
                code?: string;
            }[];
        };
        Citation: {
            data: {
                /** @enum {string} */
                kind: "figure" | "answer" | "table" | "item" | "picture" | "calendar" | "feed";
                /** @description What is cited, with its date fixed; absolute where the server was told its public address */
                permalink: string;
                /** @description A footnote */
                sentence: string;
                bibtex: string;
                csl: {
                    /** @description The same for the same question; also the key of the BibTeX entry */
                    id: string;
                    /**
                     * @description A picture is a graphic, all else a dataset
                     * @enum {string}
                     */
                    type: "dataset" | "graphic";
                    title: string;
                    /** @description Of published figures their publishers; of what was worked out the tracker */
                    author: {
                        literal: string;
                    }[];
                    issued: {
                        /** @description Year, month, day, as far as they are known */
                        "date-parts": number[][];
                    };
                    /** @description The day it was retrieved; the permalink answers the same on any other */
                    accessed: {
                        /** @description Year, month, day, as far as they are known */
                        "date-parts": number[][];
                    };
                    "container-title": string;
                    publisher: string;
                    /** @description The permalink */
                    URL: string;
                    note: string;
                    language: string;
                };
            };
            meta: {
                /**
                 * Format: date
                 * @description The date asked about: only what was known by then is told
                 */
                as_of: string;
                /** @description What to say wherever the rows are shown, such as which countries had not joined yet */
                notes: string[];
                /** @description The editions the rows are based on */
                publications: {
                    id: string;
                    publisher: string;
                    title: string;
                    /** @description A day, or a month or year where no more is known; null where no date is known */
                    published_on: string | null;
                }[];
            };
            links: {
                self: string;
                /** @description The same citation with the date fixed */
                permalink: string;
                alternate: {
                    [key: string]: string;
                };
            };
        };
        PublicationsRecord: {
            id: string;
            publisher: string;
            title: string;
            published_on?: string | null;
            reference?: string | null;
            url?: string | null;
            source_url?: string | null;
            notes?: string | null;
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        GroupsRecord: {
            id: string;
            title: string;
            /** @enum {string} */
            kind: "organization" | "region" | "cooperation" | "nato";
            notes?: string | null;
            /** Format: uri */
            source_url: string;
            members?: {
                ally: string;
                from: string | null;
                to: string | null;
                /** Format: uri */
                source_url: string;
            }[];
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        PublishedListsRecord: {
            id: string;
            publication: string;
            year: number;
            percent: number;
            met?: string[];
            /** Format: uri */
            source_url: string;
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        SummitsRecord: {
            id: string;
            /** @enum {string} */
            kind: "summit" | "ministerial" | "announcement";
            name: string;
            city?: string | null;
            countries?: string[];
            announced_on?: string | null;
            starts_on?: string | null;
            ends_on?: string | null;
            summary: string;
            /** Format: uri */
            source_url: string;
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        TargetsRecord: {
            id: string;
            title: string;
            indicator: string;
            /** @enum {string} */
            bound: "at_least" | "above" | "at_most";
            percent: number;
            part_of?: string | null;
            summit?: string | null;
            proposed_on?: string | null;
            agreed_on?: string | null;
            deadline_year?: number | null;
            review_year?: number | null;
            superseded_by?: string | null;
            superseded_on?: string | null;
            areas?: string[];
            scope: string;
            summary: string;
            /** Format: uri */
            source_url: string;
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        MilestonesRecord: {
            id: string;
            summit?: string | null;
            date?: string | null;
            announced_on?: string | null;
            title: string;
            summary: string;
            target?: string | null;
            source_url?: string | null;
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        PledgesRecord: {
            id: string;
            ally: string;
            indicator: string;
            percent?: number | null;
            from_year?: number | null;
            deadline_year?: number | null;
            basis?: ("by" | "in" | "every_year" | "average") | null;
            announced_on?: string | null;
            /** @enum {string} */
            kind: "government-announcement" | "national-law" | "alliance-commitment" | "exemption" | "reservation";
            conditional: boolean;
            superseded_by?: string | null;
            withdrawn_on?: string | null;
            title: string;
            summary: string;
            /** Format: uri */
            source_url: string;
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        StatementsRecord: {
            id: string;
            speaker: string;
            role: string;
            said_on: string;
            place?: string | null;
            /** @enum {string} */
            kind: "quote" | "paraphrase" | "report";
            text: string;
            allies?: string[];
            target?: string | null;
            percent?: number | null;
            publication?: string | null;
            source_url?: string | null;
            claims?: {
                area: string | null;
                indicator: string | null;
                year: number | null;
                /** @enum {string} */
                relation: "below" | "above" | "at_least" | "at_most" | "target_in_force" | "target_agreed" | "no_target_agreed" | "target_binds" | "target_dates" | "milestone_before_target" | "largest_in_record" | "remains_member" | "meeting_days";
                percent: number | null;
                after: string | null;
                by: string | null;
                milestone: string | null;
                note: string | null;
            }[];
            /**
             * Format: date
             * @description The day it was recorded, set by the server
             */
            readonly recorded_on?: string;
        };
        Import: {
            publication: string;
            /** @description All figures of the edition */
            figures: number;
            new: number;
            /** @description Differ, at published precision, from the figures that stood in their place */
            changed: number;
            unchanged: number;
            /** @description In a different unit than before, so not compared */
            unit_changed: number;
            /** @description Held by this edition before, and no longer */
            removed: number;
            differences: {
                area: string;
                indicator: string;
                year: number;
                /** @description At published precision; null for a figure that no earlier edition held */
                before: number | null;
                /** @description Null for a figure the edition no longer holds */
                after: number | null;
                /** @description The edition that held the figure before */
                previous_publication: string | null;
            }[];
            flips: {
                ally: string;
                year: number;
                previous_publication: string;
                previous_percent: number;
                percent: number;
                target: string;
                target_percent: number;
                meets: boolean;
            }[];
            notes: {
                place: string;
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description A parameter is wrong. One or more parameters are unknown, malformed, repeated or contradictory. `errors` lists them with what was received and what is allowed, up to twenty, the last then saying how many more there are; `suggestion` is the address that was probably meant. Parameters of each table: /help. */
        invalid_parameter: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This server is behind. The request has the header Data-Revision, and the server does not hold that revision yet, or there is none of this number. Nothing was done; try again after `Retry-After`, at another server if there is one. */
        behind: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The check says no. The question asked with fail=true whether a level is met, or a number holds, and it does not. `detail` has the figure and its publication. */
        check_failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The check has no figure to go by. The question asked with fail=true whether a level is met, or a number holds, and no figure known on the date can say. `detail` says why. */
        check_without_figure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `no_such_item`: No such item. The table holds no row with this key. The nearest key is suggested where one is like it.
         *     - `not_yet_ally`: Not yet an ally on that date. The country joined the alliance only after the date asked about (`as_of`).
         */
        no_such_item_or_not_yet_ally: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `no_such_item`: No such item. The table holds no row with this key. The nearest key is suggested where one is like it.
         *     - `not_yet_known`: Not known yet on that date. The item exists, but was published, announced or agreed only after the date asked about (`as_of`).
         */
        no_such_item_or_not_yet_known: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `no_such_item`: No such item. The table holds no row with this key. The nearest key is suggested where one is like it.
         *     - `not_yet_known`: Not known yet on that date. The item exists, but was published, announced or agreed only after the date asked about (`as_of`).
         *     - `not_yet_ally`: Not yet an ally on that date. The country joined the alliance only after the date asked about (`as_of`).
         */
        no_such_item_or_not_yet_known_or_not_yet_ally: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not ready. The server is shutting down; ask another. */
        not_ready: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A key is needed. Writing needs `Authorization: Bearer <key>` with a key that is valid: an operator makes one with `key create`. Reading needs none. */
        unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key does not allow this. The scope of the key does not cover this write. `detail` names the scope that does. */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. The body of the request exceeds the limit. */
        payload_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported media type. The body has a content type that is not accepted here. */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `invalid_parameter`: A parameter is wrong. One or more parameters are unknown, malformed, repeated or contradictory. `errors` lists them with what was received and what is allowed, up to twenty, the last then saying how many more there are; `suggestion` is the address that was probably meant. Parameters of each table: /help.
         *     - `malformed_body`: The body cannot be read. The body is missing, is not JSON, is nested too deeply, or holds a key such as __proto__ that no record can have.
         */
        invalid_parameter_or_malformed_body: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `unprocessable`: The record is invalid. `errors` lists the fields that are unknown, missing, malformed, contradictory or name something that does not exist, up to twenty.
         *     - `idempotency_key_reused`: The Idempotency-Key was used for something else. This key was sent with a different request before. Send a new key with each new write.
         */
        unprocessable_or_idempotency_key_reused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `store_busy`: The store is busy. Other processes kept writing for longer than the server waits. Nothing was changed; try again.
         *     - `store_unavailable`: The store takes no writes. Its disk is full, its file is read-only, damaged, gone or cannot be read, or its database is not to be reached. Nothing was changed; reading the record goes on.
         *     - `outcome_unknown`: Whether it was recorded is not known. The database was lost in the middle of the commit and could not be asked since. Send the same request again with its Idempotency-Key: it is recorded once. Without a key, look first.
         *     - `behind`: This server is behind. The request has the header Data-Revision, and the server does not hold that revision yet, or there is none of this number. Nothing was done; try again after `Retry-After`, at another server if there is one.
         */
        store_busy_or_store_unavailable_or_outcome_unknown_or_behind: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Already exists. A record with this id exists. Change it with PUT or PATCH, or choose another id. */
        already_exists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No such item. The table holds no row with this key. The nearest key is suggested where one is like it. */
        no_such_item: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record has changed. If-Match names a state of the record that is not the current one. The ETag header has the current tag; read the record again with ?view=stored. */
        precondition_failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is required. To change or delete a record, send the ETag of ?view=stored in If-Match, so that nobody’s changes are overwritten. */
        precondition_required: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Other records refer to it. The record cannot be deleted while other records refer to it. `errors` lists them. */
        still_referenced: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `edition_already_imported`: The edition already has figures. The publication already holds figures. replace=true replaces all of them; the audit keeps the old ones.
         *     - `removal_unconfirmed`: Many figures would be removed. The file lacks many figures that the edition holds. `detail` says how many: send that number as confirm_removed to remove them. Nothing was changed.
         */
        edition_already_imported_or_removal_unconfirmed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `unprocessable`: The record is invalid. `errors` lists the fields that are unknown, missing, malformed, contradictory or name something that does not exist, up to twenty.
         *     - `faulty_import`: The file has faults. Nothing was imported: `errors` lists each faulty cell by its line or its sheet and cell, as many as forty kilobytes hold.
         *     - `idempotency_key_reused`: The Idempotency-Key was used for something else. This key was sent with a different request before. Send a new key with each new write.
         */
        unprocessable_or_faulty_import_or_idempotency_key_reused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description One of these, told apart by `code`:
         *
         *     - `store_busy`: The store is busy. Other processes kept writing for longer than the server waits. Nothing was changed; try again.
         *     - `store_unavailable`: The store takes no writes. Its disk is full, its file is read-only, damaged, gone or cannot be read, or its database is not to be reached. Nothing was changed; reading the record goes on.
         *     - `outcome_unknown`: Whether it was recorded is not known. The database was lost in the middle of the commit and could not be asked since. Send the same request again with its Idempotency-Key: it is recorded once. Without a key, look first.
         *     - `import_running`: Another import is running. Large files are imported one at a time. Nothing was read of this one; send it again after `Retry-After`.
         *     - `behind`: This server is behind. The request has the header Data-Revision, and the server does not hold that revision yet, or there is none of this number. Nothing was done; try again after `Retry-After`, at another server if there is one.
         */
        store_busy_or_store_unavailable_or_outcome_unknown_or_import_running_or_behind: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other failure: 400 invalid_parameter, 400 malformed_request, 400 malformed_body, 401 unauthorized, 403 forbidden, 404 not_found, 404 no_such_item, 404 not_yet_known, 404 not_yet_ally, 404 no_such_representation, 405 method_not_allowed, 406 not_acceptable, 409 check_failed, 409 already_exists, 409 edition_already_imported, 409 removal_unconfirmed, 409 still_referenced, 412 precondition_failed, 428 precondition_required, 422 unprocessable, 422 faulty_import, 422 idempotency_key_reused, 422 check_without_figure, 408 request_timeout, 413 payload_too_large, 414 uri_too_long, 415 unsupported_media_type, 431 header_too_large, 429 too_many_requests, 500 internal_error, 503 store_busy, 503 store_unavailable, 503 outcome_unknown, 503 too_many_streams, 503 import_running, 503 behind, 503 overloaded, 503 not_ready. */
        any_problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
        "Data-Revision": number;
        /**
         * @description Allies by code or English name. Several are joined by commas. area is understood for it.
         * @example [
         *       "BEL",
         *       "ITA",
         *       "ESP"
         *     ]
         */
        ally: components["schemas"]["AllyCode"][];
        /**
         * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
         * @example [
         *       "nordic",
         *       "baltic"
         *     ]
         */
        group: string[];
        /** @description The region the ally is in. One or more of europe, north-america, joined by commas. */
        region: ("europe" | "north-america")[];
        /**
         * @description The target to stand against. Default: the one in force on the date.
         * @example hague-2025-core-3-5pct
         */
        target: string;
        /** @description Only allies that meet the target, or only those that do not. */
        meets_target: boolean;
        /** @description Only allies with this prospect against the level. One or more of met, declined, pledged, on_pace, behind, no_data, joined by commas. */
        prospect: ("met" | "declined" | "pledged" | "on_pace" | "behind" | "no_data")[];
        /** @description Only allies whose headline pledge would reach the level in time, or only those it would not. */
        pledge_suffices: boolean;
        /** @description The GDP that turns the gap into dollars: of the same year (default), or the latest held. One of same_year, latest. */
        gdp: "same_year" | "latest";
        /**
         * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
         * @example 2025-04-03
         */
        as_of: string;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "allies.sort": ("ally" | "-ally" | "name" | "-name" | "region" | "-region" | "joined_on" | "-joined_on" | "year" | "-year" | "years_behind" | "-years_behind" | "share_of_gdp" | "-share_of_gdp" | "status" | "-status" | "publication" | "-publication" | "pledge" | "-pledge" | "pledged_percent" | "-pledged_percent" | "pledged_year" | "-pledged_year" | "pledged_indicator" | "-pledged_indicator" | "pledge_outcome" | "-pledge_outcome" | "pledge_suffices" | "-pledge_suffices" | "pledge_reason" | "-pledge_reason" | "settled_pledge" | "-settled_pledge" | "settled_outcome" | "-settled_outcome" | "reservation" | "-reservation" | "exemption" | "-exemption" | "target" | "-target" | "target_percent" | "-target_percent" | "target_year" | "-target_year" | "gap_pp" | "-gap_pp" | "gap_usd_m" | "-gap_usd_m" | "gdp_usd_m" | "-gdp_usd_m" | "gdp_year" | "-gdp_year" | "gdp_publication" | "-gdp_publication" | "meets_target" | "-meets_target" | "prospect" | "-prospect" | "prospect_pledge" | "-prospect_pledge" | "prospect_year" | "-prospect_year" | "prospect_reason" | "-prospect_reason" | "own_percent" | "-own_percent" | "own_year" | "-own_year" | "recent_pace_pp" | "-recent_pace_pp" | "last_change_pp" | "-last_change_pp" | "reason" | "-reason" | "notes" | "-notes")[];
        /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
        limit: number;
        /** @description How many rows to skip. Default: 0. */
        offset: number;
        /** @description Whether a byte order mark comes first, by which Excel knows UTF-8; in CSV only. Default: false. */
        bom: boolean;
        /** @description What stands before decimals; with comma a semicolon stands between cells, as Excel has both in most of Europe; in CSV only. Default: point. One of point, comma. */
        decimal: "point" | "comma";
        /** @description Only rows whose joined_on may lie within this day, month or year. Several are joined by commas. */
        joined_on: string[];
        /** @description Only rows whose joined_on is after this date. */
        joined_on__gt: string;
        /** @description Only rows whose joined_on is on or after this date. */
        joined_on__gte: string;
        /** @description Only rows whose joined_on is before this date. */
        joined_on__lt: string;
        /** @description Only rows whose joined_on is on or before this date. */
        joined_on__lte: string;
        /** @description Only rows with this year. Several are joined by commas. */
        year: number[];
        /** @description Only rows whose year is above this number. */
        year__gt: number;
        /** @description Only rows whose year is at least this number. */
        year__gte: number;
        /** @description Only rows whose year is below this number. */
        year__lt: number;
        /** @description Only rows whose year is at most this number. */
        year__lte: number;
        /** @description Only rows with this years_behind. Several are joined by commas. */
        years_behind: number[];
        /** @description Only rows whose years_behind is above this number. */
        years_behind__gt: number;
        /** @description Only rows whose years_behind is at least this number. */
        years_behind__gte: number;
        /** @description Only rows whose years_behind is below this number. */
        years_behind__lt: number;
        /** @description Only rows whose years_behind is at most this number. */
        years_behind__lte: number;
        /** @description Only rows with this share_of_gdp. Several are joined by commas. */
        share_of_gdp: number[];
        /** @description Only rows whose share_of_gdp is above this number. */
        share_of_gdp__gt: number;
        /** @description Only rows whose share_of_gdp is at least this number. */
        share_of_gdp__gte: number;
        /** @description Only rows whose share_of_gdp is below this number. */
        share_of_gdp__lt: number;
        /** @description Only rows whose share_of_gdp is at most this number. */
        share_of_gdp__lte: number;
        /** @description Only rows with this status. One or more of final, estimate, unknown, joined by commas. */
        status: ("final" | "estimate" | "unknown")[];
        /** @description Only rows with this publication. Several are joined by commas. */
        publication: string[];
        /** @description Only rows with this pledge. Several are joined by commas. */
        pledge: string[];
        /** @description Only rows with this pledged_percent. Several are joined by commas. */
        pledged_percent: number[];
        /** @description Only rows whose pledged_percent is above this number. */
        pledged_percent__gt: number;
        /** @description Only rows whose pledged_percent is at least this number. */
        pledged_percent__gte: number;
        /** @description Only rows whose pledged_percent is below this number. */
        pledged_percent__lt: number;
        /** @description Only rows whose pledged_percent is at most this number. */
        pledged_percent__lte: number;
        /** @description Only rows with this pledged_year. Several are joined by commas. */
        pledged_year: number[];
        /** @description Only rows whose pledged_year is above this number. */
        pledged_year__gt: number;
        /** @description Only rows whose pledged_year is at least this number. */
        pledged_year__gte: number;
        /** @description Only rows whose pledged_year is below this number. */
        pledged_year__lt: number;
        /** @description Only rows whose pledged_year is at most this number. */
        pledged_year__lte: number;
        /** @description Only rows with this pledged_indicator. Several are joined by commas. */
        pledged_indicator: components["schemas"]["IndicatorId"][];
        /** @description Only rows with this pledge_outcome. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
        pledge_outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable")[];
        /** @description Only rows with this pledge_reason. Several are joined by commas. */
        pledge_reason: string[];
        /** @description Only rows with this settled_pledge. Several are joined by commas. */
        settled_pledge: string[];
        /** @description Only rows with this settled_outcome. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
        settled_outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable")[];
        /** @description Only rows with this reservation. Several are joined by commas. */
        reservation: string[];
        /** @description Only rows with this exemption. Several are joined by commas. */
        exemption: string[];
        /** @description Only rows with this target_percent. Several are joined by commas. */
        target_percent: number[];
        /** @description Only rows whose target_percent is above this number. */
        target_percent__gt: number;
        /** @description Only rows whose target_percent is at least this number. */
        target_percent__gte: number;
        /** @description Only rows whose target_percent is below this number. */
        target_percent__lt: number;
        /** @description Only rows whose target_percent is at most this number. */
        target_percent__lte: number;
        /** @description Only rows with this target_year. Several are joined by commas. */
        target_year: number[];
        /** @description Only rows whose target_year is above this number. */
        target_year__gt: number;
        /** @description Only rows whose target_year is at least this number. */
        target_year__gte: number;
        /** @description Only rows whose target_year is below this number. */
        target_year__lt: number;
        /** @description Only rows whose target_year is at most this number. */
        target_year__lte: number;
        /** @description Only rows with this gap_pp. Several are joined by commas. */
        gap_pp: number[];
        /** @description Only rows whose gap_pp is above this number. */
        gap_pp__gt: number;
        /** @description Only rows whose gap_pp is at least this number. */
        gap_pp__gte: number;
        /** @description Only rows whose gap_pp is below this number. */
        gap_pp__lt: number;
        /** @description Only rows whose gap_pp is at most this number. */
        gap_pp__lte: number;
        /** @description Only rows with this gap_usd_m. Several are joined by commas. */
        gap_usd_m: number[];
        /** @description Only rows whose gap_usd_m is above this number. */
        gap_usd_m__gt: number;
        /** @description Only rows whose gap_usd_m is at least this number. */
        gap_usd_m__gte: number;
        /** @description Only rows whose gap_usd_m is below this number. */
        gap_usd_m__lt: number;
        /** @description Only rows whose gap_usd_m is at most this number. */
        gap_usd_m__lte: number;
        /** @description Only rows with this gdp_usd_m. Several are joined by commas. */
        gdp_usd_m: number[];
        /** @description Only rows whose gdp_usd_m is above this number. */
        gdp_usd_m__gt: number;
        /** @description Only rows whose gdp_usd_m is at least this number. */
        gdp_usd_m__gte: number;
        /** @description Only rows whose gdp_usd_m is below this number. */
        gdp_usd_m__lt: number;
        /** @description Only rows whose gdp_usd_m is at most this number. */
        gdp_usd_m__lte: number;
        /** @description Only rows with this gdp_year. Several are joined by commas. */
        gdp_year: number[];
        /** @description Only rows whose gdp_year is above this number. */
        gdp_year__gt: number;
        /** @description Only rows whose gdp_year is at least this number. */
        gdp_year__gte: number;
        /** @description Only rows whose gdp_year is below this number. */
        gdp_year__lt: number;
        /** @description Only rows whose gdp_year is at most this number. */
        gdp_year__lte: number;
        /** @description Only rows with this gdp_publication. Several are joined by commas. */
        gdp_publication: string[];
        /** @description Only rows with this prospect_pledge. Several are joined by commas. */
        prospect_pledge: string[];
        /** @description Only rows with this prospect_year. Several are joined by commas. */
        prospect_year: number[];
        /** @description Only rows whose prospect_year is above this number. */
        prospect_year__gt: number;
        /** @description Only rows whose prospect_year is at least this number. */
        prospect_year__gte: number;
        /** @description Only rows whose prospect_year is below this number. */
        prospect_year__lt: number;
        /** @description Only rows whose prospect_year is at most this number. */
        prospect_year__lte: number;
        /** @description Only rows with this prospect_reason. Several are joined by commas. */
        prospect_reason: string[];
        /** @description Only rows with this own_percent. Several are joined by commas. */
        own_percent: number[];
        /** @description Only rows whose own_percent is above this number. */
        own_percent__gt: number;
        /** @description Only rows whose own_percent is at least this number. */
        own_percent__gte: number;
        /** @description Only rows whose own_percent is below this number. */
        own_percent__lt: number;
        /** @description Only rows whose own_percent is at most this number. */
        own_percent__lte: number;
        /** @description Only rows with this own_year. Several are joined by commas. */
        own_year: number[];
        /** @description Only rows whose own_year is above this number. */
        own_year__gt: number;
        /** @description Only rows whose own_year is at least this number. */
        own_year__gte: number;
        /** @description Only rows whose own_year is below this number. */
        own_year__lt: number;
        /** @description Only rows whose own_year is at most this number. */
        own_year__lte: number;
        /** @description Only rows with this recent_pace_pp. Several are joined by commas. */
        recent_pace_pp: number[];
        /** @description Only rows whose recent_pace_pp is above this number. */
        recent_pace_pp__gt: number;
        /** @description Only rows whose recent_pace_pp is at least this number. */
        recent_pace_pp__gte: number;
        /** @description Only rows whose recent_pace_pp is below this number. */
        recent_pace_pp__lt: number;
        /** @description Only rows whose recent_pace_pp is at most this number. */
        recent_pace_pp__lte: number;
        /** @description Only rows with this last_change_pp. Several are joined by commas. */
        last_change_pp: number[];
        /** @description Only rows whose last_change_pp is above this number. */
        last_change_pp__gt: number;
        /** @description Only rows whose last_change_pp is at least this number. */
        last_change_pp__gte: number;
        /** @description Only rows whose last_change_pp is below this number. */
        last_change_pp__lt: number;
        /** @description Only rows whose last_change_pp is at most this number. */
        last_change_pp__lte: number;
        /** @description Only rows with this reason. Several are joined by commas. */
        reason: string[];
        /**
         * @description The target to measure against. Default: the one in force on the date for the share of GDP.
         * @example hague-2025-core-3-5pct
         */
        "progress.target": string;
        /** @description A share of GDP to measure against instead of a target, in percent with at most two decimals. */
        percent: number;
        /** @description The year the level is due; with a target, as if it were due in that year instead. */
        by: number;
        /** @description Only allies with this verdict. One or more of met, on_track, off_track, missed, short, no_data, joined by commas. */
        verdict: ("met" | "on_track" | "off_track" | "missed" | "short" | "no_data")[];
        /** @description Use only figures up to this year. Default: up to the latest. */
        "progress.year": number;
        /** @description How many calendar years the recent pace looks back over. Default: 5. */
        window: number;
        /** @description How the recent pace is computed: the median of slopes (default), or least squares. One of theil-sen, linear. */
        method: "theil-sen" | "linear";
        /**
         * @description Only the figures of this edition.
         * @example nato-2026-07
         */
        "progress.publication": string;
        /** @description Adds columns that are not shown otherwise. One or more of explain, joined by commas. */
        expand: "explain"[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "progress.sort": ("ally" | "-ally" | "name" | "-name" | "target" | "-target" | "target_percent" | "-target_percent" | "deadline_year" | "-deadline_year" | "year" | "-year" | "years_behind" | "-years_behind" | "actual_percent" | "-actual_percent" | "status" | "-status" | "publication" | "-publication" | "actual_is_floor" | "-actual_is_floor" | "gap_pp" | "-gap_pp" | "gap_usd_m" | "-gap_usd_m" | "years_left" | "-years_left" | "needed_pace_pp" | "-needed_pace_pp" | "recent_pace_pp" | "-recent_pace_pp" | "last_change_pp" | "-last_change_pp" | "projected_percent" | "-projected_percent" | "projected_low" | "-projected_low" | "projected_high" | "-projected_high" | "range_reason" | "-range_reason" | "projected_year" | "-projected_year" | "reached_year" | "-reached_year" | "reached_at_record_start" | "-reached_at_record_start" | "verdict" | "-verdict" | "pledge" | "-pledge" | "pledged_percent" | "-pledged_percent" | "pledged_year" | "-pledged_year" | "pledged_indicator" | "-pledged_indicator" | "pledge_outcome" | "-pledge_outcome" | "pledge_suffices" | "-pledge_suffices" | "pledge_reason" | "-pledge_reason" | "settled_pledge" | "-settled_pledge" | "settled_outcome" | "-settled_outcome" | "reservation" | "-reservation" | "exemption" | "-exemption" | "prospect" | "-prospect" | "prospect_pledge" | "-prospect_pledge" | "prospect_year" | "-prospect_year" | "prospect_reason" | "-prospect_reason" | "own_percent" | "-own_percent" | "own_year" | "-own_year" | "reason" | "-reason" | "indicator" | "-indicator" | "base_indicator" | "-base_indicator" | "base_usd_m" | "-base_usd_m" | "base_publication" | "-base_publication" | "pace_method" | "-pace_method" | "pace_years" | "-pace_years" | "pace_values" | "-pace_values" | "pace_publications" | "-pace_publications" | "deadline_percent" | "-deadline_percent" | "deadline_publication" | "-deadline_publication")[];
        /** @description Only rows with this deadline_year. Several are joined by commas. */
        deadline_year: number[];
        /** @description Only rows whose deadline_year is above this number. */
        deadline_year__gt: number;
        /** @description Only rows whose deadline_year is at least this number. */
        deadline_year__gte: number;
        /** @description Only rows whose deadline_year is below this number. */
        deadline_year__lt: number;
        /** @description Only rows whose deadline_year is at most this number. */
        deadline_year__lte: number;
        /** @description Only rows with this actual_percent. Several are joined by commas. */
        actual_percent: number[];
        /** @description Only rows whose actual_percent is above this number. */
        actual_percent__gt: number;
        /** @description Only rows whose actual_percent is at least this number. */
        actual_percent__gte: number;
        /** @description Only rows whose actual_percent is below this number. */
        actual_percent__lt: number;
        /** @description Only rows whose actual_percent is at most this number. */
        actual_percent__lte: number;
        /** @description Only rows whose actual_is_floor is true, or only those where it is false. */
        actual_is_floor: boolean;
        /** @description Only rows with this years_left. Several are joined by commas. */
        years_left: number[];
        /** @description Only rows whose years_left is above this number. */
        years_left__gt: number;
        /** @description Only rows whose years_left is at least this number. */
        years_left__gte: number;
        /** @description Only rows whose years_left is below this number. */
        years_left__lt: number;
        /** @description Only rows whose years_left is at most this number. */
        years_left__lte: number;
        /** @description Only rows with this needed_pace_pp. Several are joined by commas. */
        needed_pace_pp: number[];
        /** @description Only rows whose needed_pace_pp is above this number. */
        needed_pace_pp__gt: number;
        /** @description Only rows whose needed_pace_pp is at least this number. */
        needed_pace_pp__gte: number;
        /** @description Only rows whose needed_pace_pp is below this number. */
        needed_pace_pp__lt: number;
        /** @description Only rows whose needed_pace_pp is at most this number. */
        needed_pace_pp__lte: number;
        /** @description Only rows with this projected_percent. Several are joined by commas. */
        projected_percent: number[];
        /** @description Only rows whose projected_percent is above this number. */
        projected_percent__gt: number;
        /** @description Only rows whose projected_percent is at least this number. */
        projected_percent__gte: number;
        /** @description Only rows whose projected_percent is below this number. */
        projected_percent__lt: number;
        /** @description Only rows whose projected_percent is at most this number. */
        projected_percent__lte: number;
        /** @description Only rows with this projected_low. Several are joined by commas. */
        projected_low: number[];
        /** @description Only rows whose projected_low is above this number. */
        projected_low__gt: number;
        /** @description Only rows whose projected_low is at least this number. */
        projected_low__gte: number;
        /** @description Only rows whose projected_low is below this number. */
        projected_low__lt: number;
        /** @description Only rows whose projected_low is at most this number. */
        projected_low__lte: number;
        /** @description Only rows with this projected_high. Several are joined by commas. */
        projected_high: number[];
        /** @description Only rows whose projected_high is above this number. */
        projected_high__gt: number;
        /** @description Only rows whose projected_high is at least this number. */
        projected_high__gte: number;
        /** @description Only rows whose projected_high is below this number. */
        projected_high__lt: number;
        /** @description Only rows whose projected_high is at most this number. */
        projected_high__lte: number;
        /** @description Only rows with this range_reason. Several are joined by commas. */
        range_reason: string[];
        /** @description Only rows with this projected_year. Several are joined by commas. */
        projected_year: number[];
        /** @description Only rows whose projected_year is above this number. */
        projected_year__gt: number;
        /** @description Only rows whose projected_year is at least this number. */
        projected_year__gte: number;
        /** @description Only rows whose projected_year is below this number. */
        projected_year__lt: number;
        /** @description Only rows whose projected_year is at most this number. */
        projected_year__lte: number;
        /** @description Only rows with this reached_year. Several are joined by commas. */
        reached_year: number[];
        /** @description Only rows whose reached_year is above this number. */
        reached_year__gt: number;
        /** @description Only rows whose reached_year is at least this number. */
        reached_year__gte: number;
        /** @description Only rows whose reached_year is below this number. */
        reached_year__lt: number;
        /** @description Only rows whose reached_year is at most this number. */
        reached_year__lte: number;
        /** @description Only rows whose reached_at_record_start is true, or only those where it is false. */
        reached_at_record_start: boolean;
        /** @description Only rows with this indicator. Several are joined by commas. */
        indicator: components["schemas"]["IndicatorId"][];
        /** @description Only rows with this base_indicator. Several are joined by commas. */
        base_indicator: string[];
        /** @description Only rows with this base_usd_m. Several are joined by commas. */
        base_usd_m: number[];
        /** @description Only rows whose base_usd_m is above this number. */
        base_usd_m__gt: number;
        /** @description Only rows whose base_usd_m is at least this number. */
        base_usd_m__gte: number;
        /** @description Only rows whose base_usd_m is below this number. */
        base_usd_m__lt: number;
        /** @description Only rows whose base_usd_m is at most this number. */
        base_usd_m__lte: number;
        /** @description Only rows with this base_publication. Several are joined by commas. */
        base_publication: string[];
        /** @description Only rows with this pace_method. One or more of theil-sen, linear, joined by commas. */
        pace_method: ("theil-sen" | "linear")[];
        /** @description Only rows with this deadline_percent. Several are joined by commas. */
        deadline_percent: number[];
        /** @description Only rows whose deadline_percent is above this number. */
        deadline_percent__gt: number;
        /** @description Only rows whose deadline_percent is at least this number. */
        deadline_percent__gte: number;
        /** @description Only rows whose deadline_percent is below this number. */
        deadline_percent__lt: number;
        /** @description Only rows whose deadline_percent is at most this number. */
        deadline_percent__lte: number;
        /** @description Only rows with this deadline_publication. Several are joined by commas. */
        deadline_publication: string[];
        /** @description The same points every year (linear, the default), or the same percentage (geometric). One of linear, geometric. */
        curve: "linear" | "geometric";
        /** @description Growth of GDP in dollars, percent a year. Default: 0. */
        gdp_growth: number;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "path.sort": ("ally" | "-ally" | "year" | "-year" | "name" | "-name" | "target" | "-target" | "target_percent" | "-target_percent" | "deadline_year" | "-deadline_year" | "required_percent" | "-required_percent" | "gdp_usd_m" | "-gdp_usd_m" | "required_usd_m" | "-required_usd_m" | "extra_usd_m" | "-extra_usd_m" | "cumulative_extra_usd_m" | "-cumulative_extra_usd_m" | "cumulative_extra_published_usd_m" | "-cumulative_extra_published_usd_m" | "published_ratio" | "-published_ratio" | "publication" | "-publication" | "gdp_publication" | "-gdp_publication" | "reason" | "-reason")[];
        /** @description Only rows with this required_percent. Several are joined by commas. */
        required_percent: number[];
        /** @description Only rows whose required_percent is above this number. */
        required_percent__gt: number;
        /** @description Only rows whose required_percent is at least this number. */
        required_percent__gte: number;
        /** @description Only rows whose required_percent is below this number. */
        required_percent__lt: number;
        /** @description Only rows whose required_percent is at most this number. */
        required_percent__lte: number;
        /** @description Only rows with this required_usd_m. Several are joined by commas. */
        required_usd_m: number[];
        /** @description Only rows whose required_usd_m is above this number. */
        required_usd_m__gt: number;
        /** @description Only rows whose required_usd_m is at least this number. */
        required_usd_m__gte: number;
        /** @description Only rows whose required_usd_m is below this number. */
        required_usd_m__lt: number;
        /** @description Only rows whose required_usd_m is at most this number. */
        required_usd_m__lte: number;
        /** @description Only rows with this extra_usd_m. Several are joined by commas. */
        extra_usd_m: number[];
        /** @description Only rows whose extra_usd_m is above this number. */
        extra_usd_m__gt: number;
        /** @description Only rows whose extra_usd_m is at least this number. */
        extra_usd_m__gte: number;
        /** @description Only rows whose extra_usd_m is below this number. */
        extra_usd_m__lt: number;
        /** @description Only rows whose extra_usd_m is at most this number. */
        extra_usd_m__lte: number;
        /** @description Only rows with this cumulative_extra_usd_m. Several are joined by commas. */
        cumulative_extra_usd_m: number[];
        /** @description Only rows whose cumulative_extra_usd_m is above this number. */
        cumulative_extra_usd_m__gt: number;
        /** @description Only rows whose cumulative_extra_usd_m is at least this number. */
        cumulative_extra_usd_m__gte: number;
        /** @description Only rows whose cumulative_extra_usd_m is below this number. */
        cumulative_extra_usd_m__lt: number;
        /** @description Only rows whose cumulative_extra_usd_m is at most this number. */
        cumulative_extra_usd_m__lte: number;
        /** @description Only rows with this cumulative_extra_published_usd_m. Several are joined by commas. */
        cumulative_extra_published_usd_m: number[];
        /** @description Only rows whose cumulative_extra_published_usd_m is above this number. */
        cumulative_extra_published_usd_m__gt: number;
        /** @description Only rows whose cumulative_extra_published_usd_m is at least this number. */
        cumulative_extra_published_usd_m__gte: number;
        /** @description Only rows whose cumulative_extra_published_usd_m is below this number. */
        cumulative_extra_published_usd_m__lt: number;
        /** @description Only rows whose cumulative_extra_published_usd_m is at most this number. */
        cumulative_extra_published_usd_m__lte: number;
        /** @description Only rows with this published_ratio. Several are joined by commas. */
        published_ratio: number[];
        /** @description Only rows whose published_ratio is above this number. */
        published_ratio__gt: number;
        /** @description Only rows whose published_ratio is at least this number. */
        published_ratio__gte: number;
        /** @description Only rows whose published_ratio is below this number. */
        published_ratio__lt: number;
        /** @description Only rows whose published_ratio is at most this number. */
        published_ratio__lte: number;
        /**
         * @description Groupings (NATO, NATO-EUR-CAN), groups and allies, each for itself. Default: NATO, unless allies are chosen by ally or group. Several are joined by commas.
         * @example [
         *       "NATO",
         *       "nordic",
         *       "POL"
         *     ]
         */
        area: string[];
        /**
         * @description Allies, each for itself, as in area. Several are joined by commas.
         * @example [
         *       "BEL",
         *       "POL"
         *     ]
         */
        "outlook.ally": components["schemas"]["AllyCode"][];
        /** @description Each member of the areas for itself, in place of all together. */
        each: boolean;
        /** @description The scenarios. Default: all four, so that none is quoted without the others. One or more of flat, pace, pledges, commitment, joined by commas. */
        scenario: ("flat" | "pace" | "pledges" | "commitment")[];
        /**
         * @description The years, from that of the current figure to 2035. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
         * @example 2030
         */
        "outlook.year": string;
        /** @description Growth of GDP in dollars, percent a year. Default: 0. It moves the money and no share. */
        "outlook.gdp_growth": number;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "outlook.sort": ("area" | "-area" | "scenario" | "-scenario" | "year" | "-year" | "percent" | "-percent" | "over_flat_pp" | "-over_flat_pp" | "extra_usd_m" | "-extra_usd_m" | "target" | "-target" | "target_percent" | "-target_percent" | "deadline_year" | "-deadline_year" | "met" | "-met" | "of" | "-of" | "met_allies" | "-met_allies" | "moved" | "-moved" | "moved_allies" | "-moved_allies" | "based_on" | "-based_on" | "based_on_kind" | "-based_on_kind" | "no_deadline" | "-no_deadline" | "year_has_a_figure" | "-year_has_a_figure" | "reached" | "-reached" | "not_counted" | "-not_counted" | "no_pace" | "-no_pace" | "left_out" | "-left_out" | "current_percent" | "-current_percent" | "current_year" | "-current_year" | "publications" | "-publications" | "weights" | "-weights" | "weights_publication" | "-weights_publication" | "derived" | "-derived" | "gdp_years" | "-gdp_years" | "gdp_publications" | "-gdp_publications" | "reason" | "-reason")[];
        /** @description Only rows whose percent is above this number. */
        percent__gt: number;
        /** @description Only rows whose percent is at least this number. */
        percent__gte: number;
        /** @description Only rows whose percent is below this number. */
        percent__lt: number;
        /** @description Only rows whose percent is at most this number. */
        percent__lte: number;
        /** @description Only rows with this over_flat_pp. Several are joined by commas. */
        over_flat_pp: number[];
        /** @description Only rows whose over_flat_pp is above this number. */
        over_flat_pp__gt: number;
        /** @description Only rows whose over_flat_pp is at least this number. */
        over_flat_pp__gte: number;
        /** @description Only rows whose over_flat_pp is below this number. */
        over_flat_pp__lt: number;
        /** @description Only rows whose over_flat_pp is at most this number. */
        over_flat_pp__lte: number;
        /** @description Only rows with this met. Several are joined by commas. */
        met: number[];
        /** @description Only rows whose met is above this number. */
        met__gt: number;
        /** @description Only rows whose met is at least this number. */
        met__gte: number;
        /** @description Only rows whose met is below this number. */
        met__lt: number;
        /** @description Only rows whose met is at most this number. */
        met__lte: number;
        /** @description Only rows with this of. Several are joined by commas. */
        of: number[];
        /** @description Only rows whose of is above this number. */
        of__gt: number;
        /** @description Only rows whose of is at least this number. */
        of__gte: number;
        /** @description Only rows whose of is below this number. */
        of__lt: number;
        /** @description Only rows whose of is at most this number. */
        of__lte: number;
        /** @description Only rows with this moved. Several are joined by commas. */
        moved: number[];
        /** @description Only rows whose moved is above this number. */
        moved__gt: number;
        /** @description Only rows whose moved is at least this number. */
        moved__gte: number;
        /** @description Only rows whose moved is below this number. */
        moved__lt: number;
        /** @description Only rows whose moved is at most this number. */
        moved__lte: number;
        /** @description Only rows with this based_on. Several are joined by commas. */
        based_on: string[];
        /** @description Only rows with this based_on_kind. One or more of pledge, target, reservation, joined by commas. */
        based_on_kind: ("pledge" | "target" | "reservation")[];
        /** @description Only rows with this current_percent. Several are joined by commas. */
        current_percent: number[];
        /** @description Only rows whose current_percent is above this number. */
        current_percent__gt: number;
        /** @description Only rows whose current_percent is at least this number. */
        current_percent__gte: number;
        /** @description Only rows whose current_percent is below this number. */
        current_percent__lt: number;
        /** @description Only rows whose current_percent is at most this number. */
        current_percent__lte: number;
        /** @description Only rows with this current_year. Several are joined by commas. */
        current_year: number[];
        /** @description Only rows whose current_year is above this number. */
        current_year__gt: number;
        /** @description Only rows whose current_year is at least this number. */
        current_year__gte: number;
        /** @description Only rows whose current_year is below this number. */
        current_year__lt: number;
        /** @description Only rows whose current_year is at most this number. */
        current_year__lte: number;
        /** @description Only rows with this weights. Several are joined by commas. */
        weights: string[];
        /** @description Only rows with this weights_publication. Several are joined by commas. */
        weights_publication: string[];
        /** @description Only rows whose derived is true, or only those where it is false. */
        derived: boolean;
        /**
         * @description Groupings (NATO, NATO-EUR-CAN) and groups, each for itself, and allies, those named taken together. Default: both groupings. Several are joined by commas. ally is understood for it.
         * @example [
         *       "eu",
         *       "NATO"
         *     ]
         */
        "alliance.area": string[];
        /**
         * @description The years. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
         * @example 2014..2025
         */
        "alliance.year": string;
        /**
         * @description The target to count every year against. Default: for each year the one in force at its end, or by then.
         * @example hague-2025-core-3-5pct
         */
        "alliance.target": string;
        /** @description Adds how the share moved on the year before. One or more of change, joined by commas. */
        derive: "change"[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "alliance.sort": ("area" | "-area" | "year" | "-year" | "computed_percent" | "-computed_percent" | "published_percent" | "-published_percent" | "difference_pp" | "-difference_pp" | "publication" | "-publication" | "prices" | "-prices" | "spending_usd_m" | "-spending_usd_m" | "gdp_base_usd_m" | "-gdp_base_usd_m" | "derived" | "-derived" | "left_out" | "-left_out" | "target" | "-target" | "target_percent" | "-target_percent" | "deadline_year" | "-deadline_year" | "due" | "-due" | "meeting" | "-meeting" | "with_figure" | "-with_figure" | "by_list" | "-by_list" | "members" | "-members" | "meeting_allies" | "-meeting_allies" | "missing_allies" | "-missing_allies" | "counted_publications" | "-counted_publications" | "list_publication" | "-list_publication" | "joined" | "-joined" | "left" | "-left" | "reason" | "-reason" | "change_pp" | "-change_pp" | "change_same_members_pp" | "-change_same_members_pp" | "change_reason" | "-change_reason" | "count_reason" | "-count_reason")[];
        /** @description Only rows with this computed_percent. Several are joined by commas. */
        computed_percent: number[];
        /** @description Only rows whose computed_percent is above this number. */
        computed_percent__gt: number;
        /** @description Only rows whose computed_percent is at least this number. */
        computed_percent__gte: number;
        /** @description Only rows whose computed_percent is below this number. */
        computed_percent__lt: number;
        /** @description Only rows whose computed_percent is at most this number. */
        computed_percent__lte: number;
        /** @description Only rows with this published_percent. Several are joined by commas. */
        published_percent: number[];
        /** @description Only rows whose published_percent is above this number. */
        published_percent__gt: number;
        /** @description Only rows whose published_percent is at least this number. */
        published_percent__gte: number;
        /** @description Only rows whose published_percent is below this number. */
        published_percent__lt: number;
        /** @description Only rows whose published_percent is at most this number. */
        published_percent__lte: number;
        /** @description Only rows with this difference_pp. Several are joined by commas. */
        difference_pp: number[];
        /** @description Only rows whose difference_pp is above this number. */
        difference_pp__gt: number;
        /** @description Only rows whose difference_pp is at least this number. */
        difference_pp__gte: number;
        /** @description Only rows whose difference_pp is below this number. */
        difference_pp__lt: number;
        /** @description Only rows whose difference_pp is at most this number. */
        difference_pp__lte: number;
        /** @description Only rows with this prices. Several are joined by commas. */
        prices: string[];
        /** @description Only rows with this spending_usd_m. Several are joined by commas. */
        spending_usd_m: number[];
        /** @description Only rows whose spending_usd_m is above this number. */
        spending_usd_m__gt: number;
        /** @description Only rows whose spending_usd_m is at least this number. */
        spending_usd_m__gte: number;
        /** @description Only rows whose spending_usd_m is below this number. */
        spending_usd_m__lt: number;
        /** @description Only rows whose spending_usd_m is at most this number. */
        spending_usd_m__lte: number;
        /** @description Only rows with this gdp_base_usd_m. Several are joined by commas. */
        gdp_base_usd_m: number[];
        /** @description Only rows whose gdp_base_usd_m is above this number. */
        gdp_base_usd_m__gt: number;
        /** @description Only rows whose gdp_base_usd_m is at least this number. */
        gdp_base_usd_m__gte: number;
        /** @description Only rows whose gdp_base_usd_m is below this number. */
        gdp_base_usd_m__lt: number;
        /** @description Only rows whose gdp_base_usd_m is at most this number. */
        gdp_base_usd_m__lte: number;
        /** @description Only rows whose due is true, or only those where it is false. */
        due: boolean;
        /** @description Only rows with this meeting. Several are joined by commas. */
        meeting: number[];
        /** @description Only rows whose meeting is above this number. */
        meeting__gt: number;
        /** @description Only rows whose meeting is at least this number. */
        meeting__gte: number;
        /** @description Only rows whose meeting is below this number. */
        meeting__lt: number;
        /** @description Only rows whose meeting is at most this number. */
        meeting__lte: number;
        /** @description Only rows with this with_figure. Several are joined by commas. */
        with_figure: number[];
        /** @description Only rows whose with_figure is above this number. */
        with_figure__gt: number;
        /** @description Only rows whose with_figure is at least this number. */
        with_figure__gte: number;
        /** @description Only rows whose with_figure is below this number. */
        with_figure__lt: number;
        /** @description Only rows whose with_figure is at most this number. */
        with_figure__lte: number;
        /** @description Only rows with this by_list. Several are joined by commas. */
        by_list: number[];
        /** @description Only rows whose by_list is above this number. */
        by_list__gt: number;
        /** @description Only rows whose by_list is at least this number. */
        by_list__gte: number;
        /** @description Only rows whose by_list is below this number. */
        by_list__lt: number;
        /** @description Only rows whose by_list is at most this number. */
        by_list__lte: number;
        /** @description Only rows with this members. Several are joined by commas. */
        members: number[];
        /** @description Only rows whose members is above this number. */
        members__gt: number;
        /** @description Only rows whose members is at least this number. */
        members__gte: number;
        /** @description Only rows whose members is below this number. */
        members__lt: number;
        /** @description Only rows whose members is at most this number. */
        members__lte: number;
        /** @description Only rows with this list_publication. Several are joined by commas. */
        list_publication: string[];
        /** @description Only rows with this change_pp. Several are joined by commas. */
        change_pp: number[];
        /** @description Only rows whose change_pp is above this number. */
        change_pp__gt: number;
        /** @description Only rows whose change_pp is at least this number. */
        change_pp__gte: number;
        /** @description Only rows whose change_pp is below this number. */
        change_pp__lt: number;
        /** @description Only rows whose change_pp is at most this number. */
        change_pp__lte: number;
        /** @description Only rows with this change_same_members_pp. Several are joined by commas. */
        change_same_members_pp: number[];
        /** @description Only rows whose change_same_members_pp is above this number. */
        change_same_members_pp__gt: number;
        /** @description Only rows whose change_same_members_pp is at least this number. */
        change_same_members_pp__gte: number;
        /** @description Only rows whose change_same_members_pp is below this number. */
        change_same_members_pp__lt: number;
        /** @description Only rows whose change_same_members_pp is at most this number. */
        change_same_members_pp__lte: number;
        /** @description Only rows with this change_reason. Several are joined by commas. */
        change_reason: string[];
        /** @description Only rows with this count_reason. Several are joined by commas. */
        count_reason: string[];
        /**
         * @description The ally; or name an area.
         * @example ITA
         */
        "check.ally": components["schemas"]["AllyCode"];
        /**
         * @description The ally or grouping.
         * @example NATO-EUR-CAN
         */
        "check.area": components["schemas"]["AreaCode"];
        /** @description The year of the figure. Default: the deadline of the target once it is over, else the latest. */
        "check.year": number;
        /** @description Whether anything but a yes is a failure: 409 for a no, 422 for a missing figure. */
        fail: boolean;
        /**
         * @description The ally, grouping or group the number is about. A group’s share is computed.
         * @example EST
         */
        "verify.area": string;
        /**
         * @description The number as it was written: digits with a decimal point, then % or million, billion or trillion where that was said. Its last digit says how finely it is read; a share is read to tenths at least. An amount without a scale word is in the unit of the indicator.
         * @example 3.38
         */
        value: string;
        /** @description What was said of the figure: that it is the number (default), rounded to its last digit; is about it; or how it stands to it, unrounded. One of is, about, below, above, at_least, at_most. */
        relation: "is" | "about" | "below" | "above" | "at_least" | "at_most";
        /**
         * @description When it was said; a month or a year counts as its last day. Default: the date.
         * @example 2025-08-28
         */
        said_on: string;
        /** @description The year it is about. Default: that of the current figure on the day it was said. */
        "verify.year": number;
        /**
         * @description What it is measured in. Default: share_of_gdp.
         * @example spending_usd
         */
        "verify.indicator": components["schemas"]["IndicatorId"];
        /** @description Whether anything but a number that holds now is a failure: 409 if it does not, 422 without a figure. */
        "verify.fail": boolean;
        /**
         * @description Allies or groupings (NATO, NATO-EUR-CAN). Several are joined by commas. ally is understood for it.
         * @example [
         *       "POL"
         *     ]
         */
        "spending.area": components["schemas"]["AreaCode"][];
        /**
         * @description What is measured. Default: all indicators. Several are joined by commas.
         * @example [
         *       "share_of_gdp"
         *     ]
         */
        "spending.indicator": components["schemas"]["IndicatorId"][];
        /** @description Only the last so many years of each area and indicator. */
        last: number;
        /** @description Adds columns worked out from the figures. One or more of rank, change, index, share_of_total, joined by commas. */
        "spending.derive": ("rank" | "change" | "index" | "share_of_total")[];
        /** @description The year that is 100 in the index. Default: 2014, the year of the Wales pledge. */
        base: number;
        /** @description With shape=wide, what the columns are called by: BEL and share_of_gdp_BEL, or Belgium and the title of the indicator. Default: codes. One of codes, names. */
        header: "codes" | "names";
        /** @description Whether figures come with all digits of the copy they were read from, some finer than what was published, so that an import can reproduce it. Default: false, at the precision of the indicator. */
        raw: boolean;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "spending.sort": ("area" | "-area" | "indicator" | "-indicator" | "year" | "-year" | "value" | "-value" | "unit" | "-unit" | "status" | "-status" | "publication" | "-publication" | "derived" | "-derived" | "rank" | "-rank" | "of" | "-of" | "rank_reason" | "-rank_reason" | "change" | "-change" | "change_unit" | "-change_unit" | "before_publication" | "-before_publication" | "change_reason" | "-change_reason" | "index" | "-index" | "base_year" | "-base_year" | "base_publication" | "-base_publication" | "index_reason" | "-index_reason" | "share_of_total" | "-share_of_total" | "total" | "-total" | "share_of_total_reason" | "-share_of_total_reason")[];
        /** @description Only rows with this value. Several are joined by commas. */
        "spending.value": number[];
        /** @description Only rows whose value is above this number. */
        value__gt: number;
        /** @description Only rows whose value is at least this number. */
        value__gte: number;
        /** @description Only rows whose value is below this number. */
        value__lt: number;
        /** @description Only rows whose value is at most this number. */
        value__lte: number;
        /** @description Only rows with this rank. Several are joined by commas. */
        rank: number[];
        /** @description Only rows whose rank is above this number. */
        rank__gt: number;
        /** @description Only rows whose rank is at least this number. */
        rank__gte: number;
        /** @description Only rows whose rank is below this number. */
        rank__lt: number;
        /** @description Only rows whose rank is at most this number. */
        rank__lte: number;
        /** @description Only rows with this change. Several are joined by commas. */
        change: number[];
        /** @description Only rows whose change is above this number. */
        change__gt: number;
        /** @description Only rows whose change is at least this number. */
        change__gte: number;
        /** @description Only rows whose change is below this number. */
        change__lt: number;
        /** @description Only rows whose change is at most this number. */
        change__lte: number;
        /** @description Only rows with this change_unit. One or more of percentage points, percent, joined by commas. */
        change_unit: ("percentage points" | "percent")[];
        /** @description Only rows with this before_publication. Several are joined by commas. */
        before_publication: string[];
        /** @description Only rows with this index. Several are joined by commas. */
        index: number[];
        /** @description Only rows whose index is above this number. */
        index__gt: number;
        /** @description Only rows whose index is at least this number. */
        index__gte: number;
        /** @description Only rows whose index is below this number. */
        index__lt: number;
        /** @description Only rows whose index is at most this number. */
        index__lte: number;
        /** @description Only rows with this base_year. Several are joined by commas. */
        base_year: number[];
        /** @description Only rows whose base_year is above this number. */
        base_year__gt: number;
        /** @description Only rows whose base_year is at least this number. */
        base_year__gte: number;
        /** @description Only rows whose base_year is below this number. */
        base_year__lt: number;
        /** @description Only rows whose base_year is at most this number. */
        base_year__lte: number;
        /** @description Only rows with this share_of_total. Several are joined by commas. */
        share_of_total: number[];
        /** @description Only rows whose share_of_total is above this number. */
        share_of_total__gt: number;
        /** @description Only rows whose share_of_total is at least this number. */
        share_of_total__gte: number;
        /** @description Only rows whose share_of_total is below this number. */
        share_of_total__lt: number;
        /** @description Only rows whose share_of_total is at most this number. */
        share_of_total__lte: number;
        /** @description Only rows with this total. Several are joined by commas. */
        total: number[];
        /** @description Only rows whose total is above this number. */
        total__gt: number;
        /** @description Only rows whose total is at least this number. */
        total__gte: number;
        /** @description Only rows whose total is below this number. */
        total__lt: number;
        /** @description Only rows whose total is at most this number. */
        total__lte: number;
        /**
         * @description What the target is measured in. Several are joined by commas.
         * @example [
         *       "share_of_gdp"
         *     ]
         */
        "targets.indicator": components["schemas"]["IndicatorId"][];
        /** @description How the target stands on the date. One or more of proposed, in_force, superseded, joined by commas. */
        standing: ("proposed" | "in_force" | "superseded")[];
        /** @description Only targets that apply to this ally. area is understood for it. */
        "targets.ally": components["schemas"]["AllyCode"];
        /** @description Where the target was agreed or proposed. Several are joined by commas. */
        summit: string[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "targets.sort": ("id" | "-id" | "title" | "-title" | "indicator" | "-indicator" | "bound" | "-bound" | "percent" | "-percent" | "standing" | "-standing" | "proposed_on" | "-proposed_on" | "agreed_on" | "-agreed_on" | "deadline_year" | "-deadline_year" | "review_year" | "-review_year" | "part_of" | "-part_of" | "summit" | "-summit" | "superseded_by" | "-superseded_by" | "superseded_on" | "-superseded_on" | "areas" | "-areas" | "scope" | "-scope" | "summary" | "-summary" | "source_url" | "-source_url")[];
        /** @description Only rows with this id. Several are joined by commas. */
        id: string[];
        /** @description Only rows with this bound. One or more of at_least, above, at_most, joined by commas. */
        bound: ("at_least" | "above" | "at_most")[];
        /** @description Only rows with this percent. Several are joined by commas. */
        "targets.percent": number[];
        /** @description Only rows whose proposed_on may lie within this day, month or year. Several are joined by commas. */
        proposed_on: string[];
        /** @description Only rows whose proposed_on is after this date. */
        proposed_on__gt: string;
        /** @description Only rows whose proposed_on is on or after this date. */
        proposed_on__gte: string;
        /** @description Only rows whose proposed_on is before this date. */
        proposed_on__lt: string;
        /** @description Only rows whose proposed_on is on or before this date. */
        proposed_on__lte: string;
        /** @description Only rows whose agreed_on may lie within this day, month or year. Several are joined by commas. */
        agreed_on: string[];
        /** @description Only rows whose agreed_on is after this date. */
        agreed_on__gt: string;
        /** @description Only rows whose agreed_on is on or after this date. */
        agreed_on__gte: string;
        /** @description Only rows whose agreed_on is before this date. */
        agreed_on__lt: string;
        /** @description Only rows whose agreed_on is on or before this date. */
        agreed_on__lte: string;
        /** @description Only rows with this review_year. Several are joined by commas. */
        review_year: number[];
        /** @description Only rows whose review_year is above this number. */
        review_year__gt: number;
        /** @description Only rows whose review_year is at least this number. */
        review_year__gte: number;
        /** @description Only rows whose review_year is below this number. */
        review_year__lt: number;
        /** @description Only rows whose review_year is at most this number. */
        review_year__lte: number;
        /** @description Only rows with this part_of. Several are joined by commas. */
        part_of: string[];
        /** @description Only rows with this superseded_by. Several are joined by commas. */
        superseded_by: string[];
        /** @description Only rows whose superseded_on may lie within this day, month or year. Several are joined by commas. */
        superseded_on: string[];
        /** @description Only rows whose superseded_on is after this date. */
        superseded_on__gt: string;
        /** @description Only rows whose superseded_on is on or after this date. */
        superseded_on__gte: string;
        /** @description Only rows whose superseded_on is before this date. */
        superseded_on__lt: string;
        /** @description Only rows whose superseded_on is on or before this date. */
        superseded_on__lte: string;
        /**
         * @description Who pledged. Several are joined by commas. area is understood for it.
         * @example [
         *       "ESP"
         *     ]
         */
        "pledges.ally": components["schemas"]["AllyCode"][];
        /**
         * @description What the pledge is measured in. Several are joined by commas.
         * @example [
         *       "share_of_gdp"
         *     ]
         */
        "pledges.indicator": components["schemas"]["IndicatorId"][];
        /** @description How firm it is. One or more of government-announcement, national-law, alliance-commitment, exemption, reservation, joined by commas. */
        kind: ("government-announcement" | "national-law" | "alliance-commitment" | "exemption" | "reservation")[];
        /** @description What became of it by the date. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
        outcome: ("kept" | "missed" | "pending" | "superseded" | "not_measurable")[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "pledges.sort": ("id" | "-id" | "ally" | "-ally" | "title" | "-title" | "indicator" | "-indicator" | "percent" | "-percent" | "from_year" | "-from_year" | "deadline_year" | "-deadline_year" | "basis" | "-basis" | "announced_on" | "-announced_on" | "kind" | "-kind" | "conditional" | "-conditional" | "withdrawn_on" | "-withdrawn_on" | "in_force" | "-in_force" | "outcome" | "-outcome" | "provisional" | "-provisional" | "decided_year" | "-decided_year" | "decided_value" | "-decided_value" | "decided_publication" | "-decided_publication" | "superseded_by" | "-superseded_by" | "summary" | "-summary" | "source_url" | "-source_url")[];
        /** @description Only rows with this from_year. Several are joined by commas. */
        from_year: number[];
        /** @description Only rows whose from_year is above this number. */
        from_year__gt: number;
        /** @description Only rows whose from_year is at least this number. */
        from_year__gte: number;
        /** @description Only rows whose from_year is below this number. */
        from_year__lt: number;
        /** @description Only rows whose from_year is at most this number. */
        from_year__lte: number;
        /** @description Only rows with this basis. One or more of by, in, every_year, average, joined by commas. */
        basis: ("by" | "in" | "every_year" | "average")[];
        /** @description Only rows whose announced_on may lie within this day, month or year. Several are joined by commas. */
        announced_on: string[];
        /** @description Only rows whose announced_on is after this date. */
        announced_on__gt: string;
        /** @description Only rows whose announced_on is on or after this date. */
        announced_on__gte: string;
        /** @description Only rows whose announced_on is before this date. */
        announced_on__lt: string;
        /** @description Only rows whose announced_on is on or before this date. */
        announced_on__lte: string;
        /** @description Only rows whose conditional is true, or only those where it is false. */
        conditional: boolean;
        /** @description Only rows whose withdrawn_on may lie within this day, month or year. Several are joined by commas. */
        withdrawn_on: string[];
        /** @description Only rows whose withdrawn_on is after this date. */
        withdrawn_on__gt: string;
        /** @description Only rows whose withdrawn_on is on or after this date. */
        withdrawn_on__gte: string;
        /** @description Only rows whose withdrawn_on is before this date. */
        withdrawn_on__lt: string;
        /** @description Only rows whose withdrawn_on is on or before this date. */
        withdrawn_on__lte: string;
        /** @description Only rows whose in_force is true, or only those where it is false. */
        in_force: boolean;
        /** @description Only rows whose provisional is true, or only those where it is false. */
        provisional: boolean;
        /** @description Only rows with this decided_year. Several are joined by commas. */
        decided_year: number[];
        /** @description Only rows whose decided_year is above this number. */
        decided_year__gt: number;
        /** @description Only rows whose decided_year is at least this number. */
        decided_year__gte: number;
        /** @description Only rows whose decided_year is below this number. */
        decided_year__lt: number;
        /** @description Only rows whose decided_year is at most this number. */
        decided_year__lte: number;
        /** @description Only rows with this decided_value. Several are joined by commas. */
        decided_value: number[];
        /** @description Only rows whose decided_value is above this number. */
        decided_value__gt: number;
        /** @description Only rows whose decided_value is at least this number. */
        decided_value__gte: number;
        /** @description Only rows whose decided_value is below this number. */
        decided_value__lt: number;
        /** @description Only rows whose decided_value is at most this number. */
        decided_value__lte: number;
        /** @description Only rows with this decided_publication. Several are joined by commas. */
        decided_publication: string[];
        /**
         * @description Allies or groupings. Several are joined by commas. ally is understood for it.
         * @example [
         *       "SVN"
         *     ]
         */
        "revisions.area": components["schemas"]["AreaCode"][];
        /**
         * @description The years the figures are about. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
         * @example 2014..2025
         */
        "revisions.year": string;
        /** @description Only figures that differ from the edition before, or only those that do not. */
        changed: boolean;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "revisions.sort": ("area" | "-area" | "indicator" | "-indicator" | "year" | "-year" | "publication" | "-publication" | "published_on" | "-published_on" | "value" | "-value" | "status" | "-status" | "previous_publication" | "-previous_publication" | "previous_value" | "-previous_value" | "change" | "-change" | "change_percent" | "-change_percent" | "change_size" | "-change_size" | "reason" | "-reason")[];
        /** @description Only rows whose published_on may lie within this day, month or year. Several are joined by commas. */
        published_on: string[];
        /** @description Only rows whose published_on is after this date. */
        published_on__gt: string;
        /** @description Only rows whose published_on is on or after this date. */
        published_on__gte: string;
        /** @description Only rows whose published_on is before this date. */
        published_on__lt: string;
        /** @description Only rows whose published_on is on or before this date. */
        published_on__lte: string;
        /** @description Only rows with this previous_publication. Several are joined by commas. */
        previous_publication: string[];
        /** @description Only rows with this previous_value. Several are joined by commas. */
        previous_value: number[];
        /** @description Only rows whose previous_value is above this number. */
        previous_value__gt: number;
        /** @description Only rows whose previous_value is at least this number. */
        previous_value__gte: number;
        /** @description Only rows whose previous_value is below this number. */
        previous_value__lt: number;
        /** @description Only rows whose previous_value is at most this number. */
        previous_value__lte: number;
        /** @description Only rows with this change_percent. Several are joined by commas. */
        change_percent: number[];
        /** @description Only rows whose change_percent is above this number. */
        change_percent__gt: number;
        /** @description Only rows whose change_percent is at least this number. */
        change_percent__gte: number;
        /** @description Only rows whose change_percent is below this number. */
        change_percent__lt: number;
        /** @description Only rows whose change_percent is at most this number. */
        change_percent__lte: number;
        /** @description Only rows with this change_size. Several are joined by commas. */
        change_size: number[];
        /** @description Only rows whose change_size is above this number. */
        change_size__gt: number;
        /** @description Only rows whose change_size is at least this number. */
        change_size__gte: number;
        /** @description Only rows whose change_size is below this number. */
        change_size__lt: number;
        /** @description Only rows whose change_size is at most this number. */
        change_size__lte: number;
        /**
         * @description The years the figures are about; latest takes for each ally the last year with a flip. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
         * @example 2014..2025
         */
        "flips.year": string;
        /**
         * @description The target to judge every year by.
         * @example vilnius-2023-2pct
         */
        "flips.target": string;
        /** @description Only flips to met, or only flips to short. */
        meets: boolean;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "flips.sort": ("ally" | "-ally" | "year" | "-year" | "publication" | "-publication" | "published_on" | "-published_on" | "previous_publication" | "-previous_publication" | "previous_percent" | "-previous_percent" | "percent" | "-percent" | "target" | "-target" | "target_percent" | "-target_percent" | "meets" | "-meets")[];
        /** @description Only rows with this previous_percent. Several are joined by commas. */
        previous_percent: number[];
        /** @description Only rows whose previous_percent is above this number. */
        previous_percent__gt: number;
        /** @description Only rows whose previous_percent is at least this number. */
        previous_percent__gte: number;
        /** @description Only rows whose previous_percent is below this number. */
        previous_percent__lt: number;
        /** @description Only rows whose previous_percent is at most this number. */
        previous_percent__lte: number;
        /** @description A row for each year (default) or for each ally. One of year, ally. */
        "first-estimates.by": "year" | "ally";
        /**
         * @description Only the estimates of these allies, by code or English name. Several are joined by commas. area is understood for it.
         * @example [
         *       "POL"
         *     ]
         */
        "first-estimates.ally": components["schemas"]["AllyCode"][];
        /**
         * @description Only the estimates of these years. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
         * @example 2014..2025
         */
        "first-estimates.year": string;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "first-estimates.sort": ("year" | "-year" | "ally" | "-ally" | "n" | "-n" | "of" | "-of" | "mean_pp" | "-mean_pp" | "mean_absolute_pp" | "-mean_absolute_pp" | "largest_pp" | "-largest_pp" | "largest_ally" | "-largest_ally" | "largest_year" | "-largest_year" | "largest_first_percent" | "-largest_first_percent" | "largest_first_publication" | "-largest_first_publication" | "largest_latest_percent" | "-largest_latest_percent" | "largest_latest_publication" | "-largest_latest_publication" | "publications" | "-publications" | "up" | "-up" | "down" | "-down" | "provisional" | "-provisional" | "few" | "-few" | "reason" | "-reason")[];
        /** @description Only rows with this n. Several are joined by commas. */
        n: number[];
        /** @description Only rows whose n is above this number. */
        n__gt: number;
        /** @description Only rows whose n is at least this number. */
        n__gte: number;
        /** @description Only rows whose n is below this number. */
        n__lt: number;
        /** @description Only rows whose n is at most this number. */
        n__lte: number;
        /** @description Only rows with this mean_pp. Several are joined by commas. */
        mean_pp: number[];
        /** @description Only rows whose mean_pp is above this number. */
        mean_pp__gt: number;
        /** @description Only rows whose mean_pp is at least this number. */
        mean_pp__gte: number;
        /** @description Only rows whose mean_pp is below this number. */
        mean_pp__lt: number;
        /** @description Only rows whose mean_pp is at most this number. */
        mean_pp__lte: number;
        /** @description Only rows with this mean_absolute_pp. Several are joined by commas. */
        mean_absolute_pp: number[];
        /** @description Only rows whose mean_absolute_pp is above this number. */
        mean_absolute_pp__gt: number;
        /** @description Only rows whose mean_absolute_pp is at least this number. */
        mean_absolute_pp__gte: number;
        /** @description Only rows whose mean_absolute_pp is below this number. */
        mean_absolute_pp__lt: number;
        /** @description Only rows whose mean_absolute_pp is at most this number. */
        mean_absolute_pp__lte: number;
        /** @description Only rows with this largest_pp. Several are joined by commas. */
        largest_pp: number[];
        /** @description Only rows whose largest_pp is above this number. */
        largest_pp__gt: number;
        /** @description Only rows whose largest_pp is at least this number. */
        largest_pp__gte: number;
        /** @description Only rows whose largest_pp is below this number. */
        largest_pp__lt: number;
        /** @description Only rows whose largest_pp is at most this number. */
        largest_pp__lte: number;
        /** @description Only rows with this largest_ally. Several are joined by commas. */
        largest_ally: components["schemas"]["AllyCode"][];
        /** @description Only rows with this largest_year. Several are joined by commas. */
        largest_year: number[];
        /** @description Only rows whose largest_year is above this number. */
        largest_year__gt: number;
        /** @description Only rows whose largest_year is at least this number. */
        largest_year__gte: number;
        /** @description Only rows whose largest_year is below this number. */
        largest_year__lt: number;
        /** @description Only rows whose largest_year is at most this number. */
        largest_year__lte: number;
        /** @description Only rows with this largest_first_percent. Several are joined by commas. */
        largest_first_percent: number[];
        /** @description Only rows whose largest_first_percent is above this number. */
        largest_first_percent__gt: number;
        /** @description Only rows whose largest_first_percent is at least this number. */
        largest_first_percent__gte: number;
        /** @description Only rows whose largest_first_percent is below this number. */
        largest_first_percent__lt: number;
        /** @description Only rows whose largest_first_percent is at most this number. */
        largest_first_percent__lte: number;
        /** @description Only rows with this largest_first_publication. Several are joined by commas. */
        largest_first_publication: string[];
        /** @description Only rows with this largest_latest_percent. Several are joined by commas. */
        largest_latest_percent: number[];
        /** @description Only rows whose largest_latest_percent is above this number. */
        largest_latest_percent__gt: number;
        /** @description Only rows whose largest_latest_percent is at least this number. */
        largest_latest_percent__gte: number;
        /** @description Only rows whose largest_latest_percent is below this number. */
        largest_latest_percent__lt: number;
        /** @description Only rows whose largest_latest_percent is at most this number. */
        largest_latest_percent__lte: number;
        /** @description Only rows with this largest_latest_publication. Several are joined by commas. */
        largest_latest_publication: string[];
        /** @description Only rows with this up. Several are joined by commas. */
        up: number[];
        /** @description Only rows whose up is above this number. */
        up__gt: number;
        /** @description Only rows whose up is at least this number. */
        up__gte: number;
        /** @description Only rows whose up is below this number. */
        up__lt: number;
        /** @description Only rows whose up is at most this number. */
        up__lte: number;
        /** @description Only rows with this down. Several are joined by commas. */
        down: number[];
        /** @description Only rows whose down is above this number. */
        down__gt: number;
        /** @description Only rows whose down is at least this number. */
        down__gte: number;
        /** @description Only rows whose down is below this number. */
        down__lt: number;
        /** @description Only rows whose down is at most this number. */
        down__lte: number;
        /** @description Only rows whose few is true, or only those where it is false. */
        few: boolean;
        /** @description The level verdicts are about, in percent of GDP. Default: 2. */
        "accuracy.percent": number;
        /**
         * @description A target verdicts are about instead; of one with a deadline only the projections that end in it are counted, in all columns.
         * @example wales-2014-2pct
         */
        "accuracy.target": string;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "accuracy.sort": ("basis" | "-basis" | "method" | "-method" | "horizon" | "-horizon" | "n" | "-n" | "years" | "-years" | "mean_pp" | "-mean_pp" | "mean_absolute_pp" | "-mean_absolute_pp" | "quantile_10_pp" | "-quantile_10_pp" | "quantile_50_pp" | "-quantile_50_pp" | "quantile_90_pp" | "-quantile_90_pp" | "said_on_track" | "-said_on_track" | "right_on_track" | "-right_on_track" | "said_off_track" | "-said_off_track" | "right_off_track" | "-right_off_track" | "right_base" | "-right_base" | "covered" | "-covered" | "covered_of" | "-covered_of" | "publications" | "-publications")[];
        /** @description Only rows with this basis. One or more of real_time, latest, joined by commas. */
        "accuracy.basis": ("real_time" | "latest")[];
        /** @description Only rows with this method. One or more of theil-sen, linear, no_change, joined by commas. */
        "accuracy.method": ("theil-sen" | "linear" | "no_change")[];
        /** @description Only rows with this horizon. Several are joined by commas. */
        horizon: number[];
        /** @description Only rows whose horizon is above this number. */
        horizon__gt: number;
        /** @description Only rows whose horizon is at least this number. */
        horizon__gte: number;
        /** @description Only rows whose horizon is below this number. */
        horizon__lt: number;
        /** @description Only rows whose horizon is at most this number. */
        horizon__lte: number;
        /** @description Only rows with this years. Several are joined by commas. */
        years: number[];
        /** @description Only rows whose years is above this number. */
        years__gt: number;
        /** @description Only rows whose years is at least this number. */
        years__gte: number;
        /** @description Only rows whose years is below this number. */
        years__lt: number;
        /** @description Only rows whose years is at most this number. */
        years__lte: number;
        /** @description Only rows with this quantile_10_pp. Several are joined by commas. */
        quantile_10_pp: number[];
        /** @description Only rows whose quantile_10_pp is above this number. */
        quantile_10_pp__gt: number;
        /** @description Only rows whose quantile_10_pp is at least this number. */
        quantile_10_pp__gte: number;
        /** @description Only rows whose quantile_10_pp is below this number. */
        quantile_10_pp__lt: number;
        /** @description Only rows whose quantile_10_pp is at most this number. */
        quantile_10_pp__lte: number;
        /** @description Only rows with this quantile_50_pp. Several are joined by commas. */
        quantile_50_pp: number[];
        /** @description Only rows whose quantile_50_pp is above this number. */
        quantile_50_pp__gt: number;
        /** @description Only rows whose quantile_50_pp is at least this number. */
        quantile_50_pp__gte: number;
        /** @description Only rows whose quantile_50_pp is below this number. */
        quantile_50_pp__lt: number;
        /** @description Only rows whose quantile_50_pp is at most this number. */
        quantile_50_pp__lte: number;
        /** @description Only rows with this quantile_90_pp. Several are joined by commas. */
        quantile_90_pp: number[];
        /** @description Only rows whose quantile_90_pp is above this number. */
        quantile_90_pp__gt: number;
        /** @description Only rows whose quantile_90_pp is at least this number. */
        quantile_90_pp__gte: number;
        /** @description Only rows whose quantile_90_pp is below this number. */
        quantile_90_pp__lt: number;
        /** @description Only rows whose quantile_90_pp is at most this number. */
        quantile_90_pp__lte: number;
        /** @description Only rows with this said_on_track. Several are joined by commas. */
        said_on_track: number[];
        /** @description Only rows whose said_on_track is above this number. */
        said_on_track__gt: number;
        /** @description Only rows whose said_on_track is at least this number. */
        said_on_track__gte: number;
        /** @description Only rows whose said_on_track is below this number. */
        said_on_track__lt: number;
        /** @description Only rows whose said_on_track is at most this number. */
        said_on_track__lte: number;
        /** @description Only rows with this right_on_track. Several are joined by commas. */
        right_on_track: number[];
        /** @description Only rows whose right_on_track is above this number. */
        right_on_track__gt: number;
        /** @description Only rows whose right_on_track is at least this number. */
        right_on_track__gte: number;
        /** @description Only rows whose right_on_track is below this number. */
        right_on_track__lt: number;
        /** @description Only rows whose right_on_track is at most this number. */
        right_on_track__lte: number;
        /** @description Only rows with this said_off_track. Several are joined by commas. */
        said_off_track: number[];
        /** @description Only rows whose said_off_track is above this number. */
        said_off_track__gt: number;
        /** @description Only rows whose said_off_track is at least this number. */
        said_off_track__gte: number;
        /** @description Only rows whose said_off_track is below this number. */
        said_off_track__lt: number;
        /** @description Only rows whose said_off_track is at most this number. */
        said_off_track__lte: number;
        /** @description Only rows with this right_off_track. Several are joined by commas. */
        right_off_track: number[];
        /** @description Only rows whose right_off_track is above this number. */
        right_off_track__gt: number;
        /** @description Only rows whose right_off_track is at least this number. */
        right_off_track__gte: number;
        /** @description Only rows whose right_off_track is below this number. */
        right_off_track__lt: number;
        /** @description Only rows whose right_off_track is at most this number. */
        right_off_track__lte: number;
        /** @description Only rows with this right_base. Several are joined by commas. */
        right_base: number[];
        /** @description Only rows whose right_base is above this number. */
        right_base__gt: number;
        /** @description Only rows whose right_base is at least this number. */
        right_base__gte: number;
        /** @description Only rows whose right_base is below this number. */
        right_base__lt: number;
        /** @description Only rows whose right_base is at most this number. */
        right_base__lte: number;
        /** @description Only rows with this covered. Several are joined by commas. */
        covered: number[];
        /** @description Only rows whose covered is above this number. */
        covered__gt: number;
        /** @description Only rows whose covered is at least this number. */
        covered__gte: number;
        /** @description Only rows whose covered is below this number. */
        covered__lt: number;
        /** @description Only rows whose covered is at most this number. */
        covered__lte: number;
        /** @description Only rows with this covered_of. Several are joined by commas. */
        covered_of: number[];
        /** @description Only rows whose covered_of is above this number. */
        covered_of__gt: number;
        /** @description Only rows whose covered_of is at least this number. */
        covered_of__gte: number;
        /** @description Only rows whose covered_of is below this number. */
        covered_of__lt: number;
        /** @description Only rows whose covered_of is at most this number. */
        covered_of__lte: number;
        /**
         * @description The earlier day; a month or year means its end. Default: the day before the latest edition out by the later day; in a feed a year before it.
         * @example 2025-04-03
         */
        from: string;
        /**
         * @description The later day. Default: as_of.
         * @example 2025-06-26
         */
        to: string;
        /**
         * @description Only what is about these allies. Several are joined by commas.
         * @example [
         *       "SVN"
         *     ]
         */
        "differences.ally": components["schemas"]["AllyCode"][];
        /** @description What kind of change. Default: all, but in a feed no single figures. One or more of publication, ally_joined, figure_added, figure_revised, target_standing, pledge_made, pledge_outcome, verdict, joined by commas. */
        "differences.kind": ("publication" | "ally_joined" | "figure_added" | "figure_revised" | "target_standing" | "pledge_made" | "pledge_outcome" | "verdict")[];
        /** @description The indicators whose figures are compared. Default: share_of_gdp. Several are joined by commas. */
        "differences.indicator": components["schemas"]["IndicatorId"][];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "differences.sort": ("kind" | "-kind" | "area" | "-area" | "subject" | "-subject" | "year" | "-year" | "before" | "-before" | "after" | "-after" | "value_before" | "-value_before" | "value_after" | "-value_after" | "change" | "-change" | "publication" | "-publication" | "title" | "-title")[];
        /** @description Only rows with this area. Several are joined by commas. */
        "differences.area": components["schemas"]["AreaCode"][];
        /** @description Only rows with this subject. Several are joined by commas. */
        subject: string[];
        /** @description Only rows with this value_before. Several are joined by commas. */
        value_before: number[];
        /** @description Only rows whose value_before is above this number. */
        value_before__gt: number;
        /** @description Only rows whose value_before is at least this number. */
        value_before__gte: number;
        /** @description Only rows whose value_before is below this number. */
        value_before__lt: number;
        /** @description Only rows whose value_before is at most this number. */
        value_before__lte: number;
        /** @description Only rows with this value_after. Several are joined by commas. */
        value_after: number[];
        /** @description Only rows whose value_after is above this number. */
        value_after__gt: number;
        /** @description Only rows whose value_after is at least this number. */
        value_after__gte: number;
        /** @description Only rows whose value_after is below this number. */
        value_after__lt: number;
        /** @description Only rows whose value_after is at most this number. */
        value_after__lte: number;
        /** @description What kind of occasion it is. One or more of summit, ministerial, announcement, joined by commas. */
        "summits.kind": ("summit" | "ministerial" | "announcement")[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "summits.sort": ("id" | "-id" | "kind" | "-kind" | "name" | "-name" | "city" | "-city" | "countries" | "-countries" | "announced_on" | "-announced_on" | "starts_on" | "-starts_on" | "ends_on" | "-ends_on" | "held" | "-held" | "summary" | "-summary" | "source_url" | "-source_url")[];
        /** @description Only rows whose starts_on may lie within this day, month or year. Several are joined by commas. */
        starts_on: string[];
        /** @description Only rows whose starts_on is after this date. */
        starts_on__gt: string;
        /** @description Only rows whose starts_on is on or after this date. */
        starts_on__gte: string;
        /** @description Only rows whose starts_on is before this date. */
        starts_on__lt: string;
        /** @description Only rows whose starts_on is on or before this date. */
        starts_on__lte: string;
        /** @description Only rows whose ends_on may lie within this day, month or year. Several are joined by commas. */
        ends_on: string[];
        /** @description Only rows whose ends_on is after this date. */
        ends_on__gt: string;
        /** @description Only rows whose ends_on is on or after this date. */
        ends_on__gte: string;
        /** @description Only rows whose ends_on is before this date. */
        ends_on__lt: string;
        /** @description Only rows whose ends_on is on or before this date. */
        ends_on__lte: string;
        /** @description Only rows whose held is true, or only those where it is false. */
        held: boolean;
        /**
         * @description Only occasions on or after this day, month or year.
         * @example 2025
         */
        "milestones.from": string;
        /**
         * @description Only occasions on or before this day, month or year.
         * @example 2035
         */
        "milestones.to": string;
        /** @description Which target the occasion is about. Several are joined by commas. */
        "milestones.target": string[];
        /** @description Where it takes place. Several are joined by commas. */
        "milestones.summit": string[];
        /** @description Only occasions that still lie ahead on the date, or only those that do not. */
        ahead: boolean;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "milestones.sort": ("id" | "-id" | "date" | "-date" | "title" | "-title" | "ahead" | "-ahead" | "announced_on" | "-announced_on" | "target" | "-target" | "summit" | "-summit" | "summary" | "-summary" | "source_url" | "-source_url")[];
        /** @description Only rows whose date may lie within this day, month or year. Several are joined by commas. */
        date: string[];
        /** @description Only rows whose date is after this date. */
        date__gt: string;
        /** @description Only rows whose date is on or after this date. */
        date__gte: string;
        /** @description Only rows whose date is before this date. */
        date__lt: string;
        /** @description Only rows whose date is on or before this date. */
        date__lte: string;
        /**
         * @description Part of the speaker’s name; case-insensitive. Several are joined by commas.
         * @example [
         *       "Rubio",
         *       "Rutte"
         *     ]
         */
        speaker: string[];
        /** @description Whom it is about. Several are joined by commas. area is understood for it. */
        "statements.ally": components["schemas"]["AllyCode"][];
        /** @description Which target it is about. Several are joined by commas. */
        "statements.target": string[];
        /** @description Only statements about a target agreed or proposed at this summit, or made during it about no target. Several are joined by commas. */
        "statements.summit": string[];
        /** @description Quote, paraphrase or report. One or more of quote, paraphrase, report, joined by commas. */
        "statements.kind": ("quote" | "paraphrase" | "report")[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "statements.sort": ("id" | "-id" | "said_on" | "-said_on" | "speaker" | "-speaker" | "role" | "-role" | "place" | "-place" | "kind" | "-kind" | "text" | "-text" | "allies" | "-allies" | "target" | "-target" | "percent" | "-percent" | "publication" | "-publication" | "source_url" | "-source_url")[];
        /** @description Only rows whose said_on may lie within this day, month or year. Several are joined by commas. */
        "statements.said_on": string[];
        /** @description Only rows whose said_on is after this date. */
        said_on__gt: string;
        /** @description Only rows whose said_on is on or after this date. */
        said_on__gte: string;
        /** @description Only rows whose said_on is before this date. */
        said_on__lt: string;
        /** @description Only rows whose said_on is on or before this date. */
        said_on__lte: string;
        /** @description The statement that makes the claim. Several are joined by commas. */
        statement: string[];
        /**
         * @description Part of the name of who made the statement; case-insensitive. Several are joined by commas.
         * @example [
         *       "Rubio",
         *       "Rutte"
         *     ]
         */
        "claims.speaker": string[];
        /** @description Whom the claim is about. Several are joined by commas. */
        "claims.ally": components["schemas"]["AllyCode"][];
        /** @description Whether it held when it was said. One or more of holds, fails, not_checkable, joined by commas. */
        result: ("holds" | "fails" | "not_checkable")[];
        /** @description Whether it holds on the date. One or more of holds, fails, not_checkable, joined by commas. */
        result_now: ("holds" | "fails" | "not_checkable")[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "claims.sort": ("statement" | "-statement" | "area" | "-area" | "indicator" | "-indicator" | "year" | "-year" | "relation" | "-relation" | "percent" | "-percent" | "after" | "-after" | "by" | "-by" | "milestone" | "-milestone" | "said_on" | "-said_on" | "result" | "-result" | "value" | "-value" | "publication" | "-publication" | "evidence" | "-evidence" | "result_now" | "-result_now" | "value_now" | "-value_now" | "status_now" | "-status_now" | "publication_now" | "-publication_now" | "evidence_now" | "-evidence_now" | "reason" | "-reason" | "note" | "-note")[];
        /** @description Only rows with this relation. One or more of below, above, at_least, at_most, target_in_force, target_agreed, no_target_agreed, target_binds, target_dates, milestone_before_target, largest_in_record, remains_member, meeting_days, joined by commas. */
        "claims.relation": ("below" | "above" | "at_least" | "at_most" | "target_in_force" | "target_agreed" | "no_target_agreed" | "target_binds" | "target_dates" | "milestone_before_target" | "largest_in_record" | "remains_member" | "meeting_days")[];
        /** @description Only rows whose after may lie within this day, month or year. Several are joined by commas. */
        after: string[];
        /** @description Only rows whose after is after this date. */
        after__gt: string;
        /** @description Only rows whose after is on or after this date. */
        after__gte: string;
        /** @description Only rows whose after is before this date. */
        after__lt: string;
        /** @description Only rows whose after is on or before this date. */
        after__lte: string;
        /** @description Only rows whose by may lie within this day, month or year. Several are joined by commas. */
        "claims.by": string[];
        /** @description Only rows whose by is after this date. */
        by__gt: string;
        /** @description Only rows whose by is on or after this date. */
        by__gte: string;
        /** @description Only rows whose by is before this date. */
        by__lt: string;
        /** @description Only rows whose by is on or before this date. */
        by__lte: string;
        /** @description Only rows with this milestone. Several are joined by commas. */
        milestone: string[];
        /** @description Only rows with this value_now. Several are joined by commas. */
        value_now: number[];
        /** @description Only rows whose value_now is above this number. */
        value_now__gt: number;
        /** @description Only rows whose value_now is at least this number. */
        value_now__gte: number;
        /** @description Only rows whose value_now is below this number. */
        value_now__lt: number;
        /** @description Only rows whose value_now is at most this number. */
        value_now__lte: number;
        /** @description Only rows with this status_now. One or more of final, estimate, unknown, joined by commas. */
        status_now: ("final" | "estimate" | "unknown")[];
        /** @description Only rows with this publication_now. Several are joined by commas. */
        publication_now: string[];
        /** @description Only editions that carry this indicator. Several are joined by commas. */
        "publications.indicator": components["schemas"]["IndicatorId"][];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "publications.sort": ("id" | "-id" | "publisher" | "-publisher" | "title" | "-title" | "published_on" | "-published_on" | "figures" | "-figures" | "indicators" | "-indicators" | "coverage" | "-coverage" | "reference" | "-reference" | "url" | "-url" | "source_url" | "-source_url" | "notes" | "-notes")[];
        /** @description Only rows with this publisher. Several are joined by commas. */
        publisher: string[];
        /** @description Only rows with this figures. Several are joined by commas. */
        figures: number[];
        /** @description Only rows whose figures is above this number. */
        figures__gt: number;
        /** @description Only rows whose figures is at least this number. */
        figures__gte: number;
        /** @description Only rows whose figures is below this number. */
        figures__lt: number;
        /** @description Only rows whose figures is at most this number. */
        figures__lte: number;
        /** @description Only rows with this coverage. One or more of whole, latest, partial, none, joined by commas. */
        coverage: ("whole" | "latest" | "partial" | "none")[];
        /**
         * @description The publication. Several are joined by commas.
         * @example [
         *       "nato-2022-06"
         *     ]
         */
        "coverage.publication": string[];
        /**
         * @description What is measured. Several are joined by commas.
         * @example [
         *       "share_of_gdp"
         *     ]
         */
        "coverage.indicator": components["schemas"]["IndicatorId"][];
        /** @description How much is held. One or more of whole, latest, partial, none, joined by commas. */
        "coverage.coverage": ("whole" | "latest" | "partial" | "none")[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "coverage.sort": ("publication" | "-publication" | "indicator" | "-indicator" | "publisher" | "-publisher" | "published_on" | "-published_on" | "coverage" | "-coverage" | "allies" | "-allies" | "expected" | "-expected" | "first_year" | "-first_year" | "last_year" | "-last_year" | "cells" | "-cells" | "cells_expected" | "-cells_expected" | "aggregates" | "-aggregates" | "derived" | "-derived" | "missing" | "-missing" | "reason" | "-reason")[];
        /** @description Only rows with this allies. Several are joined by commas. */
        allies: number[];
        /** @description Only rows whose allies is above this number. */
        allies__gt: number;
        /** @description Only rows whose allies is at least this number. */
        allies__gte: number;
        /** @description Only rows whose allies is below this number. */
        allies__lt: number;
        /** @description Only rows whose allies is at most this number. */
        allies__lte: number;
        /** @description Only rows with this expected. Several are joined by commas. */
        expected: number[];
        /** @description Only rows whose expected is above this number. */
        expected__gt: number;
        /** @description Only rows whose expected is at least this number. */
        expected__gte: number;
        /** @description Only rows whose expected is below this number. */
        expected__lt: number;
        /** @description Only rows whose expected is at most this number. */
        expected__lte: number;
        /** @description Only rows with this first_year. Several are joined by commas. */
        first_year: number[];
        /** @description Only rows whose first_year is above this number. */
        first_year__gt: number;
        /** @description Only rows whose first_year is at least this number. */
        first_year__gte: number;
        /** @description Only rows whose first_year is below this number. */
        first_year__lt: number;
        /** @description Only rows whose first_year is at most this number. */
        first_year__lte: number;
        /** @description Only rows with this last_year. Several are joined by commas. */
        last_year: number[];
        /** @description Only rows whose last_year is above this number. */
        last_year__gt: number;
        /** @description Only rows whose last_year is at least this number. */
        last_year__gte: number;
        /** @description Only rows whose last_year is below this number. */
        last_year__lt: number;
        /** @description Only rows whose last_year is at most this number. */
        last_year__lte: number;
        /** @description Only rows with this cells. Several are joined by commas. */
        cells: number[];
        /** @description Only rows whose cells is above this number. */
        cells__gt: number;
        /** @description Only rows whose cells is at least this number. */
        cells__gte: number;
        /** @description Only rows whose cells is below this number. */
        cells__lt: number;
        /** @description Only rows whose cells is at most this number. */
        cells__lte: number;
        /** @description Only rows with this cells_expected. Several are joined by commas. */
        cells_expected: number[];
        /** @description Only rows whose cells_expected is above this number. */
        cells_expected__gt: number;
        /** @description Only rows whose cells_expected is at least this number. */
        cells_expected__gte: number;
        /** @description Only rows whose cells_expected is below this number. */
        cells_expected__lt: number;
        /** @description Only rows whose cells_expected is at most this number. */
        cells_expected__lte: number;
        /** @description Only rows with this aggregates. Several are joined by commas. */
        aggregates: number[];
        /** @description Only rows whose aggregates is above this number. */
        aggregates__gt: number;
        /** @description Only rows whose aggregates is at least this number. */
        aggregates__gte: number;
        /** @description Only rows whose aggregates is below this number. */
        aggregates__lt: number;
        /** @description Only rows whose aggregates is at most this number. */
        aggregates__lte: number;
        /** @description Only rows with this derived. Several are joined by commas. */
        "coverage.derived": number[];
        /** @description Only rows whose derived is above this number. */
        derived__gt: number;
        /** @description Only rows whose derived is at least this number. */
        derived__gte: number;
        /** @description Only rows whose derived is below this number. */
        derived__lt: number;
        /** @description Only rows whose derived is at most this number. */
        derived__lte: number;
        /**
         * @description The edition. Several are joined by commas.
         * @example [
         *       "nato-2022-06"
         *     ]
         */
        "published-lists.publication": string[];
        /**
         * @description Only lists that name one of these allies. Several are joined by commas. area is understood for it.
         * @example [
         *       "HRV"
         *     ]
         */
        "published-lists.ally": components["schemas"]["AllyCode"][];
        /**
         * @description The years the lists are about. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
         * @example 2014..2025
         */
        "published-lists.year": string;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "published-lists.sort": ("id" | "-id" | "publication" | "-publication" | "year" | "-year" | "percent" | "-percent" | "count" | "-count" | "met" | "-met" | "source_url" | "-source_url")[];
        /** @description Only rows with this count. Several are joined by commas. */
        count: number[];
        /** @description Only rows whose count is above this number. */
        count__gt: number;
        /** @description Only rows whose count is at least this number. */
        count__gte: number;
        /** @description Only rows whose count is below this number. */
        count__lt: number;
        /** @description Only rows whose count is at most this number. */
        count__lte: number;
        /** @description What holds the group together. One or more of organization, region, cooperation, nato, joined by commas. */
        "groups.kind": ("organization" | "region" | "cooperation" | "nato")[];
        /**
         * @description Only groups one of these allies was in on the date. Several are joined by commas.
         * @example [
         *       "EST"
         *     ]
         */
        member: components["schemas"]["AllyCode"][];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "groups.sort": ("id" | "-id" | "title" | "-title" | "kind" | "-kind" | "size" | "-size" | "members" | "-members" | "notes" | "-notes" | "source_url" | "-source_url")[];
        /** @description Only rows with this size. Several are joined by commas. */
        size: number[];
        /** @description Only rows whose size is above this number. */
        size__gt: number;
        /** @description Only rows whose size is at least this number. */
        size__gte: number;
        /** @description Only rows whose size is below this number. */
        size__lt: number;
        /** @description Only rows whose size is at most this number. */
        size__lte: number;
        /**
         * @description The group. Several are joined by commas.
         * @example [
         *       "nordic"
         *     ]
         */
        "members.group": string[];
        /**
         * @description Who belongs to it. Several are joined by commas. area is understood for it.
         * @example [
         *       "FIN"
         *     ]
         */
        "members.ally": components["schemas"]["AllyCode"][];
        /** @description Only memberships that last on the date, or only those that do not. */
        current: boolean;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "members.sort": ("group" | "-group" | "ally" | "-ally" | "from" | "-from" | "to" | "-to" | "current" | "-current" | "source_url" | "-source_url")[];
        /** @description Only rows whose from may lie within this day, month or year. Several are joined by commas. */
        "members.from": string[];
        /** @description Only rows whose from is after this date. */
        from__gt: string;
        /** @description Only rows whose from is on or after this date. */
        from__gte: string;
        /** @description Only rows whose from is before this date. */
        from__lt: string;
        /** @description Only rows whose from is on or before this date. */
        from__lte: string;
        /** @description Only rows whose to may lie within this day, month or year. Several are joined by commas. */
        "members.to": string[];
        /** @description Only rows whose to is after this date. */
        to__gt: string;
        /** @description Only rows whose to is on or after this date. */
        to__gte: string;
        /** @description Only rows whose to is before this date. */
        to__lt: string;
        /** @description Only rows whose to is on or before this date. */
        to__lte: string;
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "indicators.sort": ("id" | "-id" | "title" | "-title" | "unit" | "-unit" | "decimals" | "-decimals" | "published" | "-published" | "notes" | "-notes")[];
        /** @description Only rows with this decimals. Several are joined by commas. */
        decimals: number[];
        /** @description Only rows whose decimals is above this number. */
        decimals__gt: number;
        /** @description Only rows whose decimals is at least this number. */
        decimals__gte: number;
        /** @description Only rows whose decimals is below this number. */
        decimals__lt: number;
        /** @description Only rows whose decimals is at most this number. */
        decimals__lte: number;
        /** @description Only rows whose published is true, or only those where it is false. */
        published: boolean;
        /** @description Only changes after the revision of this number. */
        since: number;
        /** @description Adds columns that are not shown otherwise. One or more of record, figures, joined by commas. */
        "changes.expand": ("record" | "figures")[];
        /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
        "changes.sort": ("revision" | "-revision" | "position" | "-position" | "recorded_at" | "-recorded_at" | "author" | "-author" | "note" | "-note" | "entity" | "-entity" | "key" | "-key" | "action" | "-action" | "figures" | "-figures")[];
        /** @description Only rows with this revision. Several are joined by commas. */
        revision: number[];
        /** @description Only rows whose revision is above this number. */
        revision__gt: number;
        /** @description Only rows whose revision is at least this number. */
        revision__gte: number;
        /** @description Only rows whose revision is below this number. */
        revision__lt: number;
        /** @description Only rows whose revision is at most this number. */
        revision__lte: number;
        /** @description Only rows with this position. Several are joined by commas. */
        position: number[];
        /** @description Only rows whose position is above this number. */
        position__gt: number;
        /** @description Only rows whose position is at least this number. */
        position__gte: number;
        /** @description Only rows whose position is below this number. */
        position__lt: number;
        /** @description Only rows whose position is at most this number. */
        position__lte: number;
        /** @description Only rows whose recorded_at may lie within this day, month or year. Several are joined by commas. */
        recorded_at: string[];
        /** @description Only rows whose recorded_at is after this date. */
        recorded_at__gt: string;
        /** @description Only rows whose recorded_at is on or after this date. */
        recorded_at__gte: string;
        /** @description Only rows whose recorded_at is before this date. */
        recorded_at__lt: string;
        /** @description Only rows whose recorded_at is on or before this date. */
        recorded_at__lte: string;
        /** @description Only rows with this author. Several are joined by commas. */
        author: string[];
        /** @description Only rows with this entity. Several are joined by commas. */
        entity: string[];
        /** @description Only rows with this key. Several are joined by commas. */
        key: string[];
        /** @description Only rows with this action. One or more of create, update, delete, joined by commas. */
        action: ("create" | "update" | "delete")[];
    };
    requestBodies: never;
    headers: {
        /** @description Strong validator of exactly these bytes */
        ETag: string;
        /** @description The next page, the permalink (cite-as), the terms of the figures (license), the contract (service-desc) and the other formats (RFC 8288) */
        Link: string;
        /** @description What the answer is called as a file, in formats that are kept as one */
        "Content-Disposition": string;
        /** @description The revision of the record the answer was made from */
        "Data-Revision": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    allies: {
        parameters: {
            query?: {
                /**
                 * @description Allies by code or English name. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "BEL",
                 *       "ITA",
                 *       "ESP"
                 *     ]
                 */
                ally?: components["parameters"]["ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /** @description The region the ally is in. One or more of europe, north-america, joined by commas. */
                region?: components["parameters"]["region"];
                /**
                 * @description The target to stand against. Default: the one in force on the date.
                 * @example hague-2025-core-3-5pct
                 */
                target?: components["parameters"]["target"];
                /** @description Only allies that meet the target, or only those that do not. */
                meets_target?: components["parameters"]["meets_target"];
                /** @description Only allies with this prospect against the level. One or more of met, declined, pledged, on_pace, behind, no_data, joined by commas. */
                prospect?: components["parameters"]["prospect"];
                /** @description Only allies whose headline pledge would reach the level in time, or only those it would not. */
                pledge_suffices?: components["parameters"]["pledge_suffices"];
                /** @description The GDP that turns the gap into dollars: of the same year (default), or the latest held. One of same_year, latest. */
                gdp?: components["parameters"]["gdp"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["allies.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose joined_on may lie within this day, month or year. Several are joined by commas. */
                joined_on?: components["parameters"]["joined_on"];
                /** @description Only rows whose joined_on is after this date. */
                joined_on__gt?: components["parameters"]["joined_on__gt"];
                /** @description Only rows whose joined_on is on or after this date. */
                joined_on__gte?: components["parameters"]["joined_on__gte"];
                /** @description Only rows whose joined_on is before this date. */
                joined_on__lt?: components["parameters"]["joined_on__lt"];
                /** @description Only rows whose joined_on is on or before this date. */
                joined_on__lte?: components["parameters"]["joined_on__lte"];
                /** @description Only rows with this year. Several are joined by commas. */
                year?: components["parameters"]["year"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this years_behind. Several are joined by commas. */
                years_behind?: components["parameters"]["years_behind"];
                /** @description Only rows whose years_behind is above this number. */
                years_behind__gt?: components["parameters"]["years_behind__gt"];
                /** @description Only rows whose years_behind is at least this number. */
                years_behind__gte?: components["parameters"]["years_behind__gte"];
                /** @description Only rows whose years_behind is below this number. */
                years_behind__lt?: components["parameters"]["years_behind__lt"];
                /** @description Only rows whose years_behind is at most this number. */
                years_behind__lte?: components["parameters"]["years_behind__lte"];
                /** @description Only rows with this share_of_gdp. Several are joined by commas. */
                share_of_gdp?: components["parameters"]["share_of_gdp"];
                /** @description Only rows whose share_of_gdp is above this number. */
                share_of_gdp__gt?: components["parameters"]["share_of_gdp__gt"];
                /** @description Only rows whose share_of_gdp is at least this number. */
                share_of_gdp__gte?: components["parameters"]["share_of_gdp__gte"];
                /** @description Only rows whose share_of_gdp is below this number. */
                share_of_gdp__lt?: components["parameters"]["share_of_gdp__lt"];
                /** @description Only rows whose share_of_gdp is at most this number. */
                share_of_gdp__lte?: components["parameters"]["share_of_gdp__lte"];
                /** @description Only rows with this status. One or more of final, estimate, unknown, joined by commas. */
                status?: components["parameters"]["status"];
                /** @description Only rows with this publication. Several are joined by commas. */
                publication?: components["parameters"]["publication"];
                /** @description Only rows with this pledge. Several are joined by commas. */
                pledge?: components["parameters"]["pledge"];
                /** @description Only rows with this pledged_percent. Several are joined by commas. */
                pledged_percent?: components["parameters"]["pledged_percent"];
                /** @description Only rows whose pledged_percent is above this number. */
                pledged_percent__gt?: components["parameters"]["pledged_percent__gt"];
                /** @description Only rows whose pledged_percent is at least this number. */
                pledged_percent__gte?: components["parameters"]["pledged_percent__gte"];
                /** @description Only rows whose pledged_percent is below this number. */
                pledged_percent__lt?: components["parameters"]["pledged_percent__lt"];
                /** @description Only rows whose pledged_percent is at most this number. */
                pledged_percent__lte?: components["parameters"]["pledged_percent__lte"];
                /** @description Only rows with this pledged_year. Several are joined by commas. */
                pledged_year?: components["parameters"]["pledged_year"];
                /** @description Only rows whose pledged_year is above this number. */
                pledged_year__gt?: components["parameters"]["pledged_year__gt"];
                /** @description Only rows whose pledged_year is at least this number. */
                pledged_year__gte?: components["parameters"]["pledged_year__gte"];
                /** @description Only rows whose pledged_year is below this number. */
                pledged_year__lt?: components["parameters"]["pledged_year__lt"];
                /** @description Only rows whose pledged_year is at most this number. */
                pledged_year__lte?: components["parameters"]["pledged_year__lte"];
                /** @description Only rows with this pledged_indicator. Several are joined by commas. */
                pledged_indicator?: components["parameters"]["pledged_indicator"];
                /** @description Only rows with this pledge_outcome. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
                pledge_outcome?: components["parameters"]["pledge_outcome"];
                /** @description Only rows with this pledge_reason. Several are joined by commas. */
                pledge_reason?: components["parameters"]["pledge_reason"];
                /** @description Only rows with this settled_pledge. Several are joined by commas. */
                settled_pledge?: components["parameters"]["settled_pledge"];
                /** @description Only rows with this settled_outcome. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
                settled_outcome?: components["parameters"]["settled_outcome"];
                /** @description Only rows with this reservation. Several are joined by commas. */
                reservation?: components["parameters"]["reservation"];
                /** @description Only rows with this exemption. Several are joined by commas. */
                exemption?: components["parameters"]["exemption"];
                /** @description Only rows with this target_percent. Several are joined by commas. */
                target_percent?: components["parameters"]["target_percent"];
                /** @description Only rows whose target_percent is above this number. */
                target_percent__gt?: components["parameters"]["target_percent__gt"];
                /** @description Only rows whose target_percent is at least this number. */
                target_percent__gte?: components["parameters"]["target_percent__gte"];
                /** @description Only rows whose target_percent is below this number. */
                target_percent__lt?: components["parameters"]["target_percent__lt"];
                /** @description Only rows whose target_percent is at most this number. */
                target_percent__lte?: components["parameters"]["target_percent__lte"];
                /** @description Only rows with this target_year. Several are joined by commas. */
                target_year?: components["parameters"]["target_year"];
                /** @description Only rows whose target_year is above this number. */
                target_year__gt?: components["parameters"]["target_year__gt"];
                /** @description Only rows whose target_year is at least this number. */
                target_year__gte?: components["parameters"]["target_year__gte"];
                /** @description Only rows whose target_year is below this number. */
                target_year__lt?: components["parameters"]["target_year__lt"];
                /** @description Only rows whose target_year is at most this number. */
                target_year__lte?: components["parameters"]["target_year__lte"];
                /** @description Only rows with this gap_pp. Several are joined by commas. */
                gap_pp?: components["parameters"]["gap_pp"];
                /** @description Only rows whose gap_pp is above this number. */
                gap_pp__gt?: components["parameters"]["gap_pp__gt"];
                /** @description Only rows whose gap_pp is at least this number. */
                gap_pp__gte?: components["parameters"]["gap_pp__gte"];
                /** @description Only rows whose gap_pp is below this number. */
                gap_pp__lt?: components["parameters"]["gap_pp__lt"];
                /** @description Only rows whose gap_pp is at most this number. */
                gap_pp__lte?: components["parameters"]["gap_pp__lte"];
                /** @description Only rows with this gap_usd_m. Several are joined by commas. */
                gap_usd_m?: components["parameters"]["gap_usd_m"];
                /** @description Only rows whose gap_usd_m is above this number. */
                gap_usd_m__gt?: components["parameters"]["gap_usd_m__gt"];
                /** @description Only rows whose gap_usd_m is at least this number. */
                gap_usd_m__gte?: components["parameters"]["gap_usd_m__gte"];
                /** @description Only rows whose gap_usd_m is below this number. */
                gap_usd_m__lt?: components["parameters"]["gap_usd_m__lt"];
                /** @description Only rows whose gap_usd_m is at most this number. */
                gap_usd_m__lte?: components["parameters"]["gap_usd_m__lte"];
                /** @description Only rows with this gdp_usd_m. Several are joined by commas. */
                gdp_usd_m?: components["parameters"]["gdp_usd_m"];
                /** @description Only rows whose gdp_usd_m is above this number. */
                gdp_usd_m__gt?: components["parameters"]["gdp_usd_m__gt"];
                /** @description Only rows whose gdp_usd_m is at least this number. */
                gdp_usd_m__gte?: components["parameters"]["gdp_usd_m__gte"];
                /** @description Only rows whose gdp_usd_m is below this number. */
                gdp_usd_m__lt?: components["parameters"]["gdp_usd_m__lt"];
                /** @description Only rows whose gdp_usd_m is at most this number. */
                gdp_usd_m__lte?: components["parameters"]["gdp_usd_m__lte"];
                /** @description Only rows with this gdp_year. Several are joined by commas. */
                gdp_year?: components["parameters"]["gdp_year"];
                /** @description Only rows whose gdp_year is above this number. */
                gdp_year__gt?: components["parameters"]["gdp_year__gt"];
                /** @description Only rows whose gdp_year is at least this number. */
                gdp_year__gte?: components["parameters"]["gdp_year__gte"];
                /** @description Only rows whose gdp_year is below this number. */
                gdp_year__lt?: components["parameters"]["gdp_year__lt"];
                /** @description Only rows whose gdp_year is at most this number. */
                gdp_year__lte?: components["parameters"]["gdp_year__lte"];
                /** @description Only rows with this gdp_publication. Several are joined by commas. */
                gdp_publication?: components["parameters"]["gdp_publication"];
                /** @description Only rows with this prospect_pledge. Several are joined by commas. */
                prospect_pledge?: components["parameters"]["prospect_pledge"];
                /** @description Only rows with this prospect_year. Several are joined by commas. */
                prospect_year?: components["parameters"]["prospect_year"];
                /** @description Only rows whose prospect_year is above this number. */
                prospect_year__gt?: components["parameters"]["prospect_year__gt"];
                /** @description Only rows whose prospect_year is at least this number. */
                prospect_year__gte?: components["parameters"]["prospect_year__gte"];
                /** @description Only rows whose prospect_year is below this number. */
                prospect_year__lt?: components["parameters"]["prospect_year__lt"];
                /** @description Only rows whose prospect_year is at most this number. */
                prospect_year__lte?: components["parameters"]["prospect_year__lte"];
                /** @description Only rows with this prospect_reason. Several are joined by commas. */
                prospect_reason?: components["parameters"]["prospect_reason"];
                /** @description Only rows with this own_percent. Several are joined by commas. */
                own_percent?: components["parameters"]["own_percent"];
                /** @description Only rows whose own_percent is above this number. */
                own_percent__gt?: components["parameters"]["own_percent__gt"];
                /** @description Only rows whose own_percent is at least this number. */
                own_percent__gte?: components["parameters"]["own_percent__gte"];
                /** @description Only rows whose own_percent is below this number. */
                own_percent__lt?: components["parameters"]["own_percent__lt"];
                /** @description Only rows whose own_percent is at most this number. */
                own_percent__lte?: components["parameters"]["own_percent__lte"];
                /** @description Only rows with this own_year. Several are joined by commas. */
                own_year?: components["parameters"]["own_year"];
                /** @description Only rows whose own_year is above this number. */
                own_year__gt?: components["parameters"]["own_year__gt"];
                /** @description Only rows whose own_year is at least this number. */
                own_year__gte?: components["parameters"]["own_year__gte"];
                /** @description Only rows whose own_year is below this number. */
                own_year__lt?: components["parameters"]["own_year__lt"];
                /** @description Only rows whose own_year is at most this number. */
                own_year__lte?: components["parameters"]["own_year__lte"];
                /** @description Only rows with this recent_pace_pp. Several are joined by commas. */
                recent_pace_pp?: components["parameters"]["recent_pace_pp"];
                /** @description Only rows whose recent_pace_pp is above this number. */
                recent_pace_pp__gt?: components["parameters"]["recent_pace_pp__gt"];
                /** @description Only rows whose recent_pace_pp is at least this number. */
                recent_pace_pp__gte?: components["parameters"]["recent_pace_pp__gte"];
                /** @description Only rows whose recent_pace_pp is below this number. */
                recent_pace_pp__lt?: components["parameters"]["recent_pace_pp__lt"];
                /** @description Only rows whose recent_pace_pp is at most this number. */
                recent_pace_pp__lte?: components["parameters"]["recent_pace_pp__lte"];
                /** @description Only rows with this last_change_pp. Several are joined by commas. */
                last_change_pp?: components["parameters"]["last_change_pp"];
                /** @description Only rows whose last_change_pp is above this number. */
                last_change_pp__gt?: components["parameters"]["last_change_pp__gt"];
                /** @description Only rows whose last_change_pp is at least this number. */
                last_change_pp__gte?: components["parameters"]["last_change_pp__gte"];
                /** @description Only rows whose last_change_pp is below this number. */
                last_change_pp__lt?: components["parameters"]["last_change_pp__lt"];
                /** @description Only rows whose last_change_pp is at most this number. */
                last_change_pp__lte?: components["parameters"]["last_change_pp__lte"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AlliesRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    allies_item: {
        parameters: {
            query?: {
                /**
                 * @description The target to stand against. Default: the one in force on the date.
                 * @example hague-2025-core-3-5pct
                 */
                target?: components["parameters"]["target"];
                /** @description The GDP that turns the gap into dollars: of the same year (default), or the latest held. One of same_year, latest. */
                gdp?: components["parameters"]["gdp"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description ISO 3166 alpha-3 code of the ally */
                ally: components["schemas"]["AllyCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AlliesRow"] & {
                            /** @description What the ally promised */
                            pledges: components["schemas"]["PledgesRow"][];
                            /** @description Which promises it kept and which it missed */
                            record: components["schemas"]["PledgesRow"][];
                            /** @description Its share of GDP by year */
                            spending: components["schemas"]["SpendingRow"][];
                            /** @description The targets it stands against */
                            targets: components["schemas"]["TargetsRow"][];
                        };
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_ally"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    progress: {
        parameters: {
            query?: {
                /**
                 * @description Allies by code or English name. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "BEL",
                 *       "ITA",
                 *       "ESP"
                 *     ]
                 */
                ally?: components["parameters"]["ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description The target to measure against. Default: the one in force on the date for the share of GDP.
                 * @example hague-2025-core-3-5pct
                 */
                target?: components["parameters"]["progress.target"];
                /** @description A share of GDP to measure against instead of a target, in percent with at most two decimals. */
                percent?: components["parameters"]["percent"];
                /** @description The year the level is due; with a target, as if it were due in that year instead. */
                by?: components["parameters"]["by"];
                /** @description Only allies with this verdict. One or more of met, on_track, off_track, missed, short, no_data, joined by commas. */
                verdict?: components["parameters"]["verdict"];
                /** @description Only allies with this prospect against the level. One or more of met, declined, pledged, on_pace, behind, no_data, joined by commas. */
                prospect?: components["parameters"]["prospect"];
                /** @description Only allies whose headline pledge would reach the level in time, or only those it would not. */
                pledge_suffices?: components["parameters"]["pledge_suffices"];
                /** @description Use only figures up to this year. Default: up to the latest. */
                year?: components["parameters"]["progress.year"];
                /** @description How many calendar years the recent pace looks back over. Default: 5. */
                window?: components["parameters"]["window"];
                /** @description How the recent pace is computed: the median of slopes (default), or least squares. One of theil-sen, linear. */
                method?: components["parameters"]["method"];
                /**
                 * @description Only the figures of this edition.
                 * @example nato-2026-07
                 */
                publication?: components["parameters"]["progress.publication"];
                /** @description Adds columns that are not shown otherwise. One or more of explain, joined by commas. */
                expand?: components["parameters"]["expand"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["progress.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this target_percent. Several are joined by commas. */
                target_percent?: components["parameters"]["target_percent"];
                /** @description Only rows whose target_percent is above this number. */
                target_percent__gt?: components["parameters"]["target_percent__gt"];
                /** @description Only rows whose target_percent is at least this number. */
                target_percent__gte?: components["parameters"]["target_percent__gte"];
                /** @description Only rows whose target_percent is below this number. */
                target_percent__lt?: components["parameters"]["target_percent__lt"];
                /** @description Only rows whose target_percent is at most this number. */
                target_percent__lte?: components["parameters"]["target_percent__lte"];
                /** @description Only rows with this deadline_year. Several are joined by commas. */
                deadline_year?: components["parameters"]["deadline_year"];
                /** @description Only rows whose deadline_year is above this number. */
                deadline_year__gt?: components["parameters"]["deadline_year__gt"];
                /** @description Only rows whose deadline_year is at least this number. */
                deadline_year__gte?: components["parameters"]["deadline_year__gte"];
                /** @description Only rows whose deadline_year is below this number. */
                deadline_year__lt?: components["parameters"]["deadline_year__lt"];
                /** @description Only rows whose deadline_year is at most this number. */
                deadline_year__lte?: components["parameters"]["deadline_year__lte"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this years_behind. Several are joined by commas. */
                years_behind?: components["parameters"]["years_behind"];
                /** @description Only rows whose years_behind is above this number. */
                years_behind__gt?: components["parameters"]["years_behind__gt"];
                /** @description Only rows whose years_behind is at least this number. */
                years_behind__gte?: components["parameters"]["years_behind__gte"];
                /** @description Only rows whose years_behind is below this number. */
                years_behind__lt?: components["parameters"]["years_behind__lt"];
                /** @description Only rows whose years_behind is at most this number. */
                years_behind__lte?: components["parameters"]["years_behind__lte"];
                /** @description Only rows with this actual_percent. Several are joined by commas. */
                actual_percent?: components["parameters"]["actual_percent"];
                /** @description Only rows whose actual_percent is above this number. */
                actual_percent__gt?: components["parameters"]["actual_percent__gt"];
                /** @description Only rows whose actual_percent is at least this number. */
                actual_percent__gte?: components["parameters"]["actual_percent__gte"];
                /** @description Only rows whose actual_percent is below this number. */
                actual_percent__lt?: components["parameters"]["actual_percent__lt"];
                /** @description Only rows whose actual_percent is at most this number. */
                actual_percent__lte?: components["parameters"]["actual_percent__lte"];
                /** @description Only rows with this status. One or more of final, estimate, unknown, joined by commas. */
                status?: components["parameters"]["status"];
                /** @description Only rows whose actual_is_floor is true, or only those where it is false. */
                actual_is_floor?: components["parameters"]["actual_is_floor"];
                /** @description Only rows with this gap_pp. Several are joined by commas. */
                gap_pp?: components["parameters"]["gap_pp"];
                /** @description Only rows whose gap_pp is above this number. */
                gap_pp__gt?: components["parameters"]["gap_pp__gt"];
                /** @description Only rows whose gap_pp is at least this number. */
                gap_pp__gte?: components["parameters"]["gap_pp__gte"];
                /** @description Only rows whose gap_pp is below this number. */
                gap_pp__lt?: components["parameters"]["gap_pp__lt"];
                /** @description Only rows whose gap_pp is at most this number. */
                gap_pp__lte?: components["parameters"]["gap_pp__lte"];
                /** @description Only rows with this gap_usd_m. Several are joined by commas. */
                gap_usd_m?: components["parameters"]["gap_usd_m"];
                /** @description Only rows whose gap_usd_m is above this number. */
                gap_usd_m__gt?: components["parameters"]["gap_usd_m__gt"];
                /** @description Only rows whose gap_usd_m is at least this number. */
                gap_usd_m__gte?: components["parameters"]["gap_usd_m__gte"];
                /** @description Only rows whose gap_usd_m is below this number. */
                gap_usd_m__lt?: components["parameters"]["gap_usd_m__lt"];
                /** @description Only rows whose gap_usd_m is at most this number. */
                gap_usd_m__lte?: components["parameters"]["gap_usd_m__lte"];
                /** @description Only rows with this years_left. Several are joined by commas. */
                years_left?: components["parameters"]["years_left"];
                /** @description Only rows whose years_left is above this number. */
                years_left__gt?: components["parameters"]["years_left__gt"];
                /** @description Only rows whose years_left is at least this number. */
                years_left__gte?: components["parameters"]["years_left__gte"];
                /** @description Only rows whose years_left is below this number. */
                years_left__lt?: components["parameters"]["years_left__lt"];
                /** @description Only rows whose years_left is at most this number. */
                years_left__lte?: components["parameters"]["years_left__lte"];
                /** @description Only rows with this needed_pace_pp. Several are joined by commas. */
                needed_pace_pp?: components["parameters"]["needed_pace_pp"];
                /** @description Only rows whose needed_pace_pp is above this number. */
                needed_pace_pp__gt?: components["parameters"]["needed_pace_pp__gt"];
                /** @description Only rows whose needed_pace_pp is at least this number. */
                needed_pace_pp__gte?: components["parameters"]["needed_pace_pp__gte"];
                /** @description Only rows whose needed_pace_pp is below this number. */
                needed_pace_pp__lt?: components["parameters"]["needed_pace_pp__lt"];
                /** @description Only rows whose needed_pace_pp is at most this number. */
                needed_pace_pp__lte?: components["parameters"]["needed_pace_pp__lte"];
                /** @description Only rows with this recent_pace_pp. Several are joined by commas. */
                recent_pace_pp?: components["parameters"]["recent_pace_pp"];
                /** @description Only rows whose recent_pace_pp is above this number. */
                recent_pace_pp__gt?: components["parameters"]["recent_pace_pp__gt"];
                /** @description Only rows whose recent_pace_pp is at least this number. */
                recent_pace_pp__gte?: components["parameters"]["recent_pace_pp__gte"];
                /** @description Only rows whose recent_pace_pp is below this number. */
                recent_pace_pp__lt?: components["parameters"]["recent_pace_pp__lt"];
                /** @description Only rows whose recent_pace_pp is at most this number. */
                recent_pace_pp__lte?: components["parameters"]["recent_pace_pp__lte"];
                /** @description Only rows with this last_change_pp. Several are joined by commas. */
                last_change_pp?: components["parameters"]["last_change_pp"];
                /** @description Only rows whose last_change_pp is above this number. */
                last_change_pp__gt?: components["parameters"]["last_change_pp__gt"];
                /** @description Only rows whose last_change_pp is at least this number. */
                last_change_pp__gte?: components["parameters"]["last_change_pp__gte"];
                /** @description Only rows whose last_change_pp is below this number. */
                last_change_pp__lt?: components["parameters"]["last_change_pp__lt"];
                /** @description Only rows whose last_change_pp is at most this number. */
                last_change_pp__lte?: components["parameters"]["last_change_pp__lte"];
                /** @description Only rows with this projected_percent. Several are joined by commas. */
                projected_percent?: components["parameters"]["projected_percent"];
                /** @description Only rows whose projected_percent is above this number. */
                projected_percent__gt?: components["parameters"]["projected_percent__gt"];
                /** @description Only rows whose projected_percent is at least this number. */
                projected_percent__gte?: components["parameters"]["projected_percent__gte"];
                /** @description Only rows whose projected_percent is below this number. */
                projected_percent__lt?: components["parameters"]["projected_percent__lt"];
                /** @description Only rows whose projected_percent is at most this number. */
                projected_percent__lte?: components["parameters"]["projected_percent__lte"];
                /** @description Only rows with this projected_low. Several are joined by commas. */
                projected_low?: components["parameters"]["projected_low"];
                /** @description Only rows whose projected_low is above this number. */
                projected_low__gt?: components["parameters"]["projected_low__gt"];
                /** @description Only rows whose projected_low is at least this number. */
                projected_low__gte?: components["parameters"]["projected_low__gte"];
                /** @description Only rows whose projected_low is below this number. */
                projected_low__lt?: components["parameters"]["projected_low__lt"];
                /** @description Only rows whose projected_low is at most this number. */
                projected_low__lte?: components["parameters"]["projected_low__lte"];
                /** @description Only rows with this projected_high. Several are joined by commas. */
                projected_high?: components["parameters"]["projected_high"];
                /** @description Only rows whose projected_high is above this number. */
                projected_high__gt?: components["parameters"]["projected_high__gt"];
                /** @description Only rows whose projected_high is at least this number. */
                projected_high__gte?: components["parameters"]["projected_high__gte"];
                /** @description Only rows whose projected_high is below this number. */
                projected_high__lt?: components["parameters"]["projected_high__lt"];
                /** @description Only rows whose projected_high is at most this number. */
                projected_high__lte?: components["parameters"]["projected_high__lte"];
                /** @description Only rows with this range_reason. Several are joined by commas. */
                range_reason?: components["parameters"]["range_reason"];
                /** @description Only rows with this projected_year. Several are joined by commas. */
                projected_year?: components["parameters"]["projected_year"];
                /** @description Only rows whose projected_year is above this number. */
                projected_year__gt?: components["parameters"]["projected_year__gt"];
                /** @description Only rows whose projected_year is at least this number. */
                projected_year__gte?: components["parameters"]["projected_year__gte"];
                /** @description Only rows whose projected_year is below this number. */
                projected_year__lt?: components["parameters"]["projected_year__lt"];
                /** @description Only rows whose projected_year is at most this number. */
                projected_year__lte?: components["parameters"]["projected_year__lte"];
                /** @description Only rows with this reached_year. Several are joined by commas. */
                reached_year?: components["parameters"]["reached_year"];
                /** @description Only rows whose reached_year is above this number. */
                reached_year__gt?: components["parameters"]["reached_year__gt"];
                /** @description Only rows whose reached_year is at least this number. */
                reached_year__gte?: components["parameters"]["reached_year__gte"];
                /** @description Only rows whose reached_year is below this number. */
                reached_year__lt?: components["parameters"]["reached_year__lt"];
                /** @description Only rows whose reached_year is at most this number. */
                reached_year__lte?: components["parameters"]["reached_year__lte"];
                /** @description Only rows whose reached_at_record_start is true, or only those where it is false. */
                reached_at_record_start?: components["parameters"]["reached_at_record_start"];
                /** @description Only rows with this pledge. Several are joined by commas. */
                pledge?: components["parameters"]["pledge"];
                /** @description Only rows with this pledged_percent. Several are joined by commas. */
                pledged_percent?: components["parameters"]["pledged_percent"];
                /** @description Only rows whose pledged_percent is above this number. */
                pledged_percent__gt?: components["parameters"]["pledged_percent__gt"];
                /** @description Only rows whose pledged_percent is at least this number. */
                pledged_percent__gte?: components["parameters"]["pledged_percent__gte"];
                /** @description Only rows whose pledged_percent is below this number. */
                pledged_percent__lt?: components["parameters"]["pledged_percent__lt"];
                /** @description Only rows whose pledged_percent is at most this number. */
                pledged_percent__lte?: components["parameters"]["pledged_percent__lte"];
                /** @description Only rows with this pledged_year. Several are joined by commas. */
                pledged_year?: components["parameters"]["pledged_year"];
                /** @description Only rows whose pledged_year is above this number. */
                pledged_year__gt?: components["parameters"]["pledged_year__gt"];
                /** @description Only rows whose pledged_year is at least this number. */
                pledged_year__gte?: components["parameters"]["pledged_year__gte"];
                /** @description Only rows whose pledged_year is below this number. */
                pledged_year__lt?: components["parameters"]["pledged_year__lt"];
                /** @description Only rows whose pledged_year is at most this number. */
                pledged_year__lte?: components["parameters"]["pledged_year__lte"];
                /** @description Only rows with this pledged_indicator. Several are joined by commas. */
                pledged_indicator?: components["parameters"]["pledged_indicator"];
                /** @description Only rows with this pledge_outcome. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
                pledge_outcome?: components["parameters"]["pledge_outcome"];
                /** @description Only rows with this pledge_reason. Several are joined by commas. */
                pledge_reason?: components["parameters"]["pledge_reason"];
                /** @description Only rows with this settled_pledge. Several are joined by commas. */
                settled_pledge?: components["parameters"]["settled_pledge"];
                /** @description Only rows with this settled_outcome. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
                settled_outcome?: components["parameters"]["settled_outcome"];
                /** @description Only rows with this reservation. Several are joined by commas. */
                reservation?: components["parameters"]["reservation"];
                /** @description Only rows with this exemption. Several are joined by commas. */
                exemption?: components["parameters"]["exemption"];
                /** @description Only rows with this prospect_pledge. Several are joined by commas. */
                prospect_pledge?: components["parameters"]["prospect_pledge"];
                /** @description Only rows with this prospect_year. Several are joined by commas. */
                prospect_year?: components["parameters"]["prospect_year"];
                /** @description Only rows whose prospect_year is above this number. */
                prospect_year__gt?: components["parameters"]["prospect_year__gt"];
                /** @description Only rows whose prospect_year is at least this number. */
                prospect_year__gte?: components["parameters"]["prospect_year__gte"];
                /** @description Only rows whose prospect_year is below this number. */
                prospect_year__lt?: components["parameters"]["prospect_year__lt"];
                /** @description Only rows whose prospect_year is at most this number. */
                prospect_year__lte?: components["parameters"]["prospect_year__lte"];
                /** @description Only rows with this prospect_reason. Several are joined by commas. */
                prospect_reason?: components["parameters"]["prospect_reason"];
                /** @description Only rows with this own_percent. Several are joined by commas. */
                own_percent?: components["parameters"]["own_percent"];
                /** @description Only rows whose own_percent is above this number. */
                own_percent__gt?: components["parameters"]["own_percent__gt"];
                /** @description Only rows whose own_percent is at least this number. */
                own_percent__gte?: components["parameters"]["own_percent__gte"];
                /** @description Only rows whose own_percent is below this number. */
                own_percent__lt?: components["parameters"]["own_percent__lt"];
                /** @description Only rows whose own_percent is at most this number. */
                own_percent__lte?: components["parameters"]["own_percent__lte"];
                /** @description Only rows with this own_year. Several are joined by commas. */
                own_year?: components["parameters"]["own_year"];
                /** @description Only rows whose own_year is above this number. */
                own_year__gt?: components["parameters"]["own_year__gt"];
                /** @description Only rows whose own_year is at least this number. */
                own_year__gte?: components["parameters"]["own_year__gte"];
                /** @description Only rows whose own_year is below this number. */
                own_year__lt?: components["parameters"]["own_year__lt"];
                /** @description Only rows whose own_year is at most this number. */
                own_year__lte?: components["parameters"]["own_year__lte"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
                /** @description Only rows with this indicator. Several are joined by commas. */
                indicator?: components["parameters"]["indicator"];
                /** @description Only rows with this base_indicator. Several are joined by commas. */
                base_indicator?: components["parameters"]["base_indicator"];
                /** @description Only rows with this base_usd_m. Several are joined by commas. */
                base_usd_m?: components["parameters"]["base_usd_m"];
                /** @description Only rows whose base_usd_m is above this number. */
                base_usd_m__gt?: components["parameters"]["base_usd_m__gt"];
                /** @description Only rows whose base_usd_m is at least this number. */
                base_usd_m__gte?: components["parameters"]["base_usd_m__gte"];
                /** @description Only rows whose base_usd_m is below this number. */
                base_usd_m__lt?: components["parameters"]["base_usd_m__lt"];
                /** @description Only rows whose base_usd_m is at most this number. */
                base_usd_m__lte?: components["parameters"]["base_usd_m__lte"];
                /** @description Only rows with this base_publication. Several are joined by commas. */
                base_publication?: components["parameters"]["base_publication"];
                /** @description Only rows with this pace_method. One or more of theil-sen, linear, joined by commas. */
                pace_method?: components["parameters"]["pace_method"];
                /** @description Only rows with this deadline_percent. Several are joined by commas. */
                deadline_percent?: components["parameters"]["deadline_percent"];
                /** @description Only rows whose deadline_percent is above this number. */
                deadline_percent__gt?: components["parameters"]["deadline_percent__gt"];
                /** @description Only rows whose deadline_percent is at least this number. */
                deadline_percent__gte?: components["parameters"]["deadline_percent__gte"];
                /** @description Only rows whose deadline_percent is below this number. */
                deadline_percent__lt?: components["parameters"]["deadline_percent__lt"];
                /** @description Only rows whose deadline_percent is at most this number. */
                deadline_percent__lte?: components["parameters"]["deadline_percent__lte"];
                /** @description Only rows with this deadline_publication. Several are joined by commas. */
                deadline_publication?: components["parameters"]["deadline_publication"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProgressRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    path: {
        parameters: {
            query?: {
                /**
                 * @description Allies by code or English name. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "BEL",
                 *       "ITA",
                 *       "ESP"
                 *     ]
                 */
                ally?: components["parameters"]["ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description The target to measure against. Default: the one in force on the date for the share of GDP.
                 * @example hague-2025-core-3-5pct
                 */
                target?: components["parameters"]["progress.target"];
                /** @description A share of GDP to measure against instead of a target, in percent with at most two decimals. */
                percent?: components["parameters"]["percent"];
                /** @description The year the level is due; with a target, as if it were due in that year instead. */
                by?: components["parameters"]["by"];
                /** @description The same points every year (linear, the default), or the same percentage (geometric). One of linear, geometric. */
                curve?: components["parameters"]["curve"];
                /** @description Growth of GDP in dollars, percent a year. Default: 0. */
                gdp_growth?: components["parameters"]["gdp_growth"];
                /**
                 * @description Only the figures of this edition.
                 * @example nato-2026-07
                 */
                publication?: components["parameters"]["progress.publication"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["path.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this year. Several are joined by commas. */
                year?: components["parameters"]["year"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this target_percent. Several are joined by commas. */
                target_percent?: components["parameters"]["target_percent"];
                /** @description Only rows whose target_percent is above this number. */
                target_percent__gt?: components["parameters"]["target_percent__gt"];
                /** @description Only rows whose target_percent is at least this number. */
                target_percent__gte?: components["parameters"]["target_percent__gte"];
                /** @description Only rows whose target_percent is below this number. */
                target_percent__lt?: components["parameters"]["target_percent__lt"];
                /** @description Only rows whose target_percent is at most this number. */
                target_percent__lte?: components["parameters"]["target_percent__lte"];
                /** @description Only rows with this deadline_year. Several are joined by commas. */
                deadline_year?: components["parameters"]["deadline_year"];
                /** @description Only rows whose deadline_year is above this number. */
                deadline_year__gt?: components["parameters"]["deadline_year__gt"];
                /** @description Only rows whose deadline_year is at least this number. */
                deadline_year__gte?: components["parameters"]["deadline_year__gte"];
                /** @description Only rows whose deadline_year is below this number. */
                deadline_year__lt?: components["parameters"]["deadline_year__lt"];
                /** @description Only rows whose deadline_year is at most this number. */
                deadline_year__lte?: components["parameters"]["deadline_year__lte"];
                /** @description Only rows with this required_percent. Several are joined by commas. */
                required_percent?: components["parameters"]["required_percent"];
                /** @description Only rows whose required_percent is above this number. */
                required_percent__gt?: components["parameters"]["required_percent__gt"];
                /** @description Only rows whose required_percent is at least this number. */
                required_percent__gte?: components["parameters"]["required_percent__gte"];
                /** @description Only rows whose required_percent is below this number. */
                required_percent__lt?: components["parameters"]["required_percent__lt"];
                /** @description Only rows whose required_percent is at most this number. */
                required_percent__lte?: components["parameters"]["required_percent__lte"];
                /** @description Only rows with this gdp_usd_m. Several are joined by commas. */
                gdp_usd_m?: components["parameters"]["gdp_usd_m"];
                /** @description Only rows whose gdp_usd_m is above this number. */
                gdp_usd_m__gt?: components["parameters"]["gdp_usd_m__gt"];
                /** @description Only rows whose gdp_usd_m is at least this number. */
                gdp_usd_m__gte?: components["parameters"]["gdp_usd_m__gte"];
                /** @description Only rows whose gdp_usd_m is below this number. */
                gdp_usd_m__lt?: components["parameters"]["gdp_usd_m__lt"];
                /** @description Only rows whose gdp_usd_m is at most this number. */
                gdp_usd_m__lte?: components["parameters"]["gdp_usd_m__lte"];
                /** @description Only rows with this required_usd_m. Several are joined by commas. */
                required_usd_m?: components["parameters"]["required_usd_m"];
                /** @description Only rows whose required_usd_m is above this number. */
                required_usd_m__gt?: components["parameters"]["required_usd_m__gt"];
                /** @description Only rows whose required_usd_m is at least this number. */
                required_usd_m__gte?: components["parameters"]["required_usd_m__gte"];
                /** @description Only rows whose required_usd_m is below this number. */
                required_usd_m__lt?: components["parameters"]["required_usd_m__lt"];
                /** @description Only rows whose required_usd_m is at most this number. */
                required_usd_m__lte?: components["parameters"]["required_usd_m__lte"];
                /** @description Only rows with this extra_usd_m. Several are joined by commas. */
                extra_usd_m?: components["parameters"]["extra_usd_m"];
                /** @description Only rows whose extra_usd_m is above this number. */
                extra_usd_m__gt?: components["parameters"]["extra_usd_m__gt"];
                /** @description Only rows whose extra_usd_m is at least this number. */
                extra_usd_m__gte?: components["parameters"]["extra_usd_m__gte"];
                /** @description Only rows whose extra_usd_m is below this number. */
                extra_usd_m__lt?: components["parameters"]["extra_usd_m__lt"];
                /** @description Only rows whose extra_usd_m is at most this number. */
                extra_usd_m__lte?: components["parameters"]["extra_usd_m__lte"];
                /** @description Only rows with this cumulative_extra_usd_m. Several are joined by commas. */
                cumulative_extra_usd_m?: components["parameters"]["cumulative_extra_usd_m"];
                /** @description Only rows whose cumulative_extra_usd_m is above this number. */
                cumulative_extra_usd_m__gt?: components["parameters"]["cumulative_extra_usd_m__gt"];
                /** @description Only rows whose cumulative_extra_usd_m is at least this number. */
                cumulative_extra_usd_m__gte?: components["parameters"]["cumulative_extra_usd_m__gte"];
                /** @description Only rows whose cumulative_extra_usd_m is below this number. */
                cumulative_extra_usd_m__lt?: components["parameters"]["cumulative_extra_usd_m__lt"];
                /** @description Only rows whose cumulative_extra_usd_m is at most this number. */
                cumulative_extra_usd_m__lte?: components["parameters"]["cumulative_extra_usd_m__lte"];
                /** @description Only rows with this cumulative_extra_published_usd_m. Several are joined by commas. */
                cumulative_extra_published_usd_m?: components["parameters"]["cumulative_extra_published_usd_m"];
                /** @description Only rows whose cumulative_extra_published_usd_m is above this number. */
                cumulative_extra_published_usd_m__gt?: components["parameters"]["cumulative_extra_published_usd_m__gt"];
                /** @description Only rows whose cumulative_extra_published_usd_m is at least this number. */
                cumulative_extra_published_usd_m__gte?: components["parameters"]["cumulative_extra_published_usd_m__gte"];
                /** @description Only rows whose cumulative_extra_published_usd_m is below this number. */
                cumulative_extra_published_usd_m__lt?: components["parameters"]["cumulative_extra_published_usd_m__lt"];
                /** @description Only rows whose cumulative_extra_published_usd_m is at most this number. */
                cumulative_extra_published_usd_m__lte?: components["parameters"]["cumulative_extra_published_usd_m__lte"];
                /** @description Only rows with this published_ratio. Several are joined by commas. */
                published_ratio?: components["parameters"]["published_ratio"];
                /** @description Only rows whose published_ratio is above this number. */
                published_ratio__gt?: components["parameters"]["published_ratio__gt"];
                /** @description Only rows whose published_ratio is at least this number. */
                published_ratio__gte?: components["parameters"]["published_ratio__gte"];
                /** @description Only rows whose published_ratio is below this number. */
                published_ratio__lt?: components["parameters"]["published_ratio__lt"];
                /** @description Only rows whose published_ratio is at most this number. */
                published_ratio__lte?: components["parameters"]["published_ratio__lte"];
                /** @description Only rows with this gdp_publication. Several are joined by commas. */
                gdp_publication?: components["parameters"]["gdp_publication"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PathRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    outlook: {
        parameters: {
            query?: {
                /**
                 * @description Groupings (NATO, NATO-EUR-CAN), groups and allies, each for itself. Default: NATO, unless allies are chosen by ally or group. Several are joined by commas.
                 * @example [
                 *       "NATO",
                 *       "nordic",
                 *       "POL"
                 *     ]
                 */
                area?: components["parameters"]["area"];
                /**
                 * @description Allies, each for itself, as in area. Several are joined by commas.
                 * @example [
                 *       "BEL",
                 *       "POL"
                 *     ]
                 */
                ally?: components["parameters"]["outlook.ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /** @description Each member of the areas for itself, in place of all together. */
                each?: components["parameters"]["each"];
                /** @description The scenarios. Default: all four, so that none is quoted without the others. One or more of flat, pace, pledges, commitment, joined by commas. */
                scenario?: components["parameters"]["scenario"];
                /**
                 * @description The years, from that of the current figure to 2035. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
                 * @example 2030
                 */
                year?: components["parameters"]["outlook.year"];
                /**
                 * @description The target to measure against. Default: the one in force on the date for the share of GDP.
                 * @example hague-2025-core-3-5pct
                 */
                target?: components["parameters"]["progress.target"];
                /** @description A share of GDP to measure against instead of a target, in percent with at most two decimals. */
                percent?: components["parameters"]["percent"];
                /** @description The year the level is due; with a target, as if it were due in that year instead. */
                by?: components["parameters"]["by"];
                /** @description Growth of GDP in dollars, percent a year. Default: 0. It moves the money and no share. */
                gdp_growth?: components["parameters"]["outlook.gdp_growth"];
                /** @description How many calendar years the recent pace looks back over. Default: 5. */
                window?: components["parameters"]["window"];
                /** @description How the recent pace is computed: the median of slopes (default), or least squares. One of theil-sen, linear. */
                method?: components["parameters"]["method"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["outlook.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows whose percent is above this number. */
                percent__gt?: components["parameters"]["percent__gt"];
                /** @description Only rows whose percent is at least this number. */
                percent__gte?: components["parameters"]["percent__gte"];
                /** @description Only rows whose percent is below this number. */
                percent__lt?: components["parameters"]["percent__lt"];
                /** @description Only rows whose percent is at most this number. */
                percent__lte?: components["parameters"]["percent__lte"];
                /** @description Only rows with this over_flat_pp. Several are joined by commas. */
                over_flat_pp?: components["parameters"]["over_flat_pp"];
                /** @description Only rows whose over_flat_pp is above this number. */
                over_flat_pp__gt?: components["parameters"]["over_flat_pp__gt"];
                /** @description Only rows whose over_flat_pp is at least this number. */
                over_flat_pp__gte?: components["parameters"]["over_flat_pp__gte"];
                /** @description Only rows whose over_flat_pp is below this number. */
                over_flat_pp__lt?: components["parameters"]["over_flat_pp__lt"];
                /** @description Only rows whose over_flat_pp is at most this number. */
                over_flat_pp__lte?: components["parameters"]["over_flat_pp__lte"];
                /** @description Only rows with this extra_usd_m. Several are joined by commas. */
                extra_usd_m?: components["parameters"]["extra_usd_m"];
                /** @description Only rows whose extra_usd_m is above this number. */
                extra_usd_m__gt?: components["parameters"]["extra_usd_m__gt"];
                /** @description Only rows whose extra_usd_m is at least this number. */
                extra_usd_m__gte?: components["parameters"]["extra_usd_m__gte"];
                /** @description Only rows whose extra_usd_m is below this number. */
                extra_usd_m__lt?: components["parameters"]["extra_usd_m__lt"];
                /** @description Only rows whose extra_usd_m is at most this number. */
                extra_usd_m__lte?: components["parameters"]["extra_usd_m__lte"];
                /** @description Only rows with this target_percent. Several are joined by commas. */
                target_percent?: components["parameters"]["target_percent"];
                /** @description Only rows whose target_percent is above this number. */
                target_percent__gt?: components["parameters"]["target_percent__gt"];
                /** @description Only rows whose target_percent is at least this number. */
                target_percent__gte?: components["parameters"]["target_percent__gte"];
                /** @description Only rows whose target_percent is below this number. */
                target_percent__lt?: components["parameters"]["target_percent__lt"];
                /** @description Only rows whose target_percent is at most this number. */
                target_percent__lte?: components["parameters"]["target_percent__lte"];
                /** @description Only rows with this deadline_year. Several are joined by commas. */
                deadline_year?: components["parameters"]["deadline_year"];
                /** @description Only rows whose deadline_year is above this number. */
                deadline_year__gt?: components["parameters"]["deadline_year__gt"];
                /** @description Only rows whose deadline_year is at least this number. */
                deadline_year__gte?: components["parameters"]["deadline_year__gte"];
                /** @description Only rows whose deadline_year is below this number. */
                deadline_year__lt?: components["parameters"]["deadline_year__lt"];
                /** @description Only rows whose deadline_year is at most this number. */
                deadline_year__lte?: components["parameters"]["deadline_year__lte"];
                /** @description Only rows with this met. Several are joined by commas. */
                met?: components["parameters"]["met"];
                /** @description Only rows whose met is above this number. */
                met__gt?: components["parameters"]["met__gt"];
                /** @description Only rows whose met is at least this number. */
                met__gte?: components["parameters"]["met__gte"];
                /** @description Only rows whose met is below this number. */
                met__lt?: components["parameters"]["met__lt"];
                /** @description Only rows whose met is at most this number. */
                met__lte?: components["parameters"]["met__lte"];
                /** @description Only rows with this of. Several are joined by commas. */
                of?: components["parameters"]["of"];
                /** @description Only rows whose of is above this number. */
                of__gt?: components["parameters"]["of__gt"];
                /** @description Only rows whose of is at least this number. */
                of__gte?: components["parameters"]["of__gte"];
                /** @description Only rows whose of is below this number. */
                of__lt?: components["parameters"]["of__lt"];
                /** @description Only rows whose of is at most this number. */
                of__lte?: components["parameters"]["of__lte"];
                /** @description Only rows with this moved. Several are joined by commas. */
                moved?: components["parameters"]["moved"];
                /** @description Only rows whose moved is above this number. */
                moved__gt?: components["parameters"]["moved__gt"];
                /** @description Only rows whose moved is at least this number. */
                moved__gte?: components["parameters"]["moved__gte"];
                /** @description Only rows whose moved is below this number. */
                moved__lt?: components["parameters"]["moved__lt"];
                /** @description Only rows whose moved is at most this number. */
                moved__lte?: components["parameters"]["moved__lte"];
                /** @description Only rows with this based_on. Several are joined by commas. */
                based_on?: components["parameters"]["based_on"];
                /** @description Only rows with this based_on_kind. One or more of pledge, target, reservation, joined by commas. */
                based_on_kind?: components["parameters"]["based_on_kind"];
                /** @description Only rows with this current_percent. Several are joined by commas. */
                current_percent?: components["parameters"]["current_percent"];
                /** @description Only rows whose current_percent is above this number. */
                current_percent__gt?: components["parameters"]["current_percent__gt"];
                /** @description Only rows whose current_percent is at least this number. */
                current_percent__gte?: components["parameters"]["current_percent__gte"];
                /** @description Only rows whose current_percent is below this number. */
                current_percent__lt?: components["parameters"]["current_percent__lt"];
                /** @description Only rows whose current_percent is at most this number. */
                current_percent__lte?: components["parameters"]["current_percent__lte"];
                /** @description Only rows with this current_year. Several are joined by commas. */
                current_year?: components["parameters"]["current_year"];
                /** @description Only rows whose current_year is above this number. */
                current_year__gt?: components["parameters"]["current_year__gt"];
                /** @description Only rows whose current_year is at least this number. */
                current_year__gte?: components["parameters"]["current_year__gte"];
                /** @description Only rows whose current_year is below this number. */
                current_year__lt?: components["parameters"]["current_year__lt"];
                /** @description Only rows whose current_year is at most this number. */
                current_year__lte?: components["parameters"]["current_year__lte"];
                /** @description Only rows with this weights. Several are joined by commas. */
                weights?: components["parameters"]["weights"];
                /** @description Only rows with this weights_publication. Several are joined by commas. */
                weights_publication?: components["parameters"]["weights_publication"];
                /** @description Only rows whose derived is true, or only those where it is false. */
                derived?: components["parameters"]["derived"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OutlookRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    alliance: {
        parameters: {
            query?: {
                /**
                 * @description Groupings (NATO, NATO-EUR-CAN) and groups, each for itself, and allies, those named taken together. Default: both groupings. Several are joined by commas. ally is understood for it.
                 * @example [
                 *       "eu",
                 *       "NATO"
                 *     ]
                 */
                area?: components["parameters"]["alliance.area"];
                /**
                 * @description The years. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
                 * @example 2014..2025
                 */
                year?: components["parameters"]["alliance.year"];
                /**
                 * @description The target to count every year against. Default: for each year the one in force at its end, or by then.
                 * @example hague-2025-core-3-5pct
                 */
                target?: components["parameters"]["alliance.target"];
                /** @description A share of GDP to measure against instead of a target, in percent with at most two decimals. */
                percent?: components["parameters"]["percent"];
                /** @description Adds how the share moved on the year before. One or more of change, joined by commas. */
                derive?: components["parameters"]["derive"];
                /**
                 * @description Only the figures of this edition.
                 * @example nato-2026-07
                 */
                publication?: components["parameters"]["progress.publication"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["alliance.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this computed_percent. Several are joined by commas. */
                computed_percent?: components["parameters"]["computed_percent"];
                /** @description Only rows whose computed_percent is above this number. */
                computed_percent__gt?: components["parameters"]["computed_percent__gt"];
                /** @description Only rows whose computed_percent is at least this number. */
                computed_percent__gte?: components["parameters"]["computed_percent__gte"];
                /** @description Only rows whose computed_percent is below this number. */
                computed_percent__lt?: components["parameters"]["computed_percent__lt"];
                /** @description Only rows whose computed_percent is at most this number. */
                computed_percent__lte?: components["parameters"]["computed_percent__lte"];
                /** @description Only rows with this published_percent. Several are joined by commas. */
                published_percent?: components["parameters"]["published_percent"];
                /** @description Only rows whose published_percent is above this number. */
                published_percent__gt?: components["parameters"]["published_percent__gt"];
                /** @description Only rows whose published_percent is at least this number. */
                published_percent__gte?: components["parameters"]["published_percent__gte"];
                /** @description Only rows whose published_percent is below this number. */
                published_percent__lt?: components["parameters"]["published_percent__lt"];
                /** @description Only rows whose published_percent is at most this number. */
                published_percent__lte?: components["parameters"]["published_percent__lte"];
                /** @description Only rows with this difference_pp. Several are joined by commas. */
                difference_pp?: components["parameters"]["difference_pp"];
                /** @description Only rows whose difference_pp is above this number. */
                difference_pp__gt?: components["parameters"]["difference_pp__gt"];
                /** @description Only rows whose difference_pp is at least this number. */
                difference_pp__gte?: components["parameters"]["difference_pp__gte"];
                /** @description Only rows whose difference_pp is below this number. */
                difference_pp__lt?: components["parameters"]["difference_pp__lt"];
                /** @description Only rows whose difference_pp is at most this number. */
                difference_pp__lte?: components["parameters"]["difference_pp__lte"];
                /** @description Only rows with this prices. Several are joined by commas. */
                prices?: components["parameters"]["prices"];
                /** @description Only rows with this spending_usd_m. Several are joined by commas. */
                spending_usd_m?: components["parameters"]["spending_usd_m"];
                /** @description Only rows whose spending_usd_m is above this number. */
                spending_usd_m__gt?: components["parameters"]["spending_usd_m__gt"];
                /** @description Only rows whose spending_usd_m is at least this number. */
                spending_usd_m__gte?: components["parameters"]["spending_usd_m__gte"];
                /** @description Only rows whose spending_usd_m is below this number. */
                spending_usd_m__lt?: components["parameters"]["spending_usd_m__lt"];
                /** @description Only rows whose spending_usd_m is at most this number. */
                spending_usd_m__lte?: components["parameters"]["spending_usd_m__lte"];
                /** @description Only rows with this gdp_base_usd_m. Several are joined by commas. */
                gdp_base_usd_m?: components["parameters"]["gdp_base_usd_m"];
                /** @description Only rows whose gdp_base_usd_m is above this number. */
                gdp_base_usd_m__gt?: components["parameters"]["gdp_base_usd_m__gt"];
                /** @description Only rows whose gdp_base_usd_m is at least this number. */
                gdp_base_usd_m__gte?: components["parameters"]["gdp_base_usd_m__gte"];
                /** @description Only rows whose gdp_base_usd_m is below this number. */
                gdp_base_usd_m__lt?: components["parameters"]["gdp_base_usd_m__lt"];
                /** @description Only rows whose gdp_base_usd_m is at most this number. */
                gdp_base_usd_m__lte?: components["parameters"]["gdp_base_usd_m__lte"];
                /** @description Only rows whose derived is true, or only those where it is false. */
                derived?: components["parameters"]["derived"];
                /** @description Only rows with this target_percent. Several are joined by commas. */
                target_percent?: components["parameters"]["target_percent"];
                /** @description Only rows whose target_percent is above this number. */
                target_percent__gt?: components["parameters"]["target_percent__gt"];
                /** @description Only rows whose target_percent is at least this number. */
                target_percent__gte?: components["parameters"]["target_percent__gte"];
                /** @description Only rows whose target_percent is below this number. */
                target_percent__lt?: components["parameters"]["target_percent__lt"];
                /** @description Only rows whose target_percent is at most this number. */
                target_percent__lte?: components["parameters"]["target_percent__lte"];
                /** @description Only rows with this deadline_year. Several are joined by commas. */
                deadline_year?: components["parameters"]["deadline_year"];
                /** @description Only rows whose deadline_year is above this number. */
                deadline_year__gt?: components["parameters"]["deadline_year__gt"];
                /** @description Only rows whose deadline_year is at least this number. */
                deadline_year__gte?: components["parameters"]["deadline_year__gte"];
                /** @description Only rows whose deadline_year is below this number. */
                deadline_year__lt?: components["parameters"]["deadline_year__lt"];
                /** @description Only rows whose deadline_year is at most this number. */
                deadline_year__lte?: components["parameters"]["deadline_year__lte"];
                /** @description Only rows whose due is true, or only those where it is false. */
                due?: components["parameters"]["due"];
                /** @description Only rows with this meeting. Several are joined by commas. */
                meeting?: components["parameters"]["meeting"];
                /** @description Only rows whose meeting is above this number. */
                meeting__gt?: components["parameters"]["meeting__gt"];
                /** @description Only rows whose meeting is at least this number. */
                meeting__gte?: components["parameters"]["meeting__gte"];
                /** @description Only rows whose meeting is below this number. */
                meeting__lt?: components["parameters"]["meeting__lt"];
                /** @description Only rows whose meeting is at most this number. */
                meeting__lte?: components["parameters"]["meeting__lte"];
                /** @description Only rows with this with_figure. Several are joined by commas. */
                with_figure?: components["parameters"]["with_figure"];
                /** @description Only rows whose with_figure is above this number. */
                with_figure__gt?: components["parameters"]["with_figure__gt"];
                /** @description Only rows whose with_figure is at least this number. */
                with_figure__gte?: components["parameters"]["with_figure__gte"];
                /** @description Only rows whose with_figure is below this number. */
                with_figure__lt?: components["parameters"]["with_figure__lt"];
                /** @description Only rows whose with_figure is at most this number. */
                with_figure__lte?: components["parameters"]["with_figure__lte"];
                /** @description Only rows with this by_list. Several are joined by commas. */
                by_list?: components["parameters"]["by_list"];
                /** @description Only rows whose by_list is above this number. */
                by_list__gt?: components["parameters"]["by_list__gt"];
                /** @description Only rows whose by_list is at least this number. */
                by_list__gte?: components["parameters"]["by_list__gte"];
                /** @description Only rows whose by_list is below this number. */
                by_list__lt?: components["parameters"]["by_list__lt"];
                /** @description Only rows whose by_list is at most this number. */
                by_list__lte?: components["parameters"]["by_list__lte"];
                /** @description Only rows with this members. Several are joined by commas. */
                members?: components["parameters"]["members"];
                /** @description Only rows whose members is above this number. */
                members__gt?: components["parameters"]["members__gt"];
                /** @description Only rows whose members is at least this number. */
                members__gte?: components["parameters"]["members__gte"];
                /** @description Only rows whose members is below this number. */
                members__lt?: components["parameters"]["members__lt"];
                /** @description Only rows whose members is at most this number. */
                members__lte?: components["parameters"]["members__lte"];
                /** @description Only rows with this list_publication. Several are joined by commas. */
                list_publication?: components["parameters"]["list_publication"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
                /** @description Only rows with this change_pp. Several are joined by commas. */
                change_pp?: components["parameters"]["change_pp"];
                /** @description Only rows whose change_pp is above this number. */
                change_pp__gt?: components["parameters"]["change_pp__gt"];
                /** @description Only rows whose change_pp is at least this number. */
                change_pp__gte?: components["parameters"]["change_pp__gte"];
                /** @description Only rows whose change_pp is below this number. */
                change_pp__lt?: components["parameters"]["change_pp__lt"];
                /** @description Only rows whose change_pp is at most this number. */
                change_pp__lte?: components["parameters"]["change_pp__lte"];
                /** @description Only rows with this change_same_members_pp. Several are joined by commas. */
                change_same_members_pp?: components["parameters"]["change_same_members_pp"];
                /** @description Only rows whose change_same_members_pp is above this number. */
                change_same_members_pp__gt?: components["parameters"]["change_same_members_pp__gt"];
                /** @description Only rows whose change_same_members_pp is at least this number. */
                change_same_members_pp__gte?: components["parameters"]["change_same_members_pp__gte"];
                /** @description Only rows whose change_same_members_pp is below this number. */
                change_same_members_pp__lt?: components["parameters"]["change_same_members_pp__lt"];
                /** @description Only rows whose change_same_members_pp is at most this number. */
                change_same_members_pp__lte?: components["parameters"]["change_same_members_pp__lte"];
                /** @description Only rows with this change_reason. Several are joined by commas. */
                change_reason?: components["parameters"]["change_reason"];
                /** @description Only rows with this count_reason. Several are joined by commas. */
                count_reason?: components["parameters"]["count_reason"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AllianceRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    check: {
        parameters: {
            query?: {
                /**
                 * @description The ally; or name an area.
                 * @example ITA
                 */
                ally?: components["parameters"]["check.ally"];
                /**
                 * @description The ally or grouping.
                 * @example NATO-EUR-CAN
                 */
                area?: components["parameters"]["check.area"];
                /**
                 * @description The target to measure against. Default: the one in force on the date for the share of GDP.
                 * @example hague-2025-core-3-5pct
                 */
                target?: components["parameters"]["progress.target"];
                /** @description A share of GDP to measure against instead of a target, in percent with at most two decimals. */
                percent?: components["parameters"]["percent"];
                /** @description The year of the figure. Default: the deadline of the target once it is over, else the latest. */
                year?: components["parameters"]["check.year"];
                /**
                 * @description Only the figures of this edition.
                 * @example nato-2026-07
                 */
                publication?: components["parameters"]["progress.publication"];
                /** @description Whether anything but a yes is a failure: 409 for a no, 422 for a missing figure. */
                fail?: components["parameters"]["fail"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CheckRow"];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            409: components["responses"]["check_failed"];
            422: components["responses"]["check_without_figure"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    verify: {
        parameters: {
            query?: {
                /**
                 * @description The ally, grouping or group the number is about. A group’s share is computed.
                 * @example EST
                 */
                area?: components["parameters"]["verify.area"];
                /**
                 * @description The ally; or name an area.
                 * @example ITA
                 */
                ally?: components["parameters"]["check.ally"];
                /**
                 * @description The number as it was written: digits with a decimal point, then % or million, billion or trillion where that was said. Its last digit says how finely it is read; a share is read to tenths at least. An amount without a scale word is in the unit of the indicator.
                 * @example 3.38
                 */
                value?: components["parameters"]["value"];
                /** @description What was said of the figure: that it is the number (default), rounded to its last digit; is about it; or how it stands to it, unrounded. One of is, about, below, above, at_least, at_most. */
                relation?: components["parameters"]["relation"];
                /**
                 * @description When it was said; a month or a year counts as its last day. Default: the date.
                 * @example 2025-08-28
                 */
                said_on?: components["parameters"]["said_on"];
                /** @description The year it is about. Default: that of the current figure on the day it was said. */
                year?: components["parameters"]["verify.year"];
                /**
                 * @description What it is measured in. Default: share_of_gdp.
                 * @example spending_usd
                 */
                indicator?: components["parameters"]["verify.indicator"];
                /** @description Whether anything but a number that holds now is a failure: 409 if it does not, 422 without a figure. */
                fail?: components["parameters"]["verify.fail"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["VerifyRow"];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            409: components["responses"]["check_failed"];
            422: components["responses"]["check_without_figure"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    spending: {
        parameters: {
            query?: {
                /**
                 * @description Allies or groupings (NATO, NATO-EUR-CAN). Several are joined by commas. ally is understood for it.
                 * @example [
                 *       "POL"
                 *     ]
                 */
                area?: components["parameters"]["spending.area"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description What is measured. Default: all indicators. Several are joined by commas.
                 * @example [
                 *       "share_of_gdp"
                 *     ]
                 */
                indicator?: components["parameters"]["spending.indicator"];
                /**
                 * @description The years. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
                 * @example 2014..2025
                 */
                year?: components["parameters"]["alliance.year"];
                /**
                 * @description Only the figures of this edition.
                 * @example nato-2026-07
                 */
                publication?: components["parameters"]["progress.publication"];
                /** @description Only the last so many years of each area and indicator. */
                last?: components["parameters"]["last"];
                /** @description Adds columns worked out from the figures. One or more of rank, change, index, share_of_total, joined by commas. */
                derive?: components["parameters"]["spending.derive"];
                /** @description The year that is 100 in the index. Default: 2014, the year of the Wales pledge. */
                base?: components["parameters"]["base"];
                /** @description With shape=wide, what the columns are called by: BEL and share_of_gdp_BEL, or Belgium and the title of the indicator. Default: codes. One of codes, names. */
                header?: components["parameters"]["header"];
                /** @description Whether figures come with all digits of the copy they were read from, some finer than what was published, so that an import can reproduce it. Default: false, at the precision of the indicator. */
                raw?: components["parameters"]["raw"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["spending.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this value. Several are joined by commas. */
                value?: components["parameters"]["spending.value"];
                /** @description Only rows whose value is above this number. */
                value__gt?: components["parameters"]["value__gt"];
                /** @description Only rows whose value is at least this number. */
                value__gte?: components["parameters"]["value__gte"];
                /** @description Only rows whose value is below this number. */
                value__lt?: components["parameters"]["value__lt"];
                /** @description Only rows whose value is at most this number. */
                value__lte?: components["parameters"]["value__lte"];
                /** @description Only rows with this status. One or more of final, estimate, unknown, joined by commas. */
                status?: components["parameters"]["status"];
                /** @description Only rows whose derived is true, or only those where it is false. */
                derived?: components["parameters"]["derived"];
                /** @description Only rows with this rank. Several are joined by commas. */
                rank?: components["parameters"]["rank"];
                /** @description Only rows whose rank is above this number. */
                rank__gt?: components["parameters"]["rank__gt"];
                /** @description Only rows whose rank is at least this number. */
                rank__gte?: components["parameters"]["rank__gte"];
                /** @description Only rows whose rank is below this number. */
                rank__lt?: components["parameters"]["rank__lt"];
                /** @description Only rows whose rank is at most this number. */
                rank__lte?: components["parameters"]["rank__lte"];
                /** @description Only rows with this of. Several are joined by commas. */
                of?: components["parameters"]["of"];
                /** @description Only rows whose of is above this number. */
                of__gt?: components["parameters"]["of__gt"];
                /** @description Only rows whose of is at least this number. */
                of__gte?: components["parameters"]["of__gte"];
                /** @description Only rows whose of is below this number. */
                of__lt?: components["parameters"]["of__lt"];
                /** @description Only rows whose of is at most this number. */
                of__lte?: components["parameters"]["of__lte"];
                /** @description Only rows with this change. Several are joined by commas. */
                change?: components["parameters"]["change"];
                /** @description Only rows whose change is above this number. */
                change__gt?: components["parameters"]["change__gt"];
                /** @description Only rows whose change is at least this number. */
                change__gte?: components["parameters"]["change__gte"];
                /** @description Only rows whose change is below this number. */
                change__lt?: components["parameters"]["change__lt"];
                /** @description Only rows whose change is at most this number. */
                change__lte?: components["parameters"]["change__lte"];
                /** @description Only rows with this change_unit. One or more of percentage points, percent, joined by commas. */
                change_unit?: components["parameters"]["change_unit"];
                /** @description Only rows with this before_publication. Several are joined by commas. */
                before_publication?: components["parameters"]["before_publication"];
                /** @description Only rows with this index. Several are joined by commas. */
                index?: components["parameters"]["index"];
                /** @description Only rows whose index is above this number. */
                index__gt?: components["parameters"]["index__gt"];
                /** @description Only rows whose index is at least this number. */
                index__gte?: components["parameters"]["index__gte"];
                /** @description Only rows whose index is below this number. */
                index__lt?: components["parameters"]["index__lt"];
                /** @description Only rows whose index is at most this number. */
                index__lte?: components["parameters"]["index__lte"];
                /** @description Only rows with this base_year. Several are joined by commas. */
                base_year?: components["parameters"]["base_year"];
                /** @description Only rows whose base_year is above this number. */
                base_year__gt?: components["parameters"]["base_year__gt"];
                /** @description Only rows whose base_year is at least this number. */
                base_year__gte?: components["parameters"]["base_year__gte"];
                /** @description Only rows whose base_year is below this number. */
                base_year__lt?: components["parameters"]["base_year__lt"];
                /** @description Only rows whose base_year is at most this number. */
                base_year__lte?: components["parameters"]["base_year__lte"];
                /** @description Only rows with this base_publication. Several are joined by commas. */
                base_publication?: components["parameters"]["base_publication"];
                /** @description Only rows with this share_of_total. Several are joined by commas. */
                share_of_total?: components["parameters"]["share_of_total"];
                /** @description Only rows whose share_of_total is above this number. */
                share_of_total__gt?: components["parameters"]["share_of_total__gt"];
                /** @description Only rows whose share_of_total is at least this number. */
                share_of_total__gte?: components["parameters"]["share_of_total__gte"];
                /** @description Only rows whose share_of_total is below this number. */
                share_of_total__lt?: components["parameters"]["share_of_total__lt"];
                /** @description Only rows whose share_of_total is at most this number. */
                share_of_total__lte?: components["parameters"]["share_of_total__lte"];
                /** @description Only rows with this total. Several are joined by commas. */
                total?: components["parameters"]["total"];
                /** @description Only rows whose total is above this number. */
                total__gt?: components["parameters"]["total__gt"];
                /** @description Only rows whose total is at least this number. */
                total__gte?: components["parameters"]["total__gte"];
                /** @description Only rows whose total is below this number. */
                total__lt?: components["parameters"]["total__lt"];
                /** @description Only rows whose total is at most this number. */
                total__lte?: components["parameters"]["total__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SpendingRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    targets: {
        parameters: {
            query?: {
                /**
                 * @description What the target is measured in. Several are joined by commas.
                 * @example [
                 *       "share_of_gdp"
                 *     ]
                 */
                indicator?: components["parameters"]["targets.indicator"];
                /** @description How the target stands on the date. One or more of proposed, in_force, superseded, joined by commas. */
                standing?: components["parameters"]["standing"];
                /** @description Only targets that apply to this ally. area is understood for it. */
                ally?: components["parameters"]["targets.ally"];
                /** @description Where the target was agreed or proposed. Several are joined by commas. */
                summit?: components["parameters"]["summit"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["targets.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows with this bound. One or more of at_least, above, at_most, joined by commas. */
                bound?: components["parameters"]["bound"];
                /** @description Only rows with this percent. Several are joined by commas. */
                percent?: components["parameters"]["targets.percent"];
                /** @description Only rows whose percent is above this number. */
                percent__gt?: components["parameters"]["percent__gt"];
                /** @description Only rows whose percent is at least this number. */
                percent__gte?: components["parameters"]["percent__gte"];
                /** @description Only rows whose percent is below this number. */
                percent__lt?: components["parameters"]["percent__lt"];
                /** @description Only rows whose percent is at most this number. */
                percent__lte?: components["parameters"]["percent__lte"];
                /** @description Only rows whose proposed_on may lie within this day, month or year. Several are joined by commas. */
                proposed_on?: components["parameters"]["proposed_on"];
                /** @description Only rows whose proposed_on is after this date. */
                proposed_on__gt?: components["parameters"]["proposed_on__gt"];
                /** @description Only rows whose proposed_on is on or after this date. */
                proposed_on__gte?: components["parameters"]["proposed_on__gte"];
                /** @description Only rows whose proposed_on is before this date. */
                proposed_on__lt?: components["parameters"]["proposed_on__lt"];
                /** @description Only rows whose proposed_on is on or before this date. */
                proposed_on__lte?: components["parameters"]["proposed_on__lte"];
                /** @description Only rows whose agreed_on may lie within this day, month or year. Several are joined by commas. */
                agreed_on?: components["parameters"]["agreed_on"];
                /** @description Only rows whose agreed_on is after this date. */
                agreed_on__gt?: components["parameters"]["agreed_on__gt"];
                /** @description Only rows whose agreed_on is on or after this date. */
                agreed_on__gte?: components["parameters"]["agreed_on__gte"];
                /** @description Only rows whose agreed_on is before this date. */
                agreed_on__lt?: components["parameters"]["agreed_on__lt"];
                /** @description Only rows whose agreed_on is on or before this date. */
                agreed_on__lte?: components["parameters"]["agreed_on__lte"];
                /** @description Only rows with this deadline_year. Several are joined by commas. */
                deadline_year?: components["parameters"]["deadline_year"];
                /** @description Only rows whose deadline_year is above this number. */
                deadline_year__gt?: components["parameters"]["deadline_year__gt"];
                /** @description Only rows whose deadline_year is at least this number. */
                deadline_year__gte?: components["parameters"]["deadline_year__gte"];
                /** @description Only rows whose deadline_year is below this number. */
                deadline_year__lt?: components["parameters"]["deadline_year__lt"];
                /** @description Only rows whose deadline_year is at most this number. */
                deadline_year__lte?: components["parameters"]["deadline_year__lte"];
                /** @description Only rows with this review_year. Several are joined by commas. */
                review_year?: components["parameters"]["review_year"];
                /** @description Only rows whose review_year is above this number. */
                review_year__gt?: components["parameters"]["review_year__gt"];
                /** @description Only rows whose review_year is at least this number. */
                review_year__gte?: components["parameters"]["review_year__gte"];
                /** @description Only rows whose review_year is below this number. */
                review_year__lt?: components["parameters"]["review_year__lt"];
                /** @description Only rows whose review_year is at most this number. */
                review_year__lte?: components["parameters"]["review_year__lte"];
                /** @description Only rows with this part_of. Several are joined by commas. */
                part_of?: components["parameters"]["part_of"];
                /** @description Only rows with this superseded_by. Several are joined by commas. */
                superseded_by?: components["parameters"]["superseded_by"];
                /** @description Only rows whose superseded_on may lie within this day, month or year. Several are joined by commas. */
                superseded_on?: components["parameters"]["superseded_on"];
                /** @description Only rows whose superseded_on is after this date. */
                superseded_on__gt?: components["parameters"]["superseded_on__gt"];
                /** @description Only rows whose superseded_on is on or after this date. */
                superseded_on__gte?: components["parameters"]["superseded_on__gte"];
                /** @description Only rows whose superseded_on is before this date. */
                superseded_on__lt?: components["parameters"]["superseded_on__lt"];
                /** @description Only rows whose superseded_on is on or before this date. */
                superseded_on__lte?: components["parameters"]["superseded_on__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TargetsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    targets_post: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TargetsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TargetsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    targets_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the target */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TargetsRow"] & {
                            /** @description Occasions it has */
                            milestones: components["schemas"]["MilestonesRow"][];
                            /** @description What was said of it */
                            statements: components["schemas"]["StatementsRow"][];
                        };
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    targets_put: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the target */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TargetsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    targets_delete: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the target */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    targets_patch: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the target */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TargetsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    pledges: {
        parameters: {
            query?: {
                /**
                 * @description Who pledged. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "ESP"
                 *     ]
                 */
                ally?: components["parameters"]["pledges.ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description What the pledge is measured in. Several are joined by commas.
                 * @example [
                 *       "share_of_gdp"
                 *     ]
                 */
                indicator?: components["parameters"]["pledges.indicator"];
                /** @description How firm it is. One or more of government-announcement, national-law, alliance-commitment, exemption, reservation, joined by commas. */
                kind?: components["parameters"]["kind"];
                /** @description What became of it by the date. One or more of kept, missed, pending, superseded, not_measurable, joined by commas. */
                outcome?: components["parameters"]["outcome"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["pledges.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows with this percent. Several are joined by commas. */
                percent?: components["parameters"]["targets.percent"];
                /** @description Only rows whose percent is above this number. */
                percent__gt?: components["parameters"]["percent__gt"];
                /** @description Only rows whose percent is at least this number. */
                percent__gte?: components["parameters"]["percent__gte"];
                /** @description Only rows whose percent is below this number. */
                percent__lt?: components["parameters"]["percent__lt"];
                /** @description Only rows whose percent is at most this number. */
                percent__lte?: components["parameters"]["percent__lte"];
                /** @description Only rows with this from_year. Several are joined by commas. */
                from_year?: components["parameters"]["from_year"];
                /** @description Only rows whose from_year is above this number. */
                from_year__gt?: components["parameters"]["from_year__gt"];
                /** @description Only rows whose from_year is at least this number. */
                from_year__gte?: components["parameters"]["from_year__gte"];
                /** @description Only rows whose from_year is below this number. */
                from_year__lt?: components["parameters"]["from_year__lt"];
                /** @description Only rows whose from_year is at most this number. */
                from_year__lte?: components["parameters"]["from_year__lte"];
                /** @description Only rows with this deadline_year. Several are joined by commas. */
                deadline_year?: components["parameters"]["deadline_year"];
                /** @description Only rows whose deadline_year is above this number. */
                deadline_year__gt?: components["parameters"]["deadline_year__gt"];
                /** @description Only rows whose deadline_year is at least this number. */
                deadline_year__gte?: components["parameters"]["deadline_year__gte"];
                /** @description Only rows whose deadline_year is below this number. */
                deadline_year__lt?: components["parameters"]["deadline_year__lt"];
                /** @description Only rows whose deadline_year is at most this number. */
                deadline_year__lte?: components["parameters"]["deadline_year__lte"];
                /** @description Only rows with this basis. One or more of by, in, every_year, average, joined by commas. */
                basis?: components["parameters"]["basis"];
                /** @description Only rows whose announced_on may lie within this day, month or year. Several are joined by commas. */
                announced_on?: components["parameters"]["announced_on"];
                /** @description Only rows whose announced_on is after this date. */
                announced_on__gt?: components["parameters"]["announced_on__gt"];
                /** @description Only rows whose announced_on is on or after this date. */
                announced_on__gte?: components["parameters"]["announced_on__gte"];
                /** @description Only rows whose announced_on is before this date. */
                announced_on__lt?: components["parameters"]["announced_on__lt"];
                /** @description Only rows whose announced_on is on or before this date. */
                announced_on__lte?: components["parameters"]["announced_on__lte"];
                /** @description Only rows whose conditional is true, or only those where it is false. */
                conditional?: components["parameters"]["conditional"];
                /** @description Only rows whose withdrawn_on may lie within this day, month or year. Several are joined by commas. */
                withdrawn_on?: components["parameters"]["withdrawn_on"];
                /** @description Only rows whose withdrawn_on is after this date. */
                withdrawn_on__gt?: components["parameters"]["withdrawn_on__gt"];
                /** @description Only rows whose withdrawn_on is on or after this date. */
                withdrawn_on__gte?: components["parameters"]["withdrawn_on__gte"];
                /** @description Only rows whose withdrawn_on is before this date. */
                withdrawn_on__lt?: components["parameters"]["withdrawn_on__lt"];
                /** @description Only rows whose withdrawn_on is on or before this date. */
                withdrawn_on__lte?: components["parameters"]["withdrawn_on__lte"];
                /** @description Only rows whose in_force is true, or only those where it is false. */
                in_force?: components["parameters"]["in_force"];
                /** @description Only rows whose provisional is true, or only those where it is false. */
                provisional?: components["parameters"]["provisional"];
                /** @description Only rows with this decided_year. Several are joined by commas. */
                decided_year?: components["parameters"]["decided_year"];
                /** @description Only rows whose decided_year is above this number. */
                decided_year__gt?: components["parameters"]["decided_year__gt"];
                /** @description Only rows whose decided_year is at least this number. */
                decided_year__gte?: components["parameters"]["decided_year__gte"];
                /** @description Only rows whose decided_year is below this number. */
                decided_year__lt?: components["parameters"]["decided_year__lt"];
                /** @description Only rows whose decided_year is at most this number. */
                decided_year__lte?: components["parameters"]["decided_year__lte"];
                /** @description Only rows with this decided_value. Several are joined by commas. */
                decided_value?: components["parameters"]["decided_value"];
                /** @description Only rows whose decided_value is above this number. */
                decided_value__gt?: components["parameters"]["decided_value__gt"];
                /** @description Only rows whose decided_value is at least this number. */
                decided_value__gte?: components["parameters"]["decided_value__gte"];
                /** @description Only rows whose decided_value is below this number. */
                decided_value__lt?: components["parameters"]["decided_value__lt"];
                /** @description Only rows whose decided_value is at most this number. */
                decided_value__lte?: components["parameters"]["decided_value__lte"];
                /** @description Only rows with this decided_publication. Several are joined by commas. */
                decided_publication?: components["parameters"]["decided_publication"];
                /** @description Only rows with this superseded_by. Several are joined by commas. */
                superseded_by?: components["parameters"]["superseded_by"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PledgesRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    pledges_post: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PledgesRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PledgesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PledgesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    pledges_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the pledge */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PledgesRow"] & Record<string, never>;
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    pledges_put: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the pledge */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PledgesRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PledgesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    pledges_delete: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the pledge */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    pledges_patch: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the pledge */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PledgesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    revisions: {
        parameters: {
            query?: {
                /**
                 * @description Allies or groupings. Several are joined by commas. ally is understood for it.
                 * @example [
                 *       "SVN"
                 *     ]
                 */
                area?: components["parameters"]["revisions.area"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description What is measured. Default: all indicators. Several are joined by commas.
                 * @example [
                 *       "share_of_gdp"
                 *     ]
                 */
                indicator?: components["parameters"]["spending.indicator"];
                /**
                 * @description The years the figures are about. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
                 * @example 2014..2025
                 */
                year?: components["parameters"]["revisions.year"];
                /** @description Only figures that differ from the edition before, or only those that do not. */
                changed?: components["parameters"]["changed"];
                /** @description Whether figures come with all digits of the copy they were read from, some finer than what was published, so that an import can reproduce it. Default: false, at the precision of the indicator. */
                raw?: components["parameters"]["raw"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["revisions.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this publication. Several are joined by commas. */
                publication?: components["parameters"]["publication"];
                /** @description Only rows whose published_on may lie within this day, month or year. Several are joined by commas. */
                published_on?: components["parameters"]["published_on"];
                /** @description Only rows whose published_on is after this date. */
                published_on__gt?: components["parameters"]["published_on__gt"];
                /** @description Only rows whose published_on is on or after this date. */
                published_on__gte?: components["parameters"]["published_on__gte"];
                /** @description Only rows whose published_on is before this date. */
                published_on__lt?: components["parameters"]["published_on__lt"];
                /** @description Only rows whose published_on is on or before this date. */
                published_on__lte?: components["parameters"]["published_on__lte"];
                /** @description Only rows with this value. Several are joined by commas. */
                value?: components["parameters"]["spending.value"];
                /** @description Only rows whose value is above this number. */
                value__gt?: components["parameters"]["value__gt"];
                /** @description Only rows whose value is at least this number. */
                value__gte?: components["parameters"]["value__gte"];
                /** @description Only rows whose value is below this number. */
                value__lt?: components["parameters"]["value__lt"];
                /** @description Only rows whose value is at most this number. */
                value__lte?: components["parameters"]["value__lte"];
                /** @description Only rows with this status. One or more of final, estimate, unknown, joined by commas. */
                status?: components["parameters"]["status"];
                /** @description Only rows with this previous_publication. Several are joined by commas. */
                previous_publication?: components["parameters"]["previous_publication"];
                /** @description Only rows with this previous_value. Several are joined by commas. */
                previous_value?: components["parameters"]["previous_value"];
                /** @description Only rows whose previous_value is above this number. */
                previous_value__gt?: components["parameters"]["previous_value__gt"];
                /** @description Only rows whose previous_value is at least this number. */
                previous_value__gte?: components["parameters"]["previous_value__gte"];
                /** @description Only rows whose previous_value is below this number. */
                previous_value__lt?: components["parameters"]["previous_value__lt"];
                /** @description Only rows whose previous_value is at most this number. */
                previous_value__lte?: components["parameters"]["previous_value__lte"];
                /** @description Only rows with this change. Several are joined by commas. */
                change?: components["parameters"]["change"];
                /** @description Only rows whose change is above this number. */
                change__gt?: components["parameters"]["change__gt"];
                /** @description Only rows whose change is at least this number. */
                change__gte?: components["parameters"]["change__gte"];
                /** @description Only rows whose change is below this number. */
                change__lt?: components["parameters"]["change__lt"];
                /** @description Only rows whose change is at most this number. */
                change__lte?: components["parameters"]["change__lte"];
                /** @description Only rows with this change_percent. Several are joined by commas. */
                change_percent?: components["parameters"]["change_percent"];
                /** @description Only rows whose change_percent is above this number. */
                change_percent__gt?: components["parameters"]["change_percent__gt"];
                /** @description Only rows whose change_percent is at least this number. */
                change_percent__gte?: components["parameters"]["change_percent__gte"];
                /** @description Only rows whose change_percent is below this number. */
                change_percent__lt?: components["parameters"]["change_percent__lt"];
                /** @description Only rows whose change_percent is at most this number. */
                change_percent__lte?: components["parameters"]["change_percent__lte"];
                /** @description Only rows with this change_size. Several are joined by commas. */
                change_size?: components["parameters"]["change_size"];
                /** @description Only rows whose change_size is above this number. */
                change_size__gt?: components["parameters"]["change_size__gt"];
                /** @description Only rows whose change_size is at least this number. */
                change_size__gte?: components["parameters"]["change_size__gte"];
                /** @description Only rows whose change_size is below this number. */
                change_size__lt?: components["parameters"]["change_size__lt"];
                /** @description Only rows whose change_size is at most this number. */
                change_size__lte?: components["parameters"]["change_size__lte"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RevisionsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    flips: {
        parameters: {
            query?: {
                /**
                 * @description Allies by code or English name. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "BEL",
                 *       "ITA",
                 *       "ESP"
                 *     ]
                 */
                ally?: components["parameters"]["ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description The years the figures are about; latest takes for each ally the last year with a flip. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
                 * @example 2014..2025
                 */
                year?: components["parameters"]["flips.year"];
                /**
                 * @description The target to judge every year by.
                 * @example vilnius-2023-2pct
                 */
                target?: components["parameters"]["flips.target"];
                /** @description Only flips to met, or only flips to short. */
                meets?: components["parameters"]["meets"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["flips.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this publication. Several are joined by commas. */
                publication?: components["parameters"]["publication"];
                /** @description Only rows whose published_on may lie within this day, month or year. Several are joined by commas. */
                published_on?: components["parameters"]["published_on"];
                /** @description Only rows whose published_on is after this date. */
                published_on__gt?: components["parameters"]["published_on__gt"];
                /** @description Only rows whose published_on is on or after this date. */
                published_on__gte?: components["parameters"]["published_on__gte"];
                /** @description Only rows whose published_on is before this date. */
                published_on__lt?: components["parameters"]["published_on__lt"];
                /** @description Only rows whose published_on is on or before this date. */
                published_on__lte?: components["parameters"]["published_on__lte"];
                /** @description Only rows with this previous_publication. Several are joined by commas. */
                previous_publication?: components["parameters"]["previous_publication"];
                /** @description Only rows with this previous_percent. Several are joined by commas. */
                previous_percent?: components["parameters"]["previous_percent"];
                /** @description Only rows whose previous_percent is above this number. */
                previous_percent__gt?: components["parameters"]["previous_percent__gt"];
                /** @description Only rows whose previous_percent is at least this number. */
                previous_percent__gte?: components["parameters"]["previous_percent__gte"];
                /** @description Only rows whose previous_percent is below this number. */
                previous_percent__lt?: components["parameters"]["previous_percent__lt"];
                /** @description Only rows whose previous_percent is at most this number. */
                previous_percent__lte?: components["parameters"]["previous_percent__lte"];
                /** @description Only rows with this percent. Several are joined by commas. */
                percent?: components["parameters"]["targets.percent"];
                /** @description Only rows whose percent is above this number. */
                percent__gt?: components["parameters"]["percent__gt"];
                /** @description Only rows whose percent is at least this number. */
                percent__gte?: components["parameters"]["percent__gte"];
                /** @description Only rows whose percent is below this number. */
                percent__lt?: components["parameters"]["percent__lt"];
                /** @description Only rows whose percent is at most this number. */
                percent__lte?: components["parameters"]["percent__lte"];
                /** @description Only rows with this target_percent. Several are joined by commas. */
                target_percent?: components["parameters"]["target_percent"];
                /** @description Only rows whose target_percent is above this number. */
                target_percent__gt?: components["parameters"]["target_percent__gt"];
                /** @description Only rows whose target_percent is at least this number. */
                target_percent__gte?: components["parameters"]["target_percent__gte"];
                /** @description Only rows whose target_percent is below this number. */
                target_percent__lt?: components["parameters"]["target_percent__lt"];
                /** @description Only rows whose target_percent is at most this number. */
                target_percent__lte?: components["parameters"]["target_percent__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FlipsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    "first-estimates": {
        parameters: {
            query?: {
                /** @description A row for each year (default) or for each ally. One of year, ally. */
                by?: components["parameters"]["first-estimates.by"];
                /**
                 * @description Only the estimates of these allies, by code or English name. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "POL"
                 *     ]
                 */
                ally?: components["parameters"]["first-estimates.ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description Only the estimates of these years. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
                 * @example 2014..2025
                 */
                year?: components["parameters"]["first-estimates.year"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["first-estimates.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this n. Several are joined by commas. */
                n?: components["parameters"]["n"];
                /** @description Only rows whose n is above this number. */
                n__gt?: components["parameters"]["n__gt"];
                /** @description Only rows whose n is at least this number. */
                n__gte?: components["parameters"]["n__gte"];
                /** @description Only rows whose n is below this number. */
                n__lt?: components["parameters"]["n__lt"];
                /** @description Only rows whose n is at most this number. */
                n__lte?: components["parameters"]["n__lte"];
                /** @description Only rows with this of. Several are joined by commas. */
                of?: components["parameters"]["of"];
                /** @description Only rows whose of is above this number. */
                of__gt?: components["parameters"]["of__gt"];
                /** @description Only rows whose of is at least this number. */
                of__gte?: components["parameters"]["of__gte"];
                /** @description Only rows whose of is below this number. */
                of__lt?: components["parameters"]["of__lt"];
                /** @description Only rows whose of is at most this number. */
                of__lte?: components["parameters"]["of__lte"];
                /** @description Only rows with this mean_pp. Several are joined by commas. */
                mean_pp?: components["parameters"]["mean_pp"];
                /** @description Only rows whose mean_pp is above this number. */
                mean_pp__gt?: components["parameters"]["mean_pp__gt"];
                /** @description Only rows whose mean_pp is at least this number. */
                mean_pp__gte?: components["parameters"]["mean_pp__gte"];
                /** @description Only rows whose mean_pp is below this number. */
                mean_pp__lt?: components["parameters"]["mean_pp__lt"];
                /** @description Only rows whose mean_pp is at most this number. */
                mean_pp__lte?: components["parameters"]["mean_pp__lte"];
                /** @description Only rows with this mean_absolute_pp. Several are joined by commas. */
                mean_absolute_pp?: components["parameters"]["mean_absolute_pp"];
                /** @description Only rows whose mean_absolute_pp is above this number. */
                mean_absolute_pp__gt?: components["parameters"]["mean_absolute_pp__gt"];
                /** @description Only rows whose mean_absolute_pp is at least this number. */
                mean_absolute_pp__gte?: components["parameters"]["mean_absolute_pp__gte"];
                /** @description Only rows whose mean_absolute_pp is below this number. */
                mean_absolute_pp__lt?: components["parameters"]["mean_absolute_pp__lt"];
                /** @description Only rows whose mean_absolute_pp is at most this number. */
                mean_absolute_pp__lte?: components["parameters"]["mean_absolute_pp__lte"];
                /** @description Only rows with this largest_pp. Several are joined by commas. */
                largest_pp?: components["parameters"]["largest_pp"];
                /** @description Only rows whose largest_pp is above this number. */
                largest_pp__gt?: components["parameters"]["largest_pp__gt"];
                /** @description Only rows whose largest_pp is at least this number. */
                largest_pp__gte?: components["parameters"]["largest_pp__gte"];
                /** @description Only rows whose largest_pp is below this number. */
                largest_pp__lt?: components["parameters"]["largest_pp__lt"];
                /** @description Only rows whose largest_pp is at most this number. */
                largest_pp__lte?: components["parameters"]["largest_pp__lte"];
                /** @description Only rows with this largest_ally. Several are joined by commas. */
                largest_ally?: components["parameters"]["largest_ally"];
                /** @description Only rows with this largest_year. Several are joined by commas. */
                largest_year?: components["parameters"]["largest_year"];
                /** @description Only rows whose largest_year is above this number. */
                largest_year__gt?: components["parameters"]["largest_year__gt"];
                /** @description Only rows whose largest_year is at least this number. */
                largest_year__gte?: components["parameters"]["largest_year__gte"];
                /** @description Only rows whose largest_year is below this number. */
                largest_year__lt?: components["parameters"]["largest_year__lt"];
                /** @description Only rows whose largest_year is at most this number. */
                largest_year__lte?: components["parameters"]["largest_year__lte"];
                /** @description Only rows with this largest_first_percent. Several are joined by commas. */
                largest_first_percent?: components["parameters"]["largest_first_percent"];
                /** @description Only rows whose largest_first_percent is above this number. */
                largest_first_percent__gt?: components["parameters"]["largest_first_percent__gt"];
                /** @description Only rows whose largest_first_percent is at least this number. */
                largest_first_percent__gte?: components["parameters"]["largest_first_percent__gte"];
                /** @description Only rows whose largest_first_percent is below this number. */
                largest_first_percent__lt?: components["parameters"]["largest_first_percent__lt"];
                /** @description Only rows whose largest_first_percent is at most this number. */
                largest_first_percent__lte?: components["parameters"]["largest_first_percent__lte"];
                /** @description Only rows with this largest_first_publication. Several are joined by commas. */
                largest_first_publication?: components["parameters"]["largest_first_publication"];
                /** @description Only rows with this largest_latest_percent. Several are joined by commas. */
                largest_latest_percent?: components["parameters"]["largest_latest_percent"];
                /** @description Only rows whose largest_latest_percent is above this number. */
                largest_latest_percent__gt?: components["parameters"]["largest_latest_percent__gt"];
                /** @description Only rows whose largest_latest_percent is at least this number. */
                largest_latest_percent__gte?: components["parameters"]["largest_latest_percent__gte"];
                /** @description Only rows whose largest_latest_percent is below this number. */
                largest_latest_percent__lt?: components["parameters"]["largest_latest_percent__lt"];
                /** @description Only rows whose largest_latest_percent is at most this number. */
                largest_latest_percent__lte?: components["parameters"]["largest_latest_percent__lte"];
                /** @description Only rows with this largest_latest_publication. Several are joined by commas. */
                largest_latest_publication?: components["parameters"]["largest_latest_publication"];
                /** @description Only rows with this up. Several are joined by commas. */
                up?: components["parameters"]["up"];
                /** @description Only rows whose up is above this number. */
                up__gt?: components["parameters"]["up__gt"];
                /** @description Only rows whose up is at least this number. */
                up__gte?: components["parameters"]["up__gte"];
                /** @description Only rows whose up is below this number. */
                up__lt?: components["parameters"]["up__lt"];
                /** @description Only rows whose up is at most this number. */
                up__lte?: components["parameters"]["up__lte"];
                /** @description Only rows with this down. Several are joined by commas. */
                down?: components["parameters"]["down"];
                /** @description Only rows whose down is above this number. */
                down__gt?: components["parameters"]["down__gt"];
                /** @description Only rows whose down is at least this number. */
                down__gte?: components["parameters"]["down__gte"];
                /** @description Only rows whose down is below this number. */
                down__lt?: components["parameters"]["down__lt"];
                /** @description Only rows whose down is at most this number. */
                down__lte?: components["parameters"]["down__lte"];
                /** @description Only rows whose provisional is true, or only those where it is false. */
                provisional?: components["parameters"]["provisional"];
                /** @description Only rows whose few is true, or only those where it is false. */
                few?: components["parameters"]["few"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FirstEstimatesRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    accuracy: {
        parameters: {
            query?: {
                /** @description How many calendar years the recent pace looks back over. Default: 5. */
                window?: components["parameters"]["window"];
                /** @description The level verdicts are about, in percent of GDP. Default: 2. */
                percent?: components["parameters"]["accuracy.percent"];
                /**
                 * @description A target verdicts are about instead; of one with a deadline only the projections that end in it are counted, in all columns.
                 * @example wales-2014-2pct
                 */
                target?: components["parameters"]["accuracy.target"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["accuracy.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this basis. One or more of real_time, latest, joined by commas. */
                basis?: components["parameters"]["accuracy.basis"];
                /** @description Only rows with this method. One or more of theil-sen, linear, no_change, joined by commas. */
                method?: components["parameters"]["accuracy.method"];
                /** @description Only rows with this horizon. Several are joined by commas. */
                horizon?: components["parameters"]["horizon"];
                /** @description Only rows whose horizon is above this number. */
                horizon__gt?: components["parameters"]["horizon__gt"];
                /** @description Only rows whose horizon is at least this number. */
                horizon__gte?: components["parameters"]["horizon__gte"];
                /** @description Only rows whose horizon is below this number. */
                horizon__lt?: components["parameters"]["horizon__lt"];
                /** @description Only rows whose horizon is at most this number. */
                horizon__lte?: components["parameters"]["horizon__lte"];
                /** @description Only rows with this n. Several are joined by commas. */
                n?: components["parameters"]["n"];
                /** @description Only rows whose n is above this number. */
                n__gt?: components["parameters"]["n__gt"];
                /** @description Only rows whose n is at least this number. */
                n__gte?: components["parameters"]["n__gte"];
                /** @description Only rows whose n is below this number. */
                n__lt?: components["parameters"]["n__lt"];
                /** @description Only rows whose n is at most this number. */
                n__lte?: components["parameters"]["n__lte"];
                /** @description Only rows with this years. Several are joined by commas. */
                years?: components["parameters"]["years"];
                /** @description Only rows whose years is above this number. */
                years__gt?: components["parameters"]["years__gt"];
                /** @description Only rows whose years is at least this number. */
                years__gte?: components["parameters"]["years__gte"];
                /** @description Only rows whose years is below this number. */
                years__lt?: components["parameters"]["years__lt"];
                /** @description Only rows whose years is at most this number. */
                years__lte?: components["parameters"]["years__lte"];
                /** @description Only rows with this mean_pp. Several are joined by commas. */
                mean_pp?: components["parameters"]["mean_pp"];
                /** @description Only rows whose mean_pp is above this number. */
                mean_pp__gt?: components["parameters"]["mean_pp__gt"];
                /** @description Only rows whose mean_pp is at least this number. */
                mean_pp__gte?: components["parameters"]["mean_pp__gte"];
                /** @description Only rows whose mean_pp is below this number. */
                mean_pp__lt?: components["parameters"]["mean_pp__lt"];
                /** @description Only rows whose mean_pp is at most this number. */
                mean_pp__lte?: components["parameters"]["mean_pp__lte"];
                /** @description Only rows with this mean_absolute_pp. Several are joined by commas. */
                mean_absolute_pp?: components["parameters"]["mean_absolute_pp"];
                /** @description Only rows whose mean_absolute_pp is above this number. */
                mean_absolute_pp__gt?: components["parameters"]["mean_absolute_pp__gt"];
                /** @description Only rows whose mean_absolute_pp is at least this number. */
                mean_absolute_pp__gte?: components["parameters"]["mean_absolute_pp__gte"];
                /** @description Only rows whose mean_absolute_pp is below this number. */
                mean_absolute_pp__lt?: components["parameters"]["mean_absolute_pp__lt"];
                /** @description Only rows whose mean_absolute_pp is at most this number. */
                mean_absolute_pp__lte?: components["parameters"]["mean_absolute_pp__lte"];
                /** @description Only rows with this quantile_10_pp. Several are joined by commas. */
                quantile_10_pp?: components["parameters"]["quantile_10_pp"];
                /** @description Only rows whose quantile_10_pp is above this number. */
                quantile_10_pp__gt?: components["parameters"]["quantile_10_pp__gt"];
                /** @description Only rows whose quantile_10_pp is at least this number. */
                quantile_10_pp__gte?: components["parameters"]["quantile_10_pp__gte"];
                /** @description Only rows whose quantile_10_pp is below this number. */
                quantile_10_pp__lt?: components["parameters"]["quantile_10_pp__lt"];
                /** @description Only rows whose quantile_10_pp is at most this number. */
                quantile_10_pp__lte?: components["parameters"]["quantile_10_pp__lte"];
                /** @description Only rows with this quantile_50_pp. Several are joined by commas. */
                quantile_50_pp?: components["parameters"]["quantile_50_pp"];
                /** @description Only rows whose quantile_50_pp is above this number. */
                quantile_50_pp__gt?: components["parameters"]["quantile_50_pp__gt"];
                /** @description Only rows whose quantile_50_pp is at least this number. */
                quantile_50_pp__gte?: components["parameters"]["quantile_50_pp__gte"];
                /** @description Only rows whose quantile_50_pp is below this number. */
                quantile_50_pp__lt?: components["parameters"]["quantile_50_pp__lt"];
                /** @description Only rows whose quantile_50_pp is at most this number. */
                quantile_50_pp__lte?: components["parameters"]["quantile_50_pp__lte"];
                /** @description Only rows with this quantile_90_pp. Several are joined by commas. */
                quantile_90_pp?: components["parameters"]["quantile_90_pp"];
                /** @description Only rows whose quantile_90_pp is above this number. */
                quantile_90_pp__gt?: components["parameters"]["quantile_90_pp__gt"];
                /** @description Only rows whose quantile_90_pp is at least this number. */
                quantile_90_pp__gte?: components["parameters"]["quantile_90_pp__gte"];
                /** @description Only rows whose quantile_90_pp is below this number. */
                quantile_90_pp__lt?: components["parameters"]["quantile_90_pp__lt"];
                /** @description Only rows whose quantile_90_pp is at most this number. */
                quantile_90_pp__lte?: components["parameters"]["quantile_90_pp__lte"];
                /** @description Only rows with this said_on_track. Several are joined by commas. */
                said_on_track?: components["parameters"]["said_on_track"];
                /** @description Only rows whose said_on_track is above this number. */
                said_on_track__gt?: components["parameters"]["said_on_track__gt"];
                /** @description Only rows whose said_on_track is at least this number. */
                said_on_track__gte?: components["parameters"]["said_on_track__gte"];
                /** @description Only rows whose said_on_track is below this number. */
                said_on_track__lt?: components["parameters"]["said_on_track__lt"];
                /** @description Only rows whose said_on_track is at most this number. */
                said_on_track__lte?: components["parameters"]["said_on_track__lte"];
                /** @description Only rows with this right_on_track. Several are joined by commas. */
                right_on_track?: components["parameters"]["right_on_track"];
                /** @description Only rows whose right_on_track is above this number. */
                right_on_track__gt?: components["parameters"]["right_on_track__gt"];
                /** @description Only rows whose right_on_track is at least this number. */
                right_on_track__gte?: components["parameters"]["right_on_track__gte"];
                /** @description Only rows whose right_on_track is below this number. */
                right_on_track__lt?: components["parameters"]["right_on_track__lt"];
                /** @description Only rows whose right_on_track is at most this number. */
                right_on_track__lte?: components["parameters"]["right_on_track__lte"];
                /** @description Only rows with this said_off_track. Several are joined by commas. */
                said_off_track?: components["parameters"]["said_off_track"];
                /** @description Only rows whose said_off_track is above this number. */
                said_off_track__gt?: components["parameters"]["said_off_track__gt"];
                /** @description Only rows whose said_off_track is at least this number. */
                said_off_track__gte?: components["parameters"]["said_off_track__gte"];
                /** @description Only rows whose said_off_track is below this number. */
                said_off_track__lt?: components["parameters"]["said_off_track__lt"];
                /** @description Only rows whose said_off_track is at most this number. */
                said_off_track__lte?: components["parameters"]["said_off_track__lte"];
                /** @description Only rows with this right_off_track. Several are joined by commas. */
                right_off_track?: components["parameters"]["right_off_track"];
                /** @description Only rows whose right_off_track is above this number. */
                right_off_track__gt?: components["parameters"]["right_off_track__gt"];
                /** @description Only rows whose right_off_track is at least this number. */
                right_off_track__gte?: components["parameters"]["right_off_track__gte"];
                /** @description Only rows whose right_off_track is below this number. */
                right_off_track__lt?: components["parameters"]["right_off_track__lt"];
                /** @description Only rows whose right_off_track is at most this number. */
                right_off_track__lte?: components["parameters"]["right_off_track__lte"];
                /** @description Only rows with this right_base. Several are joined by commas. */
                right_base?: components["parameters"]["right_base"];
                /** @description Only rows whose right_base is above this number. */
                right_base__gt?: components["parameters"]["right_base__gt"];
                /** @description Only rows whose right_base is at least this number. */
                right_base__gte?: components["parameters"]["right_base__gte"];
                /** @description Only rows whose right_base is below this number. */
                right_base__lt?: components["parameters"]["right_base__lt"];
                /** @description Only rows whose right_base is at most this number. */
                right_base__lte?: components["parameters"]["right_base__lte"];
                /** @description Only rows with this covered. Several are joined by commas. */
                covered?: components["parameters"]["covered"];
                /** @description Only rows whose covered is above this number. */
                covered__gt?: components["parameters"]["covered__gt"];
                /** @description Only rows whose covered is at least this number. */
                covered__gte?: components["parameters"]["covered__gte"];
                /** @description Only rows whose covered is below this number. */
                covered__lt?: components["parameters"]["covered__lt"];
                /** @description Only rows whose covered is at most this number. */
                covered__lte?: components["parameters"]["covered__lte"];
                /** @description Only rows with this covered_of. Several are joined by commas. */
                covered_of?: components["parameters"]["covered_of"];
                /** @description Only rows whose covered_of is above this number. */
                covered_of__gt?: components["parameters"]["covered_of__gt"];
                /** @description Only rows whose covered_of is at least this number. */
                covered_of__gte?: components["parameters"]["covered_of__gte"];
                /** @description Only rows whose covered_of is below this number. */
                covered_of__lt?: components["parameters"]["covered_of__lt"];
                /** @description Only rows whose covered_of is at most this number. */
                covered_of__lte?: components["parameters"]["covered_of__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AccuracyRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    differences: {
        parameters: {
            query?: {
                /**
                 * @description The earlier day; a month or year means its end. Default: the day before the latest edition out by the later day; in a feed a year before it.
                 * @example 2025-04-03
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description The later day. Default: as_of.
                 * @example 2025-06-26
                 */
                to?: components["parameters"]["to"];
                /**
                 * @description Only what is about these allies. Several are joined by commas.
                 * @example [
                 *       "SVN"
                 *     ]
                 */
                ally?: components["parameters"]["differences.ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /** @description What kind of change. Default: all, but in a feed no single figures. One or more of publication, ally_joined, figure_added, figure_revised, target_standing, pledge_made, pledge_outcome, verdict, joined by commas. */
                kind?: components["parameters"]["differences.kind"];
                /** @description The indicators whose figures are compared. Default: share_of_gdp. Several are joined by commas. */
                indicator?: components["parameters"]["differences.indicator"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["differences.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this area. Several are joined by commas. */
                area?: components["parameters"]["differences.area"];
                /** @description Only rows with this subject. Several are joined by commas. */
                subject?: components["parameters"]["subject"];
                /** @description Only rows with this year. Several are joined by commas. */
                year?: components["parameters"]["year"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this value_before. Several are joined by commas. */
                value_before?: components["parameters"]["value_before"];
                /** @description Only rows whose value_before is above this number. */
                value_before__gt?: components["parameters"]["value_before__gt"];
                /** @description Only rows whose value_before is at least this number. */
                value_before__gte?: components["parameters"]["value_before__gte"];
                /** @description Only rows whose value_before is below this number. */
                value_before__lt?: components["parameters"]["value_before__lt"];
                /** @description Only rows whose value_before is at most this number. */
                value_before__lte?: components["parameters"]["value_before__lte"];
                /** @description Only rows with this value_after. Several are joined by commas. */
                value_after?: components["parameters"]["value_after"];
                /** @description Only rows whose value_after is above this number. */
                value_after__gt?: components["parameters"]["value_after__gt"];
                /** @description Only rows whose value_after is at least this number. */
                value_after__gte?: components["parameters"]["value_after__gte"];
                /** @description Only rows whose value_after is below this number. */
                value_after__lt?: components["parameters"]["value_after__lt"];
                /** @description Only rows whose value_after is at most this number. */
                value_after__lte?: components["parameters"]["value_after__lte"];
                /** @description Only rows with this change. Several are joined by commas. */
                change?: components["parameters"]["change"];
                /** @description Only rows whose change is above this number. */
                change__gt?: components["parameters"]["change__gt"];
                /** @description Only rows whose change is at least this number. */
                change__gte?: components["parameters"]["change__gte"];
                /** @description Only rows whose change is below this number. */
                change__lt?: components["parameters"]["change__lt"];
                /** @description Only rows whose change is at most this number. */
                change__lte?: components["parameters"]["change__lte"];
                /** @description Only rows with this publication. Several are joined by commas. */
                publication?: components["parameters"]["publication"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DifferencesRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    summits: {
        parameters: {
            query?: {
                /** @description What kind of occasion it is. One or more of summit, ministerial, announcement, joined by commas. */
                kind?: components["parameters"]["summits.kind"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["summits.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows whose announced_on may lie within this day, month or year. Several are joined by commas. */
                announced_on?: components["parameters"]["announced_on"];
                /** @description Only rows whose announced_on is after this date. */
                announced_on__gt?: components["parameters"]["announced_on__gt"];
                /** @description Only rows whose announced_on is on or after this date. */
                announced_on__gte?: components["parameters"]["announced_on__gte"];
                /** @description Only rows whose announced_on is before this date. */
                announced_on__lt?: components["parameters"]["announced_on__lt"];
                /** @description Only rows whose announced_on is on or before this date. */
                announced_on__lte?: components["parameters"]["announced_on__lte"];
                /** @description Only rows whose starts_on may lie within this day, month or year. Several are joined by commas. */
                starts_on?: components["parameters"]["starts_on"];
                /** @description Only rows whose starts_on is after this date. */
                starts_on__gt?: components["parameters"]["starts_on__gt"];
                /** @description Only rows whose starts_on is on or after this date. */
                starts_on__gte?: components["parameters"]["starts_on__gte"];
                /** @description Only rows whose starts_on is before this date. */
                starts_on__lt?: components["parameters"]["starts_on__lt"];
                /** @description Only rows whose starts_on is on or before this date. */
                starts_on__lte?: components["parameters"]["starts_on__lte"];
                /** @description Only rows whose ends_on may lie within this day, month or year. Several are joined by commas. */
                ends_on?: components["parameters"]["ends_on"];
                /** @description Only rows whose ends_on is after this date. */
                ends_on__gt?: components["parameters"]["ends_on__gt"];
                /** @description Only rows whose ends_on is on or after this date. */
                ends_on__gte?: components["parameters"]["ends_on__gte"];
                /** @description Only rows whose ends_on is before this date. */
                ends_on__lt?: components["parameters"]["ends_on__lt"];
                /** @description Only rows whose ends_on is on or before this date. */
                ends_on__lte?: components["parameters"]["ends_on__lte"];
                /** @description Only rows whose held is true, or only those where it is false. */
                held?: components["parameters"]["held"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SummitsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    summits_post: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummitsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SummitsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SummitsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    summits_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the meeting */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SummitsRow"] & {
                            /** @description Targets agreed or proposed there */
                            targets: components["schemas"]["TargetsRow"][];
                            /** @description Its occasions */
                            milestones: components["schemas"]["MilestonesRow"][];
                            /** @description What was said there or of its targets */
                            statements: components["schemas"]["StatementsRow"][];
                        };
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    summits_put: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the meeting */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummitsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SummitsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    summits_delete: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the meeting */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    summits_patch: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the meeting */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SummitsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    milestones: {
        parameters: {
            query?: {
                /**
                 * @description Only occasions on or after this day, month or year.
                 * @example 2025
                 */
                from?: components["parameters"]["milestones.from"];
                /**
                 * @description Only occasions on or before this day, month or year.
                 * @example 2035
                 */
                to?: components["parameters"]["milestones.to"];
                /** @description Which target the occasion is about. Several are joined by commas. */
                target?: components["parameters"]["milestones.target"];
                /** @description Where it takes place. Several are joined by commas. */
                summit?: components["parameters"]["milestones.summit"];
                /** @description Only occasions that still lie ahead on the date, or only those that do not. */
                ahead?: components["parameters"]["ahead"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["milestones.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows whose date may lie within this day, month or year. Several are joined by commas. */
                date?: components["parameters"]["date"];
                /** @description Only rows whose date is after this date. */
                date__gt?: components["parameters"]["date__gt"];
                /** @description Only rows whose date is on or after this date. */
                date__gte?: components["parameters"]["date__gte"];
                /** @description Only rows whose date is before this date. */
                date__lt?: components["parameters"]["date__lt"];
                /** @description Only rows whose date is on or before this date. */
                date__lte?: components["parameters"]["date__lte"];
                /** @description Only rows whose announced_on may lie within this day, month or year. Several are joined by commas. */
                announced_on?: components["parameters"]["announced_on"];
                /** @description Only rows whose announced_on is after this date. */
                announced_on__gt?: components["parameters"]["announced_on__gt"];
                /** @description Only rows whose announced_on is on or after this date. */
                announced_on__gte?: components["parameters"]["announced_on__gte"];
                /** @description Only rows whose announced_on is before this date. */
                announced_on__lt?: components["parameters"]["announced_on__lt"];
                /** @description Only rows whose announced_on is on or before this date. */
                announced_on__lte?: components["parameters"]["announced_on__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MilestonesRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    milestones_post: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestonesRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MilestonesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MilestonesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    milestones_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MilestonesRow"] & Record<string, never>;
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    milestones_put: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestonesRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MilestonesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    milestones_delete: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    milestones_patch: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MilestonesRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    statements: {
        parameters: {
            query?: {
                /**
                 * @description Part of the speaker’s name; case-insensitive. Several are joined by commas.
                 * @example [
                 *       "Rubio",
                 *       "Rutte"
                 *     ]
                 */
                speaker?: components["parameters"]["speaker"];
                /** @description Whom it is about. Several are joined by commas. area is understood for it. */
                ally?: components["parameters"]["statements.ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /** @description Which target it is about. Several are joined by commas. */
                target?: components["parameters"]["statements.target"];
                /** @description Only statements about a target agreed or proposed at this summit, or made during it about no target. Several are joined by commas. */
                summit?: components["parameters"]["statements.summit"];
                /** @description Quote, paraphrase or report. One or more of quote, paraphrase, report, joined by commas. */
                kind?: components["parameters"]["statements.kind"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["statements.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows whose said_on may lie within this day, month or year. Several are joined by commas. */
                said_on?: components["parameters"]["statements.said_on"];
                /** @description Only rows whose said_on is after this date. */
                said_on__gt?: components["parameters"]["said_on__gt"];
                /** @description Only rows whose said_on is on or after this date. */
                said_on__gte?: components["parameters"]["said_on__gte"];
                /** @description Only rows whose said_on is before this date. */
                said_on__lt?: components["parameters"]["said_on__lt"];
                /** @description Only rows whose said_on is on or before this date. */
                said_on__lte?: components["parameters"]["said_on__lte"];
                /** @description Only rows with this percent. Several are joined by commas. */
                percent?: components["parameters"]["targets.percent"];
                /** @description Only rows whose percent is above this number. */
                percent__gt?: components["parameters"]["percent__gt"];
                /** @description Only rows whose percent is at least this number. */
                percent__gte?: components["parameters"]["percent__gte"];
                /** @description Only rows whose percent is below this number. */
                percent__lt?: components["parameters"]["percent__lt"];
                /** @description Only rows whose percent is at most this number. */
                percent__lte?: components["parameters"]["percent__lte"];
                /** @description Only rows with this publication. Several are joined by commas. */
                publication?: components["parameters"]["publication"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StatementsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    statements_post: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StatementsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StatementsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    statements_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the statement */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StatementsRow"] & {
                            /** @description What of it can be checked */
                            claims: components["schemas"]["ClaimsRow"][];
                        };
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    statements_put: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the statement */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StatementsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    statements_delete: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the statement */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    statements_patch: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the statement */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StatementsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    claims: {
        parameters: {
            query?: {
                /** @description The statement that makes the claim. Several are joined by commas. */
                statement?: components["parameters"]["statement"];
                /**
                 * @description Part of the name of who made the statement; case-insensitive. Several are joined by commas.
                 * @example [
                 *       "Rubio",
                 *       "Rutte"
                 *     ]
                 */
                speaker?: components["parameters"]["claims.speaker"];
                /** @description Whom the claim is about. Several are joined by commas. */
                ally?: components["parameters"]["claims.ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /** @description Whether it held when it was said. One or more of holds, fails, not_checkable, joined by commas. */
                result?: components["parameters"]["result"];
                /** @description Whether it holds on the date. One or more of holds, fails, not_checkable, joined by commas. */
                result_now?: components["parameters"]["result_now"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["claims.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this area. Several are joined by commas. */
                area?: components["parameters"]["differences.area"];
                /** @description Only rows with this indicator. Several are joined by commas. */
                indicator?: components["parameters"]["indicator"];
                /** @description Only rows with this year. Several are joined by commas. */
                year?: components["parameters"]["year"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this relation. One or more of below, above, at_least, at_most, target_in_force, target_agreed, no_target_agreed, target_binds, target_dates, milestone_before_target, largest_in_record, remains_member, meeting_days, joined by commas. */
                relation?: components["parameters"]["claims.relation"];
                /** @description Only rows with this percent. Several are joined by commas. */
                percent?: components["parameters"]["targets.percent"];
                /** @description Only rows whose percent is above this number. */
                percent__gt?: components["parameters"]["percent__gt"];
                /** @description Only rows whose percent is at least this number. */
                percent__gte?: components["parameters"]["percent__gte"];
                /** @description Only rows whose percent is below this number. */
                percent__lt?: components["parameters"]["percent__lt"];
                /** @description Only rows whose percent is at most this number. */
                percent__lte?: components["parameters"]["percent__lte"];
                /** @description Only rows whose after may lie within this day, month or year. Several are joined by commas. */
                after?: components["parameters"]["after"];
                /** @description Only rows whose after is after this date. */
                after__gt?: components["parameters"]["after__gt"];
                /** @description Only rows whose after is on or after this date. */
                after__gte?: components["parameters"]["after__gte"];
                /** @description Only rows whose after is before this date. */
                after__lt?: components["parameters"]["after__lt"];
                /** @description Only rows whose after is on or before this date. */
                after__lte?: components["parameters"]["after__lte"];
                /** @description Only rows whose by may lie within this day, month or year. Several are joined by commas. */
                by?: components["parameters"]["claims.by"];
                /** @description Only rows whose by is after this date. */
                by__gt?: components["parameters"]["by__gt"];
                /** @description Only rows whose by is on or after this date. */
                by__gte?: components["parameters"]["by__gte"];
                /** @description Only rows whose by is before this date. */
                by__lt?: components["parameters"]["by__lt"];
                /** @description Only rows whose by is on or before this date. */
                by__lte?: components["parameters"]["by__lte"];
                /** @description Only rows with this milestone. Several are joined by commas. */
                milestone?: components["parameters"]["milestone"];
                /** @description Only rows whose said_on may lie within this day, month or year. Several are joined by commas. */
                said_on?: components["parameters"]["statements.said_on"];
                /** @description Only rows whose said_on is after this date. */
                said_on__gt?: components["parameters"]["said_on__gt"];
                /** @description Only rows whose said_on is on or after this date. */
                said_on__gte?: components["parameters"]["said_on__gte"];
                /** @description Only rows whose said_on is before this date. */
                said_on__lt?: components["parameters"]["said_on__lt"];
                /** @description Only rows whose said_on is on or before this date. */
                said_on__lte?: components["parameters"]["said_on__lte"];
                /** @description Only rows with this value. Several are joined by commas. */
                value?: components["parameters"]["spending.value"];
                /** @description Only rows whose value is above this number. */
                value__gt?: components["parameters"]["value__gt"];
                /** @description Only rows whose value is at least this number. */
                value__gte?: components["parameters"]["value__gte"];
                /** @description Only rows whose value is below this number. */
                value__lt?: components["parameters"]["value__lt"];
                /** @description Only rows whose value is at most this number. */
                value__lte?: components["parameters"]["value__lte"];
                /** @description Only rows with this publication. Several are joined by commas. */
                publication?: components["parameters"]["publication"];
                /** @description Only rows with this value_now. Several are joined by commas. */
                value_now?: components["parameters"]["value_now"];
                /** @description Only rows whose value_now is above this number. */
                value_now__gt?: components["parameters"]["value_now__gt"];
                /** @description Only rows whose value_now is at least this number. */
                value_now__gte?: components["parameters"]["value_now__gte"];
                /** @description Only rows whose value_now is below this number. */
                value_now__lt?: components["parameters"]["value_now__lt"];
                /** @description Only rows whose value_now is at most this number. */
                value_now__lte?: components["parameters"]["value_now__lte"];
                /** @description Only rows with this status_now. One or more of final, estimate, unknown, joined by commas. */
                status_now?: components["parameters"]["status_now"];
                /** @description Only rows with this publication_now. Several are joined by commas. */
                publication_now?: components["parameters"]["publication_now"];
                /** @description Only rows with this reason. Several are joined by commas. */
                reason?: components["parameters"]["reason"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClaimsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    publications: {
        parameters: {
            query?: {
                /** @description Only editions that carry this indicator. Several are joined by commas. */
                indicator?: components["parameters"]["publications.indicator"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["publications.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows with this publisher. Several are joined by commas. */
                publisher?: components["parameters"]["publisher"];
                /** @description Only rows whose published_on may lie within this day, month or year. Several are joined by commas. */
                published_on?: components["parameters"]["published_on"];
                /** @description Only rows whose published_on is after this date. */
                published_on__gt?: components["parameters"]["published_on__gt"];
                /** @description Only rows whose published_on is on or after this date. */
                published_on__gte?: components["parameters"]["published_on__gte"];
                /** @description Only rows whose published_on is before this date. */
                published_on__lt?: components["parameters"]["published_on__lt"];
                /** @description Only rows whose published_on is on or before this date. */
                published_on__lte?: components["parameters"]["published_on__lte"];
                /** @description Only rows with this figures. Several are joined by commas. */
                figures?: components["parameters"]["figures"];
                /** @description Only rows whose figures is above this number. */
                figures__gt?: components["parameters"]["figures__gt"];
                /** @description Only rows whose figures is at least this number. */
                figures__gte?: components["parameters"]["figures__gte"];
                /** @description Only rows whose figures is below this number. */
                figures__lt?: components["parameters"]["figures__lt"];
                /** @description Only rows whose figures is at most this number. */
                figures__lte?: components["parameters"]["figures__lte"];
                /** @description Only rows with this coverage. One or more of whole, latest, partial, none, joined by commas. */
                coverage?: components["parameters"]["coverage"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublicationsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    publications_post: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublicationsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublicationsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    publications_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublicationsRow"] & Record<string, never>;
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    publications_put: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the publication */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublicationsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    publications_delete: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the publication */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    publications_patch: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the publication */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublicationsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    coverage: {
        parameters: {
            query?: {
                /**
                 * @description The publication. Several are joined by commas.
                 * @example [
                 *       "nato-2022-06"
                 *     ]
                 */
                publication?: components["parameters"]["coverage.publication"];
                /**
                 * @description What is measured. Several are joined by commas.
                 * @example [
                 *       "share_of_gdp"
                 *     ]
                 */
                indicator?: components["parameters"]["coverage.indicator"];
                /** @description How much is held. One or more of whole, latest, partial, none, joined by commas. */
                coverage?: components["parameters"]["coverage.coverage"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["coverage.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose published_on may lie within this day, month or year. Several are joined by commas. */
                published_on?: components["parameters"]["published_on"];
                /** @description Only rows whose published_on is after this date. */
                published_on__gt?: components["parameters"]["published_on__gt"];
                /** @description Only rows whose published_on is on or after this date. */
                published_on__gte?: components["parameters"]["published_on__gte"];
                /** @description Only rows whose published_on is before this date. */
                published_on__lt?: components["parameters"]["published_on__lt"];
                /** @description Only rows whose published_on is on or before this date. */
                published_on__lte?: components["parameters"]["published_on__lte"];
                /** @description Only rows with this allies. Several are joined by commas. */
                allies?: components["parameters"]["allies"];
                /** @description Only rows whose allies is above this number. */
                allies__gt?: components["parameters"]["allies__gt"];
                /** @description Only rows whose allies is at least this number. */
                allies__gte?: components["parameters"]["allies__gte"];
                /** @description Only rows whose allies is below this number. */
                allies__lt?: components["parameters"]["allies__lt"];
                /** @description Only rows whose allies is at most this number. */
                allies__lte?: components["parameters"]["allies__lte"];
                /** @description Only rows with this expected. Several are joined by commas. */
                expected?: components["parameters"]["expected"];
                /** @description Only rows whose expected is above this number. */
                expected__gt?: components["parameters"]["expected__gt"];
                /** @description Only rows whose expected is at least this number. */
                expected__gte?: components["parameters"]["expected__gte"];
                /** @description Only rows whose expected is below this number. */
                expected__lt?: components["parameters"]["expected__lt"];
                /** @description Only rows whose expected is at most this number. */
                expected__lte?: components["parameters"]["expected__lte"];
                /** @description Only rows with this first_year. Several are joined by commas. */
                first_year?: components["parameters"]["first_year"];
                /** @description Only rows whose first_year is above this number. */
                first_year__gt?: components["parameters"]["first_year__gt"];
                /** @description Only rows whose first_year is at least this number. */
                first_year__gte?: components["parameters"]["first_year__gte"];
                /** @description Only rows whose first_year is below this number. */
                first_year__lt?: components["parameters"]["first_year__lt"];
                /** @description Only rows whose first_year is at most this number. */
                first_year__lte?: components["parameters"]["first_year__lte"];
                /** @description Only rows with this last_year. Several are joined by commas. */
                last_year?: components["parameters"]["last_year"];
                /** @description Only rows whose last_year is above this number. */
                last_year__gt?: components["parameters"]["last_year__gt"];
                /** @description Only rows whose last_year is at least this number. */
                last_year__gte?: components["parameters"]["last_year__gte"];
                /** @description Only rows whose last_year is below this number. */
                last_year__lt?: components["parameters"]["last_year__lt"];
                /** @description Only rows whose last_year is at most this number. */
                last_year__lte?: components["parameters"]["last_year__lte"];
                /** @description Only rows with this cells. Several are joined by commas. */
                cells?: components["parameters"]["cells"];
                /** @description Only rows whose cells is above this number. */
                cells__gt?: components["parameters"]["cells__gt"];
                /** @description Only rows whose cells is at least this number. */
                cells__gte?: components["parameters"]["cells__gte"];
                /** @description Only rows whose cells is below this number. */
                cells__lt?: components["parameters"]["cells__lt"];
                /** @description Only rows whose cells is at most this number. */
                cells__lte?: components["parameters"]["cells__lte"];
                /** @description Only rows with this cells_expected. Several are joined by commas. */
                cells_expected?: components["parameters"]["cells_expected"];
                /** @description Only rows whose cells_expected is above this number. */
                cells_expected__gt?: components["parameters"]["cells_expected__gt"];
                /** @description Only rows whose cells_expected is at least this number. */
                cells_expected__gte?: components["parameters"]["cells_expected__gte"];
                /** @description Only rows whose cells_expected is below this number. */
                cells_expected__lt?: components["parameters"]["cells_expected__lt"];
                /** @description Only rows whose cells_expected is at most this number. */
                cells_expected__lte?: components["parameters"]["cells_expected__lte"];
                /** @description Only rows with this aggregates. Several are joined by commas. */
                aggregates?: components["parameters"]["aggregates"];
                /** @description Only rows whose aggregates is above this number. */
                aggregates__gt?: components["parameters"]["aggregates__gt"];
                /** @description Only rows whose aggregates is at least this number. */
                aggregates__gte?: components["parameters"]["aggregates__gte"];
                /** @description Only rows whose aggregates is below this number. */
                aggregates__lt?: components["parameters"]["aggregates__lt"];
                /** @description Only rows whose aggregates is at most this number. */
                aggregates__lte?: components["parameters"]["aggregates__lte"];
                /** @description Only rows with this derived. Several are joined by commas. */
                derived?: components["parameters"]["coverage.derived"];
                /** @description Only rows whose derived is above this number. */
                derived__gt?: components["parameters"]["derived__gt"];
                /** @description Only rows whose derived is at least this number. */
                derived__gte?: components["parameters"]["derived__gte"];
                /** @description Only rows whose derived is below this number. */
                derived__lt?: components["parameters"]["derived__lt"];
                /** @description Only rows whose derived is at most this number. */
                derived__lte?: components["parameters"]["derived__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CoverageRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    "published-lists": {
        parameters: {
            query?: {
                /**
                 * @description The edition. Several are joined by commas.
                 * @example [
                 *       "nato-2022-06"
                 *     ]
                 */
                publication?: components["parameters"]["published-lists.publication"];
                /**
                 * @description Only lists that name one of these allies. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "HRV"
                 *     ]
                 */
                ally?: components["parameters"]["published-lists.ally"];
                /**
                 * @description Groups whose members, as of then, are chosen beside the allies that are named. Several are joined by commas.
                 * @example [
                 *       "nordic",
                 *       "baltic"
                 *     ]
                 */
                group?: components["parameters"]["group"];
                /**
                 * @description The years the lists are about. One year, a range (2014..2025, 2020.., ..2019), several, or latest.
                 * @example 2014..2025
                 */
                year?: components["parameters"]["published-lists.year"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["published-lists.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows whose year is above this number. */
                year__gt?: components["parameters"]["year__gt"];
                /** @description Only rows whose year is at least this number. */
                year__gte?: components["parameters"]["year__gte"];
                /** @description Only rows whose year is below this number. */
                year__lt?: components["parameters"]["year__lt"];
                /** @description Only rows whose year is at most this number. */
                year__lte?: components["parameters"]["year__lte"];
                /** @description Only rows with this percent. Several are joined by commas. */
                percent?: components["parameters"]["targets.percent"];
                /** @description Only rows whose percent is above this number. */
                percent__gt?: components["parameters"]["percent__gt"];
                /** @description Only rows whose percent is at least this number. */
                percent__gte?: components["parameters"]["percent__gte"];
                /** @description Only rows whose percent is below this number. */
                percent__lt?: components["parameters"]["percent__lt"];
                /** @description Only rows whose percent is at most this number. */
                percent__lte?: components["parameters"]["percent__lte"];
                /** @description Only rows with this count. Several are joined by commas. */
                count?: components["parameters"]["count"];
                /** @description Only rows whose count is above this number. */
                count__gt?: components["parameters"]["count__gt"];
                /** @description Only rows whose count is at least this number. */
                count__gte?: components["parameters"]["count__gte"];
                /** @description Only rows whose count is below this number. */
                count__lt?: components["parameters"]["count__lt"];
                /** @description Only rows whose count is at most this number. */
                count__lte?: components["parameters"]["count__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublishedListsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    "published-lists_post": {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishedListsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublishedListsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublishedListsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    "published-lists_item": {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the list */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublishedListsRow"] & Record<string, never>;
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    "published-lists_put": {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the published list */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishedListsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublishedListsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    "published-lists_delete": {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the published list */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    "published-lists_patch": {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the published list */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PublishedListsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    groups: {
        parameters: {
            query?: {
                /** @description What holds the group together. One or more of organization, region, cooperation, nato, joined by commas. */
                kind?: components["parameters"]["groups.kind"];
                /**
                 * @description Only groups one of these allies was in on the date. Several are joined by commas.
                 * @example [
                 *       "EST"
                 *     ]
                 */
                member?: components["parameters"]["member"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["groups.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows with this size. Several are joined by commas. */
                size?: components["parameters"]["size"];
                /** @description Only rows whose size is above this number. */
                size__gt?: components["parameters"]["size__gt"];
                /** @description Only rows whose size is at least this number. */
                size__gte?: components["parameters"]["size__gte"];
                /** @description Only rows whose size is below this number. */
                size__lt?: components["parameters"]["size__lt"];
                /** @description Only rows whose size is at most this number. */
                size__lte?: components["parameters"]["size__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GroupsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    groups_post: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GroupsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Created: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GroupsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["already_exists"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    groups_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the group */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GroupsRow"] & {
                            /** @description Who was in it, from when to when */
                            memberships: components["schemas"]["MembersRow"][];
                        };
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    groups_put: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupsRecord"];
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GroupsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    groups_delete: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the group */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            409: components["responses"]["still_referenced"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    groups_patch: {
        parameters: {
            query?: {
                /** @description With true: answers what would happen, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header: {
                /** @description The ETag of the record as read with ?view=stored, or * */
                "If-Match": string;
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, durably and visibly to readers; with dry_run=true, what would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GroupsRecord"];
                        meta: {
                            [key: string]: unknown;
                        };
                        links: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter_or_malformed_body"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no_such_item"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_idempotency_key_reused"];
            428: components["responses"]["precondition_required"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
    members: {
        parameters: {
            query?: {
                /**
                 * @description The group. Several are joined by commas.
                 * @example [
                 *       "nordic"
                 *     ]
                 */
                group?: components["parameters"]["members.group"];
                /**
                 * @description Who belongs to it. Several are joined by commas. area is understood for it.
                 * @example [
                 *       "FIN"
                 *     ]
                 */
                ally?: components["parameters"]["members.ally"];
                /** @description Only memberships that last on the date, or only those that do not. */
                current?: components["parameters"]["current"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["members.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows whose from may lie within this day, month or year. Several are joined by commas. */
                from?: components["parameters"]["members.from"];
                /** @description Only rows whose from is after this date. */
                from__gt?: components["parameters"]["from__gt"];
                /** @description Only rows whose from is on or after this date. */
                from__gte?: components["parameters"]["from__gte"];
                /** @description Only rows whose from is before this date. */
                from__lt?: components["parameters"]["from__lt"];
                /** @description Only rows whose from is on or before this date. */
                from__lte?: components["parameters"]["from__lte"];
                /** @description Only rows whose to may lie within this day, month or year. Several are joined by commas. */
                to?: components["parameters"]["members.to"];
                /** @description Only rows whose to is after this date. */
                to__gt?: components["parameters"]["to__gt"];
                /** @description Only rows whose to is on or after this date. */
                to__gte?: components["parameters"]["to__gte"];
                /** @description Only rows whose to is before this date. */
                to__lt?: components["parameters"]["to__lt"];
                /** @description Only rows whose to is on or before this date. */
                to__lte?: components["parameters"]["to__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MembersRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    indicators: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["indicators.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this id. Several are joined by commas. */
                id?: components["parameters"]["id"];
                /** @description Only rows with this decimals. Several are joined by commas. */
                decimals?: components["parameters"]["decimals"];
                /** @description Only rows whose decimals is above this number. */
                decimals__gt?: components["parameters"]["decimals__gt"];
                /** @description Only rows whose decimals is at least this number. */
                decimals__gte?: components["parameters"]["decimals__gte"];
                /** @description Only rows whose decimals is below this number. */
                decimals__lt?: components["parameters"]["decimals__lt"];
                /** @description Only rows whose decimals is at most this number. */
                decimals__lte?: components["parameters"]["decimals__lte"];
                /** @description Only rows whose published is true, or only those where it is false. */
                published?: components["parameters"]["published"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IndicatorsRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    indicators_item: {
        parameters: {
            query?: {
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path: {
                /** @description Key of the indicator */
                id: components["schemas"]["IndicatorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IndicatorsRow"] & Record<string, never>;
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    changes: {
        parameters: {
            query?: {
                /** @description Only changes after the revision of this number. */
                since?: components["parameters"]["since"];
                /** @description Adds columns that are not shown otherwise. One or more of record, figures, joined by commas. */
                expand?: components["parameters"]["changes.expand"];
                /**
                 * @description The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.
                 * @example 2025-04-03
                 */
                as_of?: components["parameters"]["as_of"];
                /** @description Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last. */
                sort?: components["parameters"]["changes.sort"];
                /** @description How many rows to return. Default: 1000 in JSON and text, all in the other formats. */
                limit?: components["parameters"]["limit"];
                /** @description How many rows to skip. Default: 0. */
                offset?: components["parameters"]["offset"];
                /** @description Only rows with this revision. Several are joined by commas. */
                revision?: components["parameters"]["revision"];
                /** @description Only rows whose revision is above this number. */
                revision__gt?: components["parameters"]["revision__gt"];
                /** @description Only rows whose revision is at least this number. */
                revision__gte?: components["parameters"]["revision__gte"];
                /** @description Only rows whose revision is below this number. */
                revision__lt?: components["parameters"]["revision__lt"];
                /** @description Only rows whose revision is at most this number. */
                revision__lte?: components["parameters"]["revision__lte"];
                /** @description Only rows with this position. Several are joined by commas. */
                position?: components["parameters"]["position"];
                /** @description Only rows whose position is above this number. */
                position__gt?: components["parameters"]["position__gt"];
                /** @description Only rows whose position is at least this number. */
                position__gte?: components["parameters"]["position__gte"];
                /** @description Only rows whose position is below this number. */
                position__lt?: components["parameters"]["position__lt"];
                /** @description Only rows whose position is at most this number. */
                position__lte?: components["parameters"]["position__lte"];
                /** @description Only rows whose recorded_at may lie within this day, month or year. Several are joined by commas. */
                recorded_at?: components["parameters"]["recorded_at"];
                /** @description Only rows whose recorded_at is after this date. */
                recorded_at__gt?: components["parameters"]["recorded_at__gt"];
                /** @description Only rows whose recorded_at is on or after this date. */
                recorded_at__gte?: components["parameters"]["recorded_at__gte"];
                /** @description Only rows whose recorded_at is before this date. */
                recorded_at__lt?: components["parameters"]["recorded_at__lt"];
                /** @description Only rows whose recorded_at is on or before this date. */
                recorded_at__lte?: components["parameters"]["recorded_at__lte"];
                /** @description Only rows with this author. Several are joined by commas. */
                author?: components["parameters"]["author"];
                /** @description Only rows with this entity. Several are joined by commas. */
                entity?: components["parameters"]["entity"];
                /** @description Only rows with this key. Several are joined by commas. */
                key?: components["parameters"]["key"];
                /** @description Only rows with this action. One or more of create, update, delete, joined by commas. */
                action?: components["parameters"]["action"];
                /** @description Only rows with this figures. Several are joined by commas. */
                figures?: components["parameters"]["figures"];
                /** @description Only rows whose figures is above this number. */
                figures__gt?: components["parameters"]["figures__gt"];
                /** @description Only rows whose figures is at least this number. */
                figures__gte?: components["parameters"]["figures__gte"];
                /** @description Only rows whose figures is below this number. */
                figures__lt?: components["parameters"]["figures__lt"];
                /** @description Only rows whose figures is at most this number. */
                figures__lte?: components["parameters"]["figures__lte"];
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChangesRow"][];
                        meta: components["schemas"]["Meta"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    cite: {
        parameters: {
            query: {
                /**
                 * @description The address to cite: of a table, one of its items or its picture, with or without a host. Where it is not percent-encoded its parameters become those of this path, which takes no other, and are understood as its own.
                 * @example /v1/spending?area=ITA&indicator=share_of_gdp&year=2024
                 */
                url: string;
            };
            header?: {
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Data-Revision": components["headers"]["Data-Revision"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_parameter"];
            404: components["responses"]["no_such_item_or_not_yet_known_or_not_yet_ally"];
            503: components["responses"]["behind"];
            default: components["responses"]["any_problem"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["any_problem"];
        };
    };
    openapi_full: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["any_problem"];
        };
    };
    datapackage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["any_problem"];
        };
    };
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["any_problem"];
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                        revision: number;
                        store: string;
                    };
                };
            };
            /** @description Not modified: If-None-Match names the current ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["not_ready"];
            default: components["responses"]["any_problem"];
        };
    };
    imports_post: {
        parameters: {
            query: {
                /** @description The id of the publication the figures belong to */
                publication: string;
                /** @description With true: replaces all figures the publication holds */
                replace?: boolean;
                /** @description How many figures the replacement removes; required where that is more than a few */
                confirm_removed?: number;
                /** @description Instead of a file: restores the figures the publication had at this revision */
                revision?: number;
                /** @description With true: answers what would change, and changes nothing */
                dry_run?: boolean;
                /** @description The reason for the change, in one sentence, kept in the audit */
                note?: string;
            };
            header?: {
                /** @description A request repeated under the same key gets the same answer and is not carried out again */
                "Idempotency-Key"?: string;
                /** @description What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had */
                "Data-Revision"?: components["parameters"]["Data-Revision"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description With dry_run=true: what would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                        meta: {
                            revision: number;
                            dry_run: boolean;
                            totals: {
                                differences: number;
                                flips: number;
                                notes: number;
                            };
                            /** @description The value confirm_removed must have for this import; null where nothing needs to be confirmed */
                            confirm_removed: number | null;
                        };
                        links: {
                            self: string;
                            spending: string;
                            changes: string;
                        };
                    };
                };
            };
            /** @description Imported: stored durably and visible to readers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                        meta: {
                            revision: number;
                            dry_run: boolean;
                            totals: {
                                differences: number;
                                flips: number;
                                notes: number;
                            };
                            /** @description The value confirm_removed must have for this import; null where nothing needs to be confirmed */
                            confirm_removed: number | null;
                        };
                        links: {
                            self: string;
                            spending: string;
                            changes: string;
                        };
                    };
                };
            };
            400: components["responses"]["invalid_parameter"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["edition_already_imported_or_removal_unconfirmed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["unprocessable_or_faulty_import_or_idempotency_key_reused"];
            503: components["responses"]["store_busy_or_store_unavailable_or_outcome_unknown_or_import_running_or_behind"];
            default: components["responses"]["any_problem"];
        };
    };
}
