# The screens, in the order of the day.

move-up = Omhoog
move-down = Omlaag
minutes-short = min
date-hint = dag-maand-jaar
date-unclear = Dit lees ik niet als datum. Typ bijvoorbeeld 15-1-2027.
date-stays = Tot dan blijft het { $date }
side-internal = Intern
side-external = Extern
value-none = Kies een waarde
value-type = Typ een waarde
value-own = Voeg ‘{ $name }’ toe als eigen waarde
team-first = Team { $number }

# Parts of other messages.
steps-count = { $steps ->
    [one] 1 stap
   *[other] { $steps } stappen
    }
minutes-count = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
    }
values-count = { $count ->
    [one] 1 waarde
   *[other] { $count } waarden
    }

start-title = Goed Digitaal Bestuur
start-lead = Begeleid een team in zes stappen van een casus naar afspraken die blijven staan.
start-recent = Verdergaan
start-no-recent = Nog geen sessies. Begin een nieuwe, of bekijk het voorbeeld: een complete sessie van twee teams
start-back = Terug naar de open sessie
start-go-on = Ga verder
start-go-on-name = Ga verder met { $name }
start-missing = Dit bestand is er nu niet. Staat het op een USB-stick of netwerkschijf?
start-try = Probeer te openen
start-try-name = Probeer { $name } te openen
start-forget = Haal uit de lijst
start-untitled = Sessie zonder naam
start-faulty-file = Een bestand in je map met workshops wordt niet gebruikt

new-title = Nieuwe sessie
new-lead = Kies een workshop. Alles wat je daarna typt, wordt meteen bewaard.
new-workshop = Welke workshop?
new-workshop-size = { steps-count }, { minutes-count }
new-folder = Map voor het bestand
new-folder-hint = De sessie komt in één bestand in deze map. De naam begint met de datum van vandaag
new-begin = Begin

prepare-title = Voorbereiden
prepare-lead = Vul in wat je al weet. Alles mag leeg blijven, en alles kan later nog anders.
prepare-day = De dag
prepare-organisation = Organisatie
prepare-organisation-hint = Bijvoorbeeld: Gemeente Voorbeeldstad
prepare-place = Plaats
prepare-place-hint = Bijvoorbeeld: stadhuis, zaal 4
prepare-facilitator = Begeleider
prepare-facilitator-hint = Jouw naam, mag leeg
prepare-date = Datum
prepare-teams = Teams
prepare-add-team = Team toevoegen
prepare-remove-team = Team verwijderen
prepare-team-name = Naam van het team
prepare-case = Casus
prepare-case-hint = Een vraag uit jullie eigen praktijk
prepare-take-case = Neem een casus uit de lijst
prepare-share-case = Geef alle teams deze casus
prepare-people = Deelnemers ({ $count })
prepare-people-hint = Een rol is genoeg, een naam hoeft niet. Met Enter ga je naar de volgende
prepare-add-person = Deelnemer toevoegen
prepare-role = Rol van deelnemer { $number }
prepare-role-hint = Rol
prepare-name = Naam van deelnemer { $number }
prepare-name-hint = Naam, mag leeg
prepare-remove-person = Verwijder deelnemer { $number }
prepare-no-outsider = { $team }: iedereen komt uit de organisatie. Wie van buiten kan erbij?
prepare-agenda = Agenda
prepare-agenda-total = Samen { minutes-count }. Een stap die je overslaat, telt niet mee; wat er staat, blijft staan
prepare-step-title = Titel van onderdeel { $number }
prepare-step-minutes = Minuten voor { $title }
prepare-step-minimum = Liever niet korter dan { minutes-count }
prepare-skip = Sla over
prepare-unskip = Doe toch
prepare-add-step = Voeg een stap toe
prepare-values = Waarden
prepare-values-count = { values-count }, waarvan { $named } met een naam uit de Code Goed Digitaal Openbaar Bestuur (CODIO)
prepare-checklist = Nog even kijken
prepare-ready = Alles staat klaar
prepare-begin = Begin de sessie

activity-break = Pauze
activity-case = Casus
activity-stakeholders = Betrokkenen
activity-tensions = Spanningen en stand van zaken
activity-agreements = Afspraken
activity-priorities = Noodzaak en belang
activity-review = Terugkijken op afspraken
activity-then-and-now = Toen en nu

step-todo = nog niet
step-busy = bezig
step-done = klaar
step-skipped = overgeslagen
rail-case = Casus
rail-step = { $title }, { $state }, { minutes-count }

