//! The whole workshop, from a new session to the PDF.

use std::fs;

use egui::Key;
use goed_digitaal_bestuur::model::{Side, Voice};
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::{Room, Setup, prepared};

/// Roles of the people at a table.
const ROLES: [&str; 12] = [
    "Bewoner",
    "Raadslid",
    "Wethouder",
    "Projectleider",
    "Inkoper",
    "Jurist",
    "Data-analist",
    "Privacyadviseur",
    "Wijkagent",
    "Ondernemer",
    "Beleidsadviseur",
    "Communicatieadviseur",
];

#[test]
fn a_whole_workshop_from_a_new_session_to_a_report_that_is_there_again_tomorrow() {
    let mut room = prepared();
    assert_eq!(room.screen(), Screen::Prepare);
    prepare(&mut room);
    room.press("Begin de sessie");
    for team in 0..2 {
        // The first team ends at the report; the stage leads back.
        room.press_last("Sessie");
        let name = room.team(team).name.clone();
        room.press(&name);
        walk(&mut room, team);
    }
    assert_eq!(room.screen(), Screen::Report);
    let pdf = room.home().join("verslag.pdf");
    room.press("Exporteer als PDF");
    room.fill("Bestand", pdf.to_str().unwrap());
    room.press("Exporteren");
    room.wait("a report", |app| app.state.notice.is_some());
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF"));

    room.wait_saved();
    let (session, path) = (room.session(), room.path());
    assert_eq!(*session, room.on_disk());
    room.menu("Bestand", "Sluiten");
    assert_eq!(room.screen(), Screen::Start);

    let mut again = Setup {
        home: Some(room.same_home()),
        from_files: Some(None),
        ..Setup::default()
    }
    .build();
    drop(room);
    again.press("Ga verder met Camera's en sensoren in de openbare ruimte, Goed Digitaal Bestuur, 12 november 2027");
    again.wait("the session", |app| app.state.document.is_some());
    assert_eq!(again.path(), path);
    assert_eq!(*again.session(), *session);
    assert_eq!(again.screen(), Screen::Session);
}

fn prepare(room: &mut Room) {
    room.fill("Organisatie", "Gemeente Voorbeeldstad");
    room.fill("Plaats", "stadhuis, zaal 4");
    room.fill("Begeleider", "Fatima Yıldız");
    room.fill("Datum", "12-11-2027");
    room.fill("Naam van het team", "Team Ruimte");
    room.press("Neem een casus uit de lijst");
    room.press("Camera's en sensoren in de openbare ruimte");
    people(room, 0, &ROLES);

    room.press("Team toevoegen");
    room.type_text(" Zorg");
    assert_eq!(room.team(1).name, "Team 2 Zorg");
    room.fill_nth("Naam van het team", 1, "Team Zorg");
    room.fill_nth("Casus", 1, "Wie ziet het dossier van een cliënt?");
    people(room, 1, &ROLES[..3]);
    room.press_nth("Extern", 12);

    let session = room.session();
    assert_eq!(session.organisation, "Gemeente Voorbeeldstad");
    assert_eq!(session.place, "stadhuis, zaal 4");
    assert_eq!(session.facilitator, "Fatima Yıldız");
    assert_eq!(session.date, Some(jiff::civil::date(2027, 11, 12)));
    let roles = |team: usize| {
        let team = room.team(team);
        let roles = team.participants.iter().map(|person| person.role.clone());
        roles.collect::<Vec<_>>()
    };
    assert_eq!(roles(0), ROLES);
    assert_eq!(roles(1), &ROLES[..3]);
    assert_eq!(room.team(1).participants[0].side, Side::External);
}

/// Adds people by role, with Enter after each.
fn people(room: &mut Room, team: usize, roles: &[&str]) {
    room.press_nth("Deelnemer toevoegen", team);
    for (at, role) in roles.iter().enumerate() {
        if at > 0 {
            room.key(Key::Enter);
        }
        room.type_text(role);
    }
}

/// The six steps, for the team in front.
fn walk(room: &mut Room, team: usize) {
    assert_eq!(room.step_id(), "case");
    case(room, team);
    room.press("Stap klaar, verder");
    stakeholders(room, team);
    room.press("Stap klaar, verder");
    values(room, team);
    room.press("Stap klaar, verder");
    assert_eq!(room.step_id(), "break");
    room.press("Stap klaar, verder");
    tensions(room, team);
    room.press("Stap klaar, verder");
    agreements(room, team);
    room.press("Stap klaar, verder");
    priorities(room, team);
    reflection(room, team);
    // The first team makes way for the second, the second ends at the report.
    let last = ["Stap klaar, naar Team Zorg", "Klaar, naar het verslag"][team];
    room.press(last);
    assert_eq!(room.team(team).done.len(), 7);
}

