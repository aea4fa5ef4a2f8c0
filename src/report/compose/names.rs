//! Takes the names of people out of what somebody typed and puts their role there, in square
//! brackets. Names are those of participants, owners of agreements and the facilitator, in this
//! session and in those that it follows.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::model::Session;
use crate::text::Text;

/// A part of a name shorter than this is an initial.
const SHORTEST: usize = 2;
/// A name at least this long may take an s ("Sannes lijst"): there is no Bo in "bos".
const SHORTEST_WITH_S: usize = 3;
/// A part of a name at least this long is taken out without its capital too.
const UNMISTAKABLE: usize = 5;
/// Parts of names that would take ordinary words out of a text. "Ben" is not among them: who has
/// it in a name, has it as a first name most of the time.
const PARTICLES: [&str; 58] = [
    "aan", "af", "al", "and", "bij", "bin", "da", "das", "de", "del", "den", "der", "des", "dhr",
    "di", "dos", "dr", "drs", "du", "el", "en", "et", "heer", "het", "in", "ing", "ir", "la",
    "las", "le", "les", "los", "meneer", "mevr", "mevrouw", "mr", "mrs", "ms", "mw", "of", "onder",
    "op", "over", "prof", "te", "ten", "ter", "the", "tot", "uit", "van", "ver", "vom", "von",
    "voor", "zu", "zum", "zur",
];
/// Particles that are first names too: "Les Smit".
const FIRST_NAMES: [&str; 8] = ["al", "da", "del", "di", "el", "la", "le", "les"];
/// Words of those who have no name to give: "nog te bepalen", "iemand van communicatie".
const NAMELESS: [&str; 40] = [
    "alle", "allemaal", "allen", "be", "bekend", "by", "deze", "die", "door", "een", "everyone",
    "for", "from", "geen", "iedereen", "iemand", "info", "later", "met", "namens", "niemand",
    "niet", "no", "nobody", "nog", "not", "onbekend", "onze", "samen", "somebody", "someone", "te",
    "the", "to", "volgt", "voor", "wie", "with", "wordt", "yet",
];
/// With more words than this, particles apart, a text without capitals is no name.
const MOST_WORDS: usize = 4;

/// The names in a session and what stands in their place.
pub struct Names {
    /// Whole names and their parts as plain words.
    known: HashMap<Vec<String>, String>,
    /// Words that are perhaps no name: taken out only where they have a capital.
    doubtful: HashSet<String>,
    /// Words in the longest name.
    longest: usize,
}

impl Names {
    pub fn of(session: &Session, text: &Text) -> Self {
        let mut people: Vec<(&str, &str, Cow<'_, str>)> = Vec::new();
        for team in &session.teams {
            for person in &team.participants {
                people.push((&person.name, &person.role, text.get("report-somebody")));
            }
            let before = team.earlier.iter().map(|one| &one.agreement);
            for agreement in team.agreements.iter().chain(before) {
                let owner = (agreement.owner_name.as_str(), agreement.owner_role.as_str());
                people.push((owner.0, owner.1, text.get("report-owner")));
            }
        }
        for person in session.follows.iter().flat_map(|one| &one.people) {
            people.push((&person.name, &person.role, text.get("report-somebody")));
        }
        let facilitator = text.get("report-facilitator");
        people.push((&session.facilitator, "", facilitator.to_lowercase().into()));

        let mut names = Self {
            known: HashMap::new(),
            doubtful: HashSet::new(),
            longest: 0,
        };
        for (name, role, general) in &people {
            let role = if role.trim().is_empty() {
                general
            } else {
                role.trim()
            };
            names.learn(name, role);
        }
        names.clean_roles(&text.get("report-somebody"));
        names
    }

    /// The text with every name replaced.
    pub fn removed_from<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.known.is_empty() {
            return Cow::Borrowed(text);
        }
        let tokens = tokens(text);
        let mut clean = String::new();
        let mut done = 0;
        let mut at = 0;
        while at < tokens.len() {
            let Some((length, end, role)) = self.name_at(text, &tokens[at..]) else {
                at += 1;
                continue;
            };
            clean.push_str(&text[done..tokens[at].0]);
            clean.push('[');
            clean.push_str(role);
            clean.push(']');
            done = end;
            at += length;
        }
        if done == 0 {
            return Cow::Borrowed(text);
        }
        clean.push_str(&text[done..]);
        Cow::Owned(clean)
    }

