//! Which version of CPython is modeled.

use std::fmt;
use std::str::FromStr;

/// A version of CPython whose memory manager this crate models.
///
/// Versions are ordered by age. Parsing accepts exactly the names that
/// displaying gives:
///
/// ```
/// use gc_core::{Profile, Version};
///
/// let version: Version = "3.12".parse()?;
/// assert!(version < Version::default());
/// assert_eq!(Profile::of(version).thresholds, [700, 10, 10]);
/// assert_eq!(Version::V3_14_0.to_string(), "3.14.0");
/// # Ok::<(), gc_core::UnknownVersion>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Version {
    /// 3.11: collections run inside allocations.
    V3_11,
    /// 3.12: collections run at safe points; immortal objects.
    V3_12,
    /// 3.13: the version that the book is about, and the default.
    #[default]
    V3_13,
    /// 3.14.0 to 3.14.4: the incremental collector.
    V3_14_0,
    /// 3.14.5 and later patches: three generations again.
    V3_14,
    /// 3.15: weak references without a callback are cleared later.
    V3_15,
}

impl Version {
    /// Every version, oldest first.
    pub const ALL: [Version; 6] = [
        Version::V3_11,
        Version::V3_12,
        Version::V3_13,
        Version::V3_14_0,
        Version::V3_14,
        Version::V3_15,
    ];

    /// Its name, such as `"3.13"`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Version::V3_11 => "3.11",
            Version::V3_12 => "3.12",
            Version::V3_13 => "3.13",
            Version::V3_14_0 => "3.14.0",
            Version::V3_14 => "3.14",
            Version::V3_15 => "3.15",
        }
    }

    /// The names of all versions, oldest first, separated by `separator`.
    pub fn list(separator: &str) -> String {
        Version::ALL.map(Version::as_str).join(separator)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// No modeled version has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "there is no version {found}; known are {known}",
    known = Version::list(", ")
)]
pub struct UnknownVersion {
    /// The name that was given.
    pub found: String,
}

impl FromStr for Version {
    type Err = UnknownVersion;
    fn from_str(name: &str) -> Result<Version, UnknownVersion> {
        Version::ALL
            .into_iter()
            .find(|version| version.as_str() == name)
            .ok_or_else(|| UnknownVersion { found: name.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn versions_are_read_by_their_names_and_by_nothing_else() {
        for version in Version::ALL {
            assert_eq!(version.as_str().parse(), Ok(version));
        }
        for name in
            ["", "3", "3.1", "3.10", "3.13.0", "v3.13", " 3.13", "3.13 "]
        {
            let error = name.parse::<Version>().unwrap_err();
            assert_eq!(error.found, name);
            assert!(
                error
                    .to_string()
                    .contains("known are 3.11, 3.12, 3.13, 3.14.0")
            );
        }
    }

    #[test]
    fn versions_are_ordered_by_age() {
        assert!(Version::ALL.is_sorted());
        assert_eq!(Version::default(), Version::V3_13);
        assert_eq!(format!("{:>8}", Version::V3_14_0), "  3.14.0");
    }
}
