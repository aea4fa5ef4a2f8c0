# The screens, in the order of the day.

move-up = Up
move-down = Down
minutes-short = min
date-hint = day-month-year
date-unclear = I cannot read this as a date. Type for example 15-1-2027.
date-stays = Until then it stays { $date }
side-internal = Internal
side-external = External
value-none = Choose a value
value-type = Type a value
value-own = Add ‘{ $name }’ as your own value
team-first = Team { $number }

# Parts of other messages.
steps-count = { $steps ->
    [one] 1 step
   *[other] { $steps } steps
    }
minutes-count = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
    }
values-count = { $count ->
    [one] 1 value
   *[other] { $count } values
    }

start-title = Goed Digitaal Bestuur
start-lead = Take a team in six steps from a case to agreements that hold.
start-recent = Go on
start-no-recent = No sessions yet. Begin a new one, or view the example: a complete session of two teams
start-back = Back to the open session
start-go-on = Go on
start-go-on-name = Go on with { $name }
start-missing = This file is not there now. Is it on a USB stick or a network drive?
start-try = Try to open
start-try-name = Try to open { $name }
start-forget = Take off the list
start-untitled = Session without a name
start-faulty-file = A file in your workshops folder is not used

new-title = New session
new-lead = Choose a workshop. Everything you type after that is kept at once.
new-workshop = Which workshop?
new-workshop-size = { steps-count }, { minutes-count }
new-folder = Folder for the file
new-folder-hint = The session goes into one file in this folder. Its name begins with today’s date
new-begin = Begin

prepare-title = Prepare
prepare-lead = Fill in what you know. Everything may stay empty, and everything can change later.
prepare-day = The day
prepare-organisation = Organisation
prepare-organisation-hint = For example: Municipality of Voorbeeldstad
prepare-place = Place
prepare-place-hint = For example: town hall, room 4
prepare-facilitator = Facilitator
prepare-facilitator-hint = Your name, may stay empty
prepare-date = Date
prepare-teams = Teams
prepare-add-team = Add a team
prepare-remove-team = Remove the team
prepare-team-name = Name of the team
prepare-case = Case
prepare-case-hint = A question from your own practice
prepare-take-case = Take a case from the list
prepare-share-case = Give all teams this case
prepare-people = Participants ({ $count })
prepare-people-hint = A role is enough, a name is not needed. Enter takes you to the next
prepare-add-person = Add a participant
prepare-role = Role of participant { $number }
prepare-role-hint = Role
prepare-name = Name of participant { $number }
prepare-name-hint = Name, may stay empty
prepare-remove-person = Remove participant { $number }
prepare-no-outsider = { $team }: everyone is from the organisation. Who from outside could join?
prepare-agenda = Agenda
prepare-agenda-total = { minutes-count } in all. A step that you skip does not count; what is in it stays
prepare-step-title = Title of part { $number }
prepare-step-minutes = Minutes for { $title }
prepare-step-minimum = Preferably not shorter than { minutes-count }
prepare-skip = Skip
prepare-unskip = Do it after all
prepare-add-step = Add a step
prepare-values = Values
prepare-values-count = { values-count }, { $named } of them with a name from the Code Goed Digitaal Openbaar Bestuur (CODIO)
prepare-checklist = One more look
prepare-ready = Everything is ready
prepare-begin = Begin the session

activity-break = Break
activity-case = Case
activity-stakeholders = Stakeholders
activity-tensions = Tensions and state of affairs
activity-agreements = Agreements
activity-priorities = Need and importance
activity-review = Looking back at agreements
activity-then-and-now = Then and now

step-todo = not yet
step-busy = busy
step-done = done
step-skipped = skipped
rail-case = Case
rail-step = { $title }, { $state }, { minutes-count }

script-purpose = Purpose
script-hide = Hide the script (D)
script-say = Say
script-act = Do
script-watch = Watch out
script-open = Still open ({ $count })
script-nothing-open = Nothing. Well done

session-no-team = There is no team yet. Add one under Prepare
session-break = Time for a break. Everything you did is kept
session-next = Step done, go on
session-next-team = Step done, to { $team }
session-last = Done, to the report
session-undone = Not done after all

case-title = Our case
case-title-hint = The question in one sentence
case-what = What is it about?
case-what-hint = What happens, for whom, and where does it hurt?
case-decider = Who decides?
case-decider-hint = Who takes the decision, and when?
case-technology = Technology and data
case-technology-hint = Which system, which data, whose?
case-why-now = Why now?
case-why-now-hint = What puts this on the table today?
case-together = What do we agree for today?
case-purpose = What do we want to have at the end?
case-purpose-hint = For example: know what we will do otherwise
case-rules = Our ground rules
case-rules-hint = For example: one speaks at a time, no names outside this room
case-card = With this case: { $title }
case-missing = What we do not know yet
case-questions = Questions for the table

