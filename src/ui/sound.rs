//! One soft tone, through whatever player this computer has. Without a player it stays silent: the
//! clock says the same in words.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// Samples per second.
const RATE: u32 = 16_000;
/// Players that take a WAV file on their standard input.
const PLAYERS: [(&str, &[&str]); 3] = [
    ("pw-cat", &["--playback", "-"]),
    ("aplay", &["-q", "-t", "wav", "-"]),
    ("play", &["-q", "-t", "wav", "-"]),
];

/// Plays the tone. Takes as long as the tone lasts, so not for the thread that draws.
pub fn play() {
    let tone = wav(&tone());
    for (player, arguments) in PLAYERS {
        let silent = || Stdio::null();
        let child = Command::new(player)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(silent())
            .stderr(silent())
            .spawn();
        let Ok(mut child) = child else {
            continue;
        };
        let written = child.stdin.take().map(|mut input| input.write_all(&tone));
        let played = child.wait().is_ok_and(|status| status.success());
        if played && matches!(written, Some(Ok(()))) {
            return;
        }
    }
}

/// A low tone of almost a second that dies away.
fn tone() -> Vec<i16> {
    let samples = 0..RATE * 9 / 10;
    let sample = |at: u32| {
        let seconds = at as f32 / RATE as f32;
        let wave = (seconds * 440.0 * std::f32::consts::TAU).sin();
        (wave * (-5.0 * seconds).exp() * 9_000.0) as i16
    };
    samples.map(sample).collect()
}

/// The samples as a WAV file: one channel, 16 bits.
fn wav(samples: &[i16]) -> Vec<u8> {
    let data = u32::try_from(samples.len() * 2).unwrap_or_default();
    let mut file = Vec::with_capacity(samples.len() * 2 + 44);
    file.extend(b"RIFF");
    file.extend((36 + data).to_le_bytes());
    file.extend(b"WAVE");
    file.extend(b"fmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend([1, 0, 1, 0]);
    file.extend(RATE.to_le_bytes());
    file.extend((RATE * 2).to_le_bytes());
    file.extend([2, 0, 16, 0]);
    file.extend(b"data");
    file.extend(data.to_le_bytes());
    file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tone_is_a_whole_wav_file_that_begins_and_ends_softly() {
        let samples = tone();
        let file = wav(&samples);
        assert_eq!(&file[..4], b"RIFF");
        assert_eq!(file.len(), 44 + samples.len() * 2);
        assert!(samples.iter().all(|sample| sample.unsigned_abs() < 10_000));
        assert!(
            samples
                .last()
                .is_some_and(|sample| sample.unsigned_abs() < 200)
        );
    }
}
