//! Too much, too long, too narrow, nothing at all: every screen still draws, within the window.

use egui::{Key, vec2};
use goed_digitaal_bestuur::model::{
    Ballot, Edit, RecordId, Session, TeamEdit, TeamText, TextField, ValueId,
};
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::{Room, Setup, edited, empty_session, example_session, prepared, with_session};
use crate::screens::{every_screen, every_step, nothing_overlaps_on_top, nothing_sticks_out};

/// A word that fits on no line.
const LONG: &str = "aansprakelijkheidswaardevaststellingsveranderingen";

#[test]
fn narrow_windows_and_large_letters_hold_every_screen() {
    let sizes = [
        (640.0, 480.0, 100.0_f32),
        (683.0, 512.0, 100.0_f32),
        (1024.0, 768.0, 100.0_f32),
        (1024.0, 768.0, 150.0),
        (1920.0, 1080.0, 100.0_f32),
    ];
    for (wide, high, zoom_percent) in sizes {
        let setup = Setup {
            // What the harness calls size is in points already.
            size: egui::vec2(wide, high) * 100.0 / zoom_percent,

            ..Setup::default()
        };
        let mut room = with_session(example_session(), setup);
        every_screen(&mut room, |room, place| {
            let place = format!("{wide}×{high}, {zoom_percent} %, {place}");
            nothing_sticks_out(room, &place);
            nothing_overlaps_on_top(room, &place);
        });
    }
}

#[test]
fn an_empty_session_draws_everywhere() {
    for size in [vec2(640.0, 480.0), vec2(1440.0, 900.0)] {
        let setup = Setup {
            size,
            ..Setup::default()
        };
        let empty = empty_session();
        let mut room = with_session(empty.clone(), setup);
        every_screen(&mut room, nothing_sticks_out);
        let team = Edit::AddTeam {
            id: empty.fresh_id(),
            name: String::new(),
        };
        let setup = Setup {
            size,
            ..Setup::default()
        };
        let mut room = with_session(edited(empty, [team]), setup);
        every_screen(&mut room, nothing_sticks_out);
    }
}

/// The example with the same text in every field that the window has.
fn with_text_everywhere(text: &str) -> Session {
    let example = example_session();
    let mut fields = vec![
        TextField::Organisation,
        TextField::Place,
        TextField::Facilitator,
    ];
    let lang = goed_digitaal_bestuur::model::Lang::Nl;
    let steps = example.workshop.steps.iter();
    fields.extend(steps.map(|step| TextField::StepTitle(step.id.clone(), lang)));
    for team in &example.teams {
        let of_team = |text: TeamText| TextField::Team(team.id, text);
        use TeamText as T;
        fields.extend(
            [
                T::Name,
                T::CaseTitle,
                T::CaseWhat,
                T::CaseDecider,
                T::CaseTechnology,
                T::CaseWhyNow,
                T::CasePurpose,
                T::CaseGroundRules,
                T::OpenQuestions,
            ]
            .map(of_team),
        );
        for one in &team.participants {
            fields.extend([T::ParticipantName(one.id), T::ParticipantRole(one.id)].map(of_team));
        }
        for one in &team.stakeholders {
            let texts = [T::StakeholderName(one.id), T::StakeholderInterest(one.id)];
            fields.extend(texts.map(of_team));
        }
        for value in &team.shortlist {
            let texts = [T::Reason(value.clone()), T::ScoreReason(value.clone())];
            fields.extend(texts.map(of_team));
        }
        for one in &team.tensions {
            let texts = [
                T::TensionChosen(one.id),
                T::TensionGivenUp(one.id),
                T::TensionCompensation(one.id),
            ];
            fields.extend(texts.map(of_team));
        }
        for one in &team.agreements {
            let texts = [
                T::AgreementAction(one.id),
                T::AgreementOwnerRole(one.id),
                T::AgreementOwnerName(one.id),
                T::AgreementMeasure(one.id),
                T::AgreementOrderReason(one.id),
            ];
            fields.extend(texts.map(of_team));
        }
    }
    let team = example.teams[0].id;
    let value = ValueId(format!("eigen-{}", example.next_id));
    let (id, name) = (value.clone(), text.to_owned());
    let own = [
        TeamEdit::AddValue { id, name },
        TeamEdit::Choose(value.clone()),
    ];
    let own = own.map(|edit| Edit::team(team, edit));
    let texts = fields.into_iter().map(|field| Edit::SetText {
        field,
        text: text.to_owned(),
    });
    edited(example, texts.chain(own))
}

#[test]
fn one_endless_word_in_every_field_stays_within_the_window() {
    let word = LONG.repeat(10);
    for size in [vec2(640.0, 480.0), vec2(1440.0, 900.0)] {
        let setup = Setup {
            size,
            ..Setup::default()
        };
        let mut room = with_session(with_text_everywhere(&word), setup);
        every_step(&mut room, |room, place| {
            nothing_sticks_out(room, &format!("{} wide, {place}", size.x));
        });
    }
}

