# The window: menus, commands, the line at the bottom, dialogs.

app-name = Goed Digitaal Bestuur

menu-file = File
menu-edit = Edit
menu-session = Session
menu-view = View
menu-help = Help

command-new = New session
command-open = Open…
command-example = View the example
command-save = Save
command-save-as = Save as…
command-versions = Version history…
command-export-pdf = Export as PDF
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
file-shareable = shareable
exported = Report made: { $path }

dialog-open = Open a session
dialog-save = Save the session
dialog-export = Export the report as PDF
dialog-open-button = Open
dialog-save-button = Save
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
window-packages = On Debian or Ubuntu: sudo apt-get install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1. Without a display, ‘report’, ‘check’ and ‘new’ work; see --help
