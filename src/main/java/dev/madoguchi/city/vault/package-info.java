/** Where the city server keeps sealed records, append-only. */
@NullMarked
package dev.madoguchi.city.vault;

import org.jspecify.annotations.NullMarked;
