//! Lists of words that rules ask for by name: an enum, with the key of each list in the data.

/// Makes the enum of some lists, each with its key.
macro_rules! keyed_lists {
    ($(#[$of:meta])* $name:ident { $($(#[$about:meta])* $list:ident = $key:literal,)+ }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$about])* $list,)+ }

        impl $name {
            /// Every list.
            pub const ALL: &[$name] = &[$($name::$list,)+];

            /// The key of the list in the data.
            pub fn key(self) -> &'static str {
                match self { $($name::$list => $key,)+ }
            }

            /// The list whose key in the data is `key`.
            pub fn find(key: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|list| list.key() == key)
            }
        }
    };
}
pub(crate) use keyed_lists;
