# The window: menus, commands, the line at the bottom, dialogs.

app-name = Goed Digitaal Bestuur

menu-file = File
menu-edit = Edit
menu-session = Session
menu-view = View
menu-help = Help

command-new = New session
command-follow-up = Follow-up session…
command-open = Open…
command-example = View the example
command-save = Save
command-save-as = Save as…
command-versions = Version history…
command-copies = Merge with a copy…
command-export-pdf = Export as PDF
command-export-html = Export as a web page (HTML)
command-export-docx = Export for Word (DOCX)
command-export-xlsx = Export for Excel (XLSX)
command-export-csv = Export as a table (CSV)
command-export-md = Export as Markdown
command-export-ics = Export dates for your calendar (ICS)
command-export-iama = Export values for the IAMA (JSON)
command-export-other = Export in another format
command-back = Back
command-close = Close
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-prepare = Prepare
command-session = Session
command-report = Report
command-previous-step = Previous step
command-next-step = Next step
command-step = Go to a step
command-team = Go to a team
command-script = Show the script
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Actual size
command-light = Light
command-dark = Dark
command-system = As the system
command-dutch = Nederlands
command-english = English
command-single-keys = Use keys without Ctrl
command-shortcuts = Shortcuts
command-about = About this program

status-saved = All changes saved
status-saved-at = All changes saved { $time }
status-saving = Saving…
status-no-file = Not in a file yet
status-shortcuts = Shortcuts: ?

file-kind = Goed Digitaal Bestuur session
file-kind-pdf = PDF
file-kind-html = HTML
file-kind-docx = DOCX
file-kind-xlsx = XLSX
file-kind-csv = CSV
file-kind-md = Markdown
file-kind-ics = ICS
file-kind-iama = JSON
file-shareable = shareable
unshown-letters = { $count ->
    [one] The report cannot show this character: { $letters }. The PDF has □ in its place
   *[other] The report cannot show these characters: { $letters }. The PDF has □ in place of each
}
unshown-places = Found in: { $places }
unshown-start = the beginning
unshown-more = and { $count } more
exported = Report made: { $path }

dialog-open = Open a session
dialog-save = Save the session
dialog-export = Export the report ({ $kind })
dialog-open-button = Open
dialog-save-button = Save
dialog-room-to-sign = With room to sign
dialog-carries-session = With the session inside, so that you can open this report again
file-carried = session
dialog-export-button = Export
dialog-path = File
dialog-path-hint = Type or paste where the file is or should go, or choose Browse
dialog-browse = Browse…
dialog-cancel = Cancel
dialog-close = Close
dialog-exists = This file exists already. Replace it, or choose another name
dialog-replace = Replace the file
dialog-unsaved = This session is not in a file yet
dialog-unsaved-text = Save it if you want to keep it. If you go on without saving, it is gone
dialog-quit-anyway = Quit without saving
dialog-close-anyway = Go on without saving
dialog-fault = That did not work

shortcuts-hint = Keys without Ctrl work only while you are not typing. You can switch them off in the Help menu
about-version = Version { $version }, licence EUPL-1.2
about-text = With this program you facilitate the workshop Goed Digitaal Bestuur (good digital governance) on one laptop, from preparation to report.
about-sources = The workshop was devised by Datawerkplaats (Utrecht) and starts from the Dutch code for good digital public governance. This program is not theirs. The steps, the minutes and the explanations of the values are our own design.
about-privacy = This program does not use the internet. Everything stays on this computer.

window-failed = The window cannot open: { $why }
window-no-display = there is no display (DISPLAY and WAYLAND_DISPLAY are empty)
window-no-opengl = OpenGL does not work here ({ $why })
window-lost = The display went away: { $why }
window-packages = On Debian or Ubuntu: sudo apt-get install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 libegl1 libwayland-egl1. Without a display, ‘report’, ‘check’ and ‘new’ work; see --help

menu-projector = Projector

command-together = All teams side by side
command-start-pause = Start or pause the clock
command-more-time = One minute more
command-less-time = One minute less
command-sound = Soft tone when the time is over
command-skip-step = Skip the step
command-park = Park a point
command-show-projector = Show
command-full-screen = Full screen
command-swap-screens = Swap screens
command-freeze = Freeze the picture
command-black = Black picture
command-projector-clock = Show the clock
command-reveal = Reveal
showing-step = What belongs to the step
showing-question = Only the question
showing-cards = All values
showing-chosen = Our choice
showing-tensions = The tensions
showing-field = Need and importance
showing-agreements = The agreements
showing-roles = The role cards
showing-earlier = The earlier agreements
showing-then-and-now = Then and now
parked = Parked

projector-title = Goed Digitaal Bestuur, projector
projector-show = Show on projector
projector-hide = Stop projector
projector-is-frozen = Picture frozen
projector-is-black = Picture black
projector-monitor-gone = The screen is gone. The projector is a plain window now
projector-step = Step { $number } of { $of } · { $title }
projector-break = Time for coffee, and a fresh look
projector-entry = { $picks } of { $expected } choices entered
projector-soon = Almost time
projector-now = Time to wrap up
projector-over = Time is up
projector-before = { $count ->
    [one] One agreement before these
   *[other] { $count } agreements before these
    }
projector-own-value = Value of the team

# Names in free text, before something leaves for others.
mentions-title = { $count ->
    [one] One sentence holds a name
   *[other] { $count } sentences hold a name
    }
mentions-lead = In the shareable report a role takes its place. Would you rather say it otherwise? Cancel and change the text
mention = { $team }, { $field }: ‘{ $sentence }’ becomes ‘{ $replaced }’
mention-place = Place
