/** Tries each device for real, and shows what it saw or did: a person confirms what only a person can see (F76, F116). */
@NullMarked
package dev.madoguchi.trial;

import org.jspecify.annotations.NullMarked;
