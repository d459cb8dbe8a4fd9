/** The end of a contract: open cases handed over to the city, and then everything at the workstation erased and reported. */
@NullMarked
package dev.madoguchi.ending;

import org.jspecify.annotations.NullMarked;
