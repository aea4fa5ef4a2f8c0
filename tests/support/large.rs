//! A session as large as a whole organisation makes it, by the same edits as the window makes.

use goed_digitaal_bestuur::model::{
    Ballot, Edit, RecordId, Score, Session, TeamEdit, TeamText, TextField, ValueId,
};
use goed_digitaal_bestuur::workshops::{DEFAULT_WORKSHOP, Library};
use jiff::civil::date;

const PEOPLE: u32 = 8;
const STAKEHOLDERS: u32 = 6;
const TENSIONS: u32 = 5;

/// Everything filled in, with this many teams, and in each this many agreements.
pub fn session(teams: u32, agreements: u32) -> Session {
    let library = Library::built_in();
    let new = library.new_session(DEFAULT_WORKSHOP, "groot".into());
    let mut session = new.expect("the workshop is built in");
    apply(&mut session, Edit::SetDate(Some(date(2026, 11, 12))));
    text(
        &mut session,
        TextField::Organisation,
        "Gemeente Voorbeeldstad",
    );
    text(&mut session, TextField::Place, "Stadhuis, zaal 4");
    text(&mut session, TextField::Facilitator, "Marjolein ter Horst");
    for number in 1..=teams {
        let id = session.fresh_id();
        let name = format!("Ruimte {number}");
        apply(&mut session, Edit::AddTeam { id, name });
        let mut team = TeamMaker {
            session: &mut session,
            id,
        };
        team.people();
        team.stakeholders();
        team.values();
        team.tensions();
        for place in 0..agreements {
            team.agreement(place);
        }
    }
    session
}

struct TeamMaker<'a> {
    session: &'a mut Session,
    id: RecordId,
}

impl TeamMaker<'_> {
    fn people(&mut self) {
        self.text(TeamText::CaseTitle, "Wie kijkt mee op het Stationsplein?");
        self.text(
            TeamText::CaseWhat,
            "Op het plein hangen acht camera’s en twaalf sensoren.",
        );
        self.edit(TeamEdit::SetBallot(Ballot::Open));
        for number in 0..PEOPLE {
            let id = self.add(TeamEdit::AddParticipant);
            self.text(
                TeamText::ParticipantName(id),
                &format!("Łucja Wójcik {number}"),
            );
            self.text(
                TeamText::ParticipantRole(id),
                "Projectleider openbare ruimte",
            );
            let picks = (0..3).map(|pick| self.value(number + pick)).collect();
            self.edit(TeamEdit::SetPicks(id, picks));
        }
        self.edit(TeamEdit::SetBallot(Ballot::Revealed));
    }

    fn stakeholders(&mut self) {
        for number in 0..STAKEHOLDERS {
            let id = self.add(TeamEdit::AddStakeholder);
            self.text(
                TeamText::StakeholderName(id),
                &format!("Bewoners van straat {number}"),
            );
            self.text(
                TeamText::StakeholderInterest(id),
                "Veilig thuiskomen, zonder gevolgd te worden.",
            );
        }
    }

    fn values(&mut self) {
        for number in 0..6 {
            let value = self.value(number);
            self.edit(TeamEdit::Choose(value.clone()));
            self.edit(TeamEdit::SetStateOfAffairs(value.clone(), score(number)));
            self.text(
                TeamText::Reason(value.clone()),
                "Mensen lopen hier elke dag, en kozen daar niet voor.",
            );
            self.text(
                TeamText::ScoreReason(value),
                "Aan de noordkant ontbreken de borden.",
            );
        }
    }

    fn tensions(&mut self) {
        for number in 0..TENSIONS {
            let tension = self.add(TeamEdit::AddTension);
            let (first, second) = (Some(self.value(number)), Some(self.value(number + 1)));
            self.edit(TeamEdit::SetTensionValues {
                tension,
                first,
                second,
            });
            self.text(
                TeamText::TensionChosen(tension),
                "Geen gezichtsherkenning, ook niet als proef.",
            );
            self.text(
                TeamText::TensionGivenUp(tension),
                "Een snellere opsporing na een incident.",
            );
            self.text(
                TeamText::TensionCompensation(tension),
                "Meer toezicht op straat in de avond.",
            );
        }
    }

    fn agreement(&mut self, place: u32) {
        let id = self.add(TeamEdit::AddAgreement);
        let action =
            format!("Op bord {place} staat wie meekijkt, waarvoor, en hoe lang beelden blijven.");
        self.text(TeamText::AgreementAction(id), &action);
        self.text(TeamText::AgreementOwnerRole(id), "Projectleider");
        self.text(TeamText::AgreementOwnerName(id), "Sanne Bakker");
        self.text(
            TeamText::AgreementMeasure(id),
            "Bij een telling hangt bij elke camera een bord.",
        );
        self.text(
            TeamText::AgreementOrderReason(id),
            "Dit kan morgen, en mensen zien het meteen.",
        );
        let value = self.value(place);
        self.edit(TeamEdit::SetAgreementValue(id, Some(value)));
        self.edit(TeamEdit::SetDue(id, Some(date(2027, 1, 15))));
        self.edit(TeamEdit::SetEvaluation(id, Some(date(2027, 3, 11))));
        self.edit(TeamEdit::SetNeed(id, score(place)));
        self.edit(TeamEdit::SetImportance(id, score(place + 2)));
    }

    /// Makes a record.
    fn add(&mut self, edit: impl FnOnce(RecordId) -> TeamEdit) -> RecordId {
        let id = self.session.fresh_id();
        self.edit(edit(id));
        id
    }

    fn edit(&mut self, edit: TeamEdit) {
        apply(self.session, Edit::team(self.id, edit));
    }

    fn text(&mut self, field: TeamText, words: &str) {
        text(self.session, TextField::Team(self.id, field), words);
    }

    /// One of the first values of the set, over and over.
    fn value(&self, number: u32) -> ValueId {
        let set: Vec<_> = self.session.value_set.values().take(6).collect();
        set[number as usize % set.len()].id.clone()
    }
}

fn score(number: u32) -> Option<Score> {
    Some(Score::ALL[number as usize % Score::ALL.len()])
}

fn text(session: &mut Session, field: TextField, words: &str) {
    let text = words.to_owned();
    apply(session, Edit::SetText { field, text });
}

fn apply(session: &mut Session, edit: Edit) {
    session.apply(edit).expect("the edit fits the session");
}
