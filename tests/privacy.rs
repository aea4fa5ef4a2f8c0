//! Nothing gets out: the real window under a trace of its system calls opens no socket but the
//! desktop's own, writes in the promised folders only, for the owner only, and says nothing about
//! what is in a session. Needs strace, Xvfb and a Linux; without them it says that it was skipped.
#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use goed_digitaal_bestuur::model::{Edit, RecordId, TeamText, TextField};
use goed_digitaal_bestuur::store;
use goed_digitaal_bestuur::workshops::{DEFAULT_WORKSHOP, Library};
use tempfile::tempdir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_goed-digitaal-bestuur");
/// Words that stand in the session and nowhere else.
const SECRET: &str = "Zwanebloem";
const CALLS: &str = "trace=socket,connect,bind,sendto,open,openat,creat,rename,renameat,renameat2,\
                     unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,symlinkat,execve";

fn has(tool: &str) -> bool {
    let found = Command::new("sh")
        .args(["-c", &format!("command -v {tool}")])
        .output();
    found.is_ok_and(|found| found.status.success())
}

fn write_session(path: &Path) {
    let session = Library::built_in().new_session(DEFAULT_WORKSHOP, "een-id".into());
    let mut session = session.expect("it is built in");
    let (team, name) = (RecordId(1), SECRET.to_owned());
    let field = TextField::Team(team, TeamText::CaseTitle);
    let text = SECRET.to_owned();
    for edit in [
        Edit::AddTeam { id: team, name },
        Edit::SetText { field, text },
    ] {
        session.apply(edit).expect("it fits");
    }
    store::create(&session, path).expect("room");
}

/// Opens the window for a few seconds; every file of the user is in `folder`.
fn watch(folder: &Path, session: &Path, trace: &Path) -> Output {
    let run = Command::new("xvfb-run")
        .args(["-a", "strace", "-f", "-qq", "-s", "200", "-e", CALLS, "-o"])
        .arg(trace)
        .args(["timeout", "-s", "KILL", "8", PROGRAM])
        .arg(session)
        .env("GOED_DIGITAAL_BESTUUR_HOME", folder.join("home"))
        .env("HOME", folder.join("user"))
        .env("XDG_CACHE_HOME", folder.join("user/.cache"))
        .env_remove("WAYLAND_DISPLAY")
        .output();
    run.expect("xvfb-run starts")
}

/// What stands between the first quotation marks.
fn first_path(call: &str) -> Option<&str> {
    call.split('"').nth(1)
}

/// Why a call should not be there, if it should not.
fn fault(call: &str, folder: &str) -> Option<&'static str> {
    let name = call.split('(').next().unwrap_or_default();
    let own = |path: &str| {
        // Devices for drawing, and what the system's own libraries keep in memory.
        let shared = [
            "/dev/null",
            "/dev/dri/",
            "/dev/shm/",
            "/proc/self/",
            "/proc/thread-self/",
        ];
        path.starts_with(folder) || shared.iter().any(|start| path.starts_with(start))
    };
    let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"];
    match name {
        "socket" if !call.contains("AF_UNIX") => Some("a socket that is not of the desktop"),
        "connect" if !call.contains("AF_UNIX") => Some("a connection"),
        "bind" => Some("something listens"),
        "sendto" if call.contains("sin_") => Some("a message to a network"),
        "open" | "openat" if writes.iter().any(|flag| call.contains(flag)) => {
            (!first_path(call).is_some_and(own)).then_some("a file outside the folders")
        }
        "creat" | "mkdir" | "mkdirat" | "unlink" | "unlinkat" | "rename" | "renameat"
        | "renameat2" | "link" | "linkat" | "symlink" | "symlinkat" => {
            let paths = call.split('"').skip(1).step_by(2);
            let failed = call.contains("= -1");
            (!failed && !paths.into_iter().all(own)).then_some("a change outside the folders")
        }
        _ => None,
    }
}

/// The calls of our program: those after it was started.
fn calls(trace: &str) -> Vec<&str> {
    let lines = trace
        .lines()
        .map(|line| line.split_once(' ').map_or(line, |(_, call)| call.trim()));
    let ours = lines.skip_while(|call| !(call.starts_with("execve") && call.contains(PROGRAM)));
    ours.collect()
}

#[test]
fn nothing_gets_out_of_the_window() {
    if !["strace", "xvfb-run", "timeout"].into_iter().all(has) {
        println!("SKIPPED: this needs strace, xvfb-run and timeout");
        return;
    }
    let folder = tempdir().expect("room for a folder");
    let root = fs::canonicalize(folder.path()).expect("it is there");
    for name in ["user", "sessies"] {
        fs::create_dir(root.join(name)).expect("room");
    }
    let session = root.join("sessies/a.codio");
    write_session(&session);
    let trace = root.join("trace");
    let ran = watch(&root, &session, &trace);
    let said = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let trace = fs::read_to_string(trace).unwrap_or_default();
    let calls = calls(&trace);
    let drew = calls
        .iter()
        .any(|call| call.starts_with("connect") && call.contains("X11-unix"));
    if !drew {
        println!("SKIPPED: no window could be traced here: {said:?}");
        return;
    }
    let place = root.to_string_lossy();
    let faults: Vec<String> = calls
        .iter()
        .filter_map(|call| fault(call, &place).map(|fault| format!("{fault}: {call}")))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(
        calls.iter().any(|call| call.contains("data/recent.ron")),
        "the session was open"
    );
    assert!(!said.iter().any(|words| words.contains(SECRET)), "{said:?}");
    let mut seen = 0;
    for file in files(&root.join("home"))
        .into_iter()
        .chain(files(&root.join("sessies")))
    {
        let mode = fs::metadata(&file).expect("it is there").mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
        seen += 1;
    }
    assert!(
        seen >= 3,
        "the session, a version of it and the recent files"
    );
    println!(
        "{} calls looked at, {seen} files of the owner only",
        calls.len()
    );
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_call_that_should_not_be_there_is_seen() {
    let place = "/tmp/plek";
    for call in [
        "socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 5",
        "connect(5, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = 0",
        "openat(AT_FDCWD, \"/home/ik/elders\", O_WRONLY|O_CREAT, 0600) = 5",
        "rename(\"/tmp/plek/a\", \"/home/ik/a\") = 0",
    ] {
        assert!(fault(call, place).is_some(), "{call}");
    }
    for call in [
        "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5",
        "openat(AT_FDCWD, \"/usr/lib/libX11.so\", O_RDONLY|O_CLOEXEC) = 5",
        "openat(AT_FDCWD, \"/tmp/plek/home/data/recent.ron\", O_RDWR|O_CREAT, 0600) = 5",
    ] {
        assert!(fault(call, place).is_none(), "{call}");
    }
}

#[test]
fn our_own_crate_has_no_unsafe_code() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    assert!(
        source
            .expect("it is there")
            .contains("unsafe_code = \"forbid\"")
    );
}

#[test]
fn no_crate_that_talks_to_a_network_comes_along() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name| fs::read_to_string(root.join(name)).expect("it is there");
    let (rules, lock) = (read(".deny.toml"), read("Cargo.lock"));
    let forbidden = rules
        .lines()
        .filter_map(|line| line.split_once("{ crate = "));
    let forbidden: Vec<&str> = forbidden
        .filter_map(|(_, rest)| rest.split('"').nth(1))
        .collect();
    assert!(
        forbidden.len() >= 10,
        "the rules are not where this test looks"
    );
    for name in forbidden {
        assert!(
            !lock.contains(&format!("name = \"{name}\"\n")),
            "{name} came along"
        );
    }
}
