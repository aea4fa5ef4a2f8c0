# Own workshops and value sets: importing values, and the editor.

column-fundament = foundation
column-principle = principle
column-value = value
column-explanation = explanation
column-source = source

table-fault = Line { $line }: { $what }
table-fault-column = Line { $line }, column ‘{ $column }’: { $what }
table-utf-16 = this file was saved as Unicode text (UTF-16). Save it as CSV UTF-8
table-not-text = this is not text, from character { $column } of line { $at }. Save your spreadsheet as CSV
table-no-column = this column is missing. The first line must have the names: foundation, principle, value, explanation, source
table-double-column = this column is there twice
table-no-rows = there are no values in it
table-too-many = a set cannot hold more than { $limit } values
table-cells = there are { $found } cells here, and the first line has { $expected }. Is there a separator inside a text? Then put that text between quotes
table-empty = this cell is empty, and must be filled
table-unknown-fundament = ‘{ $found }’ is not a foundation. Choose from: { $known }
table-duplicate = the value on line { $other } is called ‘{ $name }’ too. Give every value a name of its own, or remove one of the two lines
table-open-quote = a quotation mark (") opens here and is never closed, so the lines below belong to this cell. Remove it, or close it
table-formula = this is a formula or an error of a spreadsheet. Put the text itself there
table-too-long = this text is longer than { $limit } characters
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows-1252

import-title = Import values
import-read = { $count ->
    [one] One value read from { $file }
   *[other] { $count } values read from { $file }
    }
import-how = Separator: ‘{ $separator }’. Letters: { $encoding }
import-tab = tab
import-older-letters = The file was not saved as UTF-8. Check letters such as é and ë
import-unused = These columns were not used: { $columns }
import-faults = { $count ->
    [one] There is one mistake. Put it right in the file and choose it again
   *[other] There are { $count } mistakes. Put them right in the file and choose it again
    }
import-more = … and { $count } more
import-set-title = Name of the value set
import-set-version = Version
import-set-source = Where do the values come from?
import-source-hint = Leave empty to use the column ‘source’
import-do = Make the value set
import-again = Another file…
import-comment = // Read from { $file }. You can change this file in a text editor, or in the program.
import-done = Value set saved. Choose it at Prepare, or in a workshop

library-title = Workshops and values
library-lead = Make a copy of a workshop or value set and change it. What you save can be chosen for a new session at once.
library-workshops = Workshops
library-value-sets = Value sets
library-import = Import values (CSV)…
library-built-in = Comes with the program
library-own = Your own
library-workshop-size = { steps-count }, { minutes-count }, version { $version }
library-set-size = { values-count }, version { $version }
library-edit = Edit
library-copy = Make a copy
library-edit-name = Edit { $name }
library-copy-name = Make a copy of { $name }
library-folder = Your files are in { $folder }
library-go-on = Go on with { $name }
library-unsaved = These changes have not been saved yet
library-copy-title = { $name } (copy)

editor-back = Back to the list
editor-save = Save
editor-saved = Saved as version { $version }
editor-all-saved = Everything is saved
editor-changed = Not saved yet
editor-fault = Not right yet. { $what }
editor-show-fault = Show where
editor-valid = Everything is right
editor-both = Side by side
editor-comment = Text at the top of the file stays. Other comments in the file disappear when you save.
editor-about-workshop = About this workshop
editor-about-set = About these values
editor-title = Title
editor-version = Version
editor-about = What is this workshop for?
editor-source = Where does it come from?
editor-values = Value set
editor-cases = Cases
editor-steps = Steps
editor-total = { minutes-count } in all
editor-add-step = Add a step
editor-step-name = Step { $number }: { $title }
editor-remove-step = Remove step
editor-step-title = Title of the step
editor-minutes = Minutes
editor-unnamed = Without a name
editor-minimum = At least
editor-question = Question on the screen
editor-step-lead = Sentence below the question
editor-purpose = Purpose
editor-say = Say
editor-act = Do
editor-watch = Watch out
editor-add-line = Add a line
editor-numbered = { $name } { $number }
editor-remove-line = Remove { $name }
editor-activities = What the team fills in
editor-add-activity = Add an activity
editor-statement = Statement
editor-item-question = Question
editor-add-statement = Add a statement
editor-add-question = Add a question
editor-rule = How does everyone choose?
editor-rule-dots = Dots
editor-rule-ranked = Top
editor-dots = Dots per person
editor-top = Values in the top
editor-stack = Several dots on one value allowed
editor-shortlist = At most on the list
editor-foundation = Foundation
editor-principle = Principle
editor-add-principle = Add a principle
editor-new-principle = New principle
editor-remove-principle = Remove principle
editor-principle-in-use = A principle can go when no values stand below it
editor-add-value = Add a value
editor-new-value = New value
editor-remove-value = Remove value
editor-value-name = Name
editor-explanation = Explanation in one sentence
editor-questions = Questions for the table
editor-value-source = Source
editor-in-lang-nl = { $name }, Dutch
editor-in-lang-en = { $name }, English
activity-values = Choosing values
activity-reflection = Looking back
activity-questions = Questions
activity-statements = Statements

unsaved-content = Your changes have not been saved yet
unsaved-content-text = Do you want to save ‘{ $name }’ before you go on?
unsaved-content-discard = Do not save
editor-save-copy = Save as a copy

command-workshops = Workshops and values…
command-import-values = Import values (CSV)…
dialog-import = Open a table of values
file-kind-table = Table (CSV)

doing-content = Your workshop or value set was not saved
safe-content = Your changes are still in the window.
doing-import = The table was not read
safe-import = Nothing was changed.
do-content-copy = Choose Save as a copy: then both of them stay.
do-choose-table = Choose a file that was saved as CSV.
