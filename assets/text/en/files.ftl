# Files: what happened, what is safe, what to do. The place comes last.

file-fault = { $doing }. { $what } ({ $spot })

doing-open = The session does not open
doing-save = Saving did not work
doing-create = No new session was made
doing-export = No report was made
doing-read-settings = Your settings were not read
doing-save-settings = Your settings were not kept
doing-journal = What you type is not kept every second now
doing-recover = Earlier work was found but cannot be read
doing-version = No earlier version was kept

safe-open = Nothing has changed.
safe-save = Your work is still in the window, and the file on disk is as it was.
safe-create = Nothing was overwritten.
safe-export = The session has not changed, nor has what was there before.
safe-read-settings = Everything is as it was the first time. A damaged file is kept with .broken behind its name. Your sessions have not changed.
safe-save-settings = Your sessions have not changed.
safe-journal = Your work is still in the window; save it in a file.
safe-recover = Nothing has changed; the work that was found stays.
safe-version = The session itself is saved.

do-look-for-it = See if it was moved, and if the stick or network drive is connected.
do-make-folder = Make the folder first, or choose another one.
do-other-name = Choose another name.
do-other-folder = Choose a folder where you may write.
do-ask-to-read = Ask the owner whether you may read it.
do-make-space = Free some space or choose another disk, and try again.
do-again = Try again or choose another folder.
do-choose-session = Choose a file of this program; its name ends in .codio.
do-install-newer = Install the newest version of this program.
do-use-copy = Use a backup, or repair this place in a text editor.
do-report-fault = This is a fault in the program. Please tell its makers.
do-keep-both = Choose Save as… and keep your version under another name: then both stay.

file-missing = This file is not there
file-folder-missing = The folder is not there
file-is-folder = This is a folder, not a file
file-not-a-file = This is not an ordinary file
file-exists = This file exists already
file-denied = You have no access to this
file-read-only = You can only read here
file-no-space = The disk is full
file-name-too-long = The name is too long
file-name-not-text = The name has characters that the program cannot keep
file-empty = The file is empty
file-not-text = This is not text: there are characters here that do not fit in UTF-8
file-too-large = The file is larger than { $limit } MB
file-other = The system says: { $why }
file-foreign = This is not a session
file-newer = This session was made with a newer version of the program: file version { $version }. This program reads up to version { $known }
file-verify = The session cannot be written as text properly
file-is-session = There is a session here, and a report may not replace it
file-changed = Somebody else has changed this file in the meantime
file-in-use = This file is open in another window already
report-fault = The report cannot be made: { $why }

syntax-end = The text stops halfway: a bracket or a quotation mark is missing
syntax-sign = ‘{ $name }’ is expected here
syntax-name = A name without quotation marks is expected here
syntax-unknown-field = The field ‘{ $name }’ is not known. These are: { $known }
syntax-unknown-word = ‘{ $name }’ is not known here. These are: { $known }
syntax-missing-field = The block that ends here lacks the field ‘{ $name }’
syntax-double-field = The field ‘{ $name }’ is there twice
syntax-number = A number is expected here
syntax-number-range = This number is too large or too small
syntax-true-false = true or false is expected here
syntax-escape = The character behind \ cannot stand there
syntax-comment = A comment starts with /* but does not end with */
syntax-too-deep = There are too many brackets within each other
syntax-after = There is text behind the last bracket
syntax-other = This is not right: { $why }

content-not-used = This file is not used
content-hint = The rest of the program works as usual, and the file has not changed. Repair this place in a text editor and start again.
content-same-as-built-in = The id ‘{ $id }’ and the version are those of a file that comes with the program. Give your copy its own id, or its own version if it takes the place of that file
content-same-as-file = The id ‘{ $id }’ is in { $other } as well. Give one of the two its own id
content-unknown-value-set = The value set ‘{ $id }’ is not there
content-unknown-case-set = The cases ‘{ $id }’ are not there
content-unknown-workshop = The workshop ‘{ $id }’ is not there
content-too-many-files = There are more than { $limit } files in this folder; the others were not read
content-edit = Edit { $number } of the example does not fit. { $why }
