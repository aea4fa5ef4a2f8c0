# The follow-up: what became of agreements, and how scores moved.

status-open = Open
status-running = Under way
status-done = Done
status-dropped = Let go
status-replaced = Replaced
status-replaced-by = Replaced by: { $action }
status-by-gone = an agreement that was removed
status-by-unwritten = an agreement without text
status-new-date = New date: { $date }.

then-none = –
then-and-now = then { $then }, now { $now }
then-higher = higher
then-same = the same
then-lower = lower

review-title = Agreements from then
review-count = Open: { $open } · Under way: { $running } · Done: { $done } · Let go or replaced: { $gone }
review-empty = The agreements of an earlier session go here. Begin with ‘Follow-up session…’ on the start screen
review-all-settled = All agreements were settled already. Go on to the next step
review-overdue = the date has passed
review-number = agreement { $number }
review-progress = What happened?
review-progress-hint = In one sentence
review-reason = Why did you let this go?
review-reason-hint = That is worth knowing, too
review-record = Record
review-due = Done by
review-evaluation = Look back: { $date }
review-evaluation-moved = Look back moves along: { $date }
review-replace = Replaced by…
review-replace-new = A new agreement
review-replacing = The new agreement
review-replacing-hint = What will we do instead?
review-timeline = Timeline
review-agreed = Agreed
review-settled = Settled earlier ({ $count })
review-before = Stood at: { $status }

then-title = Then and now
then-figure = Then (open dot) and now (filled dot)
then-alt = Scores from 1 to 5, then and now. { $facts }
then-values = How are our values doing?
then-statements = Statements
then-empty = There are no scores from an earlier session. Begin with ‘Follow-up session…’ on the start screen

agreements-replaces = Replaces: { $action }
agreements-replace = Replaces an earlier agreement…

follow-up-lead-new = Follow-up of { $title } on { $date }
follow-up-lead-undated = Follow-up of { $title }

report-what-became = What has become of the agreements?
report-brought-count = Of the { $all } agreements of that day, { $settled } are settled.
report-nothing-brought = There were no open agreements from an earlier session.
report-new-agreements = New agreements
report-who-and-when = Who and when
report-no-new-agreements = No new agreements were made.
report-status = Status
report-status-and-progress = Status and what happened
report-progress = What happened
report-then-what = Value or statement
report-then = Then
report-score-moved = Score
report-score-from-to = from { $then } to { $now }
report-score-same = stayed { $now }
report-score-then = was { $then }
report-score-now = now { $now }
report-what-worked = What worked, and what did not
report-question = Question
report-answer = Answer
report-earlier-agreements = Earlier agreements
report-timeline = Timeline
report-since = Since
report-made-on = Agreed on

start-follow-up = Follow up
start-follow-up-name = Follow-up session of { $name }
dialog-follow-up = Which session gets a follow-up?
dialog-follow-up-button = Begin the follow-up