    /// The longest name that starts with the first token: how many tokens, where it ends, and the
    /// role.
    fn name_at(&self, text: &str, tokens: &[(usize, usize)]) -> Option<(usize, usize, &str)> {
        let most = self.longest.min(tokens.len());
        let words = tokens[..most].iter();
        let mut words: Vec<String> = words.map(|t| plain(&text[t.0..t.1])).collect();
        while let Some(&(_, end)) = words.len().checked_sub(1).and_then(|at| tokens.get(at)) {
            let bare = text[..end].strip_suffix(['s', 'S']);
            let owning = bare.and_then(|bare| Some((without_s(&words)?, bare.len())));
            for (name, end) in [Some((words.clone(), end)), owning].into_iter().flatten() {
                let Some(role) = self.known.get(&name) else {
                    continue;
                };
                let first = &text[tokens[0].0..tokens[0].1.min(end)];
                let capital = first.chars().next().is_some_and(|c| !c.is_lowercase());
                let telling = is_unmistakable(first) && !self.doubtful.contains(&name[0]);
                if name.len() > 1 || capital || telling {
                    return Some((name.len(), end, role));
                }
            }
            words.pop();
        }
        None
    }

    /// The whole of what stands where a name belongs is a name; so is every part that tells by
    /// itself who is meant.
    fn learn(&mut self, name: &str, role: &str) {
        let person = person_in(name);
        let small = is_small_name(person);
        let last = person.split_whitespace().count().saturating_sub(1);
        for (at, word) in person.split_whitespace().enumerate() {
            let is_part = |part: &&str| {
                let (capital, letters) = (has_capital(part), plain(part));
                let first_name = at == 0 && FIRST_NAMES.contains(&letters.as_str());
                // "Les Smit", "Jan de Heer".
                let despite = capital && last > 0 && (at == last || first_name);
                is_word(&letters) && (small || capital) && (despite || !is_common(&letters))
            };
            let parts: Vec<&str> = words(word).collect();
            let single = parts.iter().filter(|part| is_part(part));
            let mut known: Vec<_> = single.map(|part| vec![plain(part)]).collect();
            // "Jan-Willem" is one person, also where somebody else is called Jan.
            let mut double: Vec<String> = parts.iter().map(|part| plain(part)).collect();
            while double
                .pop_if(|last| !is_word(last) || is_common(last))
                .is_some()
            {}
            let named = !known.is_empty() && double.iter().any(|part| takes_s(part));
            if named && double.len() > 1 {
                known.push(double);
            }
            for words in known {
                self.doubtful.remove(&words[0]);
                self.known.entry(words).or_insert_with(|| role.to_owned());
            }
        }
        if small || has_capital(person) {
            self.learn_whole(person, role);
        }
        self.learn_whole(name, role);
        self.learn_others(name, role);
    }

    /// Behind a comma or a stroke stands the rest of a name, somebody else or a role: "Vries, Sanne
    /// de", "Jan/Karin", "Karin, bewoner". Words with a capital there may be names.
    fn learn_others(&mut self, name: &str, role: &str) {
        let people = name.split(['(', '@']).next().unwrap_or_default();
        let own = words(person_in(name)).filter(|word| !is_particle(&plain(word)));
        let is_whole = own.count() > 1;
        // Behind a whole name and a comma stands what somebody does.
        let others = people.split(|c| matches!(c, ';' | '/') || c == ',' && !is_whole);
        let others = others.skip(1);
        for part in others.flat_map(words).filter(|part| has_capital(part)) {
            let letters = plain(part);
            let known = self.known.contains_key(std::slice::from_ref(&letters));
            if is_word(&letters) && !is_common(&letters) && !known {
                self.doubtful.insert(letters.clone());
                self.known.insert(vec![letters], role.to_owned());
            }
        }
    }

