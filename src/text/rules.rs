//! Sentences for what is wrong with a workshop, value set or case set: the part as people see it,
//! then what is wrong there. What stands in the file for them says the place in the file.

use super::sentences::{s, shortened};
use super::{Message, Sentence, Text};
use crate::model::{Broken, ContentPart, Lang, Lines, PartFault, PartKind, WorkshopFault};

impl Sentence for WorkshopFault {
    fn message(&self, text: &Text) -> Message {
        Message::plain(match self {
            Self::NoSteps => text.get("workshop-no-steps").into_owned(),
            Self::TooManySteps { limit } => {
                text.with("workshop-too-many-steps", &[("limit", (*limit).into())])
            }
            Self::NoTitle(_) => text.get("workshop-no-title").into_owned(),
            Self::DuplicateId(id) => text.with("workshop-duplicate-id", &[("id", s(id))]),
            Self::Part(fault) => {
                let part = ("part", text.content_part(&fault.part).into());
                let what = ("what", text.broken(fault).into());
                text.with("workshop-part", &[part, what])
            }
        })
    }
}

impl Text {
    /// "Stap 3, Waarden kiezen"; "Privacy" for what has no number where people see it.
    fn content_part(&self, part: &ContentPart) -> String {
        let name = self.of(&part.name).trim();
        let kind = match part.kind {
            PartKind::Step => "part-step",
            PartKind::Fundament => "part-fundament",
            PartKind::Principle => "part-principle",
            PartKind::Value => "part-value",
            PartKind::Case => "part-case",
        };
        let number = |number: usize| self.with(kind, &[("number", number.into())]);
        let numbered = part
            .number
            .filter(|_| part.kind == PartKind::Step || name.is_empty());
        match (numbered.map(number), name.is_empty()) {
            (Some(numbered), true) => numbered,
            (Some(numbered), false) => {
                let values = [("part", numbered.into()), ("name", s(name))];
                self.with("part-named", &values)
            }
            (None, true) => self.get("editor-unnamed").into_owned(),
            (None, false) => shortened(name),
        }
    }

    fn broken(&self, fault: &PartFault) -> String {
        let count = |id: &'static str, count: u16| self.with(id, &[("count", count.into())]);
        let id = match &fault.what {
            Broken::NoText { lines, number } => return self.empty_line(*lines, *number),
            Broken::SameName { other, langs } => {
                return self.same_name(&fault.part, other, langs);
            }
            Broken::Minutes(minutes) => return count("workshop-minutes", *minutes),
            Broken::VoteCount(picks) => return count("workshop-vote-count", (*picks).into()),
            Broken::Shortlist(values) => return count("workshop-shortlist", (*values).into()),
            Broken::NoName => match fault.part.kind {
                PartKind::Step | PartKind::Case => "workshop-no-part-title",
                _ => "workshop-no-name",
            },
            Broken::NoActivity => "workshop-no-activity",
            Broken::NoLines(Lines::Statements) => "workshop-no-statements",
            Broken::NoLines(_) => "workshop-no-questions",
            Broken::MinimumAboveMinutes => "workshop-minimum",
        };
        self.get(id).into_owned()
    }

    /// The list as it is called in the window, and the place in it.
    fn empty_line(&self, lines: Lines, number: usize) -> String {
        let number = ("number", number.into());
        let list = match lines {
            Lines::Questions => return self.with("workshop-empty-question", &[number]),
            Lines::Statements => return self.with("workshop-empty-statement", &[number]),
            Lines::TableQuestions => return self.with("workshop-empty-table-question", &[number]),
            Lines::Say => "editor-say",
            Lines::Act => "editor-act",
            Lines::Watch => "editor-watch",
        };
        let list = ("list", self.get(list).into_owned().into());
        self.with("workshop-empty-line", &[number, list])
    }