stakeholders-empty = Nobody yet. Who notices anything of this case? Begin with those who are not at the table
stakeholders-add = Add a stakeholder
stakeholders-name = Name of stakeholder { $number }
stakeholders-name-hint = Who? For example: people who live on the square
stakeholders-interest = Interest of stakeholder { $number }
stakeholders-interest-hint = What is at stake for them?
stakeholders-remove = Remove stakeholder { $number }
stakeholders-voice = Is this voice at the table?
stakeholders-roles = Role cards for empty chairs
stakeholders-roles-hint = Let someone at the table take this role and ask the questions
role-cares = Cares about
role-asks = Would ask
voice-unknown = We do not know
voice-present = Yes
voice-missing = No, it is missing

values-entry = Enter
values-outcome = Outcome
values-cards = Cards
values-rule-dots = Everyone chooses { $count ->
    [one] one value
   *[other] { $count } values
    } in silence
values-rule-stack = { $count ->
    [one] Everyone places one dot in silence
   *[other] Everyone spreads { $count } dots in silence. More dots on one value is fine
    }
values-rule-ranked = { $count ->
    [one] Everyone chooses the most important value in silence
   *[other] Everyone chooses a top { $count } in silence, the most important first
    }
values-sum = { $voters } × { $count } = { $expected }, entered { $picks }
values-nobody = No participants yet. Add them: a number is enough
values-add-person = Add a participant
values-pick = Choice { $number } of { $who }
values-remove-pick = Take { $value } away from { $who }
values-no-outcome = Nothing entered yet. As soon as there are choices, you see here what the table thinks
# Dots, or the points of a top.
values-weight = { $unit ->
    [points] { $dots ->
        [one] 1 point
       *[other] { $dots } points
        }
   *[dots] { $dots ->
        [one] 1 dot
       *[other] { $dots } dots
        }
    }
values-tally = { values-weight } · { $people ->
    [one] 1 person
   *[other] { $people } people
    }
values-tally-alt = { $value }: { $people } of { $voters } people, { values-weight }
values-choose = Choose
values-unchoose = Not after all
values-own = This team’s own values
values-own-name = Name of the value
values-own-explanation = What do you mean by it?
values-add-own = Add a value of your own
values-add-own-hint = A value that you miss
values-add-own-do = Add
values-remove-own = Remove the value { $value }
source-codio = Name from the Code Goed Digitaal Openbaar Bestuur (CODIO), place and explanation by us
source-addition = Added by the makers of this program
source-organisation = From the organisation’s list
source-team = Added by the team

shortlist-title = Our choice
shortlist-facts = { $chosen } of at most { $limit } · { $people ->
    [one] 1 participant
   *[other] { $people } participants
    }, { $count ->
    [one] 1 choice
   *[other] { $count } choices
    } each, { $picks } entered
shortlist-empty = The values that count for you come here
shortlist-reason = Reason for { $value }
shortlist-reason-hint = Why do you choose this one?
shortlist-remove = Take { $value } out of our choice

tensions-title = Tensions
tensions-empty = No tension yet. Which two values pull in different directions in this case?
tensions-add = Add a tension
tensions-number = Tension { $number }
tensions-first = First value of tension { $number }
tensions-second = Second value of tension { $number }
tensions-against = clashes with
tensions-remove = Remove tension { $number }
tensions-chosen = What we choose
tensions-chosen-hint = What do we do, or not do?
tensions-given-up = What we give up
tensions-given-up-hint = What will go less well?
tensions-compensate = How we make up for it
tensions-compensate-hint = What do we do for those who notice?
affairs-title = How do things stand?
affairs-scale = 1 is badly, 5 is well. Give the score that the team finds honest
affairs-empty = Choose values first, in the step for choosing values
affairs-score = State of affairs of { $value }
affairs-why = Why this score for { $value }
affairs-why-hint = How do we notice?

agreements-empty = No agreement yet. What will we do, and who starts?
agreements-add = Add an agreement
agreements-number = Agreement { $number }
agreements-remove = Remove agreement { $number }
agreements-action = What will we do?
agreements-action-hint = Begin with a verb that you can see: place, lay down, call
agreements-value = For which value?
agreements-owner = Who takes this on? (position)
agreements-owner-hint = One position or role
agreements-owner-name = Name
agreements-owner-name-hint = May stay empty; never in the shareable report
agreements-take-person = Someone from the team
agreements-due = Done by
agreements-measure = How will we see that it works?
agreements-measure-hint = What will be different?
agreements-evaluation = We look back on

priorities-title = Order of the agreements
priorities-scale = Need: how necessary is this now? Importance: how much does it matter? 1 is little, 5 is much
priorities-empty = There are no agreements to order yet
priorities-order = Put in order of need and importance
priorities-need = Need of agreement { $number }
priorities-need-short = Need
priorities-importance = Importance of agreement { $number }
priorities-importance-short = Importance
priorities-reason = Reason for the place of agreement { $number }
priorities-reason-hint = Why in this place?

