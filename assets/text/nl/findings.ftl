# What is still open. Advice, never a reproach.

team-unnamed = Team zonder naam ({ $number })
participant-unnamed = Deelnemer { $number }

open-organisation = Vul de organisatie in
open-date = Vul de datum in
open-teams = Er is nog geen team
open-team-name = Geef het team een naam
open-participants = Er zijn nog geen deelnemers
open-case = Er is nog geen casus
open-stakeholders = Er zijn nog geen betrokkenen ingevuld
open-missing-voice = Niet aan tafel: { $name }. Wie spreekt voor hen?
open-missing-voice-unnamed = Er mist een betrokkene aan tafel. Wie spreekt voor hen?
open-picks = { $picks } van { $expected } keuzes ingevoerd
open-shortlist = Er is nog geen waarde gekozen
open-reason = { $value } heeft nog geen reden
open-state-of-affairs = { $value } heeft nog geen stand van zaken
open-tension-values = Spanning { $number } mist een waarde
open-tension-choice = Spanning { $number } heeft nog geen keuze
open-agreements = Er is nog geen afspraak
open-value-without-agreement = { $value } heeft nog geen afspraak
open-action = Afspraak { $number }: wat gaan we doen?
open-agreement-value = Afspraak { $number } hoort nog bij geen waarde
open-owner = Afspraak { $number } heeft nog geen eigenaar
open-due = Afspraak { $number } heeft nog geen datum
open-due-in-past = Afspraak { $number }: de datum is al voorbij
open-measure = Afspraak { $number }: waaraan zien we dat het werkt?
open-evaluation = Afspraak { $number } heeft nog geen datum om terug te kijken
open-evaluation-before-due = Afspraak { $number }: de datum om terug te kijken ligt vóór ‘Klaar op’
open-judgement = Afspraak { $number }: noodzaak of belang is nog leeg
open-statements = { $step }: { $scored } van { $of } stellingen gescoord
open-questions = { $step }: { $answered } van { $of } vragen beantwoord
open-follow-up = Er is nog geen datum voor het vervolg
open-no-status = Hoe ver is deze afspraak? { $action }
open-unrecorded = Er staat tekst die nog niet is vastgelegd: { $action }
open-drop-reason = Waarom lieten jullie dit los? { $action }
