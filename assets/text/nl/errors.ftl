# Why something did not work. What happened, what is safe, what to do.

job-broken = Er ging iets mis in het programma. Wat je typte is bewaard
job-broken-hint = Probeer het opnieuw. Lukt het weer niet, meld het dan bij de makers.

edit-not-found = Dit staat niet meer in de sessie. Er is niets veranderd
edit-id-taken = Dit nummer is al in gebruik. Er is niets veranderd
edit-too-long = Deze tekst is langer dan { $limit } tekens. Maak hem korter; wat er stond, staat er nog
edit-too-many = Meer dan { $limit } past hier niet
edit-too-many-picks = Iedereen heeft { $limit ->
    [one] één keuze
   *[other] { $limit } keuzes
    }
edit-picked-twice = Volgens de regel van deze workshop kies je elke waarde één keer
edit-shortlist-full = { $limit ->
    [one] Er staat al één waarde op de lijst. Haal die er eerst af
   *[other] Er staan al { $limit } waarden op de lijst. Haal er eerst een af
    }
edit-ballot = Keuzes invoeren kan als de invoer open is, en tot je onthult
edit-minutes = Een stap duurt 1 tot { $limit } minuten
edit-in-use = Deze waarde wordt nog gebruikt. Haal die eerst weg uit de keuzes en afspraken
edit-not-empty = Een vervolgsessie begint leeg. Deze sessie heeft al een team of een eerdere sessie
edit-circle = Zo zou een afspraak of sessie zichzelf opvolgen. Er is niets veranderd

workshop-no-steps = De workshop heeft geen stappen
workshop-too-many-steps = Een workshop heeft hooguit { $limit } stappen
workshop-no-activity = Stap ‘{ $step }’ heeft geen activiteit
workshop-no-items = Stap ‘{ $step }’ vraagt niets: de lijst ‘{ $field }’ is leeg
workshop-no-text = Bij stap ‘{ $step }’ staat er niets in nummer { $number } van ‘{ $field }’
workshop-no-title = ‘{ $id }’ heeft geen titel of naam
workshop-duplicate-id = De id ‘{ $id }’ is leeg of komt twee keer voor. Elke id moet uniek zijn
workshop-minutes = Stap ‘{ $step }’ duurt { $minutes } minuten. Kies 1 tot 480 minuten
workshop-minimum = Bij stap ‘{ $step }’ is ‘Minstens’ (minimum) meer dan ‘Minuten’ (minutes)
workshop-vote-count = Stap ‘{ $step }’ geeft { $count } stippen. Kies 1 tot 20
workshop-shortlist = Stap ‘{ $step }’ heeft een lijst van { $count } waarden. Kies 1 tot 20

session-duplicate = Nummer { $id } komt twee keer voor in de sessie, of is te hoog
session-unknown-value = Team ‘{ $team }’ gebruikt de waarde ‘{ $value }’, maar die staat niet in de waardenset van deze sessie
session-too-long = Een tekst in de sessie is langer dan { $limit } tekens
session-too-many = De sessie heeft ergens meer dan { $limit } onderdelen van één soort
session-unknown-agreement = Een afspraak is vervangen door afspraak { $id }, maar die staat niet in de sessie
session-circle = Een afspraak of sessie in dit bestand volgt zichzelf op
