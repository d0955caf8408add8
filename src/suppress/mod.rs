//! The one sieve: severities, waivers, the baseline and the gate.
