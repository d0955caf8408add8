//! Layers that a viewer does not show at first.

use std::collections::BTreeSet;

use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier};

/// The layers that are off.
#[derive(Debug, Default)]
pub(super) struct Layers {
    off: BTreeSet<ObjectIdentifier>,
}

impl Layers {
    /// Reads the catalogue's default configuration.
    pub(super) fn of(catalogue: &Dict<'_>) -> Self {
        let mut off = BTreeSet::new();
        let Some(properties) = catalogue.get::<Dict<'_>>(b"OCProperties") else { return Self::default() };
        let default = properties.get::<Dict<'_>>(b"D").unwrap_or_default();
        if default.get::<Name<'_>>(b"BaseState").as_deref() == Some(b"OFF") {
            off.extend(references(&properties, b"OCGs"));
            for on in references(&default, b"ON") {
                off.remove(&on);
            }
        }
        off.extend(references(&default, b"OFF"));
        Self { off }
    }

    /// Whether the layer, or all layers of the group, that an `OC` entry of a dictionary names are off.
    pub(super) fn hides(&self, holder: &Dict<'_>, key: &[u8]) -> bool {
        if self.off.is_empty() {
            return false;
        }
        if holder.get_ref(key).is_some_and(|layer| self.off.contains(&layer.into())) {
            return true;
        }
        let Some(group) = holder.get::<Dict<'_>>(key) else { return false };
        if group.get_ref(b"OCGs").is_some_and(|layer| self.off.contains(&layer.into())) {
            return true;
        }
        let members = references(&group, b"OCGs");
        !members.is_empty() && members.iter().all(|layer| self.off.contains(layer))
    }
}

fn references(dict: &Dict<'_>, key: &[u8]) -> Vec<ObjectIdentifier> {
    let array = dict.get::<Array<'_>>(key).unwrap_or_default();
    array.raw_iter().filter_map(|item| item.as_obj_ref()).map(Into::into).collect()
}
