//! From arguments to a request, or to what is wrong with them.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};

use super::new::NewWish;
use super::overview::OverviewWish;
use super::print::PrintWish;
use super::report::ReportWish;
use super::usage::UsageError;
use super::values::ImportWish;
use crate::model::{Lang, ValueId};
use crate::overview::{Filter, GROUP, Status, USUAL_GROUP};
use crate::report::Audience;
use crate::report::export::Format;
use crate::report::overview;
use crate::report::page::Paper;
use crate::report::print::Kind;

/// In the place of a status: what is not settled while its date has passed.
const OVERDUE: &str = "overdue";

/// What somebody asks for, and in which language.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Request {
    pub lang: Lang,
    pub what: What,
}

#[derive(Debug, Eq, PartialEq)]
pub(super) enum What {
    Window(Option<PathBuf>),
    /// Not in the help: for tests of the program itself.
    Script {
        script: PathBuf,
        session: Option<PathBuf>,
    },
    Help(Topic),
    Version,
    Report(ReportWish),
    Print(PrintWish),
    Check {
        session: PathBuf,
    },
    Overview(Box<OverviewWish>),
    New(NewWish),
    ImportValues(ImportWish),
}

/// What a command line is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Topic {
    Program,
    Report,
    Print,
    Check,
    Overview,
    New,
    Values,
}

/// Everything that the options can say, before it is known which of it belongs together.
#[derive(Default)]
struct Given {
    lang: Option<Lang>,
    help: bool,
    version: bool,
    paths: Vec<PathBuf>,
    output: Option<PathBuf>,
    audience: Option<Audience>,
    format: Option<Format>,
    room_to_sign: bool,
    carries_session: bool,
    workshop: Option<String>,
    title: Option<String>,
    teams: Vec<String>,
    follow_up: Option<PathBuf>,
    script: Option<PathBuf>,
    paper: Option<Paper>,
    tables: Option<PathBuf>,
    filter: Filter,
    group: Option<usize>,
}

impl Topic {
    pub(super) fn help_id(self) -> &'static str {
        match self {
            Self::Program => "cli-help",
            Self::Report => "cli-help-report",
            Self::Print => "cli-help-print",
            Self::Check => "cli-help-check",
            Self::Overview => "cli-help-overview",
            Self::New => "cli-help-new",
            Self::Values => "cli-help-values",
        }
    }

    fn of(word: &OsStr) -> Option<Self> {
        match word.to_str()? {
            "report" => Some(Self::Report),
            "print" => Some(Self::Print),
            "check" => Some(Self::Check),
            "overview" => Some(Self::Overview),
            "new" => Some(Self::New),
            "values" => Some(Self::Values),
            _ => None,
        }
    }

    pub(super) fn command(self) -> &'static str {
        match self {
            Self::Program => "",
            Self::Report => "report",
            Self::Print => "print",
            Self::Check => "check",
            Self::Overview => "overview",
            Self::New => "new",
            Self::Values => "values",
        }
    }
}

/// Reads all arguments; the first one is the name of the program.
pub(super) fn parse(args: &[OsString]) -> Result<Request, UsageError> {
    let mut parser = Parser::from_iter(args.iter().cloned());
    let mut topic = None;
    let mut given = Given::default();
    while let Some(arg) = parser.next().map_err(usage)? {
        let so_far = topic.unwrap_or(Topic::Program);
        match arg {
            Arg::Value(word) if topic.is_none() && given.paths.is_empty() => {
                match Topic::of(&word) {
                    Some(command) => topic = Some(command),
                    None => given.paths.push(word.into()),
                }
            }
            Arg::Value(word) => given.paths.push(word.into()),
            Arg::Short('h') | Arg::Long("help") => given.help = true,
            Arg::Short('V') | Arg::Long("version") => given.version = true,
            Arg::Long("lang") => given.lang = Some(lang(text(&mut parser)?)?),
            Arg::Short('o') | Arg::Long("output")
                if !matches!(so_far, Topic::Program | Topic::Check) =>
            {
                given.output = Some(parser.value().map_err(usage)?.into());
            }
            Arg::Long("script") if so_far == Topic::Program => {
                given.script = Some(parser.value().map_err(usage)?.into());
            }
            Arg::Long("audience") if so_far == Topic::Report => {
                given.audience = Some(audience(text(&mut parser)?)?);
            }
            Arg::Long("room-to-sign") if so_far == Topic::Report => given.room_to_sign = true,
            Arg::Long("with-session") if so_far == Topic::Report => given.carries_session = true,
            Arg::Long("format") if so_far == Topic::Report => {
                given.format = Some(format(text(&mut parser)?)?);
            }
            Arg::Long("paper") if so_far == Topic::Print => {
                given.paper = Some(paper(text(&mut parser)?)?);
            }
            Arg::Long("workshop") if so_far == Topic::New => {
                given.workshop = Some(text(&mut parser)?);
            }
            Arg::Long("title") if so_far == Topic::Values => {
                given.title = Some(text(&mut parser)?);
            }
            Arg::Long("follow-up") if so_far == Topic::New => {
                given.follow_up = Some(parser.value().map_err(usage)?.into());
            }
            Arg::Long("team") if so_far == Topic::New => {
                for name in parser.values().map_err(usage)? {
                    given.teams.push(name.string().map_err(usage)?);
                }
            }
            Arg::Long(name) if so_far == Topic::Overview => {
                let name = name.to_owned();
                given.overview(&name, &mut parser)?;
            }
            other => return Err(unknown(&other, so_far)),
        }
    }
    given.request(topic.unwrap_or(Topic::Program))
}

