# What is still open. Advice, never a reproach.

team-unnamed = Team without a name ({ $number })
participant-unnamed = Participant { $number }

open-organisation = Fill in the organisation
open-date = Fill in the date
open-teams = There is no team yet
open-team-name = Give the team a name
open-participants = There are no participants yet
open-case = There is no case yet
open-stakeholders = There are no stakeholders yet
open-missing-voice = Not at the table: { $name }. Who speaks for them?
open-missing-voice-unnamed = A stakeholder is missing at the table. Who speaks for them?
open-picks = { $picks } of { $expected } choices entered
open-shortlist = No value has been chosen yet
open-reason = { $value } has no reason yet
open-state-of-affairs = { $value } has no state of affairs yet
open-tension-values = Tension { $number } lacks a value
open-tension-choice = Tension { $number } has no choice yet
open-agreements = There is no agreement yet
open-value-without-agreement = { $value } has no agreement yet
open-action = Agreement { $number }: what will we do?
open-agreement-value = Agreement { $number } does not belong to a value yet
open-owner = Agreement { $number } has no owner yet
open-due = Agreement { $number } has no date yet
open-due-in-past = Agreement { $number }: the date has passed
open-measure = Agreement { $number }: how will we see that it works?
open-evaluation = Agreement { $number } has no date to look back yet
open-evaluation-before-due = Agreement { $number }: looking back comes before the due date
open-judgement = Agreement { $number }: need or importance is still empty
open-statements = { $step }: { $scored } of { $of } statements scored
open-questions = { $step }: { $answered } of { $of } questions answered
open-follow-up = There is no date for the follow-up yet
open-no-status = How far is this agreement? { $action }
open-unrecorded = There is text that is not in the timeline yet: { $action }
open-drop-reason = Why did you let this go? { $action }
