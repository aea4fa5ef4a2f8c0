# Het overzicht over sessies: het scherm, het verslag ervan en de opdrachtregel.

command-overview = Map met sessies
overview-title = Overzicht
overview-screen-lead = Alle sessies in een map naast elkaar: wat teams kozen, en wat er van de afspraken komt.
overview-folder = Map
overview-folder-hint = De map met sessies, bijvoorbeeld een gedeelde map van je organisatie. Mappen daarin tellen mee. In de map verandert niets
overview-read = Lees de map
overview-read-again = Lees opnieuw
overview-browse = Bladeren…
overview-reading = { $done } van { $of } sessies gelezen
overview-looking = De map wordt doorzocht…
overview-cancel = Stop
overview-cancelled = Gestopt. Lees de map opnieuw voor een overzicht
overview-empty = In deze map staat geen sessie. Sessies zijn bestanden waarvan de naam op .codio eindigt
overview-nothing-passes = Geen sessie past bij dit filter
overview-links = { $count ->
    [one] Eén snelkoppeling is niet gevolgd
   *[other] { $count } snelkoppelingen zijn niet gevolgd
    }
overview-begin = Kies een map. Daarna zie je hier welke waarden terugkomen, welke afspraken lopen, en welke te laat zijn

overview-on = Stand op { $date }
overview-period = Periode
overview-from-to = { $from } tot en met { $to }
overview-filtered = Alleen
overview-fair = Teams worden niet vergeleken of op volgorde gezet. Een groep van minder dan { $count } sessies laat geen gemiddelde zien.

overview-filter-team = Team of organisatie
overview-filter-case = Casus
overview-filter-from = Vanaf
overview-filter-to = Tot en met
overview-filter-value = Waarde
overview-filter-status = Status
overview-filter-any-value = Alle waarden
overview-filter-any-status = Elke status
overview-filter-clear = Wis het filter
overview-filter-is-team = team of organisatie ‘{ $what }’
overview-filter-is-case = casus ‘{ $what }’
overview-filter-is-from = vanaf { $what }
overview-filter-is-to = tot en met { $what }
overview-filter-is-value = waarde { $what }
overview-filter-is-status = status: { $what }
overview-filter-is-overdue = te laat
overview-group = Minimumaantal sessies voor een gemiddelde
overview-group-less = Eén sessie minder voor een gemiddelde
overview-group-more = Eén sessie meer voor een gemiddelde

overview-sessions = Sessies
overview-sessions-count = { $count ->
    [one] 1 sessie
   *[other] { $count } sessies
    }
overview-teams-count = { $count ->
    [one] 1 team
   *[other] { $count } teams
    }
overview-agreements-count = { $count ->
    [one] 1 afspraak
   *[other] { $count } afspraken
    }
overview-overdue-count = { $count ->
    [0] niets te laat
    [one] 1 te laat
   *[other] { $count } te laat
    }
overview-unread-count = { $count ->
    [one] 1 bestand doet niet mee
   *[other] { $count } bestanden doen niet mee
    }
