//! The one list of commands. Menus, buttons, shortcuts and the cheat sheet are made from it.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::model::{Ballot, Lang, Showing, Team};
use crate::report::export::Format;
use crate::report::print::Kind;
use crate::store::Theme;
use crate::ui::editor::Editor;
use crate::ui::state::{AppState, Screen};

/// Something that a person can do from anywhere.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Command {
    New,
    FollowUp,
    Open,
    Example,
    /// All sessions in a folder.
    Overview,
    Save,
    SaveAs,
    Versions,
    /// Copies of this session beside its file.
    Copies,
    /// The report, in this format.
    Export(Format),
    /// Sheets for on paper.
    Print(Kind),
    /// To where this screen was reached from.
    Back,
    /// The session, or a screen beside it.
    Close,
    Quit,
    /// The workshops and value sets, to change them.
    Library,
    ImportValues,
    Undo,
    Redo,
    Prepare,
    Session,
    Report,
    Together,
    PreviousStep,
    NextStep,
    StartPause,
    MoreTime,
    LessTime,
    SkipStep,
    Park,
    ShowProjector,
    FullScreen,
    SwapScreens,
    Freeze,
    Black,
    ProjectorClock,
    Showing(Showing),
    Reveal,
    /// To the step with this number, 1 to 9.
    Step(u8),
    /// To the team with this number, 1 to 9.
    Team(u8),
    ToggleScript,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Theme(Theme),
    Language(Lang),
    SingleKeys,
    Sound,
    Shortcuts,
    About,
}

/// A menu: its name, and its commands in groups.
pub struct Menu {
    pub name: &'static str,
    pub groups: &'static [&'static [Command]],
}

pub const MENUS: [Menu; 6] = {
    use Command as C;
    [
        Menu {
            name: "menu-file",
            groups: &[
                &[C::New, C::FollowUp, C::Open, C::Example, C::Overview],
                &[
                    C::Save,
                    C::SaveAs,
                    C::Versions,
                    C::Copies,
                    C::Export(Format::Pdf),
                ],
                &[C::Library, C::ImportValues],
                &[C::Back, C::Close, C::Quit],
            ],
        },
        Menu {
            name: "menu-edit",
            groups: &[&[C::Undo, C::Redo]],
        },
        Menu {
            name: "menu-session",
            groups: &[
                &[C::Prepare, C::Session, C::Together, C::Report],
                &[C::PreviousStep, C::NextStep, C::SkipStep],
                &[C::StartPause, C::MoreTime, C::LessTime, C::Sound],
                &[C::Park, C::Reveal],
            ],
        },
        Menu {
            name: "menu-projector",
            groups: &[
                &[C::ShowProjector, C::FullScreen, C::SwapScreens],
                &[C::Freeze, C::Black, C::ProjectorClock],
                &[
                    C::Showing(Showing::Step),
                    C::Showing(Showing::Question),
                    C::Showing(Showing::Cards),
                    C::Showing(Showing::Chosen),
                    C::Showing(Showing::Tensions),
                    C::Showing(Showing::Agreements),
                    C::Showing(Showing::Field),
                    C::Showing(Showing::Roles),
                    C::Showing(Showing::Earlier),
                    C::Showing(Showing::ThenAndNow),
                ],
            ],
        },
        Menu {
            name: "menu-view",
            groups: &[
                &[C::ToggleScript],
                &[C::ZoomIn, C::ZoomOut, C::ZoomReset],
                &[
                    C::Theme(Theme::Light),
                    C::Theme(Theme::Dark),
                    C::Theme(Theme::System),
                ],
                &[C::Language(Lang::Nl), C::Language(Lang::En)],
            ],
        },
        Menu {
            name: "menu-help",
            groups: &[&[C::Shortcuts, C::SingleKeys], &[C::About]],
        },
    ]
};

impl Command {
    /// Every command that has a shortcut, for the keyboard and the cheat sheet.
    pub fn all() -> impl Iterator<Item = Self> {
        let groups = MENUS.iter().flat_map(|menu| menu.groups);
        let in_menus = groups.flat_map(|group| group.iter().copied());
        let teams = (1..=9).map(Self::Team);
        in_menus.chain((1..=9).map(Self::Step)).chain(teams)
    }