script-purpose = Doel
script-hide = Verberg het draaiboek (D)
script-say = Zeg
script-act = Doe
script-watch = Let op
script-open = Nog open ({ $count })
script-nothing-open = Niets. Goed bezig

session-no-team = Er is nog geen team. Voeg er een toe bij Voorbereiden
session-break = Even pauze. Alles wat jullie hebben gedaan, is bewaard
session-next = Stap klaar, verder
session-next-team = Stap klaar, naar { $team }
session-last = Klaar, naar het verslag
session-undone = Toch nog niet klaar

case-title = Onze casus
case-title-hint = De vraag in één zin
case-what = Waar gaat het over?
case-what-hint = Wat gebeurt er, voor wie, en wat knelt?
case-decider = Wie beslist?
case-decider-hint = Wie neemt het besluit, en wanneer?
case-technology = Techniek en gegevens
case-technology-hint = Welk systeem, welke gegevens, van wie?
case-why-now = Waarom nu?
case-why-now-hint = Wat maakt dat dit vandaag op tafel ligt?
case-together = Wat spreken we af voor vandaag?
case-purpose = Wat willen we aan het eind hebben?
case-purpose-hint = Bijvoorbeeld: weten wat we anders gaan doen
case-rules = Onze spelregels
case-rules-hint = Bijvoorbeeld: we praten een voor een, geen namen buiten deze zaal
case-card = Bij deze casus: { $title }
case-missing = Wat we nog niet weten
case-questions = Vragen voor aan tafel

stakeholders-empty = Nog niemand. Wie merkt er iets van deze casus? Begin met wie er niet aan tafel zit
stakeholders-add = Betrokkene toevoegen
stakeholders-name = Naam van betrokkene { $number }
stakeholders-name-hint = Wie? Bijvoorbeeld: bewoners van het plein
stakeholders-interest = Belang van betrokkene { $number }
stakeholders-interest-hint = Wat staat er voor hen op het spel?
stakeholders-remove = Verwijder betrokkene { $number }
stakeholders-voice = Zit deze stem aan tafel?
stakeholders-roles = Rolkaarten voor lege stoelen
stakeholders-roles-hint = Laat iemand aan tafel deze rol nemen en de vragen stellen
role-cares = Vindt belangrijk
role-asks = Zou vragen
voice-unknown = Weten we niet
voice-present = Ja
voice-missing = Nee, die ontbreekt

values-entry = Invoeren
values-outcome = Uitkomst
values-cards = Kaarten
values-rule-dots = Iedereen kiest in stilte { $count ->
    [one] één waarde
   *[other] { $count } waarden
    }
values-rule-stack = { $count ->
    [one] Iedereen zet in stilte één stip
   *[other] Iedereen verdeelt in stilte { $count } stippen. Meer stippen op één waarde mag
    }
values-rule-ranked = { $count ->
    [one] Iedereen kiest in stilte de belangrijkste waarde
   *[other] Iedereen kiest in stilte een top { $count }, de belangrijkste eerst
    }
values-sum = { $voters } × { $count } = { $expected }, ingevoerd { $picks }
values-nobody = Nog geen deelnemers. Voeg ze toe: een nummer is genoeg
values-add-person = Deelnemer toevoegen
values-pick = Keuze { $number } van { $who }
values-remove-pick = Haal { $value } weg bij { $who }
values-no-outcome = Nog niets ingevoerd. Zodra er keuzes zijn, zie je hier hoe de tafel denkt
# Dots, or the points of a top.
values-weight = { $unit ->
    [points] { $dots ->
        [one] 1 punt
       *[other] { $dots } punten
        }
   *[dots] { $dots ->
        [one] 1 stip
       *[other] { $dots } stippen
        }
    }
values-tally = { values-weight } · { $people ->
    [one] 1 mens
   *[other] { $people } mensen
    }
values-tally-alt = { $value }: { $people } van { $voters } mensen, { values-weight }
values-choose = Kies
values-unchoose = Toch niet
values-own = Eigen waarden van dit team
values-own-name = Naam van de waarde
values-own-explanation = Wat bedoelen jullie ermee?
values-add-own = Eigen waarde toevoegen
values-add-own-hint = Een waarde die jullie missen
values-add-own-do = Voeg toe
values-remove-own = Verwijder de eigen waarde { $value }
source-codio = Naam uit de Code Goed Digitaal Openbaar Bestuur (CODIO), plaats en uitleg van ons
source-addition = Aanvulling van de makers van dit programma
source-organisation = Uit de lijst van de organisatie
source-team = Toegevoegd door het team