statements-title = How do we look back?
statements-heading = What do you think?
statements-scale = 1 is disagree completely, 5 is agree completely
statements-why = Explanation with: { $statement }
statements-why-hint = Explanation
closing-title = To close
closing-questions = Open questions
closing-questions-hint = What do we not know yet, and who finds out?
closing-follow-up = We meet again on

report-screen-title = Report
report-screen-lead = This is what the PDF will say. What is not right here, you change in the session.
preview-as-pages = Pages
preview-as-text = Text
preview-making = The pages are being made…
preview-busy = Updating…
preview-broken = The pages cannot be shown here. Read the report as text
preview-pages = Pages of the report
preview-contents = Contents
preview-page = Page { $page } of { $pages }
preview-row = { $words }, page { $page }
preview-row-page = Page { $page }
preview-previous = Previous page
preview-next = Next page
preview-smaller = Smaller pages
preview-larger = Larger pages
preview-percent = { $percent } %
preview-width = Full width
preview-whole-page = Whole page
audience-internal = Internal
audience-internal-hint = With names, for the people who were there
audience-shareable = Shareable
audience-shareable-hint = Without names: positions and roles stay

clock-start = Start the clock
clock-plan = The agenda takes { minutes-count }
clock-left = left in this step
clock-soon = left in this step, wrap up soon
clock-now = left in this step, wrap up now
clock-over = the time is up
clock-paused = the clock is paused
clock-pause = Pause
clock-resume = Go on
clock-less = −1 min
clock-more = +1 min
clock-here = Clock to this step
clock-began = Began at…
clock-began-hint = For example 9:35
clock-began-do = Set the clock right
pace-behind = { $minutes } min behind, expected end { $end }
pace-ahead = { $minutes } min ahead, expected end { $end }
pace-on-time = on time, expected end { $end }
pace-proposal = Proposal: { $changes }
pace-no-slack = There is no slack left
pace-short = { $minutes } min no longer fit. Move { $step } to the follow-up
pace-accept = Take it
pace-ignore = Leave it

script-notes = My notes
script-notes-hint = Only for you, never on the projector
parking = Parking place ({ $count })
parking-hint = A point for later
parking-do = Park
parking-settle = Settled: { $point }
parking-outcome = What was done with it?
parking-outcome-hint = What was done with it?
parking-remove = Remove from the parking place: { $point }

ballot-waiting = Closed
ballot-open = Open for entry
ballot-closed = Closed for entry
ballot-revealed = Revealed
ballot-open-do = Open entry
ballot-close-do = Close entry
ballot-reopen-do = Open again
values-not-revealed = You see the outcome after the reveal. So everyone chooses alone
values-entered-alt = { $who }: { $picks } of { $count } choices entered
values-correct = Change
values-hide = Hide
values-principle = { $name } { values-weight }
values-tie = Tied: { $names }

together-title = All teams
together-lead = This is how far each team is. The order is that of the session, not a ranking.
together-at = At step { $step }
together-go = To this team
map-title = Tensions in a picture
map-alt = { $count ->
    [one] 1 tension
   *[other] { $count } tensions
    }: { $facts }
map-pull = { $first } clashes with { $second }
field-title = Need and importance in a picture
field-alt = Agreements by need and importance: { $facts }
field-point = agreement { $number }: need { $need }, importance { $importance }
field-need = need
field-importance = importance

# On paper.
print-title = On paper
print-lead = For when the projector fails, or when writing is nicer
print-cards = Value cards
print-ballots = Ballots
print-worksheets = Worksheets
print-worksheets-a3 = Worksheets A3
print-roles = Role cards
print-booklet = Script
print-poster = Poster of the case
print-poster-questions = Questions for today
print-ballot = Ballot
print-ballot-stack = { $count ->
    [one] You have one dot: fill in one circle in silence.
   *[other] Divide { $count } dots in silence: fill in { $count } circles. More dots on one value is fine.
    }
print-ballot-dots = { $count ->
    [one] Choose one value in silence: fill in one circle.
   *[other] Choose { $count } values in silence: fill in { $count } circles.
    }
print-ballot-ranked = { $count ->
    [one] Choose the most important value in silence: write a 1 behind it.
   *[other] Choose a top { $count } in silence: write 1 behind the most important value, up to { $count }.
    }
print-ballot-choice = Choice
print-step = { $title } ({ minutes-count })
print-team-line = Team: ……………………………………
print-answer = Answer
print-question = Question
print-scale = 1  2  3  4  5
print-export = Print: { $what }

field-full = This field is full: it holds { $most } letters. Anything beyond that is not kept.
