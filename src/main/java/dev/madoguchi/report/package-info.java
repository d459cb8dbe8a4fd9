/** Tallies without a person: what was done, how often. */
@NullMarked
package dev.madoguchi.report;

import org.jspecify.annotations.NullMarked;
