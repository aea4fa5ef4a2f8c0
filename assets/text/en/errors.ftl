# Why something did not work. What happened, what is safe, what to do.

job-broken = Something went wrong in the program. What you typed is kept
job-broken-hint = Try it again. If it does not work again, tell the makers.

edit-not-found = This is no longer in the session. Nothing has changed
edit-id-taken = This number is already in use. Nothing has changed
edit-too-long = This text is longer than { $limit } characters. Make it shorter; what stood there is still there
edit-too-many = There is no room for more than { $limit }
edit-too-many-picks = Everyone has { $limit ->
    [one] one choice
   *[other] { $limit } choices
    }
edit-picked-twice = The rule of this workshop is to choose each value once
edit-shortlist-full = { $limit ->
    [one] There is already one value on the list. Take it off first
   *[other] There are already { $limit } values on the list. Take one off first
    }
edit-ballot = Choices can be entered while entry is open, and until you reveal
edit-minutes = A step takes 1 to { $limit } minutes
edit-in-use = This value is still in use. Take it out of the choices and agreements first
edit-not-empty = A follow-up session starts empty. This session already has a team or an earlier session
edit-circle = That would make an agreement or session follow itself. Nothing has changed

workshop-no-steps = The workshop has no steps
workshop-too-many-steps = A workshop has { $limit } steps at most
workshop-no-title = The title is still empty
workshop-duplicate-id = The id ‘{ $id }’ is empty or occurs twice. Every id must be unique
# What is wrong in one part: "Step 1, Start and case: question 1 is still empty"
workshop-part = { $part }: { $what }
part-step = Step { $number }
part-fundament = Foundation { $number }
part-principle = Principle { $number }
part-value = Value { $number }
part-case = Case { $number }
part-named = { $part }, { $name }
workshop-no-activity = there is nothing for the team to fill in yet. Add an activity
workshop-no-questions = there is no question yet. Add one
workshop-no-statements = there is no statement yet. Add one
workshop-no-part-title = the title is still empty
workshop-no-name = the name is still empty
workshop-empty-question = question { $number } is still empty
workshop-empty-statement = statement { $number } is still empty
workshop-empty-line = line { $number } of ‘{ $list }’ is still empty
workshop-empty-table-question = question { $number } for the table is still empty
workshop-same-name = there is another value with this name. Give every value a name of its own
workshop-same-name-there = in Dutch, { $other } has the same name: ‘{ $name }’. Give every value a name of its own
workshop-minutes = { $count } minutes is not possible. Choose 1 to 480 minutes
workshop-minimum = ‘{ editor-minimum }’ is more than ‘{ editor-minutes }’
workshop-vote-count = everyone chooses { $count } times. Choose 1 to 20
workshop-shortlist = ‘{ editor-shortlist }’ is { $count }. Choose 1 to 20

session-duplicate = Number { $id } occurs twice in the session, or is too high
session-unknown-value = Team ‘{ $team }’ uses the value ‘{ $value }’, which is not in the value set of this session
session-too-long = A text in the session is longer than { $limit } characters
session-too-many = The session has more than { $limit } parts of one kind somewhere
session-unknown-agreement = An agreement is replaced by agreement { $id }, but that one is not in the session
session-circle = An agreement or session in this file follows itself
