//! Rights, links and pipes.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

use super::*;

#[test]
fn a_session_is_for_its_owner_only() {
    let folder = folder();
    let path = folder.path().join("a.codio");
    save(&sample(), &path, Replacing::Anything).expect("room for a file");
    let mode = fs::metadata(&path).expect("it is there").mode();
    assert_eq!(mode & 0o777, 0o600);
    // Colleagues who could read it still can.
    let shared = fs::Permissions::from_mode(0o640);
    fs::set_permissions(&path, shared).expect("it is ours");
    save(&sample(), &path, Replacing::Anything).expect("room for a file");
    let mode = fs::metadata(&path).expect("it is there").mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn a_link_stays_a_link_and_its_file_is_written() {
    let folder = folder();
    let sub = folder.path().join("sub");
    fs::create_dir(&sub).expect("room for a folder");
    let (link, file) = (folder.path().join("link.codio"), sub.join("a.codio"));
    symlink("sub/a.codio", &link).expect("links are possible");
    for _ in 0..2 {
        save(&sample(), &link, Replacing::Anything).expect("room for a file");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(open(&file), Ok(sample()));
    }
    let (round, about) = (folder.path().join("a"), folder.path().join("b"));
    symlink(&about, &round).expect("links are possible");
    symlink(&round, &about).expect("links are possible");
    let error = save(&sample(), &round, Replacing::Anything).expect_err("it goes round");
    assert_eq!(error.problem, Problem::File(FileFault::NotAFile));
}

#[test]
fn devices_are_not_replaced() {
    let error = write_export(Path::new("/dev/null"), b"x").expect_err("a device");
    assert_eq!(error.problem, Problem::File(FileFault::NotAFile));
}

#[test]
fn a_folder_that_can_only_be_read_is_said_so() {
    let folder = folder();
    let path = folder.path().join("a.codio");
    save(&sample(), &path, Replacing::Anything).expect("room for a file");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).expect("ours");
    // The administrator may write anywhere.
    let free = fs::File::create(folder.path().join("probe")).is_ok();
    let saved = save(&new_session(), &path, Replacing::Anything);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("ours");
    if !free {
        let problem = saved.expect_err("read only").problem;
        assert_eq!(problem, Problem::File(FileFault::ReadOnly));
        assert_eq!(open(&path), Ok(sample()));
    }
}
