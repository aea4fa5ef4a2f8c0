# The command line.

cli-error = error: { $words }
cli-hint = hint: { $words }
cli-note = note: { $words }
cli-see-help = More about this: goed-digitaal-bestuur { $options }
cli-unknown-option = The option ‘{ $word }’ is not known here
cli-bad-value = The option ‘{ $word }’ lacks a value, or has one too many
cli-not-text = This is not readable text: { $word }
cli-unknown-lang = There is no language ‘{ $word }’. Choose nl or en
cli-unknown-audience = There is no report for ‘{ $word }’. Choose internal or shareable
cli-unknown-format = There is no format ‘{ $word }’. Choose pdf, html, docx, xlsx, csv, md, ics or iama
cli-carries-shareable = A shareable report never carries the session, because names are in it
cli-follow-up-workshop = A follow-up session has a workshop of its own. Leave out --workshop or --follow-up
cli-unknown-print = There is no ‘{ $word }’ to print. Choose cards, ballots, worksheets, roles, booklet or poster
cli-unknown-paper = There is no paper ‘{ $word }’. Choose a4 or a3
cli-not-on-paper = Only worksheets come on other paper, not ‘{ $word }’
cli-made-print = { $what }: { $path }
cli-no-session = Name the file with the session
cli-no-output-path = Say with -o where the file should go
cli-extra = ‘{ $word }’ is one too many. Name one file, or start with report, print, check, overview or new
cli-lang-of-window = In the window you choose the language yourself, in the menu View. --lang goes with report, print, check, overview and new
cli-made-values = { $count ->
    [one] Value set with one value: { $path }
   *[other] Value set with { $count } values: { $path }
    }
cli-values-word = With values you can only do this: values import TABLE.csv -o SET.ron
cli-no-table = Name the file with the table
cli-known-workshops = You can choose from: { $known }
cli-made-session = New session: { $path }
cli-mentions = { $count ->
    [one] note: one sentence held a name; a role stands there now
   *[other] note: { $count } sentences held a name; a role stands there now
    }
cli-made-report = Report: { $path }
cli-no-output = The output cannot be written: { $why }
cli-check-whole = Whole session
cli-check-part = { $name }: { $count ->
    [0] nothing open
    [one] one open point
   *[other] { $count } open points
    }
cli-check-line = { $step }: { $what }

cli-crash = The program stopped unexpectedly. What was saved is safe. Where it went wrong, without names or answers, is in { $path }. Send that file to the makers
cli-crash-no-note = The program stopped unexpectedly. What was saved is safe

cli-help =
    Goed Digitaal Bestuur: run the workshop, from preparation to report.

    Usage:
      goed-digitaal-bestuur                         open the window
      goed-digitaal-bestuur SESSION                 open the window with this session
      goed-digitaal-bestuur report SESSION -o PDF   make the report
      goed-digitaal-bestuur print WHAT SESSION -o PDF   make cards, worksheets or a script
      goed-digitaal-bestuur check SESSION           show what is still open
      goed-digitaal-bestuur overview FOLDER        show all sessions in a folder together
      goed-digitaal-bestuur new -o SESSION          make an empty session
      goed-digitaal-bestuur values import CSV -o SET  make a value set out of a table

    Options:
      --lang nl|en    language of the output (nl)
      -h, --help      this text; also behind report, print, check, overview or new
      -V, --version   the version

    A session is a file whose name ends in .codio.
    Exit codes: 0 it worked, 1 it did not, 2 wrong usage.

cli-help-report =
    Make the report of a session as PDF or in another format. An earlier report with the same name is replaced.

    Usage:
      goed-digitaal-bestuur report SESSION -o REPORT.pdf

    Options:
      -o, --output FILE    where the report goes
      --format FORMAT      pdf, html, docx, xlsx, csv, md, ics (calendar) or iama; without it,
                           what the file name ends with says it, and else pdf
      --room-to-sign       with room to sign
      --with-session       with the session inside, to open the report again (internal PDF only)
      --audience WHO       internal: with names, for those who were there (the default);
                           shareable: with roles, for others
      --lang nl|en         language of the report (nl)

cli-help-print =
    Make a PDF to print for a workshop. An earlier file with the same name is replaced.

    Usage:
      goed-digitaal-bestuur print WHAT SESSION -o SHEETS.pdf

    WHAT is one of these:
      cards         value cards, eight on a sheet, with cut marks
      ballots       a ballot for each participant
      worksheets    a worksheet for each step
      roles         role cards for empty chairs, four on a sheet
      booklet       the facilitator's script
      poster        the case of each team for the wall, on A3

    Options:
      -o, --output FILE    where the sheets go
      --paper a4|a3        paper for the worksheets (a4)
      --lang nl|en         language of the sheets (nl)

cli-help-check =
    Show for each team what is still open. That something is open is no error.

    Usage:
      goed-digitaal-bestuur check SESSION

    Options:
      --lang nl|en    language of the output (nl)

    Exit code: 0 when the session can be read, 1 when it cannot.

cli-help-new =
    Make an empty session, or the follow-up of an earlier one. A file that is already there stays as it is.

    Usage:
      goed-digitaal-bestuur new -o SESSION.codio --team NAME …
      goed-digitaal-bestuur new --follow-up EARLIER.codio|REPORT.pdf -o FOLLOW-UP.codio

    Options:
      -o, --output FILE    where the session goes
      --workshop ID        which workshop (goed-digitaal-bestuur)
      --follow-up FILE     the earlier session, or a report that carries it
      --team NAME …        one or more teams; may be given again
      --lang nl|en         language of the output (nl)
cli-script = The script has stopped: { $why }

cli-help-values =
    Make a value set out of a table of values (CSV). A file that is there already stays as it is.

    Usage:
      goed-digitaal-bestuur values import TABLE.csv -o SET.ron

    The first line of the table names the columns: foundation, principle, value, explanation, source,
    with ; or , or a tab between them. Dutch names do as well. Explanation and source may be empty.
    Whatever is wrong is told with line and column.

    Options:
      -o, --output FILE       where the value set goes
      --title NAME            name of the set (the name of the table)
      --lang nl|en            language of the output (nl)
