# The window: menus, commands, the line at the bottom, dialogs.

app-name = Goed Digitaal Bestuur

menu-file = Bestand
menu-edit = Bewerken
menu-session = Sessie
menu-view = Beeld
menu-help = Help

command-new = Nieuwe sessie
command-follow-up = Vervolgsessie…
command-open = Openen…
command-example = Voorbeeld bekijken
command-save = Opslaan
command-save-as = Opslaan als…
command-versions = Versiegeschiedenis…
command-copies = Samenvoegen met kopie…
command-export-pdf = Exporteer als PDF
command-export-html = Exporteer als webpagina (HTML)
command-export-docx = Exporteer voor Word (DOCX)
command-export-xlsx = Exporteer voor Excel (XLSX)
command-export-csv = Exporteer als tabel (CSV)
command-export-md = Exporteer als Markdown
command-export-ics = Exporteer datums voor je agenda (ICS)
command-export-iama = Exporteer waarden voor de mensenrechtentoets IAMA (JSON)
command-export-other = Exporteer in een andere vorm
command-back = Terug
command-close = Sluiten
command-quit = Afsluiten
command-undo = Ongedaan maken
command-redo = Opnieuw
command-prepare = Voorbereiden
command-session = Sessie
command-report = Verslag
command-previous-step = Vorige stap
command-next-step = Volgende stap
command-step = Naar een stap
command-team = Naar een team
command-script = Draaiboek tonen
command-zoom-in = Groter
command-zoom-out = Kleiner
command-zoom-reset = Ware grootte
command-light = Licht
command-dark = Donker
command-system = Zoals het systeem
command-dutch = Nederlands
command-english = English
command-single-keys = Toetsen zonder Ctrl gebruiken
command-shortcuts = Sneltoetsen
command-about = Over dit programma

status-saved = Alle wijzigingen opgeslagen
status-saved-at = Alle wijzigingen opgeslagen { $time }
status-saving = Wordt opgeslagen…
status-no-file = Nog niet in een bestand
status-shortcuts = Sneltoetsen: ?

file-kind = Sessie van Goed Digitaal Bestuur
file-kind-pdf = PDF
file-kind-html = HTML
file-kind-docx = DOCX
file-kind-xlsx = XLSX
file-kind-csv = CSV
file-kind-md = Markdown
file-kind-ics = ICS
file-kind-iama = JSON
file-shareable = deelbaar
unshown-letters = { $count ->
    [one] Dit teken kan het verslag niet tonen: { $letters }. In de PDF staat daar □
   *[other] Deze tekens kan het verslag niet tonen: { $letters }. In de PDF staat daar telkens □
}
unshown-places = Te vinden in: { $places }
unshown-start = het begin
unshown-more = en nog { $count }
exported = Verslag gemaakt: { $path }

dialog-open = Sessie openen
dialog-save = Sessie opslaan
dialog-export = Verslag exporteren ({ $kind })
dialog-open-button = Openen
dialog-save-button = Opslaan
dialog-room-to-sign = Met ruimte om te tekenen
dialog-carries-session = Met de sessie erin, zodat je dit verslag weer kunt openen
file-carried = sessie
dialog-export-button = Exporteren
dialog-path = Bestand
dialog-path-hint = Typ of plak waar het bestand staat of moet komen, of kies Bladeren
dialog-browse = Bladeren…
dialog-cancel = Annuleren
dialog-close = Sluiten
dialog-exists = Dit bestand bestaat al. Vervang het, of kies een andere naam
dialog-replace = Vervang het bestand
dialog-unsaved = Deze sessie staat nog niet in een bestand
dialog-unsaved-text = Sla hem op als je hem wilt bewaren. Als je doorgaat zonder opslaan, is hij weg
dialog-quit-anyway = Afsluiten zonder opslaan
dialog-close-anyway = Doorgaan zonder opslaan
dialog-fault = Dat lukte niet

shortcuts-hint = Toetsen zonder Ctrl werken alleen als je nergens aan het typen bent. Je kunt ze uitzetten in het menu Help
about-version = Versie { $version }, licentie EUPL-1.2
about-text = Met dit programma begeleid je de workshop Goed Digitaal Bestuur op één laptop, van voorbereiding tot verslag.
about-sources = De workshop is bedacht door Datawerkplaats (Utrecht) en gaat uit van de Code Goed Digitaal Openbaar Bestuur. Dit programma is niet van hen. De stappen, de minuten, de casussen, achttien van de dertig waarden, de indeling en alle uitleg zijn ons eigen ontwerp.
about-privacy = Dit programma gebruikt geen internet. Alles blijft op deze computer.

window-failed = Het venster kan niet openen: { $why }
window-no-display = er is geen scherm (DISPLAY en WAYLAND_DISPLAY zijn leeg)
window-no-opengl = OpenGL werkt hier niet ({ $why })
window-lost = Het scherm is weggevallen: { $why }
window-packages = Op Debian of Ubuntu: sudo apt-get install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 libegl1 libwayland-egl1. Zonder scherm werken ‘report’, ‘check’ en ‘new’; zie --help

menu-projector = Projector

command-together = Alle teams naast elkaar
command-start-pause = Klok starten of pauzeren
command-more-time = Eén minuut erbij
command-less-time = Eén minuut eraf
command-sound = Zachte toon als de tijd om is
command-skip-step = Stap overslaan
command-park = Parkeren
command-show-projector = Tonen
command-full-screen = Volledig scherm
command-swap-screens = Wissel van scherm
command-freeze = Bevries het beeld
command-black = Zwart beeld
command-projector-clock = Klok tonen
command-reveal = Onthullen
showing-step = Wat bij de stap hoort
showing-question = Alleen de vraag
showing-cards = Alle waarden
showing-chosen = Onze keuze
showing-tensions = De spanningen
showing-field = Noodzaak en belang
showing-agreements = De afspraken
showing-roles = De rolkaarten
showing-earlier = De eerdere afspraken
showing-then-and-now = Toen en nu
parked = Geparkeerd

projector-title = Goed Digitaal Bestuur, projector
projector-show = Toon op projector
projector-hide = Stop projector
projector-is-frozen = Beeld bevroren
projector-is-black = Beeld zwart
projector-monitor-gone = Het scherm is weg. De projector staat nu in een gewoon venster
projector-step = Stap { $number } van { $of } · { $title }
projector-break = Tijd voor koffie, en voor een frisse blik
projector-entry = { $picks } van { $expected } keuzes ingevoerd
projector-soon = Bijna tijd
projector-now = Tijd om af te ronden
projector-over = De tijd is om
projector-before = { $count ->
    [one] Eén afspraak hiervoor
   *[other] { $count } afspraken hiervoor
    }
projector-own-value = Waarde van het team

# Names in free text, before something leaves for others.
mentions-title = { $count ->
    [one] In één zin staat een naam
   *[other] In { $count } zinnen staat een naam
    }
mentions-lead = In het deelbare verslag komt er een rol voor in de plaats. Wil je het anders? Annuleer en pas de tekst aan
mention = { $team }, { $field }: ‘{ $sentence }’ wordt ‘{ $replaced }’
mention-place = Plaats
