/** What a station does with what its city publishes: it fetches, checks, keeps, uses and shows it, and proposes changes. */
@NullMarked
package dev.madoguchi.publishing.station;

import org.jspecify.annotations.NullMarked;