fn case(room: &mut Room, team: usize) {
    for (field, text) in [
        (
            "Waar gaat het over?",
            "Wie mag de beelden zien, en hoe lang?",
        ),
        ("Wie beslist?", "Het college, in maart"),
        ("Techniek en gegevens", "Camera's van een leverancier"),
        ("Waarom nu?", "Het contract loopt af"),
        ("Wat willen we aan het eind hebben?", "Drie afspraken"),
        ("Onze spelregels", "Eén praat tegelijk"),
    ] {
        room.fill(field, text);
    }
    let case = room.team(team).case.clone();
    assert_eq!(case.what, "Wie mag de beelden zien, en hoe lang?");
    assert_eq!(case.decider, "Het college, in maart");
    assert_eq!(case.technology, "Camera's van een leverancier");
    assert_eq!(case.why_now, "Het contract loopt af");
    assert_eq!(case.purpose, "Drie afspraken");
    assert_eq!(case.ground_rules, "Eén praat tegelijk");
}

fn stakeholders(room: &mut Room, team: usize) {
    room.press("Betrokkene toevoegen");
    room.type_text("Bewoners van het plein");
    room.key(Key::Enter);
    room.type_text("Jongeren");
    room.fill("Belang van betrokkene 1", "Veilig thuiskomen");
    room.press_nth("Extern", 0);
    room.press_nth("Ja", 0);
    room.press_nth("Nee, die ontbreekt", 1);
    let found = room.team(team).stakeholders.clone();
    assert_eq!(found[0].name, "Bewoners van het plein");
    assert_eq!(found[0].interest, "Veilig thuiskomen");
    assert_eq!(
        (found[0].side, found[0].voice),
        (Side::External, Voice::Present)
    );
    assert_eq!(
        (found[1].name.as_str(), found[1].voice),
        ("Jongeren", Voice::Missing)
    );
    assert!(room.says("Rolkaarten voor lege stoelen"));
}

fn values(room: &mut Room, team: usize) {
    room.press("Open de invoer");
    room.enter("Keuze 1 van Bewoner", 0);
    let ballots = room.team(team).participants.len();
    for ballot in 0..ballots {
        for typed in ["priv", "transp", ["inclus", "veilig"][ballot % 2]] {
            room.type_text(typed);
            room.key(Key::Enter);
        }
    }
    let (all, last) = (
        ballots * 3,
        ["inclusiviteit", "veiligheid"][(ballots - 1) % 2],
    );
    assert!(room.says(&format!("{ballots} × 3 = {all}, ingevoerd {all}")));
    let picks = |at: usize| {
        let team = room.team(team);
        let picks = team.participants[at].picks.iter();
        picks.map(|value| value.0.clone()).collect::<Vec<_>>()
    };
    assert_eq!(picks(0), ["privacy", "transparantie", "inclusiviteit"]);
    assert_eq!(picks(ballots - 1), ["privacy", "transparantie", last]);

    room.press("Uitkomst");
    assert!(room.says("De uitkomst zie je na het onthullen"));
    room.press("Invoeren");
    room.press("Onthullen");
    for value in ["Privacy", "Transparantie", "Inclusiviteit"] {
        room.press(&format!("Kies: {value}"));
    }
    room.fill("Reden voor Privacy", "Mensen lopen hier elke dag");
    room.fill("Reden voor Transparantie", "Niemand weet wie er kijkt");
    room.fill("Reden voor Inclusiviteit", "Jongeren voelen zich bekeken");
    room.press("Omhoog: Inclusiviteit");
    let team = room.team(team);
    let order: Vec<&str> = team
        .shortlist
        .iter()
        .map(|value| value.0.as_str())
        .collect();
    assert_eq!(order, ["privacy", "inclusiviteit", "transparantie"]);
    assert_eq!(
        team.value_notes[&team.shortlist[1]].reason,
        "Jongeren voelen zich bekeken"
    );
    room.press("Invoeren");
    assert!(room.says("Onthuld"));
}

