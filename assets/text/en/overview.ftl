# The overview across sessions: the screen, its report and the command line.

command-overview = Folder of sessions
overview-title = Overview
overview-screen-lead = All sessions in a folder beside each other: what teams chose, and what comes of the agreements.
overview-folder = Folder
overview-folder-hint = The folder of sessions, for example a shared folder of your organisation. Folders in it count, too. Nothing in the folder changes
overview-read = Read the folder
overview-read-again = Read again
overview-browse = Browse…
overview-reading = { $done } of { $of } sessions read
overview-looking = Looking through the folder…
overview-cancel = Stop
overview-cancelled = Stopped. Read the folder again for an overview
overview-empty = There is no session in this folder. Sessions are files whose name ends in .codio
overview-nothing-passes = No session fits this filter
overview-links = { $count ->
    [one] One shortcut was not followed
   *[other] { $count } shortcuts were not followed
    }
overview-begin = Choose a folder. Then you see here which values recur, which agreements are under way, and which are overdue

overview-on = As of { $date }
overview-period = Period
overview-from-to = { $from } to { $to }
overview-filtered = Only
overview-fair = Teams are not compared or put in order. A group of fewer than { $count } sessions shows no average.

overview-filter-team = Team or organisation
overview-filter-case = Case
overview-filter-from = From
overview-filter-to = Up to
overview-filter-value = Value
overview-filter-status = Status
overview-filter-any-value = All values
overview-filter-any-status = Any status
overview-filter-clear = Clear the filter
overview-filter-is-team = team or organisation ‘{ $what }’
overview-filter-is-case = case ‘{ $what }’
overview-filter-is-from = from { $what }
overview-filter-is-to = up to { $what }
overview-filter-is-value = value { $what }
overview-filter-is-status = status: { $what }
overview-filter-is-overdue = overdue
overview-group = Least number of sessions for an average
overview-group-less = One session fewer for an average
overview-group-more = One session more for an average

overview-sessions = Sessions
overview-sessions-count = { $count ->
    [one] 1 session
   *[other] { $count } sessions
    }
overview-teams-count = { $count ->
    [one] 1 team
   *[other] { $count } teams
    }
overview-agreements-count = { $count ->
    [one] 1 agreement
   *[other] { $count } agreements
    }
overview-overdue-count = { $count ->
    [0] nothing overdue
    [one] 1 overdue
   *[other] { $count } overdue
    }
overview-unread-count = { $count ->
    [one] 1 file has no part in it
   *[other] { $count } files have no part in it
    }
overview-values = Values
overview-values-lead = How often a team put a value on its list
overview-no-values = No values were chosen yet.
overview-principle = Principle
overview-times = Times chosen
overview-count = Number
overview-no-agreements = No agreements were made yet.
overview-courses = Reflection over time
overview-courses-lead = Average score from 1 to 5 for each quarter, of at least { $count } sessions.
overview-no-courses = No statements were scored yet in a session with a date.
overview-quarter = Quarter
overview-quarter-name = Q{ $number } { $year }
overview-quarter-short = Q{ $number } { $year }
overview-few-quarters = Too few sessions for an average: { $quarters }.
overview-older-quarters = Earlier quarters are in the Excel file of this overview: { $quarters }.
overview-no-averages = No quarter has at least { $count } sessions with scores yet. That is why there is no average here.
overview-average = Average
overview-too-few = too few sessions
overview-own-values = Teams’ own values
overview-organisations = Organisations
overview-session-date = Date of the session
overview-year = Year
overview-counted-where-made = An agreement counts with the session in which it was made.
overview-about = About this overview
overview-about-what = What
overview-about-told = Content
overview-made-on = As of
overview-unread = What has no part in it
overview-reason = Reason
overview-file = File
overview-open = Open
overview-workshop = Workshop
overview-open-late = { $open }, { $late } overdue
overview-open-said = open: { $count }
overview-next = Next date
overview-next-short = Next up
overview-no-date = no date
overview-open-session-name = Open { $name }
overview-more-rows = { $count ->
    [one] One more is in the Excel file of this overview.
   *[other] { $count } more are in the Excel file of this overview.
    }
overview-sort = Sort by { $column }
overview-sorted-up = { $column }, ascending
overview-sorted-down = { $column }, descending
overview-value-fact = { $name }: { $count }
overview-course-fact = { $quarter }: { $average }

overview-status = Status
overview-due = What is still open or under way
overview-due-overdue = Overdue
overview-due-soon = Within { $count } days
overview-due-later = Later
overview-due-none = Without a date

overview-export = Save the overview ({ $kind })
overview-file-name = overview
overview-exported = Overview made: { $path }

cli-made-overview = Overview: { $path }
cli-made-tables = Tables: { $path }
cli-overview-values = Values, with the number of teams that chose them:
cli-overview-statuses = Agreements:
cli-overview-due = Of these, not finished yet:
cli-overview-count = { $name }: { $count }
cli-no-folder = Name the folder of sessions
cli-bad-date = ‘{ $word }’ is no date. Write a date as 2027-03-01
cli-bad-status = There is no status ‘{ $word }’. Choose open, running, done, dropped, replaced or overdue
cli-bad-group = ‘{ $word }’ cannot be. Choose a number from 2 to 50
cli-overview-format = An overview becomes a file that ends in .pdf, .xlsx or .csv, not ‘{ $word }’

cli-help-overview =
    Show of all sessions in a folder which values were chosen and how the agreements stand. Nothing changes in that folder. Files that cannot be read are on stderr with the reason.

    Usage:
      goed-digitaal-bestuur overview FOLDER
      goed-digitaal-bestuur overview FOLDER -o OVERVIEW.pdf
      goed-digitaal-bestuur overview FOLDER --csv TABLES

    Options:
      -o, --output FILE       make an overview: .pdf, .xlsx or .csv
      --csv FOLDER            write tables for a database in this folder: sessions, teams, values,
                              tensions, agreements, statuses and scores
      --team TEXT             only teams or organisations with this text in their name
      --case TEXT             only cases with this text in their title
      --from DATE             from this day, for example 2027-01-01
      --to DATE               up to this day
      --value ID              only teams that chose this value, for example privacy
      --status STATUS         open, running, done, dropped, replaced or overdue
      --group NUMBER          a group of fewer sessions gets no average (3)
      --lang nl|en            language of the output (nl)

    Exit: 0 when the folder can be read, also when some files have no part in it; otherwise 1.