shortlist-title = Onze keuze
shortlist-facts = { $chosen } van hooguit { $limit } · { $people ->
    [one] 1 deelnemer
   *[other] { $people } deelnemers
    }, { $count ->
    [one] 1 keuze
   *[other] { $count } keuzes
    } ieder, { $picks } ingevoerd
shortlist-empty = Hier komen de waarden die voor jullie tellen
shortlist-reason = Reden voor { $value }
shortlist-reason-hint = Waarom kiezen jullie deze?
shortlist-remove = Haal { $value } uit onze keuze

tensions-title = Spanningen
tensions-empty = Nog geen spanning. Welke twee waarden trekken bij deze casus een andere kant op?
tensions-add = Spanning toevoegen
tensions-number = Spanning { $number }
tensions-first = Eerste waarde van spanning { $number }
tensions-second = Tweede waarde van spanning { $number }
tensions-against = botst met
tensions-remove = Verwijder spanning { $number }
tensions-chosen = Wat we kiezen
tensions-chosen-hint = Wat doen we wel, of juist niet?
tensions-given-up = Wat we daarmee opgeven
tensions-given-up-hint = Wat lukt dan minder goed?
tensions-compensate = Hoe we dat goedmaken
tensions-compensate-hint = Wat doen we voor wie het merkt?
affairs-title = Hoe staat het ervoor?
affairs-scale = 1 is slecht, 5 is goed. Geef de score die het team eerlijk vindt
affairs-empty = Kies eerst waarden, in de stap waarin jullie waarden kiezen
affairs-score = Stand van zaken van { $value }
affairs-why = Waarom deze score voor { $value }
affairs-why-hint = Waaraan merken we dat?

agreements-empty = Nog geen afspraak. Wat gaan we doen, en wie begint?
agreements-add = Afspraak toevoegen
agreements-number = Afspraak { $number }
agreements-remove = Verwijder afspraak { $number }
agreements-action = Wat gaan we doen?
agreements-action-hint = Begin met een werkwoord voor iets wat je kunt zien: plaatsen, vastleggen, bellen
agreements-value = Voor welke waarde?
agreements-owner = Wie is de eigenaar? (functie)
agreements-owner-hint = Eén functie of rol
agreements-owner-name = Naam
agreements-owner-name-hint = Mag leeg; komt nooit in het deelbare verslag
agreements-take-person = Iemand uit het team
agreements-due = Klaar op
agreements-measure = Waaraan zien we dat het werkt?
agreements-measure-hint = Wat is er dan anders?
agreements-evaluation = We kijken terug op

priorities-title = Volgorde van de afspraken
priorities-scale = Noodzaak: hoe nodig is dit nu? Belang: hoeveel maakt het uit? 1 is weinig, 5 is veel
priorities-empty = Er zijn nog geen afspraken om te ordenen
priorities-order = Zet op volgorde van noodzaak en belang
priorities-need = Noodzaak van afspraak { $number }
priorities-need-short = Noodzaak
priorities-importance = Belang van afspraak { $number }
priorities-importance-short = Belang
priorities-reason = Reden voor de plek van afspraak { $number }
priorities-reason-hint = Waarom op deze plek?

statements-title = Hoe kijken we terug?
statements-heading = Wat vinden jullie?
statements-scale = 1 is helemaal oneens, 5 is helemaal eens
statements-why = Toelichting bij: { $statement }
statements-why-hint = Toelichting
closing-title = Tot slot
closing-questions = Open vragen
closing-questions-hint = Wat weten we nog niet, en wie zoekt het uit?
closing-follow-up = We zien elkaar weer op

report-screen-title = Verslag
report-screen-lead = Dit komt in de PDF te staan. Wat hier niet klopt, verander je in de sessie.
preview-as-pages = Pagina’s
preview-as-text = Tekst
preview-making = De pagina’s worden gemaakt…
preview-busy = Wordt bijgewerkt…
preview-broken = De pagina’s kunnen hier niet getoond worden. Lees het verslag als tekst
preview-pages = Pagina’s van het verslag
preview-contents = Inhoud
preview-page = Pagina { $page } van { $pages }
preview-row = { $words }, pagina { $page }
preview-row-page = Pagina { $page }
preview-previous = Vorige pagina
preview-next = Volgende pagina
preview-smaller = Pagina’s kleiner
preview-larger = Pagina’s groter
preview-percent = { $percent } %
preview-width = Hele breedte
preview-whole-page = Hele pagina
audience-internal = Intern
audience-internal-hint = Met namen, voor de mensen die erbij waren
audience-shareable = Deelbaar
audience-shareable-hint = Zonder namen: functies en rollen blijven staan

