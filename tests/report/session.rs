//! Sessions to make reports of.

use std::sync::Arc;

use goed_digitaal_bestuur::model::{
    Activity, Agreement, Answer, Ballot, Case, Item, Participant, RecordId, Score, Session, Side,
    Stakeholder, StepId, Team, Tension, Value, ValueId, ValueNote, ValueSource, Voice, Words,
};
use goed_digitaal_bestuur::workshops::Library;
use jiff::civil::date;

pub fn empty() -> Session {
    let library = Library::built_in();
    library
        .new_session("goed-digitaal-bestuur", "00000000".into())
        .unwrap()
}

/// Two teams that did the whole workshop.
pub fn filled() -> Session {
    let mut session = empty();
    session.organisation = "Gemeente Voorbeeldstad".into();
    session.date = Some(date(2026, 11, 12));
    session.place = "stadhuis, zaal 4".into();
    session.facilitator = "Fatima Yıldız".into();
    session.teams = vec![Arc::new(ruimte()), Arc::new(zorg())];
    session.next_id = 1000;
    session
}

/// A session as large as a whole organisation makes it.
pub fn large(teams: u32, agreements: u32) -> Session {
    let mut session = filled();
    let one = ruimte();
    session.teams = (0..teams)
        .map(|number| {
            let mut team = one.clone();
            team.id = RecordId(number * 1000 + 1);
            team.name = format!("Ruimte {}", number + 1);
            let pattern = one.agreements.clone();
            let all = (0..agreements).map(|place| Agreement {
                id: RecordId(number * 1000 + 100 + place),
                ..pattern[place as usize % pattern.len()].clone()
            });
            team.agreements = all.collect();
            Arc::new(team)
        })
        .collect();
    session
}

/// All that people might type and we would not: endless words and texts, every direction and kind
/// of letter, a team without a name, a team that did nothing, a hundred agreements.
pub fn hostile() -> Session {
    let odd = [
        "\u{0}\u{7}\u{E000}\u{F8FF}👩\u{200D}💻🇳🇱 שלום, עולם! العربية ١٢٣ e\u{301}\u{302}\u{20DD} \
            \u{FEFF}\u{FFFE}\u{FFFF}\u{10FFFF} 漢字とかな {page} <&>\"'\\() \u{2066}x\u{2069} a\u{200B}b",
        &"verantwoordelijkheidsverzekeringsmaatschappijmedewerker ".repeat(3),
        &"x".repeat(5000),
        &"Een lange zin over wat er is gezegd, met een komma en een punt. ".repeat(80),
        "meervoudige-persoonlijkheidsstoornis/arbeidsongeschiktheidsverzekeringsuitkering",
        "",
    ];
    let typed = |place: usize| odd[place % odd.len()].to_owned();
    let mut session = with_answers(filled());
    session.organisation = typed(0);
    session.place = typed(0);
    let mut team = large(1, 100).teams[0].as_ref().clone();
    team.name = String::new();
    team.case.title = typed(4);
    team.case.what = typed(3);
    team.case.decider = typed(0);
    team.open_questions = typed(3);
    for (place, agreement) in team.agreements.iter_mut().enumerate() {
        agreement.action = typed(place);
        agreement.measure = typed(place + 1);
        agreement.owner_role = typed(place + 4);
        agreement.order_reason = typed(place + 3);
    }
    for (place, one) in team.stakeholders.iter_mut().enumerate() {
        (one.name, one.interest) = (typed(place), typed(place + 1));
    }
    for (place, note) in team.value_notes.values_mut().enumerate() {
        (note.reason, note.why) = (typed(place), typed(place + 3));
    }
    for (place, tension) in team.tensions.iter_mut().enumerate() {
        (tension.chosen, tension.given_up) = (typed(place), typed(place + 1));
    }
    let idle = Team::new(RecordId(900), typed(1));
    session.teams = vec![Arc::new(team), Arc::new(idle)];
    session
}

