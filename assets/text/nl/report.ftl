# The reflection report. Short sentences; what is empty is said, never hidden.

report-subtitle = Reflectieverslag van de workshop { $workshop }
report-page = { $page } van { $pages }
report-running-internal = Intern verslag, met namen
report-running-shareable = Deelbaar verslag, zonder namen
report-running-method = Workshop { $workshop } { $version } · waardenset { $values }

report-organisation = Organisatie
report-date = Datum
report-teams = Teams
report-case = Casus
report-facilitator = Begeleider
report-next-date = Volgende datum
report-not-yet = nog niet ingevuld
report-team-size = { $team } ({ $people ->
    [one] 1 deelnemer
   *[other] { $people } deelnemers
})
report-team-number = { $team }, nr. { $number }
report-team-says = { $team }: { $what }
report-team-title = Team { $name }

report-we-value = Waar we voor staan
report-what-counts = Wat voor ons telt
report-no-values = De teams hebben nog geen waarden gekozen.
report-all-teams = Alle teams.
report-both-teams = Beide teams.
report-more-values = { $count ->
    [one] Nog één waarde staat
   *[other] Nog { $count } waarden staan
} in de hoofdstukken per team.
report-own-value = eigen waarde van het team

report-we-agree = Wat we afspreken
report-no-agreements = Er zijn nog geen afspraken gemaakt.
report-more-agreements = { $count ->
    [one] Nog één afspraak staat
   *[other] Nog { $count } afspraken staan
} in de hoofdstukken per team.
report-nr = Nr.
report-agreement = Afspraak
report-who = Wie
report-due = Klaar op
report-team = Team
report-order-by-teams = De volgorde is bepaald aan de hand van noodzaak en belang, door { $teams ->
    [one] het team
   *[other] de teams
} zelf.
report-open-points = { $count ->
    [one] Eén punt staat nog open: zie
   *[other] { $count } punten staan nog open: zie
}
report-open-points-page = bladzijde { $page }
report-is-internal = Dit is het interne verslag. Er staan namen in: deel het alleen met wie erbij was.
report-is-shareable = Dit is het deelbare verslag. Er staan rollen in, geen namen.

report-present = Wie er aan tafel zaten
report-nobody = Er staan geen deelnemers in dit team.
report-people = { $people ->
    [one] Aan tafel zat één deelnemer
   *[other] Aan tafel zaten { $people } deelnemers
}: { $inside } van binnen de organisatie en { $outside } van buiten.
report-roles = Rollen: { $roles }.
report-role-times = { $role } ({ $count } keer)
report-name = Naam
report-role = Rol
report-side = Binnen of buiten
report-inside = binnen
report-outside = buiten
report-no-name = geen naam opgegeven
report-no-role = geen rol opgegeven

report-no-case = Dit team heeft nog geen casus beschreven.
report-case-title = Titel
report-case-what = Waar het om gaat
report-case-decider = Wie beslist
report-case-technology = Techniek en gegevens
report-case-why-now = Waarom nu
report-case-purpose = Wat we willen bereiken
report-case-rules = Hoe we met elkaar praten

report-stakeholders = Wie ermee te maken heeft
report-no-stakeholders = Er zijn nog geen betrokkenen benoemd.
report-interest = Belang
report-voice = Stem aan tafel
report-voice-present = ja
report-voice-missing = nee, ontbreekt
report-voice-unknown = niet bekend
report-missing-voices = Niet aan tafel, wel betrokken: { $names }.

report-values = Waarden
report-how-chosen = Hoe de waarden zijn gekozen
report-rule-dots = { $count ->
    [one] Ieder had in stilte één stip.
   *[other] Ieder verdeelde in stilte { $count } stippen, één per waarde.
}
report-rule-stack = { $count ->
    [one] Ieder had in stilte één stip.
   *[other] Ieder verdeelde in stilte { $count } stippen; meer stippen op één waarde mocht.
}
report-rule-ranked = { $count ->
    [one] Ieder noemde in stilte de belangrijkste waarde.
   *[other] Ieder noemde in stilte een top { $count }. De eerste plaats telt voor { $count } punten, de laatste voor 1.
}
report-voters = { $voted } van de { $voters } deelnemers { $voted ->
    [one] koos
   *[other] kozen
}, samen { $picks } van { $expected } keuzes.
report-not-revealed = De keuzes van de deelnemers zijn nog niet onthuld.
report-no-votes = Er zijn geen stemmen ingevoerd.
report-tie = Gelijk geëindigd: { $values }. Het team besliste in gesprek welke waarden op de lijst kwamen.
report-picked-dots = { $people } van { $voters } { $voters ->
    [one] deelnemer
   *[other] deelnemers
}, { $dots ->
    [one] 1 stip
   *[other] { $dots } stippen
}
report-picked-points = { $people } van { $voters } { $voters ->
    [one] deelnemer
   *[other] deelnemers
}, { $dots ->
    [one] 1 punt
   *[other] { $dots } punten
}
report-figure-dots = Figuur { $number }. Hoeveel deelnemers elke waarde kozen, en met hoeveel stippen.
report-figure-points = Figuur { $number }. Hoeveel deelnemers elke waarde kozen, en met hoeveel punten.
report-figure-alt = Per waarde een rij stippen: een volle stip voor elke deelnemer die de waarde koos.
report-figure-map = Figuur { $number }. Waarden die op elkaar botsen. De nummers zijn die van de spanningen hieronder.
report-figure-field = Figuur { $number }. De afspraken naar noodzaak en belang. De nummers zijn die van de tabel.
report-tension-number = { $number }. { $name }
report-list-and = { $first } en { $last }

