# The reflection report. Short sentences; what is empty is said, never hidden.

report-subtitle = Reflection report of the workshop { $workshop }
report-page = { $page } of { $pages }
report-running-internal = Internal report, with names
report-running-shareable = Shareable report, without names
report-running-method = Workshop { $workshop } { $version } · value set { $values }

report-organisation = Organisation
report-date = Date
report-teams = Teams
report-case = Case
report-facilitator = Facilitator
report-next-date = Next date
report-not-yet = not filled in yet
report-team-size = { $team } ({ $people ->
    [one] 1 participant
   *[other] { $people } participants
})
report-team-number = { $team }, no. { $number }
report-team-says = { $team }: { $what }
report-team-title = Team { $name }

report-we-value = What we stand for
report-what-counts = What counts for us
report-no-values = The teams have not chosen values yet.
report-all-teams = All teams.
report-both-teams = Both teams.
report-more-values = { $count ->
    [one] One more value is
   *[other] { $count } more values are
} in the chapters of the teams.
report-own-value = the team’s own value

report-we-agree = What we agree
report-no-agreements = No agreements have been made yet.
report-more-agreements = { $count ->
    [one] One more agreement is
   *[other] { $count } more agreements are
} in the chapters of the teams.
report-nr = No.
report-agreement = Agreement
report-who = Who
report-due = Done by
report-team = Team
report-order-by-teams = { $teams ->
    [one] The team itself
   *[other] The teams themselves
} set the order, by need and importance.
report-open-points = { $count ->
    [one] One point is still open: see
   *[other] { $count } points are still open: see
}
report-open-points-page = page { $page }
report-is-internal = This is the internal report. It has names in it: share it only with those who were there.
report-is-shareable = This is the shareable report. It has roles in it, no names.

report-present = Who was at the table
report-nobody = There are no participants in this team.
report-people = { $people ->
    [one] There was one participant at the table
   *[other] There were { $people } participants at the table
}: { $inside } from inside the organisation and { $outside } from outside.
report-roles = Roles: { $roles }.
report-role-times = { $role } ({ $count } times)
report-name = Name
report-role = Role
report-side = Inside or outside
report-inside = inside
report-outside = outside
report-no-name = no name given
report-no-role = no role given

report-no-case = This team has not described a case yet.
report-case-title = Title
report-case-what = What it is about
report-case-decider = Who decides
report-case-technology = Technology and data
report-case-why-now = Why now
report-case-purpose = What we want to reach
report-case-rules = How we talk with each other

report-stakeholders = Who is affected
report-no-stakeholders = No stakeholders have been named yet.
report-interest = Interest
report-voice = Voice at the table
report-voice-present = yes
report-voice-missing = no, missed
report-voice-unknown = not known
report-missing-voices = Affected, but not at the table: { $names }.

report-values = Values
report-how-chosen = How the values were chosen
report-rule-dots = { $count ->
    [one] Everyone had one dot, in silence.
   *[other] Everyone spread { $count } dots in silence, one for each value.
}
report-rule-stack = { $count ->
    [one] Everyone had one dot, in silence.
   *[other] Everyone spread { $count } dots in silence; more dots on one value were allowed.
}
report-rule-ranked = { $count ->
    [one] Everyone named the most important value in silence.
   *[other] Everyone named a top { $count } in silence. First place counts for { $count } points, last place for 1.
}
report-voters = { $voted } of { $voters } participants chose, { $picks } of { $expected } choices together.
report-not-revealed = The choices of the participants have not been revealed yet.
report-no-votes = No votes have been entered.
report-tie = Ended equal: { $values }. The team decided in conversation which values came on the list.
report-picked-dots = { $people } of { $voters } { $voters ->
    [one] participant
   *[other] participants
}, { $dots ->
    [one] 1 dot
   *[other] { $dots } dots
}
report-picked-points = { $people } of { $voters } { $voters ->
    [one] participant
   *[other] participants
}, { $dots ->
    [one] 1 point
   *[other] { $dots } points
}
report-figure-dots = Figure { $number }. How many participants chose each value, and with how many dots.
report-figure-points = Figure { $number }. How many participants chose each value, and with how many points.
report-figure-alt = A row of dots for each value: a full dot for every participant who chose it.
report-figure-map = Figure { $number }. Values that clash. The numbers are those of the tensions below.
report-figure-field = Figure { $number }. The agreements by need and importance. The numbers are those of the table.
report-tension-number = { $number }. { $name }
report-list-and = { $first } and { $last }