/// The language that was asked for anywhere, to tell in it that something else is wrong.
pub(super) fn lang_of(args: &[OsString]) -> Lang {
    let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let behind = words.windows(2).find_map(|pair| match pair {
        [option, tag] if option == "--lang" => Lang::from_tag(tag),
        _ => None,
    });
    let joined = || {
        let mut tags = words.iter().filter_map(|word| word.strip_prefix("--lang="));
        tags.find_map(Lang::from_tag)
    };
    behind.or_else(joined).unwrap_or_default()
}

impl Given {
    /// An option of `overview` only.
    fn overview(&mut self, name: &str, parser: &mut Parser) -> Result<(), UsageError> {
        match name {
            "csv" => self.tables = Some(parser.value().map_err(usage)?.into()),
            "team" => self.filter.team = text(parser)?,
            "case" => self.filter.case = text(parser)?,
            "from" => self.filter.from = Some(date(text(parser)?)?),
            "to" => self.filter.to = Some(date(text(parser)?)?),
            "value" => self.filter.value = Some(ValueId(text(parser)?)),
            "status" => match text(parser)?.as_str() {
                OVERDUE => self.filter.overdue = true,
                word => self.filter.status = Some(status(word)?),
            },
            "group" => self.group = Some(group(text(parser)?)?),
            _ => return Err(unknown(&Arg::Long(name), Topic::Overview)),
        }
        Ok(())
    }

    fn request(self, topic: Topic) -> Result<Request, UsageError> {
        let lang = self.lang;
        let what = if self.help {
            What::Help(topic)
        } else if self.version {
            What::Version
        } else {
            self.what(topic)?
        };
        Ok(Request {
            lang: lang.unwrap_or_default(),
            what,
        })
    }

    fn what(self, topic: Topic) -> Result<What, UsageError> {
        let chosen_lang = self.lang.is_some();
        let mut paths = self.paths.into_iter();
        let kind = match topic {
            Topic::Print => Some(kind(paths.next(), self.paper)?),
            _ => None,
        };
        if topic == Topic::Values {
            import_word(paths.next())?;
        }
        let (first, extra) = (paths.next(), paths.next());
        let extra = match topic {
            Topic::New => first.clone(),
            _ => extra,
        };
        if let Some(path) = extra {
            return Err(UsageError::Extra(path.display().to_string()));
        }
        let session = |path: Option<PathBuf>| path.ok_or(UsageError::NoSession(topic));
        let output = |path: Option<PathBuf>| path.ok_or(UsageError::NoOutput(topic));
        Ok(match topic {
            Topic::Program if self.script.is_some() => What::Script {
                script: self.script.unwrap_or_default(),
                session: first,
            },
            Topic::Program if chosen_lang => return Err(UsageError::LangOfWindow),
            Topic::Program => What::Window(first),
            Topic::Check => What::Check {
                session: session(first)?,
            },
            Topic::Report if self.carries_session && self.audience == Some(Audience::Shareable) => {
                return Err(UsageError::CarriesShareable);
            }
            Topic::Report => What::Report(ReportWish {
                session: session(first)?,
                output: output(self.output)?,
                audience: self.audience.unwrap_or(Audience::Internal),
                format: self.format,
                room_to_sign: self.room_to_sign,
                carries_session: self.carries_session,
            }),
            Topic::Print => What::Print(PrintWish {
                kind: kind.ok_or(UsageError::NoSession(topic))?,
                session: session(first)?,
                output: output(self.output)?,
            }),
            Topic::Values => What::ImportValues(ImportWish {
                table: first.ok_or(UsageError::NoSession(topic))?,
                output: output(self.output)?,
                title: self.title,
            }),
            Topic::New if self.follow_up.is_some() && self.workshop.is_some() => {
                return Err(UsageError::FollowUpWorkshop);
            }
            Topic::Overview => What::Overview(Box::new(OverviewWish {
                folder: session(first)?,
                output: self.output.map(overview_format).transpose()?,
                tables: self.tables,
                filter: self.filter,
                group: self.group.unwrap_or(USUAL_GROUP),
            })),
            Topic::New => What::New(NewWish {
                output: output(self.output)?,
                workshop: self.workshop,
                follow_up: self.follow_up,
                teams: self.teams,
            }),
        })
    }
}