    fn learn_whole(&mut self, name: &str, role: &str) {
        let whole: Vec<String> = words(name).map(plain).collect();
        // A single letter is no name: "plan A".
        if whole.len() > 1 || whole.iter().any(|word| word.chars().count() >= SHORTEST) {
            self.longest = self.longest.max(whole.len());
            self.doubtful.remove(&whole[0]);
            self.known.insert(whole, role.to_owned());
        }
    }

    /// A role may hold a name itself ("assistent van Sanne"); then a general word takes its place.
    fn clean_roles(&mut self, general: &str) {
        let telling: Vec<Vec<String>> = self
            .known
            .iter()
            .filter(|(_, role)| matches!(self.removed_from(role), Cow::Owned(_)))
            .map(|(name, _)| name.clone())
            .collect();
        for name in telling {
            self.known.insert(name, general.to_owned());
        }
    }
}

/// Sentences and lines, without the white space around them.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines();
    let parts = lines.flat_map(|line| {
        let mut ends: Vec<usize> = line
            .match_indices(['.', '!', '?'])
            .map(|(at, _)| at + 1)
            .filter(|end| line[*end..].starts_with(char::is_whitespace))
            .collect();
        ends.push(line.len());
        let mut start = 0;
        ends.into_iter().map(move |end| {
            let sentence = line[start..end].trim();
            start = end;
            sentence
        })
    });
    parts.filter(|sentence| !sentence.is_empty())
}

/// The words without the s at the end that says that something is somebody's: "Sannes lijst".
fn without_s(words: &[String]) -> Option<Vec<String>> {
    let (last, before) = words.split_last()?;
    let name = last.strip_suffix('s')?;
    takes_s(name).then(|| [before, &[name.to_owned()]].concat())
}

/// What is typed as a name up to what is said about it: "Karin (bewoner)", "sanne@gemeente.nl".
fn person_in(name: &str) -> &str {
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = name.find(['(', ',', '@', ';', '/']);
    &name[..end.unwrap_or(name.len())]
}

/// Whether this is the name of somebody who types it without capitals.
fn is_small_name(person: &str) -> bool {
    let words: Vec<String> = words(person).map(plain).collect();
    let own = words.iter().filter(|word| !is_particle(word)).count();
    !has_capital(person)
        && own <= MOST_WORDS
        && !words.iter().any(|word| NAMELESS.contains(&word.as_str()))
}

fn is_word(part: &str) -> bool {
    part.chars().count() >= SHORTEST && part.chars().any(char::is_alphabetic)
}

/// Whether a text may hold this word without a thought of anybody.
fn is_common(word: &str) -> bool {
    is_particle(word) || NAMELESS.contains(&word)
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Letters without case count as capitals: there is nothing smaller to type.
fn has_capital(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && !c.is_lowercase())
}

fn is_unmistakable(word: &str) -> bool {
    word.chars().count() >= UNMISTAKABLE && !is_common(&plain(word))
}

/// Whether an s behind this part of a name is likely to say that something is somebody's.
fn takes_s(part: &str) -> bool {
    part.chars().count() >= SHORTEST_WITH_S
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = tokens(text).into_iter();
    words.map(|(start, end)| &text[start..end])
}

/// A word as people type it in haste: small letters, no accents.
fn plain(word: &str) -> String {
    let letters = word.chars().flat_map(char::to_lowercase);
    let letters = letters.filter(|c| !is_loose_accent(*c));
    letters.map(without_accent).collect()
}

fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

fn is_loose_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// Where the words of a text start and end.
fn tokens(text: &str) -> Vec<(usize, usize)> {
    let mut tokens: Vec<(usize, usize)> = Vec::new();
    let mut inside = false;
    for (at, c) in text.char_indices() {
        // An accent on its own belongs to the letter before it.
        let part = c.is_alphanumeric() || is_loose_accent(c);
        match tokens.last_mut() {
            Some(last) if part && inside => last.1 = at + c.len_utf8(),
            _ if part => tokens.push((at, at + c.len_utf8())),
            _ => {}
        }
        inside = part;
    }
    tokens
}
