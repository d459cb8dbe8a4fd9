/** The month on a screen: why each day is open or shut, what was announced about it, and which reports are owed. */
@NullMarked
package dev.madoguchi.agenda;

import org.jspecify.annotations.NullMarked;
