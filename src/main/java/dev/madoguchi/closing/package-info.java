/** Closing the day: reconcile, list, deliver, erase, certify. */
@NullMarked
package dev.madoguchi.closing;

import org.jspecify.annotations.NullMarked;
