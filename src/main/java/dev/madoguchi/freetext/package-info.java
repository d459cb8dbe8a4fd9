/** Finds personal data in what a person typed into a record or a report, which have none. */
@NullMarked
package dev.madoguchi.freetext;

import org.jspecify.annotations.NullMarked;
