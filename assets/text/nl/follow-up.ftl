# The follow-up: what became of agreements, and how scores moved.

status-open = Open
status-running = Loopt
status-done = Gedaan
status-dropped = Losgelaten
status-replaced = Vervangen
status-replaced-by = Vervangen door: { $action }
status-by-gone = een afspraak die is weggehaald
status-by-unwritten = een afspraak zonder tekst
status-new-date = Nieuwe datum: { $date }.

then-none = –
then-and-now = toen { $then }, nu { $now }
then-higher = hoger
then-same = gelijk
then-lower = lager

review-title = Afspraken van toen
review-count = Open: { $open } · Loopt: { $running } · Gedaan: { $done } · Losgelaten of vervangen: { $gone }
review-empty = Hier komen de afspraken van een eerdere sessie. Begin met ‘Vervolgsessie…’ op het startscherm
review-all-settled = Alle afspraken waren al gedaan, losgelaten of vervangen. Ga door naar de volgende stap
review-overdue = de datum is voorbij
review-number = afspraak { $number }
review-progress = Wat is er gebeurd?
review-progress-hint = In één zin
review-reason = Waarom lieten jullie dit los?
review-reason-hint = Ook dat is leerzaam
review-record = Leg vast
review-due = Klaar op
review-evaluation = Terugkijken: { $date }
review-evaluation-moved = Terugkijken schuift mee: { $date }
review-replace = Vervangen door…
review-replace-new = Een nieuwe afspraak
review-replacing = De nieuwe afspraak
review-replacing-hint = Wat gaan we in plaats hiervan doen?
review-timeline = Verloop
review-agreed = Afgesproken
review-settled = Eerder gedaan of losgelaten ({ $count })
review-before = Stond op: { $status }

then-title = Toen en nu
then-figure = Toen (open rondje) en nu (dicht rondje)
then-alt = Scores van 1 tot en met 5, toen en nu. { $facts }
then-values = Hoe goed gaat het met onze waarden?
then-statements = Stellingen
then-empty = Er zijn geen scores van een eerdere sessie. Begin met ‘Vervolgsessie…’ op het startscherm

agreements-replaces = Vervangt: { $action }
agreements-replace = Vervangt een eerdere afspraak…

follow-up-lead-new = Vervolg van { $title } op { $date }
follow-up-lead-undated = Vervolg van { $title }

report-what-became = Wat is er van de afspraken geworden?
report-brought-count = { $all ->
    [one] Eén afspraak van toen
   *[other] { $all } afspraken van toen
}, waarvan { $settled } gedaan, losgelaten of vervangen.
report-nothing-brought = Er waren geen open afspraken van een eerdere sessie.
report-new-agreements = Nieuwe afspraken
report-who-and-when = Wie en wanneer
report-no-new-agreements = Er zijn geen nieuwe afspraken gemaakt.
report-status = Status
report-status-and-progress = Status en wat er gebeurde
report-progress = Wat er gebeurde
report-then-what = Waarde of stelling
report-then = Toen
report-score-moved = Score
report-score-from-to = van { $then } naar { $now }
report-score-same = bleef { $now }
report-score-then = was { $then }
report-score-now = nu { $now }
report-what-worked = Wat werkte, en wat niet
report-question = Vraag
report-answer = Antwoord
report-earlier-agreements = Eerdere afspraken
report-timeline = Verloop
report-since = Sinds
report-made-on = Afgesproken op

start-follow-up = Vervolg
start-follow-up-name = Vervolgsessie van { $name }
dialog-follow-up = Welke sessie krijgt een vervolg?
dialog-follow-up-button = Begin het vervolg