fn ruimte() -> Team {
    let mut team = Team::new(RecordId(1), "Ruimte".into());
    team.ballot = Ballot::Revealed;
    team.participants = [
        (
            "Sanne de Vries",
            "projectleider",
            Side::Internal,
            "privacy privacy transparantie",
        ),
        (
            "Jan Bakker",
            "teammanager",
            Side::Internal,
            "privacy transparantie inclusiviteit",
        ),
        (
            "",
            "gebiedsadviseur",
            Side::Internal,
            "privacy inclusiviteit inclusiviteit",
        ),
        (
            "Erdoğan Öztürk",
            "bewoner",
            Side::External,
            "privacy transparantie uitlegbaarheid",
        ),
        (
            "Łucja Wójcik",
            "bewoner",
            Side::External,
            "privacy transparantie inclusiviteit",
        ),
        (
            "",
            "ondernemer",
            Side::External,
            "veiligheid veiligheid veiligheid",
        ),
        (
            "Ijsbrand ten Ĳssel",
            "data-analist",
            Side::Internal,
            "transparantie uitlegbaarheid inclusiviteit",
        ),
        (
            "",
            "",
            Side::Internal,
            "privacy inclusiviteit uitlegbaarheid",
        ),
    ]
    .into_iter()
    .zip(10..)
    .map(|((name, role, side, picks), id)| Participant {
        id: RecordId(id),
        name: name.into(),
        role: role.into(),
        side,
        picks: picks.split(' ').map(|pick| ValueId(pick.into())).collect(),
    })
    .collect();
    team.case = case();
    team.stakeholders = [
        (
            "Bewoners van het Stationsplein",
            "Veilig thuiskomen, en niet gevolgd worden",
            Side::External,
            Voice::Present,
        ),
        (
            "Politie",
            "Beelden na een incident",
            Side::External,
            Voice::Missing,
        ),
        (
            "Functionaris gegevensbescherming",
            "Een grondslag die klopt",
            Side::Internal,
            Voice::Missing,
        ),
        ("Winkeliers", "", Side::External, Voice::Unknown),
    ]
    .into_iter()
    .zip(30..)
    .map(|((name, interest, side, voice), id)| Stakeholder {
        id: RecordId(id),
        name: name.into(),
        interest: interest.into(),
        side,
        voice,
    })
    .collect();
    let own = ValueId("eigen-rust".into());
    team.own_values = vec![Value {
        id: own.clone(),
        name: Words::same("Rust op straat"),
        explanation: Words::default(),
        questions: Vec::new(),
        source: ValueSource::Team,
    }];
    team.ballot = Ballot::Revealed;
    team.shortlist = ["privacy", "transparantie", "inclusiviteit"]
        .map(|id| ValueId(id.into()))
        .to_vec();
    team.shortlist.push(own.clone());
    for (id, reason, score, why) in [
        (
            "privacy",
            "Mensen lopen hier elke dag, en kozen daar niet voor.",
            2,
            "Borden ontbreken aan de noordkant.",
        ),
        (
            "transparantie",
            "Wat je ziet, moet je kunnen navragen.",
            2,
            "Niemand weet wie meekijkt.",
        ),
        (
            "inclusiviteit",
            "Niet iedereen voelt zich veiliger met een camera.",
            3,
            "",
        ),
        (
            "eigen-rust",
            "Het plein is ook een huiskamer.",
            4,
            "Overdag is het goed.",
        ),
    ] {
        let note = ValueNote {
            reason: reason.into(),
            score: Score::try_from(score).ok(),
            why: why.into(),
        };
        team.value_notes.insert(ValueId(id.into()), note);
    }
    team.tensions = vec![Tension {
        id: RecordId(40),
        first: Some(ValueId("privacy".into())),
        second: Some(ValueId("veiligheid".into())),
        chosen: "Geen gezichtsherkenning, ook niet als proef.".into(),
        given_up: "Een snellere opsporing na een incident.".into(),
        compensation:
            "Meer toezicht op straat in de avonduren. Sanne vraagt de politie om cijfers.".into(),
    }];
    team.agreements = agreements();
    team.answers
        .insert(StepId("reflection".into()), Default::default());
    team.follow_up = Some(date(2027, 3, 11));
    team.open_questions = "Wie mag beelden vorderen, en wie ziet dat?\nHoe leggen we dit uit aan mensen die niet lezen?".into();
    for step in ["case", "stakeholders", "values", "tensions", "agreements"] {
        team.done.insert(StepId(step.into()));
    }
    team
}

