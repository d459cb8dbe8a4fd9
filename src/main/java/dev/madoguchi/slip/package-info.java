/** Slips on the ticket printer, each written down before it is sent, so that no one is silently lost or doubled. */
@NullMarked
package dev.madoguchi.slip;

import org.jspecify.annotations.NullMarked;
