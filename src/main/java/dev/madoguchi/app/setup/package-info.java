/** The guided set-up of a fresh computer. */
@NullMarked
package dev.madoguchi.app.setup;

import org.jspecify.annotations.NullMarked;