fn case() -> Case {
    Case {
        title: "Wie kijkt mee op het Stationsplein?".into(),
        what: "De gemeente wil twaalf camera’s en vier geluidssensoren op het Stationsplein. De beelden gaan naar de meldkamer.".into(),
        decider: "De burgemeester, na advies van de gemeenteraad".into(),
        technology: "Camera’s met bewegingsherkenning; beelden blijven 28 dagen".into(),
        why_now: "Het contract met de leverancier loopt af op 1 januari 2027.".into(),
        purpose: "Weten onder welke voorwaarden het kan.".into(),
        ground_rules: String::new(),
        card: None,
    }
}

fn agreements() -> Vec<Agreement> {
    [
        ("Op elk bord bij een camera staat wie meekijkt, waarvoor, en hoe lang beelden blijven.", "transparantie", "Projectleider", "Sanne de Vries", Some(date(2027, 1, 15)), "Bij een telling hangt bij elke camera een bord.", 5, 4),
        ("Eén functie is eindverantwoordelijk voor het cameratoezicht; dat staat in het mandaatbesluit.", "privacy", "Teammanager", "Jan Bakker", Some(date(2027, 2, 1)), "Het besluit is gepubliceerd.", 4, 5),
        ("Bewoners en ondernemers denken in twee gesprekken mee over plaats en tijden.", "inclusiviteit", "Gebiedsadviseur", "", Some(date(2027, 3, 1)), "", 3, 5),
        ("Na zes maanden telt een evaluatie wat de camera’s opleverden en wat ze kostten.", "transparantie", "", "", None, "", 0, 0),
    ]
    .into_iter()
    .zip(50..)
    .map(|((action, value, role, name, due, measure, need, importance), id)| Agreement {
        id: RecordId(id),
        action: action.into(),
        value: Some(ValueId(value.into())),
        owner_role: role.into(),
        owner_name: name.into(),
        due,
        measure: measure.into(),
        evaluation: due.map(|_| date(2027, 3, 11)),
        need: Score::try_from(need).ok(),
        importance: Score::try_from(importance).ok(),
        order_reason: if need == 5 { "Dit kan morgen, en mensen zien het meteen.".into() } else { String::new() },
    })
    .collect()
}

fn zorg() -> Team {
    let mut team = Team::new(RecordId(2), "Team Zorg".into());
    team.ballot = Ballot::Revealed;
    team.participants = [("Piet", "arts"), ("", "verpleegkundige"), ("", "")]
        .into_iter()
        .zip(70..)
        .map(|((name, role), id)| Participant {
            id: RecordId(id),
            name: name.into(),
            role: role.into(),
            side: Side::Internal,
            picks: Vec::new(),
        })
        .collect();
    team.case = case();
    team.shortlist = ["privacy", "uitlegbaarheid"]
        .map(|id| ValueId(id.into()))
        .to_vec();
    team
}

/// Answers to every statement of the workshop.
pub fn with_answers(mut session: Session) -> Session {
    let statements: Vec<_> = session
        .workshop
        .steps
        .iter()
        .flat_map(|step| {
            step.activities
                .iter()
                .map(move |activity| (step.id.clone(), activity))
        })
        .filter_map(|(step, activity)| match activity {
            goed_digitaal_bestuur::model::Activity::Reflection { statements } => {
                Some((step, statements.clone()))
            }
            _ => None,
        })
        .collect();
    let mut team = Team::clone(&session.teams[0]);
    for (step, items) in statements {
        for (item, score) in items.iter().zip([4, 3, 2, 5, 1].into_iter().cycle()) {
            let answer = Answer {
                score: Score::try_from(score).ok(),
                text: if score == 2 {
                    "Pas sinds dit jaar.".into()
                } else {
                    String::new()
                },
            };
            team.answers
                .entry(step.clone())
                .or_default()
                .insert(item.id.clone(), answer);
        }
    }
    session.teams[0] = Arc::new(team);
    session
}

/// Asks every team a question in the first step; the first team has an answer. Gives the number of
/// teams.
pub fn ask(session: &mut Session, question: &str, answer: &str) -> usize {
    let item = Item {
        id: "asked".into(),
        text: Words::same(question),
    };
    let step = &mut Arc::make_mut(&mut session.workshop).steps[0];
    step.activities.push(Activity::Questions {
        questions: vec![item.clone()],
    });
    let answer = Answer {
        score: None,
        text: answer.into(),
    };
    let answers = &mut Arc::make_mut(&mut session.teams[0]).answers;
    let of_step = answers.entry(step.id.clone()).or_default();
    of_step.insert(item.id, answer);
    session.teams.len()
}