fn text(parser: &mut Parser) -> Result<String, UsageError> {
    parser.value().map_err(usage)?.string().map_err(usage)
}

fn lang(tag: String) -> Result<Lang, UsageError> {
    Lang::from_tag(&tag).ok_or(UsageError::Lang(tag))
}

fn audience(word: String) -> Result<Audience, UsageError> {
    match word.as_str() {
        "internal" => Ok(Audience::Internal),
        "shareable" => Ok(Audience::Shareable),
        _ => Err(UsageError::Audience(word)),
    }
}

fn format(word: String) -> Result<Format, UsageError> {
    Format::from_word(&word).ok_or(UsageError::Format(word))
}

fn kind(word: Option<PathBuf>, paper: Option<Paper>) -> Result<Kind, UsageError> {
    let word = word.map_or_else(String::new, |word| word.to_string_lossy().into_owned());
    let kind = Kind::from_word(&word).ok_or(UsageError::PrintKind(word))?;
    match paper {
        Some(paper) => kind.on(paper).ok_or(UsageError::NotOnPaper(kind)),
        None => Ok(kind),
    }
}

fn paper(word: String) -> Result<Paper, UsageError> {
    match word.to_lowercase().as_str() {
        "a4" => Ok(Paper::A4),
        "a3" => Ok(Paper::A3),
        _ => Err(UsageError::Paper(word)),
    }
}

/// `values` knows one word so far.
fn import_word(word: Option<PathBuf>) -> Result<(), UsageError> {
    let word = word.map_or_else(String::new, |word| word.to_string_lossy().into_owned());
    match word.as_str() {
        "import" => Ok(()),
        _ => Err(UsageError::ValuesWord(word)),
    }
}

fn date(word: String) -> Result<jiff::civil::Date, UsageError> {
    word.parse().map_err(|_| UsageError::Date(word))
}

fn status(word: &str) -> Result<Status, UsageError> {
    let known = Status::ALL.into_iter().find(|status| status.word() == word);
    known.ok_or_else(|| UsageError::Status(word.to_owned()))
}

fn group(word: String) -> Result<usize, UsageError> {
    let number = word.parse().ok().filter(|number| GROUP.contains(number));
    number.ok_or(UsageError::Group(word))
}

fn overview_format(path: PathBuf) -> Result<(PathBuf, overview::Format), UsageError> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match overview::Format::from_extension(&ending) {
        Some(format) => Ok((path, format)),
        None => Err(UsageError::OverviewFormat(ending.into_owned())),
    }
}

fn unknown(arg: &Arg<'_>, topic: Topic) -> UsageError {
    let option = match arg {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(word) => word.to_string_lossy().into_owned(),
    };
    UsageError::UnknownOption { option, topic }
}

fn usage(error: lexopt::Error) -> UsageError {
    use lexopt::Error as E;
    match error {
        E::MissingValue { option } => UsageError::Value {
            option: option.unwrap_or_default(),
        },
        E::UnexpectedValue { option, .. } => UsageError::Value { option },
        E::NonUnicodeValue(word) => UsageError::NotText(word.to_string_lossy().into_owned()),
        other => UsageError::NotText(other.to_string()),
    }
}
