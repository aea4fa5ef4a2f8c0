//! The sister workshops, each walked from a new session to a report that a validator accepts.

use egui::Key;
use goed_digitaal_bestuur::model::{Activity, Step};
use goed_digitaal_bestuur::ui::state::Screen;
use goed_digitaal_bestuur::workshops::Library;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::room::{Room, room};

#[test]
fn every_workshop_is_walked_from_a_new_session_to_a_report() {
    let library = Library::built_in();
    let ours = ["goed-digitaal-bestuur", "vervolg"];
    let sisters = library.workshops.iter();
    for workshop in sisters.filter(|one| !ours.contains(&one.id.as_str())) {
        let mut room = room();
        room.press("Nieuwe sessie");
        room.press(&workshop.title.nl);
        assert!(room.says("Dit is geen officieel instrument"));
        room.press("Begin");
        room.wait("a new session", |app| app.state.document.is_some());
        assert_eq!(room.session().workshop.id, workshop.id);
        room.fill("Casus", "De proef op het plein");
        room.surrender();
        room.key(Key::F3);
        for step in &workshop.steps {
            assert_eq!(room.step_id(), step.id.0);
            assert!(room.heading(&step.question.nl), "{}", step.question.nl);
            fill_one_thing(&mut room, step);
            room.surrender();
            let next = if room.can_press("Stap klaar, verder") {
                "Stap klaar, verder"
            } else {
                "Klaar, naar het verslag"
            };
            room.press(next);
        }
        assert_eq!(room.screen(), Screen::Report);
        let team = room.team(0);
        assert_eq!(team.done.len(), workshop.steps.len());
        assert!(!team.answers.is_empty() && !team.agreements.is_empty());
        check_report(&mut room, &workshop.id);
    }
}

/// What somebody can type or choose first in this step.
fn fill_one_thing(room: &mut Room, step: &Step) {
    for activity in &step.activities {
        match activity {
            Activity::Case => room.fill_nth("Onze casus", 0, "Camera's en een nieuwe sensor"),
            Activity::Stakeholders => {
                room.press("Betrokkene toevoegen");
                room.type_text("Omwonenden");
            }
            Activity::Agreements => {
                room.press("Afspraak toevoegen");
                room.type_text("Zet op elk bord wie meekijkt");
            }
            Activity::Questions { questions } => {
                room.fill(&questions[0].text.nl, "Dat zoeken we uit: stap voor stap.");
            }
            Activity::Statements { statements } | Activity::Reflection { statements } => {
                room.press(&format!("{}: 4", statements[0].text.nl));
            }
            _ => {}
        }
        room.surrender();
    }
}

fn check_report(room: &mut Room, id: &str) {
    room.ctrl(Key::E);
    let path = room.home().join("verslag.pdf");
    room.fill("Bestand", &path.display().to_string());
    room.press_last("Exporteren");
    room.wait("a report", |app| app.state.dialog.is_none());
    let bytes = std::fs::read(&path).unwrap();
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let options = ValidationOptions::default().profile(profile);
        let verdict = validate_pdf_bytes(&bytes, &options).unwrap();
        let told = &verdict.failures;
        assert!(verdict.is_compliant, "{id}, {profile:?}: {told:#?}");
    }
}