clock-start = Start de klok
clock-plan = De agenda duurt { minutes-count }
clock-left = over in deze stap
clock-soon = over in deze stap, begin met afronden
clock-now = over in deze stap, rond nu af
clock-over = de tijd is om
clock-paused = klok staat stil
clock-pause = Pauze
clock-resume = Verder
clock-less = −1 min
clock-more = +1 min
clock-here = Klok naar deze stap
clock-began = Gestart om…
clock-began-hint = Bijvoorbeeld 9:35
clock-began-do = Zet de klok goed
pace-behind = { $minutes } min achter, verwacht einde { $end }
pace-ahead = { $minutes } min voor, verwacht einde { $end }
pace-on-time = op schema, verwacht einde { $end }
pace-proposal = Voorstel: { $changes }
pace-no-slack = Er is geen ruimte meer
pace-short = { $minutes } min past niet meer. Verplaats { $step } naar de vervolgsessie
pace-accept = Neem over
pace-ignore = Laat zo

script-notes = Mijn notities
script-notes-hint = Alleen voor jou, nooit op de projector
parking = Parkeerplaats ({ $count })
parking-hint = Een punt voor straks
parking-do = Parkeer
parking-settle = Afgehandeld: { $point }
parking-outcome = Wat is ermee gedaan?
parking-outcome-hint = Wat is ermee gedaan?
parking-remove = Verwijder van de parkeerplaats: { $point }

ballot-waiting = Gesloten
ballot-open = Open voor invoer
ballot-closed = Gesloten voor invoer
ballot-revealed = Onthuld
ballot-open-do = Open de invoer
ballot-close-do = Sluit de invoer
ballot-reopen-do = Open weer
values-not-revealed = De uitkomst zie je na het onthullen. Zo kiest iedereen voor zich
values-entered-alt = { $who }: { $picks } van { $count } keuzes ingevoerd
values-correct = Wijzig
values-hide = Verberg
values-principle = { $name } { values-weight }
values-tie = Gelijk geëindigd: { $names }

together-title = Alle teams
together-lead = Zo ver is elk team. De volgorde is die van de sessie, niet een ranglijst.
together-at = Bij stap { $step }
together-go = Naar dit team
map-title = Spanningen in beeld
map-alt = { $count ->
    [one] 1 spanning
   *[other] { $count } spanningen
    }: { $facts }
map-pull = { $first } botst met { $second }
field-title = Noodzaak en belang in beeld
field-alt = Afspraken naar noodzaak en belang: { $facts }
field-point = afspraak { $number }: noodzaak { $need }, belang { $importance }
field-need = noodzaak
field-importance = belang

# On paper.
print-title = Op papier
print-lead = Voor als de projector uitvalt, of als schrijven prettiger is
print-cards = Waardenkaarten
print-ballots = Stembiljetten
print-worksheets = Werkbladen
print-worksheets-a3 = Werkbladen A3
print-roles = Rolkaarten
print-booklet = Draaiboek
print-poster = Affiche van de casus
print-poster-questions = Vragen voor vandaag
print-ballot = Stembiljet
print-ballot-stack = { $count ->
    [one] Je hebt één stip: kleur in stilte één rondje in.
   *[other] Verdeel in stilte { $count } stippen: kleur { $count } rondjes in. Meer stippen op één waarde mag.
    }
print-ballot-dots = { $count ->
    [one] Kies in stilte één waarde: kleur één rondje in.
   *[other] Kies in stilte { $count } waarden: kleur { $count } rondjes in.
    }
print-ballot-ranked = { $count ->
    [one] Kies in stilte de belangrijkste waarde: schrijf er een 1 achter.
   *[other] Kies in stilte een top { $count }: schrijf 1 achter de belangrijkste waarde, tot en met { $count }.
    }
print-ballot-choice = Keuze
print-step = { $title } ({ minutes-count })
print-team-line = Team: ……………………………………
print-answer = Antwoord
print-question = Vraag
print-scale = 1  2  3  4  5
print-export = { $what } afdrukken

field-full = Dit veld is vol: er passen { $most } tekens in. Wat er niet in past, wordt niet bewaard.
