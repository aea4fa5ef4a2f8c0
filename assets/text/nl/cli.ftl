# De opdrachtregel.

cli-error = error: { $words }
cli-hint = hint: { $words }
cli-note = note: { $words }
cli-see-help = Meer uitleg: goed-digitaal-bestuur { $options }
cli-unknown-option = De optie ‘{ $word }’ is hier onbekend
cli-bad-value = Bij de optie ‘{ $word }’ ontbreekt een waarde, of er staat er een te veel
cli-not-text = Dit is geen leesbare tekst: { $word }
cli-unknown-lang = De taal ‘{ $word }’ is er niet. Kies nl of en
cli-unknown-audience = Voor ‘{ $word }’ is er geen verslag. Kies internal of shareable
cli-unknown-format = De vorm ‘{ $word }’ is er niet. Kies pdf, html, docx, xlsx, csv, md, ics of iama
cli-carries-shareable = Een deelbaar verslag krijgt de sessie nooit mee, want daar staan namen in
cli-follow-up-workshop = Een vervolgsessie heeft een eigen workshop. Laat --workshop of --follow-up weg
cli-unknown-print = Om af te drukken is er geen ‘{ $word }’. Kies cards, ballots, worksheets, roles, booklet of poster
cli-unknown-paper = Papier ‘{ $word }’ is er niet. Kies a4 of a3
cli-not-on-paper = Alleen voor werkbladen kun je het papier kiezen, niet voor ‘{ $word }’
cli-made-print = { $what }: { $path }
cli-no-session = Noem het bestand met de sessie
cli-no-output-path = Zeg met -o waar het bestand moet komen
cli-extra = ‘{ $word }’ is te veel. Noem één bestand, of begin met report, print, check, overview of new
cli-lang-of-window = In het venster kies je de taal zelf, in het menu Beeld. --lang hoort bij report, print, check, overview en new
cli-made-values = { $count ->
    [one] Waardenset met één waarde: { $path }
   *[other] Waardenset met { $count } waarden: { $path }
    }
cli-values-word = Met waarden kun je alleen dit doen: values import TABEL.csv -o SET.ron
cli-no-table = Noem het bestand met de tabel
cli-known-workshops = Je kunt kiezen uit: { $known }
cli-made-session = Nieuwe sessie: { $path }
cli-mentions = { $count ->
    [one] note: in één zin stond een naam; daar staat nu een rol
   *[other] note: in { $count } zinnen stond een naam; daar staat nu een rol
    }
cli-made-report = Verslag: { $path }
cli-no-output = De uitvoer kan niet worden geschreven: { $why }
cli-check-whole = Hele sessie
cli-check-part = { $name }: { $count ->
    [0] niets open
    [one] één punt open
   *[other] { $count } punten open
    }
cli-check-line = { $step }: { $what }

cli-crash = Het programma is onverwacht gestopt. Wat is opgeslagen, is veilig. Waar het misging, zonder namen of antwoorden, staat in { $path }. Stuur dat bestand naar de makers
cli-crash-no-note = Het programma is onverwacht gestopt. Wat is opgeslagen, is veilig

cli-help =
    Goed Digitaal Bestuur: begeleid de workshop, van voorbereiding tot verslag.

    Gebruik:
      goed-digitaal-bestuur                        open het venster
      goed-digitaal-bestuur SESSIE                 open het venster met deze sessie
      goed-digitaal-bestuur report SESSIE -o PDF   maak het verslag
      goed-digitaal-bestuur print WAT SESSIE -o PDF   maak kaarten, werkbladen of een draaiboek
      goed-digitaal-bestuur check SESSIE           laat zien wat nog open staat
      goed-digitaal-bestuur overview MAP           laat alle sessies in een map samen zien
      goed-digitaal-bestuur new -o SESSIE          maak een lege sessie
      goed-digitaal-bestuur values import CSV -o SET  maak een waardenset van een tabel

    Opties:
      --lang nl|en    taal van de uitvoer (nl)
      -h, --help      deze uitleg; ook achter report, print, check, overview of new
      -V, --version   de versie

    Een sessie is een bestand dat eindigt op .codio.
    Afloop: 0 gelukt, 1 niet gelukt, 2 verkeerd gebruik.

cli-help-report =
    Maak het verslag van een sessie, als PDF of in een andere vorm. Een eerder verslag met dezelfde naam wordt vervangen.

    Gebruik:
      goed-digitaal-bestuur report SESSIE -o VERSLAG.pdf

    Opties:
      -o, --output BESTAND    waar het verslag komt
      --format VORM           pdf, html, docx, xlsx, csv, md, ics (agenda) of iama; zonder deze
                              optie volgens het einde van de bestandsnaam, en anders pdf
      --room-to-sign          met ruimte om te tekenen
      --with-session          met de sessie erin, om het verslag weer te openen (alleen PDF
                              voor intern)
      --audience WIE          internal: met namen, voor wie erbij was (zo is het vanzelf);
                              shareable: met rollen, voor anderen
      --lang nl|en            taal van het verslag (nl)

cli-help-print =
    Maak een PDF om af te drukken voor een workshop. Een eerder bestand met dezelfde naam wordt vervangen.

    Gebruik:
      goed-digitaal-bestuur print WAT SESSIE -o BLADEN.pdf

    WAT is een van deze:
      cards         waardenkaarten, acht op een vel, met snijtekens
      ballots       een stembiljet voor elke deelnemer
      worksheets    een werkblad voor elke stap
      roles         rolkaarten voor lege stoelen, vier op een vel
      booklet       het draaiboek van de begeleider
      poster        de casus van elk team voor aan de muur, op A3

    Opties:
      -o, --output BESTAND    waar de bladen komen
      --paper a4|a3           papier voor de werkbladen (a4)
      --lang nl|en            taal van de bladen (nl)

cli-help-check =
    Laat per team zien wat nog open staat. Dat er iets open staat, is geen fout.

    Gebruik:
      goed-digitaal-bestuur check SESSIE

    Opties:
      --lang nl|en    taal van de uitvoer (nl)

    Afloop: 0 als de sessie te lezen is, anders 1.

cli-help-new =
    Maak een lege sessie, of het vervolg op een eerdere. Een bestand dat er al is, blijft zoals het is.

    Gebruik:
      goed-digitaal-bestuur new -o SESSIE.codio --team NAAM …
      goed-digitaal-bestuur new --follow-up EERDER.codio|VERSLAG.pdf -o VERVOLG.codio

    Opties:
      -o, --output BESTAND    waar de sessie komt
      --workshop ID           welke workshop (goed-digitaal-bestuur)
      --follow-up BESTAND     de eerdere sessie, of een verslag waar die in zit
      --team NAAM …           een of meer teams; mag vaker
      --lang nl|en            taal van de uitvoer (nl)
cli-script = Het script is gestopt: { $why }

cli-help-values =
    Maak een waardenset van een tabel met waarden (CSV). Een bestand dat er al is, blijft zoals het is.

    Gebruik:
      goed-digitaal-bestuur values import TABEL.csv -o SET.ron

    De eerste regel van de tabel noemt de kolommen: fundament, principe, waarde, omschrijving, bron,
    met ; of , of een tab ertussen. In het Engels mag ook. Omschrijving en bron mogen leeg zijn.
    Wat niet klopt, wordt gemeld met regel en kolom.

    Opties:
      -o, --output BESTAND    waar de waardenset komt
      --title NAAM            naam van de set (de naam van de tabel)
      --lang nl|en            taal van de uitvoer (nl)
