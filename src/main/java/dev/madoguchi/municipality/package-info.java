/** A city's profile: its sites, windows, hours, procedures, ledger fields and retention rules. */
@NullMarked
package dev.madoguchi.municipality;

import org.jspecify.annotations.NullMarked;