fn tensions(room: &mut Room, team: usize) {
    room.press("Spanning toevoegen");
    room.choose("Eerste waarde van spanning 1", 0, "Privacy");
    room.choose("Tweede waarde van spanning 1", 0, "Veiligheid");
    room.fill("Wat we kiezen", "Beelden na een week weg");
    room.fill("Wat we daarmee opgeven", "Soms geen bewijs");
    room.fill("Hoe we dat goedmaken", "Meer toezicht op straat");
    room.press("Stand van zaken van Privacy: 2");
    room.press("Stand van zaken van Inclusiviteit: 3");
    room.press("Stand van zaken van Transparantie: 1");
    room.fill(
        "Waarom deze score voor Privacy",
        "Beelden blijven een jaar staan",
    );
    let team = room.team(team);
    let tension = &team.tensions[0];
    assert_eq!(tension.first.as_ref().unwrap().0, "privacy");
    assert_eq!(tension.second.as_ref().unwrap().0, "veiligheid");
    assert_eq!(tension.chosen, "Beelden na een week weg");
    assert_eq!(tension.given_up, "Soms geen bewijs");
    assert_eq!(tension.compensation, "Meer toezicht op straat");
    let note = &team.value_notes[&team.shortlist[0]];
    assert_eq!(note.score.map(u8::from), Some(2));
    assert_eq!(note.why, "Beelden blijven een jaar staan");
}

fn agreements(room: &mut Room, team: usize) {
    let texts = [
        ("Borden plaatsen bij de camera's", "Transparantie"),
        ("Vastleggen wie de beelden ziet", "Privacy"),
    ];
    for (at, (action, value)) in texts.into_iter().enumerate() {
        let of = |field: &str| format!("{field} (Afspraak {})", at + 1);
        room.press("Afspraak toevoegen");
        room.type_text(action);
        room.choose(&of("Iemand uit het team"), 0, "Wethouder");
        room.fill_nth("Naam", at, "Sanne de Vries");
        room.choose("Voor welke waarde?", at, value);
        room.fill_nth("Waaraan zien we dat het werkt?", at, "Bewoners weten het");
        room.fill(&of("Klaar op"), "1-3-2028");
        room.fill(&of("We kijken terug op"), "1-6-2028");
    }
    let team = room.team(team);
    let first = &team.agreements[0];
    assert_eq!(first.action, "Borden plaatsen bij de camera's");
    assert_eq!(first.value.as_ref().unwrap().0, "transparantie");
    assert_eq!(first.owner_role, "Wethouder");
    assert_eq!(first.owner_name, "Sanne de Vries");
    assert_eq!(first.measure, "Bewoners weten het");
    assert_eq!(first.due, Some(jiff::civil::date(2028, 3, 1)));
    assert_eq!(first.evaluation, Some(jiff::civil::date(2028, 6, 1)));
    assert_eq!(team.agreements[1].action, "Vastleggen wie de beelden ziet");
}

fn priorities(room: &mut Room, team: usize) {
    for (name, score) in [
        ("Noodzaak van afspraak 1", 2),
        ("Belang van afspraak 1", 3),
        ("Noodzaak van afspraak 2", 5),
        ("Belang van afspraak 2", 4),
    ] {
        room.press(&format!("{name}: {score}"));
    }
    room.press("Zet op volgorde van noodzaak en belang");
    room.fill(
        "Reden voor de plek van afspraak 1",
        "Zonder dit kan de rest niet",
    );
    let first = room.team(team).agreements[0].clone();
    assert_eq!(first.action, "Vastleggen wie de beelden ziet");
    assert_eq!(first.need.map(u8::from), Some(5));
    assert_eq!(first.importance.map(u8::from), Some(4));
    assert_eq!(first.order_reason, "Zonder dit kan de rest niet");
}

fn reflection(room: &mut Room, team: usize) {
    let statements = room.statements();
    for (at, (_, statement)) in statements.iter().enumerate() {
        room.press(&format!("{statement}: {}", at % 5 + 1));
        room.fill(&format!("Toelichting bij: {statement}"), "Zo is het");
    }
    room.fill("Open vragen", "Wie betaalt de borden?");
    room.fill("We zien elkaar weer op", "12 januari 2028");
    let team = room.team(team);
    for (at, (id, _)) in statements.iter().enumerate() {
        let answer = &team.answers[team.at.as_ref().unwrap()][id];
        assert_eq!(answer.score.map(u8::from), Some(at as u8 % 5 + 1));
        assert_eq!(answer.text, "Zo is het");
    }
    assert_eq!(team.open_questions, "Wie betaalt de borden?");
    assert_eq!(team.follow_up, Some(jiff::civil::date(2028, 1, 12)));
}
