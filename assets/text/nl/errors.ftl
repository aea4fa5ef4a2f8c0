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
workshop-no-title = De titel is nog leeg
workshop-duplicate-id = De id ‘{ $id }’ is leeg of komt twee keer voor. Elke id moet uniek zijn
# What is wrong in one part: "Stap 1, Start en casus: vraag 1 is nog leeg"
workshop-part = { $part }: { $what }
part-step = Stap { $number }
part-fundament = Fundament { $number }
part-principle = Principe { $number }
part-value = Waarde { $number }
part-case = Casus { $number }
part-named = { $part }, { $name }
workshop-no-activity = het team vult hier nog niets in. Voeg een activiteit toe
workshop-no-questions = er staat nog geen vraag. Voeg er een toe
workshop-no-statements = er staat nog geen stelling. Voeg er een toe
workshop-no-part-title = de titel is nog leeg
workshop-no-name = de naam is nog leeg
workshop-empty-question = vraag { $number } is nog leeg
workshop-empty-statement = stelling { $number } is nog leeg
workshop-empty-line = regel { $number } bij ‘{ $list }’ is nog leeg
workshop-empty-table-question = vraag { $number } voor aan tafel is nog leeg
workshop-same-name = er is nog een waarde met deze naam. Geef elke waarde een eigen naam
workshop-same-name-there = in het Engels heeft { $other } dezelfde naam: ‘{ $name }’. Geef elke waarde een eigen naam
workshop-minutes = { $count } minuten kan niet. Kies 1 tot 480 minuten
workshop-minimum = ‘{ editor-minimum }’ is meer dan ‘{ editor-minutes }’
workshop-vote-count = iedereen kiest { $count } keer. Kies 1 tot 20
workshop-shortlist = ‘{ editor-shortlist }’ staat op { $count }. Kies 1 tot 20

session-duplicate = Nummer { $id } komt twee keer voor in de sessie, of is te hoog
session-unknown-value = Team ‘{ $team }’ gebruikt de waarde ‘{ $value }’, maar die staat niet in de waardenset van deze sessie
session-too-long = Een tekst in de sessie is langer dan { $limit } tekens
session-too-many = De sessie heeft ergens meer dan { $limit } onderdelen van één soort
session-unknown-agreement = Een afspraak is vervangen door afspraak { $id }, maar die staat niet in de sessie
session-circle = Een afspraak of sessie in dit bestand volgt zichzelf op