overview-values = Waarden
overview-values-lead = Hoe vaak een team een waarde op zijn lijst zette
overview-no-values = Er zijn nog geen waarden gekozen.
overview-principle = Principe
overview-times = Keer gekozen
overview-count = Aantal
overview-no-agreements = Er zijn nog geen afspraken gemaakt.
overview-courses = Reflectie door de tijd
overview-courses-lead = Gemiddelde score van 1 tot 5 per kwartaal, van minstens { $count } sessies.
overview-no-courses = Er zijn nog geen stellingen gescoord in een sessie met een datum.
overview-quarter = Kwartaal
overview-quarter-name = { $number }e kwartaal { $year }
overview-quarter-short = { $number }e kw { $year }
overview-few-quarters = Te weinig sessies voor een gemiddelde: { $quarters }.
overview-older-quarters = Eerdere kwartalen staan in het Excel-bestand van dit overzicht: { $quarters }.
overview-no-averages = Nog geen kwartaal heeft minstens { $count } sessies met scores. Daarom staat hier geen gemiddelde.
overview-average = Gemiddelde
overview-too-few = te weinig sessies
overview-own-values = Eigen waarden van teams
overview-organisations = Organisaties
overview-session-date = Datum van de sessie
overview-year = Jaar
overview-counted-where-made = Een afspraak telt bij de sessie waarin die is gemaakt.
overview-about = Over dit overzicht
overview-about-what = Wat
overview-about-told = Inhoud
overview-made-on = Stand op
overview-unread = Wat niet meedoet
overview-reason = Reden
overview-file = Bestand
overview-open = Open
overview-workshop = Workshop
overview-open-late = { $open }, waarvan { $late } te laat
overview-open-said = open: { $count }
overview-next = Eerstvolgende datum
overview-next-short = Eerstvolgend
overview-no-date = geen datum
overview-open-session-name = Open { $name }
overview-more-rows = { $count ->
    [one] Nog één staat in het Excel-bestand van dit overzicht.
   *[other] Nog { $count } staan in het Excel-bestand van dit overzicht.
    }
overview-sort = Zet op volgorde van { $column }
overview-sorted-up = { $column }, oplopend
overview-sorted-down = { $column }, aflopend
overview-value-fact = { $name }: { $count }
overview-course-fact = { $quarter }: { $average }

overview-status = Status
overview-due = Wat nog open is of loopt
overview-due-overdue = Te laat
overview-due-soon = Binnen { $count } dagen
overview-due-later = Later
overview-due-none = Zonder datum

overview-export = Overzicht opslaan ({ $kind })
overview-file-name = overzicht
overview-exported = Overzicht gemaakt: { $path }

cli-made-overview = Overzicht: { $path }
cli-made-tables = Tabellen: { $path }
cli-overview-values = Waarden, met het aantal teams dat ze koos:
cli-overview-statuses = Afspraken:
cli-overview-due = Daarvan nog niet klaar:
cli-overview-count = { $name }: { $count }
cli-no-folder = Noem de map met sessies
cli-bad-date = ‘{ $word }’ is geen datum. Schrijf een datum als 2027-03-01
cli-bad-status = De status ‘{ $word }’ is er niet. Kies open, running, done, dropped, replaced of overdue
cli-bad-group = ‘{ $word }’ kan niet. Kies een aantal van 2 tot en met 50
cli-overview-format = Een overzicht wordt een bestand dat eindigt op .pdf, .xlsx of .csv, niet ‘{ $word }’

cli-help-overview =
    Laat van alle sessies in een map zien welke waarden zijn gekozen en hoe het met de afspraken staat. In die map verandert niets. Bestanden die niet te lezen zijn, staan met de reden op stderr.

    Gebruik:
      goed-digitaal-bestuur overview MAP
      goed-digitaal-bestuur overview MAP -o OVERZICHT.pdf
      goed-digitaal-bestuur overview MAP --csv TABELLEN

    Opties:
      -o, --output BESTAND    maak een overzicht: .pdf, .xlsx of .csv
      --csv MAP               schrijf tabellen voor een database in deze map: sessions, teams,
                              values, tensions, agreements, statuses en scores
      --team TEKST            alleen teams of organisaties met deze tekst in hun naam
      --case TEKST            alleen casussen met deze tekst in hun titel
      --from DATUM            vanaf deze dag, bijvoorbeeld 2027-01-01
      --to DATUM              tot en met deze dag
      --value ID              alleen teams die deze waarde kozen, bijvoorbeeld privacy
      --status STATUS         open, running, done, dropped, replaced of overdue
      --group AANTAL          een groep van minder sessies krijgt geen gemiddelde (3)
      --lang nl|en            taal van de uitvoer (nl)

    Afloop: 0 als de map te lezen is, ook als er bestanden zijn die niet meedoen; anders 1.
