/** Where the city opens what it received, with its own private key. */
@NullMarked
package dev.madoguchi.city.desk;

import org.jspecify.annotations.NullMarked;
