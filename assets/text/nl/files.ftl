# Bestanden: wat er gebeurde, wat er veilig is, wat je kunt doen. De plek staat achteraan.

file-fault = { $doing }. { $what } ({ $spot })

doing-open = De sessie gaat niet open
doing-save = Opslaan is niet gelukt
doing-create = Er is geen nieuwe sessie gemaakt
doing-export = Er is geen verslag gemaakt
doing-read-settings = Je instellingen zijn niet gelezen
doing-save-settings = Je instellingen zijn niet bewaard
doing-journal = Wat je typt wordt nu niet elke seconde bewaard
doing-recover = Eerder werk is gevonden maar niet te lezen
doing-version = Er is geen eerdere versie bewaard

safe-open = Er is niets veranderd.
safe-save = Je werk staat nog in het venster, en het bestand op de schijf is zoals het was.
safe-create = Er is niets overschreven.
safe-export = De sessie is niet veranderd, en wat er al stond ook niet.
safe-read-settings = Alles staat zoals bij de eerste keer. Een beschadigd bestand is bewaard met .broken achter de naam. Je sessies zijn niet veranderd.
safe-save-settings = Je sessies zijn niet veranderd.
safe-journal = Je werk staat nog in het venster; sla het op in een bestand.
safe-recover = Er is niets veranderd; het gevonden werk blijft staan.
safe-version = De sessie zelf is opgeslagen.

do-look-for-it = Kijk of het is verplaatst, en of de stick of netwerkschijf is aangesloten.
do-make-folder = Maak de map eerst, of kies een andere.
do-other-name = Kies een andere naam.
do-other-folder = Kies een map waarin je mag schrijven.
do-ask-to-read = Vraag de eigenaar of je het mag lezen.
do-make-space = Maak ruimte vrij of kies een andere schijf, en probeer het opnieuw.
do-again = Probeer het opnieuw of kies een andere map.
do-choose-session = Kies een bestand van dit programma; de naam eindigt op .codio.
do-install-newer = Installeer de nieuwste versie van dit programma.
do-use-copy = Neem een reservekopie, of herstel deze plek in een teksteditor.
do-report-fault = Dit is een fout in het programma. Meld het bij de makers.
do-keep-both = Kies Opslaan als… en bewaar jouw versie onder een andere naam: dan blijven ze allebei.

file-missing = Dit bestand is er niet
file-folder-missing = De map is er niet
file-is-folder = Dit is een map, geen bestand
file-not-a-file = Dit is geen gewoon bestand
file-exists = Dit bestand bestaat al
file-denied = Je mag hier niet bij
file-read-only = Hier kun je alleen lezen
file-no-space = De schijf is vol
file-name-too-long = De naam is te lang
file-name-not-text = De naam bevat tekens die het programma niet kan bewaren
file-empty = Het bestand is leeg
file-not-text = Dit is geen tekst: hier staan tekens die niet in UTF-8 passen
file-too-large = Het bestand is groter dan { $limit } MB
file-other = Het systeem meldt: { $why }
file-foreign = Dit is geen sessie
file-newer = Deze sessie is gemaakt met een nieuwere versie van het programma: bestandsversie { $version }. Dit programma leest tot en met versie { $known }
file-verify = De sessie is niet goed als tekst te schrijven
file-is-session = Hier staat een sessie, en een verslag mag die niet vervangen
file-changed = Iemand anders heeft dit bestand intussen veranderd
file-in-use = Dit bestand is al open in een ander venster
report-fault = Het verslag kan niet worden gemaakt: { $why }

syntax-end = De tekst houdt halverwege op: er ontbreekt een haakje of aanhalingsteken
syntax-sign = Hier wordt ‘{ $name }’ verwacht
syntax-name = Hier wordt een naam zonder aanhalingstekens verwacht
syntax-unknown-field = Het veld ‘{ $name }’ is onbekend. Dit kan wel: { $known }
syntax-unknown-word = ‘{ $name }’ is hier onbekend. Dit kan wel: { $known }
syntax-missing-field = In het blok dat hier eindigt, ontbreekt het veld ‘{ $name }’
syntax-double-field = Het veld ‘{ $name }’ staat er twee keer
syntax-number = Hier wordt een getal verwacht
syntax-number-range = Dit getal is te groot of te klein
syntax-true-false = Hier wordt true of false verwacht
syntax-escape = Achter \ staat een teken dat daar niet kan
syntax-comment = Een opmerking begint met /* maar eindigt niet met */
syntax-too-deep = Er staan te veel haakjes in elkaar
syntax-after = Na het laatste haakje staat nog tekst
syntax-other = Dit klopt niet: { $why }

content-not-used = Dit bestand doet niet mee
content-hint = De rest van het programma werkt gewoon, en het bestand is niet veranderd. Herstel deze plek in een teksteditor en start opnieuw.
content-same-as-built-in = De id ‘{ $id }’ en de versie zijn die van een bestand uit het programma. Geef jouw kopie een eigen id, of een andere versie als die het bestand vervangt
content-same-as-file = De id ‘{ $id }’ staat ook in { $other }. Geef een van de twee een eigen id
content-unknown-value-set = De waardenset ‘{ $id }’ is er niet
content-unknown-case-set = De casussen ‘{ $id }’ zijn er niet
content-unknown-workshop = De workshop ‘{ $id }’ is er niet
content-too-many-files = In deze map staan meer dan { $limit } bestanden; de rest is niet gelezen
content-edit = Wijziging { $number } van het voorbeeld past niet. { $why }
