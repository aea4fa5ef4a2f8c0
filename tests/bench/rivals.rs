//! What somebody would use instead to get the same report on paper: a browser that prints our
//! HTML, an office program that converts our DOCX, and typst with the same words and tables.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::Audience::Internal;
use goed_digitaal_bestuur::report::compose::compose;
use goed_digitaal_bestuur::report::export::{Format, export};
use goed_digitaal_bestuur::report::pdf::Stamp;
use goed_digitaal_bestuur::text::Text;
use jiff::Zoned;

use super::typst;

/// Another way to the same PDF.
pub struct Rival {
    pub name: &'static str,
    command: Command,
    pdf: PathBuf,
}

impl Rival {
    /// From nothing to a PDF on disk.
    pub fn work(&mut self) {
        let _ = std::fs::remove_file(&self.pdf);
        let status = self
            .command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let made = status.is_ok_and(|status| status.success()) && self.pdf.exists();
        assert!(made, "{} makes a PDF", self.name);
    }
}

/// The rivals that are on this machine, with the files that they read in `folder`; the others are
/// named on stdout.
pub fn of(session: &Session, folder: &Path) -> Vec<Rival> {
    let (text, now) = (Text::new(Lang::Nl), Zoned::now());
    let report = compose(session, &text, Internal, now.date());
    let stamp = Stamp {
        id: [7; 16],
        created: now,
    };
    for (format, name) in [(Format::Html, "report.html"), (Format::Docx, "report.docx")] {
        let bytes = export(session, &text, Internal, format, &stamp).expect("it can be written");
        std::fs::write(folder.join(name), bytes).expect("the folder is ours");
    }
    std::fs::write(folder.join("report.typ"), typst::source(&report)).expect("the folder is ours");
    let all = [browser(folder), office(folder), typesetter(folder)];
    all.into_iter().flatten().collect()
}

fn browser(folder: &Path) -> Option<Rival> {
    let program = found(
        &["chromium", "chromium-browser", "google-chrome"],
        "a browser",
    )?;
    let (html, pdf) = (folder.join("report.html"), folder.join("browser.pdf"));
    let mut command = Command::new(program);
    // A container has no user of its own, and then the browser wants to hear that this is known.
    command
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.join("browser").display()
        ))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(html);
    let name = "HTML, printed by Chromium";
    Some(Rival { name, command, pdf })
}

fn office(folder: &Path) -> Option<Rival> {
    let program = found(&["soffice", "libreoffice"], "LibreOffice")?;
    let mut command = Command::new(program);
    let profile = folder.join("office");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(folder.join("report.docx"));
    let name = "DOCX, converted by LibreOffice";
    let pdf = folder.join("report.pdf");
    Some(Rival { name, command, pdf })
}

fn typesetter(folder: &Path) -> Option<Rival> {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/typst/bin/python");
    if !python.exists() {
        println!("SKIPPED: typst is not there; tests/bench/typst.sh gets it");
        return None;
    }
    let (source, pdf) = (folder.join("report.typ"), folder.join("typst.pdf"));
    let mut command = Command::new(python);
    command
        .args([
            "-c",
            "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])",
        ])
        .args([&source, &pdf]);
    let name = "the same words, set by typst";
    Some(Rival { name, command, pdf })
}

fn found(names: &[&str], what: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let program = places.into_iter().find(|place| place.is_file());
    if program.is_none() {
        println!("SKIPPED: {what} is not there");
    }
    program
}
