# Own workshops and value sets: importing values, and the editor.

column-fundament = fundament
column-principle = principe
column-value = waarde
column-explanation = omschrijving
column-source = bron

table-fault = Regel { $line }: { $what }
table-fault-column = Regel { $line }, kolom ‘{ $column }’: { $what }
table-utf-16 = dit bestand is bewaard als Unicode-tekst (UTF-16). Bewaar het als CSV UTF-8
table-not-text = dit is geen tekst, vanaf teken { $column } van regel { $at }. Bewaar je rekenblad als CSV
table-no-column = deze kolom ontbreekt. De eerste regel moet de namen hebben: fundament, principe, waarde, omschrijving, bron
table-double-column = deze kolom staat er twee keer
table-no-rows = er staan geen waarden in
table-too-many = meer dan { $limit } waarden past niet in een set
table-cells = hier staan { $found } cellen, en de eerste regel heeft er { $expected }. Staat er een scheidingsteken in een tekst? Zet die tekst dan tussen aanhalingstekens
table-empty = deze cel is leeg, en moet gevuld zijn
table-unknown-fundament = ‘{ $found }’ is geen fundament. Kies uit: { $known }
table-duplicate = de waarde op regel { $other } heet ook ‘{ $name }’. Geef elke waarde een eigen naam, of haal een van de twee regels weg
table-open-quote = hier begint een aanhalingsteken (") dat nergens sluit; de regels eronder horen nu bij deze cel. Haal het weg, of zet het tweede erbij
table-formula = dit is een formule of een fout uit een rekenblad. Zet er de tekst zelf neer
table-too-long = deze tekst is langer dan { $limit } tekens
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows-1252

import-title = Waarden importeren
import-read = { $count ->
    [one] Eén waarde gelezen uit { $file }
   *[other] { $count } waarden gelezen uit { $file }
    }
import-how = Scheidingsteken: ‘{ $separator }’. Letters: { $encoding }
import-tab = tab
import-older-letters = Het bestand is niet als UTF-8 bewaard. Kijk of letters als é en ë kloppen
import-unused = Deze kolommen zijn niet gebruikt: { $columns }
import-faults = { $count ->
    [one] Er is één fout. Herstel die in het bestand en kies het opnieuw
   *[other] Er zijn { $count } fouten. Herstel ze in het bestand en kies het opnieuw
    }
import-more = … en nog { $count } meer
import-set-title = Naam van de waardenset
import-set-version = Versie
import-set-source = Waar komen de waarden vandaan?
import-source-hint = Laat leeg om de kolom ‘bron’ te gebruiken
import-do = Maak de waardenset
import-again = Ander bestand…
import-comment = // Ingelezen uit { $file }. Je kunt dit bestand in een teksteditor aanpassen, of in het programma.
import-done = Waardenset bewaard. Kies hem bij Voorbereiden, of in een workshop

library-title = Workshops en waarden
library-lead = Maak een kopie van een workshop of waardenset en pas die aan. Wat je bewaart, kun je meteen kiezen bij een nieuwe sessie.
library-workshops = Workshops
library-value-sets = Waardensets
library-import = Waarden importeren (CSV)…
library-built-in = Hoort bij het programma
library-own = Van jezelf
library-workshop-size = { steps-count }, { minutes-count }, versie { $version }
library-set-size = { values-count }, versie { $version }
library-edit = Bewerk
library-copy = Maak een kopie
library-edit-name = Bewerk { $name }
library-copy-name = Maak een kopie van { $name }
library-folder = Jouw bestanden staan in { $folder }
library-go-on = Ga verder met { $name }
library-unsaved = Deze wijzigingen zijn nog niet bewaard
library-copy-title = { $name } (kopie)

editor-back = Terug naar de lijst
editor-save = Bewaar
editor-saved = Bewaard als versie { $version }
editor-all-saved = Alles is bewaard
editor-changed = Nog niet bewaard
editor-fault = Zo kan het nog niet. { $what }
editor-show-fault = Toon waar
editor-valid = Alles klopt
editor-both = Naast elkaar
editor-comment = Tekst bovenaan het bestand blijft staan. Andere opmerkingen in het bestand verdwijnen bij bewaren.
editor-about-workshop = Over deze workshop
editor-about-set = Over deze waarden
editor-title = Titel
editor-version = Versie
editor-about = Waar is deze workshop voor?
editor-source = Waar komt het vandaan?
editor-values = Waardenset
editor-cases = Casussen
editor-steps = Stappen
editor-total = Samen { minutes-count }
editor-add-step = Stap toevoegen
editor-step-name = Stap { $number }: { $title }
editor-remove-step = Stap verwijderen
editor-step-title = Titel van de stap
editor-minutes = Minuten
editor-unnamed = Zonder naam
editor-minimum = Minstens
editor-question = Vraag op het scherm
editor-step-lead = Zin onder de vraag
editor-purpose = Doel
editor-say = Zeg
editor-act = Doe
editor-watch = Let op
editor-add-line = Regel toevoegen
editor-numbered = { $name } { $number }
editor-remove-line = Verwijder { $name }
editor-activities = Wat het team invult
editor-add-activity = Activiteit toevoegen
editor-statement = Stelling
editor-item-question = Vraag
editor-add-statement = Stelling toevoegen
editor-add-question = Vraag toevoegen
editor-rule = Hoe kiest iedereen?
editor-rule-dots = Stippen
editor-rule-ranked = Top
editor-dots = Stippen per persoon
editor-top = Waarden in de top
editor-stack = Meer stippen op één waarde mag
editor-shortlist = Hooguit op de lijst
editor-foundation = Fundament
editor-principle = Principe
editor-add-principle = Principe toevoegen
editor-new-principle = Nieuw principe
editor-remove-principle = Principe verwijderen
editor-principle-in-use = Een principe kan weg als er geen waarden meer onder staan
editor-add-value = Waarde toevoegen
editor-new-value = Nieuwe waarde
editor-remove-value = Waarde verwijderen
editor-value-name = Naam
editor-explanation = Uitleg in één zin
editor-questions = Vragen voor aan tafel
editor-value-source = Bron
editor-in-lang-nl = { $name }, Nederlands
editor-in-lang-en = { $name }, Engels
activity-values = Waarden kiezen
activity-reflection = Terugkijken
activity-questions = Vragen
activity-statements = Stellingen

unsaved-content = Je wijzigingen zijn nog niet bewaard
unsaved-content-text = Wil je ‘{ $name }’ bewaren voordat je verdergaat?
unsaved-content-discard = Niet bewaren
editor-save-copy = Bewaar als kopie

command-workshops = Workshops en waarden…
command-import-values = Waarden importeren (CSV)…
dialog-import = Tabel met waarden openen
file-kind-table = Tabel (CSV)

doing-content = Je workshop of waardenset is niet bewaard
safe-content = Je wijzigingen staan nog in het venster.
doing-import = De tabel is niet gelezen
safe-import = Er is niets veranderd.
do-content-copy = Kies Bewaar als kopie: dan blijven ze allebei.
do-choose-table = Kies een bestand dat als CSV is bewaard.
