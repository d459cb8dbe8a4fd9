/** Showing an inspector what was done, without changing anything: rows of the audit trail, and how data were handled. */
@NullMarked
package dev.madoguchi.inspection;

import org.jspecify.annotations.NullMarked;