report-shortlist = Chosen values
report-no-shortlist = This team has not chosen values yet.
report-value = Value
report-fundament = Foundation
report-why = Why
report-no-reason = no reason written down

report-tensions = Tensions and state of affairs
report-no-tensions = This team wrote down no tensions.
report-clashes = clashes with
report-open-value = no value yet
report-chosen = What we choose
report-given-up = What we give up for it
report-compensation = How we make up for that
report-nothing-written = nothing written down
report-state = How things stand
report-no-state = This team has not given scores yet.
report-now = Now
report-score = { $score } of 5
report-no-score = no score
report-score-meaning = Scores run from 1 (low) to 5 (high).

report-agreements = Agreements
report-team-no-agreements = This team has not made agreements yet.
report-in-order = Agreements in order
report-need = Need
report-importance = Importance
report-need-meaning = The team gave each agreement two marks, from 1 (low) to 5 (high).
report-order-reason = Why here: { $reason }
report-who-when = Who, when and how we will see it
report-measure = How we will see that it works
report-evaluation = Look back
report-nobody-yet = nobody yet
report-no-date = no date yet
report-no-action = not filled in yet
report-none = –

report-reflection = Reflection
report-answers = Questions and statements
report-no-reflection = This team has not filled in the statements yet.
report-statement = Statement
report-remark = Remark
report-open-questions = Questions that stayed open
report-no-open-questions = The team left no questions open.
report-no-answer = No answer written down.
report-follow-up = The team looks back on { $date }.
report-no-follow-up = There is no date to look back yet.

report-side-by-side = Teams side by side
report-not-ranked = The teams stand in the order of the session. This is no ranking: each team had its own people and its own questions.

report-method = Account
report-method-workshop = This report comes from the workshop { $workshop }, version { $version }.
report-method-values = The values come from { $values }, version { $version }.
report-method-changed = The facilitator may have given steps another name, length or place, or have skipped them. Below is the plan as it was.
report-method-names = In free text, names of participants, owners and facilitator have been replaced by their role, in square brackets.
report-steps = Steps
report-step = Step
report-minutes = Planned, in minutes
report-spent = Took
report-teams-done = Teams that did it
report-teams-done-count = { $done } of { $teams } { $teams ->
    [one] team
   *[other] teams
}
report-skipped = skipped
report-total = Together
report-value-sources = Where the chosen values come from
report-source = Origin
report-source-codio = Name from the Dutch Code for Good Digital Public Governance; its place under a foundation is our reading
report-source-addition = Added by the makers of this application
report-source-organisation = The organisation’s own value
report-source-team = Added by a team during the workshop
report-still-open = What is still open
report-nothing-open = Nothing is open any more.
report-whole-session = Whole session

report-somebody = participant
report-owner = owner

# Other formats.
report-contents = Contents
report-kind = Kind
report-scores = Scores
report-answers-given = Answers
report-on-shortlist = Place on the shortlist
report-people-count = Participants who chose it
report-dots-count = Dots or points
report-order-why = Reason for the place
report-score-why = Why this score
report-event-due = Due: { $what }
report-event-evaluation = Look back: { $what }
report-event-follow-up = Follow-up session { $team }
report-iama-chosen = Values that were chosen in the workshop. Whoever fills in the IAMA judges whether the algorithm serves them.
report-iama-pressed = Values that were in tension or scored low in the workshop. Whoever fills in the IAMA judges whether the algorithm harms them.

report-signing = Room to sign
report-signing-lead = Whoever signs here stands behind the agreements in this report.
report-signing-for = On behalf of
report-signing-name = Name or role
report-signing-signature = Signature