#[test]
fn five_thousand_characters_can_be_pasted_in_every_kind_of_field() {
    let pasted = "Één regel\tmet €, ‘aanhaling’\r\nen ĳ, ğ, ł, Ș.\n".repeat(125);
    assert!(pasted.chars().count() > 5_000);
    let mut room = prepared();
    let check = |room: &mut Room, field: &str| {
        room.enter(field, 0);
        room.ctrl(Key::A);
        room.paste(&pasted);
        let kept = room.focused_value().unwrap().chars().count();
        assert!(kept > 4_500, "{field}: {kept}");
        nothing_sticks_out(room, field);
    };
    room.press("Deelnemer toevoegen");
    for field in [
        "Organisatie",
        "Naam van het team",
        "Casus",
        "Rol van deelnemer 1",
        "Naam van deelnemer 1",
        "Titel van onderdeel 7",
    ] {
        check(&mut room, field);
    }
    room.show(Screen::Session);
    room.key(Key::Num1);
    check(&mut room, "Waar gaat het over?");
    room.surrender();
    room.key(Key::Num2);
    room.press("Betrokkene toevoegen");
    check(&mut room, "Naam van betrokkene 1");
    check(&mut room, "Belang van betrokkene 1");
    room.surrender();
    room.key(Key::Num5);
    room.press("Afspraak toevoegen");
    for field in [
        "Wat gaan we doen?",
        "Waaraan zien we dat het werkt?",
        "Naam",
    ] {
        check(&mut room, field);
    }
    room.wait_saved();
    assert_eq!(*room.session(), room.on_disk());
    // One line is one line, also when more were pasted.
    assert!(!room.team(0).name.contains('\n'));
    assert!(room.team(0).case.what.contains('\n'));
}

#[test]
fn short_fields_take_no_more_than_they_can_use() {
    let mut room = prepared();
    room.press("Deelnemer toevoegen");
    room.enter("Datum", 0);
    room.ctrl(Key::A);
    room.paste(&LONG.repeat(100));
    room.enter("Plaats", 0);
    assert!(room.says("Dit lees ik niet als datum"));
    room.press("Begin de sessie");
    room.key(Key::Num3);
    room.press("Open de invoer");
    room.enter("Keuze 1 van Deelnemer 1", 0);
    room.paste(&LONG.repeat(100));
    room.key(Key::Enter);
    let name = &room.team(0).own_values[0].name.nl;
    assert_eq!(name.chars().count(), 200);
    nothing_sticks_out(&room, "a long pick");
    room.press("Onthullen");
    room.press("Uitkomst");
    nothing_sticks_out(&room, "a long pick in the outcome");
}

#[test]
fn scripts_from_elsewhere_and_pictures_draw() {
    let words = "日本語 عربى עברית 👩‍💻 e\u{301}\u{202e}om\u{200d} ﷽";
    let setup = Setup {
        missing_glyphs: true,
        ..Setup::default()
    };
    let mut room = with_session(with_text_everywhere(words), setup);
    every_step(&mut room, nothing_sticks_out);
}

#[test]
fn sixty_people_at_one_table_draw_and_vote() {
    let session = empty_session();
    let team = session.fresh_id();
    let name = "Iedereen".to_owned();
    let open = Edit::team(team, TeamEdit::SetBallot(Ballot::Open));
    let mut edits = vec![Edit::AddTeam { id: team, name }, open];
    for number in 1..=60 {
        let id = RecordId(team.0 + number);
        edits.push(Edit::team(team, TeamEdit::AddParticipant(id)));
        let picks = ["privacy", "veiligheid", "privacy"];
        let picks = picks.map(|value| ValueId(value.into())).to_vec();
        edits.push(Edit::team(team, TeamEdit::SetPicks(id, picks)));
    }
    let mut room = with_session(edited(session, edits), Setup::default());
    every_step(&mut room, nothing_sticks_out);
    room.show(Screen::Session);
    room.key(Key::Num3);
    assert!(room.says("60 × 3 = 180, ingevoerd 180"));
}

/// The example many times over.
fn large(teams: u32, agreements: u32) -> Session {
    let mut session = example_session();
    let one = session.teams[0].clone();
    session.teams = (0..teams)
        .map(|number| {
            let mut team = one.as_ref().clone();
            team.id = RecordId(10_000 + number * 200);
            team.name = format!("Team {}", number + 1);
            let all = (0..agreements).map(|place| {
                let mut agreement = one.agreements[place as usize % one.agreements.len()].clone();
                agreement.id = RecordId(team.id.0 + 1 + place);
                agreement
            });
            team.agreements = all.collect();
            team.into()
        })
        .collect();
    session.next_id = 100_000;
    session
}

#[test]
fn twelve_teams_draw_in_a_small_window() {
    let setup = Setup {
        size: vec2(683.0, 512.0),
        ..Setup::default()
    };
    let mut room = with_session(large(12, 4), setup);
    every_step(&mut room, nothing_sticks_out);
    room.show(Screen::Session);
    for name in ["Team 12", "Team 2"] {
        room.press(name);
        assert_eq!(room.document().current_team().unwrap().name, name);
    }
}

#[test]
fn forty_teams_with_a_hundred_agreements_draw() {
    let mut room = with_session(large(40, 100), Setup::default());
    every_step(&mut room, |_, _| {});
}