    /// The id of its words.
    pub fn words(self) -> &'static str {
        match self {
            Self::New => "command-new",
            Self::FollowUp => "command-follow-up",
            Self::Open => "command-open",
            Self::Example => "command-example",
            Self::Overview => "command-overview",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Versions => "command-versions",
            Self::Copies => "command-copies",
            Self::Export(format) => format.command(),
            Self::Print(kind) => kind.name(),
            Self::Back => "command-back",
            Self::Close => "command-close",
            Self::Quit => "command-quit",
            Self::Library => "command-workshops",
            Self::ImportValues => "command-import-values",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Prepare => "command-prepare",
            Self::Session => "command-session",
            Self::Report => "command-report",
            Self::Together => "command-together",
            Self::StartPause => "command-start-pause",
            Self::MoreTime => "command-more-time",
            Self::LessTime => "command-less-time",
            Self::SkipStep => "command-skip-step",
            Self::Park => "command-park",
            Self::ShowProjector => "command-show-projector",
            Self::FullScreen => "command-full-screen",
            Self::SwapScreens => "command-swap-screens",
            Self::Freeze => "command-freeze",
            Self::Black => "command-black",
            Self::ProjectorClock => "command-projector-clock",
            Self::Showing(Showing::Step) => "showing-step",
            Self::Showing(Showing::Question) => "showing-question",
            Self::Showing(Showing::Cards) => "showing-cards",
            Self::Showing(Showing::Chosen) => "showing-chosen",
            Self::Showing(Showing::Tensions) => "showing-tensions",
            Self::Showing(Showing::Agreements) => "showing-agreements",
            Self::Showing(Showing::Field) => "showing-field",
            Self::Showing(Showing::Roles) => "showing-roles",
            Self::Showing(Showing::Earlier) => "showing-earlier",
            Self::Showing(Showing::ThenAndNow) => "showing-then-and-now",
            Self::Reveal => "command-reveal",
            Self::PreviousStep => "command-previous-step",
            Self::NextStep => "command-next-step",
            Self::Step(_) => "command-step",
            Self::Team(_) => "command-team",
            Self::ToggleScript => "command-script",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomReset => "command-zoom-reset",
            Self::Theme(Theme::Light) => "command-light",
            Self::Theme(Theme::Dark) => "command-dark",
            Self::Theme(Theme::System) => "command-system",
            Self::Language(Lang::Nl) => "command-dutch",
            Self::Language(Lang::En) => "command-english",
            Self::SingleKeys => "command-single-keys",
            Self::Sound => "command-sound",
            Self::Shortcuts => "command-shortcuts",
            Self::About => "command-about",
        }
    }

    /// Its keys, the ones to show first.
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        let ctrl = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let ctrl_shift = |key| KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key);
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        match self {
            Self::New => vec![ctrl(Key::N)],
            Self::Open => vec![ctrl(Key::O)],
            Self::Save => vec![ctrl(Key::S)],
            Self::SaveAs => vec![ctrl_shift(Key::S)],
            Self::Export(Format::Pdf) => vec![ctrl(Key::E)],
            Self::Back => vec![KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft)],
            Self::Close => vec![ctrl(Key::W)],
            Self::Quit => vec![ctrl(Key::Q)],
            Self::Undo => vec![ctrl(Key::Z)],
            Self::Redo => vec![ctrl(Key::Y), ctrl_shift(Key::Z)],
            Self::Prepare => vec![plain(Key::F2)],
            Self::Session => vec![plain(Key::F3)],
            Self::Report => vec![plain(Key::F4)],
            Self::StartPause => vec![plain(Key::P)],
            Self::MoreTime => vec![plain(Key::Plus)],
            Self::LessTime => vec![plain(Key::Minus)],
            Self::Park => vec![plain(Key::F8)],
            Self::ShowProjector => vec![plain(Key::F5)],
            Self::FullScreen => vec![plain(Key::F11)],
            Self::SwapScreens => vec![plain(Key::S)],
            Self::Freeze => vec![plain(Key::F)],
            Self::Black => vec![plain(Key::B)],
            Self::Reveal => vec![plain(Key::O)],
            Self::Together => vec![ctrl(Key::T)],
            Self::PreviousStep => vec![plain(Key::PageUp)],
            Self::NextStep => vec![plain(Key::PageDown)],
            Self::Step(number) => digit(number).map(plain).into_iter().collect(),
            Self::Team(number) => digit(number).map(ctrl).into_iter().collect(),
            Self::ToggleScript => vec![plain(Key::D)],
            Self::ZoomIn => vec![ctrl(Key::Plus), ctrl(Key::Equals)],
            Self::ZoomOut => vec![ctrl(Key::Minus)],
            Self::ZoomReset => vec![ctrl(Key::Num0)],
            Self::Shortcuts => vec![plain(Key::Questionmark)],
            _ => Vec::new(),
        }
    }

    /// A letter or digit by itself: works only while nobody types (WCAG 2.1.4).
    pub fn is_single_key(self) -> bool {
        matches!(
            self,
            Self::Step(_)
                | Self::ToggleScript
                | Self::Shortcuts
                | Self::StartPause
                | Self::MoreTime
                | Self::LessTime
                | Self::SwapScreens
                | Self::Freeze
                | Self::Black
                | Self::Reveal
        )
    }

    /// Whether another screen, step, team or dialog comes in front.
    pub fn leads_away(self) -> bool {
        matches!(
            self,
            Self::New
                | Self::FollowUp
                | Self::Open
                | Self::Example
                | Self::Overview
                | Self::SaveAs
                | Self::Export(_)
                | Self::Print(_)
                | Self::Back
                | Self::Close
                | Self::Quit
                | Self::Library
                | Self::ImportValues
                | Self::Prepare
                | Self::Session
                | Self::Report
                | Self::Together
                | Self::PreviousStep
                | Self::NextStep
                | Self::SkipStep
                | Self::Park
                | Self::Step(_)
                | Self::Team(_)
                | Self::Shortcuts
                | Self::About
        )
    }

    pub fn is_undo(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }

    pub fn is_enabled(self, state: &AppState) -> bool {
        let document = state.document.as_ref();
        let in_sight = state.shows_session();
        let editor = state.editor.as_ref();
        let editor = editor.filter(|_| state.screen == Screen::Editor);
        match self {
            Self::Save if state.screen == Screen::Editor => editor.is_some_and(|editor| {
                editor.is_dirty() && !editor.saving && editor.fault(&state.library).is_none()
            }),
            Self::Undo if state.screen == Screen::Editor => editor.is_some_and(Editor::can_undo),
            Self::Redo if state.screen == Screen::Editor => editor.is_some_and(Editor::can_redo),
            Self::Back => state.way_back().is_some(),
            Self::Close => document.is_some() || state.way_back().is_some(),
            Self::Copies => document.is_some_and(|d| d.path.is_some() && !d.read_only),
            Self::Park => document.is_some_and(|d| !d.read_only),
            Self::Save
            | Self::SaveAs
            | Self::Versions
            | Self::Export(_)
            | Self::Print(_)
            | Self::Prepare
            | Self::Report => document.is_some(),
            Self::Session | Self::Together | Self::Team(_) | Self::ShowProjector => {
                document.is_some_and(|d| d.current_team().is_some())
            }
            Self::Undo => in_sight && document.is_some_and(|d| d.history.can_undo()),
            Self::Redo => in_sight && document.is_some_and(|d| d.history.can_redo()),
            Self::PreviousStep
            | Self::NextStep
            | Self::Step(_)
            | Self::SkipStep
            | Self::ToggleScript => state.screen == Screen::Session,
            // A clock that nobody sees must not begin.
            Self::StartPause => document.is_some_and(|d| {
                let in_sight = matches!(state.screen, Screen::Session | Screen::Together);
                let begun = d.session().clock.step.is_some();
                d.current_step().is_some() && (in_sight || begun)
            }),
            Self::MoreTime | Self::LessTime => {
                document.is_some_and(|d| d.session().clock.step.is_some())
            }
            Self::FullScreen
            | Self::SwapScreens
            | Self::Freeze
            | Self::Black
            | Self::ProjectorClock
            | Self::Showing(_) => state.projector.shown,
            Self::Reveal => document.is_some_and(|document| {
                let open = |team: &Team| matches!(team.ballot, Ballot::Open | Ballot::Closed);
                document.current_team().is_some_and(open)
            }),
            _ => true,
        }
    }

    /// A choice that stays, not something that happens once.
    pub fn is_choice(self) -> bool {
        matches!(
            self,
            Self::Theme(_)
                | Self::Language(_)
                | Self::SingleKeys
                | Self::Sound
                | Self::ToggleScript
                | Self::ShowProjector
                | Self::FullScreen
                | Self::Freeze
                | Self::Black
                | Self::ProjectorClock
                | Self::Showing(_)
                | Self::Together
                | Self::Prepare
                | Self::Session
                | Self::Report
        )
    }

    /// Whether this choice is the one in force, for commands that are choices.
    pub fn is_chosen(self, state: &AppState) -> bool {
        match self {
            Self::Theme(theme) => state.settings.theme == theme,
            Self::Language(lang) => state.settings.lang == lang,
            Self::SingleKeys => state.settings.single_keys,
            Self::Sound => state.settings.sound,
            Self::ToggleScript => state.shows_script,
            Self::ShowProjector => state.projector.shown,
            Self::FullScreen => state.projector.full_screen,
            Self::Freeze => state.projector.frozen.is_some(),
            Self::Black => state.projector.black,
            Self::ProjectorClock => !state.projector.hides_clock,
            Self::Showing(showing) => state.showing == showing,
            Self::Together => state.screen == Screen::Together,
            Self::Prepare => state.screen == Screen::Prepare,
            Self::Session => state.screen == Screen::Session,
            Self::Report => state.screen == Screen::Report,
            _ => false,
        }
    }
}

fn digit(number: u8) -> Option<Key> {
    const DIGITS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    DIGITS.get(usize::from(number).checked_sub(1)?).copied()
}
