/** The photo step: live view, shutter, review by a person, import of what another camera took. */
@NullMarked
package dev.madoguchi.photo;

import org.jspecify.annotations.NullMarked;
