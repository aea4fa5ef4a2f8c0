//! Answers for the Impact Assessment Mensenrechten en Algoritmes, version 2, as the government's own
//! form tool reads them (MinBZK/par-dpia-form, `schemas/assessment-output.v2.schema.json`).

use jiff::Zoned;
use serde::Serialize;

/// The form asks for at most this many values per question.
pub const MOST_VALUES: usize = 6;

const SCHEMA: &str =
    "https://github.com/MinBZK/par-dpia-form/blob/main/schemas/assessment-output.v2.schema.json";
const URN: &str = "urn:nl:iama:2.0";

/// Text for the two questions that a workshop has something to say about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Question 1.2.1: values that may be served.
    pub positive: Option<String>,
    /// Question 1.2.2: values that may be harmed.
    pub negative: Option<String>,
}

#[derive(Serialize)]
struct Assessment {
    #[serde(rename = "$schema")]
    schema: &'static str,
    metadata: Metadata,
    answers: Questions,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    urn: &'static str,
    created_at: String,
}

#[derive(Serialize)]
struct Questions {
    #[serde(rename = "1.2.1", skip_serializing_if = "Option::is_none")]
    positive: Option<Answer>,
    #[serde(rename = "1.2.2", skip_serializing_if = "Option::is_none")]
    negative: Option<Answer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    value: String,
    last_edited_at: String,
}

/// The file that the form tool imports.
///
/// # Errors
/// [`serde_json::Error`]; text and dates give none.
pub fn write(answers: Answers, created: &Zoned) -> Result<String, serde_json::Error> {
    let now = created.timestamp().to_string();
    let answer = |value: String| Answer {
        value,
        last_edited_at: now.clone(),
    };
    serde_json::to_string_pretty(&Assessment {
        schema: SCHEMA,
        metadata: Metadata {
            urn: URN,
            created_at: now.clone(),
        },
        answers: Questions {
            positive: answers.positive.map(answer),
            negative: answers.negative.map(answer),
        },
    })
}