report-shortlist = Gekozen waarden
report-no-shortlist = Dit team heeft nog geen waarden gekozen.
report-value = Waarde
report-fundament = Fundament
report-why = Waarom
report-no-reason = geen reden opgeschreven

report-tensions = Spanningen en stand van zaken
report-no-tensions = Dit team heeft geen spanningen opgeschreven.
report-clashes = botst met
report-open-value = nog geen waarde
report-chosen = Wat we kiezen
report-given-up = Wat we daarmee opgeven
report-compensation = Hoe we dat goedmaken
report-nothing-written = niets opgeschreven
report-state = Hoe het ervoor staat
report-no-state = Dit team gaf nog geen scores.
report-now = Nu
report-score = { $score } van 5
report-no-score = geen score
report-score-meaning = Scores lopen van 1 (laag) tot 5 (hoog).

report-agreements = Afspraken
report-team-no-agreements = Dit team heeft nog geen afspraken gemaakt.
report-in-order = Afspraken in volgorde
report-need = Noodzaak
report-importance = Belang
report-need-meaning = Het team gaf elke afspraak twee cijfers, van 1 (laag) tot 5 (hoog).
report-order-reason = Waarom hier: { $reason }
report-who-when = Wie, wanneer en waaraan we het zien
report-measure = Waaraan we zien dat het werkt
report-evaluation = Terugkijken
report-nobody-yet = nog niemand
report-no-date = nog geen datum
report-no-action = nog niet ingevuld
report-none = –

report-reflection = Reflectie
report-answers = Vragen en stellingen
report-no-reflection = Dit team heeft de stellingen nog niet ingevuld.
report-statement = Stelling
report-remark = Toelichting
report-open-questions = Vragen die open bleven
report-no-open-questions = Het team liet geen vragen open.
report-no-answer = Geen antwoord opgeschreven.
report-follow-up = Het team kijkt terug op { $date }.
report-no-follow-up = Er is nog geen datum om terug te kijken.

report-side-by-side = Teams naast elkaar
report-not-ranked = De teams staan in de volgorde van de sessie. Dit is geen ranglijst: elk team had eigen mensen en eigen vragen.

report-method = Verantwoording
report-method-workshop = Dit verslag komt uit de workshop { $workshop }, versie { $version }.
report-method-values = De waarden komen uit { $values }, versie { $version }.
report-method-changed = De begeleider kan stappen een andere naam, duur of plaats hebben gegeven, of ze hebben overgeslagen. Hieronder staat het plan zoals het was.
report-method-names = In vrije tekst zijn namen van deelnemers, eigenaren en begeleider vervangen door hun rol, tussen vierkante haken.
report-steps = Stappen
report-step = Stap
report-minutes = Gepland, in minuten
report-spent = Geduurd
report-teams-done = Klaar bij
report-teams-done-count = { $done } van { $teams } { $teams ->
    [one] team
   *[other] teams
}
report-skipped = overgeslagen
report-total = Samen
report-value-sources = Herkomst van de gekozen waarden
report-source = Herkomst
report-source-codio = Naam uit de Code Goed Digitaal Openbaar Bestuur; de plaats onder een fundament is onze lezing
report-source-addition = Toegevoegd door de makers van dit programma
report-source-organisation = Eigen waarde van de organisatie
report-source-team = Toegevoegd door een team tijdens de workshop
report-still-open = Wat nog open staat
report-nothing-open = Er staat niets meer open.
report-whole-session = Hele sessie

report-somebody = deelnemer
report-owner = eigenaar

# Other formats.
report-contents = Inhoud
report-kind = Soort
report-scores = Scores
report-answers-given = Antwoorden
report-on-shortlist = Plek in de keuze
report-people-count = Deelnemers die kozen
report-dots-count = Stippen of punten
report-order-why = Reden van de plek
report-score-why = Waarom deze score
report-event-due = Moet klaar zijn: { $what }
report-event-evaluation = Terugkijken: { $what }
report-event-follow-up = Vervolgsessie { $team }
report-iama-chosen = Waarden die in de workshop zijn gekozen. Of het algoritme deze waarden dient, beoordeelt wie het IAMA invult.
report-iama-pressed = Waarden die in de workshop onder spanning stonden of laag scoorden. Of het algoritme deze waarden schaadt, beoordeelt wie het IAMA invult.

report-signing = Ruimte om te tekenen
report-signing-lead = Wie hier tekent, staat achter de afspraken in dit verslag.
report-signing-for = Namens
report-signing-name = Naam of functie
report-signing-signature = Handtekening
