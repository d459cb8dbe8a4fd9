/** Numbers for visitors, issued once each and never lost. */
@NullMarked
package dev.madoguchi.ticket;

import org.jspecify.annotations.NullMarked;
