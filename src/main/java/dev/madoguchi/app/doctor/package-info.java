/** Checks of this computer: what is there, what is missing, and what to do about it. */
@NullMarked
package dev.madoguchi.app.doctor;

import org.jspecify.annotations.NullMarked;