    /// Where the names only are the same in the other language, people see two names here.
    fn same_name(&self, part: &ContentPart, other: &ContentPart, langs: &[Lang]) -> String {
        match langs.first() {
            Some(lang) if !langs.contains(&self.lang()) => {
                let other = ("other", s(self.of(&other.name)));
                let name = ("name", s(part.name.get(*lang)));
                self.with("workshop-same-name-there", &[other, name])
            }
            _ => self.get("workshop-same-name").into_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Activity, Item, Step, ValueSet, Words, Workshop};
    use crate::workshops::{DEFAULT_WORKSHOP, Library};

    /// What is told in Dutch and in English about the workshop when somebody did this to it.
    fn told(change: impl Fn(&mut [Step])) -> [String; 2] {
        let library = Library::built_in();
        let workshop = library.workshop(DEFAULT_WORKSHOP).expect("built in");
        let mut workshop = Workshop::clone(workshop);
        change(&mut workshop.steps);
        in_words(workshop.check())
    }

    /// As [`told`], about the value set.
    fn told_of_values(change: impl Fn(&mut ValueSet)) -> [String; 2] {
        let mut set = Library::built_in().starter_set().clone();
        change(&mut set);
        in_words(set.check())
    }

    fn in_words(checked: Result<(), WorkshopFault>) -> [String; 2] {
        let fault = checked.expect_err("a rule is broken");
        Lang::ALL.map(|lang| fault.message(&Text::new(lang)).text)
    }

    fn questions(texts: &[&str]) -> Activity {
        let items = texts.iter().enumerate().map(|(at, text)| Item {
            id: format!("item-{at}"),
            text: Words::same(text),
        });
        Activity::Questions {
            questions: items.collect(),
        }
    }

    #[test]
    fn a_fault_in_a_step_is_told_as_people_see_the_step() {
        let empty = told(|steps| steps[0].activities = vec![questions(&["Wie?", " "])]);
        assert_eq!(empty[0], "Stap 1, Start en casus: vraag 2 is nog leeg");
        assert_eq!(
            empty[1],
            "Step 1, Start and case: question 2 is still empty"
        );
        for (change, dutch) in [
            (
                (|step| step.activities = vec![questions(&[])]) as fn(&mut Step),
                "er staat nog geen vraag. Voeg er een toe",
            ),
            (
                |step| step.say.insert(1, Words::default()),
                "regel 2 bij ‘Zeg’ is nog leeg",
            ),
            (
                |step| step.minutes = 900,
                "900 minuten kan niet. Kies 1 tot 480 minuten",
            ),
            (
                |step| step.minimum = step.minutes + 1,
                "‘Minstens’ is meer dan ‘Minuten’",
            ),
        ] {
            let words = told(|steps| change(&mut steps[0]));
            assert_eq!(words[0], format!("Stap 1, Start en casus: {dutch}"));
            assert!(
                words[1].starts_with("Step 1, Start and case: "),
                "{words:?}"
            );
        }
    }

    #[test]
    fn a_step_without_a_title_has_its_number_and_a_break_has_no_number() {
        let untitled = told(|steps| steps[1].title = Words::default());
        assert_eq!(untitled[0], "Stap 2: de titel is nog leeg");
        assert_eq!(untitled[1], "Step 2: the title is still empty");
        let broken = |steps: &mut [Step], title: Words| {
            let pause = steps.iter_mut().find(|step| step.is_break());
            let pause = pause.expect("there is a break");
            (pause.title, pause.minutes) = (title, 0);
        };
        let named = told(|steps| broken(steps, Words::same("Even lucht")));
        assert_eq!(
            named[0],
            "Even lucht: 0 minuten kan niet. Kies 1 tot 480 minuten"
        );
        let unnamed = told(|steps| broken(steps, Words::default()));
        assert!(
            unnamed[0].starts_with("Zonder naam: 0 minuten"),
            "{unnamed:?}"
        );
    }

    #[test]
    fn two_values_with_one_name_are_told() {
        let rename = |set: &mut ValueSet, name: Words| {
            let principle = &mut set.fundaments[0].principles[0];
            assert_ne!(principle.values[0].name, name);
            principle.values[1].name = name;
        };
        let library = Library::built_in();
        let first = library
            .starter_set()
            .values()
            .next()
            .expect("built in")
            .name
            .clone();
        let shouted = Words {
            nl: format!("  {} ", first.nl.to_uppercase()),
            en: "Something else".into(),
        };
        let words = told_of_values(|set| rename(set, shouted.clone()));
        let dutch = format!("{}: er is nog een waarde met deze naam", shouted.nl.trim());
        assert!(words[0].starts_with(&dutch), "{words:?}");
        let there = format!("in Dutch, {} has the same name", first.en);
        assert!(words[1].contains(&there), "{words:?}");
        // Where nothing is written in one language, people see the other one.
        let once = Words {
            nl: String::new(),
            en: first.en.clone(),
        };
        let words = told_of_values(|set| rename(set, once.clone()));
        assert!(words[0].contains("in het Engels heeft "), "{words:?}");
        assert!(
            words[1].contains("there is another value with this name"),
            "{words:?}"
        );
    }

    #[test]
    fn a_value_needs_no_questions_but_each_of_them_has_words() {
        let mut set = Library::built_in().starter_set().clone();
        set.fundaments[0].principles[0].values[1].questions.clear();
        assert_eq!(set.check(), Ok(()));
        let words = told_of_values(|set| {
            let value = &mut set.fundaments[0].principles[0].values[1];
            value.name = Words::same("Privacy thuis");
            value.questions[0] = Words::same(" ");
        });
        assert_eq!(
            words[0],
            "Privacy thuis: vraag 1 voor aan tafel is nog leeg"
        );
        assert_eq!(
            words[1],
            "Privacy thuis: question 1 for the table is still empty"
        );
    }

    #[test]
    fn groups_of_values_are_told_by_their_number() {
        let unnamed = told_of_values(|set| set.fundaments[1].principles[0].name = Words::default());
        assert!(
            unnamed[0].starts_with("Principe ") && unnamed[0].ends_with(": de naam is nog leeg")
        );
        let unnamed = told_of_values(|set| set.fundaments[2].name = Words::default());
        assert_eq!(unnamed[1], "Foundation 3: the name is still empty");
        let untitled = told_of_values(|set| set.title = Words::default());
        assert_eq!(untitled[0], "De titel is nog leeg");
    }
}
